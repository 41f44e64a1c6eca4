//! Sources the draft does not name: *a source said*, *critics say*, *it is believed that*.
//!
//! Found over the tokens of the narration; what stands inside quotation marks is
//! somebody else's. Not here: whether such a source will do; that is `checks::attribution`.

mod context;

pub(super) use context::join;

use super::BlockSpan;
use super::lexicon::{VerbClass, VerbForm, WordClass, lower};
use super::local::LocalQuote;
use super::narration::{Stretch, Words};
use super::token::TokenKind;
use crate::markup::ProseSpan;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How a source stays unnamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sourcing {
    /// A source with nothing said of it: *a source said*, *sources say*, *an official said*.
    Bare,
    /// A crowd nobody can ask: *critics say*, *some argue*.
    Vague,
    /// No source at all: *it is believed that*, *is said to*.
    Passive,
}

/// One unnamed source in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalSource {
    pub(super) span: BlockSpan,
    pub(super) sourcing: Sourcing,
    /// The index of its first token.
    token: usize,
    /// Whether it may go back to somebody told of before.
    reference: Reference,
}

/// Whether a source may be one that the draft has told of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reference {
    /// *A source*, *two sources*, *many experts*: a new one.
    New,
    /// *Sources*, *some*, *many*: perhaps not.
    Open,
}

/// One unnamed source in the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnnamedSource {
    /// The source and its verb.
    pub span: ProseSpan,
    /// How it stays unnamed.
    pub sourcing: Sourcing,
    /// Words nearby that tell who it is after all: the example named for a crowd, the description that *sources*
    /// goes back to, the source the sentence gives beside the passive.
    pub explained_by: Option<ProseSpan>,
}

/// Nouns for a source that tell nothing of it.
const BARE: [&str; 6] = ["source", "sources", "insider", "insiders", "official", "officials"];
/// Crowds nobody can ask.
const CROWDS: [&str; 12] = [
    "critics",
    "experts",
    "analysts",
    "observers",
    "pundits",
    "commentators",
    "sceptics",
    "skeptics",
    "opponents",
    "detractors",
    "some",
    "many",
];
/// Verbs of opinion that a crowd is given, beside the core verbs of saying.
const OPINIONS: [&str; 11] = [
    "suggest", "believe", "think", "predict", "contend", "caution", "fear", "worry", "maintain", "complain", "question",
];
/// Participles that hide who believes or says.
const HIDDEN: [&str; 7] = ["believed", "understood", "thought", "said", "rumoured", "rumored", "reputed"];
/// The words above, for one look-up a word.
static TRIGGERS: LazyLock<FxHashMap<&str, Sourcing>> = LazyLock::new(|| {
    let of = |words: &[&'static str], sourcing| words.iter().map(|word| (*word, sourcing)).collect::<Vec<_>>();
    let all = [of(&BARE, Sourcing::Bare), of(&CROWDS, Sourcing::Vague), of(&HIDDEN, Sourcing::Passive)];
    all.into_iter().flatten().collect()
});
const SHORTEST_TRIGGER: usize = "some".len();
const LONGEST_TRIGGER: usize = "commentators".len();

/// How far back the clause is looked for that reports what a crowd says.
const REPORT_REACH: usize = 25;

/// The unnamed sources of a block, in order. Linear in the tokens.
pub(super) fn sources(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<LocalSource> {
    let mut found = Vec::new();
    let mut quotes = quotes.iter().peekable();
    let mut token = 0;
    while token < words.tokens.len() {
        if let Some(quote) = quotes.next_if(|quote| quote.open_token <= token) {
            token = token.max(quote.close_token + 1);
            continue;
        }
        found.extend(match trigger(words, token) {
            Some(Sourcing::Bare) => bare(words, token).or_else(|| bare_after_cue(words, token)),
            Some(Sourcing::Vague) => vague(words, token),
            Some(Sourcing::Passive) => passive(words, token),
            None => None,
        });
        token += 1;
    }
    found
}

/// What kind of unnamed source a word may belong to.
fn trigger(words: Words<'_>, at: usize) -> Option<Sourcing> {
    let word = words.word(at);
    let may_be = words.is_word(at) && (SHORTEST_TRIGGER..=LONGEST_TRIGGER).contains(&word.len());
    may_be.then(|| TRIGGERS.get(lower(word).as_ref()).copied()).flatten()
}

fn bare(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = lower(words.word(at));
    let plural = noun.ends_with('s');
    let official = noun.starts_with("official");
    let before = at.checked_sub(1).map(|before| lower(words.word(before)));
    let from = match before.as_deref() {
        Some("a" | "an") if !plural => at - 1,
        Some("two" | "three" | "several" | "some" | "multiple") if plural => at - 1,
        // “Officials said” goes back to a body named before far too often to be called bare.
        _ if plural && !official && starts_clause(words, at) => at,
        _ => return None,
    };
    let subject = if plural { Number::Plural } else { Number::Singular };
    let cue = if plural && official { None } else { verb_after(words, at + 1, subject) };
    let cue = cue.filter(|&cue| words.word(cue) != "told" || !words.is(cue + 1, WordClass::Pronoun));
    let reference = if from == at { Reference::Open } else { Reference::New };
    cue.map(|cue| source(words, Stretch { from, to: cue + 1 }, Sourcing::Bare, reference))
}

/// *“…,” said a source.* and *according to sources.*, where nothing more is said of it.
fn bare_after_cue(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = lower(words.word(at));
    let plural = noun.ends_with('s');
    let determiner = at.checked_sub(1).map(|before| words.word(before));
    let (from, reference) = match determiner {
        Some("a" | "an" | "one") if !plural => (at - 1, Reference::New),
        Some("two" | "three" | "several" | "some" | "multiple") if plural => (at - 1, Reference::New),
        _ if plural && !noun.starts_with("official") => (at, Reference::Open),
        _ => return None,
    };
    let cue = match (from.checked_sub(2).map(|two| words.word(two)), words.word(from.checked_sub(1)?)) {
        (Some("according" | "According"), "to") => from - 2,
        (_, "said" | "says" | "say") => from - 1,
        _ => return None,
    };
    let ends = words.tokens.get(at + 1).is_none_or(|next| next.kind == TokenKind::Stop);
    ends.then(|| source(words, Stretch { from: cue, to: at + 1 }, Sourcing::Bare, reference))
}

fn vague(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = lower(words.word(at));
    let quantified =
        at > 0 && matches!(lower(words.word(at - 1)).as_ref(), "some" | "many" | "most" | "several" | "few");
    let from = if quantified { at - 1 } else { at };
    let opinion = |cue: &usize| {
        // “Some states”, “many reports”: after a bare quantifier only verbs that are no nouns count.
        let noun = matches!(
            words.cue(*cue).map_or("", |verb| verb.lemma),
            "state" | "report" | "note" | "tweet" | "question" | "comment" | "continue" | "recall"
        );
        !noun && starts_clause(words, from) && !is_reported(words, from)
    };
    let cue = verb_after(words, at + 1, Number::Plural).filter(opinion)?;
    let reference = if matches!(noun.as_ref(), "some" | "many") { Reference::Open } else { Reference::New };
    Some(source(words, Stretch { from, to: cue + 1 }, Sourcing::Vague, reference))
}

/// *it is widely believed that*, *he is said to*, with nobody after *by*.
fn passive(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let mut from = at;
    while from > 0 && words.is_adverb(from - 1) {
        from -= 1;
    }
    let auxiliary =
        from.checked_sub(1).filter(|&before| matches!(words.word(before), "is" | "are" | "was" | "were" | "been"))?;
    let mut from = auxiliary;
    while from > 0 && words.is(from - 1, WordClass::Auxiliary) {
        from -= 1;
    }
    let impersonal = from > 0 && lower(words.word(from - 1)) == "it" && words.word(at + 1) == "that";
    let infinitive = words.word(at) == "said"
        && words.word(at + 1) == "to"
        && words.is_word(at + 2)
        && !words.is(at + 2, WordClass::Determiner);
    let from = if impersonal { from - 1 } else { auxiliary };
    (impersonal || infinitive).then(|| source(words, Stretch { from, to: at + 2 }, Sourcing::Passive, Reference::New))
}

/// Whether a subject is one or many: *an official say over it* and *some states* hold no verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Singular,
    Plural,
}

/// The finite verb of saying or of opinion right after a subject, adverbs and auxiliaries between.
fn verb_after(words: Words<'_>, from: usize, subject: Number) -> Option<usize> {
    let at = (from..words.tokens.len().min(from + 4))
        .find(|&token| !words.is_adverb(token) && !words.is(token, WordClass::Auxiliary))?;
    let verb = words.cue(at).filter(|verb| verb.form != VerbForm::Participle)?;
    let noun = words.is(at + 1, WordClass::Preposition) && words.word(at + 1) == "of";
    let agrees = match subject {
        Number::Singular => verb.form == VerbForm::Finite,
        Number::Plural => verb.form == VerbForm::Base || !words.word(at).ends_with('s'),
    };
    ((verb.class == VerbClass::Core || OPINIONS.contains(&verb.lemma)) && agrees && !noun).then_some(at)
}

/// Whether nothing before the token belongs to the same noun phrase.
fn starts_clause(words: Words<'_>, at: usize) -> bool {
    at == 0
        || !words.is_word(at - 1)
        || matches!(words.class(at - 1), Some(WordClass::Conjunction | WordClass::Relative | WordClass::Adverb))
            && words.word(at - 1) != "than"
        || words.word(at - 1) == "that"
}

/// Whether somebody says that the crowd says it: *Ruiz said that critics say*.
fn is_reported(words: Words<'_>, at: usize) -> bool {
    let before = at.saturating_sub(REPORT_REACH)..at.saturating_sub(1);
    let in_sentence = before.rev().take_while(|&token| !words.is_sentence_stop(token));
    at > 0 && words.word(at - 1) == "that" && in_sentence.into_iter().any(|token| words.is_finite_cue(token))
}

fn source(words: Words<'_>, stretch: Stretch, sourcing: Sourcing, reference: Reference) -> LocalSource {
    LocalSource { span: words.span(stretch), sourcing, token: stretch.from, reference }
}
