//! The comment that lets a finding stand.
//!
//! Not here: what such a comment silences; `markup` reads it, `lint` obeys.

use crate::findings::{Edit, Finding};
use crate::language::{BlockView, Draft};
use crate::markup::BlockKind;
use crate::text::{Document, Encoding, Format, Position, Span, line_breaks};

/// The comment that silences a rule, with a place for the reason.
pub(super) fn comment_with_reason(rule: &str) -> String {
    format!("<!-- stet {rule}: reason -->")
}

/// The edit that lets a finding stand, or none where no comment can be written
/// (in front matter). The comment goes on a line of its own above the block,
/// which never parts a paragraph; inside lists, block quotations and tables,
/// which such a line would part, it goes at the end of the block.
pub(super) fn edit(finding: &Finding, document: &Document, draft: &Draft) -> Option<Edit> {
    let comment = format!("<!-- stet {} -->", finding.rule);
    let Some(block) = block_of(finding.span, draft) else {
        return Some(above(finding.span.start(), &comment, document));
    };
    let span = draft.prose().to_document(block.span);
    if is_in_front_matter(span, document) {
        return None;
    }
    let parted = match block.kind {
        BlockKind::TableCell => return Some(insert(span.end(), format!(" {comment}"))),
        BlockKind::ListItem | BlockKind::BlockQuotation => true,
        _ => shares_line(span, document, draft),
    };
    match (parted, document.format()) {
        (false, _) => Some(above(span.start(), &comment, document)),
        (true, Format::Html) => Some(insert(span.start(), comment)),
        (true, _) => Some(insert(line_end(span.end(), document), format!(" {comment}"))),
    }
}

fn block_of<'d>(span: Span, draft: &'d Draft) -> Option<BlockView<'d>> {
    let at = draft.prose().from_document(span.start())?;
    draft.blocks().find(|block| block.span.touches(at))
}

/// Whether an earlier block ends on the line where this one begins.
fn shares_line(block: Span, document: &Document, draft: &Draft) -> bool {
    let start = line_start(block.start(), document);
    let blocks = draft.blocks().map(|other| draft.prose().to_document(other.span));
    blocks.into_iter().any(|other| other.start() < block.start() && other.end() > start)
}

fn is_in_front_matter(block: Span, document: &Document) -> bool {
    let text = document.text();
    let fence = ["---", "+++"].into_iter().find(|fence| text.trim_start_matches('\u{feff}').starts_with(fence));
    let Some(fence) = fence.filter(|_| document.format() == Format::Markdown) else { return false };
    let lines = line_breaks(text).map(|line_break| line_break.end);
    let end = lines.into_iter().find(|start| text[*start..].starts_with(fence));
    end.is_some_and(|end| (block.start() as usize) < end)
}

fn above(offset: u32, comment: &str, document: &Document) -> Edit {
    let line_break = line_breaks(document.text()).next().map_or("\n", |first| &document.text()[first]);
    insert(line_start(offset, document), format!("{comment}{line_break}"))
}

fn insert(at: u32, replacement: String) -> Edit {
    Edit { span: Span::empty(at), replacement }
}

fn line_start(offset: u32, document: &Document) -> u32 {
    let line = document.position(offset, Encoding::Utf8).line;
    document.offset(Position { line, column: 0 }, Encoding::Utf8)
}

fn line_end(offset: u32, document: &Document) -> u32 {
    let line = document.position(offset, Encoding::Utf8).line;
    document.offset(Position { line, column: u32::MAX }, Encoding::Utf8)
}
