//! The verbs of saying among the words of a block.

use super::Words;
use crate::language::BlockFacts;
use crate::language::lexicon::{MayBeCue, ReportingVerb, Verb, VerbClass, VerbForm};

impl<'b> Words<'b> {
    /// Those of a block that was read, of which few are asked for.
    pub(in crate::language) fn of(facts: &'b BlockFacts) -> Words<'b> {
        let BlockFacts { text, tokens, lexemes, cues, .. } = facts;
        Words { text, tokens, letters: &[], lexemes, traits: &[], cues }
    }

    /// Whether any list has the token as a form of a verb of saying or reporting: a cheap question before a dear one.
    pub(in crate::language) fn may_be_cue(&self, index: usize) -> bool {
        self.lexemes.get(index).is_some_and(|lexeme| lexeme.cue == MayBeCue::Yes)
    }

    /// The verb of saying at a token, with the few that take two words: *went on*.
    pub(in crate::language) fn cue(&self, index: usize) -> Option<Verb> {
        if !self.may_be_cue(index) {
            return None;
        }
        let goes_on = matches!(self.word(index), "went" | "goes") && self.word(index + 1) == "on";
        if goes_on {
            return Some(Verb { lemma: "go on", class: VerbClass::Speech, form: VerbForm::Finite });
        }
        // *shot back*, *chimed in*: no verbs of saying without their second word.
        let second = match self.word(index) {
            "shot" | "shoots" | "fired" | "fires" | "hit" | "hits" | "fought" => "back",
            "chimed" | "chimes" | "weighed" | "weighs" | "jumped" | "jumps" => "in",
            "called" | "calls" => "out",
            _ => return self.verb_of_saying(self.word(index)),
        };
        let answers = self.word(index + 1) == second;
        let answer = Verb { lemma: "shoot back", class: VerbClass::Speech, form: VerbForm::Finite };
        answers.then_some(answer).or_else(|| self.verb_of_saying(self.word(index)))
    }

    /// The verb of saying a word is a form of; any case.
    pub(in crate::language) fn verb_of_saying(&self, word: &str) -> Option<Verb> {
        self.cues.verb_of_saying(word)
    }

    /// The reporting verb a word is a form of; any case.
    pub(in crate::language) fn reporting_verb(&self, word: &str) -> Option<ReportingVerb> {
        self.cues.reporting_verb(word)
    }

    /// The same as `is_finite_cue`, found out anew.
    pub(super) fn is_finite_verb_of_saying(&self, index: usize) -> bool {
        self.cue(index).is_some_and(|verb| verb.form == VerbForm::Finite && verb.class <= VerbClass::Speech)
    }
}
