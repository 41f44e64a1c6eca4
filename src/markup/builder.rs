//! Prose being built: the one place that keeps its invariants.
//!
//! Not here: any format.

use super::prose::{Origin, Segment};
use super::silence::Silence;
use super::{Block, BlockKind, Directive, FrontMatterEntry, Prose, UnreadEntry, furniture, interview, source_line};
use crate::text::{Span, line_breaks, narrow};

/// Builds [`Prose`] block by block, in the order of reading.
#[derive(Debug)]
pub struct ProseBuilder<'t> {
    /// The document, whole, so that verbatim prose cannot differ from it.
    document: &'t str,
    prose: Prose,
    /// The kind of the open block.
    open: Option<BlockKind>,
    /// *Invariant:* set once the open block has text, which then starts here
    /// with something other than white space.
    start: Option<u32>,
    /// *Invariant:* the last line of the open block has nothing but white space so far.
    blank: bool,
    /// The open block cannot be edited.
    sealed: bool,
    /// How many stretches in bold or italic type are around what is appended.
    stress: u32,
    /// *Invariant:* set once the open block has words outside such stretches.
    plain: bool,
    /// *Invariant:* the starts of the paragraphs that have none, in order.
    stressed: Vec<u32>,
}

impl<'t> ProseBuilder<'t> {
    /// A builder for the prose of this document.
    #[must_use]
    pub fn new(document: &'t str) -> Self {
        let prose = Prose { text: String::with_capacity(document.len()), ..Prose::default() };
        ProseBuilder {
            document,
            prose,
            open: None,
            start: None,
            blank: true,
            sealed: false,
            stress: 0,
            plain: false,
            stressed: Vec::new(),
        }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &'t str {
        self.document
    }

    /// Opens a block; an open one is closed first.
    pub fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(kind);
        self.blank = true;
        self.sealed = false;
        self.plain = false;
    }

    /// What is appended next stands in bold or italic type.
    pub(super) fn stress(&mut self) {
        self.stress += 1;
    }

    /// Ends the innermost stretch in bold or italic type.
    pub(super) fn end_stress(&mut self) {
        self.stress = self.stress.saturating_sub(1);
    }

    /// Makes what is appended to the open block fit for showing only: it is
    /// spelled by rules that an edit could break.
    pub fn seal(&mut self) {
        self.sealed = true;
    }

    /// The kind of the open block.
    #[must_use]
    pub fn kind(&self) -> Option<BlockKind> {
        self.open
    }

    /// Appends a stretch of the document as it stands, without lines that hold
    /// nothing; nothing at all where the span is not one of whole characters of
    /// the document.
    pub fn verbatim(&mut self, span: Span) {
        let text = span.slice(self.document);
        let mut from = 0;
        for found in line_breaks(text) {
            self.push(&text[from..found.start], inner(span, from, found.start), Origin::Verbatim);
            if !self.blank {
                self.push(&text[found.clone()], inner(span, found.start, found.end), Origin::Verbatim);
            }
            self.blank = true;
            from = found.end;
        }
        self.push(&text[from..], inner(span, from, text.len()), Origin::Verbatim);
    }

    /// Appends text that stands for the document's bytes. Line breaks in it read as spaces.
    pub fn decoded(&mut self, text: &str, document: Span) {
        if text.contains(['\n', '\r']) {
            self.push(&text.replace("\r\n", " ").replace(['\n', '\r'], " "), document, Origin::Decoded);
        } else {
            self.push(text, document, Origin::Decoded);
        }
    }

    /// Appends a line break that stands for the document's bytes, unless the line is empty.
    pub fn decoded_line_break(&mut self, document: Span) {
        if !self.blank {
            self.push("\n", document, Origin::Decoded);
            self.blank = true;
        }
    }

    /// Closes the open block without the white space at its end; one without
    /// words, code at most, leaves nothing behind.
    pub fn close(&mut self) {
        let (Some(kind), Some(start)) = (self.open.take(), self.start.take()) else { return };
        let words = self.prose.text[start as usize..].trim_end();
        if words.chars().all(|next| next == '\u{FFFC}' || next.is_whitespace()) {
            self.cut(start.saturating_sub(1));
            return;
        }
        let end = start + narrow(words.len());
        self.cut(end);
        self.prose.blocks.push(Block { kind, span: Span::new(start, end) });
        if kind == BlockKind::Paragraph && !self.plain {
            self.stressed.push(start);
        }
    }

    /// Notes a `stet` comment.
    pub fn directive(&mut self, directive: Directive) {
        self.prose.directives.push(directive);
    }

    /// Notes an entry of the front matter.
    pub fn front_matter(&mut self, entry: FrontMatterEntry) {
        self.prose.front_matter.entries.push(entry);
    }

    /// Notes an entry of the front matter that cannot be read.
    pub(super) fn unread(&mut self, entry: UnreadEntry) {
        self.prose.front_matter.unread.push(entry);
    }

    /// Notes that a link to elsewhere begins with what is appended next.
    pub fn link(&mut self) {
        let line_break = u32::from(self.start.is_none() && !self.prose.text.is_empty());
        let place = self.length() + line_break;
        // A block without words is taken back, and what follows it may begin further to the front.
        let place = self.prose.links.last().map_or(place, |&last| place.max(last));
        self.prose.links.push(place);
    }

    /// The prose built. Linear in the number of segments where reading and
    /// document agree in order.
    #[must_use]
    pub fn finish(mut self) -> Prose {
        self.close();
        let segments = &self.prose.segments;
        if !segments.is_sorted_by_key(|segment| segment.document.start()) {
            let mut order: Vec<u32> = (0..narrow(segments.len())).collect();
            order.sort_by_key(|&index| segments[index as usize].document.start());
            self.prose.by_document = order;
        }
        furniture::settle(&self.prose.text, &mut self.prose.blocks);
        source_line::settle(&self.prose.text, &mut self.prose.blocks);
        interview::settle(&self.prose.text, &mut self.prose.blocks, &self.stressed);
        self.prose.directives.sort_by_key(|directive| directive.span);
        self.prose.silence = Silence::settle(&mut self.prose, self.document);
        self.prose
    }

    fn push(&mut self, text: &str, document: Span, origin: Origin) {
        if self.open.is_none() {
            return;
        }
        let (text, document) =
            if self.start.is_some() { (text, document) } else { without_indent(text, document, origin) };
        if text.is_empty() || document.is_empty() {
            return;
        }
        if self.start.is_none() {
            if !self.prose.text.is_empty() {
                self.prose.text.push('\n');
            }
            self.start = Some(self.length());
        }
        self.blank &= text.trim_start().is_empty();
        self.plain |= self.stress == 0 && !text.trim_start().is_empty();
        let prose = Span::new(self.length(), self.length() + narrow(text.len()));
        self.prose.text.push_str(text);
        self.segment(Segment { prose, document, origin, sealed: self.sealed });
    }

    /// Adds a segment, or lengthens the last one where the two are one stretch of
    /// both texts, so that an edit may cross the seam.
    fn segment(&mut self, new: Segment) {
        if let Some(last) = self.prose.segments.last_mut() {
            let alike = last.origin == Origin::Verbatim && new.origin == Origin::Verbatim && last.sealed == new.sealed;
            let seamless = last.prose.end() == new.prose.start() && last.document.end() == new.document.start();
            if alike && seamless {
                last.prose = last.prose.to(new.prose);
                last.document = last.document.to(new.document);
                return;
            }
        }
        self.prose.segments.push(new);
    }

    /// Takes back all prose from byte `end` on.
    fn cut(&mut self, end: u32) {
        self.prose.text.truncate(end as usize);
        while let Some(last) = self.prose.segments.last_mut().filter(|last| last.prose.end() > end) {
            if last.prose.start() >= end {
                self.prose.segments.pop();
                continue;
            }
            if last.origin == Origin::Verbatim {
                let cut = last.prose.end() - end;
                last.document = Span::new(last.document.start(), last.document.end() - cut);
            }
            last.prose = Span::new(last.prose.start(), end);
        }
    }

    fn length(&self) -> u32 {
        narrow(self.prose.text.len())
    }
}

/// The part of a span between two bytes counted from its start.
fn inner(span: Span, from: usize, to: usize) -> Span {
    Span::new(span.start() + narrow(from), span.start() + narrow(to))
}

/// The text without the white space at its start.
fn without_indent(text: &str, document: Span, origin: Origin) -> (&str, Span) {
    let rest = text.trim_start();
    let cut = match origin {
        Origin::Verbatim => narrow(text.len() - rest.len()),
        Origin::Decoded => 0,
    };
    (rest, Span::new(document.start() + cut, document.end()))
}
