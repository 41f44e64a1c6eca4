//! The age beside a name.

use super::role::is_age;
use crate::language::BlockSpan;
use crate::language::narration::{Stretch, Words};

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
/// How far a sentence is read for words that tell of another time: bounds the work for each name.
const REACH: usize = 24;

/// *Ruiz, 43,*; *Ruiz (43)*; *43-year-old Ruiz*. None in a sentence about another time.
pub(super) fn age(words: Words<'_>, name: Stretch) -> Option<AgeBeside> {
    let (token, years) = after(words, name.to).or_else(|| before(words, name.from))?;
    (!is_of_another_time(words, name)).then(|| AgeBeside { place: words.tokens[token].span, years })
}

fn after(words: Words<'_>, token: usize) -> Option<(usize, u8)> {
    let commas = words.is_punctuation(token, ',') && is_age(words, token + 1);
    let brackets = words.is_punctuation(token, '(') && words.is_punctuation(token + 2, ')');
    let years = words.word(token + 1).parse().ok().filter(|years| (4..=110).contains(years))?;
    (commas || brackets).then_some((token + 1, years))
}

fn before(words: Words<'_>, name: usize) -> Option<(usize, u8)> {
    let floor = name.saturating_sub(BETWEEN + 1);
    let between = |token: &usize| words.is_word(*token);
    (floor..name).rev().take_while(between).find_map(|token| {
        let years = words.word(token).strip_suffix("-year-old")?.parse().ok()?;
        Some((token, years))
    })
}

/// A year, or a word that looks back or ahead.
fn is_of_another_time(words: Words<'_>, name: Stretch) -> bool {
    let back = (name.from.saturating_sub(REACH)..name.from).rev().take_while(|&token| !words.is_sentence_stop(token));
    let ahead = (name.to..words.tokens.len().min(name.to + REACH)).take_while(|&token| !words.is_sentence_stop(token));
    back.chain(ahead).any(|token| {
        let word = words.word(token);
        let year = word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1500..2200).contains(&year));
        let other = matches!(
            word,
            "then" | "when" | "When" | "ago" | "later" | "turned" | "turns" | "birthday" | "who’d" | "would" | "will"
        );
        year || other
    })
}
