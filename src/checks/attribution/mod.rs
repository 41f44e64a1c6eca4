//! Who said it? One rule a file.

pub mod bare_anonymous_source;
pub mod impossible_verb_of_saying;
pub mod passive_attribution;
pub mod unattributed_quote;
pub mod vague_source;
