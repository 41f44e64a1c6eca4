//! Who said it? One rule a file.

pub mod ambiguous_speaker;
pub mod bare_anonymous_source;
pub mod confidential_approval;
pub mod dangling_attribution;
pub mod hedged_claim;
pub mod impossible_verb_of_saying;
pub mod late_attribution;
pub mod loaded_verb_of_saying;
pub mod mind_reading;
pub mod mixed_speakers;
pub mod passive_attribution;
pub mod plural_single_source;
pub mod repeated_attribution;
pub mod speaker_without_antecedent;
pub mod tense_shift_in_attribution;
pub mod unattributed_quote;
pub mod unexplained_anonymity;
pub mod unidentified_speaker;
pub mod unnamed_media;
pub mod unsourced_study;
pub mod vague_source;
