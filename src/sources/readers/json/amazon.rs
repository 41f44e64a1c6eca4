//! Amazon Transcribe: words and punctuation in `results.items`, speakers beside each or in `speaker_labels`.

use super::{File, Piece, Value, confidence, heard, seconds, speaker};
use crate::sources::Transcript;
use rustc_hash::FxHashMap;

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let results = value.get("results")?;
    let items = results.get("items").filter(|items| matches!(items, Value::List(_)))?.list();
    let labels = results.get("speaker_labels").or_else(|| value.get("speaker_labels"));
    // Older files tell the speaker apart from the words, by the time a word begins.
    let labelled =
        labels.into_iter().flat_map(|labels| labels.items("segments")).flat_map(|segment| segment.items("items"));
    let by_start: FxHashMap<&str, &Value<'_>> =
        labelled.filter_map(|item| Some((item.get("start_time")?.text()?, item.get("speaker_label")?))).collect();
    let mut line = 0;
    let mut before = None;
    let pieces = items.iter().filter_map(|item| {
        let spoken = item.items("alternatives").first()?;
        let start = item.get("start_time");
        let named = item.get("speaker_label").or_else(|| by_start.get(start?.text()?).copied());
        let attached = item.get("type").and_then(Value::text) == Some("punctuation");
        if !attached {
            before = speaker(named.or_else(|| item.get("channel_label")));
        }
        line = file.line(item, line);
        Some(Piece {
            speaker: before.clone(),
            words: spoken.get("content")?.text()?,
            time: seconds(start),
            confidence: confidence(spoken.get("confidence")).filter(|_| !attached),
            line,
            attached,
        })
    });
    Some(heard(pieces))
}
