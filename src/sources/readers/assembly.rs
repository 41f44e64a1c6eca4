//! Words of all readers, joined to turns.
//!
//! Not here: who speaks and when, which each reader knows; what in brackets was not said (`aside`).

use super::aside::{Manner, without_asides};
use crate::sources::{Moment, Timecode, Turn};
use crate::text::narrow;

/// Turns while they are read.
pub(super) struct Assembly {
    turns: Vec<Turn>,
    manner: Manner,
    speaker: Option<String>,
    text: String,
    /// *Invariant:* in order of `at`, each within `text`.
    moments: Vec<Moment>,
}

impl Assembly {
    /// No turn so far; `manner` says what brackets mean.
    pub(super) fn new(manner: Manner) -> Assembly {
        Assembly { turns: Vec::new(), manner, speaker: None, text: String::new(), moments: Vec::new() }
    }

    /// What follows is said by that speaker; where that is who spoke last, the turn goes on.
    pub(super) fn speaker(&mut self, speaker: Option<String>) {
        if self.speaker != speaker {
            self.turn(speaker);
        }
    }

    /// A new turn begins, even if the same person goes on.
    pub(super) fn turn(&mut self, speaker: Option<String>) {
        let text = std::mem::take(&mut self.text);
        let moments = std::mem::take(&mut self.moments);
        let (text, moments) = without_asides(text, moments, self.manner);
        let before = std::mem::replace(&mut self.speaker, speaker);
        if text.contains(char::is_alphanumeric) {
            self.turns.push(Turn::with_moments(before, text, moments));
        }
    }

    /// Words a space apart from those before them.
    pub(super) fn say(&mut self, words: &str, moment: Moment) {
        let first = words.split_whitespace().next();
        if first.is_some() && !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        self.go_on(words.trim_start(), moment);
    }

    /// Words straight after those before them, as a full stop is. White space becomes one space.
    pub(super) fn go_on(&mut self, words: &str, moment: Moment) {
        let spaced = words.starts_with(char::is_whitespace) && !self.text.is_empty() && !self.text.ends_with(' ');
        if spaced {
            self.text.push(' ');
        }
        let at = narrow(self.text.len());
        for (number, word) in words.split_whitespace().enumerate() {
            if number > 0 {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        if self.text.len() > at as usize {
            // A full stop has no place and time of its own.
            if self.moments.is_empty() || words.contains(char::is_alphanumeric) {
                self.moments.push(Moment { at, ..moment });
            }
            if words.ends_with(char::is_whitespace) {
                self.text.push(' ');
            }
        }
    }

    /// The time of what was said last in this turn, where it is known.
    pub(super) fn time(&self) -> Option<Timecode> {
        self.moments.last().and_then(|moment| moment.time)
    }

    /// All turns that hold words.
    pub(super) fn finish(mut self) -> Vec<Turn> {
        self.turn(None);
        self.turns
    }
}
