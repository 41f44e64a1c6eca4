//! Short lists of words, asked about often by words that are not on them.

/// A list of a few words.
#[derive(Debug)]
pub(in crate::language) struct ShortList {
    words: &'static [&'static str],
    /// *Invariant:* for each letter that a word of `words` begins with, by the last five bits of its first byte, a bit for
    /// each length that such a word has; of more than thirty bytes, one for all.
    lengths: [u32; 32],
}

impl ShortList {
    pub(in crate::language) const fn new(words: &'static [&'static str]) -> ShortList {
        let mut lengths = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let (letter, length) = place(words[at]);
            lengths[letter] |= length;
            at += 1;
        }
        ShortList { words, lengths }
    }

    /// Whether the list has the word as written. Nearly every other word has another length or begins with another letter.
    pub(in crate::language) fn has(&self, word: &str) -> bool {
        let (letter, length) = place(word);
        self.lengths[letter] & length != 0 && self.words.contains(&word)
    }

    /// Whether the list, which is in small ASCII letters, has the word in any case.
    pub(in crate::language) fn has_in_any_case(&self, word: &str) -> bool {
        let (letter, length) = place(word);
        self.lengths[letter] & length != 0 && self.words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    /// The words.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }
}

/// The letter a word begins with, and the bit for its length.
const fn place(word: &str) -> (usize, u32) {
    let bytes = word.as_bytes();
    let first = if bytes.is_empty() { 0 } else { bytes[0] & 31 };
    (first as usize, 1 << if bytes.len() > 30 { 31 } else { bytes.len() })
}

#[cfg(test)]
mod tests {
    use super::ShortList;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        static LIST: ShortList =
            ShortList::new(&["brother", "Karst", "", "a word that is longer than thirty bytes", "é"]);
        assert!(LIST.words().all(|word| LIST.has(word)));
        for word in ["brothers", "bother", "karst", "b", "another word that is longer than thirty bytes", "è"] {
            assert!(!LIST.has(word), "{word}");
        }
        assert!(LIST.has_in_any_case("BroTher") && !LIST.has_in_any_case("Brothel"));
    }
}
