//! Where in a record the words of a quotation may have been said.
//!
//! Runs of three words and rare single words vote for the places where they stand; the few places with most votes are
//! aligned word by word. So the cost of a quotation does not grow with the record.
//! Not here: the alignment of one place (`align`), and what is made of it (`verdict`).

use super::align::{Alignment, Step, align};
use super::cut::{
    FEWEST_BETWEEN_STOPS, FEWEST_ELSEWHERE, MORE_NEARBY, best_of, core, cut, cut_between, faults, is_near, more_at_two,
    other_stretches,
};
use super::index::{Record, SEED_WORDS, SaidWord, seed};
use super::memory::{Answer, Question};
use crate::language::FoldedWord;
use crate::text::narrow;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// A run of words that stands in more places is a common phrase.
const MOST_PLACES_OF_SEED: usize = 96;
/// A word that stands in more places says little of any of them.
const MOST_PLACES_OF_WORD: usize = 24;
/// So few words, all of them common, are looked for where the least common of them stands, at so many places at most.
const FEW_WORDS: usize = 8;
const MOST_PLACES_OF_COMMON: usize = 1024;
/// How many places are aligned.
const MOST_CANDIDATES: usize = 5;
/// The votes for places so near to each other are for one.
const SPREAD: usize = 12;
/// How many more words than the quotation a place may hold on either side, at least and at most.
const SLACK: Range<usize> = 30..160;
/// A longer quotation is aligned in pieces of this length.
const LONGEST_PIECE: usize = 320;
/// So many words in a row, in the middle of others, may stand anywhere in the record.
const FEWEST_FAR: usize = 8;
/// The same before or after all others.
const FEWEST_FAR_AT_END: usize = 6;
/// So many stops are tried as the seam between two places.
const MOST_BREAKS: usize = 6;

/// Words of a quotation and one place where they were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// The words of the quotation it accounts for.
    pub(super) own: Range<usize>,
    /// Where they were said.
    pub(super) alignment: Alignment,
}

/// What it costs to break off before a *n't*.
const LEFT_OUT_DENIAL: u32 = 6;

/// A place that may be the one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Candidate {
    /// The word of the record that would stand for the first of the quotation; may lie outside.
    start: isize,
    /// A word of the record that voted for it.
    voter: usize,
}

/// The votes for places next to each other.
#[derive(Debug, Clone, Copy)]
struct Votes {
    count: u32,
    start: isize,
    voter: usize,
}

/// The words of a quotation, and where in one record they are looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Search<'s> {
    pub(super) own: &'s [FoldedWord],
    pub(super) record: &'s Record,
    /// The words that stand after a comma or a stop, by their places, in order.
    pub(super) breaks: &'s [usize],
    /// The streams of the record that are looked through, in order.
    pub(super) streams: &'s [usize],
}

impl Search<'_> {
    /// The places that account for the words, in the order of the quotation; none where no place is like them.
    ///
    /// What one place has not is looked for elsewhere, if there is enough of it: a quotation may be put together.
    pub(super) fn answer(&self) -> Arc<Answer> {
        let question = Question::new(self.own, self.breaks, self.streams);
        self.record.memory.answer(question, || self.look())
    }

    fn look(&self) -> Vec<Segment> {
        if let Some(whole) = self.whole() {
            return vec![whole];
        }
        let mut segments = Vec::new();
        let mut from = 0;
        while from < self.own.len() {
            let to = (from + LONGEST_PIECE).min(self.own.len());
            self.find(from..to, None, 6, &mut segments);
            from = to;
        }
        segments.sort_by_key(|segment: &Segment| segment.own.start);
        self.turned_round(&segments).unwrap_or(segments)
    }

    /// The first place where all of the words stand in a row, as those of most quotations do: nothing is to be aligned.
    fn whole(&self) -> Option<Segment> {
        let said = *self.exact_places(1).first().filter(|_| self.own.len() <= LONGEST_PIECE)?;
        let steps = (0..self.own.len()).map(|own| Step::Same { own, said: said + own });
        Some(Segment { own: 0..self.own.len(), alignment: Alignment { steps: steps.collect(), cost: 0 } })
    }

    /// The places where the words stand word for word, without a gap; at most `most`, in order.
    pub(super) fn exact_places(&self, most: usize) -> Vec<usize> {
        let Some(first) = self.own.get(..SEED_WORDS) else { return Vec::new() };
        let places = self.record.places_of_seed(seed(first.iter().map(|word| word.key)));
        let is_whole = |place: &usize| {
            let end = self.record.streams()[self.record.stream_at(*place)].words.end;
            let said = self.record.words().get(*place..(place + self.own.len()).min(end)).unwrap_or_default();
            let is_torn = said.len() == self.own.len() && self.record.is_denied_at(place + said.len() - 1);
            !is_torn && said.len() == self.own.len() && said.iter().zip(self.own).all(|(said, own)| said.key == own.key)
        };
        let places = places.iter().take(MOST_PLACES_OF_SEED).map(|(_, place)| *place as usize);
        places.filter(|place| self.is_searched(*place) && is_whole(place)).take(most).collect()
    }

    /// Of places as good as each other the one next to `near`, or else the first.
    fn find(&self, own: Range<usize>, near: Option<usize>, depth: usize, segments: &mut Vec<Segment>) {
        let found = self.at_candidates(own.clone(), near);
        let Some(best) = best_of(&found, near) else { return };
        let seam = || cut_between(best, &found, &own).or_else(|| self.cut_at_stop(best, &own));
        if depth > 0
            && let Some(seam) = seam()
        {
            self.find(own.start..seam, Some(best.said().start), depth - 1, segments);
            self.find(seam..own.end, Some(best.said().start), depth - 1, segments);
            return;
        }
        let core = core(best, own.clone());
        let rests = [own.start..core.start, core.end..own.end];
        let mut kept = own.clone();
        for (rest, is_head) in rests.into_iter().zip([true, false]) {
            let mut others = Vec::new();
            if depth > 0 && rest.len() >= FEWEST_ELSEWHERE {
                self.find(rest.clone(), Some(best.said().start), depth - 1, &mut others);
            }
            let accounted: usize = others.iter().map(|other: &Segment| other.alignment.same()).sum();
            // A rest that stands elsewhere only in part is an altered end, and no other place; a few words stand anywhere.
            let is_close = others.iter().all(|other| is_near(&other.alignment, best));
            let is_enough = accounted >= FEWEST_FAR_AT_END || is_close && accounted >= FEWEST_ELSEWHERE;
            if accounted * 4 >= rest.len() * 3 && is_enough {
                segments.append(&mut others);
                if is_head { kept.start = rest.end } else { kept.end = rest.start }
            }
        }
        let whole = if kept == own { best.clone() } else { cut(best, &kept) };
        self.push_with_moved(kept, whole, depth, segments);
    }

    /// Adds a place, in pieces where words between them stand not there but nearby: a clause that was put elsewhere.
    fn push_with_moved(&self, own: Range<usize>, whole: Alignment, depth: usize, segments: &mut Vec<Segment>) {
        let stretches = if depth > 0 { other_stretches(&whole) } else { Vec::new() };
        let mut rest = own.clone();
        for stretch in stretches.into_iter().filter(|stretch| own.start < stretch.start && stretch.end < own.end) {
            for moved in self.moved(&stretch, &whole) {
                let before = rest.start..moved.own.start;
                if !before.is_empty() {
                    segments.push(Segment { alignment: cut(&whole, &before), own: before });
                }
                rest.start = moved.own.end;
                segments.push(moved);
            }
        }
        let alignment = if rest == own { whole } else { cut(&whole, &rest) };
        segments.push(Segment { own: rest, alignment });
    }

    /// Where words that one place has not stand word for word: all of them, or what stands between two stops.
    fn moved(&self, stretch: &Range<usize>, whole: &Alignment) -> Vec<Segment> {
        let near = Some(whole.said().start);
        let place_of = |own: Range<usize>| {
            let found = self.at_candidates(own.clone(), near);
            let place = best_of(&found, near).filter(|place| place.cost == 0)?;
            let is_close = is_near(place, whole) || own.len() >= FEWEST_FAR;
            is_close.then(|| Segment { own, alignment: place.clone() })
        };
        if stretch.len() >= FEWEST_ELSEWHERE
            && let Some(place) = place_of(stretch.clone())
        {
            return vec![place];
        }
        let stops = self.breaks.iter().copied().filter(|at| stretch.contains(at)).take(MOST_BREAKS);
        let stops: Vec<usize> =
            stops.chain(self.breaks.binary_search(&stretch.end).is_ok().then_some(stretch.end)).collect();
        let pieces = stops.windows(2).map(|pair| pair[0]..pair[1]);
        pieces.filter(|piece| piece.len() >= FEWEST_BETWEEN_STOPS).filter_map(place_of).collect()
    }

    fn at_candidates(&self, own: Range<usize>, near: Option<usize>) -> Vec<Alignment> {
        let places = self.candidates(own.clone(), near).into_iter();
        places.filter_map(|place| self.align_at(own.clone(), place)).collect()
    }

    /// The stop at which the words are to be cut, if those before and those after stand word for word at two places,
    /// which may be next to each other, and not at one. Bounded work: few stops are tried.
    fn cut_at_stop(&self, best: &Alignment, own: &Range<usize>) -> Option<usize> {
        let of_best = faults(best);
        // Where hardly a word is the same, there is nothing to put together.
        if of_best < MORE_NEARBY || of_best * 4 > own.len() * 3 || own.len() > LONGEST_PIECE / 4 {
            return None;
        }
        let is_inside = |at: &&usize| **at >= own.start + FEWEST_ELSEWHERE && **at + FEWEST_ELSEWHERE <= own.end;
        let near = Some(best.said().start);
        let faults_at = |range: Range<usize>| {
            let found = self.at_candidates(range.clone(), near);
            best_of(&found, near).filter(|found| faults(found) * 8 <= range.len()).cloned()
        };
        let cuts = self.breaks.iter().filter(is_inside).take(MOST_BREAKS).filter_map(|at| {
            let (before, after) = (faults_at(own.start..*at)?, faults_at(*at..own.end)?);
            let faults = faults(&before) + faults(&after);
            (faults + more_at_two(&before, &after, faults) <= of_best).then_some((faults, *at))
        });
        cuts.min().map(|(_, cut)| cut)
    }

    /// The places in the record that get most votes.
    fn candidates(&self, own: Range<usize>, near: Option<usize>) -> Vec<Candidate> {
        let mut votes: FxHashMap<isize, Votes> = FxHashMap::default();
        let mut vote = |places: &[(u64, u32)], at: usize, weight: u32| {
            for (_, place) in places {
                let place = *place as usize;
                if self.is_searched(place) {
                    let start = place.cast_signed() - at.cast_signed();
                    let bin = start.div_euclid(SPREAD.cast_signed());
                    let votes = votes.entry(bin).or_insert(Votes { count: 0, start, voter: place });
                    votes.count += weight;
                }
            }
        };
        for at in own.clone() {
            let places = self.record.places_of_word(self.own[at].key);
            if places.len() <= MOST_PLACES_OF_WORD {
                vote(places, at - own.start, 1);
            }
            if let Some(words) = self.own.get(at..at + SEED_WORDS).filter(|_| at + SEED_WORDS <= own.end) {
                let places = self.record.places_of_seed(seed(words.iter().map(|word| word.key)));
                vote(&places[..places.len().min(MOST_PLACES_OF_SEED)], at - own.start, 3);
            }
        }
        if votes.is_empty() && own.len() <= FEW_WORDS {
            self.vote_word_by_word(&own, &mut votes);
        }
        // Votes near the edge of a bin count for the next one too.
        let next = |bin: isize| votes.get(&(bin + 1)).map_or(0, |next| next.count);
        let mut bins: Vec<(u32, Candidate)> = votes
            .iter()
            .map(|(bin, votes)| (votes.count + next(*bin), Candidate { start: votes.start, voter: votes.voter }))
            .collect();
        let distance = |candidate: &Candidate| near.map_or(0, |near| candidate.voter.abs_diff(near));
        bins.sort_unstable_by_key(|(votes, candidate)| {
            (std::cmp::Reverse(*votes), distance(candidate), candidate.start)
        });
        bins.truncate(MOST_CANDIDATES);
        bins.into_iter().map(|(_, candidate)| candidate).collect()
    }

    /// The votes for a few common words, one of which may be another: where one of them stands with most others.
    fn vote_word_by_word(&self, own: &Range<usize>, votes: &mut FxHashMap<isize, Votes>) {
        let said = self.record.words();
        let places = own.clone().map(|at| (at, self.record.places_of_word(self.own[at].key)));
        let known = places.filter(|(_, places)| !places.is_empty());
        let Some((at, places)) = known.min_by_key(|(_, places)| places.len()) else { return };
        for (_, place) in places.iter().take(MOST_PLACES_OF_COMMON) {
            let voter = *place as usize;
            let start = voter.cast_signed() - (at - own.start).cast_signed();
            let first = start.max(0).cast_unsigned();
            let is_same = |(word, own): &(&SaidWord, &FoldedWord)| word.key == own.key;
            let beside = said.get(first..).unwrap_or_default().iter().zip(&self.own[own.clone()]);
            let count = narrow(beside.filter(is_same).count());
            if self.is_searched(voter) && start >= 0 && count > 1 {
                let votes =
                    votes.entry(start.div_euclid(SPREAD.cast_signed())).or_insert(Votes { count, start, voter });
                if votes.count < count {
                    *votes = Votes { count, start, voter };
                }
            }
        }
    }

    fn align_at(&self, own: Range<usize>, candidate: Candidate) -> Option<Alignment> {
        let slack = (own.len() / 2).clamp(SLACK.start, SLACK.end) + SPREAD;
        let from = candidate.start.saturating_sub_unsigned(slack).max(0).cast_unsigned();
        let to = candidate.start.saturating_add_unsigned(own.len() + slack).max(0).cast_unsigned();
        let stream = &self.record.streams()[self.record.stream_at(candidate.voter)].words;
        let window = from.max(stream.start)..to.min(stream.end);
        if window.is_empty() {
            return None;
        }
        let mut found = align((&self.own[own.clone()], own.start), (self.record.words(), window))?;
        // Who says *is* of what *isn't* has left out the *not*, though nothing is quoted behind it.
        if let Some(Step::Same { said, .. }) = found.steps.last().copied()
            && self.record.is_denied_at(said)
        {
            found.steps.push(Step::LeftOut { said: said + 1 });
            found.cost += LEFT_OUT_DENIAL;
        }
        Some(found)
    }

    fn is_searched(&self, place: usize) -> bool {
        self.streams.binary_search(&self.record.stream_at(place)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use crate::sources::testing::pieces;

    #[test]
    fn words_turned_round_have_two_places() {
        let said = "They ask you to plan the bridge. They ask you to build the roads. Then they ask who pays.";
        assert_eq!(pieces(said, "They ask you to plan the bridge. They ask you to build the roads."), [0]);
        assert_eq!(pieces(said, "They ask you to build the roads. They ask you to plan the bridge."), [7, 0]);
    }

    #[test]
    fn an_altered_word_is_no_second_place() {
        let said = "We will finish the bridge before the summer, and the road will be closed. We like the summer.";
        assert_eq!(pieces(said, "We will finish the tunnel before the winter, and the road will be closed."), [0]);
    }
}
