//! The rule `unmarked-omission`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::markup::ProseSpan;
use crate::sources::ChangeKind;
use crate::text::narrow;

declare_rule! {
    /// Words were left out of a quotation, and no ellipsis says so.
    ///
    /// ## Why
    ///
    /// A quotation may be shortened, if the reader can see that it was. Without a mark the two halves are taken for one sentence
    /// that was said in one breath.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge, if the weather holds and the steel arrives, before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    ///                     ^^^^^^^^^^^^^ unmarked-omission
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge, if the weather holds and the steel arrives, before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge … before the summer,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// *Um* and *you know*, repeats and false starts, which are `cleaned-quote`. Words between the two parts of a quotation,
    /// where the attribution stands.
    ///
    /// ## References
    ///
    /// AP and Reuters: mark an omission with an ellipsis.
    pub static UNMARKED_OMISSION: "unmarked-omission" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// What is left out is told in full up to so many bytes.
const MOST_SHOWN: usize = 60;
/// Of more words than this only the first and the last are told.
const FEWEST_CUT: usize = 9;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        for change in verdict.changes.iter().filter(|change| change.kind == ChangeKind::LeftOut) {
            let (message, is_whole) = message(&change.missing);
            // After the stop of a sentence, before the space.
            let gap = change.gap.map(|gap| {
                let stops = context.slice(gap).trim_end().len();
                (ProseSpan::empty(gap.start() + narrow(stops)), " …")
            });
            let report = reporter.report(change.own, message);
            let report = if is_whole { report } else { report.left_out(context.evidence, verdict, change) };
            report
                .on_record(context.evidence, verdict)
                .fix("mark the gap with an ellipsis", Safety::Suggested, gap)
                .fix("quote the words of the transcript", Safety::Suggested, [(change.own, change.said.clone())]);
        }
    }
}

/// What is said of it, and whether that has all of the words.
fn message(missing: &str) -> (String, bool) {
    let words: Vec<&str> = missing.split(' ').collect();
    match (&words[..], missing.len() > MOST_SHOWN) {
        ([first, second, third, .., last_but_two, last_but_one, last], true) if words.len() > FEWEST_CUT => {
            let count = words.len();
            let told = format!("{first} {second} {third} … {last_but_two} {last_but_one} {last}");
            (format!("{count} words are left out here, and nothing marks it: “{told}”"), false)
        }
        _ => (format!("“{missing}” is left out here, and nothing marks it"), true),
    }
}
