//! The rule `reversed-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::sources::ChangeKind;

declare_rule! {
    /// A quotation changes or loses a word on which its meaning turns.
    ///
    /// ## Why
    ///
    /// Without its *not*, with another number, another name, *would* for *will* or *some* for *all*, a quotation says what its
    /// speaker did not say. However like the words are otherwise, this is the misquotation that ends in a retraction.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will not finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    ///     ^^^^^^^^^^^ reversed-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will not finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We won’t finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Numbers written otherwise, *cannot* and *can’t*. In what a speech recogniser wrote down, names and numbers are
    /// `unsure-transcript`.
    pub static REVERSED_QUOTE: "reversed-quote" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        for change in &verdict.changes {
            let ChangeKind::Critical(critical) = change.kind else { continue };
            let place = context.evidence.place(verdict);
            let (own, said) = (context.slice(change.own), &change.said);
            let message = match said.is_empty() {
                true => format!("“{own}” was not said here, and {} is put in", critical.name()),
                false => format!("{} is not as it was said: “{said}” {place}, not “{own}”", critical.name()),
            };
            let words = (!said.is_empty()).then(|| (change.own, said.clone()));
            reporter.report(change.own, message).on_record(context.evidence, verdict).fix(
                "quote the words of the transcript",
                Safety::Suggested,
                words,
            );
        }
    }
}
