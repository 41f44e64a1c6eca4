//! The words of a verdict as the record has them, ready to be told.
//!
//! Not here: in which message.

use super::evidence::{Evidence, Source};
use super::transcript::Timecode;
use super::verdict::{Change, Passage, Verdict};
use std::path::Path;

/// Words of one turn, and all that is known of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'e> {
    /// Who says them, by the name that is meant; none where the record does not tell.
    pub speaker: Option<&'e str>,
    /// When, where the record tells.
    pub time: Option<Timecode>,
    /// The file.
    pub path: &'e Path,
    /// The line of the file, from zero.
    pub line: u32,
    /// The words.
    pub words: &'e str,
    /// What the same turn has before them, up to a line of it.
    pub before: &'e str,
    /// What it has after them.
    pub after: &'e str,
}

/// How much of a turn is shown before and after the words, in bytes at most.
const AROUND: usize = 160;

impl Said<'_> {
    /// Who and when, as far as the record tells: *Ana Ruiz, 0:12:31*.
    #[must_use]
    pub fn who_and_when(&self) -> String {
        match (self.speaker, self.time) {
            (Some(speaker), Some(time)) => format!("{speaker}, {time}"),
            (Some(speaker), None) => speaker.to_owned(),
            (None, Some(time)) => time.to_string(),
            (None, None) => "the transcript".to_owned(),
        }
    }

    /// The name of the file without its folder.
    #[must_use]
    pub fn file(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// Where the words are to be found, for a message: *at 0:12:31*, or *in line 14 of interview.txt*.
    #[must_use]
    pub fn place(&self) -> String {
        match self.time {
            Some(time) => format!("at {time}"),
            None => format!("in line {} of {}", u64::from(self.line) + 1, self.file()),
        }
    }
}

impl Evidence {
    /// The source a verdict is about.
    ///
    /// # Panics
    ///
    /// Where the verdict is of other evidence.
    #[must_use]
    pub fn source_of(&self, verdict: &Verdict) -> &Source {
        &self.sources()[verdict.source]
    }

    /// Where the words of a verdict were said, in the order of the quotation.
    #[must_use]
    pub fn passages(&self, verdict: &Verdict) -> Vec<Said<'_>> {
        let source = self.source_of(verdict);
        verdict.passages.iter().filter_map(|passage| source.said(passage)).collect()
    }

    /// Where the first words of a verdict are to be found, for a message; nothing where there are none.
    #[must_use]
    pub fn place(&self, verdict: &Verdict) -> String {
        let first = verdict.passages.iter().find_map(|passage| self.source_of(verdict).said(passage));
        first.map(|said| said.place()).unwrap_or_default()
    }

    /// The words that a change of a verdict leaves out, in the order they were said.
    #[must_use]
    pub fn left_out(&self, verdict: &Verdict, change: &Change) -> Vec<Said<'_>> {
        let source = self.source_of(verdict);
        change.left_out.iter().filter_map(|passage| source.said(passage)).collect()
    }

    /// Other places where all of the words of a verdict were said.
    #[must_use]
    pub fn elsewhere(&self, verdict: &Verdict) -> Vec<Said<'_>> {
        let source = self.source_of(verdict);
        verdict.elsewhere.iter().filter_map(|passage| source.said(passage)).collect()
    }
}

impl Source {
    fn said(&self, passage: &Passage) -> Option<Said<'_>> {
        let turn = self.record.transcript().turns.get(passage.turn as usize)?;
        let (start, end) = (passage.span.start() as usize, passage.span.end() as usize);
        let (before, after) = (turn.text().get(..start)?, turn.text().get(end..)?);
        Some(Said {
            speaker: turn.speaker.as_deref().map(|label| self.meant_by(label)).or(self.speaker.as_deref()),
            time: passage.time,
            path: &self.path,
            line: passage.line,
            words: turn.text().get(start..end)?,
            before: tail(before),
            after: head(after),
        })
    }
}

/// The last words, from the start of one.
fn tail(text: &str) -> &str {
    let text = text.rsplit('\n').next().unwrap_or_default();
    // From the end, so that a long turn is not gone through for a few words.
    let last = text.char_indices().rev().take_while(|(at, _)| at + AROUND > text.len());
    match last.filter(|(_, next)| next.is_whitespace()).last() {
        Some((at, _)) if text.len() > AROUND => text[at..].trim_start(),
        _ => text.trim_start(),
    }
}

/// The first words, to the end of one.
fn head(text: &str) -> &str {
    let text = text.split('\n').next().unwrap_or_default();
    match text.char_indices().take_while(|(at, _)| *at <= AROUND).filter(|(_, next)| next.is_whitespace()).last() {
        Some((at, _)) if text.len() > AROUND => text[..at].trim_end(),
        _ => text.trim_end(),
    }
}
