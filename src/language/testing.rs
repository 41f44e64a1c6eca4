//! Drafts for the tests of this room and of those behind it.
//!
//! Not here: how they are tested.

use super::{BlockCache, Draft, analyse};
use crate::markup::extract;
use crate::text::{Document, Format};
use std::sync::Arc;

/// The draft that a plain text is.
pub(crate) fn draft(text: &str) -> Draft {
    draft_in(Format::Plain, text)
}

/// The draft that a text of that format is.
pub(crate) fn draft_in(format: Format, text: &str) -> Draft {
    analyse(Arc::new(extract(&Document::new(text, format))), &mut BlockCache::default())
}
