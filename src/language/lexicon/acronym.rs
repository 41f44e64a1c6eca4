//! Acronyms that readers know, and words in capitals that are none.

use super::entries;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static KNOWN: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| entries(include_str!("acronyms.txt")).map(|(_, letters)| letters).collect());

/// Whether readers of general news need no full name for these letters, given in capitals without stops.
pub(in crate::language) fn is_known(letters: &str) -> bool {
    KNOWN.contains(letters) || is_roman_numeral(letters) || is_call_sign(letters)
}

/// Numbers of kings, wars and sporting finals, up to 89.
fn is_roman_numeral(letters: &str) -> bool {
    let tens = letters.trim_start_matches(['X', 'L']);
    letters.len() - tens.len() <= 4
        && matches!(tens, "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX")
}

/// American stations: WBUR, KQED. The second letter is no vowel, unlike that of most acronyms.
fn is_call_sign(letters: &str) -> bool {
    let [b'W' | b'K', second, _, _] = letters.as_bytes() else { return false };
    !matches!(second, b'A' | b'E' | b'I' | b'O' | b'U')
}
