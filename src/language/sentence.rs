//! Where sentences begin and end.
//!
//! A stop ends a sentence unless what stands before it is an abbreviation or
//! what follows goes on with it: a small letter, *Name said* after a quotation.
//! Not here: what a sentence says.

mod boundary;
#[cfg(test)]
mod tests;

use super::BlockSpan;
use super::token::{Token, TokenKind};
use crate::text::{Span, narrow};
use std::ops::Range;

/// One sentence of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last, closing marks included.
    pub span: BlockSpan,
    /// The indices of its tokens among the block's.
    pub tokens: Range<u32>,
}

/// Cuts the tokens of a block into sentences: in order, and every token in one. Linear; never fails.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + 1);
    let mut first = 0;
    let mut at = 0;
    while at < tokens.len() {
        let reader = boundary::Reader { text, tokens, first };
        if reader.is_amid_words(at) {
            at += 1;
            continue;
        }
        let end = reader.end_of_stop(at);
        let ends = end.is_some_and(|end| reader.is_boundary(at, end)) || reader.begins_list_item(at + 1);
        at = end.unwrap_or(at + 1).max(at + 1);
        if ends && at < tokens.len() {
            sentences.push(sentence(tokens, first..at));
            first = at;
        }
    }
    if first < tokens.len() {
        sentences.push(sentence(tokens, first..tokens.len()));
    }
    sentences
}

fn sentence(tokens: &[Token], range: Range<usize>) -> Sentence {
    let span = match tokens.get(range.clone()) {
        Some([first, .., last]) => Span::new(first.span.start(), last.span.end()),
        Some([only]) => only.span,
        _ => Span::empty(0),
    };
    Sentence { span, tokens: narrow(range.start)..narrow(range.end) }
}

/// Whether the token is a stop or a word that carries one.
fn may_end(token: &Token, text: &str) -> bool {
    match token.kind {
        TokenKind::Stop => true,
        TokenKind::Word | TokenKind::Number => {
            let last = (token.span.end() as usize).checked_sub(1).and_then(|last| text.as_bytes().get(last));
            last == Some(&b'.')
        }
        _ => false,
    }
}
