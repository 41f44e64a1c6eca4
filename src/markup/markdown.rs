//! The extractor for Markdown drafts: CommonMark with tables, footnotes,
//! strikethrough and heading attributes, and front matter before it.
//!
//! Not here: the front matter's own syntax (`front_matter`) and HTML (`html`).

use super::{BlockKind, Directive, Prose, ProseBuilder, front_matter, html, shortcode};
use crate::text::{Span, line_breaks, narrow};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// What newsrooms write. Smart punctuation stays off: the marks in the prose
/// must be the marks in the file. Mathematics stays off: `$` is money.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// Reads a Markdown draft into prose. Linear in the length.
pub(super) fn extract(text: &str) -> Prose {
    let mut builder = ProseBuilder::new(text);
    let start = front_matter::read(&mut builder);
    let mut reader = Reader::new(builder, start);
    for (event, range) in Parser::new_ext(&text[start..], OPTIONS).into_offset_iter() {
        reader.event(event, start + range.start..start + range.end);
    }
    reader.builder.finish()
}

/// The extractor at one place of the draft.
struct Reader<'t> {
    builder: ProseBuilder<'t>,
    /// The block quotations and list items around this place, outermost first.
    containers: Vec<BlockKind>,
    /// How many things around this place hold no prose (code).
    silent: usize,
    /// How many pictures are around this place.
    pictures: usize,
    /// The words of the pictures of the open block, which are read after it.
    captions: Vec<Vec<Piece>>,
    /// The lines of the open HTML block.
    html: Vec<Range<usize>>,
    /// The first main heading was read.
    headed: bool,
    /// The end of what was last taken as text.
    done: usize,
    /// *Invariant:* in order and apart.
    shortcodes: Vec<Range<usize>>,
}

/// Words of a picture.
enum Piece {
    Verbatim(Span),
    Decoded(String, Span),
}

impl<'t> Reader<'t> {
    fn new(builder: ProseBuilder<'t>, start: usize) -> Reader<'t> {
        Reader {
            containers: Vec::new(),
            silent: 0,
            pictures: 0,
            captions: Vec::new(),
            html: Vec::new(),
            headed: false,
            done: start,
            shortcodes: shortcode::ranges(builder.document(), start),
            builder,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.silent == 0 => self.text(&text, range),
            Event::Code(_) => self.decoded("\u{FFFC}", range),
            Event::SoftBreak | Event::HardBreak => self.line_break(range),
            Event::Html(_) => {
                self.done = range.end;
                self.html.push(range);
            }
            Event::InlineHtml(tag) => self.inline_html(&tag, range),
            Event::Rule => self.close(),
            // A footnote's mark and a task's box are not words, and mathematics is off.
            Event::Text(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => self.open(self.container(BlockKind::Paragraph)),
            Tag::Heading { level: HeadingLevel::H1, .. } if !self.headed => {
                self.headed = true;
                self.open(BlockKind::Headline);
            }
            Tag::Heading { .. } => self.open(BlockKind::Heading),
            Tag::BlockQuote(_) => self.enter(BlockKind::BlockQuotation),
            Tag::Item | Tag::DefinitionListDefinition => self.enter(BlockKind::ListItem),
            Tag::FootnoteDefinition(_) => self.enter(BlockKind::Paragraph),
            Tag::TableCell => self.open(BlockKind::TableCell),
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.close();
                self.silent += 1;
            }
            Tag::Image { .. } => {
                if self.pictures == 0 {
                    self.captions.push(Vec::new());
                }
                self.pictures += 1;
            }
            Tag::Link { .. } => self.builder.link(),
            Tag::Strong | Tag::Emphasis => self.builder.stress(),
            Tag::List(_) | Tag::Table(_) | Tag::HtmlBlock => self.close(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition | TagEnd::DefinitionListDefinition => {
                self.close();
                self.containers.pop();
            }
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.silent = self.silent.saturating_sub(1),
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::HtmlBlock => {
                let lines = std::mem::take(&mut self.html);
                let kind = self.container(BlockKind::Paragraph);
                html::extract_lines(&mut self.builder, &lines, kind);
            }
            TagEnd::Strong | TagEnd::Emphasis => self.builder.end_stress(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::List(_) => self.close(),
            _ => {}
        }
    }

    /// The kind of a paragraph here.
    fn container(&self, otherwise: BlockKind) -> BlockKind {
        self.containers.last().copied().unwrap_or(otherwise)
    }

    fn enter(&mut self, kind: BlockKind) {
        self.close();
        self.containers.push(kind);
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.builder.open(kind);
    }

    /// Closes the open block, and reads the words of its pictures.
    fn close(&mut self) {
        self.builder.close();
        for caption in std::mem::take(&mut self.captions) {
            self.builder.open(BlockKind::Caption);
            for piece in caption {
                match piece {
                    Piece::Verbatim(span) => self.builder.verbatim(span),
                    Piece::Decoded(text, span) => self.builder.decoded(&text, span),
                }
            }
            self.builder.close();
        }
    }

    fn text(&mut self, text: &str, mut range: Range<usize>) {
        let source = self.builder.document();
        if source.get(range.clone()) != Some(text) {
            self.decoded(text, range);
            return;
        }
        // The parser leaves the backslash of an escape out. Alone in the file the
        // character would mean something else, so it cannot be edited alone.
        let escaped = range.start > self.done && source.as_bytes()[range.start - 1] == b'\\' && !text.is_empty();
        if escaped && source.as_bytes()[range.start].is_ascii_punctuation() {
            self.decoded(&text[..1], range.start - 1..range.start + 1);
            range.start += 1;
        }
        self.verbatim(range);
    }

    /// A line break in a paragraph, without the spaces, backslash or markers around it.
    fn line_break(&mut self, range: Range<usize>) {
        let within = self.builder.document().get(range.clone()).unwrap_or_default();
        if let Some(found) = line_breaks(within).next() {
            self.verbatim(range.start + found.start..range.start + found.end);
        }
    }

    fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let name = html::tag_name(tag);
        if let Some(directive) = Directive::read(tag, narrow(range.start)) {
            self.builder.directive(directive);
        } else if name.eq_ignore_ascii_case("br") {
            self.done = range.end;
            self.builder.decoded_line_break(Span::of(range));
        }
    }

    fn verbatim(&mut self, range: Range<usize>) {
        let mut from = range.start;
        while let Some(code) = self.shortcode(from..range.end) {
            self.piece(Piece::Verbatim(Span::of(from..code.start.max(from))));
            self.shortcode_begun(&code);
            from = code.end.min(range.end);
        }
        self.done = range.end;
        self.piece(Piece::Verbatim(Span::of(from..range.end)));
    }

    fn decoded(&mut self, text: &str, range: Range<usize>) {
        if let Some(code) = self.shortcode(range.clone()) {
            return self.shortcode_begun(&code);
        }
        self.done = range.end;
        self.piece(Piece::Decoded(text.to_owned(), Span::of(range)));
    }

    /// The first shortcode that has bytes of a range.
    fn shortcode(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.shortcodes.partition_point(|code| code.end <= range.start);
        self.shortcodes.get(first).filter(|code| code.start < range.end && range.start < range.end).cloned()
    }

    /// Appends a shortcode where its first bytes are met; the parser may cut it in pieces.
    fn shortcode_begun(&mut self, code: &Range<usize>) {
        if self.done <= code.start {
            self.done = code.end;
            self.piece(Piece::Decoded("\u{FFFC}".to_owned(), Span::of(code.clone())));
        }
    }

    fn piece(&mut self, piece: Piece) {
        if matches!(piece, Piece::Verbatim(span) if span.is_empty()) {
            return;
        }
        if self.pictures > 0 {
            self.captions.last_mut().expect("a caption is begun with its outermost picture").push(piece);
            return;
        }
        // The items of a tight list hold their words without a paragraph.
        if self.builder.kind().is_none() {
            self.builder.open(self.container(BlockKind::Paragraph));
        }
        match piece {
            Piece::Verbatim(span) => self.builder.verbatim(span),
            Piece::Decoded(text, span) => self.builder.decoded(&text, span),
        }
    }
}
