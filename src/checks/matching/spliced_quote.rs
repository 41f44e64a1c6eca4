//! The rule `spliced-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::sources::Seaming;

declare_rule! {
    /// One quotation is put together from words that were said apart.
    ///
    /// ## Why
    ///
    /// Two sentences from two answers, in one pair of marks, are a third statement that nobody made.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// Reporter: And who is to blame for the delay so far?
    /// Ana Ruiz: Nobody could have foreseen the flood.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer. Nobody could have foreseen the flood,” said Ana Ruiz, the mayor.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spliced-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// Reporter: And who is to blame for the delay so far?
    /// Ana Ruiz: Nobody could have foreseen the flood.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor. “Nobody could have foreseen the flood.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Parts with the attribution between them, words of one turn, and a *yes* or *right* that somebody puts in.
    pub static SPLICED_QUOTE: "spliced-quote" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.found() {
        if verdict.seams.iter().all(|seam| seam.seaming != Seaming::FarApart) {
            continue;
        }
        let span = context.span_of(verdict);
        let places = context.evidence.passages(verdict);
        let message = match (places.first(), places.last()) {
            (Some(first), Some(last)) if first.place() != last.place() => {
                format!(
                    "this was not said in one go: it is put together from words {} and {}",
                    first.place(),
                    last.place()
                )
            }
            _ => "this was not said in one go".to_owned(),
        };
        reporter.report(span, message).on_record(context.evidence, verdict);
    }
}
