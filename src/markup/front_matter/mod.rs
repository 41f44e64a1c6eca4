//! Front matter: what stands between fences before a Markdown draft, YAML
//! between `---` or TOML between `+++`.
//!
//! The title is the headline; the keys that newsrooms use for the sentence under
//! it and for the words under the picture are prose too. A fault in it costs the
//! entries at the fault, and never the draft.
//! Not here: what an entry means to anybody else.

mod align;
mod fence;
mod toml;
mod yaml;

use super::{BlockKind, Directive, EntryFault, FrontMatterEntry, ProseBuilder, UnreadEntry};
use crate::text::Span;
use align::{Notation, Piece};
use fence::{Fence, Syntax};
use std::ops::Range;

/// How deep a value may lie; what lies deeper is nobody's entry.
const DEEPEST: usize = 12;

/// The keys of what leads readers to the story: it stands over the story as the headline does.
const TEASERS: [&str; 29] = [
    "seo-title",
    "seo-headline",
    "seo-description",
    "meta-title",
    "meta-description",
    "og-title",
    "og-description",
    "social",
    "social-text",
    "social-title",
    "social-headline",
    "social-description",
    "share-text",
    "twitter",
    "tweet",
    "twitter-title",
    "twitter-description",
    "facebook",
    "facebook-title",
    "facebook-description",
    "push",
    "push-alert",
    "push-text",
    "push-title",
    "alert",
    "newsletter",
    "web-headline",
    "short-headline",
    "mobile-headline",
];

/// One value of the front matter.
#[derive(Debug)]
struct Scalar {
    /// Its key as in [`FrontMatterEntry`].
    key: String,
    value: String,
    /// Its bytes in the front matter, quotation marks and all.
    outer: Range<usize>,
    /// Its bytes without them.
    inner: Range<usize>,
    notation: Notation,
}

/// An entry that cannot be read, or not to its end.
#[derive(Debug)]
struct Gap {
    key: String,
    /// The bytes of the line at fault.
    line: Range<usize>,
    fault: EntryFault,
}

/// Reads the front matter, if there is any; the byte where the draft itself begins.
pub(super) fn read(builder: &mut ProseBuilder<'_>) -> usize {
    let text = builder.document();
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let Some(fence) = Fence::find(text, start) else { return start };
    let content = &text[fence.content.clone()];
    let start = fence.content.start;
    let (scalars, gaps) = match fence.syntax {
        Syntax::Yaml => yaml::scalars(content),
        Syntax::Toml => (toml::scalars(content), Vec::new()),
    };
    for scalar in scalars {
        note(builder, &scalar, content, start);
    }
    for Gap { key, line, fault } in gaps {
        builder.unread(UnreadEntry { key, span: Span::of(start + line.start..start + line.end), fault });
    }
    fence.end
}

/// The kind of block that the value of a key is, if it is prose.
fn kind_of(key: &str) -> Option<BlockKind> {
    let key = key.to_ascii_lowercase().replace(['_', '.'], "-");
    if TEASERS.contains(&key.as_str()) {
        return Some(BlockKind::Standfirst);
    }
    match key.as_str() {
        "title" | "headline" => Some(BlockKind::Headline),
        "standfirst" | "description" | "subtitle" | "summary" | "dek" | "deck" => Some(BlockKind::Standfirst),
        "byline" => Some(BlockKind::Byline),
        "dateline" => Some(BlockKind::Dateline),
        "pull-quote" | "pullquote" => Some(BlockKind::Caption),
        _ => (key.rsplit('-').next() == Some("caption")).then_some(BlockKind::Caption),
    }
}

fn note(builder: &mut ProseBuilder<'_>, scalar: &Scalar, content: &str, start: usize) {
    let span = |range: &Range<usize>| Span::of(start + range.start..start + range.end);
    if let Some(kind) = kind_of(&scalar.key) {
        builder.open(kind);
        prose(builder, scalar, content, start);
        builder.close();
        return;
    }
    if scalar.key == "stet" {
        let inner = if scalar.value.len() == scalar.inner.len() { &scalar.inner } else { &scalar.outer };
        builder.directive(Directive::of_file(&scalar.value, span(inner)));
    }
    let (key, value) = (scalar.key.clone(), scalar.value.clone());
    builder.front_matter(FrontMatterEntry { key, value, span: span(&scalar.outer) });
}

/// Appends a value to the open block.
fn prose(builder: &mut ProseBuilder<'_>, scalar: &Scalar, content: &str, start: usize) {
    let at = start + scalar.inner.start;
    let span = |range: &Range<usize>| Span::of(at + range.start..at + range.end);
    let pieces = align::pieces(&scalar.value, &content[scalar.inner.clone()], scalar.notation);
    let Some(pieces) = pieces else {
        builder.seal();
        return builder.decoded(&scalar.value, Span::of(start + scalar.outer.start..start + scalar.outer.end));
    };
    // Where one mark of the value is escaped, a mark put in would have to be too.
    if pieces.len() > 1 {
        builder.seal();
    }
    for piece in &pieces {
        match piece {
            Piece::Verbatim(range) => builder.verbatim(span(range)),
            Piece::Decoded(text, range) => builder.decoded(text, span(range)),
        }
    }
}
