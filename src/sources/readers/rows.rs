//! The lines of a file with their numbers.
//!
//! Not here: what a line means.

use crate::text::{line_breaks, narrow};
use std::ops::Range;

/// The lines of a text: number from zero and bytes without the break. Linear.
pub(super) fn rows(text: &str) -> impl Iterator<Item = (u32, Range<usize>)> {
    let mut breaks = line_breaks(text);
    let mut start = Some(0);
    let mut number = 0;
    std::iter::from_fn(move || {
        let from = start?;
        let (end, next) = breaks.next().map_or((text.len(), None), |found| (found.start, Some(found.end)));
        start = next;
        number += 1;
        Some((narrow(number - 1), from..end))
    })
}

/// Where the lines of a text begin.
pub(super) struct Starts(Vec<u32>);

impl Starts {
    /// The starts of the lines of that text. Linear.
    pub(super) fn of(text: &str) -> Starts {
        Starts(line_breaks(text).map(|found| narrow(found.end)).collect())
    }

    /// The line of a byte, from zero. Logarithmic.
    pub(super) fn line(&self, at: usize) -> u32 {
        narrow(self.0.partition_point(|start| *start as usize <= at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_editors_end_them() {
        let text = "a\r\nb\rc\n";
        let found: Vec<(u32, &str)> = rows(text).map(|(number, range)| (number, &text[range])).collect();
        assert_eq!(found, [(0, "a"), (1, "b"), (2, "c"), (3, "")]);
        let starts = Starts::of(text);
        assert_eq!([0, 1, 3, 5, 7].map(|at| starts.line(at)), [0, 0, 1, 2, 3]);
    }
}
