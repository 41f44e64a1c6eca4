//! Whether a name is the one somebody asked for: in any case, with or without
//! accents, and by a part of it.

use crate::language::plain_words;

/// A name that was asked for.
#[derive(Debug)]
pub(super) struct Asked {
    words: Vec<String>,
}

impl Asked {
    /// Takes a name, or a part of one.
    pub(super) fn new(name: &str) -> Asked {
        Asked { words: plain_words(name) }
    }

    /// Whether every word that was asked for begins a word of the name, in order: *ruiz*, *ana ruiz* and *mayor ruiz*
    /// all ask for *the mayor, Ana Ruiz*. Nothing asked for is nobody.
    pub(super) fn is(&self, name: &str) -> bool {
        let name = plain_words(name);
        let mut left = name.iter();
        !self.words.is_empty() && self.words.iter().all(|asked| left.any(|word| word.starts_with(asked.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn a_name_is_found_by_its_parts_in_any_case_and_without_accents() {
        for (asked, name) in [
            ("Ana Ruiz", "Ana Ruiz"),
            ("RUIZ", "Ana Ruiz"),
            ("rui", "Ana Ruiz"),
            ("mayor ruiz", "the mayor, Ana Ruiz"),
            ("munoz", "Inés Muñoz"),
            ("Muñoz", "INES MUNOZ"),
            ("Mun\u{303}oz", "Inés Muñoz"),
            ("oneill", "Siobhan O’Neill"),
            ("O'Neill", "Siobhan O’Neill"),
            ("barker", "Anneliese Roth-Barker"),
            ("jk rowan", "J.K. Rowan"),
            ("george hill", "George W. Hill"),
        ] {
            assert!(Asked::new(asked).is(name), "{asked} asks for {name}");
        }
    }

    #[test]
    fn another_name_is_not_found() {
        for (asked, name) in [("uiz", "Ana Ruiz"), ("ruiz ana", "Ana Ruiz"), ("", "Ana Ruiz"), ("tom ruiz", "Ana Ruiz")]
        {
            assert!(!Asked::new(asked).is(name), "{asked} does not ask for {name}");
        }
    }
}
