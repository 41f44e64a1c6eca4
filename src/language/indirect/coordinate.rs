//! Where the writer goes on with whoever speaks: *denied the charge | and left*, *was “gone west”, | meaning that it fell*.
//!
//! Not here: verbs of saying that follow one another (`ending`).

use super::clause::{Clause, Relation, Reporter};
use super::complement::Kind;
use crate::language::lexicon::WordClass;
use crate::language::names::is_person_noun;
use crate::language::token::Shape;

/// How long the subject of what was said may be, in tokens.
const SUBJECT_REACH: usize = 8;

impl Clause<'_> {
    /// *vowed to keep the wall | and praised the vote*, *denied the charge | but left*: a verb of the past behind a
    /// conjunction that no verb of what was said goes before, so that it can only be the speaker’s.
    pub(super) fn speaker_acts(&self, from: usize, conjunction: usize, kind: Kind, reporter: &Reporter) -> bool {
        let words = self.words;
        let told = matches!(reporter.relation, Relation::Finite | Relation::Coordinate | Relation::Relative);
        let past = !words.word(reporter.at).ends_with('s') && !words.word(reporter.at).ends_with("ing");
        if !told || !past || !matches!(self.small(conjunction), "and" | "but") {
            return false;
        }
        let verb = conjunction + 1 + usize::from(words.is_adverb(conjunction + 1));
        let tensed =
            |token: usize| self.quote_at(token).is_none() && self.acts_in_the_past(token) || self.is_tensed(token);
        let exits = || self.is_exit(verb) && self.is_thing(from);
        exits() || self.is_act(verb) && !(from + usize::from(kind == Kind::Clause)..conjunction).any(tensed)
    }

    /// *said the vote was lost | and walked out*: what only people do, where what was said is about no one.
    fn is_exit(&self, verb: usize) -> bool {
        let way = self.small(verb + 1);
        let ends =
            verb + 2 >= self.to || !self.words.is_word(verb + 2) || self.words.is(verb + 2, WordClass::Preposition);
        match self.small(verb) {
            "walked" | "stormed" => matches!(way, "out" | "off" | "away"),
            "hung" => way == "up" && ends,
            "sat" => way == "down",
            "went" => way == "home" && ends,
            _ => false,
        }
    }

    /// *the vote was lost*: about nobody who could walk out.
    fn is_thing(&self, from: usize) -> bool {
        let words = self.words;
        let subject = words.phrase_forward(from, self.to.min(from + SUBJECT_REACH));
        subject.is_some_and(|subject| {
            let head = subject.to - 1;
            let named = (subject.from..subject.to).any(|token| words.is_name_word(token));
            let person = words.class(head).is_some() || is_person_noun(words, head) || self.small(head).ends_with('s');
            words.is(subject.from, WordClass::Determiner) && !named && !person
        })
    }

    /// A form that only the past has.
    pub(super) fn acts_in_the_past(&self, token: usize) -> bool {
        self.words.is_verb_like(token) && !self.words.word(token).ends_with('s')
    }

    /// *and | walked out*, *and | jailed him*: a verb with its object or its way, and no participle (*shot and killed by police*).
    fn is_act(&self, verb: usize) -> bool {
        let words = self.words;
        let small = words.tokens.get(verb).is_some_and(|token| token.shape == Shape::Lower);
        let object = matches!(
            words.class(verb + 1),
            Some(WordClass::Determiner | WordClass::Pronoun | WordClass::Preposition | WordClass::Date)
        );
        let object = object || matches!(self.small(verb + 1), "him" | "her" | "them" | "out" | "off" | "away" | "to");
        let passive = matches!(self.small(verb + 1), "by" | "as" | "of");
        verb + 1 < self.to
            && small
            && object
            && !passive
            && self.acts_in_the_past(verb)
            && !words.is(verb, WordClass::Auxiliary)
    }

    /// *was “gone west”, | presumably meaning that it fell*: the writer explains the marked words.
    pub(super) fn is_gloss(&self, comma: usize) -> bool {
        let next = comma + 1;
        let word = next + usize::from(self.words.is_adverb(next) || self.small(next) == "presumably");
        let marked = self.quote_at(comma).is_some() || comma > self.from && self.quote_at(comma - 1).is_some();
        marked && self.small(word) == "meaning"
    }
}
