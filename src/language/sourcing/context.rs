//! What the sentences around an unnamed source tell of it.
//!
//! Not here: how such a source is found; that is the block pass in `sourcing`.

use super::{LocalSource, Reference, Sourcing, UnnamedSource};
use crate::language::draft::BlockView;
use crate::language::lexicon::{Verb, VerbClass, VerbForm, WordClass, lower};
use crate::language::names::{NameRun, Voice};
use crate::language::narration::{Stretch, Words};
use crate::language::quotation::{Quotation, SpeakerKind};
use crate::markup::{BlockKind, ProseSpan};
use std::ops::Range;

/// How many sentences after a crowd may bring the name that stands for it, and how many before *sources* may bring
/// those they are.
const SENTENCES_NEAR: usize = 3;

/// How many sentences before a crowd may introduce the person who stands for it.
const SENTENCES_BACK: usize = 2;

/// No sentence is read further than this on either side of a source, so that one without a stop costs no more.
const SENTENCE_REACH: usize = 80;

/// Nouns for people whom *sources* may go back to.
const INFORMANTS: [&str; 8] =
    ["officials", "sources", "insiders", "aides", "advisers", "advisors", "staffers", "people"];

/// The unnamed sources of the story, in order of place. Linear in the facts, and nothing at all where there is none.
pub(in crate::language) fn join<'d>(
    blocks: impl Iterator<Item = BlockView<'d>> + Clone,
    quotations: &[Quotation],
) -> Vec<UnnamedSource> {
    let story = blocks.filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem));
    if story.clone().all(|block| block.facts.sources.is_empty()) {
        return Vec::new();
    }
    let story = Story::new(story, quotations);
    story.blocks.iter().flat_map(|block| block.facts.sources.iter().map(|source| story.judge(*block, source))).collect()
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
    blocks: Vec<BlockView<'d>>,
    /// Every sentence in order, with the place of its block among `blocks`.
    sentences: Vec<(usize, ProseSpan)>,
    /// The people beside a verb of saying, in order of place.
    speakers: Vec<ProseSpan>,
}

impl<'d> Story<'d> {
    fn new(blocks: impl Iterator<Item = BlockView<'d>>, quotations: &[Quotation]) -> Story<'d> {
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
        Story { blocks, sentences, speakers }
    }

    fn judge(&self, block: BlockView<'d>, source: &LocalSource) -> UnnamedSource {
        let span = block.to_prose(source.span);
        let sentence = self.sentences.partition_point(|(_, sentence)| sentence.end() <= span.start());
        let explained_by = match source.sourcing {
            Sourcing::Bare => self.sources_before(source, sentence),
            Sourcing::Vague => self.example(sentence).or_else(|| self.people_before(source, sentence)),
            Sourcing::Passive => source_in_sentence(block, source),
        };
        UnnamedSource { span, sourcing: source.sourcing, explained_by }
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
        near.iter().rev().find_map(|&(at, span)| {
            let block = self.blocks[at];
            let token = tokens_in(block, span).find(|&token| is_meant(words(block), token))?;
            Some(block.to_prose(block.facts.tokens[token].span))
        })
    }
}

fn words(block: BlockView<'_>) -> Words<'_> {
    Words { text: block.text, tokens: &block.facts.tokens }
}

/// Whether the word is one for people who tell reporters things.
fn is_informant(words: Words<'_>, token: usize) -> bool {
    words.is_word(token) && INFORMANTS.contains(&lower(words.word(token)).as_ref())
}

/// Whether the word is one for people, many of them: by list or by its ending.
fn is_people(words: Words<'_>, token: usize) -> bool {
    let word = words.word(token);
    let ending = ["ers", "ors", "ists", "ants", "ians", "ims"].iter().any(|ending| word.ends_with(ending));
    let group = words.is(token, WordClass::Group) && (word.ends_with('s') || word.ends_with("en"));
    words.is_word(token) && (group || ending || is_informant(words, token))
}

fn sentence_of(block: BlockView<'_>, token: usize) -> Stretch {
    let all = &block.facts.sentences;
    let at = all.partition_point(|sentence| (sentence.tokens.end as usize) <= token);
    let range = all.get(at).map_or(0..0, |sentence| sentence.tokens.clone());
    Stretch { from: range.start as usize, to: range.end as usize }
}

/// A verb of saying with somebody who says it: *the report says*, not *is said*, nor *continued*.
fn is_active_cue(words: Words<'_>, token: usize) -> bool {
    let core =
        |verb: Verb| verb.class == VerbClass::Core && verb.form != VerbForm::Participle && verb.lemma != "continue";
    words.cue(token).is_some_and(core) && !words.is(token.saturating_sub(1), WordClass::Auxiliary)
}

/// The tokens of a sentence, as far as it is read.
fn tokens_in(block: BlockView<'_>, sentence: ProseSpan) -> Range<usize> {
    let tokens = &block.facts.tokens;
    let from = tokens.partition_point(|token| block.to_prose(token.span).start() < sentence.start());
    let to = tokens.partition_point(|token| block.to_prose(token.span).end() <= sentence.end());
    from..to.min(from + SENTENCE_REACH)
}

fn cue_in(block: BlockView<'_>, sentence: ProseSpan) -> bool {
    let words = words(block);
    let according = |token: usize| words.word(token) == "according" && words.word(token + 1) == "to";
    tokens_in(block, sentence).any(|token| is_active_cue(words, token) || according(token))
}

/// For a passive: who says it after all, in the same sentence: *according to*, *the book says*.
fn source_in_sentence(block: BlockView<'_>, source: &LocalSource) -> Option<ProseSpan> {
    let words = words(block);
    let sentence = sentence_of(block, source.token);
    let from = sentence.from.max(source.token.saturating_sub(SENTENCE_REACH));
    let to = sentence.to.min(source.token + SENTENCE_REACH);
    let says = |token: &usize| {
        let active = words.word(token + 1) != "to";
        let outside = !block.facts.tokens[*token].span.overlaps(source.span);
        let cue = is_active_cue(words, *token) && active;
        outside && (cue || words.word(*token) == "according" && words.word(token + 1) == "to")
    };
    (from..to).find(says).map(|token| block.to_prose(block.facts.tokens[token].span))
}
