//! Quotations that are one sentence in two wordings.
//!
//! Not here: whether one person said both, and whether that is a fault (`checks::matching`).

use super::draft::Draft;
use super::quotation::{Quotation, Standing};
use super::wording::{Wording, kindred};
use std::ops::Range;

/// Fewer words are alike by chance, wherever they stand.
const FEWEST_WORDS: usize = 5;
/// The share of words that must be the same.
const ALIKE: f64 = 0.85;

/// Two quotations of a draft that are one sentence in two wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retold {
    /// The later one, by its place among the quotations.
    pub later: usize,
    /// The earlier one.
    pub earlier: usize,
    /// The words of the later one that the other has otherwise, by their places in its wording.
    pub own: Range<usize>,
    /// The words of the earlier one that stand for them.
    pub other: Range<usize>,
}

/// What was found out of the last version of a draft, and holds while nobody is quoted otherwise.
#[derive(Debug, Default)]
pub(super) struct RetoldMemo {
    /// *Invariant:* the hashes of the words of the quotations of the story, in order.
    said: Vec<u64>,
    /// *Invariant:* those among these quotations, by their places among `said`.
    retold: Vec<Retold>,
}

impl RetoldMemo {
    /// The pairs of a draft, by the later one, the likeliest first.
    ///
    /// Linear in the words of its quotations; where these are those of the last time, in their number.
    pub(super) fn follow(&mut self, draft: &Draft) -> Vec<Retold> {
        let is_story = |(_, quotation): &(usize, &Quotation)| {
            let spoken = quotation.standing != Standing::Title && !draft.is_in_headline(quotation);
            spoken && quotation.words as usize >= FEWEST_WORDS
        };
        let story = || draft.quotations().iter().enumerate().filter(is_story);
        if !self.said.iter().copied().eq(story().map(|(_, quotation)| quotation.said)) {
            self.said = story().map(|(_, quotation)| quotation.said).collect();
            self.retold = retold(&story().map(|(_, quotation)| draft.wording(quotation)).collect::<Vec<_>>());
        }
        if self.retold.is_empty() {
            return Vec::new();
        }
        let places: Vec<usize> = story().map(|(at, _)| at).collect();
        let placed =
            |pair: &Retold| Retold { later: places[pair.later], earlier: places[pair.earlier], ..pair.clone() };
        self.retold.iter().map(placed).collect()
    }
}

/// The pairs of wordings that are one sentence. Linear in their words.
fn retold(wordings: &[Wording]) -> Vec<Retold> {
    let pairs = kindred(wordings).into_iter();
    let drifted = pairs.filter_map(|pair| {
        let (own, other) = drift(&wordings[pair.later], &wordings[pair.earlier], pair.diagonal)?;
        Some(Retold { later: pair.later, earlier: pair.earlier, own, other })
    });
    drifted.collect()
}

/// The words of the later and of the earlier quotation that are one sentence in two wordings.
fn drift(later: &Wording, earlier: &Wording, diagonal: isize) -> Option<(Range<usize>, Range<usize>)> {
    let swapped = later.words().len() > earlier.words().len();
    let (short, long, diagonal) = if swapped { (earlier, later, -diagonal) } else { (later, earlier, diagonal) };
    if short.words().len() < FEWEST_WORDS {
        return None;
    }
    let fit = short.fit_at(long, diagonal)?;
    // Words that are only left out make one sentence of two; words that are changed soon make another sentence.
    let few = fit.changed == 0 || fit.changed + fit.missing <= 1 + short.words().len() / 8;
    let is_drift = few && fit.changed + fit.missing > 0 && fit.likeness() >= ALIKE && long.holds(short).is_none();
    let (whole, place) = (0..short.words().len(), fit.counterpart(short, long));
    is_drift.then_some(if swapped { (place, whole) } else { (whole, place) })
}
