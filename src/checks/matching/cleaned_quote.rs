//! The rule `cleaned-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::sources::{ChangeKind, Policy};

declare_rule! {
    /// A quotation leaves out an *um*, a *you know* or a repeat.
    ///
    /// ## Why
    ///
    /// Most desks let a reporter drop what fills a pause, and some do not. Where every word counts, in court or in parliament, it
    /// is good to see what was dropped.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will, um, finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    ///     ^^^^^^^^^^^ cleaned-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Options
    ///
    /// A source with `policy = "clean"` is not checked for this. A desk that wants every word writes
    /// `cleaned-quote = "warning"` under `[levels]`.
    ///
    /// ## References
    ///
    /// AP: never alter quotations, even to correct minor slips. The Economist tolerates a cleaned-up quotation.
    pub static CLEANED_QUOTE: "cleaned-quote" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let found = context.found();
    for verdict in found.filter(|verdict| context.evidence.source_of(verdict).policy == Policy::Verbatim) {
        for change in verdict.changes.iter().filter(|change| change.kind == ChangeKind::Cleaned) {
            reporter
                .report(change.own, format!("“{}” is left out here", change.missing))
                .on_record(context.evidence, verdict)
                .fix("quote the words of the transcript", Safety::Suggested, [(change.own, change.said.clone())]);
        }
    }
}
