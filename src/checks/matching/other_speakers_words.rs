//! The rule `other-speakers-words`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Certainty;
use crate::sources::Outcome;

declare_rule! {
    /// The words stand in the transcript in the mouth of another.
    ///
    /// ## Why
    ///
    /// In an interview or a debate it is easily done: the question is quoted as the answer, or one panellist’s answer as
    /// another’s.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Reporter: The contractor has let this city down, has he not?
    /// Ana Ruiz: I would not say that.
    /// ```
    ///
    /// ```draft
    /// “The contractor has let this city down,” said Ana Ruiz, the mayor.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other-speakers-words
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Reporter: The contractor has let this city down, has he not?
    /// Ana Ruiz: I would not say that.
    /// ```
    ///
    /// ```draft
    /// “I would not say that,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Fewer than six words. What somebody reads out there. Transcripts that name nobody, or only *Speaker 1*; say who that is
    /// with `speaker-map`.
    ///
    /// Where the draft does not say for certain whose words they are (*called it a “bridge to nowhere”*), where it has them as
    /// written (*tweeted*) and the record is a talk, and where only some of them are another’s, the finding is no more than
    /// information: somebody should look. It is silent where the one who says them is named near them.
    pub static OTHER_SPEAKERS_WORDS: "other-speakers-words" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.verdicts {
        let Outcome::OthersWords { speaker, quoted, certainty } = &verdict.outcome else { continue };
        let place = context.evidence.place(verdict);
        let part = if verdict.changes.is_empty() { "" } else { "part of " };
        let message = match certainty {
            Certainty::Sure => format!("{speaker} says this {place}, not {quoted}"),
            _ => format!("{speaker} says {part}this {place}; here it reads as {quoted}’s"),
        };
        let report = reporter.report(context.span_of(verdict), message).certain_as(*certainty);
        report.on_record(context.evidence, verdict);
    }
}
