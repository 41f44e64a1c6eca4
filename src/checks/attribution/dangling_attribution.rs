//! The rule `dangling-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// *Adding that …* follows a clause in which nobody said anything.
    ///
    /// ## Why
    ///
    /// To add is to say more. Where nothing was said before, the reader looks back for words that are not there.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, closed the bridge on Monday, adding that it was not safe.
    ///                                                   ^^^^^^^^^^^ dangling-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said the bridge was closed, adding that it was not safe.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A verb of saying, quoted words, a statement, a letter, an interview or the like in the sentence; *adding that
    /// much salt*; quotations.
    pub static DANGLING_ATTRIBUTION: "dangling-attribution" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for added in context.draft.unexplained_sources(Sourcing::Added) {
        reporter.report(added.span, "nothing has been said that this could add to");
    }
}
