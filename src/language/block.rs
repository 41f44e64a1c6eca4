//! The block pass: the facts of one block, from its text and kind alone.

use super::acronym::AcronymUse;
use super::mark::Mark;
use super::sentence::{self, Sentence};
use super::token::{self, Token};
use crate::markup::BlockKind;
use crate::text::{InBlock, Span};

/// A span of bytes counted from the start of a block.
pub type BlockSpan = Span<InBlock>;

/// The facts of one block.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BlockFacts {
    /// The tokens, in order.
    pub tokens: Vec<Token>,
    /// The sentences, in order, without the white space between them.
    pub sentences: Vec<Sentence>,
    /// The quotation marks and apostrophes outside words, in order, with their roles.
    pub marks: Vec<Mark>,
    /// Acronyms defined and used, in order.
    pub acronyms: Vec<AcronymUse>,
}

impl BlockFacts {
    /// Reads one block. Linear in its length; never fails.
    #[must_use]
    pub fn read(text: &str, _kind: BlockKind) -> BlockFacts {
        let tokens = token::tokens(text);
        let sentences = sentence::sentences(text, &tokens);
        BlockFacts { tokens, sentences, ..BlockFacts::default() }
    }
}
