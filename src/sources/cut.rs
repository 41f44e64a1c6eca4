//! Where an alignment is to be cut, because its words stand at more than one place.
//!
//! Not here: how the other places are found (`locate`).

use super::align::{Alignment, Step};
use std::ops::Range;

/// Two places are those of the words only where so many more words are the same than at one.
const MORE_AT_TWO: usize = 3;
/// The same where the two places are next to each other and have all of the words.
pub(super) const MORE_NEARBY: usize = 2;
/// No more words than this lie between two places that are next to each other.
const NEARBY: usize = 60;
/// More words left out together than this are as good as changed ones, where it is asked whether there are two places.
const MANY_LEFT_OUT: usize = 6;
/// So few words next to a place are not looked for elsewhere: they stand anywhere.
pub(super) const FEWEST_ELSEWHERE: usize = 4;
/// So few words in the middle of others are looked for nearby, if they stand between two stops.
pub(super) const FEWEST_BETWEEN_STOPS: usize = 3;

/// The words of the quotation that the place really accounts for: the stretch with most words that are the same.
pub(super) fn core(alignment: &Alignment, own: Range<usize>) -> Range<usize> {
    const SAME: i32 = 2;
    const OTHER: i32 = -2;
    let (mut best, mut sum, mut start) = ((0, own.clone()), 0, None);
    for step in &alignment.steps {
        let (at, gain) = match step {
            Step::Same { own, .. } => (Some(*own), SAME),
            Step::Changed { own, .. } | Step::Added { own } => (Some(*own), OTHER),
            Step::LeftOut { .. } => (None, 0),
        };
        let Some(at) = at else { continue };
        if sum <= 0 {
            (sum, start) = (0, Some(at));
        }
        sum += gain;
        if sum > best.0 {
            best = (sum, start.unwrap_or(at)..at + 1);
        }
    }
    best.1
}

/// The cheapest of some alignments; of those as cheap as each other the one next to `near`, or else the first.
pub(super) fn best_of(found: &[Alignment], near: Option<usize>) -> Option<&Alignment> {
    let distance = |found: &Alignment| near.map_or(0, |near| found.said().start.abs_diff(near));
    found.iter().min_by_key(|found| (found.cost, distance(found)))
}

/// How many words of the quotation are not the same there; many words left out together count as some.
pub(super) fn faults(alignment: &Alignment) -> usize {
    let others =
        alignment.steps.iter().filter(|step| matches!(step, Step::Changed { .. } | Step::Added { .. })).count();
    let is_left_out = |step: &Step| matches!(step, Step::LeftOut { .. });
    let runs = alignment.steps.chunk_by(|one, other| is_left_out(one) == is_left_out(other));
    let long = runs.filter(|run| is_left_out(&run[0]) && run.len() > MANY_LEFT_OUT).count();
    others + long * (MORE_AT_TWO - 1)
}

/// Where the words are to be cut, if those before and those after stand at two places with many more words that are the
/// same than at the best one; the piece that is not there stands nearly word for word where it is.
///
/// The places are few, so this is linear in the words.
pub(super) fn cut_between(best: &Alignment, places: &[Alignment], own: &Range<usize>) -> Option<usize> {
    let sums: Vec<Vec<usize>> = places.iter().map(|place| others_before(place, own)).collect();
    let all = own.len();
    let of_best = *sums.get(places.iter().position(|place| place == best)?)?.get(all)?;
    if of_best < MORE_NEARBY {
        return None;
    }
    let is_word_for_word = |place: &Alignment, others: usize, words: usize| place == best || others * 8 <= words;
    let pairs = places.iter().zip(&sums).flat_map(|one| places.iter().zip(&sums).map(move |other| (one, other)));
    let cuts = pairs.filter(|(one, other)| one.0 != other.0).flat_map(|((head, before), (tail, after))| {
        (FEWEST_ELSEWHERE..(all + 1).saturating_sub(FEWEST_ELSEWHERE)).filter_map(move |cut| {
            let (one, other) = (before[cut], after[all] - after[cut]);
            let is_there = is_word_for_word(head, one, cut) && is_word_for_word(tail, other, all - cut);
            let is_better = one + other + more_at_two(head, tail, one + other) <= of_best;
            (is_there && is_better).then_some((one + other, cut))
        })
    });
    cuts.min().map(|(_, cut)| own.start + cut)
}

/// How many more words must be the same at two places: fewer if they are next to each other and leave nothing over.
pub(super) fn more_at_two(head: &Alignment, tail: &Alignment, others: usize) -> usize {
    if others == 0 && is_near(head, tail) { MORE_NEARBY } else { MORE_AT_TWO }
}

pub(super) fn is_near(one: &Alignment, other: &Alignment) -> bool {
    let (one, other) = (one.said(), other.said());
    one.start.saturating_sub(other.end).max(other.start.saturating_sub(one.end)) <= NEARBY
}

/// The runs of words that are not the same there, long enough to be looked for elsewhere.
pub(super) fn other_stretches(alignment: &Alignment) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for step in &alignment.steps {
        let (Step::Changed { own, .. } | Step::Added { own }) = *step else { continue };
        match stretches.last_mut().filter(|last| last.end == own) {
            Some(last) => last.end = own + 1,
            None => stretches.push(own..own + 1),
        }
    }
    stretches.retain(|stretch| stretch.len() >= FEWEST_BETWEEN_STOPS);
    stretches
}

/// How many of the words before each are not the same at that place, and of all.
fn others_before(alignment: &Alignment, own: &Range<usize>) -> Vec<usize> {
    let mut is_same = vec![false; own.len()];
    for step in &alignment.steps {
        if let Step::Same { own: at, .. } = step
            && let Some(word) = at.checked_sub(own.start).and_then(|at| is_same.get_mut(at))
        {
            *word = true;
        }
    }
    let mut sums = vec![0];
    sums.extend(is_same.iter().scan(0, |others, is_same| {
        *others += usize::from(!is_same);
        Some(*others)
    }));
    sums
}

/// The steps that are about those words.
pub(super) fn cut(alignment: &Alignment, kept: &Range<usize>) -> Alignment {
    let position = |at: usize| {
        alignment.steps.iter().position(|step| match step {
            Step::Same { own, .. } | Step::Changed { own, .. } | Step::Added { own } => *own == at,
            Step::LeftOut { .. } => false,
        })
    };
    let from = position(kept.start).unwrap_or(0);
    let to = position(kept.end.saturating_sub(1)).map_or(alignment.steps.len(), |at| at + 1);
    Alignment { steps: alignment.steps[from..to.max(from)].to_vec(), cost: alignment.cost }
}
