//! Where lines end: LF, CRLF and a lone CR, nothing else.
//!
//! Every room that counts lines or looks for the end of one calls this, so that
//! rope, prose and terminal never disagree. U+2028, VT, FF and NEL are ordinary
//! characters: editors do not start a line at them, and the protocol forbids it.

use memchr::memchr2;

/// The line breaks of a text, in order.
#[derive(Debug, Clone)]
pub struct LineBreaks<'t> {
    text: &'t str,
    at: usize,
}

/// The byte ranges of the line breaks of `text`, in order. Linear in the text.
#[must_use]
pub fn line_breaks(text: &str) -> LineBreaks<'_> {
    LineBreaks { text, at: 0 }
}

impl Iterator for LineBreaks<'_> {
    type Item = std::ops::Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text.as_bytes()[self.at..];
        let found = memchr2(b'\n', b'\r', rest)?;
        let start = self.at + found;
        let width = if rest[found..].starts_with(b"\r\n") { 2 } else { 1 };
        self.at = start + width;
        Some(start..self.at)
    }
}
