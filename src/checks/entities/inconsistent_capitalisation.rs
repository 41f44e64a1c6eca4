//! The rule `inconsistent-capitalisation`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};

declare_rule! {
    /// The name of a body stands with capitals and without.
    ///
    /// ## Why
    ///
    /// *The Harbour Board* and *the harbour board* read like two boards. Each paper has its own rule on capitals, and
    /// keeps to it. What the draft does less often is marked; on a tie, the later place.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Harbour Board in May, and the Harbour Board met.
    ///
    /// On Monday the harbour board answered.
    ///               ^^^^^^^^^^^^^ inconsistent-capitalisation
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Harbour Board in May. Every harbour has a board, and the board met.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Single words; quotations, headlines and captions. The rule cannot tell *a supreme court*, any, from *the Supreme
    /// Court*, so it is off unless a desk selects it.
    ///
    /// ## References
    ///
    /// AP Stylebook, *capitalization*; The Guardian style guide, *capitals*.
    pub static INCONSISTENT_CAPITALISATION: "inconsistent-capitalisation" {
        group: Group::Entities,
        level: DefaultLevel::Off(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for twin in context.draft.lower_case_twins() {
        let (Some(&capital), Some(&lower)) = (twin.capitals.first(), twin.lower.first()) else { continue };
        let many = twin.capitals.len().cmp(&twin.lower.len()).then(lower.start().cmp(&capital.start()));
        let (usual, odd) = if many.is_gt() { (capital, twin.lower) } else { (lower, twin.capitals) };
        let name = context.slice(usual);
        let Some(&first) = odd.first() else { continue };
        reporter
            .report(first, format!("this is written {name} elsewhere"))
            .related(usual, "it is written so here")
            .fix(format!("write {name}"), Safety::Suggested, odd.iter().map(|&place| (place, name)));
    }
}
