//! What a list says of its words. Nearly every word that is asked for is on no list, and that is told by a few of its
//! letters; the others are compared where they are, in any case, and neither copied nor put in lower case.

use super::lower;

/// What a list says of each of its words.
#[derive(Debug)]
pub(in crate::language) struct WordMap<V> {
    /// *Invariant:* as many as a power of two, and half of them empty at least; a word stands in the first free slot from
    /// that on which [`Outline::slot`] gives.
    slots: Vec<Option<(&'static str, V)>>,
    /// *Invariant:* as many as a power of two; of each word, the bit that [`Outline::bit`] gives.
    sieve: Vec<u64>,
}

/// Of the words that are on no list one in ten or fewer is looked for with so many.
const BITS_A_WORD: usize = 8;

impl<V> WordMap<V> {
    /// What the list says of the word as written.
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        self.find(word, |known| known == word)
    }

    /// What the list, which is in lower case, says of the word in any case.
    pub(super) fn get_in_any_case(&self, word: &str) -> Option<&V> {
        // Most words that are asked for are in lower case.
        match self.find(word, |known| known == word || known.eq_ignore_ascii_case(word)) {
            // The bytes of a letter that is not ASCII may be others in lower case.
            None if !word.is_ascii() => self.get(&lower(word)),
            found => found,
        }
    }

    /// Whether the list has the word as written.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The words, in no order, with what the list says of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &V)> {
        self.slots.iter().flatten().map(|(word, said)| (*word, said))
    }

    fn find(&self, word: &str, is: impl Fn(&str) -> bool) -> Option<&V> {
        let outline = Outline::of(word);
        let (at, bit) = outline.bit(self.sieve.len());
        if self.sieve.get(at)? & bit == 0 {
            return None;
        }
        let mut slot = outline.slot(self.slots.len());
        while let Some((known, said)) = self.slots.get(slot)? {
            if is(known) {
                return Some(said);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        None
    }
}

impl<V> FromIterator<(&'static str, V)> for WordMap<V> {
    /// Of a word that comes twice the last says what is said.
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(words: I) -> WordMap<V> {
        let words: Vec<_> = words.into_iter().collect();
        let mut sieve = vec![0; (words.len() * BITS_A_WORD / 64).next_power_of_two()];
        let mut slots: Vec<Option<(&str, V)>> = Vec::new();
        slots.resize_with((words.len() * 2 + 1).next_power_of_two(), || None);
        for (word, said) in words {
            let outline = Outline::of(word);
            let (at, bit) = outline.bit(sieve.len());
            sieve[at] |= bit;
            let mut slot = outline.slot(slots.len());
            while slots[slot].as_ref().is_some_and(|(known, _)| *known != word) {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = Some((word, said));
        }
        WordMap { slots, sieve }
    }
}

/// A number that says little of a word, at little cost: its length, and three of its letters in any case.
#[derive(Debug, Clone, Copy)]
struct Outline(u64);

impl Outline {
    fn of(word: &str) -> Outline {
        let bytes = word.as_bytes();
        let [first, .., last] = bytes else { return Outline(0) };
        let letters = [*first, bytes[bytes.len() / 2], *last].map(|letter| u64::from(letter | 0x20));
        let told = letters[0] | letters[1] << 8 | letters[2] << 16 | (bytes.len() as u64) << 24;
        Outline(told.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// The place of its bit among so many words of 64, a power of two, and the bit.
    fn bit(self, words: usize) -> (usize, u64) {
        (usize::try_from(self.0 >> 40).unwrap_or_default() & (words - 1), 1 << (self.0 >> 34 & 63))
    }

    /// Its slot among so many, a power of two.
    fn slot(self, slots: usize) -> usize {
        usize::try_from(self.0 >> 44).unwrap_or_default() & (slots - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_as_it_is_written_or_in_any_case() {
        let words = [("bridge", 1), ("budgie", 6), ("été", 3), ("a", 4), ("", 5), ("b", 7), ("bridge", 2)];
        let list: WordMap<u8> = words.into_iter().collect();
        for (word, as_written, in_any_case) in [
            ("bridge", Some(2), Some(2)),
            ("Bridge", None, Some(2)),
            ("budgie", Some(6), Some(6)),
            ("bodgie", None, None),
            ("Été", None, Some(3)),
            ("A", None, Some(4)),
            ("b", Some(7), Some(7)),
            ("c", None, None),
            ("", Some(5), Some(5)),
            ("bridges", None, None),
        ] {
            assert_eq!(list.get(word).copied(), as_written, "{word}");
            assert_eq!(list.get_in_any_case(word).copied(), in_any_case, "{word}");
        }
        assert_eq!(list.iter().count(), 6);
        assert!(!std::iter::empty().collect::<WordMap<u8>>().contains("bridge"));
    }
}
