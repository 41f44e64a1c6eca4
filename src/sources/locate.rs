//! Where in a record the words of a quotation may have been said.
//!
//! Runs of three words and rare single words vote for the places where they stand; the few places with most votes are
//! aligned word by word. So the cost of a quotation does not grow with the record.
//! Not here: the alignment of one place (`align`), and what is made of it (`verdict`).

use super::align::{Alignment, Step, align};
use super::index::{Record, SEED_WORDS, seed};
use super::memory::{Answer, Question};
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
/// Two places are those of the words only where so many more words are the same than at one.
const MORE_AT_TWO: usize = 3;
/// So many stops are tried as the seam between two places.
const MOST_BREAKS: usize = 6;
/// More words left out together than this are as good as changed ones, where it is asked whether there are two places.
const MANY_LEFT_OUT: usize = 6;

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
        let mut segments = Vec::new();
        let mut from = 0;
        while from < self.own.len() {
            let to = (from + LONGEST_PIECE).min(self.own.len());
            self.find(from..to, None, 6, &mut segments);
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
            // A rest that stands elsewhere only in part is an altered end, and no other place.
            if accounted * 4 >= rest.len() * 3 && accounted >= FEWEST_ELSEWHERE {
                segments.append(&mut others);
                if is_head { kept.start = rest.end } else { kept.end = rest.start }
            }
        }
        let alignment = if kept == own { best.clone() } else { cut(best, &kept) };
        segments.push(Segment { own: kept, alignment });
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
        if of_best < MORE_AT_TWO || of_best * 4 > own.len() * 3 || own.len() > LONGEST_PIECE / 4 {
            return None;
        }
        let is_inside = |at: &&usize| **at >= own.start + FEWEST_ELSEWHERE && **at + FEWEST_ELSEWHERE <= own.end;
        let near = Some(best.said().start);
        let faults_at = |range: Range<usize>| {
            let found = self.at_candidates(range.clone(), near);
            best_of(&found, near).map(|found| (faults(found), faults(found) * 8 <= range.len()))
        };
        let cuts = self.breaks.iter().filter(is_inside).take(MOST_BREAKS).filter_map(|at| {
            let (before, is_before) = faults_at(own.start..*at)?;
            let (after, is_after) = faults_at(*at..own.end)?;
            (is_before && is_after).then_some((before + after, *at))
        });
        let (faults, cut) = cuts.min()?;
        (faults + MORE_AT_TWO <= of_best).then_some(cut)
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

/// The cheapest of some alignments; of those as cheap as each other the one next to `near`, or else the first.
fn best_of(found: &[Alignment], near: Option<usize>) -> Option<&Alignment> {
    let distance = |found: &Alignment| near.map_or(0, |near| found.said().start.abs_diff(near));
    found.iter().min_by_key(|found| (found.cost, distance(found)))
}

/// How many words of the quotation are not the same there; many words left out together count as some.
fn faults(alignment: &Alignment) -> usize {
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
fn cut_between(best: &Alignment, places: &[Alignment], own: &Range<usize>) -> Option<usize> {
    let sums: Vec<Vec<usize>> = places.iter().map(|place| others_before(place, own)).collect();
    let all = own.len();
    let of_best = *sums.get(places.iter().position(|place| place == best)?)?.get(all)?;
    if of_best < MORE_AT_TWO {
        return None;
    }
    let is_word_for_word = |place: &Alignment, others: usize, words: usize| place == best || others * 8 <= words;
    let pairs = places.iter().zip(&sums).flat_map(|one| places.iter().zip(&sums).map(move |other| (one, other)));
    let cuts = pairs.filter(|(one, other)| one.0 != other.0).flat_map(|((head, before), (tail, after))| {
        (FEWEST_ELSEWHERE..(all + 1).saturating_sub(FEWEST_ELSEWHERE)).filter_map(move |cut| {
            let (one, other) = (before[cut], after[all] - after[cut]);
            let is_there = is_word_for_word(head, one, cut) && is_word_for_word(tail, other, all - cut);
            is_there.then_some((one + other, cut))
        })
    });
    let (others, cut) = cuts.min()?;
    (others + MORE_AT_TWO <= of_best).then_some(own.start + cut)
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
fn cut(alignment: &Alignment, kept: &Range<usize>) -> Alignment {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::folded_words;
    use crate::sources::read;
    use crate::text::Span;

    /// Where the pieces of some words begin in what Ruiz says.
    fn pieces(said: &str, quoted: &str) -> Vec<usize> {
        let transcript = read(format!("Ruiz: {said}\nKolb: Yes.\n").as_bytes(), "talk.txt");
        let record = Record::new(transcript.expect("it is a transcript"));
        let words: Vec<FoldedWord> = folded_words(quoted)
            .into_iter()
            .map(|word| FoldedWord {
                key: word.key,
                span: Span::new(word.span.start(), word.span.end()),
                seam: word.seam,
            })
            .collect();
        let between = |pair: &[FoldedWord]| quoted[pair[0].span.end() as usize..pair[1].span.start() as usize].len();
        let breaks: Vec<usize> =
            words.windows(2).enumerate().filter(|(_, pair)| between(pair) > 1).map(|(at, _)| at + 1).collect();
        let search = Search { own: &words, breaks: &breaks, record: &record, streams: &[0] };
        search.answer().segments.iter().map(|segment| segment.alignment.said().start).collect()
    }

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
