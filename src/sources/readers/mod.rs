//! How a file of somebody's words becomes a [`Transcript`], one reader a format.
//!
//! Not here: reading from disk (`super::load`).

mod named_lines;

use super::Transcript;
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

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", u64::from(self.line) + 1, self.message)
    }
}

/// The largest file that is read, in bytes.
pub(super) const LARGEST: u64 = 64 << 20;

/// Reads a transcript. What it is, is told from the content; `name`, the name of the file, only helps where that leaves
/// a choice. Linear in its length.
///
/// # Errors
///
/// Where the content is not what it says it is, is too large, or holds no words.
pub fn read(bytes: &[u8], name: &str) -> Result<Transcript, Unreadable> {
    let _ = name;
    let unreadable = |message: &str| Unreadable { line: 0, message: message.to_owned(), help: None };
    let text = std::str::from_utf8(bytes).map_err(|_| unreadable("it is not UTF-8 text"))?;
    let turns = named_lines::turns(text);
    if turns.is_empty() {
        return Err(unreadable("it holds no words"));
    }
    Ok(Transcript { turns, transcriber: super::Transcriber::default() })
}
