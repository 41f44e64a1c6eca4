//! Did they say it? One rule a file.

pub mod altered_quote;
pub mod ambiguous_match;
pub mod bracket_hides_words;
pub mod cleaned_quote;
pub mod cross_draft_drift;
pub mod drifting_quote;
pub mod misattributed_headline;
pub mod misquoted_headline;
pub mod missing_from_transcript;
pub mod other_speakers_words;
pub mod reordered_quote;
pub mod reversed_quote;
pub mod spliced_quote;
pub mod unmarked_omission;
pub mod unmarked_quote;
pub mod unsure_transcript;
