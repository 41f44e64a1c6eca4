//! Streams of drafts: one JSON object a line in, one a line out.
//!
//! Not here: the streams (`cli`), and the answers' own shapes (`wire`, `quotes`, `names`).

use super::quotes::Quoted;
use super::sources::Sources;
use super::wire::json;
use super::{names, quotes, sources, wire};
use crate::language::Draft;
use crate::lint::Leveled;
use crate::text::{Document, Format};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One draft of a stream.
#[derive(Debug)]
pub struct Record {
    id: serde_json::Value,
    document: Document,
}

#[derive(Debug, Deserialize)]
struct Line<'a> {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    format: Option<Cow<'a, str>>,
}

#[derive(Debug, Serialize)]
struct Unread<'a> {
    line: usize,
    error: &'a str,
}

/// What is said of JSON that is something else.
const NO_RECORD: &str = "not an object with `id` and `text`";

impl Record {
    /// Reads a line. Fields it does not know are passed over; without a format
    /// the text is plain.
    ///
    /// # Errors
    ///
    /// In words: it is not a JSON object with a text, or names no known format.
    pub fn read(line: &[u8]) -> Result<Record, String> {
        if line.iter().all(u8::is_ascii_whitespace) {
            return Err("the line is empty".to_owned());
        }
        // An array of the fields in their order would be read as well.
        let is_object = line.trim_ascii_start().starts_with(b"{");
        let line: Line<'_> = match serde_json::from_slice(line) {
            Err(error) if is_object || !error.is_data() => return Err(in_words(&error)),
            Ok(line) if is_object => line,
            _ => return Err(NO_RECORD.to_owned()),
        };
        if u32::try_from(line.text.len()).is_err() {
            return Err("the text is larger than 4 GB".to_owned());
        }
        let format = match line.format.as_deref() {
            None | Some("plain" | "text" | "txt") => Format::Plain,
            Some("markdown" | "md") => Format::Markdown,
            Some("html" | "htm") => Format::Html,
            Some(other) => {
                return Err(format!("there is no format `{other}`: it is plain, markdown or html"));
            }
        };
        Ok(Record { id: line.id, document: Document::new(&line.text, format) })
    }

    /// The draft.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The answer of `check`.
    #[must_use]
    pub fn findings(&self, findings: &[Leveled]) -> String {
        wire::record(&self.id, &self.document, findings)
    }

    /// The answer of `quotes`.
    #[must_use]
    pub fn quotes(&self, draft: &Draft) -> String {
        quotes::record(&self.id, &Quoted::all("", &self.document, draft))
    }

    /// The answer of `sources`.
    #[must_use]
    pub fn sources(&self, draft: &Draft) -> String {
        sources::record(&self.id, &Sources::of("", &self.document, draft))
    }

    /// The answer of `names`.
    #[must_use]
    pub fn names(&self, draft: &Draft) -> String {
        names::record(&self.id, &self.document, draft)
    }
}

/// What is wrong with a line, and at which of its bytes.
fn in_words(error: &serde_json::Error) -> String {
    let what = error.to_string();
    let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what);
    let kind = match error.classify() {
        serde_json::error::Category::Data => NO_RECORD,
        _ => "not JSON",
    };
    format!("{kind}: {what} at byte {}", error.column())
}

/// The answer to a line that cannot be read. Lines count from 1.
#[must_use]
pub fn unread_record(line: usize, error: &str) -> String {
    json(&Unread { line, error })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(line: &str) -> String {
        Record::read(line.as_bytes()).expect_err("the line is wrong")
    }

    #[test]
    fn a_record_may_say_more_than_is_needed() {
        let record = Record::read(br#"{"id": 7, "text": "a\nb", "format": "md", "more": [1]}"#).unwrap();
        assert_eq!((record.id.clone(), record.document().format()), (serde_json::json!(7), Format::Markdown));
        assert_eq!(record.findings(&[]), r#"{"id":7,"findings":[]}"#);
        assert_eq!(Record::read(br#"{"text":""}"#).unwrap().findings(&[]), r#"{"id":null,"findings":[]}"#);
    }

    #[test]
    fn whatever_is_wrong_is_said() {
        assert_eq!(error(" \r\n"), "the line is empty");
        assert!(error("{").starts_with("not JSON: "));
        assert!(error("{\"id\": 1}").contains("missing field `text`"));
        assert!(error("{\"id\": 1, \"text\": 3}").contains("not an object with `id` and `text`"));
        assert_eq!(error("[1, \"a\", null]"), "not an object with `id` and `text`");
        assert!(error("[1, ").starts_with("not JSON: "));
        assert!(error("{\"text\": \"a\", \"format\": \"docx\"}").contains("there is no format `docx`"));
        assert!(Record::read(b"{\"text\": \"\xff\"}").is_err());
        assert_eq!(unread_record(3, "the line is empty"), r#"{"line":3,"error":"the line is empty"}"#);
    }
}
