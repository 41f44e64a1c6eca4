//! Words in lower case, without asking for memory.

use std::ops::Deref;

/// The longest word that is put in lower case without asking for memory, in bytes.
const SHORT: usize = 24;

/// A word in lower case.
#[derive(Debug, Clone)]
pub(in crate::language) enum Lower<'w> {
    /// It was.
    Already(&'w str),
    /// *Invariant:* the first so many bytes are ASCII.
    Short([u8; SHORT], usize),
    Long(String),
}

/// The word in lower case, copied only where it holds a capital.
pub(in crate::language) fn lower(word: &str) -> Lower<'_> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Lower::Already(word)
    } else if word.is_ascii() && word.len() <= SHORT {
        let mut short = [0; SHORT];
        let letters = &mut short[..word.len()];
        letters.copy_from_slice(word.as_bytes());
        letters.make_ascii_lowercase();
        Lower::Short(short, word.len())
    } else if word.chars().any(char::is_uppercase) {
        Lower::Long(word.to_lowercase())
    } else {
        Lower::Already(word)
    }
}

impl Deref for Lower<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Lower::Already(word) => word,
            Lower::Short(letters, length) => std::str::from_utf8(&letters[..*length]).unwrap_or_default(),
            Lower::Long(word) => word,
        }
    }
}

impl AsRef<str> for Lower<'_> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq<&str> for Lower<'_> {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn a_word_in_lower_case_is_what_the_standard_library_makes_of_it() {
        for word in [
            "",
            "bridge",
            "Bridge",
            "BRIDGE-KEEPER’S",
            "Ärger",
            "ärger",
            "ÄRGER",
            "A-Very-Long-Word-With-Many-Parts",
            "7th",
        ] {
            assert_eq!(&*lower(word), word.to_lowercase());
        }
    }
}
