//! The card of a name: who or what it is, where it is first named, and how often in which spelling.

use super::wording::Wording;
use crate::language::{BodyKind, BodyMention, Draft, NamedBody, Person};
use crate::markup::ProseSpan;
use crate::output::Role;
use crate::text::{Document, Encoding};

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

/// Writes the card.
pub(super) fn write(wording: &mut Wording, named: Named<'_>, draft: &Draft, document: &Document) {
    match named {
        Named::Person(person) => write_person(wording, person, draft),
        Named::Body(body) => write_body(wording, body, draft),
    }
    let mentions = mentions(named);
    let prose = draft.prose();
    let mut spellings: Vec<(&str, usize)> = Vec::new();
    for spelling in mentions.iter().map(|mention| prose.slice(*mention)) {
        match spellings.iter_mut().find(|(known, _)| *known == spelling) {
            Some((_, count)) => *count += 1,
            None => spellings.push((spelling, 1)),
        }
    }
    if let Some(first) = mentions.first() {
        // The line does not depend on the unit of columns.
        let line = document.position(prose.to_document(*first).start(), Encoding::Utf8).line + 1;
        wording.paragraph().words(&format!("first named on line {line}"));
    }
    let counted = spellings.iter().take(SPELLINGS).map(|(spelling, count)| format!("{spelling} {count}×"));
    wording.words(" · ").words(&counted.collect::<Vec<_>>().join(", "));
}

fn write_person(wording: &mut Wording, person: &Person, draft: &Draft) {
    let role = Role::of(person, draft.prose());
    if let Some(title) = &role.title {
        wording.words(title).words(" ");
    }
    wording.strong(&person.name);
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
