//! Who is in a draft: a table for people, JSON for machines.

use super::flow::{Flow, columns};
use super::paint::{self, clean, paint};
use super::places::{Place, Places};
use super::role::Role;
use super::wire::{OfFile, OfRecord, PlaceReport, json};
use crate::language::{BodyKind, Draft, NamedBody, Person};
use crate::markup::ProseSpan;
use crate::text::Document;
use annotate_snippets::renderer::Style;
use serde::Serialize;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

#[derive(Debug, Serialize)]
struct NamesReport<'a, P> {
    people: Vec<PersonReport<'a, P>>,
    organisations: Vec<BodyReport<'a, P>>,
    places: Vec<BodyReport<'a, P>>,
    /// The mentions that mean the same: of people, with their titles alone; of organisations, of places, and of names that
    /// may be either.
    clusters: Vec<Vec<[P; 2]>>,
}

#[derive(Debug, Serialize)]
struct PersonReport<'a, P> {
    name: &'a str,
    role: Option<&'a str>,
    mentions: Vec<[P; 2]>,
}

#[derive(Debug, Serialize)]
struct BodyReport<'a, P> {
    name: &'a str,
    mentions: Vec<[P; 2]>,
}

/// One record's answer, on one line.
pub(super) fn record(id: &serde_json::Value, document: &Document, draft: &Draft) -> String {
    json(&OfRecord { id, answer: report::<usize>(document, draft) })
}

/// The names of one draft, as an element of `files`.
#[must_use]
pub fn names_json(path: &str, document: &Document, draft: &Draft) -> String {
    json(&OfFile { path, answer: report::<PlaceReport>(document, draft) })
}

fn report<'a, P: From<Place>>(document: &Document, draft: &'a Draft) -> NamesReport<'a, P> {
    let prose = draft.prose();
    let places = places(document, draft);
    let mention = |span: ProseSpan| -> [P; 2] {
        let span = prose.to_document(span);
        [places.at(span.start()).into(), places.at(span.end()).into()]
    };
    let of_person = |person: &Person| -> Vec<[P; 2]> { mentions(person, draft).map(mention).collect() };
    let in_order = |mut spans: Vec<ProseSpan>| -> Vec<[P; 2]> {
        spans.sort_unstable_by_key(|span| span.start());
        spans.into_iter().map(mention).collect()
    };
    let everywhere = |person: &Person| in_order(mentions(person, draft).chain(person.also.iter().copied()).collect());
    let of_body = |body: &NamedBody| -> Vec<[P; 2]> { body.mentions.iter().map(|place| mention(place.span)).collect() };
    let body_everywhere = |body: &NamedBody| {
        in_order(body.mentions.iter().map(|place| place.span).chain(body.inside.iter().copied()).collect())
    };
    let bodies = |kind: BodyKind| {
        let bodies = draft.bodies().iter().filter(move |body| body.kind == kind);
        bodies.map(|body| BodyReport { name: prose.slice(body.name()), mentions: of_body(body) }).collect()
    };
    let person = |person: &'a Person| PersonReport {
        name: &person.name,
        role: person.role.map(|role| prose.slice(role)),
        mentions: of_person(person),
    };
    NamesReport {
        people: draft.people().iter().map(person).collect(),
        organisations: bodies(BodyKind::Organisation),
        places: bodies(BodyKind::Place),
        clusters: draft.people().iter().map(everywhere).chain(draft.bodies().iter().map(body_everywhere)).collect(),
    }
}

/// The mentions of a person, each with the courtesy title before it.
fn mentions<'d>(person: &'d Person, draft: &'d Draft) -> impl Iterator<Item = ProseSpan> + 'd {
    person.mentions.iter().map(|span| draft.with_courtesy_title(*span))
}

fn places(document: &Document, draft: &Draft) -> Places {
    let people = draft.people().iter().flat_map(|person| mentions(person, draft).chain(person.also.iter().copied()));
    let bodies = draft
        .bodies()
        .iter()
        .flat_map(|body| body.mentions.iter().map(|mention| mention.span).chain(body.inside.iter().copied()));
    Places::of_spans(document.text(), people.chain(bodies).map(|span| draft.prose().to_document(span)))
}

/// The closing line of the tables.
#[must_use]
pub fn names_line(people: usize, organisations: usize) -> String {
    let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    let bodies =
        if organisations == 1 { "1 organisation".to_owned() } else { format!("{organisations} organisations") };
    paint(paint::STRONG, format!("{people}, {bodies}")) + "\n"
}

/// One line of the table.
struct Row {
    name: String,
    mentions: Vec<ProseSpan>,
    /// What stands after the lines: a role, the other forms of a name.
    note: String,
}

/// The people and organisations of one draft, for reading: each with the lines it stands on. Empty where there are none.
/// `width` is that of the terminal.
#[must_use]
pub fn names_table(path: &str, document: &Document, draft: &Draft, width: usize) -> String {
    let people = draft.people().iter().map(|person| person_row(person, draft)).collect::<Vec<_>>();
    let bodies = draft.organisations().map(|body| body_row(body, draft)).collect::<Vec<_>>();
    let rows = || people.iter().chain(&bodies);
    let Some(widest) = rows().map(|row| row.name.width()).max() else { return String::new() };
    let places = places(document, draft);
    let mut out = format!("{}\n", paint(paint::STRONG, path));
    for row in rows() {
        let line = |span| places.at(draft.prose().to_document(span).start()).line;
        let mut lines: Vec<usize> = row.mentions.iter().map(|span| line(*span)).collect();
        lines.sort_unstable();
        lines.dedup();
        let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
        let noun = if lines.len() == 1 { "line" } else { "lines" };
        let pad = widest - row.name.width();
        let times = format!("{:>3}×", row.mentions.len());
        let left = widest + 10;
        let right = folded(&format!("{noun} {}", lines.join(", ")), &row.note, width.saturating_sub(left).max(24));
        let mut right = right.into_iter();
        let first = right.next().unwrap_or_default();
        let _ = writeln!(out, "  {}{:pad$}  {times}  {first}", paint(paint::CODE, &row.name), "");
        for more in right {
            let _ = writeln!(out, "{:left$}{more}", "");
        }
    }
    out + "\n"
}

/// The lines of a draft and the note in rows of at most `room` columns: side by side where both fit.
fn folded(lines: &str, note: &str, room: usize) -> Vec<String> {
    let rows = |style: Style, text: &str| {
        let mut flow = Flow::default();
        flow.styled(style, text);
        flow.lines(room)
    };
    let (mut all, note) = (rows(paint::QUIET, lines), rows(Style::new(), note));
    match (all.last_mut(), note.as_slice()) {
        (Some(last), [one]) if columns(last) + 2 + columns(one) <= room => {
            last.push_str("  ");
            last.push_str(one);
        }
        _ => all.extend(note),
    }
    all
}

fn person_row(person: &Person, draft: &Draft) -> Row {
    let role = Role::of(person, draft.prose());
    let role = role.title.or(role.description).unwrap_or_default();
    Row { name: clean(&person.name), mentions: mentions(person, draft).collect(), note: role }
}

/// An organisation with the other forms of its name.
fn body_row(body: &NamedBody, draft: &Draft) -> Row {
    let prose = draft.prose();
    let name = clean(prose.slice(body.name()));
    let mut forms: Vec<String> = Vec::new();
    for form in body.mentions.iter().map(|mention| clean(prose.slice(mention.span))) {
        if form != name && !forms.contains(&form) {
            forms.push(form);
        }
    }
    let note = if forms.is_empty() { String::new() } else { format!("also {}", forms.join(", ")) };
    Row { name, mentions: body.mentions.iter().map(|mention| mention.span).collect(), note }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn lines_and_note_stand_side_by_side_where_both_fit() {
        let plain = |room| {
            let rows = folded("lines 3, 5, 7", "the harbour master", room).join("|");
            anstream::adapter::strip_str(&rows).to_string()
        };
        assert_eq!(plain(33), "lines 3, 5, 7  the harbour master");
        assert_eq!(plain(32), "lines 3, 5, 7|the harbour master");
        assert_eq!(plain(12), "lines 3, 5,|7|the harbour|master");
        assert_eq!(folded("line 3", "", 40).len(), 1, "nothing stands for nothing");
    }
}
