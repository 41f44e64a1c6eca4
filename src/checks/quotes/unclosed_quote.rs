//! The rule `unclosed-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Ending;
use crate::text::Span;

declare_rule! {
    /// A quotation is opened and never closed.
    ///
    /// ## Why
    ///
    /// Without the closing mark nobody can tell where the speaker's words end and the paper's begin.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We will finish the bridge by May, the mayor, Ana Ruiz, said.
    /// ^ unclosed-quote
    ///
    /// The council meets on Tuesday.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said.
    /// ```
    pub static UNCLOSED_QUOTE: "unclosed-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for part in context.draft.quotations().iter().flat_map(|quotation| &quotation.parts) {
        let Ending::Unclosed { likely_end, mark } = part.ending else { continue };
        reporter.report(part.opening_mark.unwrap_or(part.span), "this quotation is never closed").fix(
            "close the quotation",
            Safety::Suggested,
            [(Span::empty(likely_end), mark.to_string())],
        );
    }
}
