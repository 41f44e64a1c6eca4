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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lexicon::{Cues, List, lexeme};
    use crate::language::token::tokens;

    /// What is known of a word in its place is what the list says of it.
    #[test]
    fn every_given_name_is_known_in_its_place() {
        let in_place = |text: &str| {
            let tokens = tokens(text);
            let known = |word: &str| lexeme(word, tokens[0].shape, &Cues::default()).may_be_on(List::GivenNames);
            tokens.len() == 1 && known(text)
        };
        for (name, _) in GIVEN_NAMES.iter() {
            assert!(in_place(name) && in_place(&format!("{name}-Ida")), "{name}");
        }
        for word in ["ana", "ANA", "Ana’s", "Bridge", "İda", "ß", "7th"] {
            assert_eq!(in_place(word), is_given_name(word), "{word}");
        }
    }
}
