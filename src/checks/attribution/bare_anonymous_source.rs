//! The rule `bare-anonymous-source`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// A source has neither a name nor a description.
    ///
    /// ## Why
    ///
    /// Readers can only weigh a source they know something of: what it does, how it knows, why it is not named.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// A source said the bridge would shut in May.
    /// ^^^^^^^^^^^^^ bare-anonymous-source
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// A council engineer who was at the meeting said the bridge would shut in May.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Any description (*a Treasury official involved in the talks*, *sources close to the mayor*), *the source* that
    /// was described before, *sources* where officials or sources stand in the three sentences before, *source code*,
    /// *news sources*, and quotations.
    ///
    /// ## References
    ///
    /// AP Stylebook, *anonymous sources*: describe the source as fully as possible.
    pub static BARE_ANONYMOUS_SOURCE: "bare-anonymous-source" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for source in context.draft.unexplained_sources(Sourcing::Bare) {
        reporter.report(source.span, "this source has neither a name nor a description");
    }
}
