//! The words around quotations: segments, noun phrases and the like.
//!
//! A noun phrase here is a rough thing, found from capitals, closed-class words
//! and punctuation alone, without a tagger; it is good enough to name who stands
//! beside a verb of saying. Not here: which phrase is the speaker (`cue`).

mod apposed;
mod clause;
mod complement;
mod conjoined;
mod hearing;
mod kind;
mod name;
mod stop;
mod time;
mod traits;
mod verbs;
mod whereabouts;

pub(super) use name::contracted;
pub(super) use traits::{Traits, letters};

use super::BlockSpan;
use super::lexicon::{Cues, Lexeme, List, WordClass};
use super::names::are_letters;
use super::token::{Shape, Token, TokenKind};
use std::ops::ControlFlow;

/// The text and tokens of one block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'b> {
    pub(super) text: &'b str,
    pub(super) tokens: &'b [Token],
    /// *Invariant:* the letters of each token, or nothing where they are cut from the text when they are asked for.
    pub(super) letters: &'b [&'b str],
    /// What the lists know of each token.
    pub(super) lexemes: &'b [Lexeme],
    /// *Invariant:* what each token is in its place, or nothing where it is found out when it is asked for.
    pub(super) traits: &'b [Traits],
    /// The verbs of saying the block is read with.
    pub(super) cues: &'b Cues,
}

/// A stretch of tokens, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Stretch {
    pub(super) fn is_empty(self) -> bool {
        self.from >= self.to
    }
}

/// What ends as an adverb does and is a noun or a verb.
const NOUNS_IN_LY: [&str; 6] = ["family", "reply", "supply", "assembly", "anomaly", "monopoly"];

/// How far a noun phrase reaches to the left, in tokens: bounds the work for each cue.
const PHRASE_REACH: usize = 14;

impl<'b> Words<'b> {
    pub(super) fn is_word(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub(super) fn class(&self, index: usize) -> Option<WordClass> {
        self.lexemes.get(index)?.class
    }

    /// Whether a list may have the word at a token: a cheap question before a dear one.
    pub(super) fn may_be_on(&self, index: usize, list: List) -> bool {
        self.lexemes.get(index).is_some_and(|lexeme| lexeme.may_be_on(list))
    }

    /// Whether the word at a token, as written, is a given name.
    pub(super) fn is_given_name(&self, index: usize) -> bool {
        self.may_be_on(index, List::GivenNames)
    }

    pub(super) fn is(&self, index: usize, class: WordClass) -> bool {
        self.class(index) == Some(class)
    }

    pub(super) fn is_punctuation(&self, index: usize, character: char) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind != TokenKind::Word)
            && self.word(index).starts_with(character)
    }

    pub(super) fn is_mark(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Mark)
    }

    /// A dash that stands between words.
    pub(super) fn is_dash(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Punctuation)
            && matches!(self.word(index), "—" | "–" | "--" | "---" | "-" | "―")
    }

    /// A lower-case noun the lists know.
    fn is_noun(&self, index: usize) -> bool {
        matches!(self.class(index), Some(WordClass::Document | WordClass::Group | WordClass::Role | WordClass::Unnamed))
    }

    /// An adverb, by list or by its ending.
    pub(super) fn is_adverb(&self, index: usize) -> bool {
        self.is(index, WordClass::Adverb)
            || self.is_word(index)
                && self.tokens[index].shape == Shape::Lower
                && self.word(index).len() > 4
                && self.word(index).ends_with("ly")
                && !NOUNS_IN_LY.contains(&self.word(index))
    }

    pub(super) fn span(&self, stretch: Stretch) -> BlockSpan {
        let first = self.tokens[stretch.from].span;
        first.to(self.tokens[stretch.to - 1].span)
    }

    /// Whether a run of name words may begin with a token: a cheap question before a dear one.
    pub(super) fn may_begin_name(&self, index: usize) -> bool {
        self.is_name_word(index) || self.is(index, WordClass::Particle)
    }

    /// The run of name words around `index` that starts there and goes right, particles and initials included.
    pub(super) fn name_forward(&self, from: usize, limit: usize) -> Option<Stretch> {
        if !self.may_begin_name(from) {
            return None;
        }
        let head = self.past_particles(from, limit);
        if !self.is_name_word(head) {
            return None;
        }
        let mut to = head + 1;
        while to < limit {
            if self.is_name_word(to) {
                to += 1;
            } else if let Some(next) = self.joined(to).filter(|next| *next < limit) {
                to = next + 1;
            } else {
                break;
            }
        }
        Some(Stretch { from, to })
    }

    /// The first token that is no lower-case particle: `Cruz` of `de la Cruz`.
    fn past_particles(&self, from: usize, limit: usize) -> usize {
        let particles = (from..limit.min(from + 3))
            .take_while(|&token| self.is(token, WordClass::Particle) && !self.is_capital(token));
        from + particles.count()
    }

    /// The run of name words that ends just before `to`.
    pub(super) fn name_backward(&self, to: usize, limit: usize) -> Option<Stretch> {
        let mut from = to;
        while from > limit {
            if self.is_name_word(from - 1) {
                from -= 1;
            } else if from < to && from - 1 > limit && self.joins_name(from - 1) && self.is_name_word(from - 2) {
                from -= 2;
            } else {
                break;
            }
            // A possessive ends the owner's name: “KBC's | Ana Ruiz”.
            if from < to && from > limit && is_possessive(self.word(from - 1)) {
                break;
            }
        }
        while from < to && from > limit && self.is(from - 1, WordClass::Particle) {
            from -= 1;
        }
        (from < to).then_some(Stretch { from, to })
    }

    /// The word of a name that what stands at `from` joins to the one before: *Ana | de la | Cruz*, *Bank | of | Karst*.
    fn joined(&self, from: usize) -> Option<usize> {
        if !self.joins_name(from) {
            return None;
        }
        let next = self.past_particles(from + 1, self.tokens.len());
        let particles = next == from + 1 || self.is(from, WordClass::Particle);
        (particles && next < from + 4 && self.is_name_word(next)).then_some(next)
    }

    fn joins_name(&self, index: usize) -> bool {
        self.is(index, WordClass::Particle) || matches!(self.word(index), "&" | "of" | "-")
    }

    /// The noun phrase that begins at `from`: a pronoun, a name, or determiner and nouns up to a verb or comma.
    pub(super) fn phrase_forward(&self, from: usize, limit: usize) -> Option<Stretch> {
        if self.is(from, WordClass::Pronoun) {
            return Some(Stretch { from, to: from + 1 });
        }
        let mut at = from;
        // Determiner and lower-case nouns before a name or a head noun: “the | former top aide”, “campaign chairman Tom Bell”.
        while at < limit && at - from < PHRASE_REACH && self.is_word(at) && !self.is_name_word(at) {
            match self.class(at) {
                Some(WordClass::Determiner) if at == from => at += 1,
                Some(WordClass::Adverb) if self.is_first_of_rank(at) => at += 1,
                // *asked by a reporter | how he was*
                None if at > from && self.asks(at) => break,
                Some(WordClass::Conjunction) => match self.past_joined_adjective(at, from) {
                    Some(past) => at = past,
                    None => break,
                },
                // *a Monday editorial*
                Some(WordClass::Date) if at == from + 1 && self.is(from, WordClass::Determiner) => at += 1,
                None if at > from && self.is_finite_cue(at) && !self.is_noun(at + 1) => break,
                // *the man pauses*: one person is no first half of a longer noun.
                None if at > from && self.is(at - 1, WordClass::Role) && self.is_verb_like(at) => break,
                None if at > from + 1 && self.is_verb_amid(at) => break,
                Some(
                    WordClass::Document | WordClass::Group | WordClass::Unnamed | WordClass::Title | WordClass::Role,
                )
                | None
                    if !self.is_adverb(at) =>
                {
                    at += 1
                }
                _ => break,
            }
        }
        if let Some(name) = self.name_forward(at, limit) {
            let office = self.past_naming(self.past_office(name.to, limit), limit);
            return Some(Stretch { from, to: self.past_property(office, limit) });
        }
        let stands_alone = matches!(self.word(from), "another" | "one" | "others" | "many" | "some");
        let bare_determiner = at == from + 1 && self.is(from, WordClass::Determiner) && !stands_alone;
        (at > from && !bare_determiner).then(|| Stretch { from, to: self.settled_end(from, at, limit) })
    }

    /// The noun phrase that ends just before `to`, as the subject of a verb there.
    pub(super) fn phrase_backward(&self, to: usize, limit: usize) -> Option<Stretch> {
        let to = self.before_bracket(to, limit);
        if to <= limit {
            return None;
        }
        let last = to - 1;
        if self.is(last, WordClass::Pronoun) && !self.is_name_word(last) {
            return Some(Stretch { from: last, to });
        }
        if self.is(last, WordClass::Date) && self.is_capital(last) && !self.is_name_word(last) {
            let skip = if to - limit >= 2 && self.is(to - 2, WordClass::Preposition) { 2 } else { 1 };
            return self.phrase_backward(to - skip, limit);
        }
        let head = self.name_backward(to, limit).or_else(|| self.nouns_backward(to, limit))?;
        let phrase = self.extend_left(head, limit);
        if self.is_whereabouts(phrase, limit) {
            self.clause_subject(self.clause_before(phrase.from - 1, limit))
        } else {
            Some(phrase)
        }
    }

    /// `Tom Bell (R-Wis.)`: the phrase ends before the bracket.
    fn before_bracket(&self, to: usize, limit: usize) -> usize {
        if to > limit && self.is_punctuation(to - 1, ')') {
            let from = to.saturating_sub(PHRASE_REACH).max(limit);
            if let Some(open) = (from..to).rev().find(|&index| self.is_punctuation(index, '(')) {
                return open;
            }
        }
        to
    }

    /// Lower-case nouns back to their determiner: `the former top aide`, `officials`.
    fn nouns_backward(&self, to: usize, limit: usize) -> Option<Stretch> {
        if to > limit && is_one_of_several(self.word(to - 1)) {
            return Some(Stretch { from: to - 1, to });
        }
        let floor = to.saturating_sub(PHRASE_REACH).max(limit);
        let mut from = to;
        while from > floor && (self.is_word(from - 1) || self.is_year_of(from - 1, to)) {
            match self.class(from - 1) {
                // *said in a statement that inspectors*: the word begins a clause.
                Some(WordClass::Determiner)
                    if self.word(from - 1) == "that" && from - 1 > limit && self.is_word(from - 2) =>
                {
                    break;
                }
                Some(WordClass::Determiner) => {
                    // *The party offered shelter to*: what stands behind the verb is a phrase of its own.
                    let verb = (from + 1..to).rev().find(|&token| self.is_verb_amid(token));
                    let phrase = verb.map_or(from - 1, |verb| verb + 1);
                    return (phrase < to && from < to).then_some(Stretch { from: phrase, to });
                }
                Some(WordClass::Adverb) if self.is_first_of_rank(from - 1) => from -= 1,
                // *what | officials call*
                None if self.asks(from - 1) => break,
                Some(
                    WordClass::Group | WordClass::Document | WordClass::Unnamed | WordClass::Title | WordClass::Role,
                )
                | None => from -= 1,
                _ => break,
            }
        }
        (from < to).then_some(Stretch { from, to })
    }

    /// Takes in what stands before the head: a determiner and nouns before a name, `a spokesman for` before the rest.
    fn extend_left(&self, head: Stretch, limit: usize) -> Stretch {
        let mut phrase = head;
        if let Some(owned) = self.with_owner_of_kin(phrase, limit) {
            return owned;
        }
        for _ in 0..3 {
            // *confirmed that | the senator said*: the word begins a clause.
            let clause = phrase.from > limit
                && self.word(phrase.from - 1) == "that"
                && self.is(phrase.from, WordClass::Determiner);
            if phrase.from > limit && self.is(phrase.from - 1, WordClass::Determiner) && !clause {
                phrase.from -= 1;
            }
            if let Some(nouns) = self
                .nouns_backward(phrase.from, limit)
                .filter(|nouns| self.is(nouns.from, WordClass::Determiner) && !self.is_time(nouns.to - 1))
                .filter(|nouns| !self.leads_in_document(*nouns, limit))
            {
                phrase.from = nouns.from;
            }
            if phrase.from < limit + 2 || !self.is(phrase.from - 1, WordClass::Preposition) {
                break;
            }
            match self.outer_start(phrase.from - 1, limit) {
                Some(ControlFlow::Continue(from)) => phrase.from = from,
                Some(ControlFlow::Break(from)) => {
                    phrase.from = from;
                    break;
                }
                None => break,
            }
        }
        phrase
    }

    /// Where a phrase begins that ends with a preposition and what it governs; a break where nothing more belongs to it.
    fn outer_start(&self, preposition: usize, limit: usize) -> Option<ControlFlow<usize, usize>> {
        // “nobody at the council”: the pronoun is the head.
        if self.is(preposition - 1, WordClass::Pronoun) {
            return Some(ControlFlow::Break(preposition - 1));
        }
        let outer = self.name_backward(preposition, limit).or_else(|| self.nouns_backward(preposition, limit))?;
        // *people left after | Ruiz said*: the word begins a clause.
        let clause = self.begins_clause(preposition);
        // *The row began after | Ruiz said*, *three days after | a judge ruled*
        if clause && ((outer.from + 1..outer.to).any(|token| self.is_verb_like(token)) || self.is_time(outer.to - 1)) {
            return None;
        }
        if self.is(outer.from, WordClass::Determiner) || !clause && self.are_people(outer) {
            return Some(ControlFlow::Continue(outer.from));
        }
        // *the MP for North Karst*, *the KC for Ruiz*
        let seat = self.word(preposition) == "for" && are_letters(self.word(preposition - 1));
        if !seat && !self.binds(preposition) {
            return None;
        }
        // *a Republican from Karst*
        let determiner =
            outer.from.checked_sub(1).filter(|&before| before >= limit && self.is(before, WordClass::Determiner));
        // *Ana Ruiz of the Gazette*: the name is the head.
        let name = || self.is_full_name(self.without_titles(outer)).then_some(ControlFlow::Break(outer.from));
        determiner.map(ControlFlow::Continue).or_else(name)
    }
}

/// A word that stands for somebody or some: *one*, *others*.
fn is_one_of_several(word: &str) -> bool {
    ["one", "another", "others", "some", "many"].iter().any(|several| word.eq_ignore_ascii_case(several))
}

/// Whether the word is a possessive: `Ruiz's`, `drivers’`.
pub(super) fn is_possessive(word: &str) -> bool {
    word.ends_with("'s") || word.ends_with("’s")
}
