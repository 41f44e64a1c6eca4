//! The rule `unexplained-anonymity`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::Level;

declare_rule! {
    /// The draft does not say why its first unnamed source is not named.
    ///
    /// ## Why
    ///
    /// A source without a name asks the reader to trust the desk. The reader may at least know what the source would risk, or what
    /// rule it would break. Where nobody can say why, the name belongs in the story.
    ///
    /// ## Fails
    ///
    /// ```toml
    /// style = "ap"
    /// ```
    /// ```draft
    /// A council official involved in the talks said the bridge would shut in May.
    /// ^^^^^^^^^^^^^^^^^^ unexplained-anonymity
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml
    /// style = "ap"
    /// ```
    /// ```draft
    /// A council official involved in the talks said the bridge would shut in May. The official asked not to be named because the talks were private.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A reason in the sentence before, the same sentence or the two after; sources after the first; spokespeople;
    /// *officials said*; the police and companies, whose statements are their own; quotations.
    ///
    /// ## References
    ///
    /// AP, *telling the story: anonymous sources*: explain why the source asked for anonymity. Reuters, *Handbook of
    /// Journalism: sourcing*.
    pub static UNEXPLAINED_ANONYMITY: "unexplained-anonymity" {
        group: Group::Attribution,
        level: DefaultLevel::Style(Level::Warning, &[Style::Ap, Style::Reuters]),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let first = context.draft.unnamed_sources().iter().find(|source| source.is_anonymous());
    if let Some(source) = first.filter(|source| source.unnamed_because.is_none()) {
        reporter.report(source.span, "nothing says why this source is not named");
    }
}
