//! What kind of copy a paragraph is: the running text of a story, a highlight, the account of a film.
//!
//! Not here: what kind of block the writer made it (`markup`).

use super::draft::Draft;
use super::token::Token;

/// Words for what can be played again: what is in it is told as it is seen.
const RECORDINGS: [&str; 9] = ["ad", "ads", "camera", "clip", "commercial", "footage", "spot", "trailer", "video"];

/// What kind of copy a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Register {
    /// The running text of a story.
    Story,
    /// A highlight without a stop, or the account of a film: *the senator says in the ad*.
    #[default]
    Other,
}

impl Draft {
    /// What kind of copy a block is. Linear in the block, the first time.
    #[must_use]
    pub fn register_of(&self, block: u32) -> Register {
        self.block(block).map_or(Register::Other, |block| block.facts.register())
    }
}

impl Register {
    /// Linear in the text.
    pub(super) fn read(text: &str, tokens: &[Token]) -> Register {
        let ends = text.trim_end().ends_with(['.', '?', '!', '…', ':', '”', '"', '’', '\'', ')']);
        let recorded = tokens.iter().any(|token| RECORDINGS.contains(&token.text(text)));
        if ends && !recorded { Register::Story } else { Register::Other }
    }
}
