//! How a file of somebody's words becomes a [`Transcript`], one reader a format.
//!
//! A reader finds lines or pieces of words with their times and places; `dialogue` and `assembly` make turns of them,
//! and leave out what was not said. Not here: reading from disk (`super::load`). What is read from which format is told
//! in `docs/transcripts.md`.

mod aside;
mod assembly;
mod captions;
mod clock;
mod dialogue;
mod encoding;
mod format;
mod json;
mod label;
mod name;
mod plain;
mod rows;

use super::{Transcriber, Transcript};
use crate::text::{Format, line_breaks, narrow};
use captions::{subrip, web_vtt};
use format::Kind;
use std::fmt;

/// Why a file is no transcript, in words for the reporter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The line of the file where it goes wrong, from zero.
    pub line: u32,
    /// What is wrong there: lower case, no full stop.
    pub message: String,
    /// What to do about it, where something helps.
    pub help: Option<String>,
}

impl Unreadable {
    fn new(line: usize, message: impl Into<String>) -> Unreadable {
        Unreadable { line: narrow(line), message: message.into(), help: None }
    }

    fn with_help(self, help: &str) -> Unreadable {
        Unreadable { help: Some(help.to_owned()), ..self }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", u64::from(self.line) + 1, self.message)
    }
}

/// The largest file that is read, in bytes.
pub(super) const LARGEST: u64 = 64 << 20;

/// The most lines of a file; a day's talk has a hundredth of them.
const MOST_LINES: usize = 2_000_000;

/// Reads a transcript. What it is, is told from the content; `name`, the name of the file, only helps where that leaves
/// a choice. Linear in its length.
///
/// # Errors
///
/// Where the content is not what it says it is, is too large, or holds no words.
pub fn read(bytes: &[u8], name: &str) -> Result<Transcript, Unreadable> {
    if bytes.len() as u64 > LARGEST {
        return Err(Unreadable::new(0, format!("it is larger than {} MB", LARGEST >> 20)));
    }
    let text = encoding::text(bytes)?;
    if text.trim().is_empty() {
        return Err(Unreadable::new(0, "it is empty"));
    }
    if line_breaks(&text).nth(MOST_LINES).is_some() {
        return Err(Unreadable::new(MOST_LINES, format!("it has more than {MOST_LINES} lines")));
    }
    let transcript = transcript(&text, format::tell(&text, name)?)?;
    match transcript.turns.is_empty() {
        true => Err(Unreadable::new(0, "it holds no words")),
        false => Ok(transcript),
    }
}

fn transcript(text: &str, kind: Kind) -> Result<Transcript, Unreadable> {
    let (lines, transcriber) = match kind {
        Kind::Json => return json::read(text),
        Kind::WebVtt => (web_vtt::lines(text), web_vtt::transcriber(text)),
        Kind::SubRip => (subrip::lines(text), Transcriber::Person),
        Kind::Html => (plain::marked_up(text, Format::Html), Transcriber::Person),
        Kind::Markdown => (plain::marked_up(text, Format::Markdown), Transcriber::Person),
        Kind::Plain => plain::plain(text),
    };
    Ok(Transcript { turns: dialogue::turns(&lines), transcriber })
}
