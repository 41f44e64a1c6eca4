//! The rule `bracket-hides-words`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::ChangeKind;

declare_rule! {
    /// Words in brackets put in or cover a word on which the meaning turns.
    ///
    /// ## Why
    ///
    /// A bracket tells the reader that the words in it are the editor’s, for the sake of clearness. Where it stands over a
    /// *not*, or brings one in, it makes another statement.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: They could not have foreseen the flood that year.
    /// ```
    ///
    /// ```draft
    /// “They [might] have foreseen the flood that year,” said Ana Ruiz, the mayor.
    ///  ^^^^^^^^^^^^^^^^^ bracket-hides-words
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: They could not have foreseen the flood that year.
    /// ```
    ///
    /// ```draft
    /// “[The builders] could not have foreseen the flood that year,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Brackets that explain or describe, such as *[laughs]* or a first name before a surname.
    pub static BRACKET_HIDES_WORDS: "bracket-hides-words" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        for change in &verdict.changes {
            let message = match change.kind {
                ChangeKind::CriticalUnderBracket(critical) => {
                    format!("the bracket stands over {}: “{}”", critical.name(), change.missing)
                }
                ChangeKind::CriticalInBracket(critical) => {
                    format!("the bracket puts in {}, where nothing was left out", critical.name())
                }
                _ => continue,
            };
            reporter.report(change.own, message).on_record(context.evidence, verdict);
        }
    }
}
