//! Words that all stand in a record, word for word, in pieces that were put in another order.
//!
//! Where a speaker says a thing twice, or nearly so, one place has most of the words, and what was turned round looks like
//! words changed. Not here: the places of words that are not all there (`locate`), and what the order means (`pieces`).

use super::align::{Alignment, Step};
use super::cut::FEWEST_ELSEWHERE;
use super::index::{SEED_WORDS, SaidWord, seed};
use super::locate::{Search, Segment};
use super::pieces::without_repeats;
use crate::language::{FoldedWord, Seam};
use std::cmp::Reverse;
use std::ops::Range;

/// Fewer words stand in any order anywhere.
const FEWEST_WORDS: usize = 8;
/// More words are seldom turned round; bounds the work.
const MOST_WORDS: usize = 120;
/// More pieces than this are no sentence turned round.
const MOST_PIECES: usize = 4;
/// So many runs of the record are tried as the next piece.
const MOST_TRIED: usize = 5;
/// So many words of the record that are not quoted may lie between the pieces, all in all.
const MOST_BETWEEN: usize = 40;
/// A common phrase stands in more places.
const MOST_PLACES: usize = 96;

/// Words in a row of the quotation and where they stand in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    own: Range<usize>,
    said: Range<usize>,
}

impl Search<'_> {
    /// The places of all words, where no word is another, they lie close together, and a later clause was said first; none
    /// where `found` has no word changed, or no more than one. Bounded work.
    pub(super) fn turned_round(&self, found: &[Segment]) -> Option<Vec<Segment>> {
        let is_of_length = (FEWEST_WORDS..=MOST_WORDS).contains(&self.own.len());
        if !is_of_length || !is_altered(&without_repeats(found)) {
            return None;
        }
        let pieces = (2..=MOST_PIECES).find_map(|most| {
            let mut pieces = Vec::new();
            self.cover(&mut pieces, most).then_some(pieces)
        })?;
        Some(pieces.into_iter().map(Segment::from).collect())
    }

    /// Adds pieces to those there are until at most so many have all of the words; whether that can be.
    fn cover(&self, pieces: &mut Vec<Piece>, most: usize) -> bool {
        let from = pieces.last().map_or(0, |last| last.own.end);
        if from == self.own.len() {
            return self.are_turned(pieces);
        }
        if pieces.len() == most {
            return false;
        }
        self.runs_from(from, pieces).into_iter().any(|piece| {
            pieces.push(piece);
            self.cover(pieces, most) || {
                pieces.pop();
                false
            }
        })
    }

    /// The longest runs of the record with the words from there on, beside the other pieces; the longest first.
    fn runs_from(&self, from: usize, pieces: &[Piece]) -> Vec<Piece> {
        let Some(first) = self.own.get(from..from + SEED_WORDS) else { return Vec::new() };
        let places = self.record.places_of_seed(seed(first.iter().map(|word| word.key)));
        let runs = places.iter().take(MOST_PLACES).filter_map(|(_, place)| self.run_at(from, *place as usize));
        let runs = runs.flat_map(|run| [self.cut_at_break(&run), Some(run)]).flatten();
        let mut runs: Vec<Piece> = runs.filter(|run| lies_beside(run, pieces, self.own.len())).collect();
        runs.sort_by_key(|run| (Reverse(run.own.len()), run.said.start));
        runs.truncate(MOST_TRIED);
        runs
    }

    /// As many words from there on as stand in a row at a place of the record, if no *not* is torn from the last.
    fn run_at(&self, from: usize, place: usize) -> Option<Piece> {
        let stream = self.record.stream_at(place);
        self.streams.binary_search(&stream).ok()?;
        let said = &self.record.words()[place..self.record.streams()[stream].words.end];
        let is_one = |(word, own): &(&SaidWord, &FoldedWord)| word.key == own.key && word.turn == said[0].turn;
        let count = said.iter().zip(&self.own[from..]).take_while(is_one).count();
        let is_whole = count >= FEWEST_ELSEWHERE && !self.record.is_denied_at(place + count - 1);
        is_whole.then(|| Piece { own: from..from + count, said: place..place + count })
    }

    /// The run up to the last comma or stop in it: the words behind that may go on another piece.
    fn cut_at_break(&self, run: &Piece) -> Option<Piece> {
        let breaks = &self.breaks[..self.breaks.partition_point(|at| *at < run.own.end)];
        let end = *breaks.last().filter(|at| **at >= run.own.start + FEWEST_ELSEWHERE)?;
        let said = run.said.start..run.said.start + (end - run.own.start);
        Some(Piece { own: run.own.start..end, said })
    }

    /// Whether a piece was said before the one that stands before it, with no attribution between.
    fn are_turned(&self, pieces: &[Piece]) -> bool {
        pieces.windows(2).any(|pair| {
            let is_joined = self.own[pair[1].own.start].seam == Seam::Joined;
            pair[1].said.start < pair[0].said.start && is_joined
        })
    }
}

/// Whether words are changed, and not only left out, at more than one stroke.
fn is_altered(found: &[Segment]) -> bool {
    let steps = || found.iter().flat_map(|segment| &segment.alignment.steps);
    let changed = steps().filter(|step| matches!(step, Step::Changed { .. } | Step::Added { .. })).count();
    let left_out = steps().any(|step| matches!(step, Step::LeftOut { .. }));
    changed > 1 || changed == 1 && left_out
}

/// Whether a run has no word of the other pieces, and all lie close together in the mouth of one.
fn lies_beside(run: &Piece, pieces: &[Piece], words: usize) -> bool {
    let is_apart = |piece: &Piece| run.said.end <= piece.said.start || piece.said.end <= run.said.start;
    let first = pieces.iter().map(|piece| piece.said.start).min().unwrap_or(run.said.start).min(run.said.start);
    let last = pieces.iter().map(|piece| piece.said.end).max().unwrap_or(run.said.end).max(run.said.end);
    pieces.iter().all(is_apart) && last - first <= words + MOST_BETWEEN
}

impl From<Piece> for Segment {
    fn from(piece: Piece) -> Segment {
        let steps = piece.own.clone().zip(piece.said).map(|(own, said)| Step::Same { own, said });
        Segment { alignment: Alignment { steps: steps.collect(), cost: 0 }, own: piece.own }
    }
}

#[cfg(test)]
mod tests {
    use crate::sources::testing::pieces;

    #[test]
    fn what_was_said_twice_in_part_is_turned_round() {
        let said =
            "Not at all. Nobody asks about it but a few of the clerks in the yard. Nobody asks about it. But I do.";
        assert_eq!(
            pieces(said, "Nobody asks about it. Nobody asks about it but a few of the clerks in the yard."),
            [16, 3]
        );
        let said = "But I see that. Steel pays for most of it. They have to be for steel, right? The steel makers give for most of it.";
        assert_eq!(pieces(said, "They have to be for steel, right. Steel pays for most of it."), [10, 4]);
    }

    #[test]
    fn a_changed_word_turns_nothing_round() {
        let said = "We open the yard in the spring of next year. We close the yard in the autumn of next year.";
        assert_eq!(pieces(said, "We open the yard in the autumn of next year."), [0]);
    }
}
