//! The rule `missing-from-transcript`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::Outcome;

declare_rule! {
    /// A quotation stands nowhere in the transcript of its speaker.
    ///
    /// ## Why
    ///
    /// Either it was said on another occasion, and the draft should say so, or it was not said.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “The contractor has let this city down,” said Ana Ruiz, the mayor.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-from-transcript
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “The contractor has let this city down,” Ana Ruiz, the mayor, said in a statement.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// What was written, or said on another occasion by the draft’s own words: *in a statement*, *tweeted*, *told the Gazette*.
    /// Fewer than four words. A quotation of which it is not certain who says it, and a speaker for whom no transcript is
    /// declared.
    pub static MISSING_FROM_TRANSCRIPT: "missing-from-transcript" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.verdicts.iter().filter(|verdict| verdict.outcome == Outcome::Missing) {
        let quotation = &context.draft.quotations()[verdict.quotation];
        let source = context.evidence.source_of(verdict);
        let file = source.path.file_name().unwrap_or_default().to_string_lossy();
        let speaker = quotation.speaker().map_or("the speaker", |speaker| speaker.name.as_str());
        let message = format!("nothing like these words is on record from {speaker} in {file}");
        reporter.report(quotation.span(), message);
    }
}
