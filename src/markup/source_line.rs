//! The last line of a block quotation that names its source: *— Ana Ruiz, mayor*.
//!
//! Not here: who that is (`language`).

use super::{Block, BlockKind};
use crate::text::{Span, line_breaks, narrow};

/// A longer line is no name with what explains it. In bytes.
const LONGEST: usize = 160;

/// Gives the source line under the words of a block quotation a block of its own. Linear in the prose.
pub(super) fn settle(text: &str, blocks: &mut Vec<Block>) {
    let mut settled = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        let source = if block.kind == BlockKind::BlockQuotation { source_line(block.span.slice(text)) } else { None };
        let Some((words, line)) = source else {
            settled.push(block);
            continue;
        };
        let start = block.span.start();
        settled.push(Block { kind: block.kind, span: Span::new(start, start + narrow(words)) });
        settled.push(Block { kind: block.kind, span: Span::new(start + narrow(line), block.span.end()) });
    }
    *blocks = settled;
}

/// Where the words before the source line end, and where that begins.
fn source_line(words: &str) -> Option<(usize, usize)> {
    let last = line_breaks(words).last()?;
    let line = &words[last.end..];
    let signs = ["—", "–", "--", "- "].iter().any(|dash| line.trim_start().starts_with(dash));
    let before = words[..last.start].trim_end().len();
    (signs && line.len() <= LONGEST && before > 0).then(|| (before, last.end + (line.len() - line.trim_start().len())))
}
