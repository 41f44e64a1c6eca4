//! The rule `unclosed-inner-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Ending;
use crate::text::Span;

declare_rule! {
    /// A quotation inside a quotation is still open where the outer one closes.
    ///
    /// ## Why
    ///
    /// The reader cannot tell where the words the speaker repeats end and the speaker’s own begin.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “He told me, ‘The bridge is shut,” said Ana Ruiz, the mayor.
    ///              ^ unclosed-inner-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “He told me, ‘The bridge is shut,’” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ```draft
    /// “It was the drivers’ bridge in the ’90s,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Plural possessives and letters left out.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks: quotations within quotations*.
    pub static UNCLOSED_INNER_QUOTE: "unclosed-inner-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for inner in context.draft.quotations().iter().flat_map(|quotation| &quotation.inner) {
        let (Ending::Unclosed { likely_end, mark }, Some(opening)) = (inner.ending, inner.opening_mark) else {
            continue;
        };
        reporter.report(opening, "the inner quotation is still open where the outer one closes").fix(
            "close the inner quotation",
            Safety::Suggested,
            [(Span::empty(likely_end), mark.to_string())],
        );
    }
}
