//! Running prose and its origins.
//!
//! Prose is separate text, because `“*We are ready*,”` must read `“We are ready,”`.
//! Not here: how it is built (`builder`) or how a format becomes prose (the extractors).

use super::Directive;
use super::silence::Silence;
use crate::text::{InProse, Span};

/// A span of prose bytes.
pub type ProseSpan = Span<InProse>;

/// What a block of prose is in the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum BlockKind {
    /// The headline: the front matter's title, the page's title or first main heading.
    Headline,
    /// The sentence under the headline.
    Standfirst,
    /// A heading inside the story.
    Heading,
    /// A paragraph of the story.
    #[default]
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A paragraph of a block quotation.
    BlockQuotation,
    /// The words under or instead of a picture.
    Caption,
    /// One turn of an interview printed as questions and answers.
    InterviewTurn,
    /// A question of an interview that bold or italic type tells from the answers, and no label.
    InterviewQuestion,
    /// The name of the writer.
    Byline,
    /// A line that holds only place and date.
    Dateline,
    /// A cell of a table.
    TableCell,
}

impl BlockKind {
    /// Whether it is the running text of the story: a paragraph, or an item of a list.
    #[must_use]
    pub const fn is_story(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::ListItem)
    }

    /// Whether it belongs to an interview printed as questions and answers.
    #[must_use]
    pub const fn is_of_interview(self) -> bool {
        matches!(self, BlockKind::InterviewTurn | BlockKind::InterviewQuestion)
    }
}

/// One block: a stretch of prose that is read on its own.
///
/// Its text neither begins nor ends with white space and never holds a blank
/// line. Inside it, inline code and other opaque matter stand as one U+FFFC each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the prose.
    pub span: ProseSpan,
}

/// One entry of the front matter that is not a block of prose: key and value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatterEntry {
    /// The key. Every item of a list of plain values is an entry of its own
    /// under the key of the list: `stet: [a, b]` gives `stet` twice. Maps are
    /// joined by full stops and lists of maps are numbered from zero, so the
    /// speaker of the first source is `sources.0.speaker`.
    pub key: String,
    /// The value as text.
    pub value: String,
    /// Where the value stands in the document, with its quotation marks if it has any.
    pub span: Span,
}

/// What the front matter of a draft says beside its prose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its entries, flattened, in order of place.
    pub entries: Vec<FrontMatterEntry>,
    /// The entries that a fault keeps from being read, in order of place.
    pub unread: Vec<UnreadEntry>,
}

/// An entry of the front matter that cannot be read, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadEntry {
    /// The key that it begins with.
    pub key: String,
    /// The line at fault, without the white space around it.
    pub span: Span,
    /// What is wrong, as far as it can be told.
    pub fault: EntryFault,
}

/// What keeps an entry of the front matter from being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryFault {
    /// A tab stands where it is indented.
    Tab,
    /// A bracket or a brace is not closed.
    OpenBracket,
    /// A quotation mark around a value is not closed.
    OpenMark,
    /// Anything else: the indentation, or a colon.
    Other,
}

/// The running prose of a draft.
///
/// *Invariant:* blocks are in order, do not overlap and are separated by one
/// line break and no word; segments are in order, cover every byte of the blocks, and no two
/// share a byte of the document.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    pub(super) text: String,
    pub(super) blocks: Vec<Block>,
    pub(super) segments: Vec<Segment>,
    /// *Invariant:* the places of `segments` in order of the document, or empty
    /// where that is the order of reading already.
    pub(super) by_document: Vec<u32>,
    pub(super) directives: Vec<Directive>,
    pub(super) silence: Silence,
    pub(super) front_matter: FrontMatter,
    /// *Invariant:* in order.
    pub(super) links: Vec<u32>,
}

/// One stretch of prose and the stretch of document it came from.
///
/// *Invariant:* neither span is empty, and a verbatim segment has two of the same length.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    pub(super) prose: ProseSpan,
    pub(super) document: Span,
    pub(super) origin: Origin,
    /// The stretch is spelled by rules of its own (a quoted value with escapes),
    /// so that words put into it could mean something else there.
    pub(super) sealed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The prose is the document's bytes, so inner offsets carry over.
    Verbatim,
    /// The prose stands for the document's bytes (an entity, inline code).
    Decoded,
}

/// A place between two bytes of the document, and whether words can be put there.
struct Caret {
    at: u32,
    exact: bool,
}

impl Prose {
    /// The prose, blocks separated by a line feed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The blocks in the order of reading.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The `stet` comments and front-matter entries, in order of place.
    #[must_use]
    pub fn directives(&self) -> &[Directive] {
        &self.directives
    }

    /// The place among [`Prose::directives`] of the one that silences `rule` at
    /// `place`, or none. A finding stands where its span starts. Logarithmic in
    /// the number of directives.
    #[must_use]
    pub fn silencing(&self, rule: &str, place: Span) -> Option<usize> {
        self.silence.directive(rule, place.start())
    }

    /// The front matter, flattened, in order of place.
    #[must_use]
    pub fn front_matter(&self) -> &[FrontMatterEntry] {
        &self.front_matter.entries
    }

    /// The first place in a span where a link to elsewhere begins; empty, as a link is no words. Logarithmic.
    #[must_use]
    pub fn link_in(&self, span: ProseSpan) -> Option<ProseSpan> {
        let first = self.links.partition_point(|&link| link < span.start());
        self.links.get(first).filter(|&&link| link < span.end()).map(|&link| Span::empty(link))
    }

    /// The words a span covers.
    #[must_use]
    pub fn slice(&self, span: ProseSpan) -> &str {
        span.slice(&self.text)
    }

    /// The place of the block that holds `offset` or ends there, or none.
    /// Logarithmic.
    #[must_use]
    pub fn block_at(&self, offset: u32) -> Option<usize> {
        let after = self.blocks.partition_point(|block| block.span.start() <= offset);
        let index = after.checked_sub(1)?;
        self.blocks[index].span.touches(offset).then_some(index)
    }

    /// The smallest stretch of the document that holds the span, markup between
    /// its ends included. For highlights. Logarithmic.
    ///
    /// Where the ends stand out of order in the document (the words of a picture
    /// are read after the paragraph around it) it covers what lies between.
    #[must_use]
    pub fn to_document(&self, span: ProseSpan) -> Span {
        if span.is_empty() {
            return Span::empty(self.caret(span.start()).map_or(0, |caret| caret.at));
        }
        let (Some(first), Some(last)) = (self.segment_from(span.start()), self.segment_before(span.end())) else {
            return Span::empty(0);
        };
        first.part(span).to(last.part(span))
    }

    /// The stretch of the document that *is* the span, byte for byte, or none
    /// where markup or an entity is in the way. For edits. Logarithmic.
    ///
    /// An empty span is the place of an insertion. Where it stands between two
    /// segments it belongs to the word before it: a mark that closes a quotation
    /// goes straight after the last word, inside the emphasis that word is in.
    #[must_use]
    pub fn to_document_exact(&self, span: ProseSpan) -> Option<Span> {
        if span.is_empty() {
            return self.caret(span.start()).filter(|caret| caret.exact).map(|caret| Span::empty(caret.at));
        }
        let segment = self.segment_from(span.start())?;
        let exact = segment.origin == Origin::Verbatim && !segment.sealed && segment.prose.covers(span);
        exact.then(|| segment.part(span))
    }

    /// The prose at a place in the document, or none where it is markup. Logarithmic.
    #[must_use]
    pub fn from_document(&self, offset: u32) -> Option<u32> {
        let segment = self.segment_in_document(offset)?;
        let inner = match segment.origin {
            Origin::Verbatim => offset - segment.document.start(),
            Origin::Decoded => 0,
        };
        segment.document.contains(offset).then_some(segment.prose.start() + inner)
    }

    /// The segment that starts last at or before `offset` in the document.
    fn segment_in_document(&self, offset: u32) -> Option<&Segment> {
        let starts_before = |segment: &Segment| segment.document.start() <= offset;
        if self.by_document.is_empty() {
            return self.segments.get(self.segments.partition_point(starts_before).checked_sub(1)?);
        }
        let after = self.by_document.partition_point(|&index| starts_before(&self.segments[index as usize]));
        let index = *self.by_document.get(after.checked_sub(1)?)?;
        self.segments.get(index as usize)
    }

    /// Where something put at this place of the prose would stand.
    fn caret(&self, offset: u32) -> Option<Caret> {
        let before = self.segment_before(offset).filter(|segment| segment.prose.touches(offset));
        let segment = before.or_else(|| self.segment_from(offset))?;
        let exact = !segment.sealed;
        let start = segment.document.start();
        if offset >= segment.prose.end() {
            return Some(Caret { at: segment.document.end(), exact });
        }
        match segment.origin {
            _ if offset <= segment.prose.start() => Some(Caret { at: start, exact }),
            Origin::Verbatim => Some(Caret { at: start + (offset - segment.prose.start()), exact }),
            Origin::Decoded => Some(Caret { at: start, exact: false }),
        }
    }

    /// The first segment that ends after `offset`.
    fn segment_from(&self, offset: u32) -> Option<&Segment> {
        self.segments.get(self.segments.partition_point(|segment| segment.prose.end() <= offset))
    }

    /// The last segment that starts before `offset`.
    fn segment_before(&self, offset: u32) -> Option<&Segment> {
        let after = self.segments.partition_point(|segment| segment.prose.start() < offset);
        self.segments.get(after.checked_sub(1)?)
    }
}

impl Segment {
    /// The document of the part of this segment that lies inside `span`.
    fn part(&self, span: ProseSpan) -> Span {
        if self.origin == Origin::Decoded {
            return self.document;
        }
        let within = |offset: u32| offset.clamp(self.prose.start(), self.prose.end()) - self.prose.start();
        let start = self.document.start();
        Span::new(start + within(span.start()), start + within(span.end()))
    }
}
