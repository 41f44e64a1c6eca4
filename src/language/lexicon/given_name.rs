//! Given names: evidence that a run of capitals is a person, and which pronoun goes back to it.

use super::entries;
use super::word_map::WordMap;
use std::sync::LazyLock;

/// The pronoun a person is told of with, as far as the draft shows: evidence, never a judgment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// *she*
    Female,
    /// *he*
    Male,
}

/// Of every name, whose it is; none where both have it.
static GIVEN_NAMES: LazyLock<WordMap<Option<Sex>>> = LazyLock::new(|| {
    let sex = |section: &str| match section {
        "female" => Some(Sex::Female),
        "male" => Some(Sex::Male),
        _ => None,
    };
    let lines = entries(include_str!("given_names.txt"));
    lines.flat_map(|(section, line)| line.split_whitespace().map(move |name| (name, sex(section)))).collect()
});

/// Whether the word, as written, is a given name.
pub(in crate::language) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.contains(first_of_double(word))
}

/// Whose a given name is, where it is only theirs.
pub(in crate::language) fn sex_of_given_name(word: &str) -> Option<Sex> {
    GIVEN_NAMES.get(first_of_double(word)).copied().flatten()
}

/// `Jean` of `Jean-Claude`.
fn first_of_double(word: &str) -> &str {
    word.bytes().position(|byte| byte == b'-').map_or(word, |hyphen| &word[..hyphen])
}
