//! Which spellings are near each other, without comparing each with each.
//!
//! Every word is filed under what is left of it without one letter, or without two where it is long (`deletion`), and
//! compared with what is filed there.

use super::deletion::{count_of_keys, each_key};
use super::letters::{SHORTEST_MISSPELT, differ_in_short_part, distance};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// From that many letters two may be wrong.
pub(super) const LONG: usize = 9;
/// From that many where the rest of the name agrees, which `judge` knows.
pub(in crate::language) const LONG_IN_NAME: usize = LONG - 1;
/// How many words are compared under one key: bounds the work for each.
const SHARED: usize = 8;

/// The pairs of near words, the earlier first. Linear in the number of words.
pub(super) fn pairs(words: &[Vec<char>]) -> Vec<(usize, usize)> {
    let shared = SharedKeys::of(words);
    let mut filed: FxHashMap<u64, Filed> = FxHashMap::with_capacity_and_hasher(shared.count(), FxBuildHasher);
    let mut compared: FxHashSet<(usize, usize)> = FxHashSet::default();
    let mut pairs = Vec::new();
    for (index, folded) in words.iter().enumerate() {
        each_key(folded, |key| {
            if !shared.may_hold(key) {
                return;
            }
            let filed = filed.entry(key).or_default();
            for &other in filed.words().iter().filter(|&&other| other != index) {
                if compared.insert((other, index)) && are_near(&words[other], folded) {
                    pairs.push((other, index));
                }
            }
            filed.add(index);
        });
    }
    pairs
}

/// The first few words that are filed under one key.
#[derive(Debug, Default)]
struct Filed {
    words: [usize; SHARED],
    /// *Invariant:* how many of `words` are filed, at most all.
    count: usize,
}

impl Filed {
    fn words(&self) -> &[usize] {
        &self.words[..self.count]
    }

    /// Files a word; one that a word filed before it has under the same key twice, once.
    fn add(&mut self, word: usize) {
        if self.count < SHARED && self.words().last() != Some(&word) {
            self.words[self.count] = word;
            self.count += 1;
        }
    }
}

/// Which keys several words may have. Nearly every key is that of one word, which need not be filed under it.
#[derive(Debug)]
struct SharedKeys {
    /// For each slot, whether a key fell into it, and whether a second one did.
    slots: Vec<[u64; 2]>,
}

impl SharedKeys {
    fn of(words: &[Vec<char>]) -> SharedKeys {
        let count: usize = words.iter().map(|folded| count_of_keys(folded.len())).sum();
        // Four slots for each key at least, so that few keys fall where another one is.
        let mut shared = SharedKeys { slots: vec![[0; 2]; (count / 16 + 1).next_power_of_two()] };
        for folded in words {
            each_key(folded, |key| {
                let (slot, bit) = shared.slot(key);
                let [once, again] = &mut shared.slots[slot];
                *again |= *once & bit;
                *once |= bit;
            });
        }
        shared
    }

    /// How many slots a second key fell into.
    fn count(&self) -> usize {
        self.slots.iter().map(|[_, again]| again.count_ones() as usize).sum()
    }

    fn may_hold(&self, key: u64) -> bool {
        let (slot, bit) = self.slot(key);
        self.slots[slot][1] & bit != 0
    }

    /// The place of its slot, and the bit of it there.
    fn slot(&self, key: u64) -> (usize, u64) {
        let last = self.slots.len() - 1;
        (usize::try_from(key >> 32).unwrap_or_default() & last, 1 << (key & 63))
    }
}

fn are_near(one: &[char], other: &[char]) -> bool {
    if one == other {
        return true;
    }
    if one.len().min(other.len()) < SHORTEST_MISSPELT {
        return false;
    }
    let most = if one.len().max(other.len()) >= LONG_IN_NAME { 2 } else { 1 };
    one.len().abs_diff(other.len()) <= most && distance(one, other) <= most && !differ_in_short_part(one, other)
}
