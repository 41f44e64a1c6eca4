//! Whether the draft says who somebody is.
//!
//! Asked only of the few whom a rule is about, so it reads their blocks when asked.

use crate::language::draft::{BlockView, Draft};
use crate::language::lexicon::WordClass;
use crate::language::names::{Before, NameRun, is_person_noun};
use crate::language::narration::{Words, is_possessive};

/// Whether anything beside a mention, or near the first, tells what the person is. Linear in the mentions, and in the
/// block of the first one.
pub(in crate::language) fn is_identified(draft: &Draft, person: u32) -> bool {
    let Some(person) = draft.people().get(person as usize) else { return false };
    let beside = person.mentions.iter().filter_map(|mention| draft.name_at(*mention));
    let first = person.mentions.first().and_then(|mention| draft.name_at(*mention));
    person.role.is_some()
        || beside.into_iter().any(|(block, run)| is_told_beside(block, run))
        || first.is_some_and(|(block, run)| is_told_near(block, run))
}

/// A title, an aside, a place or a clause beside the name.
fn is_told_beside(block: BlockView<'_>, run: NameRun) -> bool {
    let words = Words::of(block.facts);
    let next = words.tokens.partition_point(|token| token.span.start() < run.span.end());
    let first = words.tokens.partition_point(|token| token.span.start() < run.span.start());
    let described = first.checked_sub(1).is_some_and(|before| {
        let plain = words.is_word(before) && !words.is_capital(before) && words.class(before).is_none();
        let owned = is_possessive(words.word(before));
        owned || plain && !words.is_finite_cue(before) && !words.is_adverb(before)
    });
    let aside =
        words.is_punctuation(next, ',') && !words.is_finite_cue(next + 1) && !words.is(next + 1, WordClass::Pronoun);
    run.after == Before::Title
        || described
        || aside
        || words.is_punctuation(next, '(')
        || words.is_dash(next)
        || words.is(next, WordClass::Preposition)
        || words.is(next, WordClass::Relative)
}

/// A noun for a person in the sentence of the name, the one before or the next.
fn is_told_near(block: BlockView<'_>, run: NameRun) -> bool {
    let sentences = &block.facts.sentences;
    let at = sentences.partition_point(|sentence| sentence.span.end() <= run.span.start());
    let near = &sentences[at.saturating_sub(1)..sentences.len().min(at + 2)];
    let (Some(first), Some(last)) = (near.first(), near.last()) else { return false };
    let words = Words::of(block.facts);
    let from = words.tokens.partition_point(|token| token.span.start() < first.span.start());
    let to = words.tokens.partition_point(|token| token.span.start() < last.span.end());
    let quoted = |token: usize| {
        let place = words.tokens[token].span;
        block.facts.quotes.iter().any(|quote| quote.marked.span.covers(place))
    };
    (from..to).any(|token| is_person_noun(words, token) && !quoted(token))
}
