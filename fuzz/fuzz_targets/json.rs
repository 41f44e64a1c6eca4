//! JSON of podcasts and recognisers.
#![no_main]

mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    support::check(text.as_bytes(), "talk.json");
    support::check(format!("{{\"segments\":[{{\"text\":\"a\",\"body\":\"a\"}},{text}]}}").as_bytes(), "talk.json");
});
