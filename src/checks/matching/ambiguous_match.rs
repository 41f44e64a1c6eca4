//! The rule `ambiguous-match`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;

declare_rule! {
    /// The words were said more than once, so it cannot be told which time is quoted.
    ///
    /// ## Why
    ///
    /// A slogan is said in every answer. What surrounds it differs, and the reader should get the one that was meant.
    ///
    /// ## Fails
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// Reporter: So when will it be done?
    /// Ana Ruiz: As I said, we will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous-match
    /// ```
    ///
    /// ## Passes
    ///
    /// ```transcript
    /// Ana Ruiz: We will finish the bridge before the summer.
    /// ```
    ///
    /// ```draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    pub static AMBIGUOUS_MATCH: "ambiguous-match" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for verdict in context.verdicts.iter().filter(|verdict| !verdict.elsewhere.is_empty()) {
        let span = context.span_of(verdict);
        let places = context.evidence.passages(verdict).into_iter().chain(context.evidence.elsewhere(verdict));
        let places: Vec<String> = places.map(|said| said.place()).collect();
        reporter
            .report(span, format!("this was said more than once: {}", places.join(", ")))
            .on_record(context.evidence, verdict);
    }
}
