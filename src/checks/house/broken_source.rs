//! The rule `broken-source`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::text::Span;

declare_rule! {
    /// A source of the draft cannot be read, so no quotation is held against it.
    ///
    /// ## Why
    ///
    /// Whoever declares a transcript trusts that the quotations are checked against it. Where the name of the file has a
    /// slip, the list is no YAML, or the file is not what it says it is, silence would be taken for a clean bill.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// ---
    /// sources:
    ///   - interview-with-the-mayer.vtt
    ///     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-source
    /// ---
    ///
    /// The mayor, Ana Ruiz, went home.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// ---
    /// sources: [Reuters, AP]
    /// ---
    ///
    /// The mayor, Ana Ruiz, went home.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Items of `sources` that are no file of words, such as the name of an agency or an address on the web: other
    /// programs have a `sources` in the front matter too.
    ///
    /// A file outside the folder of `copydesk.toml` (or of the draft, where there is none) is not read: a draft that
    /// came by mail must not have files of the desk read.
    pub static BROKEN_SOURCE: "broken-source" {
        group: Group::House,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for fault in context.evidence.faults() {
        // What is declared outside the draft has no place in it, and is told at its start.
        reporter.report_in_document(fault.span.unwrap_or(Span::empty(0)), fault.message.clone());
    }
}
