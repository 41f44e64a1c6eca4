//! Acronyms: where each is spelled out, and where it is used.

use super::BlockSpan;
use crate::markup::ProseSpan;

/// One acronym in one place of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcronymUse {
    /// The letters.
    pub span: BlockSpan,
    /// The full name beside it, where this place spells it out: `Full Name (FN)` or `FN (Full Name)`.
    pub expansion: Option<BlockSpan>,
}

/// One acronym through the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acronym {
    /// The letters, without stops, in capitals.
    pub letters: String,
    /// Every place, in order of reading, with the full name where the place spells it out.
    pub uses: Vec<(ProseSpan, Option<ProseSpan>)>,
}
