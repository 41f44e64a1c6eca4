//! The block pass: the facts of one block, from its text and kind alone.
//!
//! Here: what they are. Not here: the steps that find them out (`reading`).

mod reading;

pub(super) use reading::read;

use super::acronym::AcronymUse;
use super::capitals::capitals;
use super::cue::{self, SignOff};
use super::date::LocalDate;
use super::indirect::LocalReport;
use super::insertion::Insertion;
use super::lexicon::{Cues, Lexeme};
use super::local::{LocalAttribution, LocalQuote};
use super::mark::Mark;
use super::names::{NameRun, ParticledName};
use super::narration::Words;
use super::on_demand::OnDemand;
use super::organisations::LocalBody;
use super::pairing::Pairs;
use super::register::Register;
use super::sentence::Sentence;
use super::sourcing::LocalSource;
use super::telling::LocalTelling;
use super::token::{Token, TokenKind};
use super::variant::NameWord;
use super::wording::FoldedWord;
use crate::markup::BlockKind;
use crate::text::{InBlock, Span};

/// A span of bytes counted from the start of a block.
pub type BlockSpan = Span<InBlock>;

/// The facts of one block.
#[derive(Debug, Clone, Default)]
pub struct BlockFacts {
    /// What it was read from: with the facts, so that going through all blocks does not go through the prose as well.
    pub(super) text: Box<str>,
    /// What the block is.
    pub(super) kind: BlockKind,
    /// Whether it is a line that says nothing.
    pub(super) label: Label,
    /// The tokens, in order.
    pub tokens: Box<[Token]>,
    /// What the lists know of each token.
    pub(super) lexemes: Box<[Lexeme]>,
    /// The sentences, in order, without the white space between them.
    pub sentences: Box<[Sentence]>,
    /// The quotation marks and apostrophes outside words, in order, with their roles.
    pub marks: Box<[Mark]>,
    /// Which mark closes which, and which close nothing.
    pub pairs: Pairs,
    /// Dates outside quotations, in order.
    pub(super) dates: Box<[LocalDate]>,
    /// Courtesy titles outside quotations, with their full stops, in order.
    pub(super) courtesies: Box<[BlockSpan]>,
    /// Runs of words that may be names, in order.
    pub names: Box<[NameRun]>,
    /// Those of the narration with particles before the last word, in order.
    pub particled_names: Box<[ParticledName]>,
    /// The names that may be those of organisations and places, each in its full extent, in order.
    pub(super) bodies: Box<[LocalBody]>,
    /// The first noun for a person in the narration: *the mayor*, *a driver*.
    pub(super) somebody: Option<BlockSpan>,
    /// The words of its names, to be held against other spellings, in order.
    pub(super) name_words: Box<[NameWord]>,
    /// Acronyms defined and used, in order.
    pub acronyms: Box<[AcronymUse]>,
    /// The outermost quotations, in order, with what the block tells of their speakers.
    pub(super) quotes: Box<[LocalQuote]>,
    /// What is said without marks, in order of place.
    pub(super) reports: Box<[LocalReport]>,
    /// The words inside the outermost marks, as they are compared, in order.
    pub(super) wording: Box<[FoldedWord<InBlock>]>,
    /// The editor's insertions inside quotations, in order.
    pub insertions: Box<[Insertion]>,
    /// Ellipses of whatever form, in order.
    pub ellipses: Box<[BlockSpan]>,
    /// Sources without a name, in order.
    pub(super) sources: Box<[LocalSource]>,
    /// Verbs of saying in narration, in order.
    pub(super) tellings: Box<[LocalTelling]>,
    asked: Asked,
    /// Whose name a block is that holds nothing else: *— Ana Ruiz*.
    pub(super) sign_off: Option<SignOff>,
    /// The verbs of saying it was read with.
    pub(super) cues: Cues,
}

/// What a block tells once somebody has asked.
#[derive(Debug, Clone, Default)]
struct Asked {
    /// Whom it leaves speaking: few blocks are followed by words that nobody is named for.
    lead_in: OnDemand<Option<LocalAttribution>>,
    /// The hashes of its words with a capital, in order: few drafts are held against a record.
    capitals: OnDemand<Box<[u64]>>,
    /// What kind of copy it is: a rule or two ask, and of paragraphs that quote.
    register: OnDemand<Register>,
}

/// Whether a block is a line without a stop and without a colon: a link, the label of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Label {
    Yes,
    #[default]
    No,
}

impl Label {
    fn read(text: &str, tokens: &[Token]) -> Label {
        let tells = |token: &Token| match token.kind {
            TokenKind::Stop => true,
            TokenKind::Word => false,
            _ => token.text(text) == ":",
        };
        if tokens.iter().any(tells) { Label::No } else { Label::Yes }
    }
}

impl BlockFacts {
    /// Whom the block leaves speaking: *Ruiz said in a statement:*, *Ruiz said the bridge was lost.* Linear in its length
    /// the first time.
    pub(super) fn lead_in(&self) -> Option<&LocalAttribution> {
        self.asked.lead_in.get_or_find(|| cue::lead_in(Words::of(self))).as_ref()
    }

    /// What kind of copy it is. Linear in its length the first time.
    pub(super) fn register(&self) -> Register {
        *self.asked.register.get_or_find(|| Register::read(&self.text, &self.tokens))
    }

    /// The hashes of its words with a capital, in order. Linear in its length the first time.
    pub(super) fn capitals(&self) -> &[u64] {
        self.asked.capitals.get_or_find(|| capitals(&self.text))
    }
}
