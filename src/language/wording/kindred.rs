//! Which of many wordings may be one said twice.

use super::Wording;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// How many words in a row make a seed.
const SEED_WORDS: usize = 3;
/// A seed that stands in more places is a common phrase.
const MOST_PLACES: usize = 4;
/// How many earlier wordings are named for each, the likeliest first.
const MOST_KIN: usize = 3;

/// Two wordings that share words in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kindred {
    /// The index of the earlier one.
    pub earlier: usize,
    /// The index of the later one.
    pub later: usize,
    /// Word `i` of the later one stands about at word `i + diagonal` of the earlier.
    pub diagonal: isize,
}

/// The pairs that share three words in a row that are no common phrase of the draft, by the later one, the likeliest
/// first, and at most three for each. Linear in the number of words.
#[must_use]
pub fn kindred(wordings: &[Wording]) -> Vec<Kindred> {
    let mut places: FxHashMap<u64, Vec<(usize, usize)>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (later, wording) in wordings.iter().enumerate() {
        let mut votes: FxHashMap<(usize, isize), usize> = FxHashMap::default();
        for (at, seed) in seeds(wording) {
            for &(earlier, place) in places.get(&seed).into_iter().flatten() {
                *votes.entry((earlier, place.cast_signed() - at.cast_signed())).or_default() += 1;
            }
        }
        pairs.extend(likeliest(later, votes));
        for (at, seed) in seeds(wording) {
            let places = places.entry(seed).or_default();
            if places.len() < MOST_PLACES {
                places.push((later, at));
            }
        }
    }
    pairs
}

fn likeliest(later: usize, votes: FxHashMap<(usize, isize), usize>) -> Vec<Kindred> {
    let mut votes: Vec<((usize, isize), usize)> = votes.into_iter().collect();
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
