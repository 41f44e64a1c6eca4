//! Titles before a name.
//!
//! Not here: whose they are (`names`), and whether one is set as the style has it.

use super::speech::{WordClass, word_class};

/// Short forms, without their stop, and the words they stand for.
const SHORT: [(&str, &str); 19] = [
    ("adm", "admiral"),
    ("capt", "captain"),
    ("col", "colonel"),
    ("cpl", "corporal"),
    ("det", "detective"),
    ("dr", "doctor"),
    ("gen", "general"),
    ("gov", "governor"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("mr", "mister"),
    ("pres", "president"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("rev", "reverend"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
    ("supt", "superintendent"),
    ("insp", "inspector"),
];

/// The most letters one of them has.
const LONGEST_SHORT: usize = 4;

/// Whether a word, in any case, is a title or what somebody is, and no name: *Sen.*, *Mayor*, *Reporter*.
#[must_use]
pub fn is_title(word: &str) -> bool {
    matches!(word_class(word), Some(WordClass::Title | WordClass::Role))
}

/// The word that a title, in lower case and without its stop, stands for; any other word as it is.
#[must_use]
pub(in crate::language) fn title_in_full(word: &str) -> &str {
    if word.len() > LONGEST_SHORT {
        return word;
    }
    let first = word.as_bytes().first();
    let known = SHORT.iter().find(|(short, _)| short.as_bytes().first() == first && *short == word);
    known.map_or(word, |(_, long)| long)
}
