//! Which words can be part of a name.
//!
//! Not here: where a name begins and ends (`narration`), and whose it is (`names`).

use super::Words;
use crate::language::courtesy::is_polite;
use crate::language::lexicon::{WordClass, lower, word_class};
use crate::language::names::is_office_word;
use crate::language::token::{Shape, TokenKind};

impl Words<'_> {
    /// Whether a word with a capital can be part of a name: no function word and no date.
    pub(super) fn can_be_in_name(&self, index: usize) -> bool {
        let word = self.word(index);
        if matches!(word, "What" | "How" | "Why" | "Yes" | "No") || contracted(word).is_some() || has_prefix(word) {
            return false;
        }
        // *says Ruiz Read more*: a link.
        if word == "Read" && matches!(self.word(index + 1), "more" | "More") {
            return false;
        }
        // *John A. Bell*: no article.
        if self.tokens[index].shape == Shape::Initial && word.ends_with('.') && self.follows_given_name(index) {
            return true;
        }
        match self.class(index) {
            None
            | Some(WordClass::Title | WordClass::Role | WordClass::Group | WordClass::Document | WordClass::Particle) => {
                true
            }
            // “US”, “IT”, “WHO” are names in capitals where the pronoun would not be.
            Some(WordClass::Pronoun | WordClass::Relative) => {
                self.word(index).len() > 1 && self.tokens[index].shape == Shape::AllCaps || self.is_given_name_he(index)
            }
            // April, May, June: a date unless a surname follows.
            Some(WordClass::Date) => {
                !self.lower(index).ends_with("day")
                    && (self.is_capital(index + 1) && self.class(index + 1).is_none()
                        || self.follows_courtesy_title(index))
            }
            // “May said”, “Will says”: a name where a verb of saying follows at once, or a given name stands before.
            Some(WordClass::Auxiliary) => {
                matches!(self.word(index), "May" | "Will")
                    && (self.is_finite_cue(index + 1)
                        || index > 0 && self.is_finite_cue(index - 1) && self.is_capital(index + 1))
                    || self.follows_given_name(index)
                    || self.follows_courtesy_title(index)
                    || self.follows_office_word(index)
            }
            Some(WordClass::Adverb) => self.follows_given_name(index) || self.is_first_of_office(index),
            // “Al From said”, “said Al From”: a surname, where only a name can stand.
            Some(WordClass::Preposition) => {
                self.follows_given_name(index)
                    && (self.is_finite_cue(index + 1) || index > 1 && self.is_finite_cue(index - 2))
            }
            Some(_) => false,
        }
    }

    /// *Mrs May*, *Mr Will*: a surname, whatever else the word means.
    fn follows_courtesy_title(&self, index: usize) -> bool {
        index > 0 && (is_polite(self.word(index - 1)) || self.word(index - 1) == "Sir")
    }

    /// *Prime Minister May*: a surname, and no day of the month.
    fn follows_office_word(&self, index: usize) -> bool {
        matches!(self.word(index), "May" | "Will")
            && index > 1
            && is_office_word(self.word(index - 1))
            && self.is_capital(index - 2)
            && self.tokens.get(index + 1).is_none_or(|next| next.kind != TokenKind::Number)
    }

    /// *Vice Premier Shan He*: a given name, and no pronoun, behind a surname with a title.
    fn is_given_name_he(&self, index: usize) -> bool {
        self.word(index) == "He"
            && index > 1
            && self.is_capital(index - 1)
            && self.class(index - 1).is_none()
            && matches!(self.class(index - 2), Some(WordClass::Title | WordClass::Role))
    }

    /// *the First Minister*, *the First Lady*.
    fn is_first_of_office(&self, index: usize) -> bool {
        self.word(index) == "First" && self.is_capital(index + 1) && self.is(index + 1, WordClass::Title)
    }

    fn follows_given_name(&self, index: usize) -> bool {
        index > 0 && self.is_capital(index - 1) && self.is_given_name(index - 1)
    }
}

/// The pronoun of *I’d*, *It’s*, *That’s*: one that has a verb in the same word.
pub(in crate::language) fn contracted(word: &str) -> Option<&str> {
    // *’s* and *’re* have the last byte of an apostrophe one or two letters from the end; nearly no name has.
    let bytes = word.as_bytes();
    let apostrophe =
        |from_end: usize| bytes.len().checked_sub(from_end).is_some_and(|at| matches!(bytes[at], b'\'' | b'\x99'));
    if !apostrophe(2) && !apostrophe(3) {
        return None;
    }
    let pronoun = &word[..word.find(['’', '\''])?];
    let small = lower(pronoun);
    let class = word_class(&small);
    let closed =
        matches!(class, Some(WordClass::Pronoun | WordClass::Relative | WordClass::Determiner | WordClass::Adverb));
    let asks = matches!(small.as_ref(), "what" | "how" | "why" | "where" | "let");
    // *Sky One’s series*
    (asks || closed && small != "one").then_some(pronoun)
}

/// *anti-Ruiz*, *post-Ruiz*: an adjective made of a name.
fn has_prefix(word: &str) -> bool {
    if !word.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        return false;
    }
    let prefix = word.split_once('-').map(|(prefix, _)| prefix);
    prefix
        .is_some_and(|prefix| matches!(prefix, "anti" | "pro" | "post" | "pre" | "non" | "un" | "mid" | "neo" | "pan"))
}
