//! How a quotation meets the attribution that follows it.
//!
//! Only what is evident: the words after the closing mark must be an attribution
//! and nothing else, so that a beat (*“It is over.” He left.*) is never taken for one.

use super::is_attribution_clause;
use crate::language::BlockSpan;
use crate::language::lexicon::{VerbClass, VerbForm, WordClass};
use crate::language::local::LocalQuote;
use crate::language::narration::Words;
use crate::language::pairing::Closure;
use crate::language::token::{Shape, TokenKind};

/// How a quotation meets what follows, in block coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::language) enum LocalJuncture {
    /// With a comma, a question mark and so on, or nothing follows.
    Plain,
    /// With a full stop before its own attribution: *“It is over.” he said*.
    FullStop(BlockSpan),
    /// With nothing between the last word and the mark: *“It is over” he said*.
    Bare,
    /// The attribution stands inside the marks: *“It is over, he said.”* The span is that of the comma before it.
    AttributionInside(BlockSpan),
}

/// Fewer words than this before a bare juncture are a fragment in the sentence.
const BARE_WORDS: u32 = 3;

pub(super) fn juncture(words: Words<'_>, quote: &LocalQuote) -> LocalJuncture {
    if quote.marked.closure != Closure::Closed || quote.close_token <= quote.open_token + 1 {
        return LocalJuncture::Plain;
    }
    let last = quote.close_token - 1;
    let adjoining = attribution_adjoins(words, quote);
    match words.tokens[last].kind {
        TokenKind::Stop if words.word(last) == "." && adjoining && follows_in_sentence(words, quote) => {
            LocalJuncture::FullStop(words.tokens[last].span)
        }
        TokenKind::Stop if words.word(last) == "." => attribution_inside(words, quote),
        TokenKind::Word | TokenKind::Number if adjoining && quote.words >= BARE_WORDS && quote.begins_sentence => {
            LocalJuncture::Bare
        }
        _ => LocalJuncture::Plain,
    }
}

/// Whether the words right after the closing mark are its attribution.
fn attribution_adjoins(words: Words<'_>, quote: &LocalQuote) -> bool {
    let (at, to) = (quote.tail.from, quote.tail.to);
    if at >= to || !words.is_word(at) {
        return false;
    }
    let says = |token: usize| {
        words
            .verb_of_saying(words.word(token))
            .is_some_and(|verb| verb.class <= VerbClass::Speech && verb.form == VerbForm::Finite)
    };
    let subject = words.phrase_forward(at, to).map(|subject| subject.to);
    let named = words.is_name_word(at) || words.is(at, WordClass::Pronoun);
    let subject_first = named && subject.is_some_and(says);
    let cue_first = says(at) && (at + 1 < to) && words.phrase_forward(at + 1, to).is_some();
    subject_first || cue_first
}

/// Whether the attribution goes on with the sentence of the quotation: it begins
/// in lower case, or with a name whose verb ends the sentence.
fn follows_in_sentence(words: Words<'_>, quote: &LocalQuote) -> bool {
    let (at, to) = (quote.tail.from, quote.tail.to);
    if words.tokens[at].shape == Shape::Lower {
        return true;
    }
    // *“It is over.” Ruiz said.* and nothing more; a capital pronoun may begin a sentence of its own.
    let ends = words.phrase_forward(at, to).is_some_and(|subject| subject.to + 1 == to);
    ends && words.is_name_word(at)
}

/// *“It is over, he said.”*: the last clause inside the marks is an attribution,
/// and nobody outside them is said to speak.
fn attribution_inside(words: Words<'_>, quote: &LocalQuote) -> LocalJuncture {
    let last = quote.close_token - 1;
    let floor = (quote.open_token + 1).max(last.saturating_sub(8));
    let comma = (floor..last).rev().find(|&token| words.is_punctuation(token, ','));
    let unattributed = quote.attribution.as_ref().is_none_or(|found| found.cue.is_none());
    match comma {
        Some(comma) if unattributed && closes_with_clause(words, comma + 1, last) => {
            LocalJuncture::AttributionInside(words.tokens[comma].span)
        }
        _ => LocalJuncture::Plain,
    }
}

/// Whether the tokens from `at` up to the stop are a subject and a verb of saying, or the two turned round.
fn closes_with_clause(words: Words<'_>, at: usize, stop: usize) -> bool {
    let subject_first = words.phrase_forward(at, stop).is_some_and(|subject| subject.to + 1 == stop);
    let cue_first = words.name_forward(at + 1, stop).is_some_and(|name| name.to == stop);
    let first_person = matches!(words.word(at), "I" | "you" | "we" | "they" | "You" | "We");
    !first_person && (subject_first || cue_first) && is_attribution_clause(words, at, stop)
}
