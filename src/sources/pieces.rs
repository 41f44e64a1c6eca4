//! How the pieces of a quotation lie to each other in the record.
//!
//! Here: where they do not follow each other, and which of their steps go together.
//! Not here: how they were found (`locate`), and what the differences amount to (`weigh`).

use super::align::Step;
use super::cut::{FEWEST_ELSEWHERE, faults};
use super::index::Record;
use super::locate::Segment;
use super::quoted::{Gap, Quoted};
use super::transcript::Timecode;
use super::verdict::{Seam, Seaming};
use crate::markup::ProseSpan;
use rustc_hash::FxHashSet;

/// So many words between two pieces of a quotation are another turn, and no *yeah, right*.
const WORDS_OF_A_TURN: u32 = 4;
/// Further apart than so many words or milliseconds, two pieces are not one sentence.
const FAR_WORDS: usize = 150;
const FAR_MILLISECONDS: u64 = 60_000;

/// A quotation and the places of one record that account for it, in the order of the quotation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pieces<'p> {
    pub(super) quoted: &'p Quoted<'p>,
    pub(super) record: &'p Record,
    pub(super) segments: &'p [Segment],
}

impl Pieces<'_> {
    /// The steps of the pieces; pieces that follow each other in the record, though not closely, are one, with the words
    /// between them left out.
    pub(super) fn runs(&self, seams: &[Seam]) -> Vec<Vec<Step>> {
        let mut runs: Vec<Vec<Step>> = Vec::new();
        let mut before: Option<&Segment> = None;
        let quoted = self.quoted_words();
        for segment in self.segments {
            let (steps, said) = (&segment.alignment.steps, segment.alignment.said());
            let is_seam = self.first_same(steps).is_some_and(|own| seams.iter().any(|seam| seam.own == own));
            let last = before.map(|before| before.alignment.said().end).filter(|last| !is_seam && *last <= said.start);
            match runs.last_mut().zip(last) {
                Some((run, last)) => {
                    let ends_in_said = matches!(run.last(), Some(Step::Same { .. }));
                    let begins_in_said = matches!(steps.first(), Some(Step::Same { .. }));
                    let is_close = ends_in_said && begins_in_said;
                    run.extend((last..said.start).filter(|_| is_close).map(|said| Step::LeftOut { said }));
                    run.extend(steps);
                }
                None => runs.push(steps.clone()),
            }
            before = Some(segment);
        }
        // What another piece quotes is not left out, but said elsewhere.
        let is_left_out = |step: &Step| !matches!(step, Step::LeftOut { said } if quoted.contains(said));
        runs.iter_mut().for_each(|run| run.retain(is_left_out));
        runs
    }

    fn first_same(&self, steps: &[Step]) -> Option<ProseSpan> {
        steps.iter().find_map(|step| match step {
            Step::Same { own, .. } => Some(self.quoted.words()[*own].span),
            _ => None,
        })
    }

    /// Where the pieces of the quotation do not follow each other in the record.
    pub(super) fn seams(&self) -> Vec<Seam> {
        let mut seams = Vec::new();
        let mut before: Option<(usize, &Segment)> = None;
        for segment in self.segments {
            for step in &segment.alignment.steps {
                let Step::Same { own, said } = *step else { continue };
                let seaming = before.and_then(|(before, _)| self.seaming(before, said, own));
                // Where one piece is hardly there, its place says nothing of the order.
                let is_told = before.is_none_or(|(_, before)| is_there(before) && is_there(segment));
                let are_whole = || before.is_some_and(|(_, before)| is_whole(before) && is_whole(segment));
                let begins = self.record.words()[said].begins_clause || self.is_soon_after_break(own) || are_whole();
                let told = seaming.filter(|seaming| is_told && begins || *seaming != Seaming::OutOfOrder);
                seams.extend(told.map(|seaming| Seam { seaming, own: self.quoted.words()[own].span }));
                before = Some((said, segment));
            }
        }
        seams
    }

    /// Whether a clause begins with the word, or a word or two before it.
    fn is_soon_after_break(&self, own: usize) -> bool {
        let breaks = self.quoted.breaks();
        let last = breaks.partition_point(|at| *at <= own).checked_sub(1);
        last.is_some_and(|last| own - breaks[last] <= 2)
    }

    /// How a word lies to the one quoted before it, where that is not as it should.
    fn seaming(&self, before: usize, said: usize, own: usize) -> Option<Seaming> {
        let record = self.record;
        if said == before + 1 && record.words()[before].turn == record.words()[said].turn {
            return None;
        }
        if self.quoted.gap_before(own) == Gap::Parts {
            return None;
        }
        if said < before {
            return Some(Seaming::OutOfOrder);
        }
        if said == before + 1 && record.goes_on(before) {
            return None;
        }
        let (first, second) = (record.words()[before].turn, record.words()[said].turn);
        let is_other_turn = first != second && record.words_between(first, second) >= WORDS_OF_A_TURN;
        let time = |at: usize| record.moment_of(at).time.map(Timecode::milliseconds);
        let is_later =
            time(before).zip(time(said)).is_some_and(|(one, two)| two.saturating_sub(one) > FAR_MILLISECONDS);
        (is_other_turn || said - before > FAR_WORDS || is_later).then_some(Seaming::FarApart)
    }

    /// The words of the record that one of several pieces quotes.
    fn quoted_words(&self) -> FxHashSet<usize> {
        self.segments.iter().filter(|_| self.segments.len() > 1).flat_map(same_words).collect()
    }
}

/// Whether most words of a piece stand where it was found, and little between them.
fn is_there(segment: &Segment) -> bool {
    faults(&segment.alignment) * 3 <= segment.alignment.same()
}

/// Whether a piece of some length stands word for word where it was found.
fn is_whole(segment: &Segment) -> bool {
    let is_same = |step: &Step| matches!(step, Step::Same { .. });
    segment.own.len() >= FEWEST_ELSEWHERE && segment.alignment.steps.iter().all(is_same)
}

/// The pieces, of which none has a word of the record that a longer one has: words that are quoted twice and were said
/// once are words more.
pub(super) fn without_repeats(segments: &[Segment]) -> Vec<Segment> {
    let mut order: Vec<usize> = (0..segments.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(segments[*at].alignment.same()));
    let mut quoted: FxHashSet<usize> = FxHashSet::default();
    let mut pieces = segments.to_vec();
    for at in order {
        let own: Vec<usize> = same_words(&segments[at]).collect();
        for step in &mut pieces[at].alignment.steps {
            if let Step::Same { own, said } = *step
                && quoted.contains(&said)
            {
                *step = Step::Added { own };
            }
        }
        quoted.extend(own);
    }
    let mut kept: Vec<Segment> = Vec::with_capacity(pieces.len());
    let mut before: Vec<Step> = Vec::new();
    for mut piece in pieces {
        let added = piece.own.clone().map(|own| Step::Added { own });
        let is_anywhere = same_words(&piece).next().is_some();
        match (is_anywhere, kept.last_mut()) {
            (false, Some(last)) => {
                last.alignment.steps.extend(added);
                last.own.end = piece.own.end;
            }
            (false, None) => before.extend(added),
            (true, _) => {
                before.append(&mut piece.alignment.steps);
                piece.alignment.steps = std::mem::take(&mut before);
                kept.push(piece);
            }
        }
    }
    kept
}

/// The words of the record that a piece quotes.
fn same_words(segment: &Segment) -> impl Iterator<Item = usize> {
    segment.alignment.steps.iter().filter_map(|step| match step {
        Step::Same { said, .. } => Some(*said),
        _ => None,
    })
}
