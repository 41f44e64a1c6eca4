//! The rule `unopened-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::StrayClosing;
use crate::text::Span;

declare_rule! {
    /// A closing mark closes nothing.
    ///
    /// ## Why
    ///
    /// Somebody’s words begin somewhere before it, and the reader cannot see where.
    ///
    /// The fix opens them at the start of the sentence. Where a quotation stands there already, the mark is one too many,
    /// and the fix takes it out.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// We will finish the bridge by May,” the mayor, Ana Ruiz, said.
    ///                                  ^ unopened-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said.
    /// ```
    ///
    /// ```draft
    /// The drivers’ union, founded in the ’90s, asked for a 7" gap under the 6' 2" beam.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Plural possessives, letters left out (’em, ’til, ’90s), inches and feet, and a closing mark
    /// at the end of a quotation that the paragraph before left open: that is `missing-reopening-mark`.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks*.
    pub static UNOPENED_QUOTE: "unopened-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for stray in context.draft.stray_closings() {
        let report = reporter.report(stray.mark, "this mark closes a quotation that was never opened");
        if is_opened(context, stray) {
            report.fix("take the mark out", Safety::Suggested, [(stray.mark, String::new())]);
        } else {
            let opener = stray.glyph.opener().to_string();
            report.fix(
                "open the quotation at the start of the sentence",
                Safety::Suggested,
                [(Span::empty(stray.likely_start), opener)],
            );
        }
    }
}

/// Whether the sentence begins with a quotation that has both its marks: *“It is lost,” she said.”*
fn is_opened(context: &Context<'_>, stray: &StrayClosing) -> bool {
    let quotations = context.draft.quotations();
    let first = quotations.partition_point(|quotation| quotation.span().start() < stray.likely_start);
    quotations.get(first).is_some_and(|quotation| quotation.span().start() == stray.likely_start)
}
