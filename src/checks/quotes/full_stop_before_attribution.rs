//! The rule `full-stop-before-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Juncture;

declare_rule! {
    /// A quotation ends with a full stop, and its attribution follows in the same sentence.
    ///
    /// ## Why
    ///
    /// The sentence goes on after the closing mark, so the spoken sentence ends with a comma.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, was blunt. “It is over.” she said.
    ///                                            ^ full-stop-before-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, was blunt. “It is over,” she said.
    /// ```
    ///
    /// A beat is a sentence of its own:
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, was blunt. “It is over.” She left the room.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Question and exclamation marks, an ellipsis, the stop of an abbreviation.
    ///
    /// ## References
    ///
    /// AP Stylebook, *comma: with quotations*.
    pub static FULL_STOP_BEFORE_ATTRIBUTION: "full-stop-before-attribution" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for part in context.draft.quotations().iter().flat_map(|quotation| &quotation.parts) {
        let Juncture::FullStop { stop } = part.juncture else { continue };
        reporter.report(stop, "a comma belongs before the attribution, not a full stop").fix(
            "change the full stop to a comma",
            Safety::Safe,
            [(stop, ",")],
        );
    }
}
