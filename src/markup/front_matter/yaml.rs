//! Front matter in YAML, read by `saphyr-parser`, whose events carry their places.

use super::align::Notation;
use super::{DEEPEST, EntryFault, Gap, Scalar};
use crate::text::line_breaks;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::ops::Range;

/// The values, in order of place, and the entries at a fault.
///
/// A fault costs its own entry and not the others, and often not even that: each entry from the fault on is read by
/// itself, and one that is a key and a value on one line counts. So `title: Mayor: we are ready`, which YAML forbids,
/// costs nothing. Linear.
pub(super) fn scalars(text: &str) -> (Vec<Scalar>, Vec<Gap>) {
    let Parsed { mut scalars, whole, fault } = Parsed::of(text, 0);
    let mut gaps = Vec::new();
    if let Some(fault) = fault {
        // A fault at the end is that of the last entry, however much of it was read.
        let fault = fault.min(text.trim_end().len().saturating_sub(1));
        let is_whole = |entry: &Range<usize>| entry.end <= fault && whole.is_some_and(|last| entry.start <= last);
        let broken = entries(text).filter(|entry| !is_whole(entry));
        let broken: Vec<Range<usize>> = broken.collect();
        let from = broken.first().map_or(0, |first| first.start);
        scalars.retain(|scalar| scalar.outer.start < from);
        for entry in broken {
            read_alone(text, entry, &mut scalars, &mut gaps);
        }
    }
    (scalars, gaps)
}

/// Reads an entry as if there were no others.
fn read_alone(text: &str, entry: Range<usize>, scalars: &mut Vec<Scalar>, gaps: &mut Vec<Gap>) {
    let source = text[entry.clone()].trim_end();
    let parsed = Parsed::of(source, entry.start);
    let Some(fault) = parsed.fault else { return scalars.extend(parsed.scalars) };
    let lines = lines(text, entry.start..entry.start + source.len());
    let mut from_fault = lines.filter(|line| line.end >= fault.min(entry.start + source.len())).peekable();
    let first = from_fault.peek().map_or(entry.start, |line| line.start);
    scalars.extend(parsed.scalars.into_iter().filter(|scalar| scalar.outer.start < first));
    let is_nothing = |line: &Range<usize>| matches!(text[line.clone()].trim_start().chars().next(), None | Some('#'));
    let mut unread = None;
    for one in from_fault.filter(|one| !is_nothing(one)) {
        match line(text, one.clone()) {
            Some(scalar) => scalars.push(scalar),
            None => unread = unread.or(Some(one)),
        }
    }
    gaps.extend(unread.map(|line| gap(text, source, line)));
}

/// What is told of an entry that cannot be read.
fn gap(text: &str, entry: &str, line: Range<usize>) -> Gap {
    let key = entry.trim_start_matches(['"', '\'']);
    let key = key.split(|next: char| !next.is_alphanumeric() && !matches!(next, '_' | '-' | '.')).next();
    let count = |marks: [char; 2]| entry.matches(marks).count();
    let is_tab = |line: &str| line[..line.len() - line.trim_start().len()].contains('\t') || line.contains("-\t");
    let fault = match () {
        () if entry.lines().any(is_tab) => EntryFault::Tab,
        () if count(['[', '{']) > count([']', '}']) => EntryFault::OpenBracket,
        () if entry.matches('"').count() % 2 == 1 => EntryFault::OpenMark,
        () => EntryFault::Other,
    };
    let words = text[line.clone()].trim();
    let start = line.end - text[line].trim_start().len();
    Gap { key: key.unwrap_or_default().to_owned(), line: start..start + words.len(), fault }
}

/// The lines in a range of a text, without their breaks.
fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let (mut from, end) = (range.start, range.end);
    let breaks = line_breaks(&text[range]).map(move |found| found.start + from..found.end + from);
    breaks.chain(std::iter::once(end..end)).map(move |found| {
        let line = from..found.start;
        from = found.end;
        line
    })
}

/// The entries of a text, each with what is indented under it; not what stands before the first.
fn entries(text: &str) -> impl Iterator<Item = Range<usize>> {
    let begins = |line: &Range<usize>| {
        let first = text[line.clone()].chars().next();
        first.is_some_and(|first| first.is_alphanumeric() || matches!(first, '_' | '"' | '\''))
    };
    let mut starts = lines(text, 0..text.len()).filter(move |line| begins(line)).map(|line| line.start).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        Some(start..starts.peek().copied().unwrap_or(text.len()))
    })
}

/// What the parser makes of a text.
struct Parsed {
    scalars: Vec<Scalar>,
    /// Where the key of the last entry begins that was read to its end.
    whole: Option<usize>,
    /// Where the text is no map of YAML.
    fault: Option<usize>,
}

impl Parsed {
    /// Reads a text that stands at byte `start` of the front matter.
    fn of(text: &str, start: usize) -> Parsed {
        let mut bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
        bytes.push(text.len());
        let byte = |characters: usize| bytes.get(characters).copied().unwrap_or(text.len());
        let mut reader = Reader { text, start, frames: Vec::new(), scalars: Vec::new(), entry: None, whole: None };
        let mut parser = Parser::new_from_str(text);
        let fault = loop {
            match parser.next_event() {
                None | Some(Ok((Event::StreamEnd, _))) => break None,
                // Words alone are no entry.
                Some(Ok((Event::Scalar(value, ..), span))) if reader.frames.is_empty() && !value.is_empty() => {
                    break Some(byte(span.start.index()));
                }
                Some(Ok((event, span))) => reader.event(event, byte(span.start.index())..byte(span.end.index())),
                Some(Err(fault)) => break Some(byte(fault.marker().index())),
            }
        };
        Parsed { scalars: reader.scalars, whole: reader.whole, fault: fault.map(|fault| start + fault) }
    }
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
    /// Where the text stands in the front matter.
    start: usize,
    frames: Vec<Frame>,
    scalars: Vec<Scalar>,
    /// Where the key of the entry begins that is being read.
    entry: Option<usize>,
    /// The same of the last entry that was read to its end.
    whole: Option<usize>,
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
        let is_outermost = self.frames.len() == 1;
        if let Some(Frame::Map(key @ None)) = self.frames.last_mut() {
            *key = Some(value.to_owned());
            self.entry = if is_outermost { Some(self.start + range.start) } else { self.entry };
            return;
        }
        let null = style == ScalarStyle::Plain && matches!(value, "" | "~" | "null");
        if !null && self.frames.len() <= DEEPEST {
            let (inner, notation) = written(self.text, style, &range);
            let value = value.trim_end_matches('\n').to_owned();
            let placed = |range: Range<usize>| self.start + range.start..self.start + range.end;
            let (outer, inner) = (placed(range), placed(inner));
            self.scalars.push(Scalar { key: self.key(), value, outer, inner, notation });
        }
        self.next();
    }

    /// A value was read: in a map a key comes next, in a list the next item.
    fn next(&mut self) {
        let is_outermost = self.frames.len() == 1;
        match self.frames.last_mut() {
            Some(Frame::Map(key)) => {
                *key = None;
                self.whole = if is_outermost { self.entry } else { self.whole };
            }
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
