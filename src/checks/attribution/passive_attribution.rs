//! The rule `passive-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// A belief or a report is told with nobody who holds it.
    ///
    /// ## Why
    ///
    /// *It is believed* hides who believes it. The reader cannot weigh it, and the paper seems to vouch for it.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// It is believed that the bridge will shut in May.
    /// ^^^^^^^^^^^^^^^^^^^ passive-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Engineers at the council believe that the bridge will shut in May.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// An agent with *by*, a source that the sentence gives elsewhere (*according to*, *the report says*), and quotations.
    ///
    /// ## References
    ///
    /// NPR style; George Orwell had a rule for it too: never use the passive where you can use the active.
    pub static PASSIVE_ATTRIBUTION: "passive-attribution" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for source in context.draft.unexplained_sources(Sourcing::Passive) {
        reporter.report(source.span, "nobody is named who believes or says it");
    }
}
