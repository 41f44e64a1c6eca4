//! Where in a record the words of a quotation may have been said.
//!
//! Runs of three words and rare single words vote for the places where they stand; the few places with most votes are
//! aligned word by word. So the cost of a quotation does not grow with the record.
//! Not here: the alignment of one place (`align`), and what is made of it (`verdict`).

use super::align::{Alignment, Step, align};
use super::index::{Record, SEED_WORDS, seed};
use super::memory::Question;
use crate::language::FoldedWord;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// A run of words that stands in more places is a common phrase.
const MOST_PLACES_OF_SEED: usize = 96;
/// A word that stands in more places says little of any of them.
const MOST_PLACES_OF_WORD: usize = 24;
/// How many places are aligned.
const MOST_CANDIDATES: usize = 5;
/// The votes for places so near to each other are for one.
const SPREAD: usize = 12;
/// How many more words than the quotation a place may hold on either side, at least and at most.
const SLACK: Range<usize> = 30..160;
/// A longer quotation is aligned in pieces of this length.
const LONGEST_PIECE: usize = 320;
/// So few words next to a place are not looked for elsewhere: they stand anywhere.
const FEWEST_ELSEWHERE: usize = 4;

/// Words of a quotation and one place where they were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// The words of the quotation it accounts for.
    pub(super) own: Range<usize>,
    /// Where they were said.
    pub(super) alignment: Alignment,
}

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
    /// The streams of the record that are looked through, in order.
    pub(super) streams: &'s [usize],
}

impl Search<'_> {
    /// The places that account for the words, in the order of the quotation; none where no place is like them.
    ///
    /// What one place has not is looked for elsewhere, if there is enough of it: a quotation may be put together.
    pub(super) fn segments(&self) -> Arc<[Segment]> {
        let question = Question::new(self.own, self.streams);
        self.record.memory.answer(question, || self.look())
    }

    fn look(&self) -> Vec<Segment> {
        let mut segments = Vec::new();
        let mut from = 0;
        while from < self.own.len() {
            let to = (from + LONGEST_PIECE).min(self.own.len());
            self.find(from..to, 6, &mut segments);
            from = to;
        }
        segments.sort_by_key(|segment: &Segment| segment.own.start);
        segments
    }

    /// The places where the words stand word for word, without a gap; at most `most`, in order.
    pub(super) fn exact_places(&self, most: usize) -> Vec<usize> {
        let Some(first) = self.own.get(..SEED_WORDS) else { return Vec::new() };
        let places = self.record.places_of_seed(seed(first.iter().map(|word| word.key)));
        let is_whole = |place: &usize| {
            let end = self.record.streams()[self.record.stream_at(*place)].words.end;
            let said = self.record.words().get(*place..(place + self.own.len()).min(end)).unwrap_or_default();
            said.len() == self.own.len() && said.iter().zip(self.own).all(|(said, own)| said.key == own.key)
        };
        let places = places.iter().take(MOST_PLACES_OF_SEED).map(|(_, place)| *place as usize);
        places.filter(|place| self.is_searched(*place) && is_whole(place)).take(most).collect()
    }

    fn find(&self, own: Range<usize>, depth: usize, segments: &mut Vec<Segment>) {
        let found = self.candidates(own.clone()).into_iter().filter_map(|place| self.align_at(own.clone(), place));
        let Some(best) = found.min_by_key(|found| found.cost) else { return };
        let core = core(&best, own.clone());
        let rests = [own.start..core.start, core.end..own.end];
        let mut kept = own.clone();
        for (rest, is_head) in rests.into_iter().zip([true, false]) {
            let mut others = Vec::new();
            if depth > 0 && rest.len() >= FEWEST_ELSEWHERE {
                self.find(rest.clone(), depth - 1, &mut others);
            }
            let accounted: usize = others.iter().map(|other: &Segment| other.alignment.same()).sum();
            // A rest that stands elsewhere only in part is an altered end, and no other place.
            if accounted * 4 >= rest.len() * 3 && accounted >= FEWEST_ELSEWHERE {
                segments.append(&mut others);
                if is_head { kept.start = rest.end } else { kept.end = rest.start }
            }
        }
        let alignment = if kept == own { best } else { cut(best, &kept) };
        segments.push(Segment { own: kept, alignment });
    }

    /// The places in the record that get most votes.
    fn candidates(&self, own: Range<usize>) -> Vec<Candidate> {
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
        // Votes near the edge of a bin count for the next one too.
        let next = |bin: isize| votes.get(&(bin + 1)).map_or(0, |next| next.count);
        let mut bins: Vec<(u32, Candidate)> = votes
            .iter()
            .map(|(bin, votes)| (votes.count + next(*bin), Candidate { start: votes.start, voter: votes.voter }))
            .collect();
        bins.sort_unstable_by_key(|(votes, candidate)| (std::cmp::Reverse(*votes), candidate.start));
        bins.truncate(MOST_CANDIDATES);
        bins.into_iter().map(|(_, candidate)| candidate).collect()
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
        align((&self.own[own.clone()], own.start), (self.record.words(), window))
    }

    fn is_searched(&self, place: usize) -> bool {
        self.streams.binary_search(&self.record.stream_at(place)).is_ok()
    }
}

/// The words of the quotation that the place really accounts for: the stretch with most words that are the same.
fn core(alignment: &Alignment, own: Range<usize>) -> Range<usize> {
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

/// The steps that are about those words.
fn cut(alignment: Alignment, kept: &Range<usize>) -> Alignment {
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
