//! The words of a draft that begin with a capital, for those who have a name from elsewhere and ask whether it stands here.
//!
//! Not here: which of them are names (`names`).

use super::draft::Draft;
use super::plain::plain_words;
use super::wording::hash_of_text;
use std::ops::Range;

impl Draft {
    /// Whether a word with a capital comes to this one, which is in plain small letters, in the blocks at these places.
    /// Logarithmic in the words of each block; the first time it is asked of a block, linear.
    #[must_use]
    pub fn has_capital_in(&self, blocks: Range<u32>, plain_word: &str) -> bool {
        let key = hash_of_text(plain_word);
        let mut blocks = blocks.filter_map(|index| self.block(index));
        blocks.any(|block| block.facts.capitals().binary_search(&key).is_ok())
    }
}

/// The plain words that a text has with a capital, as hashes, in order. Linear in its length.
pub(super) fn capitals(text: &str) -> Box<[u64]> {
    let is_between = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’');
    let words = text.split(is_between).filter(|word| word.starts_with(char::is_uppercase));
    let mut keys: Vec<u64> = words.flat_map(|word| plain_words(bare(word))).map(|word| hash_of_text(&word)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into()
}

/// A word without the ending of an owner.
fn bare(word: &str) -> &str {
    word.trim_end_matches("’s").trim_end_matches("'s").trim_matches(['\'', '’'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_whatever_letters() {
        let keys = capitals("The mayor, Ana PEÑA’s deputy, and O’Hara-Bell spoke of a bridge.");
        for word in ["the", "ana", "pena", "ohara", "bell"] {
            assert!(keys.contains(&hash_of_text(word)), "{word}");
        }
        assert!(["mayor", "bridge", "penas"].iter().all(|word| !keys.contains(&hash_of_text(word))));
    }
}
