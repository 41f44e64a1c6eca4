//! Which spellings are near each other, without comparing each with each.
//!
//! Every word is filed under what is left of it without one letter, or without two where it is long (`deletion`), and
//! compared with what is filed there.

use super::deletion::{count_of_keys, each_key};
use super::letters::{SHORTEST_MISSPELT, differ_in_short_part, distance};
use rustc_hash::{FxHashMap, FxHashSet};

/// From that many letters two may be wrong.
pub(super) const LONG: usize = 9;
/// From that many where the rest of the name agrees, which `judge` knows.
pub(in crate::language) const LONG_IN_NAME: usize = LONG - 1;
/// How many words are compared under one key: bounds the work for each.
const SHARED: usize = 8;

/// The pairs of near words, the earlier first. Linear in the number of words.
pub(super) fn pairs(words: &[Vec<char>]) -> Vec<(usize, usize)> {
    let shared = SharedKeys::of(words);
    let mut filed: FxHashMap<u64, Filed> = FxHashMap::default();
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
    /// For each slot, whether a key fell into it.
    once: Vec<u64>,
    /// Whether a second one did.
    again: Vec<u64>,
}

impl SharedKeys {
    fn of(words: &[Vec<char>]) -> SharedKeys {
        let count: usize = words.iter().map(|folded| count_of_keys(folded.len())).sum();
        // Four slots for each key at least, so that few keys fall where another one is.
        let empty = vec![0; (count / 16 + 1).next_power_of_two()];
        let mut shared = SharedKeys { once: empty.clone(), again: empty };
        for folded in words {
            each_key(folded, |key| {
                let (slot, bit) = shared.slot(key);
                shared.again[slot] |= shared.once[slot] & bit;
                shared.once[slot] |= bit;
            });
        }
        shared
    }

    fn may_hold(&self, key: u64) -> bool {
        let (slot, bit) = self.slot(key);
        self.again[slot] & bit != 0
    }

    /// The place of its slot, and the bit of it there.
    fn slot(&self, key: u64) -> (usize, u64) {
        let last = self.once.len() - 1;
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
