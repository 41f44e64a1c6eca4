//! The rule `forename-mismatch`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Holders, Person, holders_of};
use crate::markup::ProseSpan;
use std::collections::HashMap;

declare_rule! {
    /// One person seems to have two given names: the surname and the role are the same.
    ///
    /// ## Why
    ///
    /// *Jon* in the first paragraph, *John* in the ninth. One of the two is wrong, or two people need telling apart.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Jon Stellan, the harbour master, lives beside the bridge.
    ///
    /// Nobody had asked Josh Stellan, the harbour master, about it.
    ///                  ^^^^^^^^^^^^ forename-mismatch
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Jon Stellan, the harbour master, lives beside the bridge with his brother, Josh Stellan, a pilot.
    /// ```
    ///
    /// Short forms of one name:
    ///
    /// ```draft
    /// James Stellan, the harbour master, lives beside the bridge. Nobody had asked Jim Stellan, the harbour master, about it.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Other roles, or none; two spellings of one given name, which `inconsistent-name` marks; given names that begin
    /// with another letter; short forms (*Jim*, *James*); two names of the stylebook; two people who stand in one
    /// sentence; quoted words.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*.
    pub static FORENAME_MISMATCH: "forename-mismatch" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut families: HashMap<&str, Vec<&Person>> = HashMap::new();
    for person in context.draft.people().iter().filter(|person| person.name.contains(' ') && person.role.is_some()) {
        let family = families.entry(person.surname()).or_default();
        if let Some(other) = family.iter().find(|other| is_one(context, other, person)) {
            report(context, reporter, other, person);
        }
        if family.len() < MOST_NAMESAKES {
            family.push(person);
        }
    }
}

/// How many people of one surname are held against each other: bounds the work for each.
const MOST_NAMESAKES: usize = 8;

fn is_one(context: &Context<'_>, one: &Person, other: &Person) -> bool {
    let initial = |person: &Person| person.given_name().chars().next();
    let (first, second) = (role(context, one), role(context, other));
    let stylebook = context.config.stylebook();
    let both_known = stylebook.entry_of(&one.name).is_some() && stylebook.entry_of(&other.name).is_some();
    let places = one.mentions.first().zip(other.mentions.first());
    let together = places.is_none_or(|(one, other)| context.draft.share_a_sentence(*one, *other));
    let sexes = one.sex.is_some() && other.sex.is_some() && one.sex != other.sex;
    initial(one) == initial(other) && first.is_some() && first == second && !both_known && !together && !sexes
}

/// The words of a role, without articles; none where several people have such a role.
fn role(context: &Context<'_>, person: &Person) -> Option<Vec<String>> {
    let role = context.slice(person.role?).to_lowercase();
    let words = role.split_whitespace().map(|word| word.trim_matches(['.', ',']).to_owned());
    let words: Vec<String> = words.filter(|word| !matches!(word.as_str(), "the" | "a" | "an" | "")).collect();
    let holders = || words.iter().map(|word| holders_of(word));
    // *The director, Jon Stellan,*: the article stands before the role.
    let before = &context.draft.prose().text()[..person.role?.start() as usize];
    let definite = role.starts_with("the ") || before.ends_with("the ") || before.ends_with("The ");
    let alone = definite || words.len() > 1 || holders().next() == Some(Holders::One);
    (alone && !holders().any(|holders| holders == Holders::Many)).then_some(words)
}

fn report(context: &Context<'_>, reporter: &mut Reporter<'_>, one: &Person, other: &Person) {
    let usual = other.mentions.len() > one.mentions.len();
    let (odd, usual) = if usual { (one, other) } else { (other, one) };
    let full = |person: &Person| person.mentions.iter().copied().find(|place| context.slice(*place) == person.name);
    let (Some(place), Some(related)) = (full(odd), full(usual)) else { return };
    if is_misspelt(context, place, related) {
        return;
    }
    let odd_places = odd.mentions.iter().copied().filter(|place| context.slice(*place) == odd.name);
    reporter
        .report(place, format!("somebody with this surname and role is {} elsewhere", usual.given_name()))
        .related(related, "here")
        .fix(format!("write {}", usual.name), Safety::Suggested, odd_places.map(|place| (place, usual.name.as_str())));
}

/// Whether the two differ in the spelling of one word: that is a fault of its own.
fn is_misspelt(context: &Context<'_>, one: ProseSpan, other: ProseSpan) -> bool {
    let within = |places: &[ProseSpan], name: ProseSpan| places.iter().any(|place| name.covers(*place));
    let pairs = context.draft.spelling_pairs().iter();
    pairs
        .map(|pair| (&pair.usual, &pair.odd))
        .any(|(usual, odd)| within(usual, one) && within(odd, other) || within(odd, one) && within(usual, other))
}
