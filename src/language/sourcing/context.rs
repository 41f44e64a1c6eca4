//! What the sentences around an unnamed source tell of it.
//!
//! Not here: how such a source is found, which is the block pass in `sourcing`; which words tell of one (`telling`).

use super::reason::is_reason;
use super::telling::{self, cue_in, is_informant, is_people, tokens_in, words};
use super::{LocalSource, Reference, Sourcing, UnnamedSource};
use crate::language::draft::BlockView;
use crate::language::names::{NameRun, Voice};
use crate::language::narration::Words;
use crate::language::quotation::{Quotation, SpeakerKind};
use crate::markup::{Prose, ProseSpan};

/// How many sentences after a crowd may bring the name that stands for it, and how many before *sources* may bring
/// those they are.
const SENTENCES_NEAR: usize = 3;

/// How many sentences before a crowd may introduce the person who stands for it.
const SENTENCES_BACK: usize = 2;

/// How many sentences before and after its own one is looked through.
#[derive(Debug, Clone, Copy)]
struct Near {
    before: usize,
    after: usize,
}

/// Where it says why a person is not named.
const REASON: Near = Near { before: 1, after: 2 };
/// Where the institution behind a study is named.
const INSTITUTION: Near = Near { before: 2, after: 4 };
/// Where it is named for a study that the story begins with: who made it is told when the news is.
const INSTITUTION_OF_NEWS: Near = Near { before: 2, after: 9 };
/// So many sentences a story begins with.
const BEGINNING: usize = 5;
/// Where an outlet is named.
const OUTLET: Near = Near { before: 1, after: 2 };
/// Where a charge is told of.
const CHARGE: Near = Near { before: 3, after: 1 };

/// The unnamed sources of the story, in order of place. Linear in the facts, and nothing at all where there is none.
pub(in crate::language) fn join<'d>(
    prose: &'d Prose,
    blocks: impl Iterator<Item = BlockView<'d>> + Clone,
    quotations: &[Quotation],
) -> Vec<UnnamedSource> {
    let story = blocks.filter(|block| block.kind.is_story());
    if story.clone().all(|block| block.facts.sources.is_empty()) {
        return Vec::new();
    }
    let story = Story::new(prose, story, quotations);
    let sources = story.blocks.iter().flat_map(|block| block.facts.sources.iter().map(|source| (*block, source)));
    let mut study = None;
    let mut joined = Vec::new();
    for (block, source) in sources {
        let known = study.filter(|_| source.sourcing == Sourcing::Study);
        let judged = story.judge(block, source, known);
        study = judged.explained_by.filter(|_| source.sourcing == Sourcing::Study).or(study);
        joined.push(judged);
    }
    joined
}

/// Whom a name has to stand with to be an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Company {
    /// A verb of saying in the sentence will do.
    Any,
    /// *Okafor and others*.
    Others,
}

/// The running story: its sentences through all paragraphs, and who speaks in it.
struct Story<'d> {
    prose: &'d Prose,
    blocks: Vec<BlockView<'d>>,
    /// Every sentence in order, with the place of its block among `blocks`.
    sentences: Vec<(usize, ProseSpan)>,
    /// The people beside a verb of saying, in order of place.
    speakers: Vec<ProseSpan>,
}

impl<'d> Story<'d> {
    fn new(prose: &'d Prose, blocks: impl Iterator<Item = BlockView<'d>>, quotations: &[Quotation]) -> Story<'d> {
        let blocks: Vec<BlockView<'d>> = blocks.collect();
        let of_block = |(at, block): (usize, &BlockView<'d>)| {
            let block = *block;
            block.facts.sentences.iter().map(move |sentence| (at, block.to_prose(sentence.span)))
        };
        let sentences = blocks.iter().enumerate().flat_map(of_block).collect();
        let person = |quotation: &Quotation| {
            quotation.speaker().filter(|one| one.kind == SpeakerKind::Person).map(|one| one.mention)
        };
        let mut speakers: Vec<ProseSpan> = quotations.iter().filter_map(person).collect();
        speakers.sort_unstable();
        Story { prose, blocks, sentences, speakers }
    }

    fn judge(&self, block: BlockView<'d>, source: &LocalSource, known: Option<ProseSpan>) -> UnnamedSource {
        let span = block.to_prose(source.span);
        let sentence = self.sentences.partition_point(|(_, sentence)| sentence.end() <= span.start());
        let said = || telling::source_in_sentence(block, source);
        let linked = || self.sentences.get(sentence).and_then(|(_, sentence)| self.prose.link_in(*sentence));
        let explained_by = match source.sourcing {
            Sourcing::Bare => self.sources_before(source, sentence),
            Sourcing::Vague => self.example(sentence).or_else(|| self.people_before(source, sentence)),
            Sourcing::Passive | Sourcing::Added => said(),
            Sourcing::Study => {
                let institution = if sentence < BEGINNING { INSTITUTION_OF_NEWS } else { INSTITUTION };
                let named = source.named.map(|name| block.to_prose(name)).or(known);
                let near = || self.first_near(sentence, institution, telling::is_institution);
                named.or_else(linked).or_else(said).or_else(near)
            }
            Sourcing::Media => linked().or_else(|| self.first_near(sentence, OUTLET, telling::is_outlet)),
            Sourcing::Hedge => said().or_else(linked).or_else(|| self.first_near(sentence, CHARGE, telling::is_charge)),
            Sourcing::Described | Sourcing::Again => None,
        };
        let person = matches!(source.sourcing, Sourcing::Bare | Sourcing::Described);
        let reason = || self.first_near(sentence, REASON, is_reason);
        let unnamed_because = person.then(reason).flatten();
        UnnamedSource { span, sourcing: source.sourcing, number: source.number, explained_by, unnamed_because }
    }

    /// The first such word in a sentence, in so many before it or in so many after it.
    fn first_near(&self, sentence: usize, near: Near, is_meant: fn(Words<'_>, usize) -> bool) -> Option<ProseSpan> {
        let to = (sentence + near.after + 1).min(self.sentences.len());
        let around = self.sentences.get(sentence.saturating_sub(near.before)..to)?;
        around.iter().find_map(|&at| self.word_in(at, is_meant))
    }

    /// The first such word of a sentence.
    fn word_in(&self, (block, span): (usize, ProseSpan), is_meant: fn(Words<'_>, usize) -> bool) -> Option<ProseSpan> {
        let block = self.blocks[block];
        let token = tokens_in(block, span).find(|&token| is_meant(words(block), token))?;
        Some(block.to_prose(block.facts.tokens[token].span))
    }

    /// A person who stands for a crowd: one who speaks in its sentence or the next three, or was introduced speaking in
    /// the two before.
    fn example(&self, sentence: usize) -> Option<ProseSpan> {
        let last = (sentence + SENTENCES_NEAR).min(self.sentences.len().checked_sub(1)?);
        let first = sentence.saturating_sub(SENTENCES_BACK);
        let (start, from) = (self.sentences.get(first)?.1.start(), self.sentences.get(sentence)?.1.start());
        let end = self.sentences[last].1.end();
        let speakers = &self.speakers[self.speakers.partition_point(|speaker| speaker.start() < start)..];
        let near = speakers.iter().take_while(|speaker| speaker.end() <= end).copied();
        let quoted = near.into_iter().find(|speaker| speaker.start() >= from || self.is_introduction(*speaker));
        let before = sentence.checked_sub(1).and_then(|before| self.sentences.get(before));
        let led = || before.and_then(|at| self.named_voice(*at, Company::Others));
        let after = || self.sentences.get(sentence..=last)?.iter().find_map(|at| self.named_voice(*at, Company::Any));
        quoted.or_else(led).or_else(after)
    }

    /// Whether a mention gives a full name.
    fn is_introduction(&self, mention: ProseSpan) -> bool {
        let at = self.sentences.partition_point(|(_, sentence)| sentence.end() <= mention.start());
        let Some(block) = self.sentences.get(at).and_then(|(block, _)| self.blocks.get(*block)) else { return false };
        let inside = |run: &&NameRun| mention.covers(block.to_prose(run.span));
        block.facts.names.iter().filter(inside).any(|run| run.words >= 2)
    }

    /// The first full name in the narration of a sentence with a verb of saying, or a shorter one that *and others*
    /// follows.
    fn named_voice(&self, (block, sentence): (usize, ProseSpan), company: Company) -> Option<ProseSpan> {
        let block = *self.blocks.get(block)?;
        let from = block.facts.names.partition_point(|run| block.to_prose(run.span).start() < sentence.start());
        let mut inside =
            block.facts.names[from..].iter().take_while(|run| block.to_prose(run.span).start() < sentence.end());
        let leads = |end: u32| block.text.get(end as usize..).is_some_and(|rest| rest.starts_with(" and others"));
        let speaks = company == Company::Any && cue_in(block, sentence);
        let name =
            inside.find(|run| run.voice == Voice::Narration && (speaks && run.words >= 2 || leads(run.span.end())));
        name.map(|run| block.to_prose(run.span))
    }

    /// For *sources* alone: the officials or sources told of in the sentences before, whom it goes back to.
    fn sources_before(&self, source: &LocalSource, sentence: usize) -> Option<ProseSpan> {
        let open = source.reference == Reference::Open;
        open.then(|| self.people_near(sentence, is_informant)).flatten()
    }

    /// For *some* and *many* alone: the people told of in the sentences before, of whom they may be some.
    fn people_before(&self, source: &LocalSource, sentence: usize) -> Option<ProseSpan> {
        let open = source.reference == Reference::Open;
        open.then(|| self.people_near(sentence, is_people)).flatten()
    }

    /// The nearest people in the sentences before, as far as `is_meant` knows them.
    fn people_near(&self, sentence: usize, is_meant: fn(Words<'_>, usize) -> bool) -> Option<ProseSpan> {
        let near = self.sentences.get(sentence.saturating_sub(SENTENCES_NEAR)..sentence)?;
        near.iter().rev().find_map(|&at| self.word_in(at, is_meant))
    }
}
