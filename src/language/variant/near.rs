//! Which spellings are near each other, without comparing each with each.
//!
//! Two words that differ in one place become the same when a letter is taken out
//! of each; so every word is filed under what is left of it without one letter
//! (without two, where it is long), and compared with what is filed there.

use super::Word;
use super::letters::{differ_in_short_part, distance, folded};
use crate::markup::Prose;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// From that many letters two may be wrong.
pub(super) const LONG: usize = 9;
/// From that many where the rest of the name agrees, which `judge` knows.
pub(in crate::language) const LONG_IN_NAME: usize = LONG - 1;
/// How many words are compared under one key: bounds the work for each.
const SHARED: usize = 8;

/// The near pairs of the words compared last: most keystrokes touch no name.
#[derive(Debug, Default)]
pub(super) struct NearPairs {
    /// *Invariant:* the keys of the words `pairs` was found in, in their order.
    keys: Vec<u64>,
    pairs: Vec<(usize, usize)>,
}

impl NearPairs {
    /// The pairs of near words, the earlier first; taken from memory where the words are those of the last time.
    pub(super) fn pairs(&mut self, prose: &Prose, words: &[Word]) -> &[(usize, usize)] {
        if !self.keys.iter().copied().eq(words.iter().map(|word| word.key)) {
            self.keys = words.iter().map(|word| word.key).collect();
            self.pairs = pairs(&words.iter().map(|word| folded(prose.slice(word.first))).collect::<Vec<_>>());
        }
        &self.pairs
    }
}

/// The pairs of near words, the earlier first. Linear in the number of words.
fn pairs(words: &[Vec<char>]) -> Vec<(usize, usize)> {
    let mut filed: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut compared: FxHashSet<(usize, usize)> = FxHashSet::default();
    let mut pairs = Vec::new();
    for (index, folded) in words.iter().enumerate() {
        for key in keys(folded) {
            let others = filed.entry(key).or_default();
            for &other in others.iter().filter(|&&other| other != index) {
                if compared.insert((other, index)) && are_near(&words[other], folded) {
                    pairs.push((other, index));
                }
            }
            if others.len() < SHARED && others.last() != Some(&index) {
                others.push(index);
            }
        }
    }
    pairs
}

fn are_near(one: &[char], other: &[char]) -> bool {
    if one == other {
        return true;
    }
    let most = if one.len().max(other.len()) >= LONG_IN_NAME { 2 } else { 1 };
    one.len().abs_diff(other.len()) <= most && distance(one, other) <= most && !differ_in_short_part(one, other)
}

/// The word, the word without each of its letters, and without each two where it is long.
pub(in crate::language) fn keys(folded: &[char]) -> Vec<u64> {
    let mut keys = vec![key(folded, None, None)];
    for first in 0..folded.len() {
        keys.push(key(folded, Some(first), None));
        if folded.len() + 1 >= LONG_IN_NAME {
            keys.extend((first + 1..folded.len()).map(|second| key(folded, Some(first), Some(second))));
        }
    }
    keys
}

fn key(folded: &[char], first: Option<usize>, second: Option<usize>) -> u64 {
    let mut hasher = FxHasher::default();
    for (index, letter) in folded.iter().enumerate() {
        if Some(index) != first && Some(index) != second {
            letter.hash(&mut hasher);
        }
    }
    hasher.finish()
}
