//! The rule `altered-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::sources::{Change, ChangeKind};

declare_rule! {
    /// A quotation has other words than the transcript.
    ///
    /// ## Why
    ///
    /// Words between quotation marks are the very words. A reader who was there, or who hears the recording, will notice, and so
    /// will the lawyer of whoever is quoted.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer, and I will be the first to walk across it.
    /// ```
    ///
    /// ```draft
    /// “We will finish the tunnel before the summer,” said Ana Ruiz, the mayor.
    ///                     ^^^^^^ altered-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer, and I will be the first to walk across it.
    /// ```
    ///
    /// ```draft
    /// “We’ll finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Case, punctuation, contractions, numbers in figures or in letters, *OK* and *okay*, British and American spelling. A
    /// speaker for whom no transcript is declared is not checked.
    ///
    /// ## References
    ///
    /// Reuters, Handbook of Journalism: quotes are sacrosanct. They must never be altered other than to delete a redundant word
    /// or clause, and then only if the deletion does not alter the sense.
    pub static ALTERED_QUOTE: "altered-quote" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// With more changes than this, one finding covers them all.
const MOST_CHANGES: usize = 3;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        let altered: Vec<&Change> =
            verdict.changes.iter().filter(|change| change.kind == ChangeKind::Altered).collect();
        let Some((first, last)) = altered.first().zip(altered.last()) else { continue };
        if altered.len() > MOST_CHANGES {
            let message = format!("{} places differ from the transcript", altered.len());
            let whole = reporter.report(first.own.to(last.own), message).on_record(context.evidence, verdict);
            let told = altered
                .iter()
                .fold(whole, |told, change| told.related(change.own, format!("the transcript has “{}”", change.said)));
            let words = altered.iter().map(|change| (change.own, change.said.clone()));
            told.fix("quote the words of the transcript", Safety::Suggested, words);
            continue;
        }
        for change in altered {
            let place = context.evidence.place(verdict);
            let message = match change.missing.is_empty() {
                true if change.said.is_empty() => {
                    format!("“{}” was not said here", context.slice(change.own))
                }
                true => format!(
                    "“{}” was not said here: the transcript has “{}” {place}",
                    context.slice(change.added),
                    change.said
                ),
                false => format!("the transcript has “{}” {place}, not “{}”", change.said, context.slice(change.own)),
            };
            let words = (!change.said.is_empty()).then(|| (change.own, change.said.clone()));
            reporter.report(change.own, message).on_record(context.evidence, verdict).fix(
                "quote the words of the transcript",
                Safety::Suggested,
                words,
            );
        }
    }
}
