//! Common given names: evidence that a run of capitals is a person.

use super::entries;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static GIVEN_NAMES: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("given_names.txt")).flat_map(|(_, line)| line.split_whitespace()).collect());

/// Whether the word, as written, is a common given name.
pub(in crate::language) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.contains(word)
}
