//! Words written with a stop.

use super::entries;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How an abbreviation is told from a word at the end of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::language) enum Abbreviation {
    /// Always, and a name follows: `Mr.`
    Title,
    /// Always: `Inc.`
    Plain,
    /// Always, and a state: `Calif.`
    State,
    /// A state, after a comma: `Springfield, Ill.`
    AfterComma,
    /// Before a number: `No. 5`.
    BeforeNumber,
    /// Before a comma or a number: `Sun., 5 May`.
    BeforeCommaOrNumber,
    /// Before a capital or a number: `Roe v. Wade`.
    BeforeCapital,
}

/// States and provinces whose names have two words, which their initials stand for, without the last stop.
const STATES_IN_INITIALS: [&str; 11] = ["N.C", "N.D", "N.H", "N.J", "N.M", "N.Y", "R.I", "S.C", "S.D", "W.Va", "B.C"];

static ABBREVIATIONS: LazyLock<FxHashMap<&str, Abbreviation>> = LazyLock::new(|| {
    let kind = |section| match section {
        "titles" => Abbreviation::Title,
        "states" => Abbreviation::State,
        "after a comma" => Abbreviation::AfterComma,
        "before a number" => Abbreviation::BeforeNumber,
        "before a comma or a number" => Abbreviation::BeforeCommaOrNumber,
        "before a capital" => Abbreviation::BeforeCapital,
        _ => Abbreviation::Plain,
    };
    entries(include_str!("abbreviations.txt")).map(|(section, word)| (word, kind(section))).collect()
});

/// How `word`, given without its stop, is an abbreviation; none where it is none. Case counts.
pub(in crate::language) fn abbreviation(word: &str) -> Option<Abbreviation> {
    // Longer words are none, and most words before a stop are longer.
    (word.len() <= 8).then(|| ABBREVIATIONS.get(word).copied()).flatten()
}

/// Whether `word`, given without its last stop, is a state: `Calif.`, `Ill.`, `N.Y.` Case counts.
pub(in crate::language) fn is_state(word: &str) -> bool {
    matches!(abbreviation(word), Some(Abbreviation::State | Abbreviation::AfterComma))
        || STATES_IN_INITIALS.contains(&word)
}
