//! Titles before a name.
//!
//! Not here: whose they are (`names`), and whether one is set as the style has it.

use super::speech::{WordClass, word_class};

/// Whether a word, in any case, is a title or what somebody is, and no name: *Sen.*, *Mayor*, *Reporter*.
#[must_use]
pub fn is_title(word: &str) -> bool {
    matches!(word_class(word), Some(WordClass::Title | WordClass::Role))
}

/// The word that a title, in lower case and without its stop, stands for; any other word as it is.
#[must_use]
pub(in crate::language) fn title_in_full(word: &str) -> &str {
    match word {
        "adm" => "admiral",
        "capt" => "captain",
        "col" => "colonel",
        "cpl" => "corporal",
        "det" => "detective",
        "dr" => "doctor",
        "gen" => "general",
        "gov" => "governor",
        "lt" => "lieutenant",
        "maj" => "major",
        "mr" => "mister",
        "pres" => "president",
        "prof" => "professor",
        "rep" => "representative",
        "rev" => "reverend",
        "sen" => "senator",
        "sgt" => "sergeant",
        "supt" => "superintendent",
        "insp" => "inspector",
        other => other,
    }
}
