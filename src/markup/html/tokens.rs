//! HTML as tags, comments and text, each with its bytes.
//!
//! The tokeniser is `html5gum`, which reads as browsers do and never fails. Its
//! events say where tags and comments stand; text is what lies between, as typed.

use super::role::{Role, kind_of_classes};
use crate::markup::BlockKind;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use rustc_hash::FxHashMap;
use std::convert::Infallible;
use std::ops::Range;

/// One tag, comment or text.
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// Its bytes in the HTML.
    pub(super) range: Range<usize>,
    /// The place of its name among the names; of a tag only.
    pub(super) name: usize,
    /// What its classes say its text is; of a start tag only.
    pub(super) class: Option<BlockKind>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    Open,
    Close,
    Comment,
    Text,
}

/// The tokens of a text.
#[derive(Default)]
pub(super) struct Tokens {
    /// *Invariant:* in order and apart, on character boundaries.
    tokens: Vec<Token>,
    /// The role of each name.
    roles: Vec<Role>,
    names: FxHashMap<Vec<u8>, usize>,
    /// The end tag of each paired start tag, and the other way round.
    mates: FxHashMap<usize, usize>,
}

impl Tokens {
    /// Reads a text. Linear in its length.
    pub(super) fn read(text: &str) -> Tokens {
        let mut scan = Scan { text, tokens: Tokens::default(), done: 0, words: 0, tag: None, in_class: false };
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
            scan.event(&event, span);
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
        scan.flush_text(text.len());
        let mut tokens = scan.tokens;
        tokens.pair();
        tokens
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// How many different names there are.
    pub(super) fn names(&self) -> usize {
        self.roles.len()
    }

    /// What the element of a tag does.
    pub(super) fn role(&self, token: &Token) -> Role {
        match token.kind {
            TokenKind::Open | TokenKind::Close => self.roles[token.name],
            TokenKind::Comment | TokenKind::Text => Role::Inline,
        }
    }

    /// The other tag of a paired element.
    pub(super) fn mate(&self, at: usize) -> Option<usize> {
        self.mates.get(&at).copied()
    }

    /// The name of paragraphs, where there are any.
    pub(super) fn paragraph(&self) -> Option<usize> {
        self.names.get(b"p".as_slice()).copied()
    }

    /// Whether there is a start tag of that role.
    pub(super) fn any_open(&self, role: Role) -> bool {
        self.tokens.iter().any(|token| token.kind == TokenKind::Open && self.role(token) == role)
    }

    /// The last token inside a raw element: its text, where it has any.
    pub(super) fn end_of_raw(&self, at: usize) -> usize {
        let text = self.get(at + 1).is_some_and(|next| next.kind == TokenKind::Text);
        if text { at + 1 } else { at }
    }

    fn pair(&mut self) {
        let mut open: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (at, token) in self.tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Open if self.role(token).is_paired() => open.entry(token.name).or_default().push(at),
                TokenKind::Close => {
                    if let Some(start) = open.get_mut(&token.name).and_then(Vec::pop) {
                        self.mates.extend([(start, at), (at, start)]);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The text being read.
struct Scan<'t> {
    text: &'t str,
    tokens: Tokens,
    /// The end of the last tag or comment.
    done: usize,
    /// The end of the last characters that are text: what follows them up to the
    /// end of the file is a tag broken off.
    words: usize,
    /// The start tag being read.
    tag: Option<Token>,
    /// The attribute being read is the class.
    in_class: bool,
}

impl Scan<'_> {
    fn event(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::String { .. } => self.words = span.end,
            CallbackEvent::OpenStartTag { name } => {
                let name = self.name(name);
                self.tag = Some(Token { kind: TokenKind::Open, range: span.start..span.end, name, class: None });
            }
            CallbackEvent::AttributeName { name } => self.in_class = *name == b"class",
            CallbackEvent::AttributeValue { value } if self.in_class => {
                if let Some(tag) = &mut self.tag {
                    tag.class = kind_of_classes(value);
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(tag) = self.tag.take() {
                    self.push(Token { range: tag.range.start..span.end, ..tag });
                }
            }
            CallbackEvent::EndTag { name } => {
                let name = self.name(name);
                self.push(Token { kind: TokenKind::Close, range: span.start..span.end, name, class: None });
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                self.push(Token { kind: TokenKind::Comment, range: span.start..span.end, name: 0, class: None });
            }
            CallbackEvent::AttributeValue { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn name(&mut self, name: &[u8]) -> usize {
        if let Some(&known) = self.tokens.names.get(name) {
            return known;
        }
        let index = self.tokens.roles.len();
        self.tokens.roles.push(Role::of(name));
        self.tokens.names.insert(name.to_vec(), index);
        index
    }

    /// Adds a tag or comment after the text before it.
    fn push(&mut self, token: Token) {
        self.flush_text(token.range.start);
        let whole = token.range.start >= self.done && self.text.get(token.range.clone()).is_some();
        if whole {
            self.done = token.range.end;
            self.tokens.tokens.push(token);
        }
    }

    /// Adds the text up to `end`, as far as it is text.
    fn flush_text(&mut self, end: usize) {
        let range = self.done..self.words.min(end);
        if range.start < range.end && self.text.get(range.clone()).is_some() {
            self.done = range.end;
            self.tokens.tokens.push(Token { kind: TokenKind::Text, range, name: 0, class: None });
        }
    }
}
