//! The extractor for HTML: whole drafts, and the HTML in Markdown ones.
//!
//! Elements that part text part blocks; what browsers do not show is not prose.
//! Tags that are never closed, closed twice or broken off only ever cost a block
//! its kind.
//! Not here: the tokeniser of HTML (`tokens`) and what each tag is (`role`).

mod entities;
mod role;
mod source;
mod tokens;

pub(crate) use entities::decoded;

use super::{BlockKind, Directive, Prose, ProseBuilder};
use crate::text::line_breaks;
use role::Role;
use source::Source;
use std::ops::Range;
use tokens::{Token, TokenKind, Tokens};

/// Reads an HTML draft into prose. Linear in the length.
pub(super) fn extract(text: &str) -> Prose {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut builder = ProseBuilder::new(text);
    Reader::read(&mut builder, &Source::of_range(text, start..text.len()), BlockKind::Paragraph);
    builder.finish()
}

/// Reads the lines of an HTML block of another format, given as byte ranges of
/// the document. What the HTML does not name is of kind `otherwise`.
pub(super) fn extract_lines(builder: &mut ProseBuilder<'_>, lines: &[Range<usize>], otherwise: BlockKind) {
    let document = builder.document();
    Reader::read(builder, &Source::of_lines(document, lines), otherwise);
}

/// The name of a start tag as typed; empty where it is none.
pub(super) fn tag_name(tag: &str) -> &str {
    let inside = tag.strip_prefix('<').unwrap_or_default();
    inside.split(|next: char| !next.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// The extractor at one place of the HTML.
struct Reader<'b, 't, 's> {
    builder: &'b mut ProseBuilder<'t>,
    source: &'s Source<'s>,
    tokens: &'s Tokens,
    /// The elements around this place that part text, outermost first.
    around: Vec<Around>,
    /// How many of each name are in `around`.
    open: Vec<u32>,
    /// What text is outside all of them.
    otherwise: BlockKind,
    headline: Headline,
    /// How many line breaks stand since the last word.
    breaks: u32,
    /// How many `<q>` are around this place.
    quotes: u32,
}

struct Around {
    name: usize,
    /// What text straight inside it is.
    kind: BlockKind,
    /// What a paragraph inside it is.
    inside: BlockKind,
    /// A box has no paragraphs of its own, so blank lines part its text.
    role: Role,
}

/// Where the headline is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Headline {
    /// The first `<h1>`, which is still to come.
    Heading,
    /// The first `<title>`, there being no `<h1>`.
    Title,
    Found,
}

impl Reader<'_, '_, '_> {
    fn read(builder: &mut ProseBuilder<'_>, source: &Source<'_>, otherwise: BlockKind) {
        let tokens = Tokens::read(source.text());
        let headline = if tokens.any_open(Role::Headline) { Headline::Heading } else { Headline::Title };
        let open = vec![0; tokens.names()];
        let around = Vec::new();
        let mut reader =
            Reader { builder, source, tokens: &tokens, around, open, otherwise, headline, breaks: 0, quotes: 0 };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at = reader.token(token, at).max(at) + 1;
        }
        reader.part();
    }

    /// Reads one token; the place of the last one read with it.
    fn token(&mut self, token: &Token, at: usize) -> usize {
        let mate = self.tokens.mate(at);
        match (token.kind, self.tokens.role(token), mate) {
            (TokenKind::Text, ..) => self.text(token.range.clone()),
            (TokenKind::Comment, ..) => self.comment(token.range.clone()),
            (TokenKind::Open, Role::Raw, _) => return self.tokens.end_of_raw(at),
            (TokenKind::Open, Role::Title, Some(mate)) => {
                self.title(at, mate);
                return mate;
            }
            (TokenKind::Open, Role::Hidden, Some(mate)) => return mate,
            (TokenKind::Open, Role::HiddenBlock, Some(mate)) => {
                self.part();
                return mate;
            }
            (TokenKind::Open, Role::Opaque, Some(mate)) => {
                let range = token.range.start..self.tokens.get(mate).map_or(token.range.end, |end| end.range.end);
                self.decoded("\u{FFFC}", range);
                return mate;
            }
            (TokenKind::Open, Role::Quote, Some(_)) => {
                self.decoded(if self.quotes.is_multiple_of(2) { "“" } else { "‘" }, token.range.clone());
                self.quotes += 1;
            }
            (TokenKind::Close, Role::Quote, Some(_)) => {
                self.quotes = self.quotes.saturating_sub(1);
                self.decoded(if self.quotes.is_multiple_of(2) { "”" } else { "’" }, token.range.clone());
            }
            (TokenKind::Open, Role::Stress, Some(_)) => self.builder.stress(),
            (TokenKind::Close, Role::Stress, Some(_)) => self.builder.end_stress(),
            (TokenKind::Open, Role::Link, _) => self.builder.link(),
            (TokenKind::Open, Role::Break, _) => self.line_break(token.range.clone()),
            (TokenKind::Open | TokenKind::Close, Role::Rule | Role::HiddenBlock, _) => self.part(),
            (TokenKind::Open, role, _) if role.parts() => self.enter(token, role),
            (TokenKind::Close, role, _) if role.parts() => self.leave(token.name),
            _ => {}
        }
        at
    }

    /// Ends the open block.
    fn part(&mut self) {
        self.builder.close();
        self.breaks = 0;
    }

    fn enter(&mut self, token: &Token, role: Role) {
        self.part();
        if let Some(paragraph) = self.tokens.paragraph().filter(|&name| self.open[name] > 0) {
            self.leave(paragraph);
        }
        let inherited = self.around.last().map_or(self.otherwise, |around| around.inside);
        let own = match role {
            Role::Headline if self.headline == Headline::Heading => {
                self.headline = Headline::Found;
                Some(BlockKind::Headline)
            }
            Role::Headline | Role::Heading => token.class.or(Some(BlockKind::Heading)),
            _ => token.class.or(role.kind()),
        };
        let heading = matches!(role, Role::Headline | Role::Heading);
        let inside = own.filter(|_| !heading).unwrap_or(inherited);
        self.around.push(Around { name: token.name, kind: own.unwrap_or(inherited), inside, role });
        self.open[token.name] += 1;
    }

    /// Closes the innermost element of that name and all inside it.
    fn leave(&mut self, name: usize) {
        self.part();
        while self.open[name] > 0 {
            let Some(around) = self.around.pop() else { return };
            self.open[around.name] -= 1;
            if around.name == name {
                return;
            }
        }
    }

    fn title(&mut self, open: usize, close: usize) {
        if self.headline != Headline::Title {
            return;
        }
        self.headline = Headline::Found;
        self.builder.open(BlockKind::Headline);
        for token in
            (open + 1..close).filter_map(|at| self.tokens.get(at)).filter(|token| token.kind == TokenKind::Text)
        {
            self.words(token.range.clone());
        }
        self.part();
    }

    /// Text; in a box, a blank line in it parts blocks.
    fn text(&mut self, range: Range<usize>) {
        if self.around.last().is_some_and(|around| around.role != Role::Box) {
            return self.words(range);
        }
        let text = self.source.text();
        let (mut from, mut line) = (range.start, range.start);
        let mut first = true;
        for found in line_breaks(&text[range.clone()]) {
            let (start, end) = (range.start + found.start, range.start + found.end);
            if !first && text[line..start].trim().is_empty() {
                self.words(from..line);
                self.part();
                from = end;
            }
            first = false;
            line = end;
        }
        self.words(from..range.end);
    }

    /// Text in one block, its entities decoded.
    fn words(&mut self, range: Range<usize>) {
        let text = &self.source.text()[range.clone()];
        if !text.trim().is_empty() {
            self.breaks = 0;
            self.open_block();
        }
        let mut from = 0;
        for entity in entities::in_text(text) {
            self.verbatim(range.start + from..range.start + entity.range.start);
            self.decoded(&entity.text, range.start + entity.range.start..range.start + entity.range.end);
            from = entity.range.end;
        }
        self.verbatim(range.start + from..range.end);
    }

    fn verbatim(&mut self, range: Range<usize>) {
        for span in self.source.spans(range) {
            self.builder.verbatim(span);
        }
    }

    fn decoded(&mut self, text: &str, range: Range<usize>) {
        self.open_block();
        self.builder.decoded(text, self.source.hull(range));
    }

    /// One line break is one; a second one parts paragraphs, as pages of the old days have it.
    fn line_break(&mut self, range: Range<usize>) {
        match self.builder.kind() {
            Some(kind) if self.breaks > 0 => self.builder.open(kind),
            _ => self.builder.decoded_line_break(self.source.hull(range)),
        }
        self.breaks += 1;
    }

    fn open_block(&mut self) {
        if self.builder.kind().is_none() {
            self.builder.open(self.around.last().map_or(self.otherwise, |around| around.kind));
        }
    }

    fn comment(&mut self, range: Range<usize>) {
        let document = self.source.hull(range.clone());
        // A comment broken by the markers of a container is in one piece nowhere.
        if document.len() as usize == range.len() {
            let directive = Directive::read(document.slice(self.builder.document()), document.start());
            directive.into_iter().for_each(|directive| self.builder.directive(directive));
        }
    }
}
