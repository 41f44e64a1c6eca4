//! The noun that a sentence says of somebody: *Ana Ruiz, the | mayor | of Karst*, *Ana Ruiz was a | teacher*.

use super::role::{is_agent_noun, is_person_noun};
use crate::language::BlockSpan;
use crate::language::lexicon::{WordClass, is_given_name};
use crate::language::narration::{Stretch, Words};
use crate::language::token::Shape;

/// How long a bracket after a name is at most, in tokens: bounds the work for each name.
const BRACKET: usize = 60;
/// How long the noun phrase of a description is at most before its head.
const PHRASE: usize = 10;

/// The noun that says what a person is, in apposition or after *was*; `role` is what the name has beside it.
pub(super) fn description(words: Words<'_>, name: Stretch, role: Option<Stretch>) -> Option<BlockSpan> {
    let apposed = role.filter(|role| role.to < name.from || role.from > name.to && is_apposition(words, *role));
    let phrase = apposed.or_else(|| told(words, past_bracket(words, name.to)))?;
    head_of(words, phrase).map(|head| words.tokens[head].span)
}

/// The noun for a person that a phrase is about; none where a name says more: *the actor Tom Bell*.
fn head_of(words: Words<'_>, phrase: Stretch) -> Option<usize> {
    let end = (phrase.from..phrase.to).find(|&token| ends_head(words, token)).unwrap_or(phrase.to);
    let noun = |token: &usize| is_person_noun(words, *token) || is_agent_noun(words.word(*token));
    (phrase.from..end).rev().find(noun).filter(|&head| !is_given_name(words.word(head)))
}

/// What a block says of somebody whom a pronoun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct PronounDescription {
    /// *she*, *he*.
    pub(in crate::language) pronoun: BlockSpan,
    /// The noun: *She was a | teacher*.
    pub(in crate::language) noun: BlockSpan,
}

/// What a block says of *he* and *she*, in order. Linear in the tokens.
pub(in crate::language) fn pronoun_descriptions(words: Words<'_>) -> Box<[PronounDescription]> {
    let pronouns = words.lexemes.iter().enumerate().filter(|(_, lexeme)| lexeme.class == Some(WordClass::Pronoun));
    let pronouns =
        pronouns.map(|(token, _)| token).filter(|&token| matches!(words.word(token), "He" | "he" | "She" | "she"));
    let described = pronouns.filter_map(|token| {
        let phrase = told(words, token + 1)?;
        let noun = head_of(words, phrase)?;
        Some(PronounDescription { pronoun: words.tokens[token].span, noun: words.tokens[noun].span })
    });
    described.collect()
}

/// Whether a phrase behind a name and a comma is about it: no list that goes on, and no subject of what follows, as in
/// *According to Ruiz, a ferry captain was hurt*.
fn is_apposition(words: Words<'_>, phrase: Stretch) -> bool {
    let acts = (phrase.from..phrase.to).any(|token| words.is(token, WordClass::Auxiliary));
    let list = (phrase.from + 1..phrase.to).any(|token| {
        let and = matches!(words.word(token), "and" | "or");
        and && matches!(words.word(token + 1), "his" | "her" | "their" | "a" | "an" | "the" | "my" | "our" | "its")
    });
    !acts && !list
}

fn ends_head(words: Words<'_>, token: usize) -> bool {
    words.is(token, WordClass::Preposition)
}

/// *(4 May 1920 – 3 June 1990)*.
fn past_bracket(words: Words<'_>, at: usize) -> usize {
    if !words.is_punctuation(at, '(') {
        return at;
    }
    let mut depth = 0_usize;
    for token in at..words.tokens.len().min(at + BRACKET) {
        depth += usize::from(words.is_punctuation(token, '('));
        depth -= usize::from(words.is_punctuation(token, ')') && depth > 0);
        if depth == 0 {
            return token + 1;
        }
    }
    at
}

/// What stands after *was a*, *served as*, *was appointed*.
fn told(words: Words<'_>, verb: usize) -> Option<Stretch> {
    // *was not the author*.
    if matches!(words.word(verb + 1), "not" | "never") {
        return None;
    }
    let being = matches!(words.word(verb), "was" | "is" | "became" | "remained" | "remains" | "becomes");
    let next = verb + 1 + usize::from(words.is_adverb(verb + 1));
    let working = |token: usize| {
        let verb =
            matches!(words.word(token), "served" | "serves" | "worked" | "works" | "acted" | "appointed" | "hired");
        (verb && words.word(token + 1) == "as").then_some(token + 2)
    };
    let made =
        |token: usize| matches!(words.word(token), "appointed" | "elected" | "named" | "made").then_some(token + 1);
    let from = match working(verb) {
        Some(from) => from,
        None if being => working(next).or_else(|| made(next)).unwrap_or(next),
        None => return None,
    };
    let determined = matches!(words.word(from), "a" | "an" | "the");
    let office = words.is_capital(from) && is_person_noun(words, from);
    if !determined && !office {
        return None;
    }
    let first = from + usize::from(determined);
    let limit = words.tokens.len().min(first + PHRASE);
    let stops = |token: usize| {
        !words.is_word(token)
            || matches!(
                words.class(token),
                Some(WordClass::Preposition | WordClass::Relative | WordClass::Conjunction | WordClass::Auxiliary)
            )
            || words.is(token, WordClass::Pronoun) && words.tokens[token].shape == Shape::Lower
    };
    let to = (first..limit).find(|&token| stops(token)).unwrap_or(limit);
    (to > first).then_some(Stretch { from: first, to })
}
