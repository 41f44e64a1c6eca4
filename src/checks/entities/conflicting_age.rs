//! The rule `conflicting-age`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Age, Naming, Person, Reference, Relation};

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
    /// Sentences about another time: with a year, *when*, *then*, *ago*, *turned*, *birthday*; two ages a year apart
    /// where somebody has a birthday; two in one sentence; a surname that two have; quoted words.
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
        if let Some(other) = person.ages.iter().find(|age| conflict(context, person, first, age)) {
            reporter
                .report(other.place, format!("{} is {} elsewhere", person.name, first.years))
                .related(first.place, "the other age");
        }
    }
}

fn conflict(context: &Context<'_>, person: &Person, one: &Age, other: &Age) -> bool {
    one.years != other.years
        && !context.draft.share_a_sentence(one.place, other.place)
        && !(one.years.abs_diff(other.years) == 1 && has_a_birthday(context.draft.prose().text()))
        && is_certain(context, person, other)
}

/// Whether anybody in the draft grows a year older.
fn has_a_birthday(text: &str) -> bool {
    ["birthday", "turned ", "turns ", "turning "].iter().any(|word| text.contains(word))
}

/// Whether the name beside an age means nobody else: it is the full name, or nobody else has the surname and no kin is
/// spoken of (*Ruiz, 35, her brother*).
fn is_certain(context: &Context<'_>, person: &Person, age: &Age) -> bool {
    let near = |reference: &Reference| {
        let (place, name) = (age.place, reference.place);
        let gap = if place.start() > name.end() {
            place.start() - name.end()
        } else {
            name.start().saturating_sub(place.end())
        };
        gap <= MOST_BETWEEN
    };
    let Some(reference) = context
        .draft
        .references(person)
        .filter(near)
        .min_by_key(|reference| reference.place.start().abs_diff(age.place.start()))
    else {
        return true;
    };
    let alone = || context.draft.people_without_namesakes().any(|other| std::ptr::eq(other, person));
    reference.naming == Naming::Full || alone() && reference.run.relation != Relation::Kin
}

/// How many bytes may stand between a name and its age.
const MOST_BETWEEN: u32 = 48;
