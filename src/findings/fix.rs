//! Ways to mend a finding.

use crate::text::Span;

/// Whether a fix may be made without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// The writer decides. Words inside quotation marks are only ever this.
    Suggested,
    /// Cannot change what the draft says.
    Safe,
}

/// Replaces one stretch of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub replacement: String,
}

/// A set of edits that mend one fault together.
///
/// *Invariant:* `edits` are in order of place and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// A verb phrase: "close the quotation".
    pub title: String,
    /// Whether it may be made without asking.
    pub safety: Safety,
    edits: Vec<Edit>,
}

impl Fix {
    /// The fix of these edits, or none where two of them overlap or there is none.
    #[must_use]
    pub fn new(title: impl Into<String>, safety: Safety, mut edits: Vec<Edit>) -> Option<Fix> {
        edits.sort_by_key(|edit| edit.span);
        let apart = edits.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start());
        (apart && !edits.is_empty()).then(|| Fix { title: title.into(), safety, edits })
    }

    /// The edits, in order of place.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }
}
