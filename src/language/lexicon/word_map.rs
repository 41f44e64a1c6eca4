//! What a list says of its words. Nearly every word that is asked for is on no list, and that is told by a few of its
//! letters, before it is put in lower case and hashed.

use super::lower;
use rustc_hash::FxHashMap;

/// What a list says of each of its words.
#[derive(Debug)]
pub(in crate::language) struct WordMap<V> {
    known: FxHashMap<&'static str, V>,
    /// *Invariant:* as many as a power of two; of each word of `known`, the bit that [`place`] gives.
    sieve: Vec<u64>,
}

/// Of the words that are on no list one in ten or fewer is looked for with so many.
const BITS_A_WORD: usize = 8;

impl<V> WordMap<V> {
    pub(super) fn new(known: FxHashMap<&'static str, V>) -> WordMap<V> {
        let mut sieve = vec![0; (known.len() * BITS_A_WORD / 64).next_power_of_two()];
        for word in known.keys() {
            let (slot, bit) = place(word, sieve.len());
            sieve[slot] |= bit;
        }
        WordMap { known, sieve }
    }

    /// What the list says of the word as written.
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        if self.may_have(word) { self.known.get(word) } else { None }
    }

    /// What the list, which is in lower case, says of the word in any case.
    pub(super) fn get_in_any_case(&self, word: &str) -> Option<&V> {
        // The bytes of a letter that is not ASCII may be others in lower case.
        if self.may_have(word) || !word.is_ascii() { self.known.get(lower(word).as_ref()) } else { None }
    }

    /// Whether the list has the word as written.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    fn may_have(&self, word: &str) -> bool {
        let (slot, bit) = place(word, self.sieve.len());
        self.sieve.get(slot).is_some_and(|bits| bits & bit != 0)
    }
}

impl<V> FromIterator<(&'static str, V)> for WordMap<V> {
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(words: I) -> WordMap<V> {
        WordMap::new(words.into_iter().collect())
    }
}

/// The slot of a word among so many, a power of two, and the bit of it there; the same in any case.
fn place(word: &str, slots: usize) -> (usize, u64) {
    let bytes = word.as_bytes();
    let [first, .., last] = bytes else { return (0, 1) };
    let letters = [*first, bytes[bytes.len() / 2], *last].map(|letter| u64::from(letter | 0x20));
    let told = letters[0] | letters[1] << 8 | letters[2] << 16 | (bytes.len() as u64) << 24;
    let mixed = told.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let slot = usize::try_from(mixed >> 40).unwrap_or_default() & (slots - 1);
    (slot, 1 << (mixed >> 34 & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_as_it_is_written_or_in_any_case() {
        let list: WordMap<u8> = [("bridge", 1), ("Karst", 2), ("été", 3), ("a", 4), ("", 5)].into_iter().collect();
        for (word, as_written, in_any_case) in [
            ("bridge", Some(1), Some(1)),
            ("Bridge", None, Some(1)),
            ("Karst", Some(2), None),
            ("Été", None, Some(3)),
            ("A", None, Some(4)),
            ("", Some(5), Some(5)),
            ("bridges", None, None),
        ] {
            assert_eq!(list.get(word).copied(), as_written, "{word}");
            assert_eq!(list.get_in_any_case(word).copied(), in_any_case, "{word}");
        }
        assert!(!std::iter::empty().collect::<WordMap<u8>>().contains("bridge"));
    }
}
