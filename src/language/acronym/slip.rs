//! Acronyms that are another with two letters in the wrong order.
//!
//! Not here: one acronym with stops and without, which is a matter of form (`organisations`).

use super::initials::{Key, LONGEST, key};
use super::{Acronym, MeantAcronym, Spelling};
use crate::language::block::BlockFacts;
use crate::language::lexicon::acronym::is_call_sign;
use crate::language::organisations::{letters_of, letters_that_begin};
use crate::markup::{Prose, ProseSpan};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::LazyCell;
use std::sync::Arc;

/// Of two letters either order is as likely.
const SHORTEST: usize = 3;

/// Finds for each acronym that nothing explains the one it is a slip of: *CSP*, where the draft spells out the *CPS*, or has
/// nothing but the *Crown Prosecution Service*. Linear in the acronyms, and where one is unexplained in the names of bodies.
pub(super) fn find_slips(acronyms: &mut [Acronym], prose: &Prose, facts: &[Arc<BlockFacts>]) {
    let unused: FxHashSet<Key> = acronyms.iter().filter(|acronym| is_unused(acronym)).map(key_of).collect();
    if unused.is_empty() && !acronyms.iter().any(is_unexplained) {
        return;
    }
    let mut meant: FxHashMap<Key, ProseSpan> = FxHashMap::default();
    for acronym in acronyms.iter() {
        if let Some((place, _)) = acronym.expansions().next() {
            meant.entry(key(acronym.letters.as_bytes())).or_insert(place.span);
        }
    }
    for (block, facts) in prose.blocks().iter().zip(facts) {
        for (key, name) in letters_of(&facts.bodies) {
            meant.entry(key).or_insert(name.shifted(block.span.start()));
        }
    }
    // *BAM Group*: whoever has the letters in a longer name is BAM for short.
    let longer: LazyCell<FxHashSet<&str>, _> =
        LazyCell::new(|| facts.iter().flat_map(|facts| letters_that_begin(&facts.bodies, &facts.text)).collect());
    for acronym in acronyms.iter_mut().filter(|acronym| is_plain(acronym)) {
        let unexplained = is_unexplained(acronym);
        // However often they stand: the letters that are spelled out are those of the name. Letters that everybody knows are
        // a slip where those that are spelled out stand nowhere else.
        acronym.slip_of = meant_by(acronym.letters.as_bytes()).find_map(|letters| {
            let key = key(&letters);
            let spelled_out = *meant.get(&key).filter(|_| unexplained || unused.contains(&key))?;
            Some(MeantAcronym { letters: String::from_utf8_lossy(&letters).into(), spelled_out })
        });
        // Few get this far.
        if acronym.slip_of.is_some() && longer.contains(&*acronym.letters) {
            acronym.slip_of = None;
        }
    }
}

fn key_of(acronym: &Acronym) -> Key {
    key(acronym.letters.as_bytes())
}

/// Spelled out once and never used: *the Bracken Transit Authority (BTA)*.
fn is_unused(acronym: &Acronym) -> bool {
    acronym.places.len() == 1 && acronym.expansions().next().is_some()
}

fn is_unexplained(acronym: &Acronym) -> bool {
    let known = acronym.known && !is_call_sign(&acronym.letters);
    is_plain(acronym) && !known
}

/// Whether nothing in the draft says what the letters stand for.
fn is_plain(acronym: &Acronym) -> bool {
    let plain = acronym.places.iter().all(|place| place.spelling == Spelling::None);
    (SHORTEST..=LONGEST).contains(&acronym.letters.len()) && plain && !acronym.words_in_draft
}

/// What letters may be a slip for: two that stand side by side change places, and the others do not.
fn meant_by(letters: &[u8]) -> impl Iterator<Item = Box<[u8]>> {
    (1..letters.len()).filter(|&at| letters[at - 1] != letters[at]).map(|at| {
        let mut swapped: Box<[u8]> = letters.into();
        swapped.swap(at - 1, at);
        swapped
    })
}

#[cfg(test)]
mod tests {
    use super::meant_by;

    #[test]
    fn two_letters_side_by_side_change_places() {
        let is_meant = |one: &str, other: &str| meant_by(one.as_bytes()).any(|meant| *meant == *other.as_bytes());
        assert!(is_meant("TVBQ", "TVQB") && is_meant("CSP", "CPS"));
        for (one, other) in [("TVQB", "TVQB"), ("QVTB", "TVQB"), ("TVQA", "TVQB"), ("VQT", "TVQ")] {
            assert!(!is_meant(one, other), "{one} {other}");
        }
    }
}
