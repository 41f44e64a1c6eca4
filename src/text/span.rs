//! Half-open byte ranges that know which text they point into.
//!
//! Not here: conversion between the texts; that is `markup::Prose`.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Range;

/// Marks a span that counts bytes of the document as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InDocument {}

/// Marks a span that counts bytes of the running prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InProse {}

/// Marks a span that counts bytes from the start of one block of prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InBlock {}

/// A half-open range of bytes in the text named by `In`.
///
/// *Invariant:* `start <= end`.
pub struct Span<In = InDocument> {
    start: u32,
    end: u32,
    text: PhantomData<In>,
}

/// A count of bytes as places are kept; one too long for them is the longest there is.
pub(crate) fn narrow(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

impl<In> Span<In> {
    /// The range from byte `start` up to, not including, byte `end`; an `end`
    /// before the start gives the empty span at `start`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        let end = if end < start { start } else { end };
        Span { start, end, text: PhantomData }
    }

    /// The range of these bytes, as slices of a text count them.
    pub(crate) fn of(range: Range<usize>) -> Self {
        Span::new(narrow(range.start), narrow(range.end))
    }

    /// The empty span at byte `at`.
    #[must_use]
    pub const fn empty(at: u32) -> Self {
        Span::new(at, at)
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// The length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether byte `offset` is inside.
    #[must_use]
    pub const fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `offset` is inside or just at the end, as a caret can be.
    #[must_use]
    pub const fn touches(self, offset: u32) -> bool {
        self.start <= offset && offset <= self.end
    }

    /// Whether the whole of `other` is inside.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same span `by` bytes further on, in the text that contains this one.
    #[must_use]
    pub const fn shifted<Outer>(self, by: u32) -> Span<Outer> {
        Span::new(self.start + by, self.end + by)
    }

    /// As indices for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it covers, or nothing where `text` has no such range.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

impl<In> Clone for Span<In> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<In> Copy for Span<In> {}
impl<In> PartialEq for Span<In> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<In> Eq for Span<In> {}
impl<In> PartialOrd for Span<In> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<In> Ord for Span<In> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
impl<In> Hash for Span<In> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}
impl<In> fmt::Debug for Span<In> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
