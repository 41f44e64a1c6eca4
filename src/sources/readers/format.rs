//! What a file is: told from its content, by its name only where that leaves a choice.
//!
//! Not here: reading it.

use super::Unreadable;
use super::captions::{subrip, web_vtt};
use crate::text::line_breaks;
use std::path::Path;

/// What a transcript is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    WebVtt,
    /// SubRip and what is like it.
    SubRip,
    Json,
    Html,
    Markdown,
    Plain,
}

/// What a text is.
///
/// # Errors
///
/// Where it is none of these, or not what its name says.
pub(super) fn tell(text: &str, name: &str) -> Result<Kind, Unreadable> {
    let ending =
        Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let start = text.trim_start();
    let here = line_breaks(&text[..text.len() - start.len()]).count();
    if web_vtt::is(text) {
        return Ok(Kind::WebVtt);
    }
    if looks_like_json(start) || matches!(ending.as_str(), "json" | "otr") {
        return Ok(Kind::Json);
    }
    if begins(start, "<!doctype html") || begins(start, "<html") {
        return Ok(Kind::Html);
    }
    if begins(start, "<?xml") || begins(start, "<tt") {
        let fault = Unreadable::new(here, "it is XML, which is not read");
        return Err(fault.with_help("export it as WebVTT, SRT or plain text"));
    }
    if subrip::has_times(text) {
        return Ok(Kind::SubRip);
    }
    match ending.as_str() {
        "vtt" | "srt" | "sbv" => {
            let fault =
                Unreadable::new(here, format!("it is called .{ending}, but no line holds the times of a caption"));
            Err(fault
                .with_help("a caption begins with a line such as 00:00:01.000 --> 00:00:04.000; plain text is .txt"))
        }
        "md" | "markdown" => Ok(Kind::Markdown),
        "html" | "htm" => Ok(Kind::Html),
        _ => Ok(Kind::Plain),
    }
}

/// Whether it begins as an object or a list of them; `[00:12]` and `[Applause]` do not.
fn looks_like_json(start: &str) -> bool {
    let next = |opened: &str| opened.trim_start().chars().next();
    match start.chars().next() {
        Some('{') => matches!(next(&start[1..]), Some('"' | '}')),
        Some('[') => matches!(next(&start[1..]), Some('{')),
        _ => false,
    }
}

/// Whether a text begins with that, in any case.
fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}
