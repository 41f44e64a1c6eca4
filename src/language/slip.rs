//! Whether one word of a name is another with a slip, where the rest of the name agrees.
//!
//! Not here: two spellings inside one draft (`variant`), which are judged by more.

use super::lexicon::{is_given_name, sex_of_given_name};
use super::variant::{LONG_IN_NAME, differ_in_short_part, distance, folded, keys, skeleton};

/// From that many letters a slip is likelier than another name.
const LONG_ENOUGH: usize = 5;

/// What a word is filed under, so that it meets every word that it is a slip of. Bounded by the square of its letters.
#[must_use]
pub fn slip_keys(word: &str) -> Vec<u64> {
    keys(&folded(word))
}

/// Whether a word is nearly the other, and no other name: *Lindqist* for *Lindqvist*, *Sara* for *Sarah*; not *Erika* for
/// *Erik*. Capitals alone are no slip.
#[must_use]
pub fn is_slip(word: &str, right: &str) -> bool {
    let (one, other) = (folded(word), folded(right));
    if one == other {
        return word.to_lowercase() != right.to_lowercase();
    }
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    let most = if longer >= LONG_IN_NAME { 2 } else { 1 };
    let same_initial = one.first() == other.first();
    let near = longer - shorter <= most && distance(&one, &other) <= most && !differ_in_short_part(&one, &other);
    let (first, second) = (sex_of_given_name(word), sex_of_given_name(right));
    let two_sexes = first.is_some() && second.is_some() && first != second;
    let sound_alike = skeleton(&one) == skeleton(&other);
    let both_given = is_given_name(word) && is_given_name(right);
    let is_plural = one.strip_prefix(other.as_slice()).is_some_and(|rest| matches!(rest, ['s'] | ['e', 's']));
    let enough = shorter >= LONG_ENOUGH || shorter + 1 >= LONG_ENOUGH && sound_alike && both_given;
    same_initial && near && enough && !two_sexes && !is_plural && (!both_given || sound_alike)
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn a_slip_is_told_from_another_name() {
        for (word, right) in [("Lindqist", "Lindqvist"), ("Sara", "Sarah"), ("Pena", "Peña"), ("Okafro", "Okafor")] {
            assert!(is_slip(word, right), "{word} {right}");
        }
        for (word, right) in [
            ("Erika", "Erik"),
            ("Ruiz", "Ruiz"),
            ("RUIZ", "Ruiz"),
            ("Okafors", "Okafor"),
            ("Diaz", "Dias"),
            ("Jan", "Jon"),
        ] {
            assert!(!is_slip(word, right), "{word} {right}");
        }
    }
}
