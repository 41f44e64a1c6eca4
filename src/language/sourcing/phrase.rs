//! The phrase around a source: where it begins, and the verb that follows it.
//!
//! Not here: which words are sources.

use super::Number;
use crate::language::lexicon::{VerbClass, VerbForm, WordClass};
use crate::language::narration::Words;
use crate::language::token::TokenKind;

/// How far a phrase reaches to the left of its noun, in tokens.
const PHRASE_REACH: usize = 7;

/// How far back the clause is looked for that reports what somebody says.
const REPORT_REACH: usize = 25;

/// Verbs of opinion that a crowd is given, beside the core verbs of saying.
const OPINIONS: [&str; 11] = [
    "suggest", "believe", "think", "predict", "contend", "caution", "fear", "worry", "maintain", "complain", "question",
];

/// The first token of the noun phrase whose head stands at `head`, with its determiner.
pub(super) fn start(words: Words<'_>, head: usize) -> usize {
    let floor = head.saturating_sub(PHRASE_REACH);
    let mut from = head;
    while from > floor && !words.is_sentence_stop(from - 1) && is_word_or_number(words, from - 1) {
        match words.class(from - 1) {
            Some(WordClass::Determiner) => return from - 1,
            Some(
                WordClass::Preposition
                | WordClass::Conjunction
                | WordClass::Relative
                | WordClass::Auxiliary
                | WordClass::Pronoun
                | WordClass::Date,
            ) => break,
            _ if words.is_finite_cue(from - 1) || words.is_adverb(from - 1) => break,
            _ => from -= 1,
        }
    }
    from
}

fn is_word_or_number(words: Words<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
}

/// Whether nothing before the token belongs to the same noun phrase.
pub(super) fn starts_clause(words: Words<'_>, at: usize) -> bool {
    at == 0
        || !words.is_word(at - 1)
        || matches!(words.class(at - 1), Some(WordClass::Conjunction | WordClass::Relative | WordClass::Adverb))
            && words.word(at - 1) != "than"
        || words.word(at - 1) == "that"
}

/// Whether *according to* stands right before the token.
pub(super) fn is_according_to(words: Words<'_>, at: usize) -> bool {
    at >= 2 && words.word(at - 1) == "to" && words.word(at - 2).eq_ignore_ascii_case("according")
}

/// The first token from `from` on that is neither adverb nor auxiliary.
pub(super) fn verb_place(words: Words<'_>, from: usize) -> Option<usize> {
    (from..words.tokens.len().min(from + 4))
        .find(|&token| !words.is_adverb(token) && !words.is(token, WordClass::Auxiliary))
}

/// The finite verb of saying or of opinion right after a subject, adverbs and auxiliaries between.
pub(super) fn verb_after(words: Words<'_>, from: usize, subject: Number) -> Option<usize> {
    let at = verb_place(words, from)?;
    let verb = words.cue(at).filter(|verb| verb.form != VerbForm::Participle)?;
    let noun = words.is(at + 1, WordClass::Preposition) && words.word(at + 1) == "of";
    // “An official say over it” and “some states” hold no verb.
    let agrees = match subject {
        Number::Singular => verb.form == VerbForm::Finite,
        Number::Plural => verb.form == VerbForm::Base || !words.word(at).ends_with('s'),
    };
    ((verb.class == VerbClass::Core || OPINIONS.contains(&verb.lemma)) && agrees && !noun).then_some(at)
}

/// Whether somebody says that a crowd or the media say it: *Ruiz said that critics say*.
pub(super) fn is_reported(words: Words<'_>, at: usize) -> bool {
    let before = at.saturating_sub(REPORT_REACH)..at.saturating_sub(1);
    let in_sentence = before.rev().take_while(|&token| !words.is_sentence_stop(token));
    at > 0 && words.word(at - 1) == "that" && in_sentence.into_iter().any(|token| words.is_finite_cue(token))
}
