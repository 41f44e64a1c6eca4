//! Does copydesk understand what it was told? One rule a file.
//!
//! These rules run last, over what came of the others.

pub mod broken_source;
pub mod unknown_rule;
pub mod unused_stet;
