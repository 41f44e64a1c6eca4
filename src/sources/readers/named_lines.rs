//! `NAME: words`, a turn a line; a line without a name goes on with the turn before.

use crate::sources::{Moment, Turn};
use crate::text::narrow;

/// The turns of the text. Linear in its length.
pub(super) fn turns(text: &str) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for (line, words) in text.lines().enumerate().filter(|(_, words)| !words.trim().is_empty()) {
        let line = narrow(line);
        match (words.split_once(": "), turns.last_mut()) {
            (Some((speaker, words)), _) => turns.push(Turn::new(Some(speaker.trim().to_owned()), words.trim(), line)),
            (None, Some(turn)) => turn.go_on(words.trim(), Moment { at: 0, time: None, line, confidence: None }),
            (None, None) => turns.push(Turn::new(None, words.trim(), line)),
        }
    }
    turns
}
