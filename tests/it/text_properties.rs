//! Laws of the text room, over random texts and edits.

use crate::support::least_work;
use copydesk::text::{Document, Encoding, Format, Position, Span, line_breaks};
use proptest::prelude::*;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

/// What goes wrong in editors: wide characters, line ends and what only looks like one.
const PIECES: [&str; 22] = [
    "a",
    "word",
    " ",
    "“",
    "”",
    "’",
    "é",
    "e\u{301}",
    "😀",
    "👩‍👩‍👧",
    "\u{FEFF}",
    "\n",
    "\r\n",
    "\r",
    "\n\r",
    "\r\r\n",
    "\u{2028}",
    "\u{2029}",
    "\u{B}",
    "\u{C}",
    "\u{85}",
    "\u{A0}",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat())
}

/// A text long enough to have several leaves in the rope.
fn long_text() -> impl Strategy<Value = String> {
    (text(), 1..6usize).prop_map(|(text, times)| text.repeat(times))
}

fn encoding() -> impl Strategy<Value = Encoding> {
    prop::sample::select(&ENCODINGS[..])
}

fn position() -> impl Strategy<Value = Position> {
    (0..30u32, 0..30u32).prop_map(|(line, column)| Position { line, column })
}

/// The lines of a text without their breaks, as byte ranges: the plain oracle.
fn lines(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut from = 0;
    let mut lines = Vec::new();
    for found in line_breaks(text) {
        lines.push(from..found.start);
        from = found.end;
    }
    lines.push(from..text.len());
    lines
}

/// The byte a position names, by walking the characters.
fn offset_by_walking(text: &str, position: Position, encoding: Encoding) -> usize {
    let Some(line) = lines(text).into_iter().nth(position.line as usize) else { return text.len() };
    let mut column = 0;
    for (at, character) in text[line.clone()].char_indices() {
        column += encoding.width(character.encode_utf8(&mut [0; 4]));
        if column > position.column {
            return line.start + at;
        }
    }
    line.end
}

proptest! {
    #[test]
    fn offsets_and_positions_are_inverse(text in long_text(), encoding in encoding()) {
        let document = Document::new(&text, Format::Plain);
        for (line, range) in lines(&text).into_iter().enumerate() {
            for (at, _) in text[range.clone()].char_indices().chain([(range.len(), ' ')]) {
                let offset = u32::try_from(range.start + at).expect("a short text");
                let position = document.position(offset, encoding);
                prop_assert_eq!(position.line as usize, line);
                prop_assert_eq!(position.column, encoding.width(&text[range.start..range.start + at]));
                prop_assert_eq!(document.offset(position, encoding), offset);
            }
        }
    }

    #[test]
    fn any_position_names_a_place_as_the_protocol_says(text in text(), position in position(), encoding in encoding()) {
        let document = Document::new(&text, Format::Plain);
        let offset = document.offset(position, encoding) as usize;
        prop_assert_eq!(offset, offset_by_walking(&text, position, encoding));
    }

    #[test]
    fn any_offset_has_a_position_on_a_character_of_a_line(text in text(), offset in 0..200u32, encoding in encoding()) {
        let document = Document::new(&text, Format::Plain);
        let back = document.offset(document.position(offset, encoding), encoding) as usize;
        prop_assert!(text.is_char_boundary(back));
        prop_assert!(back <= offset as usize && lines(&text).iter().any(|line| line.start <= back && back <= line.end));
    }

    #[test]
    fn edits_do_what_they_do_to_a_string(
        text in long_text(),
        edits in prop::collection::vec((position(), position(), encoding(), self::text()), 1..12),
    ) {
        let mut oracle = text.clone();
        let mut document = Document::new(&text, Format::Plain);
        for (one, other, encoding, replacement) in edits {
            let at = |position| offset_by_walking(&oracle, position, encoding);
            let (start, end) = (at(one).min(at(other)), at(one).max(at(other)));
            oracle.replace_range(start..end, &replacement);
            document.edit(one, other, encoding, &replacement);
            prop_assert_eq!(&**document.text(), oracle.as_str());
            prop_assert_eq!(document.len() as usize, oracle.len());
            prop_assert_eq!(document.line_count() as usize, line_breaks(&oracle).count() + 1);
        }
        let read_anew = Document::new(&oracle, Format::Plain);
        for line in 0..document.line_count() {
            prop_assert_eq!(document.line(line), read_anew.line(line));
        }
    }

    #[test]
    fn lines_are_what_stands_between_line_breaks(text in long_text()) {
        let document = Document::new(&text, Format::Plain);
        let spans = (0..document.line_count()).map(|line| document.line(line).expect("it is counted").range());
        prop_assert_eq!(spans.collect::<Vec<_>>(), lines(&text));
        prop_assert_eq!(document.line(document.line_count()), None);
    }

    #[test]
    fn a_snapshot_keeps_its_text(text in text(), position in position()) {
        let mut document = Document::new(&text, Format::Plain);
        let snapshot = document.clone();
        document.edit(position, position, Encoding::Utf16, "typed on");
        prop_assert_eq!(&**snapshot.text(), text.as_str());
    }
}

#[test]
fn line_ends_join_and_part() {
    let at = |line, column| Position { line, column };
    let edited = |text: &str, from, to, replacement: &str| {
        let mut document = Document::new(text, Format::Plain);
        document.edit(from, to, Encoding::Utf16, replacement);
        (document.text().to_string(), document.line_count())
    };
    // A carriage return typed before a line feed makes one line break of the two.
    assert_eq!(edited("a\nb", at(0, 1), at(0, 1), "\r"), ("a\r\nb".into(), 2));
    // Words put before the line feed that closes a CRLF go before the pair.
    assert_eq!(edited("a\r\nb", at(0, 9), at(0, 9), "c"), ("ac\r\nb".into(), 2));
    assert_eq!(edited("a\r\nb", at(0, 1), at(1, 0), ""), ("ab".into(), 1));
    assert_eq!(edited("a\r\nb", at(1, 0), at(1, 0), "\n"), ("a\r\n\nb".into(), 3));
    assert_eq!(edited("a\rb\n", at(0, 1), at(1, 1), "\r"), ("a\r\n".into(), 2));
}

#[test]
fn a_place_inside_a_line_break_is_the_end_of_the_line() {
    let document = Document::new("a\r\nb", Format::Plain);
    assert_eq!(document.position(2, Encoding::Utf8), Position { line: 0, column: 1 });
    assert_eq!(document.position(3, Encoding::Utf8), Position { line: 1, column: 0 });
}

#[test]
fn formats_are_known_by_extension() {
    let known = ["md", "MD", "markdown", "mdown", "txt", "text", "html", "htm", "docx", ""];
    let formats = known.map(Format::from_extension);
    let (markdown, plain, html) = (Some(Format::Markdown), Some(Format::Plain), Some(Format::Html));
    assert_eq!(formats, [markdown, markdown, markdown, markdown, plain, plain, html, html, None, None]);
}

#[test]
fn an_edit_costs_no_more_in_a_long_draft() {
    let cost = |length: usize| {
        let mut document = Document::new(&"“We are ready,” she said.\n".repeat(length), Format::Plain);
        let middle = Position { line: u32::try_from(length / 2).expect("a short draft"), column: 5 };
        let edits = || (0..2_000).for_each(|_| document.edit(middle, middle, Encoding::Utf16, "x"));
        least_work(1, edits).as_secs_f64()
    };
    let (short, long) = (cost(200), cost(200_000));
    // A thousand times the text; a linear edit would cost a thousand times as much.
    assert!(long < short * 60.0, "2,000 edits cost {short:.4} s in a short draft and {long:.4} s in a long one");
}

#[test]
fn spans_slice_nothing_where_there_is_nothing() {
    let document = Document::new("é", Format::Plain);
    assert_eq!(document.slice(Span::new(1, 2)), "");
    assert_eq!(document.slice(Span::new(0, 9)), "");
}

/// A draft that is one line asks for as many places as another, and each must cost as little.
#[test]
fn a_place_in_an_endless_line_takes_no_longer_than_one_in_a_long_line() {
    const PIECE: &str = "“é😀word”";
    let time = |pieces: usize, encoding: Encoding| {
        let document = Document::new(&PIECE.repeat(pieces), Format::Plain);
        let end = document.position(document.len(), encoding);
        let units = match encoding {
            Encoding::Utf8 => PIECE.len(),
            Encoding::Utf16 => PIECE.encode_utf16().count(),
            Encoding::Utf32 => PIECE.chars().count(),
        };
        assert_eq!(end.column as usize, units * pieces, "{encoding:?}");
        let places = document.len() - 50..document.len();
        least_work(5, || places.clone().map(|byte| document.position(byte, encoding).column).max()).as_secs_f64()
    };
    for encoding in ENCODINGS {
        let grows = || time(200_000, encoding) / time(2_000, encoding);
        assert!((0..3).any(|_| grows() < 12.0), "{encoding:?}: a place takes longer the longer the line is");
    }
}
