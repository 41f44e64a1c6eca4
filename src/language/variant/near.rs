//! Which spellings are near each other, without comparing each with each.
//!
//! Every word is filed under what is left of it without one letter, or without two where it is long (`deletion`), and
//! compared with what is filed there.

use super::deletion::{count_of_keys, each_key, most_left_out};
use super::letters::{SHORTEST_MISSPELT, adds_final_e, are_one_slip, differ_in_short_part, distance};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// From that many letters two may be wrong.
pub(super) const LONG: usize = 9;
/// From that many where the rest of the name agrees, which `judge` knows.
pub(in crate::language) const LONG_IN_NAME: usize = LONG - 1;
/// So few words are first compared with each other as outlines, which costs less than to file each under all its keys.
const FEW: usize = 256;
/// How many words are compared under one key: bounds the work for each.
const SHARED: usize = 8;

/// The pairs of near words, the earlier first. Linear in the number of words.
pub(super) fn pairs(words: &[Vec<char>]) -> Vec<(usize, usize)> {
    let filed_at_all = may_share_keys(words);
    let shared = SharedKeys::of(words, &filed_at_all);
    let mut filed: FxHashMap<u64, Filed> = FxHashMap::with_capacity_and_hasher(shared.count(), FxBuildHasher);
    let mut compared: FxHashSet<(usize, usize)> = FxHashSet::default();
    let mut pairs = Vec::new();
    for index in filed_at_all {
        let folded = &words[index];
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

/// The places of the words that may have a key of another word. All of them where they are many.
fn may_share_keys(words: &[Vec<char>]) -> Vec<usize> {
    if words.len() > FEW {
        return (0..words.len()).collect();
    }
    let outlines: Vec<Outline> = words.iter().map(|folded| Outline::of(folded)).collect();
    let mut may = vec![false; words.len()];
    for (at, outline) in outlines.iter().enumerate() {
        for (before, other) in outlines[..at].iter().enumerate() {
            if outline.may_share_a_key(other) {
                (may[at], may[before]) = (true, true);
            }
        }
    }
    (0..words.len()).filter(|at| may[*at]).collect()
}

/// Which letters a word has once, and which twice.
#[derive(Debug, Clone, Copy)]
struct Outline {
    /// A bit for each letter by the last five bits of its number, and another where it stands there again. To leave a letter
    /// out changes one at most.
    letters: u64,
    length: usize,
}

impl Outline {
    fn of(folded: &[char]) -> Outline {
        let letters = folded.iter().fold(0, |letters: u64, letter| {
            let once = 1 << (u32::from(*letter) & 31);
            letters | if letters & once == 0 { once } else { once << 32 }
        });
        Outline { letters, length: folded.len() }
    }

    /// Whether the words may be one where letters are left out of both.
    fn may_share_a_key(&self, other: &Outline) -> bool {
        let without_one = |bits: u64| bits & bits.wrapping_sub(1);
        // One letter is left out of each at least, and nearly every pair has more that differ.
        let left = without_one(without_one(self.letters ^ other.letters));
        let left_out = [most_left_out(self.length), most_left_out(other.length)];
        let left = (2..left_out[0] + left_out[1]).fold(left, |left, _| without_one(left));
        left == 0 && self.length.abs_diff(other.length) <= left_out[0].max(left_out[1])
    }
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
    /// Those of the words at some places.
    fn of(words: &[Vec<char>], places: &[usize]) -> SharedKeys {
        let count: usize = places.iter().map(|at| count_of_keys(words[*at].len())).sum();
        // Four slots for each key at least, so that few keys fall where another one is.
        let mut shared = SharedKeys { slots: vec![[0; 2]; (count / 16 + 1).next_power_of_two()] };
        for at in places {
            each_key(&words[*at], |key| {
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
        return adds_final_e(one, other);
    }
    let most = if one.len().max(other.len()) >= LONG_IN_NAME { 2 } else { 1 };
    let near = distance(one, other) <= most || are_one_slip(one, other);
    one.len().abs_diff(other.len()) <= most && near && !differ_in_short_part(one, other)
}

#[cfg(test)]
mod tests {
    use super::super::deletion::keys;
    use super::*;

    proptest::proptest! {
        #[test]
        fn words_that_share_a_key_have_outlines_that_say_so(one in "[a-c]{0,10}", other in "[a-c]{0,10}") {
            let [one, other] = [one, other].map(|word| word.chars().collect::<Vec<char>>());
            let share = keys(&one).iter().any(|key| keys(&other).contains(key));
            proptest::prop_assert!(!share || Outline::of(&one).may_share_a_key(&Outline::of(&other)));
        }
    }

    #[test]
    fn few_words_have_the_pairs_they_have_among_many() {
        let word = |word: &str| word.chars().collect::<Vec<char>>();
        let names = ["okafor", "ruiz", "okafore", "bell", "riuz", "silvanova", "silvanvoa", "bel"].map(word);
        let many = |count: usize| (0..count).map(|number| word(&format!("{}", number * 7919)));
        let among = |count: usize| pairs(&names.iter().cloned().chain(many(count)).collect::<Vec<_>>());
        let own =
            |pairs: Vec<(usize, usize)>| pairs.into_iter().filter(|pair| pair.1 < names.len()).collect::<Vec<_>>();
        assert_eq!(own(among(0)), [(0, 2), (1, 4), (5, 6)]);
        assert_eq!(own(among(FEW)), own(among(0)));
    }
}
