//! Who is in a draft: a table for people, JSON for machines.

use super::paint::{self, clean, paint};
use super::places::{Place, Places};
use super::role::Role;
use super::wire::{PlaceReport, json};
use crate::language::Draft;
use crate::text::Document;
use serde::Serialize;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

#[derive(Debug, Serialize)]
struct RecordReport<'a> {
    id: &'a serde_json::Value,
    #[serde(flatten)]
    names: NamesReport<'a, usize>,
}

#[derive(Debug, Serialize)]
struct FileReport<'a> {
    path: &'a str,
    #[serde(flatten)]
    names: NamesReport<'a, PlaceReport>,
}

#[derive(Debug, Serialize)]
struct NamesReport<'a, P> {
    people: Vec<PersonReport<'a, P>>,
    /// Nothing is known of organisations yet; the field is there so that readers need not change.
    organisations: [(); 0],
    /// The mentions that mean the same, people and organisations together.
    clusters: Vec<Vec<[P; 2]>>,
}

#[derive(Debug, Serialize)]
struct PersonReport<'a, P> {
    name: &'a str,
    role: Option<&'a str>,
    mentions: Vec<[P; 2]>,
}

/// One record's answer, on one line.
pub(super) fn record(id: &serde_json::Value, document: &Document, draft: &Draft) -> String {
    json(&RecordReport { id, names: report(document, draft) })
}

/// The names of one draft, as an element of `files`.
#[must_use]
pub fn names_json(path: &str, document: &Document, draft: &Draft) -> String {
    json(&FileReport { path, names: report(document, draft) })
}

fn report<'a, P: From<Place>>(document: &Document, draft: &'a Draft) -> NamesReport<'a, P> {
    let places = places(document, draft);
    let mentions = |person: usize| -> Vec<[P; 2]> {
        let spans = draft.people()[person].mentions.iter().map(|span| draft.prose().to_document(*span));
        spans.map(|span| [places.at(span.start()).into(), places.at(span.end()).into()]).collect()
    };
    let people = draft.people().iter().enumerate();
    NamesReport {
        people: people
            .map(|(index, person)| PersonReport {
                name: &person.name,
                role: person.role.map(|role| draft.prose().slice(role)),
                mentions: mentions(index),
            })
            .collect(),
        organisations: [],
        clusters: (0..draft.people().len()).map(mentions).collect(),
    }
}

fn places(document: &Document, draft: &Draft) -> Places {
    let spans = draft.people().iter().flat_map(|person| &person.mentions).map(|span| draft.prose().to_document(*span));
    Places::of(document.text(), spans.flat_map(|span| [span.start(), span.end()]))
}

/// The closing line of the tables.
#[must_use]
pub fn names_line(people: usize) -> String {
    let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    paint(paint::STRONG, people) + "\n"
}

/// The names of one draft, for reading: each with the lines it stands on.
#[must_use]
pub fn names_table(path: &str, document: &Document, draft: &Draft) -> String {
    let places = places(document, draft);
    let names: Vec<String> = draft.people().iter().map(|person| clean(&person.name)).collect();
    let widest = names.iter().map(|name| name.width()).max().unwrap_or_default();
    let mut out = format!("{}\n", paint(paint::STRONG, path));
    for (person, name) in draft.people().iter().zip(&names) {
        let line = |span| places.at(draft.prose().to_document(span).start()).line;
        let mut lines: Vec<usize> = person.mentions.iter().map(|span| line(*span)).collect();
        lines.sort_unstable();
        lines.dedup();
        let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
        let noun = if lines.len() == 1 { "line" } else { "lines" };
        let pad = widest - name.width();
        let times = format!("{:>3}×", person.mentions.len());
        let lines = paint(paint::QUIET, format!("{noun} {}", lines.join(", ")));
        let role = Role::of(person, draft.prose());
        let role = role.title.or(role.description).map_or(String::new(), |role| format!("  {role}"));
        let _ = writeln!(out, "  {}{:pad$}  {times}  {lines}{role}", paint(paint::CODE, name), "");
    }
    out + "\n"
}
