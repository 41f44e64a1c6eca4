//! Titles that several names have together: *Sens. Ruiz and Bell*, *Messrs Velden and Munro*.
//!
//! Not here: titles of one name (`cut`).

use crate::language::lexicon::{ShortList, WordClass, name_noun};
use crate::language::narration::{Stretch, Words};

static OF_SEVERAL: ShortList = ShortList::new(&[
    "Cllrs",
    "Councillors",
    "Councilors",
    "Crs",
    "Drs",
    "Gens",
    "Govs",
    "Messrs",
    "Ministers",
    "Mmes",
    "Presidents",
    "Profs",
    "Reps",
    "Revs",
    "Senators",
    "Sens",
]);

/// How many tokens before a name are read: bounds the work for each.
const REACH: usize = 10;

/// *Sens.*, *Messrs*: before two names and more.
pub(in crate::language) fn is_title_of_several(word: &str) -> bool {
    OF_SEVERAL.has(word.strip_suffix('.').unwrap_or(word))
}

/// Whether a name is the second or a later one behind such a title: *Reps. Ida Holm and | Lars Munro*.
pub(super) fn shares_title(words: Words<'_>, name: usize) -> bool {
    let Some(last) = name.checked_sub(1).filter(|&last| words.word(last) == "and") else { return false };
    let in_list = |token: &usize| {
        words.is_capital(*token) || matches!(words.word(*token), "," | "of") || words.is(*token, WordClass::Particle)
    };
    // *Senators and | Congressmen* are two titles, and the *Presidents Cup* is nobody.
    let may_be_name = |token: usize| words.is_name_word(token) && name_noun(words.word(token)).is_none();
    let before_name = |token: usize| may_be_name(token + 1) && !words.is_plural_role(name);
    let mut list = (name.saturating_sub(REACH)..last).rev().take_while(in_list);
    list.any(|token| is_title_of_several(words.word(token)) && before_name(token))
}

/// Whether the words of a role are such a title and no more: it tells nothing of one of them.
pub(super) fn are_title_of_several(words: Words<'_>, role: Stretch) -> bool {
    !role.is_empty() && is_title_of_several(words.word(role.to - 1))
}
