//! The rule `missing-comma-before-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Juncture;
use crate::text::Span;

declare_rule! {
    /// A quoted sentence runs into its attribution without a comma.
    ///
    /// ## Why
    ///
    /// The comma before the closing mark tells the reader that the speaker’s sentence is over and the attribution begins.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We will finish the bridge by May” said Ana Ruiz, the mayor.
    ///                                  ^ missing-comma-before-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We will finish the bridge by May,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// A question needs none, and a fragment is part of its sentence:
    ///
    /// ```draft
    /// “Who will pay?” asked Ana Ruiz, the mayor. The builder’s “firm and final offer” said little, she added.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A question or exclamation mark, a dash or an ellipsis before the closing mark; a comma after it, which some styles want.
    ///
    /// ## References
    ///
    /// AP Stylebook, *comma: with quotations*.
    pub static MISSING_COMMA_BEFORE_ATTRIBUTION: "missing-comma-before-attribution" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for part in context.draft.quotations().iter().flat_map(|quotation| &quotation.parts) {
        let (Juncture::Bare, Some(closing)) = (part.juncture, part.closing_mark) else { continue };
        reporter.report(closing, "a comma belongs between the quoted sentence and its attribution").fix(
            "add a comma",
            Safety::Safe,
            [(Span::empty(closing.start()), ",")],
        );
    }
}
