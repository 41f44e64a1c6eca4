//! Words that mean more than one, though no *s* at their end says so.

use super::{ShortList, lower};

static SEVERAL: ShortList = ShortList::new(&["children", "many", "men", "others", "people", "police", "some", "women"]);

/// Whether a word means several people, and has no *s* for that; any case.
pub(in crate::language) fn means_several(word: &str) -> bool {
    SEVERAL.has(&lower(word))
}

#[cfg(test)]
mod tests {
    use super::means_several;

    #[test]
    fn several_are_told_in_any_case() {
        for (word, several) in [("Police", true), ("many", true), ("women", true), ("woman", false), ("boats", false)] {
            assert_eq!(means_several(word), several, "{word}");
        }
    }
}
