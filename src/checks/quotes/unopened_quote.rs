//! The rule `unopened-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::text::Span;

declare_rule! {
    /// A closing mark closes nothing.
    ///
    /// ## Why
    ///
    /// Somebody's words begin somewhere before it, and the reader cannot see where.
    ///
    /// The fix opens them at the start of the sentence.
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
        let opener = stray.glyph.opener().to_string();
        reporter.report(stray.mark, "this mark closes a quotation that was never opened").fix(
            "open the quotation at the start of the sentence",
            Safety::Suggested,
            [(Span::empty(stray.likely_start), opener)],
        );
    }
}
