//! Quotations joined across paragraphs.
//!
//! A quotation left open at the end of a paragraph goes on in the next where that
//! paragraph reopens it and is not another speaker's, or runs on without a mark to
//! a closing one. What nothing takes up is unclosed, with the likeliest place of its end.
//! Not here: marks (`mark`, `pairing`), cues (`cue`), names (`people`).

mod backwards;
mod exchange;
mod likely;
mod subhead;

use crate::text::narrow;
use backwards::{fills_block, lend_backwards};
use exchange::Turn;
use likely::{likely_end, likely_start};

use super::block::Label;
use super::cue::{LocalJuncture, SignOffLead};
use super::draft::BlockView;
use super::local::{LocalAttribution, LocalQuote};
use super::mark::Glyph;
use super::narration::Words;
use super::pairing::{Closure, MarkedSpan};
use super::quotation::{
    Attribution, Beginning, Confidence, Cue, Ending, Form, Juncture, Part, Quotation, Speaker, SpeakerKind, Standing,
    StrayClosing,
};
use super::wording::hash_of_text;
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::Span;

/// The quotations of a draft, and the marks that close nothing.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) quotations: Vec<Quotation>,
    pub(super) stray_closings: Vec<StrayClosing>,
}

/// Joins the quotations of all blocks. Linear in the number of quotations.
pub(super) fn join<'d>(prose: &'d Prose, blocks: impl Iterator<Item = BlockView<'d>> + Clone) -> Joined {
    let most = blocks.clone().map(|block| block.facts.quotes.len()).sum();
    let joined = Joined { quotations: Vec::with_capacity(most), ..Joined::default() };
    let mut joiner = Joiner { prose, joined, open: None, last_block: None, before: None, taken_up: None };
    for block in blocks {
        joiner.read(block);
    }
    joiner.settle();
    lend_backwards(prose, &mut joiner.joined.quotations);
    subhead::name_subheads(prose, &mut joiner.joined.quotations);
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

struct Joiner<'d> {
    prose: &'d Prose,
    joined: Joined,
    open: Option<Open>,
    /// The last quotation of the paragraph before, where it has one.
    last_block: Option<usize>,
    /// The block before, which may leave somebody speaking.
    before: Option<BlockView<'d>>,
    /// The mark that closed a quotation of an earlier block last.
    taken_up: Option<ProseSpan>,
}

impl<'d> Joiner<'d> {
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

    /// *— Ana Ruiz*, *- Ana Ruiz*, and a name in a line of its own, under a paragraph that is all quotation.
    fn sign(&mut self, block: BlockView<'d>) {
        let Some(sign_off) = &block.facts.sign_off else { return };
        let Some(last) = self.last_block.and_then(|last| self.joined.quotations.get_mut(last)) else { return };
        let whole = last.parts.last().is_some_and(|part| fills_block(self.prose, part));
        let marked = sign_off.lead == SignOffLead::Dash || block.kind == BlockKind::ListItem;
        let known = last.attribution.as_ref().is_some_and(|known| known.cue.is_some());
        if whole && marked && !known {
            last.attribution = Some(attribution(block, &sign_off.signed));
        }
    }

    fn read_body(&mut self, block: BlockView<'d>) {
        self.sign(block);
        self.take_up(block);
        let first = self.joined.quotations.len();
        let reopened = self.reopened(block);
        self.read_quotes(block, reopened);
        // A line without a stop (a link, the label of a picture) is no part of the story: it changes nothing.
        if block.facts.quotes.is_empty() && block.facts.label == Label::Yes {
            return;
        }
        let own = reopened.or_else(|| (self.joined.quotations.len() > first).then_some(first));
        self.last_block = own.map(|_| self.joined.quotations.len() - 1);
        self.before = Some(block);
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
            juncture: Juncture::Plain,
        };
        let quotation = &mut self.joined.quotations[open.quotation];
        continue_last(quotation);
        quotation.go_on(part, 0, hash_of_text(self.prose.slice(part.content)));
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
        let may_inherit = is_body(block.kind) && quote.open_token == 0;
        let may_gain = own.as_ref().is_none_or(|own| own.confidence < LED_IN);
        let inherited = (may_inherit && may_gain).then(|| self.inherited(block, quote)).flatten();
        let attribution = match (own, inherited) {
            (Some(own), Some(inherited)) => Some(if own.confidence < inherited.confidence { inherited } else { own }),
            (own, inherited) => own.or(inherited),
        };
        self.joined.quotations.push(Quotation {
            form: form(block, quote),
            standing: quote.standing,
            words: quote.words,
            said: quote.said,
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
        quotation.go_on(part, quote.words, quote.said);
        quotation.standing = Standing::Speech;
        quotation.inner.extend(inner(block, quote));
        let own = quote.attribution.as_ref().filter(|own| own.cue.is_some()).map(|own| attribution(block, own));
        if quotation.attribution.as_ref().is_none_or(|known| known.cue.is_none()) && own.is_some() {
            quotation.attribution = own;
        }
    }

    /// A paragraph that opens with a quotation: whoever spoke last in the paragraph
    /// before, or whom its last sentence leaves speaking.
    fn inherited(&self, block: BlockView<'_>, quote: &LocalQuote) -> Option<Attribution> {
        let lend = |from: &Attribution, percent: u8| {
            let confidence = from.confidence.min(Confidence::percent(percent));
            Attribution { cue: None, confidence, speaker: from.speaker.clone() }
        };
        let lead_in = |before: BlockView<'d>| Some(attribution(before, before.facts.lead_in()?));
        // *Ruiz said in a statement:*
        let colon = self.before.filter(|before| before.text.trim_end().ends_with(':')).and_then(lead_in);
        if let Some(lead_in) = colon {
            return Some(Attribution { confidence: lead_in.confidence.min(LED_IN), ..lead_in });
        }
        let alone = self.last_block.filter(|_| quote.tail.is_empty());
        let asks = quote.content.slice(block.text).trim_end().ends_with('?');
        let turn = alone.and_then(|last| self.turn(last, if asks { Turn::Asks } else { Turn::Answers }));
        if turn.is_some() || alone.is_some_and(|last| self.asked_by_writer(last)) {
            return turn.map(|turn| lend(turn, TURN));
        }
        let last = self.last_block.and_then(|last| self.joined.quotations.get(last));
        if let Some(attribution) = last.and_then(|last| last.attribution.as_ref()) {
            return Some(lend(attribution, if quote.tail.is_empty() { 74 } else { 35 }));
        }
        // *Ruiz said the bridge was lost.*
        self.before.and_then(lead_in).map(|lead_in| lend(&lead_in, 60))
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

/// As sure as whom the paragraph before introduces with a colon; what else it lends is less sure.
const LED_IN: Confidence = Confidence::percent(82);

/// As sure as whose turn it is.
const TURN: u8 = 70;

/// Blocks that belong to the running story.
fn is_body(kind: BlockKind) -> bool {
    kind.is_of_interview() || kind.is_story() || kind == BlockKind::BlockQuotation
}

fn continue_last(quotation: &mut Quotation) {
    if let Some(part) = quotation.parts.last_mut() {
        part.ending = Ending::Continues;
    }
}

fn part(block: BlockView<'_>, quote: &LocalQuote) -> Part {
    let mut part = marked_part(block, &quote.marked);
    if let Some(comma) = quote.after_comma {
        part.beginning = Beginning::AfterComma { comma: block.to_prose(comma) };
    }
    part.juncture = match quote.juncture {
        LocalJuncture::Plain => Juncture::Plain,
        LocalJuncture::FullStop(stop) => Juncture::FullStop { stop: block.to_prose(stop) },
        LocalJuncture::Bare => Juncture::Bare,
        LocalJuncture::AttributionInside(comma) => Juncture::AttributionInside { comma: block.to_prose(comma) },
    };
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
        juncture: Juncture::Plain,
    }
}

/// The marked stretches inside a quotation, one level down.
fn inner(block: BlockView<'_>, quote: &LocalQuote) -> Vec<Part> {
    let spans = &block.facts.pairs.spans;
    let from = spans.partition_point(|span| span.opening <= quote.marked.opening);
    let inside = spans[from..].iter().take_while(|span| span.depth > 0);
    inside.filter(|span| span.depth == 1).map(|span| marked_part(block, span)).collect()
}

pub(super) fn attribution(block: BlockView<'_>, local: &LocalAttribution) -> Attribution {
    Attribution {
        cue: local.cue.map(|cue| Cue {
            span: block.to_prose(cue.span),
            lemma: cue.lemma,
            manner: cue.manner,
            place: cue.place,
        }),
        speaker: local.mention.map(|mention| Speaker {
            mention: block.to_prose(mention),
            kind: local.kind,
            name: String::new(),
            chain: Vec::new(),
            person: None,
            rivals: Vec::new(),
        }),
        confidence: local.confidence,
    }
}

/// A quotation whose words are a sentence of their own is direct: nothing stands
/// before it in its sentence, or a lead-in with a comma, a colon or a cue.
fn form(block: BlockView<'_>, quote: &LocalQuote) -> Form {
    let words = Words::of(block.facts);
    let starts = quote.content.slice(block.text).trim_start().chars().next().is_some_and(|first| !first.is_lowercase());
    let before = quote.open_token.wrapping_sub(1);
    let led_in = words.is_punctuation(before, ',') || words.is_punctuation(before, ':') || words.is_finite_cue(before);
    if quote.begins_sentence || starts && led_in { Form::Direct } else { Form::Mixed }
}

/// Whether two speakers may be one: unknown, a pronoun, or sharing their last word.
fn may_be_same(prose: &Prose, one: Option<(SpeakerKind, ProseSpan)>, other: Option<(SpeakerKind, ProseSpan)>) -> bool {
    let (Some((one_kind, one)), Some((other_kind, other))) = (one, other) else { return true };
    let (one, other) = (prose.slice(one), prose.slice(other));
    if one_kind == SpeakerKind::Pronoun || other_kind == SpeakerKind::Pronoun {
        // *she said … said Ana Ruiz*: whoever is a pronoun already is not introduced in full.
        let full = |text: &str| text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count() > 1;
        return one_kind != SpeakerKind::Pronoun || other_kind == SpeakerKind::Pronoun || !full(other);
    }
    // “The press secretary” and “Ruiz” may be one; only two names tell two people apart.
    let is_name = |text: &str| text.split_whitespace().last().is_some_and(|last| last.starts_with(char::is_uppercase));
    if !is_name(one) || !is_name(other) {
        return true;
    }
    let shared = |text: &str, word: &str| text.split_whitespace().any(|candidate| candidate == word);
    one.split_whitespace().last().is_some_and(|last| shared(other, last))
        || other.split_whitespace().last().is_some_and(|last| shared(one, last))
}
