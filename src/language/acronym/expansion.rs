//! The full name beside an acronym: `Full Name (FN)` and `FN (Full Name)`.
//!
//! The letters are matched to the words from the last to the first, as Schwartz
//! and Hearst (2003) do, inside a window of words that grows with the letters.

use super::{Spelling, cover};
use crate::language::BlockSpan;
use crate::language::token::{Token, TokenKind};

/// So many words more than letters may stand in a full name: *of*, *and*, *the*.
const EXTRA_WORDS: usize = 5;

/// What stands beside the acronym at token `at` and says what its letters mean.
pub(super) fn spelling(text: &str, tokens: &[Token], at: usize, letters: &str) -> Spelling<BlockSpan> {
    let word = |at: usize| tokens.get(at).map_or("", |token: &Token| token.text(text));
    let opened_before = at > 0 && matches!(word(at - 1), "(" | "[");
    if opened_before && matches!(word(at + 1), ")" | "]" | ";" | ",") {
        return name_before(text, tokens, at - 1, letters);
    }
    if word(at + 1) == "(" {
        return name_inside(text, tokens, at + 1, letters);
    }
    Spelling::None
}

/// `Full Name (FN)`: the name ends where the bracket opens.
fn name_before(text: &str, tokens: &[Token], bracket: usize, letters: &str) -> Spelling<BlockSpan> {
    let from = bracket.saturating_sub(letters.chars().count() + EXTRA_WORDS);
    let from = (from..bracket).rev().find(|&token| ends_name(text, &tokens[token])).map_or(from, |token| token + 1);
    match match_backward(text, &tokens[from..bracket], letters) {
        Some(first) => Spelling::Full(cover(&tokens[from + first..bracket])),
        None if from < bracket => Spelling::Described,
        None => Spelling::None,
    }
}

/// `FN (Full Name)`: the name fills the bracket.
fn name_inside(text: &str, tokens: &[Token], bracket: usize, letters: &str) -> Spelling<BlockSpan> {
    let reach = tokens.len().min(bracket + 2 + letters.chars().count() + EXTRA_WORDS);
    let close = (bracket + 1..reach).find(|&token| tokens[token].text(text) == ")");
    let Some(close) = close.filter(|&close| close > bracket + 2) else { return Spelling::None };
    let inside = &tokens[bracket + 1..close];
    match match_backward(text, inside, letters) {
        Some(0) => Spelling::Full(cover(inside)),
        _ => Spelling::Described,
    }
}

/// What no full name runs over.
fn ends_name(text: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Stop | TokenKind::Opaque => true,
        TokenKind::Punctuation => matches!(token.text(text), ";" | ":" | "(" | ")" | "—" | "–"),
        _ => false,
    }
}

/// The index of the token the first letter begins, where every letter is found in order from the last to the
/// first: the first letter at the beginning of a word, the others anywhere.
fn match_backward(text: &str, tokens: &[Token], letters: &str) -> Option<usize> {
    let span = cover(tokens);
    let name: Vec<(usize, char)> = span.slice(text).char_indices().collect();
    let mut wanted = letters.chars().filter(|c| c.is_alphabetic()).rev().peekable();
    let mut at = name.len();
    let mut place = 0;
    while let Some(letter) = wanted.next() {
        let is_first = wanted.peek().is_none();
        let begins = |index: usize| index == 0 || !name[index - 1].1.is_alphanumeric();
        let fits =
            |&index: &usize| name[index].1.to_uppercase().eq(letter.to_uppercase()) && (!is_first || begins(index));
        at = (0..at).rev().find(fits)?;
        place = span.start() + u32::try_from(name[at].0).unwrap_or(0);
    }
    tokens.iter().position(|token| token.span.contains(place))
}
