//! The words of all names of a draft, and which of them are near each other, kept from one version to the next.
//!
//! Most keystrokes touch no name: then only the places move, and nothing is gathered or compared anew.
//! Not here: which are near (`near`), and whether two are one name (`judge`).

use super::letters::folded;
use super::near;
use crate::language::block::BlockFacts;
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What is still as it was in the version before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kept {
    /// Not even the words.
    Nothing,
    /// The words, one by one.
    Words,
    /// The words, with all that is asked of their places.
    All,
}

/// One word of a name, wherever its block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct WordPlace {
    pub(super) block: u32,
    /// Its place among the name words of the block.
    pub(super) index: u32,
}

impl WordPlace {
    /// The word.
    pub(super) fn text(self, facts: &[Arc<BlockFacts>]) -> &str {
        let block = &facts[self.block as usize];
        block.name_words[self.index as usize].span.slice(&block.text)
    }

    /// Where it stands in the version with these blocks.
    pub(super) fn span(self, prose: &Prose, facts: &[Arc<BlockFacts>]) -> ProseSpan {
        let block = self.block as usize;
        facts[block].name_words[self.index as usize].span.shifted(prose.blocks()[block].span.start())
    }
}

/// The words that are near another.
#[derive(Debug, Default)]
pub(super) struct NearWords {
    /// For each, by order of its first place, every place in order; there is at least one.
    pub(super) words: Vec<Vec<WordPlace>>,
    /// The pairs of near ones, by their places among `words`, the earlier first.
    pub(super) pairs: Vec<(usize, usize)>,
}

/// The words of all names of the version read last.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// The blocks of that version.
    facts: Arc<[Arc<BlockFacts>]>,
    /// *Invariant:* the keys of the words of `facts`, each once, by order of first place.
    keys: Vec<u64>,
    /// *Invariant:* the near ones of these words, by their places among `keys`.
    pairs: Vec<(usize, usize)>,
    /// *Invariant:* the same, with their places in `facts`.
    near: NearWords,
}

impl Vocabulary {
    /// Takes up another version; says what is kept of the names of the one before.
    ///
    /// Linear in the number of blocks where the words are, else in the number of words.
    pub(super) fn follow(&mut self, facts: &Arc<[Arc<BlockFacts>]>) -> Kept {
        let kept = self.kept_by(facts);
        self.facts = Arc::clone(facts);
        if kept != Kept::Nothing {
            return kept;
        }
        let (words, numbers) = gather(facts);
        if !self.keys.iter().eq(words.iter().map(|(key, _)| key)) {
            self.keys = words.iter().map(|(key, _)| *key).collect();
            let folded: Vec<Vec<char>> = words.iter().map(|(_, first)| folded(first.text(facts))).collect();
            self.pairs = near::pairs(&folded);
        }
        self.near = self.near_words(words.len(), &numbers);
        kept
    }

    /// The near words, with their places in the version followed last.
    pub(super) fn near(&self) -> &NearWords {
        &self.near
    }

    fn kept_by(&self, facts: &[Arc<BlockFacts>]) -> Kept {
        if self.facts.len() != facts.len() {
            return Kept::Nothing;
        }
        let changed = self.facts.iter().zip(facts).filter(|(one, other)| !Arc::ptr_eq(one, other));
        changed.map(|(one, other)| kept_in(one, other)).min().unwrap_or(Kept::All)
    }

    /// The words that stand in a pair with all their places. Of the other words, which are nearly all, nothing is kept.
    fn near_words(&self, count: usize, numbers: &[usize]) -> NearWords {
        let mut wanted: Vec<usize> = self.pairs.iter().flat_map(|&(one, other)| [one, other]).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut place_of: Vec<Option<usize>> = vec![None; count];
        wanted.iter().enumerate().for_each(|(place, number)| place_of[*number] = Some(place));
        let mut words: Vec<Vec<WordPlace>> = vec![Vec::new(); wanted.len()];
        for (at, number) in places(&self.facts).zip(numbers) {
            if let Some(word) = place_of[*number] {
                words[word].push(at);
            }
        }
        let pairs = self.pairs.iter().filter_map(|&(one, other)| place_of[one].zip(place_of[other])).collect();
        NearWords { words, pairs }
    }
}

fn kept_in(one: &BlockFacts, other: &BlockFacts) -> Kept {
    let (one, other) = (&one.name_words, &other.name_words);
    if !one.iter().map(|word| word.key).eq(other.iter().map(|word| word.key)) {
        Kept::Nothing
    } else if one.iter().zip(other).all(|(one, other)| one.beside == other.beside) {
        Kept::All
    } else {
        Kept::Words
    }
}

/// Every word of a name, in order.
fn places(facts: &[Arc<BlockFacts>]) -> impl Iterator<Item = WordPlace> {
    facts.iter().enumerate().flat_map(|(block, facts)| {
        (0..facts.name_words.len()).map(move |index| WordPlace { block: narrow(block), index: narrow(index) })
    })
}

/// The words, each once with its key and its first place; and for each word of each name its place among them.
fn gather(facts: &[Arc<BlockFacts>]) -> (Vec<(u64, WordPlace)>, Vec<usize>) {
    let mut by_key: FxHashMap<u64, usize> = FxHashMap::default();
    let mut words = Vec::new();
    let mut numbers = Vec::new();
    for at in places(facts) {
        let key = facts[at.block as usize].name_words[at.index as usize].key;
        let number = *by_key.entry(key).or_insert(words.len());
        if number == words.len() {
            words.push((key, at));
        }
        numbers.push(number);
    }
    (words, numbers)
}
