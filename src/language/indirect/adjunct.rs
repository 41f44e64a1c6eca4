//! What may stand between a reporting verb and what it reports: *on Friday in an interview with the paper*.

use super::clause::Clause;
use crate::language::lexicon::{ShortList, WordClass, lower};
use crate::language::quotation::Standing;
use crate::language::token::TokenKind;

/// How many tokens an adjunct may have.
const ADJUNCT_REACH: usize = 14;

/// The nouns of a place or a means of speaking, and of time.
static SITUATIONS: ShortList = ShortList::new(&[
    "address",
    "afternoon",
    "appearance",
    "april",
    "article",
    "audience",
    "august",
    "book",
    "briefing",
    "broadcast",
    "call",
    "column",
    "conference",
    "crowd",
    "day",
    "debate",
    "december",
    "documents",
    "e-mail",
    "editorial",
    "email",
    "essay",
    "evening",
    "event",
    "facebook",
    "february",
    "filing",
    "forum",
    "friday",
    "hearing",
    "interview",
    "interviews",
    "january",
    "journalists",
    "july",
    "june",
    "letter",
    "march",
    "meeting",
    "memo",
    "memorandum",
    "message",
    "monday",
    "month",
    "morning",
    "night",
    "note",
    "november",
    "october",
    "op-ed",
    "phone",
    "post",
    "radio",
    "rally",
    "release",
    "remarks",
    "report",
    "reporters",
    "saturday",
    "september",
    "series",
    "show",
    "speech",
    "speeches",
    "statement",
    "sunday",
    "supporters",
    "telephone",
    "television",
    "testimony",
    "thursday",
    "today",
    "tuesday",
    "tv",
    "tweet",
    "tweets",
    "twitter",
    "video",
    "wednesday",
    "week",
    "weekend",
    "year",
    "yesterday",
]);

impl Clause<'_> {
    /// The first token after what may stand between a verb and its clause: *on Friday in a statement*.
    pub(super) fn past_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..5 {
            let next = self.past_one_adjunct(at);
            if next == at {
                break;
            }
            at = next;
        }
        at
    }

    fn past_one_adjunct(&self, at: usize) -> usize {
        let words = self.words;
        let word = self.small(at);
        if word.is_empty() || self.quote_at(at).is_some() {
            return at;
        }
        let counts = matches!(
            word,
            "only"
                | "just"
                | "even"
                | "nearly"
                | "roughly"
                | "not"
                | "still"
                | "now"
                | "once"
                | "too"
                | "never"
                | "always"
        );
        // *said there are two bridges*: the word begins the clause.
        let clause = word == "there" && words.is(at + 1, WordClass::Auxiliary);
        if words.is_adverb(at) && !counts && !clause && !self.describes(at) {
            return at + 1;
        }
        if words.is(at, WordClass::Date) && words.is_capital(at) {
            return self.past_date(at);
        }
        if matches!(word, "last" | "this" | "earlier" | "late" | "early") && self.is_situation(at + 1) {
            return self.past_date(at + 1);
        }
        if words.is(at, WordClass::Preposition) {
            return self.past_prepositions(at).unwrap_or(at);
        }
        at
    }

    /// *early | inquiries*, *further | delays*: an adjective that looks like an adverb, and its noun.
    fn describes(&self, at: usize) -> bool {
        let adjective = matches!(
            self.small(at),
            "early"
                | "further"
                | "likely"
                | "daily"
                | "weekly"
                | "monthly"
                | "yearly"
                | "nightly"
                | "quarterly"
                | "elderly"
                | "family"
                | "friendly"
                | "deadly"
                | "costly"
                | "lonely"
                | "ugly"
                | "lovely"
                | "orderly"
        );
        let next = at + 1;
        let noun = self.words.class(next).is_none_or(|class| {
            matches!(class, WordClass::Group | WordClass::Role | WordClass::Document | WordClass::Unnamed)
        });
        adjective && noun && !self.small(next).is_empty() && !self.words.is_capital(next) && self.words.is_word(next)
    }

    fn past_date(&self, at: usize) -> usize {
        let words = self.words;
        let mut at = at + 1;
        while at < self.to
            && (words.tokens[at].kind == TokenKind::Number || self.is_situation(at) && !words.is_capital(at))
        {
            at += 1;
        }
        at
    }

    fn is_situation(&self, at: usize) -> bool {
        let word = lower(self.small(at));
        SITUATIONS.has(&word)
    }

    /// *in an interview with the paper on Friday*, where a clause follows.
    fn past_prepositions(&self, from: usize) -> Option<usize> {
        let words = self.words;
        let limit = self.to.min(from + ADJUNCT_REACH);
        let mut at = from;
        let mut known = false;
        while at + 1 < limit && words.is(at, WordClass::Preposition) {
            if matches!(words.class(at + 1), Some(WordClass::Date)) {
                known = true;
                at = self.past_date(at + 1);
                continue;
            }
            let phrase = words.phrase_forward(at + 1, limit)?;
            known |= (phrase.from..phrase.to).any(|token| self.is_situation(token));
            at = phrase.to;
            // *on KBC’s “Meet the Town”*: a programme.
            if let Some(programme) = self.quote_at(at).filter(|quote| quote.standing == Standing::Title) {
                known = true;
                at = programme.close_token + 1;
            }
            if words.is(at, WordClass::Date) {
                at = self.past_date(at);
            }
        }
        // *argued over a rule that would …*: the clause tells of the rule.
        let clause = self.small(at) == "that" && !words.is(at + 1, WordClass::Auxiliary);
        (at > from && (clause || known)).then_some(at)
    }
}
