//! What stands behind a name and is no part of a family name: *Jr*, *III*.
//!
//! Not here: letters of rank and office (*KC*, *MP*), which stand in `names`.

/// What a suffix counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameSuffix {
    /// *Jr*, *Sr*: father and son.
    Generation,
    /// *II*, *III*, *IV*.
    Numeral,
}

/// The suffix that a word is, with its stop or without it; capitals all through, as records have them, too.
#[must_use]
pub fn name_suffix(word: &str) -> Option<NameSuffix> {
    match word.trim_end_matches('.') {
        "Jr" | "Sr" | "JR" | "SR" => Some(NameSuffix::Generation),
        "II" | "III" | "IV" => Some(NameSuffix::Numeral),
        _ => None,
    }
}
