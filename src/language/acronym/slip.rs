//! Acronyms that are another with two letters in the wrong order.
//!
//! Not here: one acronym with stops and without, which is a matter of form (`organisations`).

use super::{Acronym, MeantAcronym, Spelling};
use rustc_hash::FxHashMap;

/// Of two letters either order is as likely.
const SHORTEST: usize = 3;

/// Finds for each acronym that nothing explains the one it is a slip of: *CSP*, where the draft spells out the *CPS*.
/// Linear in the acronyms.
pub(super) fn find_slips(acronyms: &mut [Acronym]) {
    let mut spelled_out: FxHashMap<Vec<u8>, MeantAcronym> = FxHashMap::default();
    for acronym in acronyms.iter() {
        if let Some((place, _)) = acronym.expansions().next() {
            let meant = || MeantAcronym { letters: acronym.letters.clone(), spelled_out: place.span };
            spelled_out.entry(sorted(&acronym.letters)).or_insert_with(meant);
        }
    }
    if spelled_out.is_empty() {
        return;
    }
    for acronym in acronyms.iter_mut().filter(|acronym| is_unexplained(acronym)) {
        // However often they stand: the letters that are spelled out are those of the name.
        let meant = spelled_out.get(&sorted(&acronym.letters));
        let slip = meant.filter(|meant| are_swapped(acronym.letters.as_bytes(), meant.letters.as_bytes()));
        acronym.slip_of = slip.cloned();
    }
}

fn is_unexplained(acronym: &Acronym) -> bool {
    let plain = acronym.places.iter().all(|place| place.spelling == Spelling::None);
    acronym.letters.len() >= SHORTEST && plain && !acronym.known && !acronym.words_in_draft
}

fn sorted(letters: &str) -> Vec<u8> {
    let mut letters = letters.as_bytes().to_vec();
    letters.sort_unstable();
    letters
}

/// Whether two letters that stand side by side change places, and the others do not.
fn are_swapped(one: &[u8], other: &[u8]) -> bool {
    let mut apart = one.iter().zip(other).enumerate().filter(|(_, (one, other))| one != other).map(|(at, _)| at);
    let (Some(first), Some(second), None) = (apart.next(), apart.next(), apart.next()) else { return false };
    second == first + 1 && one[first] == other[second] && one[second] == other[first]
}

#[cfg(test)]
mod tests {
    use super::are_swapped;

    #[test]
    fn two_letters_side_by_side_change_places() {
        assert!(are_swapped(b"TVBQ", b"TVQB"));
        for (one, other) in [("TVQB", "TVQB"), ("QVTB", "TVQB"), ("TVQA", "TVQB"), ("VQT", "TVQ")] {
            assert!(!are_swapped(one.as_bytes(), other.as_bytes()), "{one} {other}");
        }
    }
}
