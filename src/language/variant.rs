//! Two spellings of one name in a draft.
//!
//! Words of names that differ in a letter or two are found without comparing each
//! with each (`near`), and judged by the names they stand in (`judge`): a first
//! name or a surname in common, or a surname alone that nobody else has.
//! Not here: which people there are (`people`), and what a style prefers.

mod deletion;
mod judge;
mod letters;
mod near;
mod vocabulary;
mod word;

pub(super) use deletion::keys;
pub(super) use letters::{differ_in_short_part, distance, folded, skeleton};
pub(super) use near::LONG_IN_NAME;
pub(super) use word::{NameWord, name_words};

use super::block::{BlockFacts, BlockSpan};
use super::lexicon::is_given_name;
use super::memo::{BlockMemo, Since};
use super::names::{Before, NameRun, Nature, SentenceStart, Voice};
use super::token::{Shape, Token};
use crate::markup::{Prose, ProseSpan};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;
use vocabulary::{Kept, NearWords, Vocabulary, WordPlace};
use word::Introduced;

/// One name that the draft spells in two ways.
///
/// *Invariant:* all lists are in order of place; `usual` is not empty, and `odd` and `quoted` are not empty both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpellingPair {
    /// How the two differ.
    pub difference: SpellingDifference,
    /// Where the narration spells it as it mostly does; on a tie, as it does first.
    pub usual: Vec<ProseSpan>,
    /// Where the narration spells it in the other way.
    pub odd: Vec<ProseSpan>,
    /// Where a quotation spells it in the other way: what somebody wrote, perhaps.
    pub quoted: Vec<ProseSpan>,
}

/// How two spellings of one name differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpellingDifference {
    /// In their letters: *Okafor*, *Okafro*.
    Letters,
    /// In marks on letters alone: *Peña*, *Pena*.
    Diacritics,
    /// In capitals inside the word alone: *DeLeon*, *Deleon*.
    Capitals,
}

/// What was found out of the last version of a draft and holds while its names are the same.
#[derive(Debug, Default)]
pub(super) struct VariantMemo {
    vocabulary: Vocabulary,
    /// Which of the near words each block writes in lower case.
    in_lower_case: BlockMemo<Candidates, Box<[Box<str>]>>,
    /// *Invariant:* the pairs of the names in `vocabulary` and the words in `in_lower_case`.
    judged: Vec<Pair>,
}

/// The words in question, in lower case.
#[derive(Debug, Default, PartialEq)]
struct Candidates {
    words: FxHashSet<String>,
    /// A bit for each byte that one of them begins with: few other words do, and the rest need no look-up.
    begin_with: [u64; 4],
}

/// One word as names spell it, with every place.
#[derive(Debug)]
struct Spelling<'p> {
    word: &'p str,
    /// The word in lower case without marks on its letters.
    folded: Vec<char>,
    places: Vec<Place<'p>>,
}

/// One word of a name.
#[derive(Debug, Clone, Copy)]
struct Place<'p> {
    at: WordPlace,
    /// The words beside it in its name.
    before: Option<&'p str>,
    after: Option<&'p str>,
    /// The facts of its name.
    run: NameRun,
    introduced: Introduced,
}

/// A pair, by the places of its words in their blocks.
#[derive(Debug)]
struct Pair {
    difference: SpellingDifference,
    usual: Vec<WordPlace>,
    odd: Vec<WordPlace>,
    quoted: Vec<WordPlace>,
}

impl Pair {
    fn placed(&self, prose: &Prose, facts: &[Arc<BlockFacts>]) -> SpellingPair {
        let placed = |places: &[WordPlace]| places.iter().map(|place| place.span(prose, facts)).collect();
        SpellingPair {
            difference: self.difference,
            usual: placed(&self.usual),
            odd: placed(&self.odd),
            quoted: placed(&self.quoted),
        }
    }
}

impl<'d> Spelling<'d> {
    /// A word with its places. Linear in these.
    fn of(facts: &'d [Arc<BlockFacts>], places: &[WordPlace]) -> Spelling<'d> {
        let word = places.first().map_or("", |first| first.text(facts));
        let places = places.iter().map(|at| Place::of(&facts[at.block as usize], *at)).collect();
        Spelling { word, folded: letters::folded(word), places }
    }

    fn places_in(&self, voice: Voice) -> Vec<WordPlace> {
        self.places.iter().filter(|place| place.run.voice == voice).map(|place| place.at).collect()
    }

    fn is_given(&self) -> bool {
        is_given_name(self.word)
    }
}

impl<'d> Place<'d> {
    fn of(facts: &'d BlockFacts, at: WordPlace) -> Place<'d> {
        let word = facts.name_words[at.index as usize];
        let beside = |span: BlockSpan| span.slice(&facts.text);
        Place {
            at,
            before: word.before.map(beside),
            after: word.after.map(beside),
            run: facts.names[word.run as usize],
            introduced: word.introduced,
        }
    }
}

/// The pairs of the draft, by the place of the first odd spelling. Linear in the number of name words, and in the text
/// of new blocks; where the names are those of the last time, in the number of blocks and of places told of.
pub(super) fn join(prose: &Prose, facts: &Arc<[Arc<BlockFacts>]>, memo: &mut VariantMemo) -> Vec<SpellingPair> {
    let kept = memo.vocabulary.follow(facts);
    let near = memo.vocabulary.near();
    if near.pairs.is_empty() {
        memo.judged.clear();
        return Vec::new();
    }
    if kept == Kept::Nothing {
        let words = near.words.iter().filter_map(|places| places.first()).map(|first| first.text(facts));
        memo.in_lower_case.put(Candidates::new(words));
    }
    let common = memo.in_lower_case.ask_again(facts, |candidates, block| candidates.in_block(&facts[block]));
    if kept != Kept::All || common == Since::Changed {
        memo.judged = judge_all(facts, near, memo.in_lower_case.answers().flatten().map(AsRef::as_ref).collect());
    }
    memo.judged.iter().map(|pair| pair.placed(prose, facts)).collect()
}

/// The near words that are one name, by the place of the first odd spelling.
fn judge_all(facts: &[Arc<BlockFacts>], near: &NearWords, common: FxHashSet<&str>) -> Vec<Pair> {
    let spellings: Vec<Spelling<'_>> = near.words.iter().map(|places| Spelling::of(facts, places)).collect();
    let mut pairs = near.pairs.clone();
    pairs.retain(|&(one, other)| judge::is_one_name(&spellings[one], &spellings[other], &common));
    let mut found = settle(&spellings, pairs);
    found.sort_by_key(|pair| pair.odd.first().or(pair.quoted.first()).copied());
    found
}

impl Candidates {
    fn new<'w>(words: impl Iterator<Item = &'w str>) -> Candidates {
        let words: FxHashSet<String> = words.map(str::to_lowercase).collect();
        let mut begin_with = [0; 4];
        for first in words.iter().filter_map(|word| word.bytes().next()) {
            begin_with[usize::from(first / 64)] |= 1 << (first % 64);
        }
        Candidates { words, begin_with }
    }

    /// Those that a block has in lower case, each as often as it does.
    fn in_block(&self, facts: &BlockFacts) -> Box<[Box<str>]> {
        let may_be = |token: &&Token| {
            let first = facts.text.as_bytes().get(token.span.start() as usize);
            token.shape == Shape::Lower
                && first.is_some_and(|first| self.begin_with[usize::from(first / 64)] >> (first % 64) & 1 == 1)
        };
        let lower = facts.tokens.iter().filter(may_be).map(|token| token.text(&facts.text));
        lower.filter(|word| self.words.contains(*word)).map(Box::from).collect()
    }
}

/// Which of two spellings is the odd one. Each odd spelling is told of once, beside the nearest, and
/// the most usual of those.
fn settle(spellings: &[Spelling<'_>], pairs: Vec<(usize, usize)>) -> Vec<Pair> {
    let mut sided: Vec<(usize, usize, Vec<WordPlace>, Vec<WordPlace>)> = Vec::new();
    for (one, other) in pairs {
        let (one, other) = (one.min(other), one.max(other));
        // *RUiz* is a slip however often it stands, and if only a quotation has it right.
        let slip = |at: usize| letters::begins_with_two_capitals(spellings[at].word);
        let places = |at: usize, beside: usize| match spellings[at].places_in(Voice::Narration) {
            none if none.is_empty() && slip(beside) => spellings[at].places_in(Voice::Quoted),
            narrated => narrated,
        };
        let (first, second) = (places(one, other), places(other, one));
        let known = spellings[other].is_given() && !spellings[one].is_given();
        let more = second.len() > first.len() || second.len() == first.len() && known;
        let swap = !second.is_empty() && slip(one) || more && !slip(other);
        sided.push(if swap { (other, one, second, first) } else { (one, other, first, second) });
    }
    sided.retain(|(_, _, usual, _)| !usual.is_empty());
    sided.sort_by_key(|(usual, odd, places, _)| {
        let apart = letters::distance(&spellings[*usual].folded, &spellings[*odd].folded);
        (apart, std::cmp::Reverse(places.len()))
    });
    // For each odd spelling the one it is told of beside.
    let mut told: FxHashMap<usize, usize> = FxHashMap::default();
    let mut found = Vec::new();
    for (usual, odd, usual_places, odd_places) in sided {
        // What is odd itself is not proposed, but what it is told of beside.
        let better = told.get(&usual).copied();
        let places = better.map_or(usual_places, |better| spellings[better].places_in(Voice::Narration));
        let usual = better.unwrap_or(usual);
        if usual != odd && !told.contains_key(&odd) {
            told.insert(odd, usual);
            found.push(pair(&spellings[usual], &spellings[odd], places, odd_places));
        }
    }
    found
}

fn pair(usual: &Spelling<'_>, odd: &Spelling<'_>, usual_places: Vec<WordPlace>, odd_places: Vec<WordPlace>) -> Pair {
    let difference = if letters::differ_in_capitals(usual.word, odd.word) {
        SpellingDifference::Capitals
    } else if usual.folded == odd.folded {
        SpellingDifference::Diacritics
    } else {
        SpellingDifference::Letters
    };
    Pair { difference, usual: usual_places, odd: odd_places, quoted: odd.places_in(Voice::Quoted) }
}
