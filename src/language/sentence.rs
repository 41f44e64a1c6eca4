//! Where sentences begin and end.

use super::BlockSpan;
use std::ops::Range;

/// One sentence of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last, closing marks included.
    pub span: BlockSpan,
    /// The indices of its tokens among the block's.
    pub tokens: Range<u32>,
}
