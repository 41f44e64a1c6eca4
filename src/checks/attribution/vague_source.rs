//! The rule `vague-source`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// A claim is given to a crowd that nobody can ask.
    ///
    /// ## Why
    ///
    /// *Critics say* is the paper speaking with a borrowed voice. Name one critic, or say who they are.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Critics say the bridge was never safe. It was built in nine weeks.
    /// ^^^^^^^^^^^ vague-source
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Critics say the bridge was never safe. “It was built in nine weeks,” said Tom Okafor, an engineer.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A crowd that is described (*experts at the university*), one with a named example in the two sentences before or
    /// the three after, *some* and *many* of people told of before, what somebody says that the crowd says, the noun
    /// without the verb, and quotations.
    ///
    /// ## References
    ///
    /// NPR style: *avoid “critics say” without a critic*.
    pub static VAGUE_SOURCE: "vague-source" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for source in context.draft.unexplained_sources(Sourcing::Vague) {
        reporter.report(source.span, "nobody in this crowd is named");
    }
}
