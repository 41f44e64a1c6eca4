//! Words that lean on a source said elsewhere: *reportedly*, *adding that*.

use super::{LocalSource, Sourcing};
use crate::language::narration::{Stretch, Words};
use crate::language::token::TokenKind;

/// *Apparently* is none of them: news copy has it for what the writer infers.
pub(super) const HEDGES: [&str; 2] = ["reportedly", "allegedly"];
pub(super) const ADDING: [&str; 1] = ["adding"];

pub(super) fn hedge(words: Words<'_>, at: usize) -> Option<LocalSource> {
    // A capital in the middle of a sentence is a headline's.
    let headline = words.is_capital(at) && at > 0 && words.is_word(at - 1);
    (!headline).then(|| LocalSource::new(words, Stretch { from: at, to: at + 1 }, Sourcing::Hedge))
}

/// *…, adding that*, *…, adding: “*: more words of somebody who spoke before.
pub(super) fn added(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let clause = words.word(at + 1) == "that";
    let to = at + 2;
    let quotation = |token: usize| words.tokens.get(token).is_some_and(|next| next.kind == TokenKind::Mark);
    let quoted = matches!(words.word(at + 1), ":" | ",") && quotation(at + 2);
    let after_comma = at > 0 && words.is_punctuation(at - 1, ',');
    // “Adding that much salt” adds no words.
    let much = matches!(words.word(at + 2), "much" | "many" | "to" | "");
    let found = || LocalSource::new(words, Stretch { from: at, to: if clause { to } else { at + 1 } }, Sourcing::Added);
    (after_comma && (clause && !much || quoted)).then(found)
}
