//! The rule `conflicting-title`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;

declare_rule! {
    /// One person has two titles that nobody holds at once.
    ///
    /// ## Why
    ///
    /// *Sen.* in one paragraph and *Rep.* in another: one of the two is wrong, or the draft does not say when it was.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Sen. Ana Ruiz lives beside the bridge. Nobody had asked Rep. Ruiz about it.
    ///                                                         ^^^^^^^^^ conflicting-title
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Sen. Ana Ruiz lives beside the bridge. Nobody had asked then-Rep. Ruiz about it in 1994.
    /// ```
    ///
    /// ```draft
    /// Lt. Col. Ana Ruiz lives beside the bridge. Nobody had asked Col. Ruiz about it.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// *former*, *then-*, *ex-*, *acting*; a sentence with a year, with *if*, or that looks back; the long and the
    /// short form of one rank; titles that can be held at once; titles after the name; quoted words.
    ///
    /// ## References
    ///
    /// AP Stylebook, *titles*.
    pub static CONFLICTING_TITLE: "conflicting-title" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for person in context.draft.people_without_namesakes().filter(|person| person.times_described() > 1) {
        let references = context.draft.references(person);
        let mut titled = references.filter_map(|reference| context.draft.title_at(&reference));
        let Some(first) = titled.next() else { continue };
        if let Some(other) = titled.find(|other| first.title.excludes(&other.title)) {
            reporter
                .report(other.place, format!("{} has another title elsewhere", person.surname()))
                .related(first.place, "the other title");
        }
    }
}
