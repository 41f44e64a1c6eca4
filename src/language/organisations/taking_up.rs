//! *the company said*, *the agency added*: the body that spoke last, taken up with a noun that its name does not have.
//!
//! Not here: nouns of the name itself, as *the council* (`noun`), and *it said* (`pronoun`).

#[cfg(test)]
mod tests;

use super::{BodyKind, NamedBody};
use crate::language::lexicon::{ShortList, WordClass, lower, word_class};
use crate::language::names::Voice;
use crate::language::quotation::{Quotation, Speaker, SpeakerKind};
use crate::language::sourcing::is_outlet_by_name;
use crate::markup::{Prose, ProseSpan};
use rustc_hash::FxHashSet;

/// How many blocks back a body spoke that a noun takes up.
const BACK: usize = 2;

/// How many mentions before a noun are looked at: bounds the work for each.
const MENTIONS_BACK: usize = 64;

/// What only a newspaper or a station is.
static PRESS: ShortList = ShortList::new(&["broadcaster", "magazine", "network", "newspaper", "paper"]);

/// What only a business is.
static BUSINESS: ShortList =
    ShortList::new(&["airline", "automaker", "carmaker", "company", "firm", "manufacturer", "retailer"]);

/// What an authority is, and a news agency.
static AGENCY: ShortList = ShortList::new(&["agency"]);

/// From so many letters on an acronym is seldom that of a business.
const LETTERS: usize = 4;

/// Words in the names of bodies that are no business.
static PUBLIC: ShortList = ShortList::new(&[
    "administration",
    "agency",
    "army",
    "association",
    "authority",
    "board",
    "bureau",
    "campaign",
    "center",
    "centre",
    "college",
    "commission",
    "committee",
    "congress",
    "council",
    "court",
    "department",
    "foundation",
    "government",
    "house",
    "institute",
    "ministry",
    "office",
    "parliament",
    "party",
    "police",
    "school",
    "senate",
    "service",
    "society",
    "treasury",
    "union",
    "university",
]);

/// What may take up a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Press,
    Business,
    Agency,
}

impl Sort {
    /// *The company*, and no other phrase.
    fn of(mention: &str) -> Option<Sort> {
        let noun = mention.strip_prefix("the ").or_else(|| mention.strip_prefix("The "))?;
        let sorts = [(&PRESS, Sort::Press), (&BUSINESS, Sort::Business), (&AGENCY, Sort::Agency)];
        sorts.into_iter().find(|(nouns, _)| nouns.has(noun)).map(|(_, sort)| sort)
    }

    fn fits(self, name: &str) -> bool {
        // *the Institute of Roads*, *NKRC*: an institution, or letters that do not tell.
        let letters = name.len() >= LETTERS && name.bytes().all(|byte| byte.is_ascii_uppercase());
        let public = || letters || name.split(' ').any(|word| PUBLIC.has(&lower(word)));
        let outlet = is_outlet_by_name(name);
        match self {
            Sort::Press => outlet,
            Sort::Business => !outlet && !public(),
            Sort::Agency => !outlet,
        }
    }
}

/// Where bodies are named and where they speak.
struct Spoken<'d> {
    prose: &'d Prose,
    bodies: &'d [NamedBody],
    /// The mentions of organisations, each with its body, in order of place.
    places: Vec<(ProseSpan, usize)>,
    /// Those that speak.
    spoke: Vec<(ProseSpan, usize)>,
}

/// Gives every *the company* the name of the body that spoke last, or of the only one named before. Linear in the
/// quotations and the mentions of bodies, but for sorting them.
pub(in crate::language) fn take_up(
    prose: &Prose,
    bodies: &[NamedBody],
    quotations: &mut [Quotation],
    reported: &mut [Quotation],
) {
    let speakers = |list: &[Quotation]| list.iter().filter_map(Quotation::speaker).cloned().collect::<Vec<Speaker>>();
    let taken_up = |speaker: &Speaker| sort_of(prose, speaker).is_some();
    let wanted = |list: &[Quotation]| list.iter().filter_map(Quotation::speaker).any(taken_up);
    if !wanted(quotations) && !wanted(reported) {
        return;
    }
    let all = [speakers(quotations), speakers(reported)].concat();
    let spoken = Spoken::of(prose, bodies, &all);
    for quotation in quotations.iter_mut().chain(reported) {
        let Some(speaker) = quotation.attribution.as_mut().and_then(|found| found.speaker.as_mut()) else { continue };
        let Some((place, body)) = sort_of(prose, speaker).and_then(|sort| spoken.last_before(speaker.mention, sort))
        else {
            continue;
        };
        prose.slice(bodies[body].name()).clone_into(&mut speaker.name);
        speaker.chain.push(place);
    }
}

fn sort_of(prose: &Prose, speaker: &Speaker) -> Option<Sort> {
    let alone = speaker.kind == SpeakerKind::Group && speaker.person.is_none() && speaker.chain.len() <= 1;
    if alone { Sort::of(prose.slice(speaker.mention)) } else { None }
}

fn has_preposition(words: &str) -> bool {
    words.split_whitespace().any(|word| word_class(word) == Some(WordClass::Preposition))
}

impl<'d> Spoken<'d> {
    fn of(prose: &'d Prose, bodies: &'d [NamedBody], speakers: &[Speaker]) -> Spoken<'d> {
        let organisations = bodies.iter().enumerate().filter(|(_, body)| body.kind == BodyKind::Organisation);
        let mentions = organisations.flat_map(|(at, body)| body.mentions.iter().map(move |named| (named, at)));
        let mentions = mentions.filter(|(named, _)| named.voice == Voice::Narration);
        let mentions = mentions.map(|(named, at)| (named.span, at));
        let mut places: Vec<(ProseSpan, usize)> = mentions.collect();
        places.sort_unstable_by_key(|(place, _)| place.start());
        let (mut spoke, mut owners) = (Vec::new(), FxHashSet::default());
        for speaker in speakers.iter().filter(|speaker| speaker.person.is_none()) {
            let at = places.partition_point(|(place, _)| place.start() < speaker.mention.end());
            let ends = |(place, _): &(ProseSpan, usize)| place.end() == speaker.mention.end();
            let Some(last) = at.checked_sub(1).map(|at| places[at]).filter(ends) else { continue };
            let before = ProseSpan::new(speaker.mention.start().min(last.0.start()), last.0.start());
            // *Tern Foods said*, and not *a tabloid owned by Tern Foods*.
            if !has_preposition(prose.slice(before)) {
                spoke.push(last);
            } else if speaker.kind.is_body() {
                owners.insert(last.0.start());
            }
        }
        places.retain(|(place, _)| !owners.contains(&place.start()));
        spoke.sort_unstable_by_key(|(place, _)| place.start());
        Spoken { prose, bodies, places, spoke }
    }

    /// The body that a noun takes up: the last that spoke near by, if no other was named since, or else the only one named.
    fn last_before(&self, noun: ProseSpan, sort: Sort) -> Option<(ProseSpan, usize)> {
        let last = self.near(&self.spoke, noun, sort).next().or_else(|| self.near(&self.places, noun, sort).next())?;
        let spoke = self.near(&self.spoke, noun, sort).next().is_some();
        let since = |place: &(ProseSpan, usize)| !spoke || place.0.start() > last.0.start();
        let mut named = self.near(&self.places, noun, sort).take_while(since);
        named.all(|(_, body)| body == last.1).then_some(last)
    }

    /// The bodies of a sort in the paragraphs before a noun, the nearest first.
    fn near(
        &self,
        list: &[(ProseSpan, usize)],
        noun: ProseSpan,
        sort: Sort,
    ) -> impl Iterator<Item = (ProseSpan, usize)> {
        let block = |place: ProseSpan| self.prose.block_at(place.start()).unwrap_or_default();
        let before = list.partition_point(|(place, _)| place.end() <= noun.start());
        let near = list[..before].iter().rev().take(MENTIONS_BACK).copied();
        let near = near.take_while(move |(place, _)| block(noun).saturating_sub(block(*place)) <= BACK);
        near.filter(move |(_, body)| sort.fits(self.prose.slice(self.bodies[*body].name())))
    }
}
