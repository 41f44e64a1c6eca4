//! What is asked of the tokens of a block again and again: it is found out once, when the block is read.
//!
//! Not here: what the lists know of a word (`lexicon`), and what is asked of few tokens.

use super::Words;
use crate::language::lexicon::{Lower, lower};
use crate::language::token::{Shape, Token, TokenKind};

/// What a token is in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trait {
    /// A word with a capital.
    Capital = 1,
    /// A word that can be part of a name.
    NameWord = 2,
    /// A finite verb of saying.
    FiniteCue = 4,
    /// The end of a sentence of narration.
    SentenceStop = 8,
}

/// All that a token is in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct Traits(u8);

impl Traits {
    fn has(self, one: Trait) -> bool {
        self.0 & one as u8 != 0
    }
}

/// The letters of each token. Linear in their number.
pub(in crate::language) fn letters<'b>(text: &'b str, tokens: &[Token]) -> Vec<&'b str> {
    tokens.iter().map(|token| token.text(text)).collect()
}

impl<'b> Words<'b> {
    /// What each token is in its place. Linear in their number.
    pub(in crate::language) fn traits(&self) -> Vec<Traits> {
        let of = |index: usize| {
            let is_word = self.tokens[index].kind == TokenKind::Word;
            // Nearly every word stands before another.
            let amid = is_word && self.is_word(index + 1);
            let stop = u8::from(!amid && self.ends_sentence(index)) * Trait::SentenceStop as u8;
            if !is_word {
                return Traits(stop);
            }
            let capital = self.is_capital(index);
            let name = capital && self.can_be_in_name(index);
            let cue = self.may_be_cue(index) && self.is_finite_verb_of_saying(index);
            let [capital, name, cue] = [capital, name, cue].map(u8::from);
            let word = capital * Trait::Capital as u8 + name * Trait::NameWord as u8 + cue * Trait::FiniteCue as u8;
            Traits(stop + word)
        };
        (0..self.tokens.len()).map(of).collect()
    }

    /// Whether a token is known to be this or not; none where nothing was found out before.
    pub(super) fn known(&self, index: usize, as_one: Trait) -> Option<bool> {
        self.traits.get(index).map(|traits| traits.has(as_one))
    }

    /// The letters of a token.
    pub(in crate::language) fn word(&self, index: usize) -> &'b str {
        match self.letters.get(index) {
            Some(letters) => letters,
            None => self.tokens.get(index).map_or("", |token| token.text(self.text)),
        }
    }

    /// The letters of a token in lower case.
    pub(in crate::language) fn lower(&self, index: usize) -> Lower<'b> {
        let word = self.word(index);
        match self.tokens.get(index) {
            Some(token) if token.shape == Shape::Lower => Lower::Already(word),
            _ => lower(word),
        }
    }

    /// Whether the token is a word with a capital.
    pub(in crate::language) fn is_capital(&self, index: usize) -> bool {
        let capital = |token: &Token| {
            token.kind == TokenKind::Word
                && matches!(token.shape, Shape::Capitalised | Shape::AllCaps | Shape::Initial | Shape::Mixed)
        };
        self.known(index, Trait::Capital).unwrap_or_else(|| self.tokens.get(index).is_some_and(capital))
    }

    /// Whether the token can be part of a name: a capital that is no function word or date.
    pub(in crate::language) fn is_name_word(&self, index: usize) -> bool {
        let read = || self.is_capital(index) && self.can_be_in_name(index);
        self.known(index, Trait::NameWord).unwrap_or_else(read)
    }

    /// A finite verb of saying: where it stands the subject has ended.
    pub(in crate::language) fn is_finite_cue(&self, index: usize) -> bool {
        self.known(index, Trait::FiniteCue).unwrap_or_else(|| self.is_finite_verb_of_saying(index))
    }

    /// Whether a sentence of narration ends with the token.
    pub(in crate::language) fn is_sentence_stop(&self, index: usize) -> bool {
        self.known(index, Trait::SentenceStop).unwrap_or_else(|| self.ends_sentence(index))
    }
}
