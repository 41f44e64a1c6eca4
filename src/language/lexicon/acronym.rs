//! Acronyms that readers know, and words in capitals that are none.

use super::entries;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What letters stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) enum Naming {
    /// A body.
    Body,
    /// A place.
    Place,
    /// A thing, a measure, a degree; or several of these.
    Other,
}

static KNOWN: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| entries(include_str!("acronyms.txt")).map(|(_, letters)| letters).collect());

static WORDS_IN_CAPITALS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let words = |section: &str| matches!(section, "form, not an acronym" | "words that writers stress");
    entries(include_str!("acronyms.txt")).filter(|(section, _)| words(section)).map(|(_, word)| word).collect()
});

/// Whether readers of general news need no full name for these letters, given in capitals without stops.
pub(in crate::language) fn is_known(letters: &str) -> bool {
    KNOWN.contains(letters) || is_roman_numeral(letters) || is_call_sign(letters)
}

static SECTIONS: LazyLock<FxHashMap<&str, Naming>> = LazyLock::new(|| {
    let mut sections: FxHashMap<&str, Naming> = FxHashMap::default();
    for (section, letters) in entries(include_str!("acronyms.txt")) {
        let naming = match section {
            "world bodies"
            | "American government and politics"
            | "British government and politics"
            | "other government and politics"
            | "broadcasters, papers and agencies"
            | "companies and brands" => Naming::Body,
            "countries and places" | "states and provinces" => Naming::Place,
            _ => Naming::Other,
        };
        // What has two meanings proves nothing.
        sections
            .entry(letters)
            .and_modify(|known| *known = if *known == naming { naming } else { Naming::Other })
            .or_insert(naming);
    }
    sections
});

/// What the letters stand for, where readers know them: a body, a place, or something else; none for other letters.
pub(in crate::language) fn naming(letters: &str) -> Option<Naming> {
    if letters.contains('.') {
        return SECTIONS.get(letters.replace('.', "").as_str()).copied();
    }
    SECTIONS.get(letters).copied()
}

/// Whether the letters are a word of the language in capitals: *NEVER*, *TO*.
pub(in crate::language) fn is_word_in_capitals(letters: &str) -> bool {
    WORDS_IN_CAPITALS.contains(letters)
}

/// Numbers of kings, wars and sporting finals, up to 89.
fn is_roman_numeral(letters: &str) -> bool {
    let tens = letters.trim_start_matches(['X', 'L']);
    letters.len() - tens.len() <= 4
        && matches!(tens, "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX")
}

/// American stations: WBUR, KQED. The second letter is no vowel, unlike that of most acronyms.
pub(in crate::language) fn is_call_sign(letters: &str) -> bool {
    let [b'W' | b'K', second, _, _] = letters.as_bytes() else { return false };
    !matches!(second, b'A' | b'E' | b'I' | b'O' | b'U')
}

/// Small words that an acronym may leave out, and nouns that say what the name after them is.
static WORDS: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| entries(include_str!("acronym_words.txt")).map(|(section, word)| (word, section)).collect());

/// The words an acronym may leave out.
pub(in crate::language) fn left_out() -> impl Iterator<Item = &'static str> {
    WORDS.iter().filter(|(_, section)| **section == "left out").map(|(word, _)| *word)
}

/// Whether an acronym may leave the word out: *of*, *and*.
pub(in crate::language) fn is_left_out(word: &str) -> bool {
    WORDS.get(word) == Some(&"left out")
}

/// Whether the word, before a name, says what the name is: *the protest group*.
pub(in crate::language) fn describes_next(word: &str) -> bool {
    matches!(WORDS.get(word), Some(&("describes both" | "describes before")))
}

/// Whether the word, after a name, says what the name is: *the FN news agency*.
pub(in crate::language) fn describes_last(word: &str) -> bool {
    WORDS.get(word) == Some(&"describes both")
}
