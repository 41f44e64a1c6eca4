//! Acronyms: where each is spelled out, and where it is used.
//!
//! Here: the types, the reading of one block, and the join through the draft.
//! Not here: whether an acronym ought to be spelled out; that is `checks::entities`.

mod expansion;
mod form;
mod initials;
mod once;
mod slip;
#[cfg(test)]
mod tests;

pub(super) use form::end_of_dateline;
pub(super) use initials::WordsMemo;
pub(super) use once::{OnceMemo, used_once};

use super::BlockSpan;
use super::block::BlockFacts;
use super::lexicon::acronym::is_known;
use super::quotation::Quotation;
use super::token::Token;
use crate::markup::{BlockKind, Prose, ProseSpan};
use crate::text::Span;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How a place tells what an acronym stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling<S> {
    /// It does not.
    None,
    /// By the full name beside it, from whose letters it is made: `Full Name (FN)`, `FN (Full Name)`.
    Full(S),
    /// By words beside it that it is not made of: a name in another language, a description.
    Described,
}

/// One acronym in one place of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcronymUse {
    /// Its letters in capitals, without stops, hyphenated parts, plural or possessive *s*.
    pub letters: Box<str>,
    /// Where they stand as written.
    pub span: BlockSpan,
    /// What this place says of its meaning.
    pub spelling: Spelling<BlockSpan>,
}

/// One acronym in one place of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcronymPlace {
    /// Where the letters stand.
    pub span: ProseSpan,
    /// What this place says of their meaning.
    pub spelling: Spelling<ProseSpan>,
    /// The kind of its block.
    pub kind: BlockKind,
    /// Whether somebody else says it: it stands inside quotation marks.
    pub quoted: bool,
}

/// One acronym through the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acronym {
    /// The letters, without stops, in capitals.
    pub letters: Box<str>,
    /// Whether readers of general news know it.
    pub known: bool,
    /// Whether words with these initials stand anywhere in the draft, beside it or not.
    pub words_in_draft: bool,
    /// Which one it is meant to be, where it has two letters of that in the wrong order; the draft may have nothing but the name.
    pub slip_of: Option<MeantAcronym>,
    /// Every place, in order of reading; at least one.
    pub places: Vec<AcronymPlace>,
}

impl Acronym {
    /// The places that spell it out letter by letter, with the full name, in order of reading.
    pub fn expansions(&self) -> impl Iterator<Item = (&AcronymPlace, ProseSpan)> {
        self.places.iter().filter_map(|place| match place.spelling {
            Spelling::Full(name) => Some((place, name)),
            _ => None,
        })
    }
}

/// The acronyms of one block, in order. Linear; never fails.
pub(super) fn uses(text: &str, tokens: &[Token]) -> Vec<AcronymUse> {
    if form::is_shouted(tokens) {
        return Vec::new();
    }
    let dateline = form::end_of_dateline(text, tokens);
    let may_be = |at: &usize| form::has_capitals(&tokens[*at]);
    let agency = (0..dateline).filter(may_be).filter_map(|at| agency(text, tokens, at));
    agency.chain((dateline..tokens.len()).filter(may_be).filter_map(|at| read(text, tokens, at))).collect()
}

/// The letters in the brackets of a dateline: *KARST (GNS) — …*. They say who writes, which readers of the wire know.
fn agency(text: &str, tokens: &[Token], at: usize) -> Option<AcronymUse> {
    let around = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let bracketed = at > 0 && around(at - 1) == "(" && around(at + 1) == ")";
    let (letters, span) = form::letters(text, &tokens[at]).filter(|_| bracketed)?;
    (!is_known(&letters)).then_some(AcronymUse { letters, span, spelling: Spelling::Described })
}

fn read(text: &str, tokens: &[Token], at: usize) -> Option<AcronymUse> {
    let (letters, span) = form::letters(text, &tokens[at])?;
    let spelling = expansion::spelling(text, tokens, at, &letters);
    let stands_alone = spelling == Spelling::None;
    if stands_alone && !is_known(&letters) && !form::is_acronym_in_place(text, tokens, at) {
        return None;
    }
    Some(AcronymUse { letters, span, spelling })
}

/// An acronym that the draft spells out, or whose full name it has, as another that is a slip for it knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeantAcronym {
    /// Its letters.
    pub letters: Box<str>,
    /// Where it first stands spelled out, else where the full name first stands.
    pub spelled_out: ProseSpan,
}

/// Joins the acronyms of all blocks, in order of first use. Linear in the facts.
pub(super) fn join(
    prose: &Prose,
    facts: &[Arc<BlockFacts>],
    quotations: &[Quotation],
    words: &mut WordsMemo,
) -> Vec<Acronym> {
    let mut acronyms: Vec<Acronym> = Vec::new();
    let mut by_letters: FxHashMap<&str, usize> = FxHashMap::default();
    let mut quoted = Quoted::new(quotations);
    for (block, facts) in prose.blocks().iter().zip(facts) {
        for one in &facts.acronyms {
            let at = *by_letters.entry(&one.letters).or_insert_with(|| {
                let letters = one.letters.clone();
                let known = is_known(&letters);
                let places = Vec::new();
                acronyms.push(Acronym { letters, known, words_in_draft: false, slip_of: None, places });
                acronyms.len() - 1
            });
            let span: ProseSpan = one.span.shifted(block.span.start());
            let spelling = match one.spelling {
                Spelling::Full(name) => Spelling::Full(name.shifted(block.span.start())),
                Spelling::Described => Spelling::Described,
                Spelling::None => Spelling::None,
            };
            let place = AcronymPlace { span, spelling, kind: block.kind, quoted: quoted.holds(span) };
            acronyms[at].places.push(place);
        }
    }
    initials::find_words(&mut acronyms, facts, words);
    slip::find_slips(&mut acronyms, prose, facts);
    acronyms
}

/// The stretches inside quotation marks, asked about in order of reading.
struct Quoted {
    /// *Invariant:* in order of place.
    spans: Vec<ProseSpan>,
    next: usize,
}

impl Quoted {
    fn new(quotations: &[Quotation]) -> Quoted {
        let mut spans: Vec<ProseSpan> =
            quotations.iter().flat_map(|quotation| &quotation.parts).map(|part| part.span).collect();
        spans.sort_unstable();
        Quoted { spans, next: 0 }
    }

    /// Whether the span, which begins no earlier than the one asked before, is inside one.
    fn holds(&mut self, span: ProseSpan) -> bool {
        while self.spans.get(self.next).is_some_and(|quoted| quoted.end() <= span.start()) {
            self.next += 1;
        }
        self.spans.get(self.next).is_some_and(|quoted| quoted.covers(span))
    }
}

/// A full name for comparing: small letters, one space between words, no *the* before it.
#[must_use]
pub fn folded_name(name: &str) -> String {
    let folded = name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    folded.strip_prefix("the ").map_or(folded.clone(), str::to_owned)
}

fn cover(tokens: &[Token]) -> BlockSpan {
    match tokens {
        [first, .., last] => Span::new(first.span.start(), last.span.end()),
        [only] => only.span,
        [] => Span::empty(0),
    }
}
