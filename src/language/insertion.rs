//! The editor's hand inside somebody's words: brackets and omissions.
//!
//! Not here: whether there is too much of it; that is `checks::quotes`.

use super::BlockSpan;
use super::draft::Draft;
use super::lexicon::WordClass;
use super::local::LocalQuote;
use super::narration::Words;
use super::token::{Token, TokenKind};
use crate::markup::ProseSpan;

/// What an insertion does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InsertionKind {
    /// It adds or stands for words: `[the bridge]`.
    Words,
    /// It stands for the verb, and with it for the claim: `[cannot support]`.
    Verb,
    /// It tells what was heard, or leaves something out: `[laughs]`, `[expletive]`, `[sic]`, `[…]`, `[W]e`.
    Note,
}

/// Which brackets an insertion stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Brackets {
    /// `[ ]`
    Square,
    /// `( )`
    Round,
}

/// One insertion inside a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Insertion {
    /// With its brackets.
    pub span: BlockSpan,
    /// What it does.
    pub kind: InsertionKind,
    /// Its brackets.
    pub brackets: Brackets,
}

impl Draft {
    /// The insertions that are words, each with its place in the prose, in order; not what was heard or left out.
    pub fn inserted_words(&self) -> impl Iterator<Item = (Insertion, ProseSpan)> + '_ {
        self.blocks().flat_map(|block| {
            let words = block.facts.insertions.iter().filter(|insertion| insertion.kind != InsertionKind::Note);
            words.map(move |insertion| (*insertion, block.to_prose(insertion.span)))
        })
    }
}

/// So many tokens at most stand between the brackets of an insertion.
const LONGEST: usize = 10;
/// So many words at most stand in round brackets that are the editor's: a longer aside is the speaker's own.
const LONGEST_ROUND: usize = 4;
/// What was heard beside the words, or left out of them.
const NOTES: [&str; 16] = [
    "laughs",
    "laughter",
    "laughing",
    "applause",
    "sic",
    "expletive",
    "inaudible",
    "pause",
    "pauses",
    "crosstalk",
    "unintelligible",
    "sighs",
    "redacted",
    "emphasis",
    "bleep",
    "...",
];
/// Words that make a negative verb out of an auxiliary, and one that the lists take for none.
const VERBS: [&str; 4] = ["cannot", "can't", "can’t", "couldn’t"];

/// The insertions of a block, in order. Linear in the tokens.
pub(super) fn insertions(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<Insertion> {
    let inside = quotes.iter().flat_map(|quote| quote.open_token + 1..quote.close_token.min(words.tokens.len()));
    inside.filter_map(|token| insertion(words, token)).collect()
}

/// The ellipses of a block, in order, in whatever form.
pub(super) fn ellipses(text: &str, tokens: &[Token]) -> Vec<BlockSpan> {
    let form = |token: &&Token| token.kind == TokenKind::Stop && matches!(token.text(text), "…" | "..." | ". . .");
    tokens.iter().filter(form).map(|token| token.span).collect()
}

fn insertion(words: Words<'_>, open: usize) -> Option<Insertion> {
    let (brackets, closer) = match words.word(open) {
        "[" => (Brackets::Square, "]"),
        "(" => (Brackets::Round, ")"),
        _ => return None,
    };
    let close = (open + 1..words.tokens.len().min(open + LONGEST)).find(|&token| words.word(token) == closer)?;
    let span = words.tokens[open].span.to(words.tokens[close].span);
    let kind = kind(words, open + 1, close);
    let ours = brackets == Brackets::Square || is_editors(words, open + 1, close);
    (ours && close > open + 1).then_some(Insertion { span, kind, brackets })
}

fn kind(words: Words<'_>, from: usize, to: usize) -> InsertionKind {
    let first = words.lower(from);
    let letter = to == from + 1
        && first.chars().count() == 1
        && words.tokens[to].touches(words.tokens.get(to + 1).unwrap_or(&words.tokens[to]));
    let silent = words.tokens[from..to].iter().all(|token| token.kind != TokenKind::Word);
    // “[she laughs]”, “[long pause]”, “[emphasis added]”: the note may stand anywhere between the brackets.
    let heard = (from..to).any(|token| NOTES.contains(&words.lower(token).as_ref()));
    if letter || silent || heard {
        return InsertionKind::Note;
    }
    // “the [will] of the people”: after a determiner it is a noun.
    let noun = from >= 2 && words.is(from - 2, WordClass::Determiner);
    let verb =
        !noun && words.is(from, WordClass::Auxiliary) && !words.is_capital(from) || VERBS.contains(&first.as_ref());
    if verb { InsertionKind::Verb } else { InsertionKind::Words }
}

/// A name or *the* and a noun in round brackets is put there for the reader; a clause is the speaker's own aside,
/// and letters alone are a party or an acronym, which written statements bring with them.
fn is_editors(words: Words<'_>, from: usize, to: usize) -> bool {
    let short = to - from <= LONGEST_ROUND && words.tokens[from..to].iter().all(|token| token.kind == TokenKind::Word);
    let noun = |token: usize| {
        words.is_name_word(token)
            || words.class(token).is_none()
            || matches!(words.class(token), Some(WordClass::Role | WordClass::Group | WordClass::Document))
    };
    let begins = words.is_name_word(from)
        || matches!(words.word(from), "the" | "his" | "her" | "their" | "its" | "these" | "those");
    let names = words.is_name_word(to - 1)
        || matches!(words.word(from), "the" | "his" | "her" | "their" | "its") && noun(to - 1);
    let letters = to == from + 1 && words.word(from).chars().all(char::is_uppercase);
    short && begins && names && !letters && !NOTES.contains(&words.word(from))
}
