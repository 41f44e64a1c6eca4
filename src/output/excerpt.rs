//! A stretch of the draft with marks under it, as it is shown in the terminal.
//!
//! Prose has long lines: a paragraph is one. So, other than for code, the words
//! around the fault are wrapped, and the number of the line stands at their
//! first row. Not here: the rows themselves (`rows`), the frame's head and foot (`full`).

use super::lines::Lines;
use super::paint::{self, paint};
use super::rows::{Piece, Row, wrap};
use crate::findings::Level;
use crate::text::Span;
use std::fmt::Write as _;
use std::ops::Range;

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    /// The fault itself, which has its own headline.
    Fault(Level),
    /// Another place that belongs to it.
    Related,
}

/// A stretch to be marked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marker<'m> {
    /// Where, in bytes of the draft.
    pub(super) span: Span,
    /// What is written beside the mark; may be empty.
    pub(super) label: &'m str,
    /// What it stands for.
    pub(super) rank: Rank,
}

/// The columns to draw in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Columns of the line numbers.
    pub(super) gutter: usize,
    /// Columns of the words.
    pub(super) room: usize,
}

/// A part of one line that is shown, and the marks in it.
struct Window<'m> {
    line: usize,
    range: Range<usize>,
    pieces: Vec<Piece<'m>>,
}

/// How many characters of a draft are shown before a mark at most, and after it
/// at least: the last row is filled.
const BEFORE: usize = 72;
const AFTER: usize = 24;
/// Windows of one line that are no further apart than a row become one.
const APART: usize = 160;
/// What is no longer than this is not worth leaving out.
const CRUMB: usize = 12;

impl Frame {
    /// The frame for these markers in a terminal of `width` columns.
    pub(super) fn new(lines: &Lines<'_>, markers: &[Marker<'_>], width: usize) -> Frame {
        let last = markers.iter().map(|marker| lines.index_of(marker.span.end() as usize)).max();
        let gutter = (last.unwrap_or_default() + 1).to_string().len();
        Frame { gutter, room: width.saturating_sub(gutter + 3).max(20) }
    }

    /// One line of the drawing: what stands in the gutter, the frame's own line, and the rest.
    pub(super) fn line(self, number: &str, edge: &str, rest: &str, out: &mut String) {
        let gutter = self.gutter;
        let head = paint(paint::FRAME, format!("{number:>gutter$} {edge}"));
        let _ = if rest.is_empty() { writeln!(out, "{head}") } else { writeln!(out, "{head} {rest}") };
    }
}

/// Draws the words around the markers. Linear in what is shown, whatever the
/// length of the lines.
pub(super) fn draw(lines: &Lines<'_>, markers: &[Marker<'_>], frame: Frame, out: &mut String) {
    let mut last: Option<usize> = None;
    for window in windows(lines, markers) {
        let goes_on = last.is_none_or(|last| window.line == last + 1);
        if !goes_on {
            frame.line("", "┆", "", out);
        }
        let number = if last == Some(window.line) { String::new() } else { (window.line + 1).to_string() };
        draw_window(lines, &window, &number, frame, out);
        last = Some(window.line);
    }
}

fn draw_window(lines: &Lines<'_>, window: &Window<'_>, number: &str, frame: Frame, out: &mut String) {
    let rows = wrap(lines.text(), window.range.clone(), &lines.range(window.line), frame.room);
    for (index, row) in rows.iter().enumerate() {
        match place_of(index, rows.len()) {
            RowPlace::Shown => draw_row(row, &window.pieces, if index == 0 { number } else { "" }, frame, out),
            RowPlace::FirstLeftOut => frame.line("", "┆", "", out),
            RowPlace::LeftOut => {}
        }
    }
}

fn draw_row(row: &Row<'_>, pieces: &[Piece<'_>], number: &str, frame: Frame, out: &mut String) {
    frame.line(number, "│", &row.words(pieces), out);
    for under in row.marks(pieces, frame.room) {
        frame.line("", "│", &under, out);
    }
}

enum RowPlace {
    Shown,
    FirstLeftOut,
    LeftOut,
}

/// Of a long stretch the first rows and the last are enough.
fn place_of(index: usize, rows: usize) -> RowPlace {
    const FIRST: usize = 4;
    const LAST: usize = 2;
    if rows <= FIRST + LAST + 1 || index < FIRST || index + LAST >= rows {
        RowPlace::Shown
    } else if index == FIRST {
        RowPlace::FirstLeftOut
    } else {
        RowPlace::LeftOut
    }
}

/// The stretches to show, in order of place.
fn windows<'m>(lines: &Lines<'_>, markers: &[Marker<'m>]) -> Vec<Window<'m>> {
    let mut pieces: Vec<(usize, Piece<'m>)> = markers.iter().flat_map(|marker| pieces_of(lines, *marker)).collect();
    pieces.sort_by_key(|(line, piece)| (*line, piece.start, piece.end));
    let mut windows: Vec<Window<'m>> = Vec::new();
    for (line, piece) in pieces {
        let range = around(lines, line, &piece);
        match windows.last_mut() {
            Some(window) if window.line == line && range.start <= window.range.end + APART => {
                window.range.end = window.range.end.max(range.end);
                window.pieces.push(piece);
            }
            _ => windows.push(Window { line, range, pieces: vec![piece] }),
        }
    }
    windows
}

/// The marker with its line, or its beginning and its end where it runs over several.
fn pieces_of<'m>(lines: &Lines<'_>, marker: Marker<'m>) -> Vec<(usize, Piece<'m>)> {
    let range = marker.span.range();
    let first = lines.index_of(range.start);
    let last = lines.index_of(range.end.saturating_sub(1).max(range.start));
    let piece = |start: usize, end: usize, marker| Piece { start, end: end.max(start), marker };
    if first == last {
        let end = range.end.min(lines.range(first).end);
        return vec![(first, piece(range.start, end, marker))];
    }
    let beginning = Marker { label: "", ..marker };
    vec![
        (first, piece(range.start, lines.range(first).end, beginning)),
        (last, piece(lines.range(last).start, range.end.min(lines.range(last).end), marker)),
    ]
}

/// The piece with some of the words before and after it.
fn around(lines: &Lines<'_>, line: usize, piece: &Piece<'_>) -> Range<usize> {
    let line = lines.range(line);
    let before = &lines.text()[line.start.min(piece.start)..piece.start];
    let after = &lines.text()[piece.end..line.end.max(piece.end)];
    let start = match before.char_indices().rev().nth(BEFORE) {
        Some((cut, _)) if cut > CRUMB => line.start + cut + best_start(&before[cut..]),
        _ => line.start.min(piece.start),
    };
    let end = match after.char_indices().nth(AFTER) {
        Some((cut, _)) if cut + CRUMB < after.len() => piece.end + after[..cut].rfind(' ').unwrap_or(cut),
        _ => line.end.max(piece.end),
    };
    start..end
}

/// Where in the words before a mark it is best to begin: at a sentence, else at a word.
fn best_start(before: &str) -> usize {
    let spaces = || before.match_indices(' ').map(|(at, _)| at);
    let sentence = spaces().find(|at| before[..*at].ends_with(['.', '!', '?', '”', '"', '’']));
    sentence.or_else(|| spaces().next()).map_or(0, |at| at + 1)
}
