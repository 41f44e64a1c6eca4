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
    // *I said* and *nobody asked us* are told by whoever speaks, and a pronoun there tells no more than whoever spoke
    // before does.
    let is_nobody =
        |found: &LocalAttribution| found.mention_tokens.is_some_and(|mention| words.begins_with_nobody(mention.from));
    let named = |found: &LocalAttribution| found.kind != SpeakerKind::Pronoun && !is_nobody(found);
    let found = Surroundings::behind_words(words, Stretch { from, to }).in_tail().filter(named)?;
    Some(LocalAttribution { confidence: found.confidence.min(Confidence::percent(RUN_INTO)), ..found })
}

#[cfg(test)]
mod tests {
    use crate::language::testing::draft;

    #[test]
    fn nobody_says_what_no_mark_closes() {
        let draft = draft(
            "“We wanted no wall,” said Ana Ruiz. “But nobody asked us, nobody asked Bell, and nobody asked the town.",
        );
        let speakers =
            draft.quotations().iter().map(|quotation| quotation.speaker().map(|speaker| speaker.name.as_str()));
        assert_eq!(speakers.collect::<Vec<_>>(), [Some("Ana Ruiz"), Some("Ana Ruiz")]);
    }
}
