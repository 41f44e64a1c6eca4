//! Which pronoun goes with a person: from titles, roles and the pronouns that follow.

use crate::language::lexicon::{Sex, WordClass, lower};
use crate::language::narration::{Stretch, Words};

/// How far after a name a pronoun is looked for, in tokens: bounds the work for each name.
const PRONOUN_REACH: usize = 14;

/// *spokeswoman*, *Mr*, *mother*.
pub(in crate::language) fn sex_of_noun(word: &str) -> Option<Sex> {
    let word = lower(word);
    match word.trim_end_matches('.') {
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "baroness" | "mother" | "mum" | "mom"
        | "wife" | "daughter" | "sister" | "aunt" | "niece" | "grandmother" | "granddaughter" | "widow"
        | "waitress" | "actress" | "barmaid" | "landlady" | "nun" | "girl" | "woman" | "girlfriend" | "midwife"
        | "she" | "her" | "herself" => Some(Sex::Female),
        "mr" | "sir" | "lord" | "king" | "prince" | "baron" | "father" | "dad" | "husband" | "son" | "brother"
        | "uncle" | "nephew" | "grandfather" | "grandson" | "widower" | "waiter" | "landlord" | "monk" | "boy"
        | "man" | "pope" | "boyfriend" | "he" | "his" | "him" | "himself" => Some(Sex::Male),
        // Women are called chairman too.
        "chairman" | "midshipman" => None,
        word if word.ends_with("woman") => Some(Sex::Female),
        word if word.ends_with("sman") || word.ends_with("gressman") || word.ends_with("cilman") => Some(Sex::Male),
        _ => None,
    }
}

/// The sex a role tells of: that of its head noun, which ends before the first preposition.
pub(super) fn sex_of_phrase(words: Words<'_>, phrase: Stretch) -> Option<Sex> {
    let end = (phrase.from..phrase.to).find(|&token| words.is(token, WordClass::Preposition)).unwrap_or(phrase.to);
    (phrase.from..end)
        .rev()
        // *Lord Mayor*, *Lord Chief Justice*: an office.
        .filter(|&token| !(words.word(token) == "Lord" && words.is(token + 1, WordClass::Title)))
        .find_map(|token| sex_of_noun(words.word(token)).filter(|_| !words.is(token, WordClass::Determiner)))
}

/// The sex the title right before a name tells of.
pub(super) fn sex_of_title(words: Words<'_>, name: Stretch) -> Option<Sex> {
    let before = name.from.checked_sub(1)?;
    words.is(before, WordClass::Title).then(|| sex_of_noun(words.word(before))).flatten()
}

/// The first pronoun after a name in its sentence, with no other name between.
pub(super) fn of_pronoun_after(words: Words<'_>, at: usize) -> Option<Sex> {
    let limit = words.tokens.len().min(at + PRONOUN_REACH);
    for token in at..limit {
        if words.is_sentence_stop(token) || words.is_name_word(token) {
            return None;
        }
        let sex = matches!(words.word(token), "he" | "she" | "his" | "her" | "him" | "himself" | "herself");
        if sex {
            return sex_of_noun(words.word(token));
        }
    }
    None
}
