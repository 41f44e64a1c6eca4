//! What follows a reporting verb: where the reported words begin.
//!
//! Not here: where they end (`ending`).

use super::clause::{Clause, Reporter};
use crate::language::lexicon::{Frame, Frames, ShortList, VerbForm, WordClass};
use crate::language::narration::Stretch;
use crate::language::quotation::Standing;
use crate::language::token::{Shape, Token, TokenKind};

/// Where reported words begin, and how sure that they are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) at: usize,
    pub(super) percent: u8,
    pub(super) kind: Kind,
}

/// What kind of words are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A clause, an infinitive or a gerund.
    Clause,
    /// A noun phrase.
    Thing,
}

/// How many tokens may stand between *told* and its clause.
pub(super) const HEARER_REACH: usize = 14;
/// How far what stands before the subject of a clause may reach, in tokens.
const FRONTED_REACH: usize = 9;
/// How far the verb of a clause may stand from its beginning.
const CLAUSE_REACH: usize = 18;

/// These say nothing without whoever is told.
pub(super) const NEEDS_HEARER: [&str; 5] = ["tell", "assure", "remind", "inform", "notify"];

/// What those who say nothing decline to do.
static OF_SPEAKING: ShortList = ShortList::new(&[
    "answer",
    "comment",
    "confirm",
    "disclose",
    "discuss",
    "elaborate",
    "explain",
    "reply",
    "respond",
    "reveal",
    "say",
    "speak",
    "specify",
    "speculate",
    "talk",
]);

impl Clause<'_> {
    /// Where what the verb reports begins, if it follows the verb.
    pub(super) fn complement(&self, reporter: &Reporter) -> Option<Start> {
        let frames = reporter.verb.frames;
        let mut at = reporter.at + 1;
        if frames.has(Frame::Out) && self.small(at) == "out" {
            at += 1;
            let clause = self.that(at).or_else(|| self.wh(at));
            return clause
                .or_else(|| self.looks_like_clause(at, "").then_some(Start { at, percent: 80, kind: Kind::Clause }));
        } else if frames.has(Frame::Clear) {
            at += usize::from(self.small(at) == "it");
            at += usize::from(self.small(at) == "clear");
            return self.small(at - 1).eq("clear").then(|| self.that(at).or_else(|| self.wh(at))).flatten();
        } else if frames.has(Frame::Out) && !frames.has(Frame::ToThing) {
            return None;
        }
        let after = self.past_adjuncts(at);
        self.clause_at(after, frames)
            .or_else(|| self.told(after, reporter))
            .or_else(|| self.urged(after, reporter))
            .or_else(|| self.by_preposition(at, frames))
            .or_else(|| self.late_that(after, frames))
            .or_else(|| {
                self.bare(after, frames, self.lemma_in_place(reporter))
                    .filter(|_| !NEEDS_HEARER.contains(&reporter.verb.lemma))
            })
            .or_else(|| self.accused(after, frames, reporter.verb.lemma))
            .or_else(|| self.thing(at, frames))
            .or_else(|| self.after_colon(after, frames))
    }

    /// *Ruiz added: The bridge will open in May.*
    fn after_colon(&self, colon: usize, frames: Frames) -> Option<Start> {
        let clause = colon + 4 < self.to && self.quote_at(colon + 1).is_none() && self.words.is_capital(colon + 1);
        let fits = frames.has(Frame::Front) && self.words.is_punctuation(colon, ':') && clause;
        fits.then_some(Start { at: colon + 1, percent: 74, kind: Kind::Clause })
    }

    /// A clause that says by its first word that it is one.
    pub(super) fn clause_at(&self, at: usize, frames: Frames) -> Option<Start> {
        let or = |frame: Frame, start: &dyn Fn() -> Option<Start>| if frames.has(frame) { start() } else { None };
        or(Frame::That, &|| self.that(at))
            .or_else(|| {
                or(Frame::Wh, &|| self.wh(at).filter(|_| frames.has(Frame::About) || !self.is_time_or_place(at)))
            })
            .or_else(|| or(Frame::To, &|| self.infinitive_after_to(at)))
            .or_else(|| or(Frame::Ing, &|| self.gerund(at)))
            .or_else(|| or(Frame::Silence, &|| self.silence(at)))
    }

    /// *declined to comment*: what somebody would not say is what the paper tells of them.
    pub(super) fn silence(&self, at: usize) -> Option<Start> {
        let start = self.infinitive_after_to(at).filter(|start| OF_SPEAKING.has(self.small(start.at)))?;
        let kind = if self.wh(start.at + 1).is_some() { Kind::Clause } else { Kind::Thing };
        Some(Start { percent: 70, kind, ..start })
    }

    pub(super) fn that(&self, at: usize) -> Option<Start> {
        let is_that = self.small(at) == "that" && at + 2 < self.to;
        // *said that was wrong*: the word is the subject.
        let comma = usize::from(self.words.is_punctuation(at + 1, ','));
        let said = at > self.from && matches!(self.small(at - 1), "said" | "says" | "added");
        let acts = said
            && self.small(at + 1).ends_with("ed")
            && self.words.class(at + 1).is_none()
            && matches!(self.words.class(at + 2), Some(WordClass::Determiner | WordClass::Pronoun));
        let pronoun =
            is_that && (acts || self.words.is(at + 1, WordClass::Auxiliary) || self.small(at + 1).starts_with("wo"));
        let start = if pronoun { at } else { at + 1 + comma };
        is_that.then_some(Start { at: start, percent: 92, kind: Kind::Clause })
    }

    /// *said for the first time that the wall was lost*: behind a preposition and its nouns.
    fn late_that(&self, at: usize, frames: Frames) -> Option<Start> {
        let words = self.words;
        let led = words.is(at, WordClass::Preposition) && !matches!(self.small(at), "about" | "of" | "to");
        let inside = |token: &usize| {
            !words.is_punctuation(*token, ',') && self.quote_at(*token).is_none() && !self.is_tensed(*token)
        };
        let mut reach = (at + 1..self.to.min(at + HEARER_REACH)).take_while(inside);
        let that = reach.find(|&token| self.small(token) == "that").filter(|_| led && frames.has(Frame::That))?;
        // *argued over a rule that would …*: the clause tells of the rule.
        let relative = words.is(that + 1, WordClass::Auxiliary);
        self.that(that).filter(|start| !relative && self.looks_like_clause(start.at, ""))
    }

    pub(super) fn wh(&self, at: usize) -> Option<Start> {
        let asks =
            matches!(self.small(at), "whether" | "if" | "how" | "why" | "what" | "who" | "when" | "where" | "which");
        (asks && at + 2 < self.to).then_some(Start { at, percent: 84, kind: Kind::Clause })
    }

    /// *said when she left*: a clause of time, where the verb asks or tells nothing.
    fn is_time_or_place(&self, at: usize) -> bool {
        matches!(self.small(at), "when" | "where" | "who" | "which")
    }

    pub(super) fn infinitive_after_to(&self, at: usize) -> Option<Start> {
        let verb = self.small(at) == "to"
            && self.words.tokens.get(at + 1).is_some_and(|token| token.shape == Shape::Lower)
            && !self.words.is(at + 1, WordClass::Determiner);
        // *asked not to be named*: a wish about the report itself.
        let about_report =
            self.small(at + 1) == "be" && matches!(self.small(at + 2), "named" | "identified" | "quoted" | "anonymous");
        let verb = verb && !about_report;
        (verb && at + 1 < self.to).then_some(Start { at: at + 1, percent: 80, kind: Kind::Clause })
    }

    fn gerund(&self, at: usize) -> Option<Start> {
        let word = self.small(at);
        (word.len() > 4 && word.ends_with("ing") && self.words.class(at).is_none()).then_some(Start {
            at,
            percent: 72,
            kind: Kind::Clause,
        })
    }

    /// *called for a vote*.
    pub(super) fn by_preposition(&self, at: usize, frames: Frames) -> Option<Start> {
        let at = if self.words.is_adverb(at) { at + 1 } else { at };
        let preposition = frames.preposition(self.small(at));
        let noun = self.words.tokens.get(at + 1).is_some_and(Token::is_word) && !self.words.is(at + 1, WordClass::Date);
        let fits = preposition.is_some() && noun && at + 1 < self.to && self.quote_at(at + 1).is_none();
        fits.then_some(Start { at: at + 1, percent: 62, kind: Kind::Thing })
    }

    /// *accused them of lying*, *described it as a ruin*.
    fn accused(&self, at: usize, frames: Frames, lemma: &str) -> Option<Start> {
        if !frames.has(Frame::Accuse) || self.quote_at(at).is_some() {
            return None;
        }
        let limit = self.to.min(at + HEARER_REACH);
        if lemma == "call" {
            // *called the plan a mistake*
            let called = self.words.phrase_forward(at, limit)?;
            // *called the police a short time before*
            let time = (called.to + 1..called.to + 4).any(|token| {
                self.words.is_time(token)
                    || matches!(self.small(token), "while" | "minute" | "minutes" | "second" | "bit")
            });
            let name = matches!(self.small(called.to), "a" | "an") && !time;
            return name.then_some(Start { at, percent: 66, kind: Kind::Thing });
        }
        (at + 1..limit)
            .take_while(|&token| !self.words.is_punctuation(token, ',') && self.quote_at(token).is_none())
            .find(|&token| matches!(self.small(token), "of" | "as"))
            .map(|_| Start { at, percent: 66, kind: Kind::Thing })
    }

    /// *said the river would rise*.
    pub(super) fn bare(&self, at: usize, frames: Frames, lemma: &str) -> Option<Start> {
        let fits = frames.has(Frame::Bare) && at + 1 < self.to && self.looks_like_clause(at, lemma);
        // A verb that takes a noun phrase as well may have one here: *announced a deal that would end the strike*.
        let percent = if frames.has(Frame::Thing) {
            78
        } else if lemma == "write" {
            74
        } else {
            88
        };
        fits.then_some(Start { at, percent, kind: Kind::Clause })
    }

    /// The lemma; none where a comma before the subject asks for a verb in the clause: *which, Ruiz said at noon, would fall*.
    fn lemma_in_place(&self, reporter: &Reporter) -> &'static str {
        let before = reporter.subject.and_then(|subject| subject.from.checked_sub(1));
        let comma = before.is_some_and(|before| before > self.from && self.words.is_punctuation(before, ','));
        if comma { "" } else { reporter.verb.lemma }
    }

    fn looks_like_clause(&self, at: usize, lemma: &str) -> bool {
        let words = self.words;
        if self.quote_at(at).is_some() {
            return self.goes_on_after_quote(at);
        }
        if matches!(lemma, "say" | "") && self.stands_elsewhere(at) {
            return false;
        }
        let number = words.tokens[at].kind == TokenKind::Number;
        if !number && !words.is_word(at) || words.is(at, WordClass::Auxiliary) || words.is(at, WordClass::Relative) {
            return false;
        }
        if words.is(at, WordClass::Preposition) && (lemma != "say" || matches!(self.small(at), "about" | "of")) {
            return false;
        }
        if words.is(at, WordClass::Preposition) && self.is_fronted(at) {
            return true;
        }
        if words.is(at, WordClass::Conjunction) {
            let opens = match self.small(at) {
                "if" | "while" | "although" => true,
                // *said when the rain stops, the wall will hold*, not *said when she left*.
                "when" | "because" => {
                    (at..self.to.min(at + CLAUSE_REACH)).any(|token| words.is_punctuation(token, ','))
                }
                _ => false,
            };
            return opens && lemma == "say";
        }
        if words.is(at, WordClass::Pronoun)
            || matches!(
                self.small(at),
                "there" | "it’s" | "it's" | "he’s" | "he's" | "she’s" | "she's" | "they’re" | "they're"
            )
        {
            return true;
        }
        self.has_verb_ahead(at) || lemma == "say" && at + 4 < self.to && !words.is(at, WordClass::Preposition)
    }

    /// Whether a verb follows before a comma and before spoken words.
    fn has_verb_ahead(&self, at: usize) -> bool {
        let words = self.words;
        let limit = self.to.min(at + CLAUSE_REACH);
        // *claimed the word “Quay” was banned*: a term is part of the clause.
        let spoken =
            |token: usize| self.quote_at(token).is_some_and(|quote| matches!(quote.standing, Standing::Speech));
        // *said on the air that*: the clause begins there.
        let led = |token: usize| words.is(at, WordClass::Preposition) && self.small(token) == "that";
        let inside = |token: &usize| !words.is_punctuation(*token, ',') && !spoken(*token) && !led(*token);
        (at + 1..limit).take_while(inside).any(|token| self.is_tensed(token))
    }

    /// *said as a tenant, she was worried*, *said with the wall gone, the town would flood*: a clause follows the comma.
    fn is_fronted(&self, at: usize) -> bool {
        let words = self.words;
        let limit = self.to.min(at + FRONTED_REACH);
        let comma = (at + 2..limit).find(|&token| words.is_punctuation(token, ',') && self.quote_at(token).is_none());
        let subject = comma.and_then(|comma| words.phrase_forward(comma + 1, self.to.min(comma + FRONTED_REACH)));
        subject.is_some_and(|subject| {
            let verb = subject.to + usize::from(words.is_adverb(subject.to));
            words.is(verb, WordClass::Auxiliary)
        })
    }

    /// *said this while opening the bridge*: the words stand elsewhere.
    fn stands_elsewhere(&self, at: usize) -> bool {
        let before = matches!(
            self.small(at + 1),
            "while" | "when" | "in" | "at" | "on" | "during" | "after" | "before" | "to" | "as"
        );
        matches!(self.small(at), "this" | "so" | "that" | "these" | "it" | "as" | "much")
            && (before || self.words.is_punctuation(at + 1, ','))
    }

    pub(super) fn is_tensed(&self, token: usize) -> bool {
        let words = self.words;
        let word = self.small(token);
        words.is(token, WordClass::Auxiliary)
            || word.len() > 4 && word.ends_with("ed") && words.class(token).is_none()
            || words.reporting_verb(word).is_some_and(|verb| verb.form == VerbForm::Finite)
            || word.ends_with("n’t")
            || word.ends_with("n't")
    }

    /// *said “the plan” was dead*: words of the sentence follow the marks.
    fn goes_on_after_quote(&self, at: usize) -> bool {
        let Some(quote) = self.quote_at(at) else { return false };
        let next = quote.close_token + 1;
        let whole = quote.content.slice(self.words.text).trim_end().ends_with([',', '.', '!', '?']);
        !whole
            && next + 1 < self.to
            && self.words.tokens[next].shape == Shape::Lower
            && !self.words.is(next, WordClass::Conjunction)
    }

    /// *praised Ruiz*, *mocked him*: somebody is spoken of, and nothing is told of what was said.
    pub(super) fn is_mere_name(&self, part: Stretch) -> bool {
        (part.from..part.to).all(|token| {
            self.words.is_name_word(token)
                || self.words.is(token, WordClass::Pronoun)
                || matches!(self.small(token), "him" | "her" | "them" | "us" | "me")
        })
    }

    /// *announced a plan*.
    fn thing(&self, at: usize, frames: Frames) -> Option<Start> {
        let words = self.words;
        let begins = words.is_word(at)
            && !matches!(
                words.class(at),
                Some(
                    WordClass::Preposition
                        | WordClass::Conjunction
                        | WordClass::Relative
                        | WordClass::Auxiliary
                        | WordClass::Date
                )
            )
            || words.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        // *promised them*, *requested anonymity*: nothing of what was said.
        let empty = matches!(self.small(at), "it" | "them" | "him" | "her" | "us" | "me" | "so" | "anonymity")
            && at + 1 == self.to;
        let fits = !empty && frames.has(Frame::Thing) && begins && at < self.to && self.quote_at(at).is_none();
        fits.then_some(Start { at, percent: 55, kind: Kind::Thing })
    }
}
