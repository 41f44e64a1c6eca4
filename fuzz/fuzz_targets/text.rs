//! Plain text, with and without speakers.
#![no_main]

mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    support::check(text.as_bytes(), "talk.txt");
    support::check(format!("Ana Ruiz: Yes.\nBo Klein: No.\nAna Ruiz: {text}").as_bytes(), "talk.txt");
});
