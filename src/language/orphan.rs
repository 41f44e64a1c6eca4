//! Quotations for which the draft names nobody.
//!
//! A whole sentence in marks whose speaker stands neither in its sentence, nor in its paragraph, nor in the run of
//! quotations it belongs to; and where a neighbour may have said it, it is no orphan. Not here: whether that is a fault.

use super::draft::{BlockView, Draft};
use super::quotation::{Confidence, Ending, Form, Juncture, Part, Quotation, SpeakerKind, Standing};
use crate::markup::{BlockKind, ProseSpan};
use crate::text::Span;

/// Shorter marked words are too often a term or a slogan.
const FEWEST_WORDS: u32 = 5;
/// From here on somebody is linked; below it is a guess from a neighbouring sentence.
const LINK: Confidence = Confidence::percent(50);
/// As unsure as whom the paragraph before is about.
const GUESS: Confidence = Confidence::percent(35);
/// How many paragraphs of a run of quotations are looked past.
const LONGEST_RUN: u32 = 6;
/// The longest label of a picture, in bytes: *FILE PHOTO*.
const LONGEST_LABEL: usize = 24;

/// The orphans of a draft, in order of place. Linear in the quotations, and in the mentions of people but for sorting them.
pub(super) fn orphans(draft: &Draft) -> Vec<&Quotation> {
    // What follows the first turn of an interview is told by the person interviewed.
    let interview = draft.blocks().position(|block| block.kind.is_of_interview());
    // Where a quotation before it in its paragraph or the one before is not closed, nobody can tell whose words these are.
    let mut unclosed = None;
    let named = Named::of(draft);
    let mut orphans = Vec::new();
    for quotation in draft.quotations() {
        let Some(first) = quotation.parts.first() else { continue };
        let Some(block) = draft.block(first.block) else { continue };
        let told = interview.is_some_and(|turn| turn < block.index);
        let story = block.kind.is_story() && !told;
        let broken = unclosed.is_some_and(|block: u32| first.block <= block + 1);
        let nobody = || !is_attributed(quotation) && !named.may_have_said(quotation);
        if story && !broken && is_sentence(draft, quotation, block) && nobody() {
            orphans.push(quotation);
        }
        let open = quotation.parts.iter().find(|part| part.ending != Ending::Closed);
        unclosed = open.map(|part| part.block).or(unclosed);
    }
    orphans
}

/// A link, or a guess that points to somebody: an orphan is one whom nobody can be meant for.
fn is_attributed(quotation: &Quotation) -> bool {
    let Some(attribution) = &quotation.attribution else { return false };
    let nobody = [SpeakerKind::Unclear, SpeakerKind::Unnamed];
    let somebody = quotation.speaker().is_some_and(|speaker| !nobody.contains(&speaker.kind));
    attribution.confidence >= LINK || attribution.confidence >= GUESS && somebody
}

/// Speech in a sentence of its own, with its marks in order: words inside another sentence have that sentence's
/// subject, and marked words without a stop that stand alone are a heading.
fn is_sentence(draft: &Draft, quotation: &Quotation, block: BlockView<'_>) -> bool {
    let prose = draft.prose();
    let in_order = quotation.parts.iter().all(|part| part.juncture == Juncture::Plain && part.ending == Ending::Closed);
    let speech = quotation.standing == Standing::Speech && quotation.form == Form::Direct;
    let opening = quotation.parts.first().and_then(|part| part.opening_mark).map_or("", |mark| prose.slice(mark));
    let content = quotation.parts.last().map_or("", |part| prose.slice(part.content));
    let alone = quotation.parts.first().is_some_and(|part| fills_block(draft, part, block));
    let heading = (alone || matches!(opening, "'" | "‘")) && !content.trim_end().ends_with(['.', '!', '?', ',', '…']);
    in_order && speech && !heading && quotation.words >= FEWEST_WORDS && !is_amid_sentence(draft, quotation, block)
}

/// Words inside another sentence, or announced with a colon or a comma: *Or worse: “…”*.
fn is_amid_sentence(draft: &Draft, quotation: &Quotation, block: BlockView<'_>) -> bool {
    let span = quotation.span();
    if block.span.end() < span.end() {
        return false;
    }
    let before = draft.prose().slice(Span::new(block.span.start(), span.start())).trim_end();
    let after = draft.prose().slice(Span::new(span.end(), block.span.end())).trim_start();
    before.ends_with([':', ',', '"', '“']) || after.starts_with(char::is_lowercase)
}

/// Whether a block holds nothing else but the number of a list.
fn fills_block(draft: &Draft, part: &Part, block: BlockView<'_>) -> bool {
    let before = draft.prose().slice(Span::new(block.span.start(), part.span.start().max(block.span.start())));
    let numbered = before.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ')' | ' '));
    block.span.end() == part.span.end() && numbered
}

/// Where people are named.
struct Named<'d> {
    draft: &'d Draft,
    /// *Invariant:* in order of place.
    mentions: Vec<ProseSpan>,
}

impl<'d> Named<'d> {
    fn of(draft: &'d Draft) -> Named<'d> {
        let mentions = draft.people().iter().flat_map(|person| person.mentions.iter().copied());
        let mut mentions: Vec<ProseSpan> = mentions.collect();
        mentions.sort_unstable_by_key(|mention| mention.start());
        Named { draft, mentions }
    }

    /// Whether somebody is named who may be the speaker: in the paragraph round the quotation; before it, where it
    /// opens its paragraph; after it, where it is all its paragraph holds.
    fn may_have_said(&self, quotation: &Quotation) -> bool {
        let (draft, words) = (self.draft, quotation.span());
        let (Some(first), Some(last)) = (quotation.parts.first(), quotation.parts.last()) else { return false };
        let span = |block: u32| draft.block(block).map(|block| block.span);
        let (Some(own), Some(end)) = (span(first.block), span(last.block)) else { return false };
        let opens = own.start() == words.start();
        let fills = opens && end.end() == words.end();
        let before = if opens { span(self.paragraph_before(first.block)).unwrap_or(own) } else { own };
        let next = self.block_behind_run(last.block + 1).filter(|_| fills);
        let after = next.map_or(end, |next| next.span);
        self.stands_in(Span::new(before.start(), words.start()))
            || self.stands_in(Span::new(words.end(), after.end()))
            || refers_back(draft.prose().slice(Span::new(words.end().min(end.end()), end.end())))
            || next.is_some_and(|next| refers_back(next.text))
    }

    fn stands_in(&self, stretch: ProseSpan) -> bool {
        let from = self.mentions.partition_point(|mention| mention.start() < stretch.start());
        self.mentions.get(from).is_some_and(|mention| mention.end() <= stretch.end())
    }

    /// A run of paragraphs that hold quotations only is spoken by whom the paragraph behind names.
    fn block_behind_run(&self, first: u32) -> Option<BlockView<'d>> {
        let runs_on = |block: &u32| self.draft.block(*block).is_some_and(|block| block.text.starts_with(['“', '"']));
        let behind = (first..first + LONGEST_RUN).find(|block| !runs_on(block)).unwrap_or(first + LONGEST_RUN);
        self.draft.block(behind)
    }

    /// The paragraph before a block, past a picture: *FILE PHOTO: The bridge in May*.
    fn paragraph_before(&self, block: u32) -> u32 {
        let is_picture = |index: u32| {
            self.draft.block(index).is_some_and(|block| {
                let label = block.text.split_once(':').map_or("", |(label, _)| label);
                let shouted = !label.is_empty() && label.len() < LONGEST_LABEL && !label.contains(char::is_lowercase);
                block.kind == BlockKind::Caption || shouted
            })
        };
        let before = block.saturating_sub(1);
        if is_picture(before) { before.saturating_sub(1) } else { before }
    }
}

/// *These were the words of …*, *So said …*: what stands behind tells of the quotation.
fn refers_back(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    matches!(first, "This" | "That" | "These" | "Those" | "It" | "So" | "Such" | "Thus")
}
