//! A value beside its bytes: which of them are the value as it stands.
//!
//! A headline is often quoted because it holds a colon or a quotation mark, and
//! its words must still be found byte for byte.

use std::ops::Range;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// As it stands, but for line breaks.
    Plain,
    /// A single quotation mark is written twice.
    Single,
    /// A backslash begins an escape.
    Double,
}

/// A part of a value and the bytes it comes from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'v> {
    Verbatim(Range<usize>),
    Decoded(&'v str, Range<usize>),
}

/// The value in pieces, in order; none where the two cannot be matched. Linear.
pub(super) fn pieces<'v>(value: &'v str, source: &str, notation: Notation) -> Option<Vec<Piece<'v>>> {
    if let Some(before) = source.strip_suffix(value).filter(|before| before.is_empty() || notation == Notation::Plain) {
        // An anchor or a tag may stand before a plain value.
        return Some(vec![Piece::Verbatim(before.len()..source.len())]);
    }
    let value = value.trim_end_matches(['\n', '\r']);
    let (mut at, mut from) = (0, 0);
    let mut pieces = Vec::new();
    while let Some(next) = source[from..].chars().next() {
        let rest = &value[at..];
        let (taken, width) = match next {
            '\n' | '\r' | ' ' | '\t' if breaks_line(&source[from..]) => (blank(rest), blank(&source[from..])),
            '\\' if notation == Notation::Double => escape(&source[from..], rest)?,
            '\'' if notation == Notation::Single => (usize::from(rest.starts_with('\'')), 2),
            _ if rest.starts_with(next) => {
                verbatim(&mut pieces, from..from + next.len_utf8());
                (at, from) = (at + next.len_utf8(), from + next.len_utf8());
                continue;
            }
            _ => return None,
        };
        let end = (from + width).min(source.len());
        if taken > 0 {
            pieces.push(Piece::Decoded(rest.get(..taken)?, from..end));
        }
        (at, from) = (at + taken, end);
    }
    (at == value.len()).then_some(pieces)
}

/// Adds bytes to the last piece where they follow it.
fn verbatim(pieces: &mut Vec<Piece<'_>>, range: Range<usize>) {
    match pieces.last_mut() {
        Some(Piece::Verbatim(last)) if last.end == range.start => last.end = range.end,
        _ => pieces.push(Piece::Verbatim(range)),
    }
}

/// How many bytes of white space a text begins with.
fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches(['\n', '\r', ' ', '\t']).len()
}

/// Whether the white space at the start of a text holds a line break.
fn breaks_line(text: &str) -> bool {
    text[..blank(text)].contains(['\n', '\r'])
}

/// The length of what an escape stands for, and of the escape.
fn escape(source: &str, value: &str) -> Option<(usize, usize)> {
    let letter = source[1..].chars().next()?;
    let width = match letter {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        // The line goes on after its indentation.
        '\n' | '\r' => return Some((0, 1 + blank(&source[1..]))),
        other => 1 + other.len_utf8(),
    };
    let taken = value.chars().next()?.len_utf8();
    source.is_char_boundary(width.min(source.len())).then_some((taken, width))
}
