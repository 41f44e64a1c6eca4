//! Where reported words end.
//!
//! Mostly with the sentence; before that where the writer speaks again: at the next verb of saying with a subject of
//! its own, at *, adding that*, at *, according to*.

use super::clause::{Clause, Relation, Reporter};
use super::complement::{Kind, Start};
use crate::language::lexicon::{Frame, ReportingVerb, VerbForm, WordClass};
use crate::language::local::LocalQuote;
use crate::language::narration::{Stretch, Words};
use crate::language::token::TokenKind;

/// What is reported is no longer than this, in tokens: bounds the work for each verb.
const LONGEST: usize = 200;

impl Clause<'_> {
    /// The token after the last reported one.
    pub(super) fn end_of(&self, start: Start, reporter: &Reporter) -> usize {
        let end = self.end_from(start.at, start.kind, reporter);
        self.trimmed(Stretch { from: start.at, to: end })
    }

    /// Where words reported from a token on end.
    pub(super) fn end_from(&self, from: usize, kind: Kind, reporter: &Reporter) -> usize {
        let words = self.words;
        let mut at = from;
        let limit = self.to.min(from + LONGEST);
        while at < limit {
            if let Some(quote) = self.quote_at(at) {
                if at > from && self.quote_at(at - 1).is_none() && self.is_led_in(at) {
                    return self.before_lead_in(from, at);
                }
                at = quote.close_token + 1;
                let comma = quote.content.slice(words.text).trim_end().ends_with(',');
                if self.ends_with_quote(quote, at) || comma && self.ends_at_comma(from, at - 1, kind, reporter) {
                    return at;
                }
                continue;
            }
            let ends = match words.tokens[at].kind {
                TokenKind::Punctuation if words.is_punctuation(at, ',') => self.ends_at_comma(from, at, kind, reporter),
                TokenKind::Punctuation if words.is_punctuation(at, ':') || words.is_punctuation(at, ';') => true,
                TokenKind::Word => self.ends_at_word(at, kind, reporter) || self.speaker_acts(from, at, kind, reporter),
                _ => false,
            };
            if ends && at > from {
                return at;
            }
            at += 1;
        }
        at.min(self.to)
    }

    /// Whether a quotation is a sentence of its own with its own attribution before it: *and a man shouted “Stay!”*
    fn is_led_in(&self, open: usize) -> bool {
        let words = self.words;
        let before = open - 1;
        let capital = words.is_capital(open + 1);
        let comma = words.is_punctuation(before, ',') || words.is_dash(before);
        let verb =
            |token: usize| self.words.verb_of_saying(self.small(token)).is_some_and(|verb| verb.form != VerbForm::Base);
        // *, which he called “dead”*
        let relative =
            (self.from.max(open.saturating_sub(6))..before).any(|token| matches!(self.small(token), "which" | "whom"));
        (capital || relative) && verb(before) || capital && comma || comma && before > self.from && verb(before - 1)
    }

    /// The end of what is reported before the lead-in of a quotation.
    fn before_lead_in(&self, from: usize, open: usize) -> usize {
        let words = self.words;
        let cut = (from..open - 1).rev().filter(|&token| self.quote_at(token).is_none()).find(|&token| {
            words.is_punctuation(token, ',')
                || words.is_dash(token)
                || matches!(self.small(token), "and" | "but" | "while")
        });
        let leads = !words.is_word(open - 1) && !self.words.is_word(open.saturating_sub(2)) || self.leads(open);
        if leads { cut.unwrap_or(from) } else { open - 1 }
    }

    fn leads(&self, open: usize) -> bool {
        let verb =
            |token: usize| self.words.verb_of_saying(self.small(token)).is_some_and(|verb| verb.form != VerbForm::Base);
        verb(open - 1) || open >= 2 && verb(open - 2)
    }

    /// *because “men should not.” Ruiz says*: the stop inside the marks ended the sentence.
    fn ends_with_quote(&self, quote: &LocalQuote, next: usize) -> bool {
        let stopped = quote.content.slice(self.words.text).trim_end().ends_with(['.', '!', '?']);
        stopped && self.words.is_capital(next)
    }

    fn ends_at_comma(&self, from: usize, comma: usize, kind: Kind, reporter: &Reporter) -> bool {
        let words = self.words;
        let next = comma + 1;
        let reports =
            |token: usize| self.words.reporting_verb(self.small(token)).filter(|verb| self.tells(token, verb));
        let skip = usize::from(words.is_adverb(next));
        if reporter.relation == Relation::Subordinate || self.resumes(from, comma, kind, reporter) {
            return true;
        }
        if reports(next + skip).is_some_and(|verb| verb.form == VerbForm::Participle) || self.aside_tells(next) {
            return true;
        }
        if self.hearing_follows(next) || self.is_gloss(comma) || self.speaker_acts(from, next, kind, reporter) {
            return true;
        }
        let inverted = matches!(self.small(next), "said" | "says") && words.phrase_forward(next + 1, self.to).is_some();
        if self.small(next) == "according" || inverted || self.attribution_follows(next) {
            return true;
        }
        let joins = words.is(next, WordClass::Conjunction);
        let coordinates = matches!(self.small(next), "and" | "but" | "while" | "though" | "although" | "yet" | "or");
        if coordinates && (self.attribution_follows(next + 1) || self.verb_follows(next + 1, reporter)) {
            return true;
        }
        // *suggested that she was wrong, called her a liar and left*
        let object = object_follows(words, next);
        if object && reporter.relation == Relation::Finite && self.verb_follows(next, reporter) {
            return true;
        }
        // *called it “a farce,” bashed the council and left*
        let acts = || self.small(next).len() > 4 && self.small(next).ends_with("ed") && words.class(next).is_none();
        if kind == Kind::Thing && object_follows(words, next) && acts() {
            return true;
        }
        kind == Kind::Thing && (joins || words.word(next).ends_with("ing"))
    }

    /// *who said that the wall was safe, | is the mayor*, *who declined to comment, | left the hall*: the verb of the clause
    /// around it.
    fn resumes(&self, from: usize, comma: usize, kind: Kind, reporter: &Reporter) -> bool {
        let verb = comma + 1 + usize::from(self.words.is_adverb(comma + 1));
        let aside = matches!(reporter.relation, Relation::Relative | Relation::Hanging);
        let acts = || reporter.verb.frames.has(Frame::Silence) && self.acts_in_the_past(verb);
        // *who said the wall, or what was left of it, was safe*: the clause has no verb yet.
        let is_whole = || (from..comma).any(|token| self.is_tensed(token)) || kind == Kind::Thing;
        aside && (self.is_tensed(verb) || acts()) && is_whole()
    }

    /// *, with one council saying*
    fn aside_tells(&self, at: usize) -> bool {
        let phrase = self.words.phrase_forward(at + 1, self.to.min(at + 10));
        phrase.is_some_and(|phrase| self.small(at) == "with" && self.participle_follows(phrase.to - 1))
            || phrase.is_some_and(|phrase| self.small(at) == "with" && self.participle_follows(phrase.to))
    }

    /// *Ruiz said*, *the mayor has said*: a subject and its reporting verb from a token on.
    fn attribution_follows(&self, at: usize) -> bool {
        let words = self.words;
        let Some(subject) = words.phrase_forward(at, self.to.min(at + 10)) else { return false };
        let mut verb = subject.to;
        while verb < self.to && (words.is_adverb(verb) || matches!(self.small(verb), "has" | "have" | "had")) {
            verb += 1;
        }
        let tells = |told: ReportingVerb| told.form == VerbForm::Finite && self.tells(verb, &told);
        self.words.reporting_verb(self.small(verb)).is_some_and(tells)
    }

    /// *declined to comment*, and not *declining from 56 to 22*.
    fn tells(&self, at: usize, verb: &ReportingVerb) -> bool {
        let silent = || verb.lemma == "decline" && self.small(at + 1) == "to" || self.silence(at + 1).is_some();
        !verb.frames.has(Frame::Silence) || silent()
    }

    /// *the court heard*, *the hearing was told*, at the end of the sentence.
    fn hearing_follows(&self, at: usize) -> bool {
        let words = self.words;
        let Some(subject) = words.phrase_forward(at, self.to.min(at + 10)) else { return false };
        let was = usize::from(self.small(subject.to) == "was");
        let verb = subject.to + was;
        let heard = matches!((self.small(verb), was), ("heard", 0) | ("told", 1));
        heard && self.trimmed(Stretch { from: at, to: self.to }) == verb + 1
    }

    /// *said*, *also said*: a reporting verb in the tense of the one before.
    fn verb_follows(&self, at: usize, reporter: &Reporter) -> bool {
        let mut at = at;
        while self.words.is_adverb(at) || matches!(self.small(at), "has" | "have" | "had") {
            at += 1;
        }
        // *, made no mention of it*: only *made clear* tells.
        let tells = |verb: ReportingVerb| {
            let clear = || (at + 1..at + 3).any(|token| self.small(token) == "clear");
            verb.form == VerbForm::Finite && (!verb.frames.has(Frame::Clear) || clear()) && self.tells(at, &verb)
        };
        let finite = self.words.reporting_verb(self.small(at)).is_some_and(tells);
        // *said the claims and reports were false*: a noun.
        let present = |token: usize| self.words.word(token).ends_with('s');
        finite && (!present(at) || present(reporter.at))
    }

    fn participle_follows(&self, at: usize) -> bool {
        let tells = |verb: ReportingVerb| verb.form == VerbForm::Participle && self.tells(at, &verb);
        self.words.reporting_verb(self.small(at)).is_some_and(tells)
    }

    fn ends_at_word(&self, at: usize, kind: Kind, reporter: &Reporter) -> bool {
        let word = self.small(at);
        match word {
            "and" | "but" => {
                self.attribution_follows(at + 1)
                    || self.participle_follows(at + 1)
                    || self.verb_follows(at + 1, reporter) && reporter.relation != Relation::Hanging
            }
            "according" => self.small(at + 1) == "to",
            "while" | "after" | "because" | "when" => kind == Kind::Thing,
            _ => false,
        }
    }

    /// The stretch without punctuation at its end.
    pub(super) fn trimmed(&self, stretch: Stretch) -> usize {
        let mut to = stretch.to;
        while to > stretch.from
            && self.quote_at(to - 1).is_none()
            && !matches!(self.words.tokens[to - 1].kind, TokenKind::Word | TokenKind::Number | TokenKind::Opaque)
            && !self.words.is_punctuation(to - 1, ')')
            && !self.words.is_punctuation(to - 1, '%')
        {
            to -= 1;
        }
        to
    }
}

/// Whether an object stands behind a verb: *called | her*, *bashed | the council*.
fn object_follows(words: Words<'_>, verb: usize) -> bool {
    words.is(verb + 1, WordClass::Determiner) || matches!(words.word(verb + 1), "him" | "her" | "them" | "it" | "that")
}
