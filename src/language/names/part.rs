//! The part a name has in its sentence, as far as word order tells.

use super::{NameRun, Voice, role};
use crate::language::lexicon::WordClass;
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::Shape;

/// What part a name has in its sentence, as far as word order tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartInSentence {
    /// Right before a verb of saying or an auxiliary: the subject of one.
    Subject,
    /// The first name of the sentence, and nothing governs it: most likely the subject.
    First,
    /// After a preposition: *to Ruiz*, *with Ana Ruiz*.
    Governed,
    /// It owns something: *Ruiz’s bridge*.
    Owner,
    /// Anything else.
    Other,
}

/// The name before another in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameBefore {
    /// The token after it.
    end: usize,
    part: PartInSentence,
    order: Order,
}

/// Whether a name leaves the place of the first one free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// *At a rally in Karst, | Ruiz*: a preposition governs it, and all before it.
    Fronted,
    /// It was the first, or stands behind the first.
    Taken,
}

/// What the names after one have to know of it.
pub(super) fn name_before(
    words: Words<'_>,
    run: Stretch,
    name: &NameRun,
    end: usize,
    before: Option<NameBefore>,
) -> NameBefore {
    let governed = name.part == PartInSentence::Governed
        || name.part == PartInSentence::Owner && is_governed(words, run.from)
        || before.is_some_and(|before| before.order == Order::Fronted && before.end == run.from);
    // *KARST — Ruiz said*
    let dateline = run.from == 0 && words.tokens[0].shape == Shape::AllCaps && words.is_dash(end);
    // *in Karst, Ohio, | Ruiz*
    let state = || run.from.checked_sub(1).and_then(|comma| words.region_behind(comma)) == Some(run);
    let free = (governed || dateline || state()) && before.is_none_or(|before| before.order == Order::Fronted);
    NameBefore { end, part: name.part, order: if free { Order::Fronted } else { Order::Taken } }
}

/// The part of a name by its place among the names of its sentence: the first, or one that *and* joins to another.
pub(super) fn part_by_order(
    words: Words<'_>,
    run: Stretch,
    before: Option<NameBefore>,
    voice: Voice,
) -> PartInSentence {
    match before {
        None if voice == Voice::Narration => PartInSentence::First,
        Some(before) if before.end + 1 == run.from && words.word(before.end) == "and" => before.part,
        // *with Karst’s | Ana Ruiz*
        Some(before) if before.order == Order::Fronted && before.end == run.from => PartInSentence::Governed,
        Some(before) if before.order == Order::Fronted && voice == Voice::Narration => PartInSentence::First,
        _ => PartInSentence::Other,
    }
}

/// Whether a preposition stands before the phrase that a name is in.
fn is_governed(words: Words<'_>, run: usize) -> bool {
    let phrase = role::phrase_start(words, run);
    phrase > 0 && words.is(phrase - 1, WordClass::Preposition)
}

/// The part of a name; `by_order` is what its place among the names makes of it.
pub(super) fn part_in_sentence(
    words: Words<'_>,
    run: Stretch,
    name: Stretch,
    by_order: PartInSentence,
) -> PartInSentence {
    let phrase = role::phrase_start(words, run.from);
    if is_possessive(words.word(name.to - 1)) {
        PartInSentence::Owner
    } else if is_topic(words, phrase) {
        PartInSentence::First
    } else if phrase > 0 && words.is(phrase - 1, WordClass::Preposition) {
        PartInSentence::Governed
    } else if by_order != PartInSentence::First
        && (phrase > 0 && begins_clause(words, phrase - 1) || run.from > 0 && begins_clause(words, run.from - 1))
    {
        PartInSentence::Other
    } else if acts(words, name.to) || words.is_punctuation(name.to, ',') && acts(words, name.to + 1) {
        PartInSentence::Subject
    } else {
        by_order
    }
}

/// *As for | Ruiz, he said*
fn is_topic(words: Words<'_>, phrase: usize) -> bool {
    phrase > 1 && words.word(phrase - 1) == "for" && matches!(words.word(phrase - 2), "As" | "as")
}

/// Whether a word begins a clause that belongs to another: *suggesting | that Ruiz was late*.
fn begins_clause(words: Words<'_>, token: usize) -> bool {
    matches!(
        words.word(token),
        "that"
            | "if"
            | "because"
            | "when"
            | "while"
            | "whether"
            | "as"
            | "after"
            | "before"
            | "how"
            | "why"
            | "what"
            | "where"
            | "since"
            | "although"
            | "though"
            | "until"
            | "unless"
            | "which"
    )
}

/// Whether a verb stands there that has a subject before it.
fn acts(words: Words<'_>, token: usize) -> bool {
    words.is_finite_cue(token) || words.is(token, WordClass::Auxiliary) && !words.is_capital(token)
}
