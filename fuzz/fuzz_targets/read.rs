//! Any bytes under any name.
#![no_main]

mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    support::check(bytes, "transcript");
});
