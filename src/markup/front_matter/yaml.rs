//! Front matter in YAML, read by `saphyr-parser`, whose events carry their places.

use super::align::Notation;
use super::{DEEPEST, Scalar};
use crate::text::line_breaks;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::ops::Range;

/// The values, in order of place. Those before a fault are read as YAML has it;
/// from the line with the fault on, every line that is a key and a value on one
/// line counts. So `title: Mayor: we are ready`, which YAML forbids, costs nothing.
pub(super) fn scalars(text: &str) -> Vec<Scalar> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    bytes.push(text.len());
    let byte = |characters: usize| bytes.get(characters).copied().unwrap_or(text.len());
    let mut reader = Reader { text, frames: Vec::new(), scalars: Vec::new() };
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => reader.event(event, byte(span.start.index())..byte(span.end.index())),
            Err(fault) => {
                reader.read_lines_from(byte(fault.marker().index()));
                break;
            }
        }
    }
    reader.scalars
}

/// What is around a value.
enum Frame {
    /// A map, and the key whose value comes next.
    Map(Option<String>),
    /// A list, and how many of its items were read.
    List(usize),
}

struct Reader<'t> {
    text: &'t str,
    frames: Vec<Frame>,
    scalars: Vec<Scalar>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Scalar(value, style, ..) => self.scalar(&value, style, range),
            Event::MappingStart(..) => self.frames.push(Frame::Map(None)),
            Event::SequenceStart(..) => self.frames.push(Frame::List(0)),
            Event::MappingEnd | Event::SequenceEnd => {
                self.frames.pop();
                self.next();
            }
            Event::Alias(_) => self.next(),
            _ => {}
        }
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, range: Range<usize>) {
        if let Some(Frame::Map(key @ None)) = self.frames.last_mut() {
            *key = Some(value.to_owned());
            return;
        }
        let null = style == ScalarStyle::Plain && matches!(value, "" | "~" | "null");
        if !null && self.frames.len() <= DEEPEST {
            let (inner, notation) = written(self.text, style, &range);
            let value = value.trim_end_matches('\n').to_owned();
            self.scalars.push(Scalar { key: self.key(), value, outer: range, inner, notation });
        }
        self.next();
    }

    /// A value was read: in a map a key comes next, in a list the next item.
    fn next(&mut self) {
        match self.frames.last_mut() {
            Some(Frame::Map(key)) => *key = None,
            Some(Frame::List(items)) => *items += 1,
            None => {}
        }
    }

    /// The key of the value being read: that of a list for each plain item of it.
    fn key(&self) -> String {
        let mut names: Vec<String> = Vec::with_capacity(self.frames.len());
        for (depth, frame) in self.frames.iter().enumerate() {
            match frame {
                Frame::Map(key) => names.push(key.clone().unwrap_or_default()),
                Frame::List(items) if depth + 1 < self.frames.len() => names.push(items.to_string()),
                Frame::List(_) => {}
            }
        }
        names.join(".")
    }

    /// Reads `key: value` line by line, from the line that holds byte `fault`.
    fn read_lines_from(&mut self, fault: usize) {
        let breaks = || line_breaks(self.text).chain(std::iter::once(self.text.len()..self.text.len()));
        let start = breaks().map(|found| found.end).take_while(|&end| end <= fault && end < self.text.len()).last();
        let mut from = start.unwrap_or(0);
        let ends: Vec<Range<usize>> = breaks().filter(|found| found.start >= from).collect();
        self.scalars.retain(|scalar| scalar.outer.start < from);
        for end in ends {
            self.scalars.extend(line(self.text, from..end.start));
            from = end.end;
        }
    }
}

/// The bytes of a value without its quotation marks, and how they are written.
fn written(text: &str, style: ScalarStyle, range: &Range<usize>) -> (Range<usize>, Notation) {
    let source = text.get(range.clone()).unwrap_or_default();
    let (mark, notation) = match style {
        ScalarStyle::SingleQuoted => ('\'', Notation::Single),
        ScalarStyle::DoubleQuoted => ('"', Notation::Double),
        ScalarStyle::Plain | ScalarStyle::Literal | ScalarStyle::Folded => {
            return (range.start..range.start + source.trim_end().len(), Notation::Plain);
        }
    };
    let opening = source.find(mark).map_or(0, |at| at + 1);
    let closing = source.rfind(mark).filter(|&at| at >= opening).unwrap_or(source.len());
    (range.start + opening..range.start + closing, notation)
}

/// The entry that is one line: a key from its first column, a colon and a plain
/// or quoted value.
fn line(text: &str, range: Range<usize>) -> Option<Scalar> {
    let source = &text[range.clone()];
    let (key, rest) = source.split_once(':')?;
    let named = !key.is_empty() && key.chars().all(|next| next.is_alphanumeric() || matches!(next, '_' | '-'));
    let value = rest.trim();
    let structure = value.is_empty() || value.starts_with(['[', '{', '|', '>', '&', '*', '!', '#', '@', '`', '%']);
    if !named || structure || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let start = range.end - rest.trim_start().len();
    let outer = start..start + value.len();
    let bare = value.strip_prefix(['"', '\'']);
    let inner = bare.map_or(value, |bare| bare.strip_suffix(['"', '\'']).unwrap_or(bare));
    let at = outer.start + usize::from(bare.is_some());
    let inner_range = at..at + inner.len();
    Some(Scalar { key: key.to_owned(), value: inner.to_owned(), outer, inner: inner_range, notation: Notation::Plain })
}
