//! Words that begin sentences.

use super::entries;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static STARTERS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| entries(include_str!("starters.txt")).map(|(_, word)| word).collect());

/// Whether the word, as written, begins a sentence where an abbreviation stands before it.
pub(in crate::language) fn begins_sentence(word: &str) -> bool {
    STARTERS.contains(word)
}
