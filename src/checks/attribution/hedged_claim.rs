//! The rule `hedged-claim`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// *Reportedly* or *allegedly* stands in for a source.
    ///
    /// ## Why
    ///
    /// The word says that somebody else said so, and not who. It does not lower the risk of a claim either: to report
    /// an allegation is to make it.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The engineer reportedly left the council in May.
    ///              ^^^^^^^^^^ hedged-claim
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The engineer left the council in May, according to the Norwell Times.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A source anywhere in the sentence, a link in it, quotations, and court copy: a charge, an arrest, a trial or the
    /// police in the three sentences before or the one after. *Apparently*: it mostly says what the writer infers.
    ///
    /// ## References
    ///
    /// NPR style: *“reportedly”: by whom?*; Reuters, *Handbook of Journalism*: avoid *allegedly*.
    pub static HEDGED_CLAIM: "hedged-claim" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for hedge in context.draft.unexplained_sources(Sourcing::Hedge) {
        reporter.report(hedge.span, format!("“{}” stands in for a source", context.slice(hedge.span).to_lowercase()));
    }
}
