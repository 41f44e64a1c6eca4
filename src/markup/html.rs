//! The extractor for html drafts.

use super::{BlockKind, Prose, ProseBuilder};
use crate::text::Span;

/// Reads a html draft into prose. Linear in the length.
pub(super) fn extract(text: &str) -> Prose {
    let mut builder = ProseBuilder::default();
    let mut at = 0u32;
    for paragraph in text.split("\n\n") {
        builder.open(BlockKind::Paragraph);
        let end = at + u32::try_from(paragraph.len()).unwrap_or(u32::MAX);
        builder.verbatim(paragraph, Span::new(at, end));
        at = end + 2;
    }
    builder.finish()
}
