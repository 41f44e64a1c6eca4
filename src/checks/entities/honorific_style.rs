//! The rule `honorific-style`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::{Level, Safety};
use crate::language::{Before, Naming, PartInSentence, Person, Reference, Sex};
use crate::markup::ProseSpan;

declare_rule! {
    /// A courtesy title where the style has none, or none where it has one.
    ///
    /// ## Why
    ///
    /// The Associated Press, Reuters and the Guardian use the surname alone after the first mention; the BBC, the
    /// Economist and the New York Times have *Mr*, *Mrs* or *Ms* before it. The rule runs where the configuration names
    /// one of these styles.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Tom Okafor lives beside the bridge. Mr Okafor opened it in May.
    ///                                     ^^^^^^^^^ honorific-style
    /// ```
    ///
    /// ```toml
    /// style = "economist"
    /// ```
    ///
    /// ```draft
    /// Tom Okafor lives beside the bridge. Okafor said nobody had asked him.
    ///                                     ^^^^^^ honorific-style
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor lives beside the bridge. Okafor opened it in May, with the headmistress of Mrs Lindqvist’s School.
    /// ```
    ///
    /// ```toml
    /// style = "nyt"
    /// ```
    ///
    /// ```draft
    /// Tom Okafor lives beside the bridge. Mr. Okafor said nobody had asked him.
    /// ```
    ///
    /// ## Options
    ///
    /// `style`.
    ///
    /// ## Not flagged
    ///
    /// Headlines and quoted words; people who share a surname, whom a title tells apart; people the draft does not give
    /// a full name; people of one name in the stylebook. One place is marked for each person.
    ///
    /// ## References
    ///
    /// AP Stylebook, *courtesy titles*; Economist Style Guide, *titles*; New York Times Manual of Style, *courtesy titles*.
    pub static HONORIFIC_STYLE: "honorific-style" {
        group: Group::Entities,
        level: DefaultLevel::Style(Level::Information, &Style::OF_STYLEBOOKS),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let titles = match context.config.style() {
        Style::Ap | Style::Reuters | Style::Guardian => None,
        Style::Bbc | Style::Economist => Some(("Mr", "Ms")),
        Style::Nyt => Some(("Mr.", "Ms.")),
        Style::None => return,
    };
    for person in context.draft.people_without_namesakes().filter(|person| person.name.contains(' ')) {
        let references: Vec<Reference> = context.draft.references(person).collect();
        match titles {
            None => titled(reporter, person, &references),
            Some(titles) if !context.config.stylebook().is_known(&person.name) => {
                untitled(reporter, person, &references, titles);
            }
            Some(_) => {}
        }
    }
}

fn titled(reporter: &mut Reporter<'_>, person: &Person, references: &[Reference]) {
    let whole = |reference: &Reference| {
        let title = reference.courtesy?;
        Some(ProseSpan::new(title.start(), reference.place.end()))
    };
    let surnames = || references.iter().filter(|reference| reference.naming == Naming::Surname).filter_map(whole);
    if let Some(first) = surnames().next() {
        reporter.report(first, "this style has no courtesy title before a surname").fix(
            "take out the courtesy title",
            Safety::Suggested,
            surnames().map(|place| (place, person.surname())),
        );
    }
}

fn untitled(reporter: &mut Reporter<'_>, person: &Person, references: &[Reference], (he, she): (&str, &str)) {
    let introduced = references.iter().position(|reference| reference.naming == Naming::Full);
    let later = &references[introduced.map_or(references.len(), |at| at + 1)..];
    let bare = |reference: &&Reference| {
        let run = reference.run;
        let alone = run.after == Before::Other && run.role.is_none() && run.part == PartInSentence::Subject;
        reference.naming == Naming::Surname && reference.courtesy.is_none() && alone
    };
    let Some(first) = later.iter().find(bare) else { return };
    let report = reporter.report(first.place, format!("this style has {he} or {she} before a surname"));
    let title = match person.sex {
        Some(Sex::Male) => he,
        Some(Sex::Female) => she,
        None => return,
    };
    let written = format!("{title} {}", person.surname());
    report.fix(
        format!("write {written}"),
        Safety::Suggested,
        later.iter().filter(bare).map(|reference| (reference.place, written.as_str())),
    );
}
