//! Places, and words that make a run of capitals the name of an organisation, a place or a work.

use super::entries;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    entries(include_str!("organisation_words.txt")).flat_map(|(_, line)| line.split_whitespace()).collect()
});

static PLACES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("places.txt")).map(|(_, place)| place).collect());

/// Whether the words, as written, are the name of a place, or of a body as well known.
pub(in crate::language) fn is_place(words: &str) -> bool {
    PLACES.contains(words)
}

/// Whether the word, as written, belongs to the name of an organisation and not to that of a person.
pub(in crate::language) fn is_organisation_word(word: &str) -> bool {
    WORDS.contains(word.trim_end_matches('.'))
}
