//! Typed text to running prose, with the way back.
//!
//! Here: [`Prose`], [`Block`], [`extract`], one extractor for each format, and
//! the `stet` directives that silence a rule.
//! Not here: sentences, quotations or any other meaning.

mod builder;
mod calendar;
mod directive;
mod front_matter;
mod furniture;
mod html;
mod interview;
mod markdown;
mod plain;
mod prose;
mod shortcode;
mod silence;
mod source_line;

pub use builder::ProseBuilder;
pub(crate) use calendar::{MONTHS, is_weekday, month_in_full, words_for_months};
pub use directive::{Directive, DirectiveKind};
pub(crate) use html::decoded;
pub(crate) use interview::{initials, labels_in_full, turn_label};
pub use prose::{Block, BlockKind, EntryFault, FrontMatter, FrontMatterEntry, Prose, ProseSpan, UnreadEntry};

use crate::text::{Document, Format};

/// Reads a document of any format into prose. Never fails: whatever cannot be
/// understood as markup is prose. Linear in the length.
#[must_use]
pub fn extract(document: &Document) -> Prose {
    match document.format() {
        Format::Plain => plain::extract(document.text()),
        Format::Markdown => markdown::extract(document.text()),
        Format::Html => html::extract(document.text()),
    }
}

/// What the front matter says beside its prose, without reading the draft. Linear in the front matter.
#[must_use]
pub fn front_matter(document: &Document) -> FrontMatter {
    let mut builder = ProseBuilder::new(document.text());
    if document.format() == Format::Markdown {
        front_matter::read(&mut builder);
    }
    builder.finish().front_matter
}
