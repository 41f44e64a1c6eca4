//! The lines of a text, found once and looked up often.

use crate::text::line_breaks;
use std::ops::Range;

/// Where each line of a text begins and ends.
///
/// *Invariant:* at least one line; ranges are in order and leave out the line breaks.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    lines: Vec<Range<usize>>,
}

impl<'t> Lines<'t> {
    /// Finds the lines. Linear in the text.
    pub(super) fn of(text: &'t str) -> Lines<'t> {
        let mut lines = Vec::new();
        let mut start = 0;
        for line_break in line_breaks(text) {
            lines.push(start..line_break.start);
            start = line_break.end;
        }
        lines.push(start..text.len());
        Lines { text, lines }
    }

    /// The text.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The index of the line that holds a byte. Logarithmic.
    pub(super) fn index_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.start <= byte).saturating_sub(1)
    }

    /// The bytes of a line, without its break; empty at the end for a line that is not there.
    pub(super) fn range(&self, line: usize) -> Range<usize> {
        self.lines.get(line).cloned().unwrap_or(self.text.len()..self.text.len())
    }
}
