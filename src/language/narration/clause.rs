//! The subject of a clause, found without a tagger.

use super::{Stretch, Words, is_possessive};
use crate::language::acronym::end_of_dateline;
use crate::language::lexicon::{ShortList, Verb, VerbClass, VerbForm, WordClass, means_several};
use crate::language::token::Shape;

/// How far the subject of a clause may stand from its beginning, in tokens.
const SUBJECT_REACH: usize = 30;

/// How far behind its verb an agent may stand, in tokens.
const AGENT_REACH: usize = 7;

/// Past forms that no ending tells.
static IRREGULAR: ShortList = ShortList::new(&[
    "ate",
    "became",
    "began",
    "bit",
    "blew",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "cut",
    "dealt",
    "drank",
    "drew",
    "drove",
    "fell",
    "felt",
    "fled",
    "flew",
    "forgot",
    "fought",
    "found",
    "froze",
    "gave",
    "got",
    "grew",
    "heard",
    "held",
    "hid",
    "hit",
    "kept",
    "knew",
    "laid",
    "lay",
    "led",
    "left",
    "lost",
    "made",
    "meant",
    "met",
    "paid",
    "put",
    "ran",
    "rose",
    "sank",
    "sat",
    "saw",
    "sent",
    "set",
    "shook",
    "shot",
    "slept",
    "sold",
    "sought",
    "spent",
    "spoke",
    "spread",
    "stole",
    "stood",
    "struck",
    "stuck",
    "swam",
    "swept",
    "swore",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "tore",
    "understood",
    "went",
    "woke",
    "won",
    "wore",
    "wrote",
]);

impl Words<'_> {
    /// The likely subject of the clause: its first noun phrase with a verb behind it, past what stands before the
    /// first comma where it begins with a preposition, a conjunction or a participle; else its first noun phrase.
    pub(in crate::language) fn clause_subject(&self, clause: Stretch) -> Option<Stretch> {
        let to = clause.to.min(clause.from + SUBJECT_REACH);
        let from = self.past_opening(clause.from, to);
        let mut first = None;
        let mut at = from;
        while at < to {
            let Some(phrase) = self.begins_phrase(at).then(|| self.phrase_forward(at, to)).flatten() else {
                at += 1;
                continue;
            };
            // *Then, later that month, …*, *Attacked the mayor*: neither a time nor a verb speaks.
            if self.is_time(phrase.to - 1) || self.is_verb_in_a_list(at, clause.from) {
                at = phrase.to.max(at + 1);
                continue;
            }
            let governed = at > from && self.is(at - 1, WordClass::Preposition) && !self.begins_clause(at - 1);
            if !governed && self.is_subject(phrase, from, to) {
                return Some(phrase);
            }
            first = first.or(Some(phrase).filter(|_| !governed));
            at = phrase.to.max(at + 1);
        }
        first
    }

    /// *hours after | Ruiz left*: a preposition that may begin a clause.
    pub(in crate::language) fn begins_clause(&self, index: usize) -> bool {
        matches!(self.word(index), "after" | "before" | "since" | "until" | "as")
    }

    /// A word that a subject may stand before: an auxiliary, a verb of saying, or what ends like a verb.
    pub(in crate::language) fn is_verb_like(&self, index: usize) -> bool {
        let word = self.word(index);
        let lower = self.tokens.get(index).is_some_and(|token| token.shape == Shape::Lower);
        let ends = word.len() > 3 && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss"));
        self.is(index, WordClass::Auxiliary)
            || self.cue(index).is_some_and(|verb| verb.form == VerbForm::Finite)
            || self.is_word(index) && lower && (ends && self.class(index).is_none() || IRREGULAR.has(word))
    }

    /// Whether a word amid nouns is the verb of their clause: *the user | made a mistake*, *the party | offered shelter*.
    pub(super) fn is_verb_amid(&self, index: usize) -> bool {
        let word = self.word(index);
        let lower = self.tokens.get(index).is_some_and(|token| token.shape == Shape::Lower);
        let past = || word.len() > 4 && word.ends_with("ed") || IRREGULAR.has(word);
        // *The situation | appears to be lost*
        if lower && matches!(word, "appears" | "seems" | "tends") && self.word(index + 1) == "to" {
            return true;
        }
        let object = matches!(self.class(index + 1), Some(WordClass::Determiner | WordClass::Pronoun));
        // *a report released by the council*, *a man detained on Friday*: told of, and no verb of their own.
        let told_of = matches!(self.class(index + 1), Some(WordClass::Preposition | WordClass::Date))
            || index > 0 && self.is(index - 1, WordClass::Document);
        let actor = index > 0 && matches!(self.class(index - 1), Some(WordClass::Group | WordClass::Role));
        let acts = object || actor && !self.is_name_word(index + 1);
        lower && self.class(index).is_none() && past() && !told_of && acts
    }

    /// Whether a verb is passive: *was widely dismissed*.
    pub(in crate::language) fn is_passive(&self, verb: usize, limit: usize) -> bool {
        let mut at = verb;
        while at > limit && self.is_adverb(at - 1) {
            at -= 1;
        }
        at > limit && matches!(self.lower(at - 1).as_ref(), "is" | "are" | "was" | "were" | "be" | "been" | "being")
    }

    /// Who a passive verb names as its agent: *was dismissed at once by the mayor*.
    pub(in crate::language) fn agent(&self, verb: usize, limit: usize) -> Option<Stretch> {
        let by = (verb + 1..limit.min(verb + AGENT_REACH)).find(|&token| self.word(token) == "by")?;
        self.phrase_forward(by + 1, limit)
    }

    /// Whether a form that may be a noun is one: *her emails*, *Ruiz's attacks*, *the remarks and*, *a ritual state*.
    pub(in crate::language) fn is_noun_form(&self, index: usize, verb: Verb) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let word = self.word(index);
        let plural = verb.form == VerbForm::Finite && word.ends_with('s');
        if verb.form != VerbForm::Base && !plural {
            return false;
        }
        if is_possessive(self.word(before)) || self.word(before).ends_with("s'") || self.word(before).ends_with("s’")
        {
            return true;
        }
        // *from state to state*
        if verb.form == VerbForm::Base && before > 0 && self.word(before - 1) == word {
            return true;
        }
        // *she scored points with*: the object of the verb before.
        let acts =
            before > 0 && self.class(before).is_none() && self.is_verb_like(before) && self.is_somebody(before - 1);
        if plural && acts && verb.class != VerbClass::Core {
            return true;
        }
        // *in some swing states*, *the rest of the states*, *interest rates*: nouns, unless somebody stands right before.
        if matches!(verb.lemma, "state" | "rate" | "term") && plural && !self.is_somebody(before) {
            return true;
        }
        // *misleading claims*, *a sanctions bill*: an adjective or another noun stands before it, and nobody.
        if plural && self.is_adjective_by_ending(before) && verb.lemma != "say" {
            return true;
        }
        if !plural && before > 0 && matches!(self.word(before - 1), "a" | "an") && self.class(before).is_none() {
            return true;
        }
        if plural {
            let described = self.word(before).ends_with("ed")
                && verb.class != VerbClass::Core
                && before.checked_sub(1).is_some_and(|first| self.is(first, WordClass::Determiner));
            if described {
                return true;
            }
            let goes_on = matches!(self.word(index + 1), "and" | "or" | "of" | "by" | "from" | "between" | "like");
            // *recent reports that the wall is lost*: an adjective stands before it, and nobody.
            let content = self.word(index + 1) == "that" && !self.is_somebody(before);
            return goes_on || content || self.is(index + 1, WordClass::Auxiliary) || self.is_verb_of_noun(index + 1);
        }
        !self.allows_base(before)
    }

    /// *Early reports showed*, *the claims surfaced*: what a report or a claim does itself, so that the word before it is a noun.
    pub(in crate::language) fn is_verb_of_noun(&self, index: usize) -> bool {
        matches!(
            self.word(index),
            "show"
                | "showed"
                | "suggest"
                | "suggested"
                | "say"
                | "said"
                | "indicate"
                | "indicated"
                | "found"
                | "emerged"
                | "surfaced"
                | "circulated"
                | "differ"
                | "differed"
                | "vary"
                | "varied"
        )
    }

    /// A name, a pronoun or a noun the lists know to speak; what an adverb stands between counts too.
    fn is_somebody(&self, index: usize) -> bool {
        self.is_name_word(index)
            || self.is_adverb(index)
            || !self.is_word(index)
            || matches!(
                self.class(index),
                Some(
                    WordClass::Pronoun
                        | WordClass::Relative
                        | WordClass::Role
                        | WordClass::Title
                        | WordClass::Group
                        | WordClass::Document
                        | WordClass::Conjunction
                )
            )
    }

    /// *misleading*, *dangerous*: an adjective that no list has.
    fn is_adjective_by_ending(&self, index: usize) -> bool {
        if self.class(index).is_some() || self.tokens[index].shape != Shape::Lower {
            return false;
        }
        let word = self.word(index);
        let ends =
            || ["ing", "ous", "ful", "ive", "able", "ible", "ical", "less"].iter().any(|end| word.ends_with(end));
        let compares = matches!(word, "fewer" | "other" | "new" | "old" | "recent" | "such" | "false" | "own");
        compares || word.len() > 5 && ends()
    }

    /// Whether a verb in its base form may follow: after *to*, an auxiliary, an adverb, a pronoun or a plural.
    fn allows_base(&self, before: usize) -> bool {
        let word = self.word(before);
        let many = self.is_word(before) && (word.ends_with('s') || means_several(word));
        let joined = self.is_name_word(before)
            && (before.saturating_sub(4)..before).any(|token| matches!(self.word(token), "and" | "&"));
        let plain = matches!(word, "to" | "that" | "let" | "not") || !self.is_word(before);
        let class = matches!(
            self.class(before),
            Some(WordClass::Auxiliary | WordClass::Pronoun | WordClass::Relative | WordClass::Conjunction)
        );
        many || joined || plain || class || self.is_adverb(before)
    }

    /// *Attacked the mayor*, at the beginning of an item that has no subject: a verb with a capital and its object.
    fn is_verb_in_a_list(&self, index: usize, from: usize) -> bool {
        let word = self.word(index);
        index == from
            && word.len() > 4
            && word.ends_with("ed")
            && !self.is_given_name(index)
            && matches!(self.class(index + 1), Some(WordClass::Determiner | WordClass::Pronoun))
    }

    /// *Specifically, …*: an adverb with the capital of its sentence.
    fn is_opening_adverb(&self, index: usize) -> bool {
        let word = self.word(index);
        word.len() > 5 && word.ends_with("ly") && self.is_punctuation(index + 1, ',') && !self.is_given_name(index)
    }

    /// *Described as a hero, Tom Bell …*, *Born in Karst, …*: a participle with the capital of its sentence.
    fn is_opening_participle(&self, index: usize) -> bool {
        let word = self.word(index);
        let first = index == 0 || self.is_sentence_stop(index - 1);
        first
            && word.len() > 4
            && word.ends_with("ed")
            && !self.is_given_name(index)
            && matches!(self.word(index + 1), "as" | "by" | "in" | "on" | "at" | "for" | "from" | "with" | "to")
    }

    fn begins_phrase(&self, index: usize) -> bool {
        self.is_name_word(index) || self.is(index, WordClass::Pronoun) || self.is(index, WordClass::Determiner)
    }

    /// Whether a verb follows the phrase, at once or after an apposition or relative clause between commas.
    fn is_subject(&self, phrase: Stretch, from: usize, to: usize) -> bool {
        let mut next = phrase.to;
        while next < to && self.is_adverb(next) {
            next += 1;
        }
        // *Ruiz on Thursday | accused*
        let dated = self.is(next, WordClass::Preposition) && self.is(next + 1, WordClass::Date);
        if self.is_verb_like(if dated { next + 2 } else { next }) {
            return true;
        }
        let explained = self.is_punctuation(next, ',')
            && (self.is(next + 1, WordClass::Relative) || self.is(next + 1, WordClass::Determiner))
            || self.is_punctuation(next, '(');
        let named = (phrase.from..phrase.to).any(|token| self.is_name_word(token));
        named && (explained || self.is_punctuation(next, ',') && phrase.to - phrase.from > 1 && phrase.from > from)
    }

    /// Past adverbs, conjunctions and what a preposition or a participle leads in, up to the comma.
    fn past_opening(&self, from: usize, to: usize) -> usize {
        // *KARST (AP) — The mayor …*
        let mut at = if from == 0 { end_of_dateline(self.text, self.tokens).min(to) } else { from };
        while at < to
            && (self.is_adverb(at)
                || self.is_opening_adverb(at)
                || self.is(at, WordClass::Conjunction)
                || self.is_punctuation(at, ',')
                || self.is_dash(at))
        {
            at += 1;
        }
        // *When Ruiz spoke, she …*: the clause that waits is passed over.
        let waits = at > from
            && matches!(
                self.lower(at - 1).as_ref(),
                "when" | "while" | "as" | "because" | "although" | "though" | "if" | "unless" | "once" | "where"
            );
        if waits
            || self.is(at, WordClass::Preposition)
            || self.word(at).ends_with("ing")
            || self.is_opening_participle(at)
        {
            let comma = (at..to).find(|&token| self.is_punctuation(token, ','));
            at = comma.map_or(if waits { at } else { at + 1 }, |comma| comma + 1);
        }
        at
    }

    /// The tokens of a sentence before one of them.
    pub(super) fn clause_before(&self, to: usize, limit: usize) -> Stretch {
        let floor = limit.max(to.saturating_sub(SUBJECT_REACH));
        let from = (floor..to).rev().find(|&token| self.is_sentence_stop(token)).map_or(floor, |stop| stop + 1);
        Stretch { from, to }
    }

    /// The tokens of the sentence that ends just before `to`, if one does.
    pub(in crate::language) fn sentence_before(&self, to: usize) -> Option<Stretch> {
        let stop = to.checked_sub(1).filter(|&stop| self.is_sentence_stop(stop))?;
        let floor = stop.saturating_sub(SUBJECT_REACH * 2);
        let from = (floor..stop).rev().find(|&token| self.is_sentence_stop(token)).map_or(floor, |before| before + 1);
        (from < stop).then_some(Stretch { from, to: stop })
    }
}
