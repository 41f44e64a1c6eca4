//! Short forms of given names: *Jim* for *James*.
//!
//! The list was made by Carlton Northern and others and is theirs; its licence stands at its head.

use super::entries;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Every pair of a name and a short form of it, in lower case.
static PAIRS: LazyLock<FxHashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = entries(include_str!("nicknames.txt")).filter_map(|(_, line)| line.split_once(": "));
    lines.flat_map(|(name, short)| short.split(' ').map(move |short| (name, short))).collect()
});

/// Whether one given name is a short form of the other.
pub(in crate::language) fn is_short_form(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    PAIRS.contains(&(one.as_str(), other.as_str())) || PAIRS.contains(&(other.as_str(), one.as_str()))
}
