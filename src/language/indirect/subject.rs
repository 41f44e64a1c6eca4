//! Who the subject of a reporting verb is, and whether it can be one.
//!
//! The noun phrases themselves are found by `narration` and `cue`.

use super::clause::{Clause, Relation, Reporter};
use crate::language::lexicon::{Frame, ReportingVerb, VerbForm, WordClass, lower, means_several};
use crate::language::narration::{Stretch, contracted, is_possessive};
use crate::language::token::TokenKind;

/// How far the verb of a clause may stand from its beginning.
const CLAUSE_REACH: usize = 18;

/// How far an aside between dashes may reach, in tokens.
const ASIDE_REACH: usize = 30;

/// These stand before a name that comes after what it said: *The bridge is lost, warned Ruiz.*
const INVERTING: [&str; 9] = ["add", "note", "explain", "write", "warn", "argue", "report", "ask", "tweet"];

impl Clause<'_> {
    /// *26% say*
    pub(super) fn share(&self, percent: usize) -> Option<Stretch> {
        let number = percent.checked_sub(1).filter(|&number| number >= self.from)?;
        let share = self.words.is_punctuation(percent, '%') && self.words.tokens[number].kind == TokenKind::Number;
        share.then_some(Stretch { from: number, to: percent + 1 })
    }

    /// *The company - a builder of “small bridges” - said*, *Ruiz, who called it “dead,” said*: the subject before the aside.
    pub(super) fn over_aside(&self, last: usize) -> Option<Stretch> {
        let words = self.words;
        if words.is_dash(last) {
            let floor = self.from.max(last.saturating_sub(ASIDE_REACH));
            let dash = (floor..last).rev().find(|&token| words.is_dash(token) && self.quote_at(token).is_none())?;
            return words.phrase_backward(dash, self.from);
        }
        let closes = words.is_punctuation(last, ',') || self.quote_at(last).is_some();
        let subject = words.clause_subject(Stretch { from: self.from, to: last })?;
        (closes && words.is_punctuation(subject.to, ',')).then_some(subject)
    }

    /// Whether a phrase can be the subject of a verb form.
    pub(super) fn may_speak(&self, subject: Stretch, verb: &ReportingVerb, group: usize, at: usize) -> bool {
        let words = self.words;
        let first = words.lower(subject.from);
        if words.begins_with_nobody(subject.from) || first == "you" {
            return false;
        }
        // *The next day warned*: a time says nothing.
        let last = subject.to - 1;
        if words.is_time(last) && !words.is_capital(last) || self.small(last) == "ago" {
            return false;
        }
        // *many disputes*: no verb in the singular has such a subject.
        let present = verb.form == VerbForm::Finite && words.word(at).ends_with('s');
        let plural_subject = ["many", "some", "several", "those", "these", "most", "few", "both", "two", "three"];
        if present && subject.to - subject.from == 1 && plural_subject.contains(&first.as_ref()) {
            return false;
        }
        // *What did he say*, *had she said*: a question or a condition.
        let asked = subject.from.checked_sub(1).filter(|&token| token >= self.from);
        if asked.is_some_and(|token| words.is(token, WordClass::Auxiliary)) && subject.to == group {
            return false;
        }
        let certain =
            words.is(subject.to - 1, WordClass::Pronoun) || words.is(group.wrapping_sub(1), WordClass::Relative);
        let is_noun = verb.frames.has(Frame::Noun) && !certain;
        let known = words.is_name_word(subject.to - 1) || words.class(subject.to - 1).is_some();
        // *swing states that vote*: the clause tells which.
        let tells_which = self.small(at + 1) == "that" && self.is_tensed(at + 2);
        if present && is_noun && (!known || subject.to != group || tells_which) {
            return false;
        }
        // *Coast states voted*: of what is written small a letter or a council states things.
        let source = !words.is_capital(subject.to - 1)
            && matches!(words.class(subject.to - 1), Some(WordClass::Document | WordClass::Group | WordClass::Role));
        if present && is_noun && verb.lemma == "state" && !source {
            return false;
        }
        // The base form needs a plural or a helper: *they say*, *officials say*.
        verb.form != VerbForm::Base || self.are_several(subject, group) && !is_noun || group < at
    }

    /// Whether a subject is several, or one of these whose verb has the base form: *I*, *who*.
    fn are_several(&self, subject: Stretch, group: usize) -> bool {
        let words = self.words;
        // *a cautious note*, and not *a third of the voters*
        let first = words.lower(subject.from);
        let part = (subject.from..subject.to).any(|token| words.word(token) == "of");
        let one = !part && matches!(first.as_ref(), "a" | "an" | "this" | "another" | "each" | "every");
        let several = |token: usize| {
            let word = words.lower(token);
            let ending = ["'s", "’s", "ous", "ss"].iter().any(|ending| word.ends_with(ending));
            matches!(word.as_ref(), "they" | "we" | "i" | "who")
                || means_several(&word)
                || word.ends_with('s') && !ending && !one
                || word.ends_with("men")
        };
        // *organisers in Harbour*: what stands before the preposition tells.
        let governs = (subject.from + 1..subject.to).find(|&token| words.is(token, WordClass::Preposition));
        // *sources close to Ruiz*
        let close = |preposition: usize| matches!(words.word(preposition - 1), "close" | "familiar" | "loyal");
        let head = governs.map(|preposition| preposition - 1 - usize::from(close(preposition)));
        several(subject.to - 1)
            || head.is_some_and(|head| head >= subject.from && several(head))
            || (subject.from..subject.to).any(|token| words.word(token) == "and")
            || words.is(group.wrapping_sub(1), WordClass::Relative)
    }

    /// *, said Ruiz*: the subject after a verb that follows what was said.
    pub(super) fn inverted_subject(&self, verb: &ReportingVerb, at: usize) -> Option<Stretch> {
        let words = self.words;
        let before = at.checked_sub(1).filter(|&before| before >= self.from)?;
        let follows = words.is_punctuation(before, ',') || self.quote_at(before).is_some();
        let clause = matches!(self.small(at + 1), "that" | "there" | "this");
        let shape = !clause && verb.frames.has(Frame::Front) && verb.form == VerbForm::Finite && follows;
        let subject = shape.then(|| words.phrase_forward(at + 1, self.to)).flatten()?;
        let name = (subject.from..subject.to).any(|token| words.is_name_word(token));
        let plain = verb.lemma == "say" || self.quote_at(before).is_some();
        let named = name && INVERTING.contains(&verb.lemma) || plain;
        // A clause after the verb is what it reports: *Ruiz, elected in May, said the bridge was lost.*
        // *said Chief Ana Ruiz Tuesday*, *said Drs. Ana Ruiz and Tom Bell*
        let named_when = name
            && (words.is(subject.to, WordClass::Date)
                || matches!(self.small(subject.to), "last" | "this" | "earlier" | "yesterday" | "today")
                || self.small(subject.to) == "and" && words.is_name_word(subject.to + 1));
        let ends = subject.to >= self.to || self.ends_phrase(subject.to) || named_when;
        // *Ruiz, a builder, said the wall put up by Bell was safe*: the subject stands before, and a clause follows.
        let left = self.from.max(before.saturating_sub(ASIDE_REACH))..before;
        let last = subject.to >= self.to;
        let told = last || self.quote_at(before).is_some() || name || left.clone().any(|token| self.is_tensed(token));
        let clause = self.quote_at(before).is_none() && self.is_clause_to_comma(subject.to);
        let named = named && told;
        (named && ends && !clause).then_some(subject)
    }

    /// *“We lost,” Ruiz said*: the words in marks are what the verb reports.
    pub(super) fn follows_quote(&self, reporter: &Reporter) -> bool {
        let before = reporter.subject.and_then(|subject| subject.from.checked_sub(1));
        let quote = before.filter(|_| reporter.relation == Relation::Finite).and_then(|before| self.quote_at(before));
        quote.is_some_and(|quote| quote.content.slice(self.words.text).trim_end().ends_with([',', '?', '!', '—']))
    }

    fn ends_phrase(&self, at: usize) -> bool {
        let words = self.words;
        words.is_punctuation(at, ',')
            || words.is_punctuation(at, '(')
            || words.is(at, WordClass::Preposition)
            || words.is_dash(at)
            || words.is(at, WordClass::Relative)
    }

    /// The subject of the clause that ends at a token: that of the reporting verb before, or its own.
    pub(super) fn main_subject(&self, to: usize, before: Option<&Reporter>) -> Option<Stretch> {
        let earlier =
            before.filter(|before| before.at < to && before.at >= self.from).and_then(|before| before.subject);
        earlier.or_else(|| self.words.clause_subject(Stretch { from: self.from, to }))
    }

    /// The first token after the last quotation that ends before a token of the sentence.
    pub(super) fn after_quote_before(&self, at: usize) -> usize {
        let index = self.quotes.partition_point(|quote| quote.close_token < at);
        let after = index.checked_sub(1).map_or(0, |last| self.quotes[last].close_token + 1);
        after.max(self.from).min(at)
    }

    pub(super) fn is_subordinator(&self, at: usize) -> bool {
        matches!(
            self.words.lower(at).as_ref(),
            "after"
                | "when"
                | "while"
                | "although"
                | "though"
                | "since"
                | "before"
                | "as"
                | "if"
                | "because"
                | "until"
                | "once"
        )
    }

    /// *Ruiz released a statement saying*: whoever releases it, where the statement is no subject.
    pub(super) fn author(&self, document: Stretch) -> Option<Stretch> {
        let words = self.words;
        let written = words.is(document.to - 1, WordClass::Document) && document.from > self.from;
        let released = document.from.checked_sub(1).filter(|&verb| written && words.word(verb).ends_with("ed"))?;
        words.clause_subject(Stretch { from: self.from, to: released })
    }

    /// Whether a verb follows before the next comma.
    fn is_clause_to_comma(&self, from: usize) -> bool {
        let limit = self.to.min(from + CLAUSE_REACH);
        let inside = |token: &usize| {
            let ends = self.words.is_punctuation(*token, ',') || self.words.is(*token, WordClass::Relative);
            !ends && self.quote_at(*token).is_none()
        };
        (from..limit).take_while(inside).any(|token| self.words.is(token, WordClass::Auxiliary))
    }

    /// *sources close to her campaign*, *organisers in Harbour*: the plural before the prepositions, and all after it.
    pub(super) fn plural_subject(&self, subject: Stretch) -> Option<Stretch> {
        let words = self.words;
        let mut phrase = subject;
        for _ in 0..3 {
            let mut before = phrase.from.checked_sub(1).filter(|&before| before > self.from)?;
            let joins = words.is(before, WordClass::Preposition) || words.word(before) == "and";
            if !joins {
                return None;
            }
            before -= usize::from(words.word(before - 1) == "close");
            let outer = words.phrase_backward(before, self.from)?;
            phrase = Stretch { from: outer.from, to: subject.to };
            let head = words.word(outer.to - 1);
            if head.ends_with('s') && !is_possessive(head) || head == "those" || means_several(head) {
                return Some(phrase);
            }
        }
        None
    }

    /// *He’s said*, *they've told*: a pronoun and its helper in one word.
    pub(super) fn is_contraction(&self, token: usize) -> bool {
        let pronoun = contracted(self.words.word(token)).map(lower);
        pronoun.is_some_and(|pronoun| matches!(pronoun.as_ref(), "he" | "she" | "it" | "they" | "we" | "i"))
    }
}
