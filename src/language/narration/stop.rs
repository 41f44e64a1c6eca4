//! Where a sentence of narration ends, as far as one token and those right behind it tell.
//!
//! Not here: the sentences of a block (`sentence`), which are told from more.

use super::Words;
use crate::language::lexicon::abbreviation::{Abbreviation, abbreviation};
use crate::language::lexicon::{NameSuffix, name_suffix};
use crate::language::token::{Shape, TokenKind};

impl Words<'_> {
    /// A full stop, question or exclamation mark: the end of a sentence in narration. The stops of abbreviations are part of
    /// their words, and seldom end anything.
    pub(super) fn ends_sentence(&self, index: usize) -> bool {
        match self.tokens.get(index).map(|token| token.kind) {
            Some(TokenKind::Stop) => {}
            Some(TokenKind::Word) => return self.ends_before_marks(index),
            _ => return false,
        }
        let goes_on = self.tokens.get(index + 1).is_some_and(|next| {
            next.kind == TokenKind::Word && next.shape == Shape::Lower
                || self.is_punctuation(index + 1, ')')
                || self.is_punctuation(index + 1, ',')
        });
        // Nearly every stop is a full stop.
        let stop = self.word(index);
        if stop == "." {
            return !goes_on;
        }
        !stop.contains('…') && !stop.starts_with("..") || self.is_capital(index + 1)
    }

    /// *said Ana Ruiz of Karst Water Inc. “It gives us room,” she said*: an abbreviation, and behind it marks that open with a
    /// sentence. *Hears U.S. “Morning Desk”* and *Jr. “Buck” Bell* go on.
    fn ends_before_marks(&self, index: usize) -> bool {
        let opens = self.tokens.get(index + 1).filter(|next| next.kind == TokenKind::Mark);
        let Some(mark) = opens.filter(|_| self.word(index).ends_with('.')) else { return false };
        let apart = self.tokens[index].span.end() < mark.span.start();
        let sentence = self.is_capital(index + 2)
            && self.tokens.get(index + 3).is_some_and(|second| second.shape == Shape::Lower)
            && self.tokens[index + 2].span.start() == mark.span.end();
        let name = self.tokens[index].shape == Shape::Initial;
        let ends = match abbreviation(self.word(index).trim_end_matches('.')) {
            Some(Abbreviation::Title | Abbreviation::BeforeNumber | Abbreviation::BeforeCapital) => false,
            _ => self.word(index) != "St." && name_suffix(self.word(index)) != Some(NameSuffix::Generation),
        };
        apart && sentence && !name && ends
    }
}
