//! *the council said*, *it said*: the one body that the name says to be a council.
//!
//! Not here: whoever holds an office (`people::office`), and *it said* (`pronoun`).

use super::{BodyKind, NamedBody};
use crate::language::quotation::{Quotation, SpeakerKind};
use crate::markup::{Prose, ProseSpan};
use rustc_hash::FxHashMap;

/// What the names of the bodies say them to be: *council* of *Harbour Council*, *bank* of *Bank of Karst*.
#[derive(Debug, Default)]
struct Holders {
    /// For each noun, in lower case, the body, or none where several have it.
    by_noun: FxHashMap<String, Option<usize>>,
}

impl Holders {
    fn of(prose: &Prose, bodies: &[NamedBody]) -> Holders {
        let mut by_noun = FxHashMap::default();
        for (index, body) in bodies.iter().enumerate().filter(|(_, body)| body.kind == BodyKind::Organisation) {
            let name = prose.slice(body.name());
            // *Institute for Ferries*
            let head = [" of ", " for "].iter().fold(name, |head, of| head.split(of).next().unwrap_or(head));
            let noun = head.rsplit(' ').next().unwrap_or(name);
            if noun != name {
                by_noun.entry(noun.to_lowercase()).and_modify(|only| *only = None).or_insert(Some(index));
            }
        }
        Holders { by_noun }
    }
}

/// Gives every *the council*, and every *it* that goes back to one, the name of the body, if only one is a council and was
/// named before. Linear in the quotations and the bodies.
pub(in crate::language) fn name_nouns<'q>(
    prose: &Prose,
    bodies: &[NamedBody],
    quotations: impl Iterator<Item = &'q mut Quotation>,
) {
    let mut holders: Option<Holders> = None;
    for quotation in quotations {
        let Some(speaker) = quotation.attribution.as_mut().and_then(|found| found.speaker.as_mut()) else { continue };
        let is_body = matches!(speaker.kind, SpeakerKind::Group | SpeakerKind::Pronoun) && speaker.person.is_none();
        let Some(mention) = speaker.chain.last().copied().filter(|_| is_body) else { continue };
        let Some(noun) = noun_of(prose.slice(mention)) else { continue };
        let holders = holders.get_or_insert_with(|| Holders::of(prose, bodies));
        let Some(body) = holders.by_noun.get(noun).copied().flatten().map(|index| &bodies[index]) else { continue };
        if let Some(place) = last_before(body, mention) {
            prose.slice(body.name()).clone_into(&mut speaker.name);
            speaker.chain.push(place);
        }
    }
}

/// Nouns that as often mean another than the one that has a name, as *the party*, *the court* and *the group* do.
const OF_MANY: [&str; 10] =
    ["company", "court", "group", "house", "office", "organisation", "organization", "party", "state", "team"];

/// *council* of *the council*.
fn noun_of(mention: &str) -> Option<&str> {
    let noun = mention.strip_prefix("the ").or_else(|| mention.strip_prefix("The "))?;
    let plain = noun.bytes().all(|letter| letter.is_ascii_lowercase());
    (plain && !OF_MANY.contains(&noun)).then_some(noun)
}

/// The last place before a mention that names the body.
fn last_before(body: &NamedBody, mention: ProseSpan) -> Option<ProseSpan> {
    body.mentions.iter().map(|named| named.span).rfind(|place| place.end() <= mention.start())
}
