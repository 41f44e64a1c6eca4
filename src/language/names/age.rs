//! The age beside a name.

use super::another_time::is_of_another_time;
use super::letters::past_letters;
use super::role::is_age;
use crate::language::BlockSpan;
use crate::language::narration::{Stretch, Words};
use crate::language::number_in_letters;

/// How old somebody is, by the words beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeBeside {
    /// Where it stands: *43*, *43-year-old*.
    pub place: BlockSpan,
    /// The years.
    pub years: u8,
}

/// How many words may stand between an age and the name after it: *the 43-year-old harbour master Ana Ruiz*.
const BETWEEN: usize = 3;
/// Words of a sentence that tells how old somebody was or will be.
const OF_ANOTHER_AGE: [&str; 10] =
    ["turned", "turns", "birthday", "who’d", "photograph", "photo", "picture", "pictured", "would", "will"];
/// So many of those at the end look ahead: what somebody says will be, or will do, is told at the age of now.
const AHEAD: usize = 2;

/// *Ruiz, 43,*; *Ruiz (43)*; *Ruiz, aged 43*; *Ruiz, a 43-year-old nurse*; *43-year-old Ruiz*. None in a sentence about another time.
pub(super) fn age(words: Words<'_>, name: Stretch) -> Option<AgeBeside> {
    let (token, years) = after(words, past_letters(words, name.to)).or_else(|| before(words, name.from))?;
    let also = if says(words, token + 2) || will_do(words, token + 2) {
        &OF_ANOTHER_AGE[..OF_ANOTHER_AGE.len() - AHEAD]
    } else {
        &OF_ANOTHER_AGE[..]
    };
    (!is_of_another_time(words, name, also)).then(|| AgeBeside { place: words.tokens[token].span, years })
}

/// *Ruiz, 43, will talk about the bridge*: what is told is what she does, and not how old she will be then.
fn will_do(words: Words<'_>, token: usize) -> bool {
    let next = words.word(token + 1);
    words.word(token) == "will" && !matches!(next, "be" | "become" | "turn" | "have" | "reach" | "still" | "then" | "")
}

fn after(words: Words<'_>, token: usize) -> Option<(usize, u8)> {
    let comma = words.is_punctuation(token, ',');
    let introduced = comma && matches!(words.word(token + 1), "aged" | "age");
    let at = token + 1 + usize::from(introduced);
    let commas = comma && is_age(words, at);
    let brackets = words.is_punctuation(token, '(') && words.is_punctuation(token + 2, ')');
    if commas || brackets {
        return words.word(at).parse().ok().filter(|years| AGES.contains(years)).map(|years| (at, years));
    }
    let described = comma && matches!(words.word(token + 1), "a" | "an" | "the");
    described.then(|| Some((token + 2, years_old(words.word(token + 2))?))).flatten()
}

/// What is an age, and no place or score: people much younger are seldom named.
const AGES: std::ops::RangeInclusive<u8> = 4..=110;

fn before(words: Words<'_>, name: usize) -> Option<(usize, u8)> {
    let floor = name.saturating_sub(BETWEEN + 1);
    let between = |token: &usize| words.is_word(*token);
    (floor..name).rev().take_while(between).find_map(|token| Some((token, years_old(words.word(token))?)))
}

/// *43-year-old*, *eight-year-old*.
fn years_old(word: &str) -> Option<u8> {
    let number = word.strip_suffix("-year-old")?;
    let in_words = || number_in_letters(number).and_then(|years| u8::try_from(years).ok());
    number.parse().ok().or_else(|| in_words().filter(|years| AGES.contains(years)))
}

/// *Ruiz, 43, said*: whether a verb of saying stands there, and what follows is what somebody of that age says.
fn says(words: Words<'_>, token: usize) -> bool {
    matches!(words.word(token), "said" | "says" | "told" | "added" | "warned" | "insisted")
}
