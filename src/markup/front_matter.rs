//! Front matter: what stands between fences before a Markdown draft.

use super::ProseBuilder;

/// Reads the front matter; the place where the draft itself begins.
pub(super) fn read(builder: &mut ProseBuilder<'_>) -> usize {
    let text = builder.document();
    if text.starts_with('\u{FEFF}') { 3 } else { 0 }
}
