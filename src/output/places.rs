//! Places for people and machines: lines and columns from one, in code points.

use crate::text::{Span, line_breaks};

/// One place of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Place {
    /// The line, from 1.
    pub(super) line: usize,
    /// The column, from 1, in code points.
    pub(super) column: usize,
    /// The offset from the start of the text, in code points.
    pub(super) offset: usize,
}

/// The places of the bytes one asks for beforehand.
#[derive(Debug)]
pub(super) struct Places {
    /// *Invariant:* in order of the byte.
    places: Vec<(u32, Place)>,
}

impl Places {
    /// Works out the places of these bytes in one pass: linear in the text,
    /// however many there are (and `n log n` in their number, for sorting).
    pub(super) fn of(text: &str, bytes: impl IntoIterator<Item = u32>) -> Places {
        let mut bytes: Vec<u32> = bytes.into_iter().collect();
        bytes.sort_unstable();
        bytes.dedup();
        let mut walk = Walk { text, byte: 0, place: Place { line: 1, column: 1, offset: 0 } };
        let mut breaks = line_breaks(text).peekable();
        let mut places = Vec::with_capacity(bytes.len());
        for byte in bytes {
            while let Some(line_break) = breaks.next_if(|line_break| line_break.end <= byte as usize) {
                walk.to(line_break.end);
                walk.place.line += 1;
                walk.place.column = 1;
            }
            walk.to(byte as usize);
            let mut place = walk.place;
            // Between the two characters of a line break is still the end of the line.
            place.column -= usize::from(breaks.peek().is_some_and(|line_break| line_break.start < byte as usize));
            places.push((byte, place));
        }
        Places { places }
    }

    /// The same of where these spans begin and end.
    pub(super) fn of_spans(text: &str, spans: impl IntoIterator<Item = Span>) -> Places {
        Places::of(text, spans.into_iter().flat_map(|span| [span.start(), span.end()]))
    }

    /// The place of a byte that was asked for. Logarithmic.
    pub(super) fn at(&self, byte: u32) -> Place {
        let found = self.places.binary_search_by_key(&byte, |(byte, _)| *byte);
        debug_assert!(found.is_ok(), "byte {byte} was not asked for beforehand");
        found.map(|index| self.places[index].1).unwrap_or_default()
    }
}

/// A cursor that only goes forward.
struct Walk<'t> {
    text: &'t str,
    byte: usize,
    place: Place,
}

impl Walk<'_> {
    /// Goes on to `byte`; one inside a character means its start, one past the end the end.
    fn to(&mut self, byte: usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        if byte > self.byte {
            let passed = self.text[self.byte..byte].chars().count();
            self.place.offset += passed;
            self.place.column += passed;
            self.byte = byte;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, Encoding, Format};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_agree_with_the_document(text in "[a“”é😀\r\n\u{2028}\u{b}\u{85}]{0,40}", step in 1u32..4) {
            let document = Document::new(&text, Format::Plain);
            let bytes: Vec<u32> = (0..=document.len()).step_by(step as usize).collect();
            let places = Places::of(&text, bytes.iter().copied());
            for byte in bytes.into_iter().filter(|byte| text.is_char_boundary(*byte as usize)) {
                let place = places.at(byte);
                let position = document.position(byte, Encoding::Utf32);
                prop_assert_eq!(place.offset, text[..byte as usize].chars().count());
                prop_assert_eq!((place.line, place.column), (position.line as usize + 1, position.column as usize + 1));
            }
        }
    }
}
