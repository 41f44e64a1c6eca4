//! Sources the draft does not name: *a source said*, *critics say*, *a study shows*.
//!
//! Found over the tokens of the narration; what stands inside quotation marks is
//! somebody else's. Not here: whether such a source will do; that is `checks::attribution`.

mod aside;
mod context;
mod crowd;
mod informant;
mod phrase;
mod publication;
mod reason;
mod telling;

pub(super) use context::join;
pub(super) use telling::is_outlet_by_name;

use super::BlockSpan;
use super::lexicon::List;
use super::local::LocalQuote;
use super::narration::{Stretch, Words};
use crate::markup::ProseSpan;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How a source stays unnamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sourcing {
    /// A person with nothing said of it: *a source said*, *sources say*, *an official said*.
    Bare,
    /// A person who is described and not named: *a senior council official said*.
    Described,
    /// A person told of before: *the source said*.
    Again,
    /// A crowd nobody can ask: *critics say*, *some argue*.
    Vague,
    /// No source at all: *it is believed that*, *is said to*.
    Passive,
    /// A study, a poll or a survey: *a study shows*.
    Study,
    /// The media at large: *local media said*, *according to media reports*.
    Media,
    /// A word that keeps a claim at arm's length: *reportedly*, *allegedly*.
    Hedge,
    /// What is added to words of somebody's: *adding that …*.
    Added,
}

/// Whether a source is one or many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// *A source*.
    Singular,
    /// *Sources*, *two officials*.
    Plural,
}

/// One unnamed source in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalSource {
    pub(super) span: BlockSpan,
    pub(super) sourcing: Sourcing,
    number: Number,
    /// The index of its first token.
    token: usize,
    /// Whether it may go back to somebody told of before.
    reference: Reference,
    /// The name that its own words give: *a study by the University of Norwell*.
    named: Option<BlockSpan>,
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
    /// The source, with its verb where that stands beside it.
    pub span: ProseSpan,
    /// How it stays unnamed.
    pub sourcing: Sourcing,
    /// Whether it is one or many.
    pub number: Number,
    /// Words nearby that tell who it is after all: the example named for a crowd, the description that *sources*
    /// goes back to, the source the sentence gives beside the passive, the institution behind a study.
    pub explained_by: Option<ProseSpan>,
    /// Words nearby that tell why a person is not named: *who asked not to be named*.
    pub unnamed_because: Option<ProseSpan>,
}

impl UnnamedSource {
    /// Whether it is a new source who told reporters something and is not named.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        matches!(self.sourcing, Sourcing::Bare | Sourcing::Described)
    }
}

/// The words a source may be found by, for one look-up a word.
static TRIGGERS: LazyLock<FxHashMap<&'static str, Reader>> = LazyLock::new(|| {
    let lists: [(&[&'static str], Reader); 7] = [
        (&informant::NOUNS, informant::informant),
        (&crowd::CROWDS, crowd::vague),
        (&crowd::HIDDEN, crowd::passive),
        (&publication::STUDIES, publication::study),
        (&publication::MEDIA, publication::media),
        (&aside::HEDGES, aside::hedge),
        (&aside::ADDING, aside::added),
    ];
    lists.into_iter().flat_map(|(words, reader)| words.iter().map(move |word| (*word, reader))).collect()
});
/// Reads the source that a word may belong to.
type Reader = fn(Words<'_>, usize) -> Option<LocalSource>;

/// The words a source may be found by.
pub(super) fn triggers() -> impl Iterator<Item = &'static str> {
    TRIGGERS.keys().copied()
}

/// The unnamed sources of a block, in order. Linear in the tokens.
pub(super) fn sources(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<LocalSource> {
    let mut found = Vec::new();
    // Few blocks have any of the words.
    if !words.lexemes.iter().any(|lexeme| lexeme.may_be_on(List::UnnamedSources)) {
        return found;
    }
    let mut quotes = quotes.iter().peekable();
    let mut token = 0;
    while token < words.tokens.len() {
        if let Some(quote) = quotes.next_if(|quote| quote.open_token <= token) {
            token = token.max(quote.close_token + 1);
            continue;
        }
        found.extend(reader(words, token).and_then(|read| read(words, token)));
        token += 1;
    }
    found
}

/// What reads the kind of unnamed source a word may belong to.
fn reader(words: Words<'_>, at: usize) -> Option<Reader> {
    let may_be = words.may_be_on(at, List::UnnamedSources);
    may_be.then(|| TRIGGERS.get(words.lower(at).as_ref()).copied()).flatten()
}

impl LocalSource {
    /// A new source, one, without a name.
    fn new(words: Words<'_>, stretch: Stretch, sourcing: Sourcing) -> LocalSource {
        LocalSource {
            span: words.span(stretch),
            sourcing,
            number: Number::Singular,
            token: stretch.from,
            reference: Reference::New,
            named: None,
        }
    }
}
