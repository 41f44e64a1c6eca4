//! The rule `unsure-transcript`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::ChangeKind;

declare_rule! {
    /// The transcript was written by a machine, and may have misheard here.
    ///
    /// ## Why
    ///
    /// A speech recogniser mishears names, numbers and words that sound alike. Where it differs from the draft in one of these, the
    /// draft may well be right, and only the recording can tell.
    ///
    /// ## Fails
    ///
    /// ```toml
    /// [[source]]
    /// files = ["interview.vtt"]
    /// asr = true
    /// ```
    ///
    /// ```transcript asr
    /// Ana Ruiz: We owe a great deal to Jon Smyth and his divers.
    /// ```
    ///
    /// ```draft
    /// “We owe a great deal to John Smith and his divers,” said Ana Ruiz, the mayor.
    ///                         ^^^^^^^^^^ unsure-transcript
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We owe a great deal to John Smith and his divers.
    /// ```
    ///
    /// ```draft
    /// “We owe a great deal to John Smith and his divers,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Transcripts made by people. A file of a recogniser is known by its form, or by `asr = true`.
    pub static UNSURE_TRANSCRIPT: "unsure-transcript" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        for change in verdict.changes.iter().filter(|change| change.kind == ChangeKind::Unsure) {
            let place = context.evidence.place(verdict);
            let message = format!("check the audio {place}: the recogniser has “{}”", change.said);
            reporter.report(change.own, message).on_record(context.evidence, verdict);
        }
    }
}
