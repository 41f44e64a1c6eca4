//! On which occasion the draft says that something was said.
//!
//! What was written, or told to somebody else, need not stand in the record of an interview.
//! Not here: who says it (`people`).

use super::draft::{BlockView, Draft};
use super::quotation::Quotation;
use super::token::{Shape, Token};
use crate::markup::ProseSpan;

/// How words came to the newsroom, as far as the draft tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// They were said, and nothing tells to whom.
    Spoken,
    /// They were written: *in a statement*, *tweeted*.
    Written,
    /// They were said to somebody who is named: *told the Gazette*.
    Elsewhere,
}

const WRITTEN: [&str; 31] = [
    "statement",
    "statements",
    "email",
    "e-mail",
    "emails",
    "letter",
    "letters",
    "tweet",
    "tweets",
    "tweeted",
    "tweeting",
    "twitter",
    "facebook",
    "instagram",
    "post",
    "posted",
    "release",
    "memo",
    "op-ed",
    "column",
    "book",
    "essay",
    "memoir",
    "autobiography",
    "text",
    "message",
    "blog",
    "filing",
    "affidavit",
    "wrote",
    "written",
];
const TOLD: [&str; 6] = ["told", "tells", "telling", "tell", "interview", "interviewed"];

/// The occasion of a quotation. Linear in the sentences it stands in.
pub(super) fn occasion(draft: &Draft, quotation: &Quotation) -> Occasion {
    let mut occasion = Occasion::Spoken;
    for part in &quotation.parts {
        let Some(block) = draft.block(part.block) else { continue };
        let around: Vec<&Token> = narration_around(&block, part.span, quotation).collect();
        for (at, token) in around.iter().enumerate() {
            let word = token.text(block.text).to_lowercase();
            if WRITTEN.contains(&word.as_str()) {
                return Occasion::Written;
            }
            if TOLD.contains(&word.as_str()) && is_to_somebody(&block, &around[at + 1..]) {
                occasion = Occasion::Elsewhere;
            }
        }
    }
    occasion
}

/// The words of the sentence around a part that are not the speaker's.
fn narration_around<'b>(
    block: &'b BlockView<'_>,
    part: ProseSpan,
    quotation: &'b Quotation,
) -> impl Iterator<Item = &'b Token> {
    let sentences = block.facts.sentences.iter().map(|sentence| block.to_prose(sentence.span));
    let touching = sentences.filter(move |sentence| sentence.start() < part.end() && part.start() < sentence.end());
    let around = touching.fold(part, ProseSpan::to);
    let is_quoted = |span: ProseSpan| quotation.parts.iter().any(|part| part.span.covers(span));
    let tokens = &block.facts.tokens;
    let from = tokens.partition_point(|token| block.to_prose(token.span).start() < around.start());
    let inside = tokens[from..].iter().take_while(move |token| around.covers(block.to_prose(token.span)));
    inside.filter(move |token| token.is_word() && !is_quoted(block.to_prose(token.span)))
}

/// Whether somebody who is named is told: a capital among the first words, after *the*, *to* or *with*.
fn is_to_somebody(block: &BlockView<'_>, after: &[&Token]) -> bool {
    let is_small = |token: &&&Token| matches!(token.text(block.text), "the" | "to" | "with" | "on" | "a" | "an" | "by");
    after.iter().find(|token| !is_small(token)).is_some_and(|token| token.shape != Shape::Lower)
}
