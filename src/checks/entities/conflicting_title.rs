//! The rule `conflicting-title`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Reference, title_in_full};
use crate::markup::ProseSpan;
use crate::text::narrow;

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
    /// *former*, *then-*, *ex-*, *acting*; a sentence with a year, with *if*, or that looks back; the long and the short form of one rank; titles that can be held at once; titles after the name; quoted words.
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

/// What a title is among those that nobody holds at once.
#[derive(Debug, PartialEq, Eq)]
enum Office {
    Elected(&'static str),
    Rank(Vec<&'static str>),
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for person in context.draft.people_without_namesakes().filter(|person| person.times_described() > 1) {
        let titled = context.draft.references(person).filter_map(|reference| {
            let (role, sentence) = title_before(context, &reference)?;
            let office = office(context.slice(role))?;
            (!is_of_another_time(sentence) && !is_told_of(context, role))
                .then(|| (ProseSpan::new(role.start(), reference.place.end()), office))
        });
        let titled: Vec<(ProseSpan, Office)> = titled.collect();
        let Some((first, held)) = titled.first() else { continue };
        if let Some((other, _)) = titled.iter().find(|(_, other)| conflict(held, other)) {
            reporter
                .report(*other, format!("{} has another title elsewhere", person.surname()))
                .related(*first, "the other title");
        }
    }
}

/// A title right before the name, and its sentence.
fn title_before<'d>(context: &Context<'d>, reference: &Reference) -> Option<(ProseSpan, &'d str)> {
    let block = context.draft.block(narrow(reference.block))?;
    let role = block.to_prose(reference.run.role?);
    if role.end() >= reference.place.start() || role.end() + 1 < reference.place.start() {
        return None;
    }
    let sentence = block.facts.sentences.iter().find(|sentence| block.to_prose(sentence.span).covers(role))?;
    Some((role, sentence.span.slice(block.text)))
}

/// *She was Lt. Ruiz until May*: the sentence says what somebody was called.
fn is_told_of(context: &Context<'_>, role: ProseSpan) -> bool {
    let before = context.draft.prose().text().get(..role.start() as usize).unwrap_or_default();
    ["was ", "as ", "became "].iter().any(|word| before.ends_with(word))
}

/// Whether a sentence is of another time, or of what may come.
fn is_of_another_time(sentence: &str) -> bool {
    sentence.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
        let year = word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1500..2200).contains(&year));
        year || matches!(
            word,
            "then" | "former" | "ex" | "when" | "ago" | "acting" | "elect" | "became" | "promoted" | "if" | "If"
        )
    })
}

const ELECTED: [&str; 3] = ["senator", "representative", "governor"];
const RANKS: [&str; 8] = ["corporal", "sergeant", "lieutenant", "captain", "major", "colonel", "general", "admiral"];

fn office(title: &str) -> Option<Office> {
    let words: Vec<&str> = title.split_whitespace().map(|word| word.trim_end_matches('.')).collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).map(|word| word.to_lowercase());
    let in_full: Vec<String> = capitals.map(|word| title_in_full(&word).to_owned()).collect();
    let known = |list: &[&'static str], word: &String| match word.as_str() {
        "congressman" | "congresswoman" => list.iter().find(|title| **title == "representative").copied(),
        word => list.iter().find(|title| **title == word).copied(),
    };
    let held: Vec<&str> = in_full.iter().filter_map(|word| known(&ELECTED, word)).collect();
    let ranks: Vec<&str> = in_full.iter().filter_map(|word| known(&RANKS, word)).collect();
    let other = words
        .iter()
        .any(|word| matches!(*word, "Attorney" | "Secretary" | "Surgeon" | "Solicitor" | "State" | "Director"));
    match (held.as_slice(), ranks.is_empty()) {
        ([one], true) if !other => Some(Office::Elected(one)),
        ([], false) if !other => Some(Office::Rank(ranks)),
        _ => None,
    }
}

fn conflict(one: &Office, other: &Office) -> bool {
    match (one, other) {
        (Office::Elected(one), Office::Elected(other)) => one != other,
        (Office::Rank(one), Office::Rank(other)) => !one.ends_with(other) && !other.ends_with(one),
        _ => false,
    }
}
