//! What was said outside the draft: the evidence quotations are held against.
//!
//! Here: [`Evidence`], the turns of speech that were recorded, and by whom.
//! Not here: any judgment about a quotation; that is `checks::matching`.

/// One turn of speech on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Who speaks, as the source has it; none where it does not say.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
    /// The line of the source file it starts on, from zero.
    pub line: u32,
}

/// Everything on record for one draft. Without a source, nothing is held against it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    turns: Vec<Turn>,
}

impl Evidence {
    /// The evidence of these turns.
    #[must_use]
    pub fn new(turns: Vec<Turn>) -> Evidence {
        Evidence { turns }
    }

    /// The turns, in the order of the record.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }
}
