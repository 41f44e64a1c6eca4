//! Attributions that quotations with no closing mark run into: *“The bridge is lost, says Ruiz.*
//!
//! Not here: where such a quotation ends most likely (`join::likely`).

use super::is_attribution_clause;
use super::surroundings::Surroundings;
use crate::language::local::{LocalAttribution, LocalQuote};
use crate::language::narration::{Stretch, Words};
use crate::language::pairing::Closure;
use crate::language::quotation::{Confidence, SpeakerKind};

/// As sure as an attribution that no mark divides from the words.
const RUN_INTO: u8 = 74;

/// The token before an attribution inside marks that nothing closes: *“The bridge is lost, | says Ruiz.*
pub(in crate::language) fn break_inside(words: Words<'_>, quote: &LocalQuote) -> Option<usize> {
    let end = (quote.close_token + 1).min(words.tokens.len());
    (quote.open_token + 1..end).find(|&token| {
        let breaks =
            words.is_sentence_stop(token) || [',', '?', '!'].iter().any(|mark| words.is_punctuation(token, *mark));
        breaks && is_attribution_clause(words, token + 1, end)
    })
}

/// Who says what no mark closes: the attribution that its words run into.
pub(super) fn inside_unclosed(words: Words<'_>, quote: &LocalQuote) -> Option<LocalAttribution> {
    let unclosed = matches!(quote.marked.closure, Closure::OpenAtEnd | Closure::Overtaken);
    let from = unclosed.then(|| break_inside(words, quote)).flatten()? + 1;
    let to = (from..=quote.close_token).find(|&token| words.is_sentence_stop(token)).unwrap_or(quote.close_token + 1);
    // A pronoun there tells no more than whoever spoke before does, and *I said* is told by whoever speaks.
    let named = |found: &LocalAttribution| found.kind != SpeakerKind::Pronoun;
    let found = Surroundings::behind_words(words, Stretch { from, to }).in_tail().filter(named)?;
    Some(LocalAttribution { confidence: found.confidence.min(Confidence::percent(RUN_INTO)), ..found })
}
