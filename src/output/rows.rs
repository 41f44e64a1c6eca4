//! Rows of words, and the marks under them.

use super::excerpt::{Marker, Rank};
use super::paint::{self, clean, paint, printable};
use annotate_snippets::renderer::Style;
use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// One marker as far as it stands in one line, in bytes of the draft.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'m> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) marker: Marker<'m>,
}

/// One row of words.
#[derive(Debug)]
pub(super) struct Row<'t> {
    text: &'t str,
    range: Range<usize>,
    before: &'static str,
    after: &'static str,
    /// Whether the words end here, so that a mark at the very end belongs to this row.
    last: bool,
}

/// A piece as far as it stands in one row, in columns; at least one wide.
struct Mark<'m> {
    columns: Range<usize>,
    marker: Marker<'m>,
    label: &'m str,
}

/// Breaks a part of a line into rows of at most `room` columns, between words
/// where there are any, and fills the last row with the words that follow. A
/// leader shows where the line goes on.
pub(super) fn wrap<'t>(text: &'t str, part: Range<usize>, line: &Range<usize>, room: usize) -> Vec<Row<'t>> {
    let ranges = break_up(text, &part, line.end.max(part.end), room.saturating_sub(3).max(8));
    let count = ranges.len();
    let row = |(index, range): (usize, Range<usize>)| {
        let last = index + 1 == count;
        let before = if index == 0 && part.start > line.start { "…" } else { "" };
        let after = if last && range.end < line.end { " …" } else { "" };
        Row { text, range, before, after, last }
    };
    ranges.into_iter().enumerate().map(row).collect()
}

/// The rows of a part that begins at `part.start`, reaches `part.end` at least and `end` at most.
fn break_up(text: &str, part: &Range<usize>, end: usize, room: usize) -> Vec<Range<usize>> {
    let (mut start, mut column, mut space) = (part.start, 0, None);
    let mut rows = Vec::new();
    for (at, character) in text[part.start..end].char_indices().map(|(at, character)| (part.start + at, character)) {
        let width = width_of(character);
        if column + width > room && at > start {
            let row_end = space.take().unwrap_or(at);
            rows.push(start..row_end);
            if row_end >= part.end {
                return rows;
            }
            column = text[row_end..at].chars().map(width_of).sum();
            start = row_end;
        }
        column += width;
        if character == ' ' {
            space = Some(at + 1);
        }
    }
    rows.push(start..end);
    rows
}

impl Row<'_> {
    /// The words, with the fault in bold.
    pub(super) fn words(&self, pieces: &[Piece<'_>]) -> String {
        let faults = || pieces.iter().filter(|piece| matches!(piece.marker.rank, Rank::Fault(_)));
        let mut out = paint(paint::QUIET, self.before);
        let kept = self.range.start + self.text[self.range.clone()].trim_end().len();
        let characters: Vec<(usize, char)> = self.characters().take_while(|(at, _)| *at < kept).collect();
        let style = |at: usize| {
            let strong = faults().any(|piece| piece.start <= at && at < piece.end);
            if strong { paint::STRONG } else { Style::new() }
        };
        for run in characters.chunk_by(|(one, _), (other, _)| style(*one) == style(*other)) {
            let words: String = run.iter().map(|(_, character)| printable(*character)).collect();
            out.push_str(&paint(style(run[0].0), words));
        }
        out + &paint(paint::QUIET, self.after)
    }

    /// The lines under the words: marks with the label of the last, then the other labels.
    pub(super) fn marks(&self, pieces: &[Piece<'_>], room: usize) -> Vec<String> {
        let mut marks: Vec<Mark<'_>> = pieces.iter().filter_map(|piece| self.mark(piece)).collect();
        if marks.is_empty() {
            return Vec::new();
        }
        marks.sort_by_key(|mark| (mark.columns.end, mark.columns.start));
        let mut under = strokes(&marks);
        let mut lines = Vec::new();
        for (index, mark) in marks.iter().enumerate().rev().filter(|(_, mark)| !mark.label.is_empty()) {
            let label = clean(mark.label);
            let fits = mark.columns.end + 1 + label.width() <= room;
            if index + 1 == marks.len() && fits {
                under.push_str(&format!(" {}", paint(style(mark.marker.rank), label)));
            } else {
                let indent = mark.columns.start.min(room.saturating_sub(label.width() + 2));
                lines.push(format!("{:indent$}{}", "", paint(style(mark.marker.rank), format!("╰ {label}"))));
            }
        }
        lines.insert(0, under);
        lines
    }

    fn characters(&self) -> impl Iterator<Item = (usize, char)> {
        self.text[self.range.clone()].char_indices().map(|(at, character)| (self.range.start + at, character))
    }

    fn mark<'m>(&self, piece: &Piece<'m>) -> Option<Mark<'m>> {
        let stands_here = if piece.start == piece.end {
            self.range.contains(&piece.start) || (self.last && piece.start == self.range.end)
        } else {
            piece.start < self.range.end && self.range.start < piece.end
        };
        if !stands_here {
            return None;
        }
        let start = self.column(piece.start);
        let visible = self.range.start + self.text[self.range.clone()].trim_end().len();
        let end = self.column(piece.end.min(visible)).max(start + 1);
        let ends_here = piece.end <= self.range.end;
        Some(Mark { columns: start..end, marker: piece.marker, label: if ends_here { piece.marker.label } else { "" } })
    }

    /// The column of a byte of the draft, counted from the start of the row.
    fn column(&self, byte: usize) -> usize {
        let passed = self.characters().take_while(|(at, _)| *at < byte).map(|(_, character)| width_of(character));
        self.before.width() + passed.sum::<usize>()
    }
}

/// Marks drawn side by side; where two meet, the fault is drawn over the related place.
fn strokes(marks: &[Mark<'_>]) -> String {
    let width = marks.iter().map(|mark| mark.columns.end).max().unwrap_or_default();
    let mut cells: Vec<Option<Rank>> = vec![None; width];
    for mark in marks {
        for cell in &mut cells[mark.columns.clone()] {
            if !matches!(cell, Some(Rank::Fault(_))) {
                *cell = Some(mark.marker.rank);
            }
        }
    }
    let mut out = String::new();
    for run in cells.chunk_by(|one, other| one == other) {
        match run[0] {
            None => out.push_str(&" ".repeat(run.len())),
            Some(rank @ Rank::Fault(_)) => out.push_str(&paint(style(rank), "━".repeat(run.len()))),
            Some(rank @ Rank::Related) => out.push_str(&paint(style(rank), "─".repeat(run.len()))),
        }
    }
    out
}

fn style(rank: Rank) -> Style {
    match rank {
        Rank::Fault(level) => paint::level(level),
        Rank::Related => paint::RELATED,
    }
}

fn width_of(character: char) -> usize {
    printable(character).width().unwrap_or_default()
}
