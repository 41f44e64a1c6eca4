//! Two spellings of one name in a draft.
//!
//! Words of names that differ in a letter or two are found without comparing each
//! with each (`near`), and judged by the names they stand in (`judge`): a first
//! name or a surname in common, or a surname alone that nobody else has.
//! Not here: which people there are (`people`), and what a style prefers.

mod judge;
mod letters;
mod near;

pub(super) use letters::{differ_in_short_part, distance, folded, skeleton};
pub(super) use near::{LONG_IN_NAME, NearPairs, keys};

use super::BlockView;
use super::lexicon::is_given_name;
use super::names::{Before, NameRun, Nature, SentenceStart, Voice};
use super::token::{Shape, Token};
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;
use rustc_hash::{FxHashMap, FxHashSet};

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
    span: ProseSpan,
    /// The words beside it in its name.
    before: Option<&'p str>,
    after: Option<&'p str>,
    /// The facts of its name.
    run: NameRun,
    /// Whether *the* stands before its name.
    article: Article,
}

/// Whether *the* stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Article {
    Yes,
    No,
}

impl Spelling<'_> {
    fn places_in(&self, voice: Voice) -> Vec<ProseSpan> {
        self.places.iter().filter(|place| place.run.voice == voice).map(|place| place.span).collect()
    }

    fn is_given(&self) -> bool {
        is_given_name(self.word)
    }
}

/// The pairs of the draft, by the place of the first odd spelling. Linear in the number of name words.
pub(super) fn join<'d>(
    prose: &Prose,
    blocks: impl Iterator<Item = BlockView<'d>> + Clone,
    near: &mut NearPairs,
) -> Vec<SpellingPair> {
    let spellings = spellings(prose, blocks.clone());
    let mut pairs = near.pairs(&spellings);
    if !pairs.is_empty() {
        let common = in_lower_case(&spellings, &pairs, blocks);
        pairs.retain(|&(one, other)| judge::is_one_name(&spellings[one], &spellings[other], &common));
    }
    let mut found = settle(&spellings, pairs);
    found.sort_by_key(|pair| pair.odd.first().or(pair.quoted.first()).map(|span| span.start()));
    found
}

/// Every word of every name, by order of first place.
fn spellings<'p, 'd>(prose: &'p Prose, blocks: impl Iterator<Item = BlockView<'d>>) -> Vec<Spelling<'p>> {
    let mut by_word: FxHashMap<&'p str, usize> = FxHashMap::default();
    let mut spellings: Vec<Spelling<'p>> = Vec::new();
    for block in blocks.filter(|block| block.facts.purpose == Purpose::Story) {
        for run in &block.facts.names {
            let span = block.to_prose(run.span);
            let article = article_before(&block, run);
            let name = prose.slice(span);
            let words: Vec<(usize, &str)> = words(name).collect();
            for (index, &(at, word)) in words.iter().enumerate().filter(|(_, (_, word))| letters::is_name(word)) {
                let place = Place {
                    span: ProseSpan::new(span.start() + narrow(at), span.start() + narrow(at + word.len())),
                    before: index.checked_sub(1).map(|before| words[before].1),
                    after: words.get(index + 1).map(|word| word.1),
                    run: *run,
                    article,
                };
                let known = *by_word.entry(word).or_insert(spellings.len());
                if known == spellings.len() {
                    spellings.push(Spelling { word, folded: letters::folded(word), places: Vec::new() });
                }
                spellings[known].places.push(place);
            }
        }
    }
    spellings
}

/// What a block is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Purpose {
    /// To tell the story.
    #[default]
    Story,
    /// To say what the draft once got wrong: it is spelled so on purpose.
    Correction,
}

impl Purpose {
    /// Linear in the length of the block.
    pub(super) fn of(text: &str) -> Purpose {
        let notes = ["misspel", "the spelling of", "corrected to", "been corrected"];
        if notes.iter().any(|phrase| text.contains(phrase)) { Purpose::Correction } else { Purpose::Story }
    }
}

/// The words of a name with their places in it, without marks around them.
fn words(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let outside = |letter: char| !letter.is_alphanumeric();
    name.split_whitespace().filter_map(move |word| {
        let inner = word.trim_matches(outside);
        // Both are slices of the name, so the difference is where the inner one begins.
        (!inner.is_empty()).then(|| (inner.as_ptr() as usize - name.as_ptr() as usize, inner))
    })
}

fn article_before(block: &BlockView<'_>, run: &NameRun) -> Article {
    let before = block.text.get(..run.span.start() as usize).unwrap_or_default().trim_end();
    let article = ["the", "The", "a", "A", "an", "An"]
        .iter()
        .any(|article| before.strip_suffix(article).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)));
    if article { Article::Yes } else { Article::No }
}

/// The candidates that the draft writes in lower case too: words, perhaps, and not names.
fn in_lower_case<'d>(
    spellings: &[Spelling<'_>],
    pairs: &[(usize, usize)],
    blocks: impl Iterator<Item = BlockView<'d>>,
) -> FxHashSet<String> {
    let wanted: FxHashSet<String> =
        pairs.iter().flat_map(|&(one, other)| [one, other]).map(|at| spellings[at].word.to_lowercase()).collect();
    // Few words begin as one of the candidates does; the rest are passed over without a look-up.
    let mut begins = [false; 256];
    wanted.iter().filter_map(|word| word.bytes().next()).for_each(|first| begins[first as usize] = true);
    let mut found = FxHashSet::default();
    for block in blocks {
        let may_be = |token: &&Token| {
            let first = block.text.as_bytes().get(token.span.start() as usize);
            token.shape == Shape::Lower && first.is_some_and(|first| begins[*first as usize])
        };
        let lower = block.facts.tokens.iter().filter(may_be);
        let words = lower.map(|token| token.text(block.text)).filter(|word| wanted.contains(*word));
        found.extend(words.map(str::to_owned));
    }
    found
}

/// Which of two spellings is the odd one. Each odd spelling is told of once, beside the most usual.
fn settle(spellings: &[Spelling<'_>], pairs: Vec<(usize, usize)>) -> Vec<SpellingPair> {
    let mut sided: Vec<(usize, usize, Vec<ProseSpan>, Vec<ProseSpan>)> = Vec::new();
    for (one, other) in pairs {
        let (one, other) = (one.min(other), one.max(other));
        let (first, second) =
            (spellings[one].places_in(Voice::Narration), spellings[other].places_in(Voice::Narration));
        let known = spellings[other].is_given() && !spellings[one].is_given();
        // *AIles* is a slip however often it stands.
        let slip = |at: usize| letters::begins_with_two_capitals(spellings[at].word);
        let more = second.len() > first.len() || second.len() == first.len() && known;
        let swap = !second.is_empty() && slip(one) || more && !slip(other);
        sided.push(if swap { (other, one, second, first) } else { (one, other, first, second) });
    }
    sided.retain(|(_, _, usual, _)| !usual.is_empty());
    sided.sort_by_key(|(_, _, usual, _)| std::cmp::Reverse(usual.len()));
    let mut told: FxHashSet<usize> = FxHashSet::default();
    let mut found = Vec::new();
    for (usual, odd, usual_places, odd_places) in sided {
        if !told.contains(&usual) && told.insert(odd) {
            let marks_only = spellings[usual].folded == spellings[odd].folded;
            let difference = if letters::differ_in_capitals(spellings[usual].word, spellings[odd].word) {
                SpellingDifference::Capitals
            } else if marks_only {
                SpellingDifference::Diacritics
            } else {
                SpellingDifference::Letters
            };
            let quoted = spellings[odd].places_in(Voice::Quoted);
            found.push(SpellingPair { difference, usual: usual_places, odd: odd_places, quoted });
        }
    }
    found
}
