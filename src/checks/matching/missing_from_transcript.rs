//! The rule `missing-from-transcript`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::{Outcome, Verdict};

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
    /// Fewer than four words. Where most quotations of a speaker are missing, and three or more, one finding tells of all of them: the record is not the
    /// one they are from. A quotation of which it is not certain who says it, and a speaker for whom no transcript is
    /// declared.
    pub static MISSING_FROM_TRANSCRIPT: "missing-from-transcript" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

/// Where so many quotations of a speaker are missing, and more than stand there, the record is not the one they are from.
const MANY: usize = 3;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let speaker = |verdict: &Verdict| {
        let quotation = &context.draft.quotations()[verdict.quotation];
        quotation.speaker().map_or("the speaker", |speaker| speaker.name.as_str())
    };
    let mut missing: Vec<(&str, Vec<&Verdict>)> = Vec::new();
    for verdict in context.verdicts.iter().filter(|verdict| verdict.outcome == Outcome::Missing) {
        let name = speaker(verdict);
        match missing.iter_mut().find(|(other, _)| *other == name) {
            Some((_, verdicts)) => verdicts.push(verdict),
            None => missing.push((name, vec![verdict])),
        }
    }
    for (name, verdicts) in missing {
        let found = context.found().filter(|verdict| speaker(verdict) == name).count();
        let file = |verdict: &Verdict| {
            let path = &context.evidence.source_of(verdict).path;
            path.file_name().unwrap_or_default().to_string_lossy().into_owned()
        };
        if let ([first, others @ ..], true) = (&verdicts[..], verdicts.len() >= MANY && verdicts.len() > found) {
            let (count, all) = (verdicts.len(), verdicts.len() + found);
            let message = format!("{count} of {all} quotations of {name} are nowhere in {}", file(first));
            let report = reporter.report(context.span_of(first), message);
            others.iter().fold(report, |report, other| report.related(context.span_of(other), "nor is this"));
            continue;
        }
        for verdict in verdicts {
            let message = format!("nothing like these words is on record from {name} in {}", file(verdict));
            reporter.report(context.span_of(verdict), message);
        }
    }
}
