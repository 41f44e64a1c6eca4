//! The rule `conflicting-title`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Titled;

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
    /// ```draft
    /// The transport minister, Ana Ruiz, opened the bridge.
    ///
    /// Nobody had asked Ana Ruiz, the finance minister, about it.
    ///                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ conflicting-title
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
    /// short form of one rank; titles that can be held at once; titles after the name, but for ministers of two things
    /// and a post beside that of its deputy; quoted words.
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
        let mut known: Vec<Titled> = Vec::new();
        for other in references.filter_map(|reference| context.draft.title_at(&reference)) {
            if let Some(first) = known.iter().find(|first| first.title.excludes(&other.title)) {
                reporter
                    .report(other.place, format!("{} has another title elsewhere", person.surname()))
                    .related(first.place, "the other title");
                break;
            }
            if known.len() < MOST_TITLES && known.iter().all(|one| one.title != other.title) {
                known.push(other);
            }
        }
    }
}

/// How many titles of one person are held against another: bounds the work for each.
const MOST_TITLES: usize = 8;
