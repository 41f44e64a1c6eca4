//! The rule `missing-from-transcript`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::{Outcome, Verdict};
use std::collections::HashMap;

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
    /// What was written, or said on another occasion by the draft’s own words: *in a statement*, *tweeted*, *told the
    /// Gazette*. Fewer than four words. Where most quotations of a speaker are missing, and three or more, one finding
    /// tells of all of them: the record is not the one they are from. A quotation of which it is not certain who says
    /// it, and a speaker for whom no transcript is declared.
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
    let mut of_speaker: HashMap<&str, Heard<'_>> = HashMap::new();
    let is_missing = |verdict: &&Verdict| verdict.outcome == Outcome::Missing;
    let missing = || context.verdicts.iter().filter(is_missing);
    missing().for_each(|verdict| of_speaker.entry(speaker(verdict)).or_default().missing.push(verdict));
    for verdict in context.found() {
        if let Some(heard) = of_speaker.get_mut(speaker(verdict)) {
            heard.found += 1;
        }
    }
    for verdict in missing() {
        let name = speaker(verdict);
        let Some(Heard { missing, found }) = of_speaker.get(name) else { continue };
        let path = &context.evidence.source_of(verdict).path;
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if missing.len() < MANY || missing.len() <= *found {
            let message = format!("nothing like these words is on record from {name} in {file}");
            reporter.report(context.span_of(verdict), message);
        } else if let Some((_, others)) = missing.split_first().filter(|(first, _)| std::ptr::eq(**first, verdict)) {
            let (count, all) = (missing.len(), missing.len() + found);
            let message = format!("{count} of {all} quotations of {name} are nowhere in {file}");
            let report = reporter.report(context.span_of(verdict), message);
            others.iter().fold(report, |report, other| report.related(context.span_of(other), "nor is this"));
        }
    }
}

/// What the record has of one speaker.
#[derive(Default)]
struct Heard<'v> {
    missing: Vec<&'v Verdict>,
    /// How many quotations stand there.
    found: usize,
}
