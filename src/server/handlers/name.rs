//! The card of a name: who or what it is, where it is first named, how often in which spelling, how much a person says,
//! and what the desk has written down.

use super::attribution::is_said;
use super::wording::Wording;
use crate::config::Entry;
use crate::language::{BodyKind, BodyMention, Draft, Form, NamedBody, Person, Quotation, Speaker};
use crate::markup::ProseSpan;
use crate::output::Role;
use crate::server::report::Report;

/// What is named at a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named<'d> {
    /// A person.
    Person(&'d Person),
    /// An organisation, a place, or something with a name.
    Body(&'d NamedBody),
}

/// How many spellings a card shows.
const SPELLINGS: usize = 6;

/// What is named at a place of the prose, and the name there. Linear in the mentions.
pub(super) fn named_at(draft: &Draft, at: u32) -> Option<(Named<'_>, ProseSpan)> {
    let person = draft.people().iter().find_map(|person| {
        let span = person.mentions.iter().find(|span| span.touches(at))?;
        Some((Named::Person(person), *span))
    });
    person.or_else(|| {
        draft.bodies().iter().find_map(|body| {
            let mention = body.mentions.iter().find(|mention| mention.span.touches(at))?;
            Some((Named::Body(body), mention.span))
        })
    })
}

/// Writes the card. Linear in the mentions and quotations of the draft.
pub(super) fn write(wording: &mut Wording, named: Named<'_>, report: &Report) {
    let draft = &report.linted.draft;
    match named {
        Named::Person(person) => write_name(wording, &person.name, Some(person), draft),
        Named::Body(body) => write_body(wording, body, draft),
    }
    let mentions = mentions(named);
    let spellings = counted(mentions.iter().map(|mention| draft.prose().slice(*mention)));
    if let Some(first) = mentions.first() {
        wording.paragraph().words(&format!("first named on line {}", report.line_of(*first)));
    }
    let shown = spellings.iter().take(SPELLINGS).map(|(spelling, count)| format!("{spelling} {count}×"));
    wording.words(" · ").words(&shown.collect::<Vec<_>>().join(", "));
    if let Named::Person(person) = named {
        write_said(wording, person, draft);
    }
    let stylebook = report.config.as_ref().map(|config| config.stylebook());
    let entry = |spelling: &str| stylebook.and_then(|stylebook| stylebook.entry_of(spelling));
    if let Some(entry) = spellings.iter().find_map(|(spelling, _)| entry(spelling)) {
        wording.paragraph().words("In the stylebook: ").words(&in_stylebook(entry));
    }
}

/// What there is, each once with its count, in order.
fn counted<'w>(all: impl Iterator<Item = &'w str>) -> Vec<(&'w str, usize)> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for one in all {
        match counted.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counted.push((one, 1)),
        }
    }
    counted
}

/// How often a person is quoted and reported, and how often as *he*, *she* or *they*.
fn write_said(wording: &mut Wording, person: &Person, draft: &Draft) {
    let is_theirs = |speaker: &&Speaker| draft.person_of(speaker) == Some(person);
    let by = |quotations: &[Quotation], counts: fn(&Quotation) -> bool| -> Vec<ProseSpan> {
        let said = quotations.iter().filter(|quotation| counts(quotation));
        said.filter_map(Quotation::speaker).filter(is_theirs).map(|speaker| speaker.mention).collect()
    };
    // What is partly in marks is quoted: its marked words are counted already.
    let reported = by(draft.reported(), |quotation| quotation.form == Form::Indirect);
    let mut quoted = by(draft.quotations(), is_said);
    quoted.extend(by(draft.reported(), |quotation| quotation.form == Form::SetApart));
    let times = [("quoted", quoted.len()), ("reported", reported.len())].into_iter().filter(|(_, count)| *count > 0);
    let mut said: Vec<String> = times.map(|(how, count)| format!("{how} {count}×")).collect();
    if said.is_empty() {
        return;
    }
    let spoken: Vec<String> =
        quoted.iter().chain(&reported).map(|mention| draft.prose().slice(*mention).to_lowercase()).collect();
    let pronouns = spoken.iter().map(String::as_str).filter(|word| PRONOUNS.contains(word));
    said.extend(counted(pronouns).into_iter().map(|(pronoun, count)| format!("as {pronoun} {count}×")));
    wording.paragraph().words(&said.join(", "));
}

const PRONOUNS: [&str; 3] = ["he", "she", "they"];

/// What the desk knows of a name.
fn in_stylebook(entry: &Entry) -> String {
    let also = (!entry.aliases.is_empty()).then(|| format!("also {}", entry.aliases.join(", ")));
    let withheld = entry.withhold.then(|| "not to be printed".to_owned());
    let known = [Some(entry.name.clone()), entry.title.clone(), entry.pronouns.clone(), also, withheld];
    known.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Writes a name, and what the draft says the person is.
pub(super) fn write_name(wording: &mut Wording, name: &str, person: Option<&Person>, draft: &Draft) {
    let role = person.map(|person| Role::of(person, draft.prose())).unwrap_or_default();
    if let Some(title) = &role.title {
        wording.words(title).words(" ");
    }
    wording.strong(name);
    if let Some(description) = &role.description {
        wording.words(", ").words(description);
    }
}

fn write_body(wording: &mut Wording, body: &NamedBody, draft: &Draft) {
    wording.strong(draft.prose().slice(body.name()));
    match body.kind {
        BodyKind::Organisation => drop(wording.words(", an organisation")),
        BodyKind::Place => drop(wording.words(", a place")),
        BodyKind::Unclear => {}
    }
}

/// Every place of the name, in order.
pub(super) fn mentions(named: Named<'_>) -> Vec<ProseSpan> {
    match named {
        Named::Person(person) => person.mentions.clone(),
        Named::Body(body) => body.mentions.iter().map(|mention: &BodyMention| mention.span).collect(),
    }
}
