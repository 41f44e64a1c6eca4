//! HTML as one text, wherever its lines stand in the document.
//!
//! In a Markdown block quotation the lines of an HTML block have `>` between
//! them; here they are one text with the way back.

use crate::text::Span;
use std::borrow::Cow;
use std::ops::Range;

/// The HTML and where its pieces stand in the document.
pub(super) struct Source<'t> {
    text: Cow<'t, str>,
    /// *Invariant:* where each piece starts in `text` and in the document, in
    /// order; the first starts at 0. There is at least one.
    pieces: Vec<(usize, usize)>,
}

impl<'t> Source<'t> {
    /// One stretch of the document.
    pub(super) fn of_range(document: &'t str, range: Range<usize>) -> Source<'t> {
        let text = document.get(range.clone()).unwrap_or_default();
        Source { text: Cow::Borrowed(text), pieces: vec![(0, range.start)] }
    }

    /// Several stretches, in order; one where they adjoin.
    pub(super) fn of_lines(document: &'t str, lines: &[Range<usize>]) -> Source<'t> {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return Source::of_range(document, 0..0);
        };
        if lines.windows(2).all(|pair| pair[0].end == pair[1].start) {
            return Source::of_range(document, first.start..last.end);
        }
        let mut text = String::new();
        let mut pieces = Vec::with_capacity(lines.len());
        for line in lines {
            pieces.push((text.len(), line.start));
            text.push_str(document.get(line.clone()).unwrap_or_default());
        }
        Source { text: Cow::Owned(text), pieces }
    }

    /// The HTML.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The stretches of the document that a range of the HTML covers.
    pub(super) fn spans(&self, range: Range<usize>) -> impl Iterator<Item = Span> {
        let first = self.piece(range.start);
        let pieces = self.pieces[first..].iter().take_while(move |(start, _)| *start < range.end);
        let ends = self.pieces[first + 1..].iter().map(|(start, _)| *start).chain(std::iter::once(self.text.len()));
        pieces.zip(ends).map(move |(&(start, document), end)| {
            let (from, to) = (range.start.max(start), range.end.min(end));
            Span::of(document + from - start..document + to - start)
        })
    }

    /// The smallest stretch of the document that holds a range of the HTML.
    pub(super) fn hull(&self, range: Range<usize>) -> Span {
        let (start, end) = (self.piece(range.start), self.piece(range.end.saturating_sub(1)));
        let place = |piece: usize, at: usize| self.pieces[piece].1 + at.saturating_sub(self.pieces[piece].0);
        Span::of(place(start, range.start)..place(end, range.end))
    }

    /// The last piece that starts at or before an offset.
    fn piece(&self, offset: usize) -> usize {
        self.pieces.partition_point(|(start, _)| *start <= offset).saturating_sub(1)
    }
}
