//! Rev AI: `monologues` of `elements`, which are words and what stands between them.

use super::{File, Piece, Value, confidence, seconds, speaker, turns};
use crate::sources::{Transcriber, Transcript};

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let monologues = value.get("monologues").filter(|found| matches!(found, Value::List(_)))?.list();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for monologue in monologues {
        // Spaces are elements too, so the first word of a turn is the only one that needs one.
        let elements = monologue.items("elements").iter().enumerate();
        pieces.extend(elements.filter_map(|(number, element)| {
            Some(Piece {
                speaker: speaker(monologue.any(&["speaker_name", "speaker"])),
                words: element.get("value")?.text()?,
                time: seconds(element.get("ts")),
                confidence: confidence(element.get("confidence")),
                line: file.line(element, 0),
                attached: number > 0,
            })
        }));
    }
    // People who type have no confidence.
    let transcriber = match pieces.iter().any(|piece| piece.confidence.is_some()) {
        true => Transcriber::Recogniser,
        false => Transcriber::Person,
    };
    Some(Transcript { turns: turns(pieces), transcriber })
}
