//! WebVTT, block by block, as <https://www.w3.org/TR/webvtt1/> has it.
//!
//! It parts from the standard in one thing: words whose time is broken are words still, since a quotation must not be
//! called missing for a slip in a time. Not here: tags in the words (`cue_text`).

use super::super::dialogue::Line;
use super::super::rows::rows;
use super::{Cue, before_arrow, cue_text, is_broken_times};
use crate::sources::Transcriber;
use std::ops::Range;

/// Whether it begins as WebVTT does.
pub(in super::super) fn is(text: &str) -> bool {
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

/// The lines of words. Linear.
pub(in super::super) fn lines(text: &str) -> Vec<Line<'_>> {
    cue_text::lines(&cues(text), transcriber(text))
}

/// Who wrote it down: a recogniser that shows each word as it hears it places its captions in a way of its own.
pub(in super::super) fn transcriber(text: &str) -> Transcriber {
    let heard = text.contains("align:start position:0%") && text.contains("><c>");
    if heard { Transcriber::Recogniser } else { Transcriber::Person }
}

/// What kind of block the line before belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    /// What follows `WEBVTT`, up to a blank line.
    Header,
    None,
    /// A note, a style sheet, a region.
    Ignored,
    /// Lines before which no time stood: the name of a cue, if one follows.
    Loose(u32, Range<usize>),
    Cue,
}

fn cues(text: &str) -> Vec<Cue<'_>> {
    let mut cues: Vec<Cue<'_>> = Vec::new();
    let mut block = Block::Header;
    for (number, range) in rows(text) {
        let row = &text[range.clone()];
        // The first line is the signature, whatever else it says.
        if row.contains("-->") && number > 0 {
            if let Block::Loose(first, words) = &block
                && *first + 1 < number
            {
                cues.extend(loose(text, *first, words.clone(), &cues));
            }
            cues.push(Cue { time: before_arrow(row), number: number + 1, text: "" });
            block = Block::Cue;
            continue;
        }
        block = match block {
            Block::Loose(first, words) if row.is_empty() => {
                cues.extend(loose(text, first, words, &cues));
                Block::None
            }
            _ if row.is_empty() => Block::None,
            // A slip in the arrow of a cue's times.
            Block::None if is_broken_times(row) => Block::None,
            Block::None if is_ignored(row) => Block::Ignored,
            Block::None => Block::Loose(number, range),
            Block::Loose(first, words) => Block::Loose(first, words.start..range.end),
            Block::Cue => {
                if let Some(cue) = cues.last_mut() {
                    cue.text = extended(text, cue.text, range);
                }
                Block::Cue
            }
            Block::Header | Block::Ignored => block,
        };
    }
    if let Block::Loose(first, words) = block {
        cues.extend(loose(text, first, words, &cues));
    }
    cues
}

/// The words of a cue with one more line of the same text.
fn extended<'t>(text: &'t str, words: &'t str, range: Range<usize>) -> &'t str {
    let start = if words.is_empty() { range.start } else { words.as_ptr().addr() - text.as_ptr().addr() };
    text.get(start..range.end).unwrap_or(words)
}

/// The cue of lines that have no time, after one that has. Style sheets and numbers are no words.
fn loose<'t>(text: &'t str, number: u32, words: Range<usize>, before: &[Cue<'t>]) -> Option<Cue<'t>> {
    let words = &text[words];
    let is_words = !before.is_empty() && !words.contains(['{', '}']) && words.contains(char::is_alphabetic);
    is_words.then_some(Cue { time: None, number, text: words })
}

fn is_ignored(row: &str) -> bool {
    let note = row.strip_prefix("NOTE").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    note || matches!(row.trim_end(), "STYLE" | "REGION")
}
