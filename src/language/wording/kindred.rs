//! Which of many wordings may be one said twice.

use super::Wording;
use rustc_hash::{FxHashMap, FxHasher};
use std::collections::hash_map::Entry;
use std::hash::Hasher;

/// How many words in a row make a seed.
const SEED_WORDS: usize = 3;
/// A seed that stands in more places is a common phrase.
const MOST_PLACES: usize = 4;
/// One seed in common is chance: *one of the*.
const FEWEST_SEEDS: usize = 2;
/// How many earlier wordings are named for each, the likeliest first.
const MOST_KIN: usize = 3;

/// Two wordings that share words in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct Kindred {
    /// The index of the earlier one.
    pub(in crate::language) earlier: usize,
    /// The index of the later one.
    pub(in crate::language) later: usize,
    /// Word `i` of the later one stands about at word `i + diagonal` of the earlier.
    pub(in crate::language) diagonal: isize,
}

/// The pairs that share two runs of three words, or one of four, that are no common phrases of the draft; by the later
/// one, the likeliest first, and at most three for each. Linear in the number of words.
pub(in crate::language) fn kindred(wordings: &[Wording]) -> Vec<Kindred> {
    let repeated = Repeated::of(wordings);
    let mut places = Places::default();
    let mut votes: FxHashMap<(usize, isize), usize> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (later, wording) in wordings.iter().enumerate() {
        votes.clear();
        let shared = || seeds(wording).filter(|(_, seed)| repeated.may_hold(*seed));
        for (at, seed) in shared() {
            for (earlier, place) in places.of(seed) {
                *votes.entry((earlier, place.cast_signed() - at.cast_signed())).or_default() += 1;
            }
        }
        pairs.extend(likeliest(later, &votes));
        shared().for_each(|(at, seed)| places.add(seed, later, at));
    }
    pairs
}

/// The seeds that stand in two places or more, and by chance some that do not: nearly all stand in one, make nothing
/// kindred, and need no entry in a table far larger than the draft.
struct Repeated {
    /// For each hash how many seeds have it; two stands for all that are more.
    ///
    /// *Invariant:* as many as some power of two.
    met: Vec<u8>,
}

impl Repeated {
    fn of(wordings: &[Wording]) -> Repeated {
        let count: usize = wordings.iter().map(|wording| wording.words.len()).sum();
        let mut repeated = Repeated { met: vec![0; (4 * count).next_power_of_two()] };
        for (_, seed) in wordings.iter().flat_map(seeds) {
            let place = repeated.place(seed);
            repeated.met[place] = 2.min(repeated.met[place] + 1);
        }
        repeated
    }

    fn may_hold(&self, seed: u64) -> bool {
        self.met[self.place(seed)] == 2
    }

    fn place(&self, seed: u64) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the lower bits are as good a hash as all")]
        let seed = seed as usize;
        seed & (self.met.len() - 1)
    }
}

/// Where each repeated seed stands: the places are in one list, each with the one before it.
#[derive(Default)]
struct Places {
    last: FxHashMap<u64, Place>,
    earlier: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    wording: usize,
    at: usize,
    /// How many places of the seed come before this one.
    before: usize,
    /// Where the place before it stands in the list, if there is one.
    link: usize,
}

impl Places {
    fn of(&self, seed: u64) -> impl Iterator<Item = (usize, usize)> {
        let before = |place: &Place| (place.before > 0).then(|| self.earlier[place.link]);
        std::iter::successors(self.last.get(&seed).copied(), before).map(|place| (place.wording, place.at))
    }

    fn add(&mut self, seed: u64, wording: usize, at: usize) {
        match self.last.entry(seed) {
            Entry::Vacant(entry) => {
                entry.insert(Place { wording, at, before: 0, link: 0 });
            }
            Entry::Occupied(mut entry) if entry.get().before + 1 < MOST_PLACES => {
                let before = entry.get().before + 1;
                self.earlier.push(entry.insert(Place { wording, at, before, link: self.earlier.len() }));
            }
            Entry::Occupied(_) => {}
        }
    }
}

fn likeliest(later: usize, votes: &FxHashMap<(usize, isize), usize>) -> Vec<Kindred> {
    let mut votes: Vec<((usize, isize), usize)> =
        votes.iter().filter(|(_, votes)| **votes >= FEWEST_SEEDS).map(|(pair, votes)| (*pair, *votes)).collect();
    votes.sort_unstable_by_key(|&(pair, votes)| (std::cmp::Reverse(votes), pair));
    let mut pairs: Vec<Kindred> = Vec::new();
    for ((earlier, diagonal), _) in votes {
        if pairs.len() < MOST_KIN && pairs.iter().all(|pair| pair.earlier != earlier) {
            pairs.push(Kindred { earlier, later, diagonal });
        }
    }
    pairs
}

fn seeds(wording: &Wording) -> impl Iterator<Item = (usize, u64)> {
    wording.words.windows(SEED_WORDS).enumerate().map(|(at, words)| {
        let mut hasher = FxHasher::default();
        words.iter().for_each(|word| hasher.write_u64(word.key));
        (at, hasher.finish())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::wording::tests::wording;

    #[test]
    fn what_shares_words_in_a_row_is_kindred() {
        let wordings = [
            "We will finish the bridge by May",
            "Nobody has asked us about the ferry",
            "She said we will finish the bridge in May",
        ];
        let pairs = kindred(&wordings.map(wording));
        assert_eq!(pairs, [Kindred { earlier: 0, later: 2, diagonal: -2 }]);
    }

    #[test]
    fn a_phrase_of_every_quotation_is_no_sign() {
        let wordings: Vec<Wording> =
            (0..50).map(|number| wording(&format!("At the end of the day it is {number}"))).collect();
        assert!(kindred(&wordings).len() <= 50 * MOST_KIN);
    }
}
