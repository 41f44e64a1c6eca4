//! The rule `conflicting-age`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;

declare_rule! {
    /// One person has two ages.
    ///
    /// ## Why
    ///
    /// One of the two is wrong.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Tom Okafor, 61, lives beside the bridge.
    ///
    /// Nobody had asked Okafor, 62, about it.
    ///                          ^^ conflicting-age
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor, 61, lives beside the bridge. In 1983 Okafor, 19, had swum under it.
    /// ```
    ///
    /// ```draft
    /// Tom Okafor, 61, lives beside the bridge. It shuts on his birthday, and Okafor, 62, will be sorry.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Sentences about another time: with a year, *when*, *then*, *ago*, *turned*, *birthday*; quoted words; two people.
    ///
    /// ## References
    ///
    /// AP Stylebook, *ages*.
    pub static CONFLICTING_AGE: "conflicting-age" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for person in context.draft.people() {
        let Some(first) = person.ages.first() else { continue };
        if let Some(other) = person.ages.iter().find(|age| age.years != first.years) {
            reporter
                .report(other.place, format!("{} is {} elsewhere", person.name, first.years))
                .related(first.place, "the other age");
        }
    }
}
