//! The draft pass: which names of all blocks are one.

use super::evidence::Evidence;
use super::key::word_key;
use super::local::{Article, LocalBody, NounAfter, Proof, Share, StandsAlone, Tie};
use super::{BodyKind, BodyMention, NameForm, NamedBody};
use crate::language::acronym::Acronym;
use crate::language::draft::BlockView;
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::narrow;
use rustc_hash::FxHashMap;

/// One name through the draft, in all places with one key.
#[derive(Debug, Clone, Copy)]
struct Name {
    /// Its first place.
    span: ProseSpan,
    local: LocalBody,
    /// The strongest evidence of all places.
    evidence: Evidence,
    proof: Proof,
    /// The name it is another form of; itself where it is none.
    full: usize,
}

/// The names of the draft, and where to look them up.
#[derive(Debug, Default)]
struct Names {
    names: Vec<Name>,
    by_key: FxHashMap<u64, usize>,
}

/// Everything that has a name and is no person, in order of first place. Linear in the number of names.
///
/// `people` are the mentions of people, in order of place. Of the text it asks for the words of the names and of what
/// acronyms stand for: `memo` rests on that.
pub(super) fn join<'d>(
    prose: &Prose,
    blocks: impl Iterator<Item = BlockView<'d>> + Clone,
    people: impl Iterator<Item = ProseSpan> + Clone,
    acronyms: &[Acronym],
) -> Vec<NamedBody> {
    let mut names = Names::default();
    let mut former_names = false;
    for (block, local) in no_people(blocks.clone(), people.clone()) {
        former_names |= local.tie == Tie::FormerName;
        if !is_heading(block.kind) || local.evidence >= Evidence::Place {
            names.add(block.to_prose(local.span), local);
        }
    }
    names.join_acronyms(prose, acronyms);
    names.join_variants();
    names.join_clubs();
    names.join_short_forms();
    if former_names {
        names.join_former_names(no_people(blocks.clone(), people.clone()));
    }
    names.collect(no_people(blocks, people))
}

fn is_heading(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Heading)
}

/// The names of the blocks that no mention of a person overlaps.
fn no_people<'d>(
    blocks: impl Iterator<Item = BlockView<'d>>,
    people: impl Iterator<Item = ProseSpan>,
) -> impl Iterator<Item = (BlockView<'d>, &'d LocalBody)> {
    let mut people = people.peekable();
    let locals = blocks.flat_map(|block| block.facts.bodies.iter().map(move |local| (block, local)));
    locals.filter(move |(block, local)| {
        let span = block.to_prose(local.span);
        while people.next_if(|person| person.end() <= span.start()).is_some() {}
        people.peek().is_none_or(|person| person.start() >= span.end())
    })
}

impl Names {
    fn add(&mut self, span: ProseSpan, local: &LocalBody) {
        let next = self.names.len();
        let at = *self.by_key.entry(local.keys.name).or_insert(next);
        if at == next {
            let (evidence, proof) = (local.evidence, local.proof);
            self.names.push(Name { span, local: *local, evidence, proof, full: next });
            return;
        }
        let known = &mut self.names[at];
        known.evidence = known.evidence.max(local.evidence);
        if local.proof == Proof::Capital {
            known.proof = Proof::Capital;
        }
    }

    /// Joins letters to the name that spells them out beside them, else to the one whose initials they are.
    fn join_acronyms(&mut self, prose: &Prose, acronyms: &[Acronym]) {
        let mut by_letters: FxHashMap<u64, usize> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate().filter(|(_, name)| name.local.keys.first != 0) {
            by_letters.entry(name.local.keys.letters).or_insert(at);
            by_letters.entry(name.local.keys.all_letters).or_insert(at);
        }
        let by_place: FxHashMap<u32, usize> =
            self.names.iter().enumerate().map(|(at, name)| (name.span.end(), at)).collect();
        for acronym in acronyms {
            let Some(&letters) = self.by_key.get(&word_key(&acronym.letters)) else { continue };
            let beside = acronym.expansions().find_map(|(_, name)| {
                let at = by_place.get(&name.end())?;
                prose.slice(name).starts_with(char::is_uppercase).then_some(*at)
            });
            if let Some(full) = beside.filter(|full| *full != letters) {
                self.tie(letters, full);
            }
        }
        for at in 0..self.names.len() {
            let keys = self.names[at].local.keys;
            let alone = keys.first == 0 && keys.letters != 0 && self.names[at].full == at;
            // *US* is no *University of Sund*.
            let place = |name: usize| self.names[name].evidence == Evidence::Place;
            let fits = |full: &&usize| alone && **full != at && (!place(at) || place(**full));
            if let Some(&full) = by_letters.get(&keys.letters).filter(fits) {
                self.tie(at, full);
            }
        }
    }

    /// *Veteran Affairs Office* and *Veterans Affairs Office* are one office.
    fn join_variants(&mut self) {
        let mut by_singular: FxHashMap<u64, usize> = FxHashMap::default();
        for at in 0..self.names.len() {
            let Name { local, evidence, .. } = self.names[at];
            if local.keys.first != 0 && matches!(evidence, Evidence::LikelyOrganisation | Evidence::Organisation) {
                let known = *by_singular.entry(local.keys.singular).or_insert(at);
                self.tie(at, known);
            }
        }
    }

    /// *Boeing* is *Boeing Commercial Airplanes* where nothing else begins so; *the Foundation* the one named last.
    fn join_short_forms(&mut self) {
        let mut by_first: FxHashMap<u64, Option<usize>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let body = name.evidence >= Evidence::LikelyOrganisation && name.evidence != Evidence::Place;
            if name.local.keys.first != 0 && body {
                by_first.entry(name.local.keys.first).and_modify(|other| *other = None).or_insert(Some(at));
            }
        }
        // A name of which nothing tells that it is a body may be a person’s: the last word is the surname, or *of* follows it.
        let mut by_last: FxHashMap<u64, usize> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let plain = name.evidence < Evidence::Work && name.local.article == Article::None;
            if name.local.keys.first != 0 && plain {
                by_last.entry(name.local.keys.head).or_insert(at);
            }
        }
        let mut by_head: FxHashMap<u64, usize> = FxHashMap::default();
        for at in 0..self.names.len() {
            let Name { local, evidence, full, .. } = self.names[at];
            if local.keys.first != 0 {
                by_head.insert(local.keys.head, at);
                continue;
            }
            if full != at {
                continue;
            }
            let noun = local.article != Article::None && evidence != Evidence::Place;
            let may_be = noun && local.stands_alone == StandsAlone::Maybe;
            let by_noun = by_head.get(&local.keys.name).copied().filter(|_| may_be);
            let free = matches!(evidence, Evidence::None | Evidence::LikelyOrganisation);
            let by_first = || {
                let full = by_first.get(&local.keys.name).copied().flatten()?;
                let (noun, pair) = (self.names[full].local.noun, self.names[full].local.noun == NounAfter::Only);
                // *the Tern* is the river, and no *Tern Rivers Trust*.
                let river = local.article == Article::Definite && !pair;
                let free = (free || pair) && noun != NounAfter::OfTown;
                (local.stands_alone == StandsAlone::Maybe && !river && free).then_some(full)
            };
            let by_last = || by_last.get(&local.keys.name).copied().filter(|_| evidence < Evidence::Work);
            if let Some(full) = by_noun.or_else(by_first).or_else(by_last) {
                self.tie(at, full);
            }
        }
    }

    /// *Rovers* is *Harborough Rovers* where no other club has the name.
    fn join_clubs(&mut self) {
        let is_short = |name: &Name| name.local.keys.first == 0 && name.local.stands_alone == StandsAlone::Club;
        if !self.names.iter().any(is_short) {
            return;
        }
        let mut clubs: FxHashMap<u64, Option<usize>> = FxHashMap::default();
        let club = |name: &Name| name.local.keys.first != 0 && name.evidence == Evidence::Organisation;
        for (at, name) in self.names.iter().enumerate().filter(|(_, name)| club(name)) {
            clubs.entry(name.local.keys.head).and_modify(|other| *other = None).or_insert(Some(at));
        }
        for at in 0..self.names.len() {
            let full = clubs.get(&self.names[at].local.keys.name).copied().flatten();
            if let Some(full) = full.filter(|_| is_short(&self.names[at])) {
                self.tie(at, full);
            }
        }
    }

    fn join_former_names<'d>(&mut self, locals: impl Iterator<Item = (BlockView<'d>, &'d LocalBody)>) {
        let mut before: Option<&LocalBody> = None;
        for (_, local) in locals {
            if let Some(now) = before.filter(|_| local.tie == Tie::FormerName)
                && let (Some(&former), Some(&now)) =
                    (self.by_key.get(&local.keys.name), self.by_key.get(&now.keys.name))
            {
                self.tie(former, now);
            }
            before = Some(local);
        }
    }

    /// Makes a name another form of a second one.
    fn tie(&mut self, form: usize, full: usize) {
        let full = self.full_of(full);
        if self.full_of(form) == form && full != form {
            self.names[form].full = full;
            let evidence = self.names[form].evidence.max(self.names[full].evidence);
            self.names[full].evidence = evidence;
            self.names[full].proof = Proof::Capital;
        }
    }

    /// The name that a name is in the end a form of. Ties never run in a circle, and each is followed once.
    fn full_of(&self, name: usize) -> usize {
        let mut at = name;
        while self.names[at].full != at {
            at = self.names[at].full;
        }
        at
    }

    fn collect<'d>(&self, locals: impl Iterator<Item = (BlockView<'d>, &'d LocalBody)>) -> Vec<NamedBody> {
        let mut bodies: Vec<NamedBody> = Vec::new();
        let mut places: Vec<Option<usize>> = vec![None; self.names.len()];
        let mut inside: Vec<(usize, ProseSpan)> = Vec::new();
        for (block, local) in locals {
            let Some(&at) = self.by_key.get(&local.keys.name) else { continue };
            let full = self.full_of(at);
            if self.names[full].proof == Proof::None && self.names[full].evidence < Evidence::Place {
                continue;
            }
            let span = block.to_prose(local.span);
            inside.extend(self.inside(at, full).map(|owner| (owner, first_word(block, span))));
            if local.share == Share::Some {
                let mention = BodyMention { span, voice: local.voice, kind: block.kind, form: NameForm::Full };
                bodies.push(NamedBody { kind: BodyKind::Unclear, mentions: vec![mention], inside: Vec::new() });
                continue;
            }
            let place = *places[full].get_or_insert_with(|| {
                bodies.push(NamedBody {
                    kind: kind(self.names[full].evidence),
                    mentions: Vec::new(),
                    inside: Vec::new(),
                });
                bodies.len() - 1
            });
            let form = if at == full { NameForm::Full } else { NameForm::Other };
            bodies[place].mentions.push(BodyMention { span, voice: local.voice, kind: block.kind, form });
        }
        for (owner, place) in inside {
            if let Some(body) = places[owner] {
                bodies[body].inside.push(place);
            }
        }
        bodies
    }

    /// The organisation whose name of one word begins a longer name that is not its own.
    fn inside(&self, name: usize, full: usize) -> Option<usize> {
        let first = self.names[name].local.keys.first;
        let owner = self.full_of(*self.by_key.get(&first).filter(|_| first != 0)?);
        let Name { local, evidence, .. } = self.names[owner];
        let organisation = matches!(evidence, Evidence::Organisation | Evidence::LikelyOrganisation);
        let alone = local.stands_alone == StandsAlone::Maybe;
        (organisation && alone && owner != full).then_some(owner)
    }
}

fn first_word(block: BlockView<'_>, name: ProseSpan) -> ProseSpan {
    let from = (name.start() - block.span.start()) as usize;
    let word = block.text.get(from..).and_then(|rest| rest.split([' ', '\u{a0}']).next()).unwrap_or_default();
    ProseSpan::new(name.start(), (name.start() + narrow(word.len())).min(name.end()))
}

fn kind(evidence: Evidence) -> BodyKind {
    match evidence {
        Evidence::Organisation | Evidence::LikelyOrganisation => BodyKind::Organisation,
        Evidence::Place | Evidence::LikelyPlace => BodyKind::Place,
        Evidence::Work | Evidence::None => BodyKind::Unclear,
    }
}
