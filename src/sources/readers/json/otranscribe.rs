//! oTranscribe: its `text` is HTML, with the names and times that whoever typed it wrote down.

use super::super::{dialogue, plain};
use super::{File, Value};
use crate::sources::{Transcriber, Transcript};
use crate::text::Format;

pub(super) fn read(value: &Value<'_>, file: &File<'_>) -> Option<Transcript> {
    let html = value.get("text").filter(|_| value.any(&["media", "media-time", "media-source"]).is_some())?;
    // The whole text is one line of the file, however many it is to its reader.
    let line = file.line(html, file.line(value, 0));
    let mut lines = plain::marked_up(html.text()?, Format::Html);
    lines.iter_mut().for_each(|found| found.number = line);
    Some(Transcript { turns: dialogue::turns(&lines), transcriber: Transcriber::Person })
}
