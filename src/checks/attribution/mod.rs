//! Who said it? One rule a file.

pub mod impossible_verb_of_saying;
pub mod unattributed_quote;
