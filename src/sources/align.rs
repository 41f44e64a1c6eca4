//! The cheapest way from the words of a quotation to words that were said.
//!
//! Words that are the same cost nothing, a word that was changed costs most. Words that were left out cost less the more
//! of them stand together, for they are left out at one stroke; an *um*, or what an ellipsis or a bracket marks, costs
//! next to nothing. What any of it means is for `weigh`; no closeness makes up for a *not*.
//! Not here: where to look (`locate`).

use super::index::SaidWord;
use crate::language::{FoldedWord, Seam};
use std::ops::Range;

/// One step of an alignment. Words of the quotation and of the record are counted from the start of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The same word.
    Same { own: usize, said: usize },
    /// Another word in its place.
    Changed { own: usize, said: usize },
    /// A word that was not said.
    Added { own: usize },
    /// A word that was said and is not quoted.
    LeftOut { said: usize },
}

/// Words of a quotation and where they were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Alignment {
    /// The steps, in order; at least one is [`Step::Same`].
    pub(super) steps: Vec<Step>,
    /// What they cost.
    pub(super) cost: u32,
}

impl Alignment {
    /// How many words are the same.
    pub(super) fn same(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step, Step::Same { .. })).count()
    }

    /// The words of the record from the first that is the same to the last.
    pub(super) fn said(&self) -> Range<usize> {
        let mut same = self.steps.iter().filter_map(|step| match step {
            Step::Same { said, .. } => Some(*said),
            _ => None,
        });
        let first = same.next().unwrap_or(0);
        first..same.next_back().unwrap_or(first) + 1
    }

    /// The same, with the words at either end that are changed for others.
    pub(super) fn said_or_changed(&self) -> Range<usize> {
        let mut stands = self.steps.iter().filter_map(|step| match step {
            Step::Same { said, .. } | Step::Changed { said, .. } => Some(*said),
            _ => None,
        });
        let first = stands.next().unwrap_or(0);
        first..stands.next_back().unwrap_or(first) + 1
    }
}

const CHANGED: u32 = 8;
const ADDED: u32 = 6;
/// The same before and after all others: where the quotation begins and ends, words were sooner left out than put in.
const ADDED_AT_EDGE: u32 = 11;
/// What the first of the words left out together costs, and each one of them; of whole clauses only the first word of
/// each, for a sentence is dropped sooner than a word is changed.
const LEAVING_OUT: u32 = 5;
const LEFT_OUT: u32 = 1;
/// The same where an ellipsis or a bracket stands, and for an *um*.
const LEAVING_OUT_MARKED: u32 = 1;
const NEVER: u32 = u32::MAX / 2;

/// Aligns words of a quotation, counted from `first`, with the words of the record in `window`; where in the window
/// they begin and end is free. None where no word is the same.
///
/// The product of both lengths, in time and memory; the window is bounded by the length of the quotation.
pub(super) fn align(own: (&[FoldedWord], usize), (words, window): (&[SaidWord], Range<usize>)) -> Option<Alignment> {
    let mut table = Table::new(own.0, &words[window.clone()]);
    table.fill();
    table.trace(own.1, window.start)
}

/// Which of the costs of a cell a way comes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    Start,
    /// From the cell before in both, the words taken together.
    Together(Kept),
    /// From the cell before in the quotation.
    Added(Kept),
    /// From the cell before in the record.
    LeftOut(Kept),
}

/// Whether the last step left words out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Quoting,
    LeavingOut,
    /// Whole clauses, so that what is quoted next begins one.
    LeavingClauses,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    quoting: (u32, From),
    leaving_out: (u32, From),
    leaving_clauses: (u32, From),
}

impl Cell {
    const EMPTY: Cell = Cell {
        quoting: (NEVER, From::Start),
        leaving_out: (NEVER, From::Start),
        leaving_clauses: (NEVER, From::Start),
    };

    /// The cheapest way here, if words of the quotation come next, and `next` of the record.
    fn best(self, next: Option<&SaidWord>) -> (u32, Kept) {
        let mut best = (self.quoting.0, Kept::Quoting);
        if self.leaving_out.0 < best.0 {
            best = (self.leaving_out.0, Kept::LeavingOut);
        }
        if self.leaving_clauses.0 < best.0 && next.is_none_or(|next| next.begins_clause) {
            best = (self.leaving_clauses.0, Kept::LeavingClauses);
        }
        best
    }

    fn from(self, kept: Kept) -> From {
        match kept {
            Kept::Quoting => self.quoting.1,
            Kept::LeavingOut => self.leaving_out.1,
            Kept::LeavingClauses => self.leaving_clauses.1,
        }
    }
}

/// The cheaper of beginning to leave words out and of going on with it.
fn cheaper(started: u32, (goes_on, kept): (u32, Kept)) -> (u32, From) {
    if started <= goes_on { (started, From::LeftOut(Kept::Quoting)) } else { (goes_on, From::LeftOut(kept)) }
}

struct Table<'w> {
    own: &'w [FoldedWord],
    said: &'w [SaidWord],
    cells: Vec<Cell>,
}

impl<'w> Table<'w> {
    fn new(own: &'w [FoldedWord], said: &'w [SaidWord]) -> Table<'w> {
        let cells = vec![Cell::EMPTY; (own.len() + 1) * (said.len() + 1)];
        Table { own, said, cells }
    }

    fn fill(&mut self) {
        let width = self.said.len() + 1;
        self.cells[..width].iter_mut().for_each(|cell| cell.quoting.0 = 0);
        for row in 1..=self.own.len() {
            for column in 0..width {
                let cell = self.cell(row, column);
                self.cells[row * width + column] = cell;
            }
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let at = |row: usize, column: usize| self.cells[row * (self.said.len() + 1) + column];
        let own = self.own[row - 1];
        let (cost, kept) = at(row - 1, column).best(self.said.get(column));
        let added = if row == 1 || row == self.own.len() { ADDED_AT_EDGE } else { ADDED };
        let mut cell = Cell { quoting: (cost + added, From::Added(kept)), ..Cell::EMPTY };
        let Some(said) = column.checked_sub(1).map(|before| &self.said[before]) else { return cell };
        let (cost, kept) = at(row - 1, column - 1).best(Some(said));
        let change = if own.key == said.key { 0 } else { CHANGED };
        if cost + change <= cell.quoting.0 {
            cell.quoting = (cost + change, From::Together(kept));
        }
        let before = at(row, column - 1);
        let (first, each) = self.leaving_out(row, said);
        cell.leaving_out = cheaper(before.quoting.0 + first + each, (before.leaving_out.0 + each, Kept::LeavingOut));
        let (started, each) =
            if said.begins_clause { (before.quoting.0 + LEAVING_OUT + LEFT_OUT, LEFT_OUT) } else { (NEVER, 0) };
        cell.leaving_clauses = cheaper(started, (before.leaving_clauses.0 + each, Kept::LeavingClauses));
        cell
    }

    /// What it costs to leave out a word after the first `row` words of the quotation: once, and for the word.
    fn leaving_out(&self, row: usize, said: &SaidWord) -> (u32, u32) {
        let is_marked = self.own.get(row).is_some_and(|next| next.seam == Seam::Gap);
        match is_marked || said.is_filler {
            true => (LEAVING_OUT_MARKED, 0),
            false => (LEAVING_OUT, LEFT_OUT),
        }
    }

    /// Follows the cheapest way back from the last row.
    fn trace(&self, first_own: usize, first_said: usize) -> Option<Alignment> {
        let width = self.said.len() + 1;
        let cost = |column: &usize| self.cells[self.own.len() * width + column].quoting.0;
        let (mut row, mut column) = (self.own.len(), (0..width).min_by_key(cost)?);
        let cost = cost(&column);
        let (mut kept, mut steps) = (Kept::Quoting, Vec::with_capacity(row + 8));
        while row > 0 {
            let from = self.cells[row * width + column].from(kept);
            let (own, said) = (first_own + row - 1, (first_said + column).saturating_sub(1));
            kept = match from {
                From::Start => break,
                From::Together(kept) => {
                    let is_same = self.own[row - 1].key == self.said[column - 1].key;
                    steps.push(if is_same { Step::Same { own, said } } else { Step::Changed { own, said } });
                    (row, column) = (row - 1, column - 1);
                    kept
                }
                From::Added(kept) => {
                    steps.push(Step::Added { own });
                    row -= 1;
                    kept
                }
                From::LeftOut(kept) => {
                    steps.push(Step::LeftOut { said });
                    column -= 1;
                    kept
                }
            };
        }
        steps.reverse();
        let alignment = Alignment { steps, cost };
        (alignment.same() > 0).then_some(alignment)
    }
}
