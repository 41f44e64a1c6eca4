//! Crowds nobody can ask, and beliefs nobody holds: *critics say*, *it is believed that*.

use super::phrase::{is_reported, starts_clause, verb_after};
use super::{LocalSource, Number, Reference, Sourcing};
use crate::language::lexicon::WordClass;
use crate::language::narration::{Stretch, Words};

/// Crowds nobody can ask.
pub(super) const CROWDS: [&str; 12] = [
    "critics",
    "experts",
    "analysts",
    "observers",
    "pundits",
    "commentators",
    "sceptics",
    "skeptics",
    "opponents",
    "detractors",
    "some",
    "many",
];
/// Participles that hide who believes or says.
pub(super) const HIDDEN: [&str; 7] = ["believed", "understood", "thought", "said", "rumoured", "rumored", "reputed"];

/// How long the subject of what is believed may be, in tokens.
const SUBJECT_REACH: usize = 10;

pub(super) fn vague(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = words.lower(at);
    let quantified = at > 0 && matches!(words.lower(at - 1).as_ref(), "some" | "many" | "most" | "several" | "few");
    let from = if quantified { at - 1 } else { at };
    let opinion = |cue: &usize| {
        // “Some states”, “many reports”: after a bare quantifier only verbs that are no nouns count.
        let noun = matches!(
            words.cue(*cue).map_or("", |verb| verb.lemma),
            "state" | "report" | "note" | "tweet" | "question" | "comment" | "continue" | "recall"
        );
        !noun && starts_clause(words, from) && !is_reported(words, from)
    };
    let cue = verb_after(words, at + 1, Number::Plural).filter(opinion)?;
    let reference = if matches!(noun.as_ref(), "some" | "many") { Reference::Open } else { Reference::New };
    let source = LocalSource::new(words, Stretch { from, to: cue + 1 }, Sourcing::Vague);
    Some(LocalSource { number: Number::Plural, reference, ..source })
}

/// *it is widely believed that*, *he is said to*, with nobody after *by*.
pub(super) fn passive(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let mut from = at;
    while from > 0 && words.is_adverb(from - 1) {
        from -= 1;
    }
    let auxiliary =
        from.checked_sub(1).filter(|&before| matches!(words.word(before), "is" | "are" | "was" | "were" | "been"))?;
    let mut from = auxiliary;
    while from > 0 && words.is(from - 1, WordClass::Auxiliary) {
        from -= 1;
    }
    let that = words.word(at + 1) == "that";
    let impersonal = from > 0 && words.lower(from - 1) == "it" && (that || is_clause(words, at + 1));
    let infinitive = words.word(at) == "said"
        && words.word(at + 1) == "to"
        && words.is_word(at + 2)
        && !words.is(at + 2, WordClass::Determiner);
    let from = if impersonal { from - 1 } else { auxiliary };
    let to = if that || infinitive { at + 2 } else { at + 1 };
    (impersonal || infinitive).then(|| LocalSource::new(words, Stretch { from, to }, Sourcing::Passive))
}

/// *it is understood | the council will sell*: a subject and its verb.
fn is_clause(words: Words<'_>, at: usize) -> bool {
    let begins = words.is_name_word(at) || matches!(words.class(at), Some(WordClass::Determiner | WordClass::Pronoun));
    let subject = begins.then(|| words.phrase_forward(at, words.tokens.len().min(at + SUBJECT_REACH))).flatten();
    subject.is_some_and(|subject| words.is_verb_like(subject.to))
}
