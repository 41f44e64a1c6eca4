//! The rule `forename-on-second-reference`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::{Level, Safety};
use crate::language::{Before, Naming, Nature, PartInSentence, Person, Reference};
use crate::markup::ProseSpan;
use crate::text::narrow;

declare_rule! {
    /// A grown-up is called by the given name alone.
    ///
    /// ## Why
    ///
    /// News copy calls children by their given names, and everybody else by the surname. *Ana said* beside *Okafor
    /// said* talks down to one of the two. The rule runs where the configuration names a style.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, lives beside the bridge. Ana will open it on Monday.
    ///                                               ^^^ forename-on-second-reference
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, lives beside the bridge. Ruiz will open it on Monday.
    /// ```
    ///
    /// A child:
    ///
    /// ```draft
    /// Ana Ruiz, 9, lives beside the bridge. Ana will open it on Monday.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Children, as far as the draft gives an age or says so; *the Donald*; posts with the name under them; kings,
    /// queens, princes, popes; people who share a surname; headlines and quoted words; people whom the stylebook has as
    /// known or by one name; names in East Asian order.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*; Guardian style guide, *first mention*.
    pub static FORENAME_ON_SECOND_REFERENCE: "forename-on-second-reference" {
        group: Group::Entities,
        level: DefaultLevel::Style(Level::Information, &Style::OF_STYLEBOOKS),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// From that age on people are grown up.
const GROWN_UP: u8 = 18;
const ROYAL: &[&str] =
    &["king", "queen", "prince", "princess", "pope", "duke", "duchess", "saint", "emperor", "empress"];
/// Who is called by the given name, whatever the age.
const YOUNG: &[&str] = &["teen", "pupil", "schoolgirl", "schoolboy", "high school", "toddler"];
/// Surnames that are given names too and stand first.
const FIRST: &[&str] = &["Kim", "Lee", "Park", "Li", "Chen", "Wang", "Yang", "Tran", "Le", "Ho", "Jung", "Han", "Ma"];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for person in context.draft.people_without_namesakes().filter(|person| is_grown_up(context, person)) {
        let references: Vec<Reference> = context.draft.references(person).collect();
        let introduced = references.iter().position(|reference| reference.naming == Naming::Full);
        let later = &references[introduced.map_or(references.len(), |at| at + 1)..];
        let by_given = |reference: &&Reference| {
            let run = reference.run;
            let plain = run.after == Before::Other && run.role.is_none() && run.nature != Nature::Other;
            // What may be a surname in front, a country or a team has no sex.
            let surely = run.sex.is_some() && matches!(run.part, PartInSentence::Subject | PartInSentence::Owner);
            reference.naming == Naming::GivenName
                && reference.courtesy.is_none()
                && plain
                && surely
                && is_told(context, reference)
        };
        let told_of = person.role.is_some() || references.iter().any(|other| other.naming == Naming::Surname);
        let Some(first) = later.iter().find(by_given).filter(|_| told_of) else { continue };
        let (given, surname) = (person.given_name(), person.surname());
        reporter.report(first.place, format!("{given} is called {surname} after the first mention")).fix(
            format!("write {surname}"),
            Safety::Suggested,
            later.iter().filter(by_given).map(|reference| (reference.place, surname)),
        );
    }
}

fn is_grown_up(context: &Context<'_>, person: &Person) -> bool {
    let child = person.ages.iter().any(|age| age.years < GROWN_UP)
        || person.mentions.iter().any(|mention| is_young_beside(context, *mention));
    let role = person.role.map(|role| context.slice(role).to_lowercase()).unwrap_or_default();
    let young = YOUNG.iter().any(|young| role.contains(young));
    let royal = ROYAL.iter().any(|royal| role.split(' ').any(|word| word == *royal));
    let known = context.config.stylebook().is_known(&person.name);
    let eastern = FIRST.contains(&person.given_name());
    person.name.contains(' ') && !child && !young && !royal && !known && !eastern
}

/// *Ana, the 17-year-old*
fn is_young_beside(context: &Context<'_>, mention: ProseSpan) -> bool {
    let after = &context.draft.prose().text()[mention.end() as usize..];
    let age = [", the ", ", a "].iter().find_map(|article| after.strip_prefix(article));
    let years = age.and_then(|age| age.split('-').next()).and_then(|years| years.parse::<u8>().ok());
    years.is_some_and(|years| years < GROWN_UP)
}

/// Whether the writer calls somebody so: not *the Ana*, which is somebody else’s word, and not in a post that was pasted in.
fn is_told(context: &Context<'_>, reference: &Reference) -> bool {
    context.draft.block(narrow(reference.block)).is_some_and(|block| {
        let before = block.text.get(..reference.run.span.start() as usize).unwrap_or_default();
        let called = before.strip_suffix("the ").is_some_and(|rest| !rest.ends_with(char::is_alphabetic));
        !called && !block.is_pasted()
    })
}
