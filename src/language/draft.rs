//! The draft pass: block facts joined through the whole draft.

use super::acronym::{self, Acronym, AcronymPlace};
use super::block::{BlockFacts, BlockSpan};
use super::cache::BlockCache;
use super::courtesy;
use super::date::{self, WeekdayDate};
use super::headline;
use super::indirect;
use super::join::{self, Joined};
use super::names::{NameRun, Nature, Voice};
use super::occasion::{self, Occasion};
use super::organisations::{self, BodyKind, BodyVariant, NamedBody};
use super::orphan;
use super::people::{self, Person};
use super::quotation::{Quotation, Speaker, Standing, StrayClosing};
use super::retold::Retold;
use super::set_apart;
use super::sourcing::{self, Sourcing, UnnamedSource};
use super::telling::{self, Telling};
use super::variant::{self, SpellingPair};
use super::wording::Wording;
use crate::markup::{Block, BlockKind, Prose, ProseSpan};
use std::sync::{Arc, OnceLock};

/// Everything known of one version of a draft.
#[derive(Debug, Clone)]
pub struct Draft {
    prose: Arc<Prose>,
    /// *Invariant:* one entry for each block of `prose`, in the same order.
    facts: Arc<[Arc<BlockFacts>]>,
    quotations: Vec<Quotation>,
    reported: Vec<Quotation>,
    stray_closings: Vec<StrayClosing>,
    repeated_headlines: Vec<(u32, u32)>,
    people: Arc<Vec<Person>>,
    bodies: Arc<Vec<NamedBody>>,
    body_variants: Arc<Vec<BodyVariant>>,
    acronyms: Vec<Acronym>,
    acronyms_used_once: Vec<AcronymPlace>,
    unnamed_sources: Vec<UnnamedSource>,
    spelling_pairs: Vec<SpellingPair>,
    weekday_dates: Vec<WeekdayDate>,
    retold: Vec<Retold>,
    /// Those who share their surname with nobody, once somebody has asked: by their places among `people`.
    pub(super) without_namesakes: OnceLock<Box<[usize]>>,
}

/// One block with its facts, in prose coordinates.
#[derive(Debug, Clone, Copy)]
pub struct BlockView<'d> {
    /// Its place among the blocks.
    pub index: usize,
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: ProseSpan,
    /// Its text.
    pub text: &'d str,
    /// Its facts, in block coordinates.
    pub facts: &'d BlockFacts,
}

impl BlockView<'_> {
    /// A span of this block in prose coordinates.
    #[must_use]
    pub fn to_prose(&self, span: BlockSpan) -> ProseSpan {
        span.shifted(self.span.start())
    }
}

impl Draft {
    /// The prose all spans point into.
    #[must_use]
    pub fn prose(&self) -> &Prose {
        &self.prose
    }

    /// The blocks, in the order of reading.
    pub fn blocks(&self) -> impl DoubleEndedIterator<Item = BlockView<'_>> + ExactSizeIterator {
        views(&self.prose, &self.facts)
    }

    /// The block at that place among the blocks. Constant time.
    #[must_use]
    pub fn block(&self, index: u32) -> Option<BlockView<'_>> {
        let index = index as usize;
        Some(view(index, self.prose.blocks().get(index)?, self.facts.get(index)?))
    }

    /// The quotations, in order of their first mark.
    #[must_use]
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// What is said without marks, or partly without, in order of place: *said the plan was “dead”*; and what the layout
    /// sets apart, the answers of an interview and block quotations with a source. Such a stretch may hold quotations
    /// between marks, which are among [`Draft::quotations`] too.
    #[must_use]
    pub fn reported(&self) -> &[Quotation] {
        &self.reported
    }

    /// Everything somebody said, each once, in order of place: the speech between marks, and what is reported. Marked
    /// words that are part of a report are told with it, and a headline that stands twice where it stands over the text.
    #[must_use]
    pub fn said(&self) -> Vec<&Quotation> {
        let mut reported = self.reported.iter().peekable();
        let mut said: Vec<&Quotation> = Vec::new();
        for quotation in self.quotations.iter().filter(|quotation| quotation.standing == Standing::Speech) {
            while let Some(report) = reported.next_if(|report| report.span().start() <= quotation.span().start()) {
                said.push(report);
            }
            let held = said.iter().rev().take(2).any(|report| report.holds(quotation));
            if !held {
                said.push(quotation);
            }
        }
        said.extend(reported);
        if !self.repeated_headlines.is_empty() {
            said.retain(|quotation| !self.is_repeated(quotation));
        }
        said
    }

    /// The headlines of the front matter that stand over the text once more, each by its block, with the block where it
    /// does: they are one headline.
    #[must_use]
    pub fn repeated_headlines(&self) -> &[(u32, u32)] {
        &self.repeated_headlines
    }

    /// On which occasion the draft says that a quotation was said. Linear in the sentences around it.
    #[must_use]
    pub fn occasion(&self, quotation: &Quotation) -> Occasion {
        occasion::occasion(self, quotation)
    }

    /// The quotations for which nobody is named, in order of place. Linear in the quotations, and in the mentions of people
    /// but for sorting them.
    #[must_use]
    pub fn orphans(&self) -> Vec<&Quotation> {
        orphan::orphans(self)
    }

    /// The marks that close nothing, in order of place.
    #[must_use]
    pub fn stray_closings(&self) -> &[StrayClosing] {
        &self.stray_closings
    }

    /// The words of a quotation as they are compared, through all its parts. Linear in their number.
    #[must_use]
    pub fn wording(&self, quotation: &Quotation) -> Wording {
        let mut wording = Wording::default();
        for part in &quotation.parts {
            let Some(block) = self.block(part.block) else { continue };
            let inside = |span: BlockSpan| part.content.covers(block.to_prose(span));
            let from =
                block.facts.wording.partition_point(|word| block.to_prose(word.span).start() < part.content.start());
            let words = &block.facts.wording[from..];
            let count = words.iter().take_while(|word| inside(word.span)).count();
            if count > 0 {
                wording.extend(block.span.start(), &words[..count]);
            } else {
                // A part that no mark opens is not among the marked words of its block.
                let tokens = &block.facts.tokens;
                let start = tokens.partition_point(|token| block.to_prose(token.span).start() < part.content.start());
                let end = start + tokens[start..].iter().take_while(|token| inside(token.span)).count();
                wording.append(Wording::of_tokens(block, start..end));
            }
        }
        wording
    }

    /// The people, in order of introduction.
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The person a speaker is, where that is somebody with a name. Constant time.
    #[must_use]
    pub fn person_of(&self, speaker: &Speaker) -> Option<&Person> {
        self.people.get(speaker.person? as usize)
    }

    /// Everything that has a name and is no person, in order of first place.
    #[must_use]
    pub fn bodies(&self) -> &[NamedBody] {
        &self.bodies
    }

    /// The bodies that the story spells in two ways, in order of place.
    #[must_use]
    pub fn body_variants(&self) -> &[BodyVariant] {
        &self.body_variants
    }

    /// The organisations, in order of first place.
    pub fn organisations(&self) -> impl Iterator<Item = &NamedBody> {
        self.bodies.iter().filter(|body| body.kind == BodyKind::Organisation)
    }

    /// Whether the draft says what the person at that place among the people is: a title, role, age or place beside a
    /// mention, or a noun for a person near the first. Linear in the mentions.
    #[must_use]
    pub fn is_identified(&self, person: u32) -> bool {
        people::is_identified(self, person)
    }

    /// Where the draft first tells of anybody at all: a name that may be a person's, or a noun for one. Linear in the
    /// blocks before that place.
    #[must_use]
    pub fn first_somebody(&self) -> Option<ProseSpan> {
        self.blocks().find_map(|block| {
            let is_somebody = |run: &&NameRun| run.voice == Voice::Narration && run.nature != Nature::Other;
            let named = block.facts.names.iter().find(is_somebody).map(|run| run.span);
            let first = named.into_iter().chain(block.facts.somebody).min_by_key(|span| span.start());
            first.map(|span| block.to_prose(span))
        })
    }

    /// The weekdays that stand beside a date whose year is known, in order of place.
    #[must_use]
    pub fn weekday_dates(&self) -> &[WeekdayDate] {
        &self.weekday_dates
    }

    /// Courtesy titles in narration with their full stops, in order of place: *Mr*, *Mrs.*
    pub fn courtesy_titles(&self) -> impl Iterator<Item = ProseSpan> + '_ {
        self.blocks().flat_map(|block| block.facts.courtesies.iter().map(move |title| block.to_prose(*title)))
    }

    /// A mention of a person with the courtesy title right before it: *Mr. Bell*. Constant time.
    #[must_use]
    pub fn with_courtesy_title(&self, mention: ProseSpan) -> ProseSpan {
        courtesy::with_title(self.prose.text(), mention)
    }

    /// The names the draft spells in two ways, in order of place.
    #[must_use]
    pub fn spelling_pairs(&self) -> &[SpellingPair] {
        &self.spelling_pairs
    }

    /// The quotations that are one sentence in two wordings, by the later one, the likeliest first.
    #[must_use]
    pub fn retold(&self) -> &[Retold] {
        &self.retold
    }

    /// The sources the draft does not name, in order of place.
    #[must_use]
    pub fn unnamed_sources(&self) -> &[UnnamedSource] {
        &self.unnamed_sources
    }

    /// The sources of one kind of which nothing nearby tells more, in order of place.
    pub fn unexplained_sources(&self, sourcing: Sourcing) -> impl Iterator<Item = &UnnamedSource> {
        self.unnamed_sources.iter().filter(move |source| source.sourcing == sourcing && source.explained_by.is_none())
    }

    /// The verbs of saying in narration with who tells what, in order of place.
    pub fn tellings(&self) -> impl Iterator<Item = Telling> + '_ {
        self.blocks().flat_map(telling::of_block)
    }

    /// The acronyms, in order of first use.
    #[must_use]
    pub fn acronyms(&self) -> &[Acronym] {
        &self.acronyms
    }

    /// Where the narration spells out an acronym whose letters stand nowhere else, in order of place.
    #[must_use]
    pub fn acronyms_used_once(&self) -> &[AcronymPlace] {
        &self.acronyms_used_once
    }
}

/// Reads prose into facts. Never fails. Linear in the text on an empty cache;
/// on a warm one, linear in what changed and in the number of facts.
#[must_use]
pub fn analyse(prose: Arc<Prose>, cache: &mut BlockCache) -> Draft {
    let (facts, typed) = cache.facts(&prose);
    let Joined { mut quotations, stray_closings } = join::join(&prose, views(&prose, &facts));
    let mut reported = indirect::join(views(&prose, &facts), &quotations);
    set_apart::join(views(&prose, &facts), &quotations, &mut reported);
    indirect::lend_to_fragments(&reported, &mut quotations);
    let typed = cache.people.follow(typed.as_ref(), &prose, views(&prose, &facts), &quotations);
    let people = cache.people.people();
    people.name_speakers(&prose, &mut quotations, &mut reported);
    let unnamed_sources = sourcing::join(&prose, views(&prose, &facts), &quotations);
    let acronyms = acronym::join(&prose, &facts, &quotations, &mut cache.acronym_words);
    let acronyms_used_once = acronym::used_once(&prose, &facts, &acronyms, &mut cache.acronyms_met);
    let (bodies, body_variants) = cache.bodies.follow(typed, &prose, views(&prose, &facts), people, &acronyms);
    let block = |index: u32| {
        let index = index as usize;
        Some(view(index, prose.blocks().get(index)?, facts.get(index)?))
    };
    organisations::name_speakers(&prose, block, &bodies, &mut quotations, &mut reported);
    let weekday_dates = date::join(&prose, views(&prose, &facts));
    let spelling_pairs = variant::join(&prose, &facts, &mut cache.variants);
    let repeated_headlines = headline::repeated(views(&prose, &facts));
    let mut draft = Draft {
        prose,
        facts,
        quotations,
        reported,
        stray_closings,
        repeated_headlines,
        people: Arc::clone(people.people()),
        bodies,
        body_variants,
        acronyms,
        acronyms_used_once,
        unnamed_sources,
        spelling_pairs,
        weekday_dates,
        retold: Vec::new(),
        without_namesakes: OnceLock::new(),
    };
    draft.retold = cache.retold.follow(&draft);
    draft
}

fn views<'d>(
    prose: &'d Prose,
    facts: &'d [Arc<BlockFacts>],
) -> impl DoubleEndedIterator<Item = BlockView<'d>> + ExactSizeIterator + Clone {
    prose.blocks().iter().zip(facts).enumerate().map(|(index, (block, facts))| view(index, block, facts))
}

fn view<'d>(index: usize, block: &Block, facts: &'d BlockFacts) -> BlockView<'d> {
    BlockView { index, kind: block.kind, span: block.span, text: &facts.text, facts }
}
