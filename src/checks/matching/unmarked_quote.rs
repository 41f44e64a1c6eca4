//! The rule `unmarked-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::markup::ProseSpan;

declare_rule! {
    /// Words of the transcript stand in the narration without quotation marks.
    ///
    /// ## Why
    ///
    /// Eight words in a row are somebody’s, and no paraphrase. Put them in marks, or say it in other words.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer if the weather holds.
    /// ```
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said we will finish the bridge before the summer if the weather holds.
    ///                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer if the weather holds.
    /// ```
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said the bridge would be done by the summer unless the weather was bad.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Fewer than eight words in a row, and names and titles.
    ///
    /// ## References
    ///
    /// NPR: paraphrase, or quote; do not do one and pretend to do the other.
    pub static UNMARKED_QUOTE: "unmarked-quote" {
        group: Group::Matching,
        level: DefaultLevel::Off(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for echo in context.evidence.echoes(context.draft) {
        let who = echo.speaker.as_deref().unwrap_or("the speaker");
        let when = echo.time.map(|time| format!(" at {time}")).unwrap_or_default();
        reporter.report(echo.span, format!("these are {who}’s words{when}, and nothing marks them")).fix(
            "put them in quotation marks",
            Safety::Suggested,
            [(ProseSpan::empty(echo.span.start()), "“"), (ProseSpan::empty(echo.span.end()), "”")],
        );
    }
}
