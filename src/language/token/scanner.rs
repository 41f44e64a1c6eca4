//! The tokeniser itself: one pass, left to right; a step back only for the
//! local part of an e-mail address.
//!
//! Not here: how a word goes on; that is `word`.

use super::class::{self, BYTES, Class};
use super::word::Word;
use super::{Shape, Token, TokenKind};
use crate::text::Span;

/// Reads a text into tokens.
///
/// *Invariant:* `at` is a character boundary of `text`, or its end.
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) tokens: Vec<Token>,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Scanner<'t> {
        // An English token with the space after it is about five bytes long.
        Scanner { text, at: 0, tokens: Vec::with_capacity(text.len() / 5 + 4) }
    }

    pub(super) fn run(mut self) -> Vec<Token> {
        while let Some(class) = self.class_at(self.at) {
            match class {
                Class::Space => self.at += self.width_at(self.at),
                Class::Upper => self.word(),
                Class::Lower => self.plain_word(),
                Class::Digit => self.number(),
                Class::Dot => self.dots(),
                Class::Stop => self.one(TokenKind::Stop),
                Class::Mark => self.one(TokenKind::Mark),
                Class::Opaque => self.one(TokenKind::Opaque),
                Class::Dash => self.dashes(),
                Class::At => self.at_sign(),
                Class::Symbol | Class::Wide => self.one(TokenKind::Punctuation),
            }
        }
        self.tokens
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    pub(super) fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The class of the character at byte `at`, or none at the end.
    pub(super) fn class_at(&self, at: usize) -> Option<Class> {
        match BYTES[usize::from(self.byte(at)?)] {
            Class::Wide => self.char_at(at).map(class::of),
            class => Some(class),
        }
    }

    pub(super) fn width_at(&self, at: usize) -> usize {
        // The first byte of a character tells how many follow.
        match self.byte(at) {
            Some(0xF0..) => 4,
            Some(0xE0..) => 3,
            Some(0xC0..) => 2,
            _ => 1,
        }
    }

    pub(super) fn is_letter(&self, at: usize) -> bool {
        matches!(self.class_at(at), Some(Class::Upper | Class::Lower))
    }

    pub(super) fn is_digit(&self, at: usize) -> bool {
        self.class_at(at) == Some(Class::Digit)
    }

    /// Ends a token that began at `start`.
    pub(super) fn push(&mut self, start: usize, kind: TokenKind, shape: Shape) {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.tokens.push(Token { span: Span::new(offset(start), offset(self.at)), kind, shape });
    }

    /// Takes small letters with a space or a comma behind them, as most words are: nothing else can be made of them.
    fn plain_word(&mut self) {
        let start = self.at;
        let end = start + class::small_letters(self.text.as_bytes().get(start..).unwrap_or_default());
        if end == start || !matches!(self.byte(end), Some(b' ' | b',')) {
            return self.word();
        }
        self.at = end;
        self.push(start, TokenKind::Word, Shape::Lower);
    }

    fn word(&mut self) {
        let may_be_address = matches!(self.byte(self.at), Some(b'w' | b'W'));
        let of_address = |start: &str| start.eq_ignore_ascii_case("www.");
        if may_be_address && self.rest(self.at).get(..4).is_some_and(of_address) {
            return self.address(self.at);
        }
        let mut word = Word::new(self.at);
        self.letters(&mut word);
        self.rest_of_word(word);
    }

    fn one(&mut self, kind: TokenKind) {
        let start = self.at;
        self.at += self.width_at(start);
        self.push(start, kind, Shape::None);
    }

    fn dashes(&mut self) {
        let start = self.at;
        while self.class_at(self.at) == Some(Class::Dash) {
            self.at += self.width_at(self.at);
        }
        self.push(start, TokenKind::Punctuation, Shape::None);
    }

    /// One stop, or one ellipsis of any form: `...`, `…`, `. . .`.
    fn dots(&mut self) {
        let start = self.at;
        if self.byte(start) == Some(b'.') && self.is_digit(start + 1) && !self.word_ends_at(start) {
            return self.number();
        }
        while self.class_at(self.at) == Some(Class::Dot) {
            self.at += self.width_at(self.at);
        }
        if self.at == start + 1 {
            self.at = self.end_of_spaced_dots(self.at);
        }
        self.push(start, TokenKind::Stop, Shape::None);
    }

    /// Where `. . .` ends whose first dot ends at `first`; `first` itself where fewer than two more follow.
    fn end_of_spaced_dots(&self, first: usize) -> usize {
        let (mut end, mut more) = (first, 0);
        while let Some(space @ (' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')) = self.char_at(end) {
            if self.byte(end + space.len_utf8()) != Some(b'.') {
                break;
            }
            end += space.len_utf8() + 1;
            more += 1;
        }
        if more >= 2 { end } else { first }
    }

    fn word_ends_at(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|last| last.is_word() && last.span.end() as usize == at)
    }

    fn number(&mut self) {
        let start = self.at;
        self.at += self.width_at(start);
        self.digits();
        while matches!(self.byte(self.at), Some(b'.' | b',' | b':' | b'/' | b'-')) && self.is_digit(self.at + 1) {
            self.at += 1;
            self.digits();
        }
        let mut word = Word::of_number(start, self.at);
        self.letters(&mut word);
        self.clock(word.segment());
        let (kind, shape) = if word.is_name_behind_number(start) {
            (TokenKind::Word, Shape::Capitalised)
        } else {
            (TokenKind::Number, Shape::None)
        };
        match self.joiner() {
            Some(width) if self.byte(self.at) != Some(b'-') => {
                self.at += width;
                self.letters(&mut word);
                self.push(start, kind, shape);
            }
            Some(_) => self.rest_of_word(word),
            None => self.push(start, kind, shape),
        }
    }

    fn digits(&mut self) {
        while self.is_digit(self.at) {
            self.at += self.width_at(self.at);
        }
    }

    /// Takes the rest of `5p.m.` where the letters from `suffix` on are an `a` or a `p`.
    fn clock(&mut self, suffix: usize) {
        let half = matches!(self.text.get(suffix..self.at), Some("a" | "p" | "A" | "P"));
        if half && matches!(self.rest(self.at).get(..2), Some(".m" | ".M")) && !self.is_letter(self.at + 2) {
            self.at += 2;
            self.at += usize::from(self.byte(self.at) == Some(b'.'));
        }
    }

    /// Takes a web address that began at `start`, without the punctuation that ends the sentence around it.
    pub(super) fn address(&mut self, start: usize) {
        let ends =
            |c: char| c.is_whitespace() || matches!(class::of(c), Class::Mark | Class::Opaque) || "<>|".contains(c);
        let rest = self.rest(start);
        let address = &rest[..rest.find(ends).unwrap_or(rest.len())];
        let trimmed = address.trim_end_matches(|c: char| ".,;:!?…]}*_~—–".contains(c));
        let balanced = trimmed.contains('(') || !trimmed.ends_with(')');
        let trimmed = if balanced { trimmed } else { trimmed.trim_end_matches(|c: char| ").,;:!?".contains(c)) };
        self.at = start + trimmed.len();
        self.push(start, TokenKind::Opaque, Shape::None);
    }

    /// An `@`: the middle of an e-mail address, or a symbol.
    fn at_sign(&mut self) {
        let local = self.start_of_local_part();
        let Some(domain) = self.domain_end(self.at).filter(|_| local < self.at) else {
            return self.one(TokenKind::Punctuation);
        };
        while self.tokens.last().is_some_and(|last| last.span.start() as usize >= local) {
            self.tokens.pop();
        }
        self.at = domain;
        self.push(local, TokenKind::Opaque, Shape::None);
    }

    /// Where the tokens that lead up to here without a space begin, as far as an address may hold them.
    fn start_of_local_part(&self) -> usize {
        let mut start = self.at;
        for token in self.tokens.iter().rev() {
            let inner = matches!(token.text(self.text), "." | "-" | "_" | "+");
            if token.span.end() as usize != start || !(token.is_word() || inner) {
                break;
            }
            start = token.span.start() as usize;
        }
        start
    }

    /// Where a domain name ends whose first label stands after the character at `before`; none where there
    /// are fewer than two labels.
    fn domain_end(&self, before: usize) -> Option<usize> {
        let rest = self.rest(before + 1);
        let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(rest.len());
        let domain = rest[..length].trim_end_matches(['.', '-']);
        (domain.contains('.') && !domain.starts_with('.')).then(|| before + 1 + domain.len())
    }
}
