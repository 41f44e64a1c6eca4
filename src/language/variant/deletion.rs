//! What is left of a word without one letter or two, as numbers.
//!
//! Two words that differ in one place become the same when a letter is taken out of each.
//! Not here: which words are compared (`near`).

use super::near::LONG_IN_NAME;

/// How much more a letter counts than the one before it: odd, so that it has an inverse.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;
/// The number that takes one `BASE` away.
const BACK: u64 = inverse(BASE);
/// Spreads what little the first letters say over the whole number.
const MIX: u64 = 0xF135_7AEA_2E62_A9C5;

/// The word, the word without each of its letters, and without each two where it is long.
pub(in crate::language) fn keys(folded: &[char]) -> Vec<u64> {
    let mut keys = Vec::with_capacity(count_of_keys(folded.len()));
    each_key(folded, |key| keys.push(key));
    keys
}

/// How many keys a word of that many letters has.
pub(super) fn count_of_keys(letters: usize) -> usize {
    let pairs = if is_long(letters) { letters * letters.saturating_sub(1) / 2 } else { 0 };
    1 + letters + pairs
}

/// Goes through the keys of a word, always in the same order. Constant work for each: a word is a sum over its letters,
/// so taking one out means to move those after it back by one place.
pub(super) fn each_key(folded: &[char], mut see: impl FnMut(u64)) {
    let whole = folded.iter().rev().fold(0, |sum: u64, letter| sum.wrapping_mul(BASE).wrapping_add(value(*letter)));
    let mut see = |sum: u64| see((sum ^ sum >> 32).wrapping_mul(MIX).rotate_left(26));
    see(whole);
    let (mut before, mut place) = (0_u64, 1_u64);
    for (first, letter) in folded.iter().enumerate() {
        let up_to = before.wrapping_add(value(*letter).wrapping_mul(place));
        see(before.wrapping_add(whole.wrapping_sub(up_to).wrapping_mul(BACK)));
        if is_long(folded.len()) {
            let (mut between, mut place) = (up_to, place.wrapping_mul(BASE));
            for letter in &folded[first + 1..] {
                let to = between.wrapping_add(value(*letter).wrapping_mul(place));
                let middle = between.wrapping_sub(up_to).wrapping_mul(BACK);
                let rest = whole.wrapping_sub(to).wrapping_mul(BACK).wrapping_mul(BACK);
                see(before.wrapping_add(middle).wrapping_add(rest));
                (between, place) = (to, place.wrapping_mul(BASE));
            }
        }
        (before, place) = (up_to, place.wrapping_mul(BASE));
    }
}

/// How many letters are left out at most of a word of that many.
pub(super) fn most_left_out(letters: usize) -> usize {
    if is_long(letters) { 2 } else { 1 }
}

fn is_long(letters: usize) -> bool {
    letters + 1 >= LONG_IN_NAME
}

fn value(letter: char) -> u64 {
    u64::from(letter) + 1
}

/// The inverse of an odd number; each round doubles how many of its bits are right.
const fn inverse(odd: u64) -> u64 {
    let (mut inverse, mut round) = (odd, 0);
    while round < 6 {
        inverse = inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)));
        round += 1;
    }
    inverse
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys_of(word: &str) -> Vec<u64> {
        keys(&word.chars().collect::<Vec<_>>())
    }

    #[test]
    fn a_key_is_that_of_what_is_left() {
        let word: Vec<char> = "okaforsen".chars().collect();
        let without = |left_out: &[usize]| {
            let left = word.iter().enumerate().filter(|(at, _)| !left_out.contains(at)).map(|(_, letter)| *letter);
            keys(&left.collect::<Vec<_>>())[0]
        };
        let mut expected = vec![without(&[])];
        for first in 0..word.len() {
            expected.push(without(&[first]));
            expected.extend((first + 1..word.len()).map(|second| without(&[first, second])));
        }
        assert_eq!(keys(&word), expected);
        assert_eq!(expected.len(), count_of_keys(word.len()));
    }

    #[test]
    fn words_a_letter_apart_share_a_key() {
        let share = |one: &str, other: &str| keys_of(one).iter().any(|key| keys_of(other).contains(key));
        assert!(share("ruiz", "riuz") && share("ruiz", "ruis") && share("ruiz", "ruizz") && share("", "a"));
        assert!(!share("ruiz", "bell") && !share("ruiz", "uriz z"));
    }
}
