//! Quotations joined across paragraphs.
//!
//! A quotation left open at the end of a paragraph goes on in the next where that
//! paragraph reopens it and is not another speaker's, or runs on without a mark to
//! a closing one. What nothing takes up is unclosed, with the likeliest place of its end.
//! Not here: marks (`mark`, `pairing`), cues (`cue`), names (`people`).

use super::cue;
use super::draft::BlockView;
use super::local::{LocalAttribution, LocalQuote};
use super::mark::Glyph;
use super::narration::Words;
use super::pairing::{Closure, MarkedSpan};
use super::quotation::{
    Attribution, Beginning, Confidence, Cue, Ending, Form, Part, Quotation, Speaker, SpeakerKind, Standing,
    StrayClosing,
};
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::Span;

/// The quotations of a draft, and the marks that close nothing.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) quotations: Vec<Quotation>,
    pub(super) stray_closings: Vec<StrayClosing>,
}

/// Joins the quotations of all blocks. Linear in the number of quotations.
pub(super) fn join<'d>(prose: &Prose, blocks: impl Iterator<Item = BlockView<'d>>) -> Joined {
    let mut joiner =
        Joiner { prose, joined: Joined::default(), open: None, last_block: None, lead_in: None, taken_up: None };
    for block in blocks {
        joiner.read(block);
    }
    joiner.settle();
    joiner.joined
}

/// A quotation that its block left open.
struct Open {
    quotation: usize,
    glyph: Glyph,
    /// Where it ends if nothing takes it up.
    likely_end: u32,
    /// Whether an attribution stands inside it, so that it must have ended before.
    holds_attribution: bool,
}

struct Joiner<'p> {
    prose: &'p Prose,
    joined: Joined,
    open: Option<Open>,
    /// The last quotation of the paragraph before, where it has one.
    last_block: Option<usize>,
    /// Who the block before introduces with a colon.
    lead_in: Option<Attribution>,
    /// The mark that closed a quotation of an earlier block last.
    taken_up: Option<ProseSpan>,
}

impl<'d> Joiner<'_> {
    fn read(&mut self, block: BlockView<'d>) {
        if is_body(block.kind) {
            self.read_body(block);
        } else {
            // A headline or heading ends whatever was open; a picture stands in the middle of a story.
            if block.kind != BlockKind::Caption {
                self.settle();
            }
            self.read_quotes(block, None);
        }
        self.strays(block);
    }

    fn read_body(&mut self, block: BlockView<'d>) {
        self.take_up(block);
        let first = self.joined.quotations.len();
        let reopened = self.reopened(block);
        self.read_quotes(block, reopened);
        let own = reopened.or_else(|| (self.joined.quotations.len() > first).then_some(first));
        self.last_block = own.map(|_| self.joined.quotations.len() - 1);
        self.lead_in = block.facts.lead_in.as_ref().map(|lead_in| attribution(block, lead_in));
    }

    /// Adds the quotations of a block; the first goes on with `reopened` where there is one.
    fn read_quotes(&mut self, block: BlockView<'d>, reopened: Option<usize>) {
        let mut target = reopened;
        for (index, quote) in block.facts.quotes.iter().enumerate() {
            let mut part = part(block, quote);
            let goes_on = target.filter(|_| quote.joins_previous || index == 0);
            if let Some(quotation) = goes_on {
                if index == 0 {
                    part.beginning = Beginning::Reopened;
                }
                self.extend(quotation, block, quote, part);
            } else {
                self.start(block, quote, part);
            }
            target = Some(goes_on.unwrap_or(self.joined.quotations.len() - 1));
            self.leave_open(block, quote, target);
        }
    }

    /// A paragraph that reads on without an opening mark up to a closing one.
    fn take_up(&mut self, block: BlockView<'d>) {
        let Some(open) = &self.open else { return };
        let facts = block.facts;
        let first_opening = facts.pairs.spans.first().map_or(u32::MAX, |span| span.span.start());
        let stray = facts.pairs.stray_closings.first().map(|&mark| facts.marks[mark as usize]);
        let runs_on = stray.filter(|mark| {
            mark.span.start() < first_opening && mark.glyph.class() == open.glyph.class() && !open.holds_attribution
        });
        let Some(mark) = runs_on else { return };
        let closing = block.to_prose(mark.span);
        let span = Span::new(block.span.start(), closing.end());
        let part = Part {
            span,
            content: Span::new(span.start(), closing.start()),
            opening_mark: None,
            closing_mark: Some(closing),
            block: narrow(block.index),
            beginning: Beginning::RunsOn,
            ending: Ending::Closed,
        };
        let quotation = &mut self.joined.quotations[open.quotation];
        continue_last(quotation);
        quotation.parts.push(part);
        self.open = None;
        self.taken_up = Some(closing);
    }

    /// The open quotation, where the block takes it up with an opening mark.
    fn reopened(&mut self, block: BlockView<'d>) -> Option<usize> {
        let open = self.open.as_ref()?;
        let first = block.facts.quotes.first();
        let begins = first.filter(|quote| {
            quote.open_token == 0
                && block.facts.marks[quote.marked.opening as usize].glyph.class() == open.glyph.class()
        });
        let speaker = self.joined.quotations[open.quotation].speaker().map(|speaker| (speaker.kind, speaker.mention));
        let same = begins.is_some_and(|quote| {
            let own = quote.attribution.as_ref().filter(|own| own.cue.is_some());
            let other = own.and_then(|own| own.mention.map(|mention| (own.kind, block.to_prose(mention))));
            may_be_same(self.prose, speaker, other)
        });
        if same && !open.holds_attribution {
            return self.open.take().map(|open| open.quotation);
        }
        self.settle();
        None
    }

    /// What is still open and not taken up is unclosed.
    fn settle(&mut self) {
        let Some(open) = self.open.take() else { return };
        if let Some(part) = self.joined.quotations[open.quotation].parts.last_mut() {
            part.ending = Ending::Unclosed { likely_end: open.likely_end, mark: open.glyph.closer() };
        }
    }

    fn start(&mut self, block: BlockView<'d>, quote: &LocalQuote, part: Part) {
        let own = quote.attribution.as_ref().map(|own| attribution(block, own));
        let inherited = (is_body(block.kind) && quote.open_token == 0).then(|| self.inherited(quote)).flatten();
        let attribution = match (own, inherited) {
            (Some(own), Some(inherited)) => Some(if own.confidence < inherited.confidence { inherited } else { own }),
            (own, inherited) => own.or(inherited),
        };
        self.joined.quotations.push(Quotation {
            form: form(block, quote),
            standing: quote.standing,
            words: quote.words,
            parts: vec![part],
            attribution,
            inner: inner(block, quote),
        });
    }

    fn extend(&mut self, target: usize, block: BlockView<'d>, quote: &LocalQuote, part: Part) {
        let quotation = &mut self.joined.quotations[target];
        if part.beginning == Beginning::Reopened {
            continue_last(quotation);
        }
        quotation.parts.push(part);
        quotation.words += quote.words;
        quotation.standing = Standing::Speech;
        quotation.inner.extend(inner(block, quote));
        let own = quote.attribution.as_ref().filter(|own| own.cue.is_some()).map(|own| attribution(block, own));
        if quotation.attribution.as_ref().is_none_or(|known| known.cue.is_none()) && own.is_some() {
            quotation.attribution = own;
        }
    }

    /// A paragraph that opens with a quotation: the lead-in before it speaks, or
    /// whoever spoke last in the paragraph before.
    fn inherited(&self, quote: &LocalQuote) -> Option<Attribution> {
        if let Some(lead_in) = &self.lead_in {
            return Some(Attribution {
                confidence: lead_in.confidence.min(Confidence::percent(82)),
                ..lead_in.clone()
            });
        }
        let last = self.last_block.and_then(|last| self.joined.quotations.get(last))?;
        let whole = quote.tail.is_empty();
        let percent = if whole { 74 } else { 35 };
        let attribution = last.attribution.as_ref()?;
        Some(Attribution {
            cue: None,
            confidence: attribution.confidence.min(Confidence::percent(percent)),
            speaker: attribution.speaker.clone(),
        })
    }

    fn leave_open(&mut self, block: BlockView<'d>, quote: &LocalQuote, quotation: Option<usize>) {
        let goes_on = quote.marked.closure == Closure::OpenAtEnd && is_body(block.kind);
        let Some(quotation) = quotation.filter(|_| goes_on) else { return };
        let glyph = block.facts.marks[quote.marked.opening as usize].glyph;
        let (likely_end, holds_attribution) = likely_end(block, quote);
        self.open = Some(Open { quotation, glyph, likely_end, holds_attribution });
    }

    /// Closing marks of the block that took up nothing.
    fn strays(&mut self, block: BlockView<'d>) {
        for &index in &block.facts.pairs.stray_closings {
            let mark = block.facts.marks[index as usize];
            let span = block.to_prose(mark.span);
            if self.taken_up == Some(span) {
                continue;
            }
            let likely_start = likely_start(block, span);
            let stray = StrayClosing { mark: span, glyph: mark.glyph, block: narrow(block.index), likely_start };
            self.joined.stray_closings.push(stray);
        }
    }
}

/// Blocks that belong to the running story.
fn is_body(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuotation | BlockKind::InterviewTurn)
}

fn continue_last(quotation: &mut Quotation) {
    if let Some(part) = quotation.parts.last_mut() {
        part.ending = Ending::Continues;
    }
}

fn part(block: BlockView<'_>, quote: &LocalQuote) -> Part {
    let mut part = marked_part(block, &quote.marked);
    if matches!(quote.marked.closure, Closure::Overtaken | Closure::OpenAtEnd) {
        let glyph = block.facts.marks[quote.marked.opening as usize].glyph;
        part.ending = Ending::Unclosed { likely_end: likely_end(block, quote).0, mark: glyph.closer() };
    }
    part
}

fn marked_part(block: BlockView<'_>, marked: &MarkedSpan) -> Part {
    let marks = &block.facts.marks;
    let opening = marks[marked.opening as usize];
    let closing = marked.closing.map(|closing| block.to_prose(marks[closing as usize].span));
    let words = marked.span.slice(block.text).trim_end();
    let start = block.to_prose(marked.span).start();
    let span = Span::new(start, start + narrow(words.len()));
    let content = Span::new(block.to_prose(opening.span).end(), closing.map_or(span.end(), ProseSpan::start));
    let mark = opening.glyph.closer();
    let ending = match marked.closure {
        Closure::Closed => Ending::Closed,
        Closure::WrongMark => Ending::WrongMark { mark },
        Closure::Overtaken | Closure::OpenAtEnd => Ending::Unclosed { likely_end: span.end(), mark },
    };
    let opening_mark = Some(block.to_prose(opening.span));
    Part {
        span,
        content,
        opening_mark,
        closing_mark: closing,
        block: narrow(block.index),
        beginning: Beginning::Opened,
        ending,
    }
}

/// The marked stretches inside a quotation, one level down.
fn inner(block: BlockView<'_>, quote: &LocalQuote) -> Vec<Part> {
    let spans = &block.facts.pairs.spans;
    let from = spans.partition_point(|span| span.opening <= quote.marked.opening);
    let inside = spans[from..].iter().take_while(|span| span.depth > 0);
    inside.filter(|span| span.depth == 1).map(|span| marked_part(block, span)).collect()
}

fn attribution(block: BlockView<'_>, local: &LocalAttribution) -> Attribution {
    Attribution {
        cue: local.cue.map(|cue| Cue { span: block.to_prose(cue.span), lemma: cue.lemma, place: cue.place }),
        speaker: local.mention.map(|mention| Speaker {
            mention: block.to_prose(mention),
            kind: local.kind,
            name: String::new(),
            chain: Vec::new(),
        }),
        confidence: local.confidence,
    }
}

/// A quotation whose words are a whole sentence or clause of their own is direct.
fn form(block: BlockView<'_>, quote: &LocalQuote) -> Form {
    let content = quote.content.slice(block.text).trim();
    let ends = content.ends_with([',', '.', '!', '?', '…', '—']);
    let starts = content.chars().next().is_some_and(|first| !first.is_lowercase());
    if ends && starts || quote.begins_sentence { Form::Direct } else { Form::Mixed }
}

/// Where a quotation that nothing closes ends most likely (in prose bytes):
/// before the first words that look like its attribution, else after its last
/// word. And whether such words stand there.
fn likely_end(block: BlockView<'_>, quote: &LocalQuote) -> (u32, bool) {
    let words = Words { text: block.text, tokens: &block.facts.tokens };
    let end = quote.close_token + 1;
    for token in quote.open_token + 1..end.min(words.tokens.len()) {
        let breaks = words.is_punctuation(token, ',')
            || words.is_sentence_stop(token)
            || words.is_punctuation(token, '?')
            || words.is_punctuation(token, '!');
        if breaks && cue::is_attribution_clause(words, token + 1, end) {
            return (block.span.start() + words.tokens[token].span.end(), true);
        }
    }
    let trimmed = quote.marked.span.slice(block.text).trim_end().len();
    (block.span.start() + quote.marked.span.start() + narrow(trimmed), false)
}

/// How far before its closing mark a quotation is thought to begin, in tokens: bounds the work for each mark.
const LIKELY_START_REACH: usize = 150;

/// Where a quotation with no opening mark begins most likely: at the start of the
/// sentence its closing mark stands in, past a lead-in with a colon.
fn likely_start(block: BlockView<'_>, mark: ProseSpan) -> u32 {
    let words = Words { text: block.text, tokens: &block.facts.tokens };
    let at = mark.start() - block.span.start();
    let close = words.tokens.partition_point(|token| token.span.start() < at);
    // The stop right before the mark ends the quotation itself.
    let before = close.saturating_sub(2);
    let floor = before.saturating_sub(LIKELY_START_REACH);
    let starts = (floor..before).rev().find(|&token| words.is_sentence_stop(token) || words.is_punctuation(token, ':'));
    let first = starts.map_or(floor, |stop| stop + 1);
    block.span.start() + words.tokens.get(first).map_or(0, |token| token.span.start())
}

/// Whether two speakers may be one: unknown, a pronoun, or sharing their last word.
fn may_be_same(prose: &Prose, one: Option<(SpeakerKind, ProseSpan)>, other: Option<(SpeakerKind, ProseSpan)>) -> bool {
    let (Some((one_kind, one)), Some((other_kind, other))) = (one, other) else { return true };
    if one_kind == SpeakerKind::Pronoun || other_kind == SpeakerKind::Pronoun {
        return true;
    }
    let (one, other) = (prose.slice(one), prose.slice(other));
    let shared = |text: &str, word: &str| text.split_whitespace().any(|candidate| candidate == word);
    one.split_whitespace().last().is_some_and(|last| shared(other, last))
        || other.split_whitespace().last().is_some_and(|last| shared(one, last))
}

fn narrow(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
