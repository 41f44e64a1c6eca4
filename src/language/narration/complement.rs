//! Where a noun phrase ends: *Harbour Ministry spokeswoman Ana Ruiz*, *a person close to Ruiz*, *current and former officials*.
//!
//! Not here: names that explain an office (`apposed`).

use super::{Stretch, Words};
use crate::language::lexicon::{VerbForm, WordClass};
use crate::language::names::is_agent_noun;
use crate::language::token::Shape;

/// How far what somebody is close to may reach, in tokens: bounds the work for each phrase.
const COMPLEMENT_REACH: usize = 8;

impl Words<'_> {
    /// *Harbour Ministry spokeswoman | Ana Ruiz*: past the nouns of an office and the name behind them, if one stands there.
    pub(super) fn past_office(&self, name_end: usize, limit: usize) -> usize {
        // *Pilots’ Association president | Ana Ruiz*: the apostrophe of a plural is a mark of its own.
        let owner = matches!(self.word(name_end), "'" | "’") && self.is_name_word(name_end + 1);
        let body = self.name_forward(name_end + 1, limit).filter(|_| owner).map_or(name_end, |body| body.to);
        self.behind_office(name_end, body, limit)
    }

    fn behind_office(&self, name_end: usize, office_from: usize, limit: usize) -> usize {
        let office = (office_from..limit.min(office_from + 5)).take_while(|&token| {
            self.is(token, WordClass::Role)
                || self.is(token, WordClass::Title)
                || self.is(token, WordClass::Group)
                || self.is(token, WordClass::Document)
                || self.is_word(token)
                    && self.class(token).is_none()
                    && !self.is_finite_cue(token)
                    && !self.is_capital(token)
                    && self.word(token) != "named"
        });
        let behind = office_from + office.count();
        // *Karst negotiator | Ana Ruiz*: the ending tells, where a name follows.
        let by_ending = |token: usize| is_agent_noun(self.word(token)) && self.is_name_word(behind);
        let person =
            |token: usize| self.is(token, WordClass::Role) || self.is(token, WordClass::Title) || by_ending(token);
        let holds = behind > office_from && person(behind - 1);
        // *the Harbour Office spokeswoman, Ana Ruiz, said*: the office speaks for itself until its name is read.
        if holds && self.is_punctuation(behind, ',') {
            return behind;
        }
        // *one Harbour Ministry official said*, *a Karst firefighter at the scene*: the office without a name.
        let ends = || {
            behind >= limit
                || self.is_finite_cue(behind)
                || !self.is_word(behind)
                || self.is_adverb(behind)
                || self.word(behind) == "named"
                || matches!(
                    self.class(behind),
                    Some(WordClass::Preposition | WordClass::Relative | WordClass::Auxiliary)
                )
        };
        // *the Karst harbour ministry said*
        let body = || behind > office_from && self.is_body_named_by(office_from, behind);
        if holds && let Some(name) = self.name_of_holder(behind, limit) {
            return name.to;
        }
        let alone = if (holds || body()) && ends() { behind } else { name_end };
        self.name_forward(behind, limit).filter(|_| holds).map_or(alone, |name| name.to)
    }

    /// The end of a phrase of small nouns that was read up to a token.
    pub(in crate::language) fn settled_end(&self, from: usize, to: usize, limit: usize) -> usize {
        let governs = self.is(to, WordClass::Preposition);
        // *a person close | to Ruiz*: the adjective takes what follows.
        if governs && matches!(self.word(to - 1), "close" | "familiar") {
            let reach = limit.min(to + COMPLEMENT_REACH);
            let complement = self.phrase_forward(to + 1, reach).map_or(to, |complement| complement.to);
            // *the engineers’ | plan*: the apostrophe of a plural is a mark of its own.
            let owner = matches!(self.word(complement), "'" | "’") && self.is_word(complement + 1);
            // *Karst Water’s pay | policies,*: the last noun, which ends as a verb does.
            let noun = |at: usize| self.is_word(at) && self.class(at).is_none() && !self.is_capital(at);
            let last = noun(complement) && !self.may_be_cue(complement) && !self.is_word(complement + 1);
            let end = complement + if owner { 2 } else { usize::from(last) };
            return reach.min(end);
        }
        let told_of = (governs || self.is(to, WordClass::Date)) && self.is_plain_participle(to - 1);
        let noun = to > from + 1 && !self.is(to - 2, WordClass::Determiner);
        if told_of && noun { to - 1 } else { to }
    }

    /// *released*, *issued*: what was done with the noun before it.
    fn is_plain_participle(&self, index: usize) -> bool {
        let small = self.tokens[index].shape == Shape::Lower && self.class(index).is_none();
        let word = self.word(index);
        small && (word == "seen" || word.ends_with("ed") && !self.may_be_cue(index))
    }

    /// Whether small nouns behind a name are the body it tells of: *the Karst | harbour ministry*, and not *Ruiz | took office*,
    /// *the Harbour Times | reports*.
    pub(super) fn is_body_named_by(&self, from: usize, to: usize) -> bool {
        let noun = matches!(self.class(to - 1), Some(WordClass::Group | WordClass::Document));
        // *the ferrymen state*: what may be their verb is no noun.
        let verb = |index: usize| {
            let form = self.cue(index).map(|verb| verb.form);
            form.is_some_and(|form| form != VerbForm::Base || index == from && self.is_many_named(from - 1))
        };
        noun && !verb(to - 1) && !(from..to).any(|token| self.is_verb_like(token))
    }

    /// *the Saudis*, and not *the Press*.
    fn is_many_named(&self, index: usize) -> bool {
        let word = self.word(index);
        word.ends_with('s') && !word.ends_with("ss")
    }

    /// *a refugee named | Ana*: past the name, if one is given.
    pub(super) fn past_naming(&self, to: usize, limit: usize) -> usize {
        let name = || self.name_forward(to + 1, limit);
        if self.word(to) == "named" { name().map_or(to, |name| name.to) } else { to }
    }

    /// *Karst chief | of police Ana Ruiz*: the name behind small nouns that tell what somebody is the chief of.
    pub(super) fn name_of_holder(&self, of: usize, limit: usize) -> Option<Stretch> {
        let small = |token: &usize| {
            let class = matches!(self.class(*token), None | Some(WordClass::Group | WordClass::Document));
            self.is_word(*token) && class && !self.is_capital(*token) && !self.is_finite_cue(*token)
        };
        let nouns = (of + 1..limit.min(of + 4)).take_while(small).count();
        let governs = nouns > 0 && self.word(of) == "of";
        let name = governs.then(|| self.name_forward(of + 1 + nouns, limit)).flatten()?;
        (name.to - name.from > 1).then_some(name)
    }

    /// *current and former | officials*, *former and possibly future | mayor*: past the second adjective.
    pub(super) fn past_joined_adjective(&self, and: usize, from: usize) -> Option<usize> {
        let tells_when = |word: &str| matches!(word, "current" | "former" | "present" | "past" | "incoming" | "future");
        let joins = and > from && self.word(and) == "and" && tells_when(self.word(and - 1));
        let second = if self.is_adverb(and + 1) { and + 2 } else { and + 1 };
        (joins && tells_when(self.word(second))).then_some(second + 1)
    }

    /// *the first | lady*, *the first | minister*: part of the title.
    pub(super) fn is_first_of_rank(&self, index: usize) -> bool {
        self.word(index) == "first" && self.is(index + 1, WordClass::Title)
    }

    /// *what officials call it*, *a reporter how he was*: a clause begins.
    pub(super) fn asks(&self, index: usize) -> bool {
        matches!(self.word(index), "what" | "how" | "why" | "whether")
    }
}
