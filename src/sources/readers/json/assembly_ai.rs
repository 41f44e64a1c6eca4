//! AssemblyAI: `utterances` with their words, or `words` alone; times in thousandths of a second.

use super::{File, Piece, Value, clock, confidence, heard, speaker};
use crate::sources::Transcript;

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let is_word = |word: &Value<'_>| word.get("text").is_some() && word.get("start").is_some();
    let (utterances, words) = (value.items("utterances"), value.items("words"));
    let known = utterances.first().is_some_and(is_word) || words.first().is_some_and(is_word);
    if !known || value.get("segments").is_some() {
        return None;
    }
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for utterance in utterances {
        let words = utterance.items("words");
        let spoken = if words.is_empty() { std::slice::from_ref(utterance) } else { words };
        pieces.extend(spoken.iter().filter_map(|word| piece(word, utterance, file)));
    }
    if utterances.is_empty() {
        pieces.extend(words.iter().filter_map(|word| piece(word, word, file)));
    }
    Some(heard(pieces))
}

fn piece<'v>(word: &'v Value<'_>, utterance: &'v Value<'_>, file: &File<'_>) -> Option<Piece<'v>> {
    Some(Piece {
        speaker: speaker(word.get("speaker")).or_else(|| speaker(utterance.get("speaker"))),
        words: word.get("text")?.text()?,
        time: word.get("start").and_then(Value::number).and_then(|start| clock::from_seconds(start / 1000.0)),
        confidence: confidence(word.get("confidence")),
        line: file.line(word, 0),
        attached: false,
    })
}
