//! The rule `reordered-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::Seaming;

declare_rule! {
    /// The parts of a quotation stand in another order than they were said in.
    ///
    /// ## Why
    ///
    /// What comes first is taken for the reason of what follows. Turned round, the words are right and the argument is not.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: Nobody could have foreseen the flood that year. We will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer … Nobody could have foreseen the flood that year,” said Ana Ruiz, the mayor.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reordered-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: Nobody could have foreseen the flood that year. We will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “Nobody could have foreseen the flood that year. We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    pub static REORDERED_QUOTE: "reordered-quote" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        let Some(seam) = verdict.seams.iter().find(|seam| seam.seaming == Seaming::OutOfOrder) else { continue };
        let span = context.span_of(verdict);
        reporter
            .report(span, "these words were said in another order")
            .related(seam.own, "this was said before the words that stand before it here")
            .on_record(context.evidence, verdict);
    }
}
