//! Do the marks match? One rule a file.

pub mod unclosed_quote;
