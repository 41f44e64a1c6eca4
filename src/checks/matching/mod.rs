//! Did they say it? One rule a file.

pub mod drifting_quote;
pub mod misattributed_headline;
pub mod misquoted_headline;
