//! `stet` comments: "let it stand", the editor's own mark, silences a rule.

use crate::text::Span;

/// One `stet` comment or front-matter entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The whole comment, for removing it.
    pub span: Span,
    /// What it silences, and where.
    pub kind: DirectiveKind,
    /// The rule ids it names with their places; empty means every rule.
    pub rules: Vec<(String, Span)>,
    /// The reason given after the colon.
    pub reason: Option<String>,
}

/// How far a directive reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveKind {
    /// Its own line and, where it stands alone, the next line of text.
    Line,
    /// From here on.
    Off,
    /// Ends the last `off`.
    On,
    /// The whole file: from the front matter.
    File,
}
