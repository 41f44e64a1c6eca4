//! What is told: a quotation, a clause, or something that is no words at all.
//!
//! *claimed that he won*, *claimed he had won* and *“…,” he claimed* tell words; *claimed the prize*, *admitted to
//! hospital* and *insisted on a vote* do not. Not here: who tells (`subject`).

use super::subject::{Order, Subject};
use super::{Place, Told};
use crate::language::lexicon::{Verb, VerbClass, WordClass};
use crate::language::local::LocalQuote;
use crate::language::token::{Shape, TokenKind};

/// How many adjuncts may stand between a verb and what is told: *told the court on Monday that*.
const ADJUNCTS: usize = 3;

/// How far the verb of what is wished may stand from its beginning, in tokens.
const WISH_REACH: usize = 14;

impl Place<'_, '_> {
    /// What the verb at `token` tells.
    pub(super) fn told(&self, token: usize, verb: Verb, subject: &Subject) -> Told {
        let words = self.words;
        let from = if subject.order == Order::Inverted { subject.stretch.to } else { token + 1 };
        let mut at = from;
        if verb.lemma == "tell" {
            at = words.phrase_forward(at, self.limit()).map_or(at + 1, |listener| listener.to);
        }
        for _ in 0..ADJUNCTS {
            at = self.past_adjunct(at);
        }
        let direct = self.object_at(at);
        let first = subject.stretch.from.min(token);
        // *“…,” she smiled her thanks*: the gesture has an object of its own.
        if verb.class == VerbClass::Beat && words.is(from, WordClass::Determiner) {
            return Told::Other;
        }
        if direct != Told::Quotation && !matches!(direct, Told::That) && self.stands_after_words(from, first, direct) {
            return Told::Before;
        }
        direct
    }

    /// Where the quotation after the verb begins, or the block ends.
    fn limit(&self) -> usize {
        self.after.map_or(self.words.tokens.len(), |quote| quote.open_token)
    }

    /// The token past an adverb, a date, *to the court*, *in a statement*; the same token where there is none.
    fn past_adjunct(&self, at: usize) -> usize {
        let (words, limit) = (self.words, self.limit());
        if at >= limit {
            return at;
        }
        if words.is_adverb(at) || words.is(at, WordClass::Date) {
            return at + 1;
        }
        let names = |token: usize| {
            words.is(token, WordClass::Determiner) || words.is_name_word(token) || words.is(token, WordClass::Date)
        };
        let leads = match words.word(at) {
            "to" | "in" | "at" | "during" | "after" | "before" => names(at + 1),
            "on" => words.is(at + 1, WordClass::Date) || words.is_name_word(at + 1),
            _ => false,
        };
        if !leads {
            return at;
        }
        if words.is(at + 1, WordClass::Date) {
            return at + 2;
        }
        words.phrase_forward(at + 1, limit).map_or(at, |phrase| phrase.to)
    }

    fn object_at(&self, at: usize) -> Told {
        let (words, limit) = (self.words, self.limit());
        let opens = |token: usize| self.after.is_some_and(|quote| quote.open_token == token);
        // *said Ana Ruiz of Karst Water Inc. “It gives us room,” she added*: the marked words begin a sentence.
        if opens(at) && words.is_sentence_stop(at - 1) {
            return Told::Nothing;
        }
        if opens(at) || opens(at + 1) && (words.is_punctuation(at, ':') || words.is_punctuation(at, ',')) {
            return Told::Quotation;
        }
        if at >= limit || !words.is_word(at) && words.tokens[at].kind != TokenKind::Number {
            return Told::Nothing;
        }
        match words.lower(at).as_ref() {
            // *the claims that were filed*: a noun and what tells of it.
            "that" if words.is(at + 1, WordClass::Auxiliary) => Told::Other,
            // *insisted that the wall be mended*: a demand, as *insisted on a vote* is.
            "that" if self.is_wish(at + 1) => Told::Infinitive,
            "that" if words.is_word(at + 1) || opens(at + 1) => Told::That,
            "he" | "she" | "they" | "we" | "i" | "you" | "there" if words.is_word(at + 1) => Told::Clause,
            "it" if self.goes_on_as_verb(at + 1) => Told::Clause,
            "to" => Told::Infinitive,
            _ if self.is_clause(at) => Told::Clause,
            _ => Told::Other,
        }
    }

    /// *the wall be mended*: a clause whose verb is the bare *be*.
    fn is_wish(&self, from: usize) -> bool {
        let (words, limit) = (self.words, self.limit().min(from + WISH_REACH));
        let plain = |token: &usize| words.is_word(*token) || words.tokens[*token].kind == TokenKind::Number;
        let verb = (from..limit).take_while(plain).find(|&token| words.is(token, WordClass::Auxiliary));
        let infinite = |be: usize| matches!(words.word(be - 1), "to" | "not");
        verb.is_some_and(|verb| words.word(verb) == "be" && !infinite(verb))
    }

    fn goes_on_as_verb(&self, at: usize) -> bool {
        let words = self.words;
        let function = words.is(at, WordClass::Preposition) || words.is(at, WordClass::Conjunction);
        words.is_word(at) && !function
    }

    /// A noun phrase with an auxiliary after it: *the bridge had been safe*, *the mayor of Leeds would*.
    fn is_clause(&self, at: usize) -> bool {
        let (words, limit) = (self.words, self.limit());
        let Some(mut phrase) = words.phrase_forward(at, limit) else { return false };
        if words.is(phrase.to, WordClass::Preposition) {
            let inner = words.phrase_forward(phrase.to + 1, limit);
            phrase.to = inner.map_or(phrase.to, |inner| inner.to);
        }
        while words.is_adverb(phrase.to) {
            phrase.to += 1;
        }
        words.is(phrase.to, WordClass::Auxiliary) || self.ends_in_verb(phrase.from, phrase.to)
    }

    /// *Ruiz knew nothing*, where the phrase took the verb for a noun: the last of its words, past a name.
    fn ends_in_verb(&self, from: usize, to: usize) -> bool {
        let words = self.words;
        (from + 1..to).any(|token| words.is(token, WordClass::Auxiliary))
    }

    /// Whether the words told come before: marked words that go on into this clause, or a clause that a comma parts
    /// from it, with nothing after the verb that it could tell.
    fn stands_after_words(&self, from: usize, first: usize, direct: Told) -> bool {
        let words = self.words;
        if self.before.is_some_and(|quote| self.follows(quote, first)) {
            let comma = self.before.is_some_and(|quote| ends_with(words.text, quote, ','));
            return comma || matches!(direct, Told::Nothing | Told::Other) && !words.is(from, WordClass::Determiner);
        }
        let comma = first > self.from && (words.is_punctuation(first - 1, ',') || words.is_dash(first - 1));
        let ends = from >= words.tokens.len() || !words.is_word(from) && words.tokens[from].kind != TokenKind::Number;
        comma && ends && direct == Told::Nothing
    }

    /// Whether the clause that begins at `first` goes on with the sentence of the marked words before it.
    pub(super) fn follows(&self, quote: &LocalQuote, first: usize) -> bool {
        let words = self.words;
        let mut at = quote.close_token + 1;
        while at < first && (words.is_punctuation(at, ',') || words.is_dash(at) || words.is_adverb(at)) {
            at += 1;
        }
        // *“No!” Then he smiled*: a sentence of its own.
        if at > quote.close_token + 1 && words.is_capital(quote.close_token + 1) && !ends_with(words.text, quote, ',') {
            return false;
        }
        let small = words.tokens.get(at).is_some_and(|token| token.shape == Shape::Lower);
        at == first && (small || !ends_with(words.text, quote, '.'))
    }
}

pub(super) fn ends_with(text: &str, quote: &LocalQuote, stop: char) -> bool {
    quote.content.slice(text).trim_end().ends_with(stop)
}
