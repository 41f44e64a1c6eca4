//! Markdown, HTML, and the HTML inside the files of oTranscribe.
#![no_main]

mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    support::check(text.as_bytes(), "talk.md");
    support::check(format!("<html>{text}").as_bytes(), "talk.html");
    // A string of Rust without escapes that JSON does not have.
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace(char::is_control, " ");
    support::check(format!("{{\"text\":\"{escaped}\",\"media\":\"\"}}").as_bytes(), "talk.otr");
});
