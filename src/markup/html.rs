//! The extractor for HTML drafts.

use super::{BlockKind, Prose, ProseBuilder};
use crate::text::Span;
use std::ops::Range;

/// Reads an HTML draft into prose. Linear in the length.
pub(super) fn extract(text: &str) -> Prose {
    let mut builder = ProseBuilder::new(text);
    let mut at = 0u32;
    for paragraph in text.split("\n\n") {
        builder.open(BlockKind::Paragraph);
        let end = at + u32::try_from(paragraph.len()).unwrap_or(u32::MAX);
        builder.verbatim(Span::new(at, end));
        at = end + 2;
    }
    builder.finish()
}

pub(super) fn extract_lines(builder: &mut ProseBuilder<'_>, lines: &[Range<usize>], kind: BlockKind) {
    let _ = (builder, lines, kind);
}

/// The name of a start tag as typed; empty where it is none.
pub(super) fn tag_name(tag: &str) -> &str {
    let inside = tag.strip_prefix('<').unwrap_or_default();
    inside.split(|next: char| !next.is_ascii_alphanumeric()).next().unwrap_or_default()
}
