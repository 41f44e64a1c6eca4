//! Which spellings are near each other, without comparing each with each.
//!
//! Two words that differ in one place become the same when a letter is taken out
//! of each; so every word is filed under what is left of it without one letter
//! (without two, where it is long), and compared with what is filed there.

use super::Spelling;
use super::letters::{differ_in_short_part, distance};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// From that many letters two may be wrong.
pub(super) const LONG: usize = 9;
/// From that many where the rest of the name agrees, which `judge` knows.
pub(in crate::language) const LONG_IN_NAME: usize = LONG - 1;
/// How many words are compared under one key: bounds the work for each.
const SHARED: usize = 8;

/// The near pairs of the words compared last: most keystrokes touch no name.
#[derive(Debug, Clone, Default)]
pub(in crate::language) struct NearPairs {
    /// *Invariant:* the words `pairs` was found in, in their order.
    words: Vec<Box<str>>,
    pairs: Vec<(usize, usize)>,
}

impl NearPairs {
    /// The pairs of near spellings, the earlier first; taken from memory where the words are those of the last time.
    pub(super) fn pairs(&mut self, spellings: &[Spelling<'_>]) -> Vec<(usize, usize)> {
        let words = || spellings.iter().map(|spelling| spelling.word);
        if !self.words.iter().map(AsRef::as_ref).eq(words()) {
            self.words = words().map(Box::from).collect();
            self.pairs = pairs(spellings);
        }
        self.pairs.clone()
    }
}

/// The pairs of near spellings, the earlier first. Linear in the number of spellings.
fn pairs(spellings: &[Spelling<'_>]) -> Vec<(usize, usize)> {
    let mut filed: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut compared: FxHashSet<(usize, usize)> = FxHashSet::default();
    let mut pairs = Vec::new();
    for (index, spelling) in spellings.iter().enumerate() {
        for key in keys(&spelling.folded) {
            let others = filed.entry(key).or_default();
            for &other in others.iter().filter(|&&other| other != index) {
                if compared.insert((other, index)) && are_near(&spellings[other], spelling) {
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

fn are_near(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let (one, other) = (&one.folded, &other.folded);
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
