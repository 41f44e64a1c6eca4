//! Deepgram: `results.utterances`, or the words of `results.channels`.

use super::{Cow, File, Piece, Value, confidence, heard, seconds, speaker};
use crate::sources::Transcript;

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let results = value.get("results")?;
    let channels = results.get("channels").filter(|channels| matches!(channels, Value::List(_)))?.list();
    let utterances = results.items("utterances");
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for utterance in utterances {
        let words = utterance.items("words");
        let named = speaker(utterance.get("speaker"));
        if words.is_empty() {
            pieces.extend(piece(utterance, named.clone(), "transcript", file));
        }
        pieces.extend(words.iter().filter_map(|word| spoken(word, named.clone(), file)));
    }
    if utterances.is_empty() {
        for (number, channel) in channels.iter().enumerate() {
            let Some(best) = channel.items("alternatives").first() else { continue };
            let named = (channels.len() > 1).then(|| Cow::Owned(format!("Channel {number}")));
            let words = best.items("words");
            if words.is_empty() {
                pieces.extend(piece(best, named.clone(), "transcript", file));
            }
            pieces.extend(words.iter().filter_map(|word| spoken(word, named.clone(), file)));
        }
        // Each channel has its own words from start to end; a conversation goes from one to the other.
        pieces.sort_by_key(|piece| piece.time);
    }
    Some(heard(pieces))
}

/// A word, as it is written where that is told.
fn spoken<'v>(word: &'v Value<'_>, named: Option<Cow<'v, str>>, file: &File<'_>) -> Option<Piece<'v>> {
    let key = if word.get("punctuated_word").is_some() { "punctuated_word" } else { "word" };
    piece(word, speaker(word.get("speaker")).or(named), key, file)
}

fn piece<'v>(value: &'v Value<'_>, speaker: Option<Cow<'v, str>>, key: &str, file: &File<'_>) -> Option<Piece<'v>> {
    Some(Piece {
        speaker,
        words: value.get(key)?.text()?,
        time: seconds(value.get("start")),
        confidence: confidence(value.get("confidence")),
        line: file.line(value, 0),
        attached: false,
    })
}
