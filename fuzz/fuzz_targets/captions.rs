//! WebVTT, SubRip and SubViewer.
#![no_main]

mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    support::check(text.as_bytes(), "captions.vtt");
    support::check(format!("WEBVTT\n\n{text}").as_bytes(), "captions.vtt");
    support::check(format!("1\n00:00:01,000 --> 00:00:02,000\n{text}").as_bytes(), "captions.srt");
});
