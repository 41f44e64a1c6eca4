//! Names of bodies as numbers, so that the draft pass compares no text.
//!
//! Two names have one key where they are the same words in other letters: with or without stops, the ending of a
//! company, *the*; in British or American spelling; *Department of Justice* and *Justice Department*.

use super::spelling::folded;
use crate::language::lexicon::{NameNoun, name_noun};
use crate::language::names::head_of_compound;
use crate::language::narration::{Stretch, Words};
use crate::language::token::Shape;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// What a name is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Keys {
    /// The whole name.
    pub(super) name: u64,
    /// The same with each word in the singular.
    pub(super) singular: u64,
    /// Its first word, where it has more; zero where it has one.
    pub(super) first: u64,
    /// Its last word, or the one before *of*: the noun that says what it is.
    pub(super) head: u64,
    /// The letters of an acronym, or the initials of a longer name without its small words, one a byte; zero where
    /// there are too many.
    pub(super) letters: u64,
    /// The initials with the small words: *Department of Defense*, DOD.
    pub(super) all_letters: u64,
}

/// A name longer than this has no acronym.
const MOST_LETTERS: usize = 8;

/// Heads that stand before *of* or after what they are of, and mean the same.
const TURNED: &[&str] = &["Department", "Ministry", "Embassy", "Consulate"];

/// The keys of a name. Linear in its words.
pub(super) fn keys(words: Words<'_>, name: Stretch) -> Keys {
    let name = without_company(words, name);
    let start = name.from + usize::from(is_home(words, name));
    let of = (start..name.to).find(|&token| words.word(token) == "of");
    let turned = of == Some(start + 1) && TURNED.contains(&words.word(start));
    let (mut hasher, mut singular) = (FxHasher::default(), FxHasher::default());
    let mut hash = |word: &str| {
        folded(word, |letters| {
            hasher.write(letters);
            let plural = letters.len() > 4 && letters.ends_with(b"s");
            singular.write(if plural { &letters[..letters.len() - 1] } else { letters });
        });
    };
    let from = start + usize::from(turned);
    let weighty = |token: &usize| is_part(words, *token) && !is_small(words.word(*token));
    (from..name.to).filter(weighty).for_each(|token| hash(words.word(token)));
    if turned {
        hash(words.word(start));
    }
    let head = of.filter(|of| *of > name.from).map_or(name.to - 1, |of| of - 1);
    let first = words.word(name.from);
    let one = !(name.from + 1..name.to).any(|token| weighty(&token));
    let (letters, all_letters) = if one { (acronym(first), 0) } else { initials(words, name) };
    let whole = hasher.finish();
    Keys {
        name: whole,
        singular: singular.finish(),
        first: if one { 0 } else { word_key(first) },
        // Most names are one word, whose key is that of the name.
        head: if name.to == name.from + 1 && weighty(&name.from) { whole } else { word_key(words.word(head)) },
        letters,
        all_letters,
    }
}

/// The initials of a name without its small words, and with them. *US Navy* has none: a word of capitals is letters already.
fn initials(words: Words<'_>, name: Stretch) -> (u64, u64) {
    let (mut letters, mut all_letters) = (0, 0);
    for token in (name.from..name.to).filter(|&token| is_part(words, token)) {
        if words.tokens[token].shape == Shape::AllCaps {
            return (u64::MAX, u64::MAX);
        }
        let word = words.word(token);
        all_letters = push(all_letters, word);
        if !is_small(word) {
            letters = push(letters, word);
        }
    }
    // *Danes for Karst* is no DK: of two letters none is left out.
    let few = letters >> 16 == 0 && letters != all_letters;
    (if few { all_letters } else { letters }, all_letters)
}

/// The key of a name of one word.
pub(super) fn word_key(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    folded(word, |letters| hasher.write(letters));
    hasher.finish()
}

/// The letters of a word in capitals, one a byte; zero for any other.
pub(super) fn acronym(word: &str) -> u64 {
    let word = head_of_compound(crate::language::token::stem(word));
    let capitals = word.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'.' | b'&'));
    let letters = word.bytes().filter(u8::is_ascii_uppercase);
    if !capitals || !(2..=MOST_LETTERS).contains(&letters.clone().count()) {
        return 0;
    }
    letters.fold(0, |key, letter| key << 8 | u64::from(letter))
}

/// With one more initial; zero once there are too many, and for a letter that is none of the alphabet.
fn push(letters: u64, word: &str) -> u64 {
    let initial = word.bytes().next().filter(u8::is_ascii_alphabetic).map_or(0, |byte| byte.to_ascii_uppercase());
    let full = letters >> (8 * (MOST_LETTERS - 1)) > 0;
    if full || initial == 0 { u64::MAX } else { letters << 8 | u64::from(initial) }
}

/// *U.S. Department of Justice* is the *Department of Justice*.
fn is_home(words: Words<'_>, name: Stretch) -> bool {
    name.to - name.from >= 3 && matches!(words.word(name.from), "US" | "U.S." | "UK" | "U.K.")
}

/// The name without *Inc* and the like at its end.
pub(super) fn without_company(words: Words<'_>, name: Stretch) -> Stretch {
    let mut to = name.to;
    while to > name.from + 1 && name_noun(crate::language::token::stem(words.word(to - 1))) == Some(NameNoun::Company) {
        to -= 1;
    }
    if to > name.from + 1 && words.is_punctuation(to - 1, ',') {
        to -= 1;
    }
    Stretch { from: name.from, to }
}

fn is_part(words: Words<'_>, token: usize) -> bool {
    words.tokens[token].is_word()
}

/// Words that names are the same with and without.
fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "on" | "in" | "The" | "de" | "la")
}
