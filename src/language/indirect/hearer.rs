//! Reports that first name whoever is told: *told reporters that*, *urged them to leave*.
//!
//! Not here: reports that name nobody (`complement`).

use super::clause::{Clause, Reporter};
use super::complement::{HEARER_REACH, Kind, Start};
use crate::language::lexicon::{Frame, WordClass};
use crate::language::token::{Shape, TokenKind};

impl Clause<'_> {
    /// *told reporters in May that the river would rise*.
    pub(super) fn told(&self, at: usize, reporter: &Reporter) -> Option<Start> {
        let frames = reporter.verb.frames;
        if !frames.has(Frame::Hearer) {
            return None;
        }
        let limit = self.to.min(at + HEARER_REACH);
        for token in at + usize::from(self.quote_at(at).is_none())..limit {
            // *told “Harbour Tonight” that*: a title is told, too.
            if let Some(quote) = self.quote_at(token) {
                if self.small(quote.close_token + 1) == "that" {
                    return self.that(quote.close_token + 1);
                }
                return None;
            }
            if matches!(self.words.tokens[token].kind, TokenKind::Stop) {
                return None;
            }
            // A name's apposition may stand between commas, nothing else.
            if self.words.is_finite_cue(token) {
                break;
            }
            // *told the council of the decision to leave*: the noun takes what follows, and the decision is told.
            if self.small(token) == "of" && self.is_plan(token) {
                return Some(Start { at: token + 1, percent: 62, kind: Kind::Thing });
            }
            if let Some(start) = self.clause_at(token, frames) {
                return Some(start);
            }
        }
        let mut hearer = self.words.phrase_forward(at, limit)?;
        hearer.to = self.past_body(hearer.to);
        let after = self.past_adjuncts(hearer.to);
        let to = || self.infinitive_after_to(after).filter(|_| frames.has(Frame::Urge));
        to().or_else(|| self.by_preposition(hearer.to, frames)).or_else(|| self.bare(after, frames, "tell"))
    }

    /// *told the Karst | health committee*: past the nouns of a body behind a name.
    fn past_body(&self, from: usize) -> usize {
        let words = self.words;
        let plain = |token: &usize| {
            words.is_word(*token)
                && words.tokens[*token].shape == Shape::Lower
                && matches!(words.class(*token), None | Some(WordClass::Group | WordClass::Document))
                && !words.is_adverb(*token)
        };
        let nouns = (from..self.to.min(from + 4)).take_while(plain).count();
        let body = (from..from + nouns).rev().find(|&token| {
            words.is(token, WordClass::Group) && !words.word(token).ends_with('s') || self.small(token) == "hearing"
        });
        body.filter(|_| from > 0 && words.is_name_word(from - 1)).map_or(from, |body| body + 1)
    }

    /// *of the decision to*, *of her plan to*: a noun that takes an infinitive.
    fn is_plan(&self, of: usize) -> bool {
        let noun = of + 1 + usize::from(self.words.is(of + 1, WordClass::Determiner));
        let plan = matches!(
            self.small(noun),
            "decision"
                | "plan"
                | "plans"
                | "need"
                | "intention"
                | "desire"
                | "refusal"
                | "wish"
                | "failure"
                | "effort"
                | "efforts"
                | "attempt"
                | "attempts"
                | "bid"
                | "offer"
                | "move"
                | "right"
        );
        plan && self.small(noun + 1) == "to"
    }

    /// *urged them to leave*.
    pub(super) fn urged(&self, at: usize, reporter: &Reporter) -> Option<Start> {
        if !reporter.verb.frames.has(Frame::Urge) {
            return None;
        }
        let limit = self.to.min(at + HEARER_REACH);
        let to = (at + 1..limit)
            .take_while(|&token| self.quote_at(token).is_none() && !self.words.is_punctuation(token, ','))
            .find(|&token| self.infinitive_after_to(token).is_some())?;
        let start = if reporter.verb.lemma == "tell" { to } else { at };
        Some(Start { at: start, percent: 78, kind: Kind::Clause })
    }
}
