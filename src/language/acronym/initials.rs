//! The initials of running words, so that a full name is found wherever it stands.
//!
//! A style may ban acronyms in brackets: *the Federal Aviation Administration …
//! The FAA*. Then only the initials tell that the letters were spelled out.

use super::Acronym;
use crate::language::block::BlockFacts;
use crate::language::lexicon::List;
use crate::language::lexicon::acronym::is_left_out;
use crate::language::memo::BlockMemo;
use crate::language::narration::Words;
use crate::language::token::{Shape, TokenKind};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The initials of a block's words, one byte each: a capital where the word has
/// one, else a small letter; [`BREAK`] where a name cannot go on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Initials {
    letters: Vec<u8>,
    /// For each letter, whether its word is one that acronyms may leave out: *of*, *and*.
    small: Vec<bool>,
}

/// Stands between initials that belong to no one name.
const BREAK: u8 = b' ';

/// What has more letters is no acronym.
pub(super) const LONGEST: usize = 8;

/// Whether acronyms may leave a word out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    Full,
    Small,
}

/// Letters of an acronym, one a byte.
pub(super) type Key = u64;

impl Initials {
    /// The initials of a block: few drafts have an acronym that asks for them, so they are read when one does.
    fn read(facts: &BlockFacts) -> Initials {
        let words = Words::of(facts);
        let capacity = words.tokens.len();
        let mut initials = Initials { letters: Vec::with_capacity(capacity), small: Vec::with_capacity(capacity) };
        for (at, token) in words.tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Word if token.shape == Shape::AllCaps => initials.push(BREAK, Weight::Full),
                TokenKind::Word => initials.word(words, at),
                TokenKind::Mark => {}
                TokenKind::Punctuation if matches!(words.word(at), "&" | "," | "-") => {}
                _ => initials.push(BREAK, Weight::Full),
            }
        }
        initials
    }

    fn word(&mut self, words: Words<'_>, at: usize) {
        let word = words.word(at);
        let left_out = words.may_be_on(at, List::LeftOutOfAcronyms) && is_left_out(word);
        let weight = if left_out { Weight::Small } else { Weight::Full };
        // Most words have no parts.
        if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            let first = word.bytes().next().filter(u8::is_ascii_alphabetic);
            return self.push(first.unwrap_or(BREAK), weight);
        }
        for part in word.split(['-', '‑', '/']) {
            let first = part.bytes().next().filter(u8::is_ascii_alphabetic);
            self.push(first.unwrap_or(BREAK), weight);
        }
    }

    fn push(&mut self, letter: u8, weight: Weight) {
        self.letters.push(letter);
        self.small.push(weight == Weight::Small);
    }

    /// The acronyms whose letters are initials in a row here.
    fn find(&self, wanted: &Wanted) -> Box<[Key]> {
        let mut found = Vec::new();
        self.find_all(wanted, &mut found);
        found.into_boxed_slice()
    }

    fn find_all(&self, wanted: &Wanted, found: &mut Vec<Key>) {
        for start in 0..self.letters.len() {
            if !self.small[start] && wanted.begins_with_letter(self.letters[start]) {
                // Without a small word on the way the two readings are one.
                let small_met = self.find_from(start, wanted, found, Reading::Full);
                if small_met {
                    self.find_from(start, wanted, found, Reading::SmallsLeftOut);
                }
                for after in 1..=LAST_LEFT_OUT {
                    self.find_from(start, wanted, found, Reading::OneLeftOut { after });
                }
            }
        }
    }

    /// Marks what is wanted among the initials from `start` on; whether a small word stood among those looked at.
    fn find_from(&self, start: usize, wanted: &Wanted, found: &mut Vec<Key>, reading: Reading) -> bool {
        let (mut key, mut length, mut capitals, mut left, mut small_met) = (0, 0, 0, 0, false);
        for (&letter, &small) in self.letters[start..].iter().zip(&self.small[start..]) {
            if letter == BREAK || length == LONGEST {
                return small_met;
            }
            small_met |= small;
            if small && reading != Reading::Full {
                continue;
            }
            if reading == (Reading::OneLeftOut { after: length }) && left == 0 {
                left = 1;
                continue;
            }
            key = push_letter(key, letter);
            length += 1;
            capitals += usize::from(letter.is_ascii_uppercase() || small);
            if length == 2 && !wanted.begins_with(key) {
                return small_met;
            }
            // With a word left out only names count, and none of two words: the rest is chance.
            let by_chance = left > 0 && (capitals < length || length <= 2);
            if !by_chance && wanted.keys.contains(&key) && !found.contains(&key) {
                found.push(key);
            }
        }
        small_met
    }
}

/// How many letters at most stand before a word that has none.
const LAST_LEFT_OUT: usize = 3;

/// Which words of a name count in its acronym.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// All: *Department of Defense*, DOD.
    Full,
    /// All but the small ones: *Federal Bureau of Investigation*, FBI.
    SmallsLeftOut,
    /// All but the small ones and one more after so many: *Centers for Medicare and Medicaid Services*, CMS.
    OneLeftOut { after: usize },
}

/// The acronyms looked for.
#[derive(Debug, Default, PartialEq)]
pub(in crate::language) struct Wanted {
    keys: FxHashSet<Key>,
    /// For each first letter, a bit for each second.
    pairs: [u32; 26],
}

/// Which of the acronyms looked for last have their words in which block.
pub(in crate::language) type WordsMemo = BlockMemo<Wanted, Box<[Key]>>;

impl Wanted {
    /// Whether anything wanted begins with the letter, in whatever case: most words are passed over at once.
    fn begins_with_letter(&self, letter: u8) -> bool {
        let index = usize::from(letter.to_ascii_uppercase().wrapping_sub(b'A'));
        self.pairs.get(index).is_some_and(|seconds| *seconds != 0)
    }

    fn begins_with(&self, pair: Key) -> bool {
        let letter = |shift: u32| usize::try_from((pair >> shift) & 0xFF).map_or(0, |byte| byte.wrapping_sub(65));
        self.pairs.get(letter(8)).is_some_and(|seconds| seconds >> letter(0).min(31) & 1 == 1)
    }
}

/// The key of letters; zero where there are too many.
pub(super) fn key(letters: &[u8]) -> Key {
    if letters.len() > LONGEST { 0 } else { letters.iter().fold(0, |key, letter| push_letter(key, *letter)) }
}

fn push_letter(key: Key, letter: u8) -> Key {
    key << 8 | Key::from(letter.to_ascii_uppercase())
}

/// Notes for each acronym that nothing spells out whether its words stand somewhere in the draft.
///
/// Linear in the words, but only those of blocks that are new where the same acronyms are in doubt as last time; and
/// nothing at all where none is.
pub(super) fn find_words(acronyms: &mut [Acronym], facts: &[Arc<BlockFacts>], memo: &mut WordsMemo) {
    let mut wanted = Wanted::default();
    for acronym in acronyms.iter() {
        if let Some(key) = key_in_doubt(acronym) {
            let letters = acronym.letters.as_bytes();
            wanted.keys.insert(key);
            wanted.pairs[usize::from(letters[0] - b'A')] |= 1 << (letters[1] - b'A');
        }
    }
    if wanted.keys.is_empty() {
        return;
    }
    let found = memo.ask(wanted, facts, |wanted, block| Initials::read(&facts[block]).find(wanted));
    let found: FxHashSet<Key> = found.flatten().copied().collect();
    for acronym in acronyms {
        acronym.words_in_draft = key_in_doubt(acronym).is_some_and(|key| found.contains(&key));
    }
}

/// The letters of an acronym that nothing spells out and not everybody knows.
fn key_in_doubt(acronym: &Acronym) -> Option<Key> {
    let letters = acronym.letters.as_bytes();
    let plain = letters.iter().all(u8::is_ascii_uppercase) && (2..=LONGEST).contains(&letters.len());
    let in_doubt = plain && !acronym.known && acronym.expansions().next().is_none();
    in_doubt.then(|| key(letters))
}
