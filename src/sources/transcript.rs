//! What one source has, turn by turn.
//!
//! Here: the types. Not here: how a file becomes one (`readers`), and where a quotation stands in it (`align`).

use crate::text::Span;
use std::fmt;

/// Marks a span that counts bytes from the start of the words of one turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InTurn {}

/// A range of bytes in the words of one turn.
pub type TurnSpan = Span<InTurn>;

/// A time from the start of the recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timecode(u64);

impl Timecode {
    /// So many milliseconds from the start.
    #[must_use]
    pub const fn from_milliseconds(milliseconds: u64) -> Timecode {
        Timecode(milliseconds)
    }

    /// The milliseconds from the start.
    #[must_use]
    pub const fn milliseconds(self) -> u64 {
        self.0
    }
}

/// Hours, minutes and seconds, as players show them: `0:12:31`.
impl fmt::Display for Timecode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / 1000;
        write!(formatter, "{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// What is known of the words of a turn from one byte on, until the next moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The byte of the words it begins at.
    pub at: u32,
    /// When it is said, where the source tells.
    pub time: Option<Timecode>,
    /// The line of the file it stands on, from zero.
    pub line: u32,
    /// How sure a recogniser is of the words, from 0 to 100, where it tells.
    pub confidence: Option<u8>,
}

/// What one speaker says until another does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Who speaks, as the source has it; none where it does not say.
    pub speaker: Option<String>,
    /// The words.
    text: String,
    /// *Invariant:* in order of `at`, which lies within `text`; the first stands at its start, so there is at least one.
    moments: Vec<Moment>,
}

impl Turn {
    /// A turn whose first word stands on `line` of the file, from zero.
    #[must_use]
    pub fn new(speaker: Option<String>, text: impl Into<String>, line: u32) -> Turn {
        Turn::spoken_at(speaker, text, Moment { at: 0, time: None, line, confidence: None })
    }

    /// A turn of which `moment` tells when and where it begins.
    fn spoken_at(speaker: Option<String>, text: impl Into<String>, moment: Moment) -> Turn {
        Turn { speaker, text: text.into(), moments: vec![Moment { at: 0, ..moment }] }
    }

    /// A turn of which `moments` tells when and where each part of the words begins. Linear in the moments.
    #[must_use]
    pub fn with_moments(speaker: Option<String>, text: impl Into<String>, mut moments: Vec<Moment>) -> Turn {
        let text = text.into();
        let end = crate::text::narrow(text.len());
        moments.iter_mut().for_each(|moment| moment.at = moment.at.min(end));
        moments.sort_by_key(|moment| moment.at);
        match moments.first_mut() {
            Some(first) => first.at = 0,
            None => moments.push(Moment { at: 0, time: None, line: 0, confidence: None }),
        }
        Turn { speaker, text, moments }
    }

    /// Adds words that the same speaker goes on with, a space apart; `moment` tells when and where.
    pub fn go_on(&mut self, words: &str, moment: Moment) {
        if !self.text.is_empty() && !words.is_empty() {
            self.text.push(' ');
        }
        let at = crate::text::narrow(self.text.len());
        self.text.push_str(words);
        self.moments.push(Moment { at, ..moment });
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is known of the word at that byte of the words. Logarithmic in the moments.
    #[must_use]
    pub fn moment_at(&self, at: u32) -> Moment {
        let after = self.moments.partition_point(|moment| moment.at <= at);
        self.moments[after.saturating_sub(1)]
    }

    /// The moments, in order of place; at least one.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// When it begins, where the source tells.
    #[must_use]
    pub fn time(&self) -> Option<Timecode> {
        self.moments[0].time
    }

    /// The line of the file it begins on, from zero.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.moments[0].line
    }
}

/// Who or what wrote down the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Transcriber {
    /// A person; what stands there was said.
    #[default]
    Person,
    /// A speech recogniser, which mishears names, numbers and words that sound alike.
    Recogniser,
}

/// What one source has, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    /// The turns.
    pub turns: Vec<Turn>,
    /// Who wrote them down, as far as the file tells.
    pub transcriber: Transcriber,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_knows_when_and_where_each_word_was_said() {
        let moment = |seconds: u64, line| Moment {
            at: 0,
            time: Some(Timecode::from_milliseconds(seconds * 1000)),
            line,
            confidence: None,
        };
        let mut turn = Turn::spoken_at(None, "We will finish", moment(751, 4));
        turn.go_on("by May.", moment(754, 7));
        assert_eq!(turn.text(), "We will finish by May.");
        assert_eq!((turn.moment_at(3).line, turn.moment_at(14).line, turn.moment_at(15).line), (4, 4, 7));
        assert_eq!(turn.moment_at(99).time.map(|time| time.to_string()).as_deref(), Some("0:12:34"));
    }
}
