//! Whisper and WhisperX: `segments` of words with times and, where they were told apart, speakers; the plain lists of
//! segments that programs around them write; and the `transcription` of the port to C++.

use super::super::clock;
use super::{File, Piece, Value, confidence, heard, seconds, speaker};
use crate::sources::{Timecode, Transcript};

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let lists = [value.items("segments"), value.items("transcription"), value.list(), value.items("chunks")];
    let has_words = |list: &&[Value<'_>]| list.first().is_some_and(|segment| segment.get("text").is_some());
    let segments = lists.into_iter().find(has_words)?;
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for segment in segments {
        let words = segment.items("words");
        let whole = |word: &Value<'_>| word.any(&["word", "text"]).is_none();
        if words.is_empty() || words.iter().any(whole) {
            pieces.extend(of_segment(segment, file));
        } else {
            // Whisper's words bring the space before them, so that one without is the rest of the last; others do not.
            let spaced = words.iter().skip(1).filter_map(written).any(|word| word.starts_with(' '));
            pieces.extend(words.iter().enumerate().filter_map(|(number, word)| {
                let piece = of_word(word, segment, file)?;
                let sign = piece.words.starts_with(['.', ',', '?', '!', ';', ':']);
                let time = piece.time.or_else(|| time(segment).filter(|_| number == 0));
                Some(Piece { time, attached: number > 0 && (spaced || sign), ..piece })
            }));
        }
    }
    Some(heard(pieces))
}

fn of_segment<'v>(segment: &'v Value<'_>, file: &File<'_>) -> Option<Piece<'v>> {
    Some(Piece {
        speaker: speaker(segment.get("speaker")),
        words: segment.get("text")?.text()?,
        time: time(segment),
        confidence: None,
        line: file.line(segment, 0),
        attached: false,
    })
}

fn of_word<'v>(word: &'v Value<'_>, segment: &'v Value<'_>, file: &File<'_>) -> Option<Piece<'v>> {
    Some(Piece {
        // A word may have been given to another than most of its segment; the words of one sentence are not torn apart.
        speaker: speaker(segment.get("speaker")).or_else(|| speaker(word.get("speaker"))),
        words: written(word)?,
        time: time(word),
        confidence: confidence(word.any(&["probability", "score", "confidence"])),
        line: file.line(word, file.line(segment, 0)),
        attached: false,
    })
}

fn written<'v>(word: &'v Value<'_>) -> Option<&'v str> {
    word.any(&["word", "text"])?.text()
}

/// When a segment or a word begins: in seconds, as a clock, or in thousandths beside it.
fn time(value: &Value<'_>) -> Option<Timecode> {
    let clocked = || clock::whole(value.get("timestamps")?.get("from")?.text()?);
    let counted = || clock::from_seconds(value.get("offsets")?.get("from")?.number()? / 1000.0);
    let paired = || seconds(value.items("timestamp").first());
    seconds(value.get("start")).or_else(clocked).or_else(counted).or_else(paired)
}
