//! The name that explains an office before it: *the mayor of Karst, | Ana Ruiz*.
//!
//! Not here: names that the office itself ends with, *the mayor Ana Ruiz* (`narration`).

use super::{Stretch, Words, contracted, is_possessive};
use crate::language::lexicon::{WordClass, is_kin, is_place};
use crate::language::names::is_person_noun;
use crate::language::token::stem;

/// How many words an office may have: bounds the work for each.
const OFFICE_REACH: usize = 5;

/// How many complements an office may have: *head of the union of ferrymen at Karst*.
const COMPLEMENTS: usize = 2;

impl Words<'_> {
    /// *Karst’s new ambassador to Holm, Ana Ruiz*, from any phrase that begins it: the office with all that belongs to it,
    /// and the name that a comma, a stop or the limit ends. Without such a name, the phrase with its office.
    pub(in crate::language) fn with_apposed_name(&self, phrase: Stretch, limit: usize) -> Stretch {
        if let Some(name) = self.name_given(phrase.to, limit) {
            return Stretch { from: phrase.from, to: name.to };
        }
        let owner = is_possessive(self.word(phrase.to - 1));
        let office = if owner { self.office_forward(phrase.to, limit) } else { phrase.to };
        if !is_person_noun(*self, office - 1) || self.is_capital(office - 1) {
            return phrase;
        }
        let comma = self.past_complements(office, limit);
        let name = self.name_forward(comma + 1, limit).filter(|_| self.is_punctuation(comma, ','));
        // *his wife, Ana*: kin go by the given name.
        let full = |name: &Stretch| name.to - name.from > 1 || is_kin(self.word(office - 1));
        // *the lead author, Ana Ruiz | of the Harbour Union*
        let ends = |name: &Stretch| {
            let end = if self.word(name.to) == "of" { self.past_complements(name.to, limit) } else { name.to };
            end >= limit || self.is_punctuation(end, ',') || self.is_sentence_stop(end) || self.is_dash(end)
        };
        let to = name.filter(full).filter(ends).map_or(office, |name| name.to);
        Stretch { from: phrase.from, to }
    }

    /// *the heckler, who identified himself as | Ana Ruiz*, *who gave her name as | Ana Ruiz*.
    fn name_given(&self, comma: usize, limit: usize) -> Option<Stretch> {
        let given = match self.word(comma + 2) {
            "identified" | "introduced" => matches!(self.word(comma + 3), "himself" | "herself" | "themselves"),
            "gave" => self.word(comma + 4) == "name",
            _ => false,
        };
        let clause = given && self.is_punctuation(comma, ',') && self.word(comma + 1) == "who";
        let near = (comma + 3..limit.min(comma + 6)).find(|&token| self.word(token) == "as");
        near.filter(|_| clause).and_then(|near| self.name_forward(near + 1, limit))
    }

    /// The noun of the office that stands before a comma: *the ambassador to the Holm Council*.
    pub(in crate::language) fn office_before(&self, comma: usize, limit: usize) -> Option<usize> {
        let is_office = |head: &usize| is_person_noun(*self, *head) && !self.is_capital(*head);
        let last = comma.checked_sub(1).filter(|&last| last > limit && self.is_punctuation(comma, ','))?;
        let complement = || {
            let name = self.name_backward(comma, limit)?;
            let from = name.from - usize::from(name.from > limit && self.is(name.from - 1, WordClass::Determiner));
            from.checked_sub(2).filter(|&head| head >= limit && self.is(from - 1, WordClass::Preposition))
        };
        Some(last).filter(is_office).or_else(|| complement().filter(is_office))
    }

    /// Whether a phrase is a name, and neither a body's nor a place's: *a baker from Karst, | North Dakota*.
    pub(in crate::language) fn may_hold_office(&self, phrase: Stretch) -> bool {
        let name = self.span(phrase).slice(self.text);
        self.is_name_word(phrase.from) && !self.speaker_kind(phrase).is_body() && !is_place(stem(name))
    }

    /// Past the words of an office behind its owner: *new ambassador*; nowhere, where they are none.
    fn office_forward(&self, from: usize, limit: usize) -> usize {
        let words = (from..limit.min(from + OFFICE_REACH)).take_while(|&token| {
            let class = matches!(self.class(token), None | Some(WordClass::Role | WordClass::Title | WordClass::Group));
            self.is_word(token)
                && class
                && !self.is_capital(token)
                && !self.is_finite_cue(token)
                && !self.is_adverb(token)
        });
        let to = from + words.count();
        if to > from && is_person_noun(*self, to - 1) { to } else { from }
    }

    /// *Ruiz’s campaign*, *the mayor’s new plan*: past what an owner owns.
    pub(super) fn past_property(&self, owner: usize, limit: usize) -> usize {
        // *He’s*, *What’s more*: the verb, and no owner.
        let word = self.word(owner - 1);
        if contracted(word).is_some() || !is_possessive(word) {
            return owner;
        }
        let nouns = (owner..limit.min(owner + OFFICE_REACH)).take_while(|&token| {
            let class = matches!(
                self.class(token),
                None | Some(WordClass::Role | WordClass::Title | WordClass::Group | WordClass::Document)
            );
            // *the Gazette’s fact-checkers | said*
            let acts = token > owner && self.is_verb_like(token) && !self.is_finite_cue(token + 1);
            self.is_word(token) && class && !self.is_capital(token) && !self.is_adverb(token) && !acts
        });
        owner + nouns.count()
    }

    /// *In a statement | the Harbour Trust said*: the document that a preposition leads in is no part of the name behind it.
    pub(super) fn leads_in_document(&self, nouns: Stretch, limit: usize) -> bool {
        let preposition = nouns.from.checked_sub(1).filter(|&before| before >= limit);
        let led = preposition.is_some_and(|before| matches!(self.word(before), "In" | "in" | "Through" | "Via"));
        led && self.is(nouns.to - 1, WordClass::Document)
    }

    /// *Ruiz’s wife | Ana*: kin and their owner.
    pub(super) fn with_owner_of_kin(&self, name: Stretch, limit: usize) -> Option<Stretch> {
        let owner = name.from.checked_sub(2).filter(|&owner| owner >= limit && is_kin(self.word(owner + 1)))?;
        let owner = self.name_backward(owner + 1, limit).filter(|_| is_possessive(self.word(owner)))?;
        Some(Stretch { from: owner.from, to: name.to })
    }

    fn past_complements(&self, office: usize, limit: usize) -> usize {
        let mut to = office;
        for _ in 0..COMPLEMENTS {
            if !self.is(to, WordClass::Preposition) {
                break;
            }
            match self.phrase_forward(to + 1, limit) {
                Some(complement) => to = complement.to,
                None => break,
            }
        }
        to
    }
}

#[cfg(test)]
mod tests {
    use crate::language::testing::draft;

    #[test]
    fn a_name_with_its_body_explains_the_office_before_it() {
        for text in [
            "“The wall will hold,” said the lead author, Ana Ruiz of the Harbour Union.",
            "The lead author, Ana Ruiz of the Harbour Union, said: “The wall will hold.”",
        ] {
            let draft = draft(text);
            let speaker = draft.quotations()[0].speaker().expect("somebody says it");
            assert_eq!(speaker.name, "Ana Ruiz", "{text}");
        }
    }
}
