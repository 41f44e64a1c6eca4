//! Plain text, Markdown and HTML, line by line.
//!
//! Not here: who speaks (`dialogue`).

use super::dialogue::{Line, Standing};
use super::rows::{Starts, rows};
use crate::markup::{BlockKind, ProseSpan, extract};
use crate::sources::Transcriber;
use crate::text::{Document, Format, narrow};
use std::borrow::Cow;

/// The last line of what a recogniser known to everybody exports.
const SIGNATURE: &str = "Transcribed by https://otter.ai";

/// The lines of plain text, and who wrote them down as far as they tell. Linear.
pub(super) fn plain(text: &str) -> (Vec<Line<'_>>, Transcriber) {
    let line = |(number, range): (u32, std::ops::Range<usize>)| {
        let words = Cow::Borrowed(text[range].trim());
        Line { words, time: None, number, standing: Standing::Text, voice: None }
    };
    let mut lines: Vec<Line<'_>> = rows(text).map(line).filter(|line| !line.words.is_empty()).collect();
    if lines.pop_if(|line| line.words.eq_ignore_ascii_case(SIGNATURE)).is_some() {
        return (lines, Transcriber::Recogniser);
    }
    (lines, Transcriber::Person)
}

/// The lines of a text with markup, at the lines of the text they stand on. Linear but for a logarithm.
pub(super) fn marked_up(text: &str, format: Format) -> Vec<Line<'static>> {
    let document = Document::new(text, format);
    let prose = extract(&document);
    let starts = Starts::of(text);
    let mut lines = Vec::new();
    for block in prose.blocks() {
        let standing = match block.kind {
            BlockKind::Heading | BlockKind::Headline => Standing::Heading,
            _ => Standing::Text,
        };
        let words = prose.slice(block.span);
        for (_, range) in rows(words) {
            let row = words[range.clone()].replace('\u{FFFC}', " ");
            let at = block.span.start() + narrow(range.start);
            if row.trim().is_empty() {
                continue;
            }
            let place = prose.to_document(ProseSpan::new(at, at + 1)).start();
            let number = starts.line(place as usize);
            lines.push(Line { words: Cow::Owned(row.trim().to_owned()), time: None, number, standing, voice: None });
        }
    }
    lines
}
