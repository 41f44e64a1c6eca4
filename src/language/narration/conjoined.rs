//! Those who speak as one: *Ana Ruiz and Tom Bell said*.
//!
//! Not here: bodies that have an *and* in their name (`organisations`).

#[cfg(test)]
mod tests;

use super::{Stretch, Words};
use crate::language::lexicon::WordClass;
use crate::language::quotation::SpeakerKind;
use crate::language::token::TokenKind;

/// How far the other name may reach, in tokens: bounds the work for each cue.
const REACH: usize = 12;

/// How many names a list may have before its last two: bounds the work for each cue.
const LONGEST_LIST: usize = 4;

impl Words<'_> {
    /// Both of those who speak, from the phrase of one of them beside the verb at `cue`; none where one speaks alone.
    pub(in crate::language) fn conjoined(&self, phrase: Stretch, cue: usize) -> Option<Stretch> {
        if !self.is_person_by_name(phrase) {
            return None;
        }
        let helps = |token: usize| self.is_adverb(token) || self.is(token, WordClass::Auxiliary);
        // *…, her deputy, Tom Bell, | said*
        let closes = |from: usize| self.is_punctuation(from, ',') && (from + 1..cue).all(helps);
        let beside = |from: usize| (from..cue).all(helps) || self.is_apposition(from, cue - 1);
        if phrase.to <= cue && (beside(phrase.to) || closes(phrase.to) && self.has_apposition(phrase)) {
            self.other_before(phrase).map(|from| Stretch { from, to: phrase.to })
        } else if phrase.to <= cue {
            // *“…,” Ruiz and Bell said*: the first of them was found.
            let and = self.past_names(phrase.to, cue);
            let other = self.phrase_forward(and + 1, cue).filter(|_| self.word(and) == "and")?;
            let other = self.with_apposed_name(other, cue);
            let apposed = closes(other.to) && self.has_apposition(other);
            let both = self.is_person_by_name(other) && (apposed || beside(other.to));
            both.then_some(Stretch { from: phrase.from, to: other.to })
        } else {
            // *said Tom Bell of Karst | and Sons*
            let beside = phrase.from == cue + 1 && !self.holds(phrase, WordClass::Preposition);
            let and = self.past_names(phrase.to, self.tokens.len());
            self.other_behind(and).filter(|_| beside).map(|to| Stretch { from: phrase.from, to })
        }
    }

    /// *Ruiz | , Bell, Fenn | and Munro*: past the names of a list, to its *and*; nowhere, where they are none.
    fn past_names(&self, from: usize, limit: usize) -> usize {
        let mut at = from;
        for _ in 0..LONGEST_LIST {
            if !self.is_punctuation(at, ',') {
                break;
            }
            if self.word(at + 1) == "and" {
                return at + 1;
            }
            match self.name_forward(at + 1, limit).filter(|name| self.is_person_by_name(*name)) {
                Some(name) => at = name.to,
                None => return from,
            }
        }
        if self.word(at) == "and" { at } else { from }
    }

    /// *her deputy, Tom Bell*
    fn has_apposition(&self, phrase: Stretch) -> bool {
        (phrase.from..phrase.to).any(|token| self.is_punctuation(token, ','))
    }

    /// *Munro, Ruiz | , Bell*: where the list begins whose last names begin at a token.
    fn first_of_list(&self, from: usize) -> usize {
        let mut first = from;
        for _ in 0..LONGEST_LIST {
            let comma = first.checked_sub(1).filter(|&comma| self.is_punctuation(comma, ','));
            let name = comma.and_then(|comma| self.name_backward(comma, comma.saturating_sub(REACH)));
            let person = |name: &Stretch| self.is_person_by_name(*name) && self.opens_clause(name.from);
            match name.filter(person) {
                Some(name) => first = name.from,
                None => break,
            }
        }
        first
    }

    /// Whether a clause may begin at a token.
    fn opens_clause(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| match self.tokens[before].kind {
            TokenKind::Mark | TokenKind::Stop => true,
            TokenKind::Punctuation => !self.is_punctuation(before, ')'),
            TokenKind::Word => {
                let began = matches!(self.class(before), Some(WordClass::Conjunction | WordClass::Date));
                began || self.word(before) == "that"
            }
            TokenKind::Number | TokenKind::Opaque => false,
        })
    }

    /// Whether a phrase names two people: *Ana Ruiz and Tom Bell*.
    pub(super) fn is_conjoined(&self, phrase: Stretch) -> bool {
        let and = (phrase.from + 1..phrase.to).find(|&token| self.word(token) == "and");
        and.is_some_and(|and| {
            let comma = (phrase.from + 1..and).find(|&token| self.is_punctuation(token, ','));
            let (one, other) = (Stretch { to: comma.unwrap_or(and), ..phrase }, Stretch { from: and + 1, ..phrase });
            !other.is_empty() && self.is_person_by_name(one) && self.is_person_by_name(other)
        })
    }

    /// Where the name begins that an *and* joins to a phrase. *Ruiz met Bell | and Munro said*: the first name of a
    /// clause, and none that a verb or a preposition has.
    fn other_before(&self, phrase: Stretch) -> Option<usize> {
        let Stretch { from: at, to } = phrase;
        let and = at.checked_sub(1).filter(|&and| self.word(and) == "and")?;
        let floor = and.saturating_sub(REACH);
        // *Ana Ruiz, the mayor, | and Tom Bell*
        let comma = (floor..and.saturating_sub(1)).rev().find(|&comma| self.is_punctuation(comma, ','));
        let apposed = comma.filter(|&comma| self.is_apposition(comma, and - 1));
        // *Munro, Ruiz, | and Tom Bell*
        let serial = apposed.is_none() && self.is_punctuation(and - 1, ',');
        let other = match apposed {
            Some(comma) => self.name_backward(comma, floor)?,
            None if serial => self.name_backward(and - 1, floor)?,
            None => self.phrase_backward(and, floor).filter(|other| other.to == and)?,
        };
        // *Works and Planning Minister Tom Bell*: one office, and one who holds it.
        let office = other.to - other.from == 1 && self.holds(Stretch { from: at + 1, to }, WordClass::Title);
        let first = self.first_of_list(other.from);
        let listed = first < other.from;
        let opens = self.opens_clause(first) && (listed || !serial);
        (opens && !office && self.is_person_by_name(other)).then_some(first)
    }

    /// *, the mayor of Karst,*: what tells who somebody is, from comma to comma.
    fn is_apposition(&self, open: usize, close: usize) -> bool {
        let commas = self.is_punctuation(open, ',') && self.is_punctuation(close, ',') && close > open + 1;
        let tells = |token: usize| self.is_word(token) && !self.is_verb_like(token) && self.word(token) != "and";
        let began = matches!(self.class(open + 1), Some(WordClass::Determiner | WordClass::Role | WordClass::Title));
        commas && close - open <= REACH && began && (open + 1..close).all(tells)
    }

    /// Where the name ends that an *and* joins to what ends at `at`. *said Ruiz | and Bell agreed*: nothing is left for it to do.
    fn other_behind(&self, at: usize) -> Option<usize> {
        let limit = self.tokens.len().min(at + REACH);
        let other = self.phrase_forward(at + 1, limit).filter(|_| self.word(at) == "and")?;
        let acts = self.is_verb_like(other.to) || self.is_adverb(other.to);
        let ends = !self.is_word(other.to)
            || matches!(self.class(other.to), Some(WordClass::Preposition | WordClass::Date | WordClass::Conjunction));
        (ends && !acts && self.is_person_by_name(other)).then_some(other.to)
    }

    /// *the former mayor of Karst and party chairman Tom Bell* is one person: the first half ends with what he was.
    fn is_person_by_name(&self, phrase: Stretch) -> bool {
        let last = phrase.to - 1;
        let office = matches!(self.class(last), Some(WordClass::Title | WordClass::Role));
        self.is_name_word(last)
            && self.tokens[last].span.len() > 1
            && !office
            && self.speaker_kind(phrase) == SpeakerKind::Person
    }

    fn holds(&self, phrase: Stretch, class: WordClass) -> bool {
        (phrase.from..phrase.to).any(|token| self.is(token, class))
    }
}
