//! How near one wording comes to another.

use super::{FoldedWord, Seam, Wording};
use crate::markup::ProseSpan;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How far an alignment may stray from its diagonal, in words: the most words that one side may have more.
const BAND: usize = 10;

/// The best place for one wording in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The words of the other wording that stand for this one, from its first word in common to its last.
    pub place: Range<usize>,
    /// The words of this one that stand against them.
    pub own: Range<usize>,
    /// How many words are the same, in order.
    pub same: usize,
    /// How many words are changed for another.
    pub changed: usize,
    /// How many words only one of the two has, where no gap is marked.
    pub missing: usize,
    /// How many words this wording has.
    length: usize,
}

impl Fit {
    /// The share of the words of both that are the same, from 0 to 1. A first or last word without its like counts on
    /// both sides, whether or not the other wording goes on there.
    #[must_use]
    pub fn likeness(&self) -> f64 {
        let edges = self.length - self.own.len();
        // Both counts are of words of one draft, far below the precision of the type.
        #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
        let share = (2 * self.same) as f64 / (self.length + self.place.len() + edges).max(1) as f64;
        share
    }
}

impl Fit {
    /// The words of `other` that stand against all words of `own`, which this is the place of: its first and last included
    /// where those are not the same. One word that `other` has beyond is taken too where it ends there, and no word is torn.
    #[must_use]
    pub fn counterpart(&self, own: &Wording, other: &Wording) -> Range<usize> {
        let (own, other) = (&own.words, &other.words);
        let (head, tail) = (0..self.own.start, self.own.end..own.len());
        let (before, after) = (0..self.place.start, self.place.end..other.len());
        let takes_all = |unlike: &Range<usize>, left: &Range<usize>| {
            !unlike.is_empty() && typed(other, left.clone()) <= typed(own, unlike.clone()) + 1
        };
        let mut start = if takes_all(&head, &before) { 0 } else { before.end.saturating_sub(head.len()) };
        let mut end = if takes_all(&tail, &after) { other.len() } else { (after.start + tail.len()).min(other.len()) };
        while is_torn_before(other, start) {
            start -= 1;
        }
        while is_torn_before(other, end) {
            end += 1;
        }
        start..end
    }
}

/// Whether the word and the one before it are typed as one: *did* and *n’t*.
#[must_use]
pub fn is_torn_before(words: &[FoldedWord], at: usize) -> bool {
    at > 0 && words.get(at).is_some_and(|word| words[at - 1].span.end() == word.span.start())
}

impl Wording {
    /// How many of its words a place covers, as they are typed: *it’s* is one. Logarithmic, and linear in these.
    #[must_use]
    pub fn typed_in(&self, place: ProseSpan) -> usize {
        let from = self.words.partition_point(|word| word.span.start() < place.start());
        let to = self.words.partition_point(|word| word.span.end() <= place.end());
        typed(&self.words, from..to.max(from))
    }
}

/// How many words these are as they are typed.
fn typed(words: &[FoldedWord], range: Range<usize>) -> usize {
    range.clone().filter(|at| *at == range.start || !is_torn_before(words, *at)).count()
}

impl Wording {
    /// The place in `other` that comes nearest to this wording; none where they have no word in common.
    ///
    /// Linear in `other` and in the length of this wording.
    #[must_use]
    pub fn fit_in(&self, other: &Wording) -> Option<Fit> {
        let diagonal = best_diagonal(&self.words, &other.words)?;
        self.fit_at(other, diagonal)
    }

    /// The place in `other` that comes nearest, where word `i` of this wording stands about at word `i + diagonal`.
    ///
    /// Linear in the length of this wording.
    #[must_use]
    pub fn fit_at(&self, other: &Wording, diagonal: isize) -> Option<Fit> {
        Table::fill(&self.words, &other.words, diagonal).trace()
    }
}

/// The offset between the two on which most words agree; pairs of words count more than single ones.
fn best_diagonal(own: &[FoldedWord], other: &[FoldedWord]) -> Option<isize> {
    /// A word that stands in more places says little of any of them.
    const MOST_PLACES: usize = 4;
    let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (index, word) in own.iter().enumerate() {
        let places = places.entry(word.key).or_default();
        if places.len() < MOST_PLACES {
            places.push(index);
        }
    }
    let mut votes = vec![0u32; own.len() + other.len()];
    for (index, word) in other.iter().enumerate() {
        for &place in places.get(&word.key).into_iter().flatten() {
            let pair = own.get(place + 1).zip(other.get(index + 1)).is_some_and(|(one, two)| one.key == two.key);
            votes[index + own.len() - place] += 1 + 2 * u32::from(pair);
        }
    }
    let best = votes.iter().enumerate().max_by_key(|(at, votes)| (**votes, usize::MAX - at))?;
    (*best.1 > 0).then(|| best.0.cast_signed() - own.len().cast_signed())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Same,
    Changed,
    /// A word of this wording that the other has not.
    Own,
    /// A word of the other that this wording has not.
    Other,
}

/// The table of an alignment, as wide as the band, a row a word.
struct Table<'w> {
    own: &'w [FoldedWord],
    other: &'w [FoldedWord],
    diagonal: isize,
    costs: Vec<u32>,
    steps: Vec<Step>,
}

const WIDTH: usize = 2 * BAND + 1;
const NEVER: u32 = u32::MAX / 2;
/// What a changed, missing or additional word costs.
const CHANGE: u32 = 4;
/// What it costs more where a word of this wording has no equal: of two ways with as many changes, the one with more
/// words in common is better.
const LOST: u32 = 1;

impl<'w> Table<'w> {
    fn fill(own: &'w [FoldedWord], other: &'w [FoldedWord], diagonal: isize) -> Table<'w> {
        let cells = (own.len() + 1) * WIDTH;
        let (costs, steps) = (vec![NEVER; cells], vec![Step::Start; cells]);
        let mut table = Table { own, other, diagonal, costs, steps };
        for row in 0..=own.len() {
            for column in 0..WIDTH {
                if let Some(at) = table.other_at(row, column) {
                    let (cost, step) = table.best_step(row, column, at);
                    table.costs[row * WIDTH + column] = cost;
                    table.steps[row * WIDTH + column] = step;
                }
            }
        }
        table
    }

    /// How many words of the other stand before a cell; none where the cell lies outside.
    fn other_at(&self, row: usize, column: usize) -> Option<usize> {
        let at = row.cast_signed() + self.diagonal + column.cast_signed() - BAND.cast_signed();
        usize::try_from(at).ok().filter(|at| *at <= self.other.len())
    }

    fn best_step(&self, row: usize, column: usize, at: usize) -> (u32, Step) {
        if row == 0 {
            return (0, Step::Start);
        }
        let cost = |row: usize, column: usize| self.costs[row * WIDTH + column];
        let (own, before) = (self.own[row - 1], at.checked_sub(1).map(|before| self.other[before]));
        let together = match before {
            Some(other) if other.key == own.key => (cost(row - 1, column), Step::Same),
            Some(_) => (cost(row - 1, column) + CHANGE + LOST, Step::Changed),
            None => (NEVER, Step::Changed),
        };
        let own_alone = if column + 1 < WIDTH { cost(row - 1, column + 1) } else { NEVER };
        let other_alone = if column > 0 && before.is_some() { cost(row, column - 1) } else { NEVER };
        // What begins or ends a wording does not stand in the gap of another: it is not there.
        let is_inside = row > 1 && row < self.own.len();
        let lost = if is_inside && self.gap_in_other(at) { 0 } else { CHANGE };
        let own_alone = (own_alone + LOST + lost, Step::Own);
        let other_alone = (other_alone + if self.gap_in_own(row) { 0 } else { CHANGE }, Step::Other);
        [together, own_alone, other_alone].into_iter().min_by_key(|(cost, _)| *cost).unwrap_or(together)
    }

    /// Whether a marked gap of this wording after its first `row` words explains words that only the other has.
    fn gap_in_own(&self, row: usize) -> bool {
        self.own.get(row).is_some_and(|next| next.seam == Seam::Gap)
    }

    /// The same, the other way round.
    fn gap_in_other(&self, at: usize) -> bool {
        self.other.get(at).is_some_and(|next| next.seam == Seam::Gap)
    }

    /// Follows the cheapest way back from the last row.
    fn trace(&self) -> Option<Fit> {
        let rows = self.own.len();
        let inside = (0..WIDTH).filter(|&column| self.other_at(rows, column).is_some());
        let mut column = inside.min_by_key(|column| self.costs[rows * WIDTH + column])?;
        let mut row = rows;
        let (mut same, mut changed, mut missing, mut own, mut place) = (0, 0, 0, row..row, 0..0);
        loop {
            let at = self.other_at(row, column)?;
            match self.steps[row * WIDTH + column] {
                Step::Start => break,
                step @ (Step::Same | Step::Changed) => {
                    if step == Step::Same {
                        if same == 0 {
                            (own.end, place.end) = (row, at);
                        }
                        (own.start, place.start) = (row.checked_sub(1)?, at.checked_sub(1)?);
                        same += 1;
                    }
                    changed += usize::from(step == Step::Changed);
                    row = row.checked_sub(1)?;
                }
                Step::Own => {
                    missing += usize::from(!self.gap_in_other(at));
                    row = row.checked_sub(1)?;
                    column += 1;
                }
                Step::Other => {
                    missing += usize::from(!self.gap_in_own(row));
                    // Where no way inside the band leads back to the start, the cheapest one runs off its edge.
                    column = column.checked_sub(1)?;
                }
            }
        }
        (same > 0).then_some(Fit { place, own, same, changed, missing, length: self.own.len() })
    }
}

#[cfg(test)]
mod tests {
    use super::Fit;
    use crate::language::wording::tests::wording;

    fn fit(own: &str, other: &str) -> Fit {
        wording(own).fit_in(&wording(other)).expect("the two have words in common")
    }

    #[test]
    fn a_changed_word_is_found_in_its_place() {
        let fit = fit("the hardest choice of my career", "We all know it was the worst choice of my career by far");
        assert_eq!((fit.place, fit.own, fit.same, fit.changed, fit.missing), (5..11, 0..6, 5, 1, 0));
    }

    #[test]
    fn words_more_and_less_are_changes() {
        let fit = fit("the man beside me was singing", "then the man next to me was quietly singing hymns");
        assert_eq!((fit.place, fit.same, fit.changed, fit.missing), (1..9, 5, 1, 2));
    }

    #[test]
    fn a_marked_gap_is_no_change() {
        for (one, other) in [
            ("We will finish … by May", "We will finish the old bridge by May"),
            ("We will finish the old bridge by May", "We will finish [it] by May"),
        ] {
            let fit = fit(one, other);
            assert_eq!((fit.changed, fit.missing), (0, 0));
        }
    }

    #[test]
    fn the_ends_of_the_longer_one_are_free() {
        let fit = fit("finish by May", "We said that we will finish by May and we will");
        assert!((fit.likeness() - 1.0).abs() < f64::EPSILON);
        assert_eq!((fit.place, fit.changed, fit.missing), (5..8, 0, 0));
    }

    #[test]
    fn a_wording_does_not_vanish_in_a_gap() {
        let fit = fit("a tax on small owners", "You can call it a fee … it is a tax on small shops");
        assert_eq!((fit.place, fit.own, fit.same), (8..12, 0..4, 4));
    }

    #[test]
    fn a_contraction_is_typed_as_one_word() {
        let wording = wording("it’s late, isn’t it");
        let typed = |words: std::ops::Range<usize>| wording.typed_in(wording.place(words));
        assert_eq!([typed(0..6), typed(0..2), typed(2..5)], [4, 1, 2]);
    }

    #[test]
    fn no_word_is_torn_from_its_counterpart() {
        let (own, other) = (wording("never to a man he liked"), wording("He sold them never to a man he didn’t like"));
        let place = own.fit_in(&other).map(|fit| fit.counterpart(&own, &other));
        assert_eq!(place, Some(3..11));
    }

    #[test]
    fn nothing_in_common_fits_nowhere() {
        assert_eq!(wording("finish by May").fit_in(&wording("nobody knows")), None);
        assert_eq!(wording("").fit_in(&wording("nobody knows")), None);
        assert_eq!(wording("finish").fit_in(&wording("")), None);
    }

    proptest::proptest! {
        #[test]
        fn any_two_wordings_are_read_without_fault(own in "([a-c] |… ){1,40}", other in "([a-c] ){1,9}", at in -40..40isize) {
            let (own, other) = (wording(&own), wording(&other));
            let _ = own.fit_in(&other);
            let _ = own.fit_at(&other, at);
        }
    }
}
