//! Running prose and its origins.
//!
//! Prose is separate text, because `“*We are ready*,”` must read `“We are ready,”`.
//! Not here: how a format becomes prose; see the extractors.

use super::Directive;
use crate::text::{InProse, Span};

/// A span of prose bytes.
pub type ProseSpan = Span<InProse>;

/// What a block of prose is in the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline: the front matter's title, the page's title or first main heading.
    Headline,
    /// The sentence under the headline.
    Standfirst,
    /// A heading inside the story.
    Heading,
    /// A paragraph of the story.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A paragraph of a block quotation.
    BlockQuotation,
    /// The words under or instead of a picture.
    Caption,
    /// One turn of an interview printed as questions and answers.
    InterviewTurn,
    /// The name of the writer.
    Byline,
    /// A line that holds only place and date.
    Dateline,
    /// A cell of a table.
    TableCell,
}

/// One block: a stretch of prose that is read on its own.
///
/// Its text never holds a blank line. Inside it, inline code and other opaque
/// matter stand as one U+FFFC each.
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
    /// The key, lists flattened: every item of `stet: [a, b]` is an entry `stet`.
    pub key: String,
    /// The value as text.
    pub value: String,
    /// Where the value stands in the document.
    pub span: Span,
}

/// The running prose of a draft.
///
/// *Invariant:* blocks are in order, do not overlap and are separated by one
/// line feed; segments are in order and cover every byte of the blocks.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    text: String,
    blocks: Vec<Block>,
    segments: Vec<Segment>,
    directives: Vec<Directive>,
    front_matter: Vec<FrontMatterEntry>,
}

/// One stretch of prose and the stretch of document it came from.
#[derive(Debug, Clone, Copy)]
struct Segment {
    prose_start: u32,
    document: Span,
    origin: Origin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The prose is the document's bytes, so inner offsets carry over.
    Verbatim,
    /// The prose stands for the document's bytes (an entity, inline code).
    Decoded,
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

    /// The `stet` comments, in order of place.
    #[must_use]
    pub fn directives(&self) -> &[Directive] {
        &self.directives
    }

    /// The front matter, flattened, in order of place.
    #[must_use]
    pub fn front_matter(&self) -> &[FrontMatterEntry] {
        &self.front_matter
    }

    /// The words a span covers.
    #[must_use]
    pub fn slice(&self, span: ProseSpan) -> &str {
        span.slice(&self.text)
    }

    /// The smallest stretch of the document that holds the span, markup between
    /// its ends included. For highlights. Logarithmic.
    #[must_use]
    pub fn to_document(&self, span: ProseSpan) -> Span {
        if span.is_empty() {
            let at = self.segment_at(span.start()).map_or(0, |segment| segment.start_of(span.start()));
            return Span::empty(at);
        }
        let start = self.segment_at(span.start()).map_or(0, |segment| segment.start_of(span.start()));
        let end = self.segment_at(span.end() - 1).map_or(start, |segment| segment.end_of(span.end()));
        Span::new(start, end)
    }

    /// The stretch of the document that *is* the span, byte for byte, or none
    /// where markup or an entity is in the way. For edits. Logarithmic.
    #[must_use]
    pub fn to_document_exact(&self, span: ProseSpan) -> Option<Span> {
        let first = self.segment_at(span.start())?;
        if span.is_empty() {
            return first.exact(span);
        }
        let last = self.segment_at(span.end() - 1)?;
        (first.prose_start == last.prose_start).then(|| first.exact(span)).flatten()
    }

    /// The prose at a place in the document, or none where it is markup.
    #[must_use]
    pub fn from_document(&self, offset: u32) -> Option<u32> {
        // Front matter may stand anywhere in reading order, so a search by halves over document order is not sound here.
        self.segments.iter().find(|segment| segment.document.contains(offset)).map(|segment| match segment.origin {
            Origin::Verbatim => segment.prose_start + (offset - segment.document.start()),
            Origin::Decoded => segment.prose_start,
        })
    }

    fn segment_at(&self, offset: u32) -> Option<&Segment> {
        let after = self.segments.partition_point(|segment| segment.prose_start <= offset);
        self.segments.get(after.checked_sub(1)?)
    }
}

impl Segment {
    fn start_of(&self, prose: u32) -> u32 {
        match self.origin {
            Origin::Verbatim => (self.document.start() + (prose - self.prose_start)).min(self.document.end()),
            Origin::Decoded => self.document.start(),
        }
    }

    fn end_of(&self, prose: u32) -> u32 {
        match self.origin {
            Origin::Verbatim => (self.document.start() + (prose - self.prose_start)).min(self.document.end()),
            Origin::Decoded => self.document.end(),
        }
    }

    fn exact(&self, span: ProseSpan) -> Option<Span> {
        let from = span.start() - self.prose_start;
        let to = span.end() - self.prose_start;
        let inside = self.origin == Origin::Verbatim && to <= self.document.len();
        inside.then(|| Span::new(self.document.start() + from, self.document.start() + to))
    }
}

/// Builds [`Prose`] block by block, in the order of reading.
#[derive(Debug, Default)]
pub struct ProseBuilder {
    prose: Prose,
    block_start: Option<(BlockKind, u32)>,
}

impl ProseBuilder {
    /// Opens a block; an open one is closed first.
    pub fn open(&mut self, kind: BlockKind) {
        self.close();
        if !self.prose.text.is_empty() {
            self.prose.text.push('\n');
        }
        self.block_start = Some((kind, self.length()));
    }

    /// Appends bytes of the document as they stand. `document` must cover `text` byte for byte.
    pub fn verbatim(&mut self, text: &str, document: Span) {
        self.push(text, document, Origin::Verbatim);
    }

    /// Appends text that stands for the document's bytes.
    pub fn decoded(&mut self, text: &str, document: Span) {
        self.push(text, document, Origin::Decoded);
    }

    /// Closes the open block; an empty one leaves nothing behind.
    pub fn close(&mut self) {
        let Some((kind, start)) = self.block_start.take() else { return };
        let end = self.length();
        if self.prose.text[start as usize..].trim().is_empty() {
            self.prose.text.truncate(start as usize);
            if self.prose.text.ends_with('\n') {
                self.prose.text.pop();
            }
            self.prose.segments.retain(|segment| segment.prose_start < start);
            return;
        }
        self.prose.blocks.push(Block { kind, span: Span::new(start, end) });
    }

    /// Notes a `stet` comment.
    pub fn directive(&mut self, directive: Directive) {
        self.prose.directives.push(directive);
    }

    /// Notes an entry of the front matter.
    pub fn front_matter(&mut self, entry: FrontMatterEntry) {
        self.prose.front_matter.push(entry);
    }

    /// The prose built.
    #[must_use]
    pub fn finish(mut self) -> Prose {
        self.close();
        self.prose
    }

    fn push(&mut self, text: &str, document: Span, origin: Origin) {
        if text.is_empty() || self.block_start.is_none() {
            return;
        }
        let prose_start = self.length();
        self.prose.segments.push(Segment { prose_start, document, origin });
        self.prose.text.push_str(text);
    }

    fn length(&self) -> u32 {
        u32::try_from(self.prose.text.len()).unwrap_or(u32::MAX)
    }
}
