//! The rule `other-speakers-words`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
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
    /// Fewer than six words. Transcripts that name nobody, or only *Speaker 1*; say who that is with `speaker-map`.
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
        let Outcome::OthersWords { speaker, quoted } = &verdict.outcome else { continue };
        let span = context.span_of(verdict);
        let place = context.evidence.place(verdict);
        reporter
            .report(span, format!("{speaker} says this {place}, not {quoted}"))
            .on_record(context.evidence, verdict);
    }
}
