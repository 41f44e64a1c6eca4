//! Verbs of saying in narration: who tells, in which form of the verb, and what is told.
//!
//! *Ruiz claimed that the bridge was safe*, *“…,” he said*, *the bridge, she says, was safe*: each verb with a subject
//! is one [`Telling`]. What stands inside quotation marks is somebody else's.
//! Not here: whose words a quotation is (`cue`), or which verb would be better (`checks::attribution`).

mod object;
mod subject;

use super::BlockSpan;
use super::block::BlockFacts;
use super::draft::BlockView;
use super::lexicon::{Verb, VerbForm, WordClass};
use super::local::LocalQuote;
use super::narration::{Stretch, Words};
use super::quotation::{SpeakerKind, Standing};
use super::token::Shape;
use crate::markup::{BlockKind, ProseSpan};
use crate::text::narrow;

/// The form a verb of saying stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Inflection {
    /// *say*
    Base,
    /// *says*
    Present,
    /// *said*
    Past,
}

/// Whether the verb stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// *said*
    Simple,
    /// With an auxiliary: *has said*, *would say*.
    Compound,
}

/// What is told, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Told {
    /// Marked words after the verb: *said: “…”*.
    Quotation,
    /// A clause with *that* after it: *said that the bridge was safe*.
    That,
    /// A clause after it: *said the bridge was safe*.
    Clause,
    /// It stands before: *“…,” she said*, *the bridge, she said, was safe*.
    Before,
    /// An infinitive: *claimed to be safe*.
    Infinitive,
    /// A noun or a preposition, or what else no words are: *claimed the prize*, *insisted on it*.
    Other,
    /// Nothing follows.
    Nothing,
}

impl Told {
    /// Whether it is somebody's words, marked or not.
    #[must_use]
    pub fn is_words(self) -> bool {
        matches!(self, Told::Quotation | Told::That | Told::Clause | Told::Before)
    }
}

/// Whose clause it is in the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clause {
    /// One that can stand alone: *Ruiz said*.
    Main,
    /// One that hangs on another: *when Ruiz said*, *who said*.
    Dependent,
}

/// A telling inside a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalTelling {
    span: BlockSpan,
    clause_span: BlockSpan,
    subject: BlockSpan,
    kind: SpeakerKind,
    lemma: &'static str,
    inflection: Inflection,
    aspect: Aspect,
    told: Told,
    clause: Clause,
    leads: Option<BlockSpan>,
    follows: Option<BlockSpan>,
    stop: Option<BlockSpan>,
    sentence: u32,
}

/// Somebody tells something, in narration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// The verb.
    pub span: ProseSpan,
    /// The verb with its subject.
    pub clause_span: ProseSpan,
    /// Who tells.
    pub subject: ProseSpan,
    /// What kind of speaker that is.
    pub kind: SpeakerKind,
    /// The lemma of the verb: `say`.
    pub lemma: &'static str,
    /// Its form.
    pub inflection: Inflection,
    /// Whether it has an auxiliary.
    pub aspect: Aspect,
    /// What is told.
    pub told: Told,
    /// Whether the clause can stand alone.
    pub clause: Clause,
    /// The marked words it leads to, marks included: *said: “…”*.
    pub leads: Option<ProseSpan>,
    /// The marked words right before it, marks included, where their sentence goes on: *“…,” she said*.
    pub follows: Option<ProseSpan>,
    /// The full stop right after it.
    pub stop: Option<ProseSpan>,
    /// What block it stands in.
    pub block: u32,
    /// What kind of block that is.
    pub block_kind: BlockKind,
    /// Its sentence among those of the block, counted over the narration.
    pub sentence: u32,
}

/// The tellings of a block, in order.
pub(super) fn of_block(block: BlockView<'_>) -> impl Iterator<Item = Telling> + '_ {
    let facts: &BlockFacts = block.facts;
    facts.tellings.iter().map(move |local| Telling {
        span: block.to_prose(local.span),
        clause_span: block.to_prose(local.clause_span),
        subject: block.to_prose(local.subject),
        kind: local.kind,
        lemma: local.lemma,
        inflection: local.inflection,
        aspect: local.aspect,
        told: local.told,
        clause: local.clause,
        leads: local.leads.map(|span| block.to_prose(span)),
        follows: local.follows.map(|span| block.to_prose(span)),
        stop: local.stop.map(|span| block.to_prose(span)),
        block: narrow(block.index),
        block_kind: block.kind,
        sentence: local.sentence,
    })
}

/// The tellings of a block, in order. Linear in the tokens.
pub(super) fn tellings(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<LocalTelling> {
    let mut found = Vec::new();
    let mut next = 0;
    let mut sentence = 0;
    let mut from = 0;
    let mut token = 0;
    while token < words.tokens.len() {
        if let Some(quote) = quotes.get(next).filter(|quote| quote.open_token <= token) {
            token = token.max(quote.close_token + 1);
            next += 1;
            // *“It is over.” She left*: the sentence ends inside the marks.
            let ended = quote.content.slice(words.text).trim_end().ends_with('.');
            if ended && words.tokens.get(token).is_none_or(|after| after.shape != Shape::Lower) {
                (sentence, from) = (sentence + 1, token);
            }
            continue;
        }
        if words.is_sentence_stop(token) {
            (sentence, from) = (sentence + 1, token + 1);
        } else if let Some(verb) = verb(words, token) {
            let place =
                Place { words, from, before: next.checked_sub(1).map(|at| &quotes[at]), after: quotes.get(next) };
            found.extend(place.telling(token, verb).map(|telling| LocalTelling { sentence, ..telling }));
        }
        token += 1;
    }
    found
}

/// A finite verb of saying or thinking, in small letters: a capital is a name or a headline.
fn verb(words: Words<'_>, token: usize) -> Option<Verb> {
    let may_be = words.may_be_cue(token) && words.tokens[token].shape == Shape::Lower;
    let verb = if may_be { words.cue(token) } else { None };
    verb.filter(|verb| verb.form != VerbForm::Participle && verb.lemma != "go on")
}

/// Where a verb stands: its sentence so far, and the quotations on both sides.
struct Place<'b, 'q> {
    words: Words<'b>,
    /// The first token of its sentence.
    from: usize,
    before: Option<&'q LocalQuote>,
    after: Option<&'q LocalQuote>,
}

/// Forms of *be*: after them a past form is passive.
const BE: [&str; 9] = ["is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't"];

impl Place<'_, '_> {
    fn telling(&self, token: usize, verb: Verb) -> Option<LocalTelling> {
        let words = self.words;
        let floor = self.before.map_or(self.from, |quote| self.from.max(quote.close_token + 1));
        let (head, aspect) = self.verb_phrase(token, floor)?;
        let subject = self.subject(head, token, floor)?;
        let inflection = match verb.form {
            VerbForm::Base => Inflection::Base,
            _ if words.word(token).ends_with('s') => Inflection::Present,
            _ => Inflection::Past,
        };
        // *the claim that*, *insurance claims that*: only one who can be many says *claim*.
        if inflection == Inflection::Base && aspect == Aspect::Simple && !self.is_plural(subject.stretch) {
            return None;
        }
        let last = subject.stretch.to.max(token + 1);
        let first = subject.stretch.from.min(token);
        let kind = words.speaker_kind(subject.stretch);
        let told = self.told(token, verb, &subject);
        let goes_on = |quote: &LocalQuote| told == Told::Before || object::ends_with(words.text, quote, ',');
        let behind = self.before.filter(|quote| self.follows(quote, first) && goes_on(quote));
        // *said on “Meet the Town”*: a programme is not what is said.
        let leads = |quote: &&LocalQuote| told == Told::Quotation && quote.standing != Standing::Title;
        let stop = words.is_sentence_stop(last).then(|| words.tokens[last].span);
        Some(LocalTelling {
            span: words.tokens[token].span,
            clause_span: words.span(Stretch { from: first, to: last }),
            subject: words.span(subject.stretch),
            kind,
            lemma: verb.lemma,
            inflection,
            aspect,
            told,
            clause: self.clause(&subject, floor),
            leads: self.after.filter(leads).map(|quote| quote.marked.span),
            follows: behind.map(|quote| quote.marked.span),
            stop: stop.filter(|_| behind.is_some()),
            sentence: 0,
        })
    }

    /// The first token of the verb with its auxiliaries; none for a passive and an infinitive.
    fn verb_phrase(&self, token: usize, floor: usize) -> Option<(usize, Aspect)> {
        let words = self.words;
        let mut head = token;
        let mut aspect = Aspect::Simple;
        while head > floor && (words.is_adverb(head - 1) || words.is(head - 1, WordClass::Auxiliary)) {
            head -= 1;
            if words.is(head, WordClass::Auxiliary) {
                if aspect == Aspect::Simple && BE.contains(&words.lower(head).as_ref()) {
                    return None;
                }
                aspect = Aspect::Compound;
            }
        }
        let infinitive = head > floor && words.word(head - 1) == "to";
        (!infinitive).then_some((head, aspect))
    }
}
