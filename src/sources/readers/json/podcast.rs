//! The podcast namespace: `segments` with `speaker`, `startTime` and `body`.

use super::{File, Piece, Value, seconds, speaker, turns};
use crate::sources::{Transcriber, Transcript};

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let segments = value.items("segments");
    segments.first().filter(|segment| segment.get("body").is_some())?;
    let mut before = None;
    let pieces = segments.iter().filter_map(|segment| {
        // A speaker who goes on need not be named again.
        before = speaker(segment.get("speaker")).or_else(|| before.take());
        let words = segment.get("body")?.text()?;
        Some(Piece {
            speaker: before.clone(),
            words,
            time: seconds(segment.get("startTime")),
            confidence: None,
            line: file.line(segment, 0),
            // One segment a word is common, and then full stops stand alone.
            attached: words.starts_with(['.', ',', '?', '!', ';', ':']),
        })
    });
    Some(Transcript { turns: turns(pieces), transcriber: Transcriber::Person })
}
