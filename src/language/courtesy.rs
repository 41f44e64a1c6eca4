//! Courtesy titles that are abbreviations: *Mr*, *Mrs.*
//!
//! Not here: whose they are; that is `names`.

use super::BlockSpan;
use super::local::LocalQuote;
use super::narration::Words;

/// What Britain writes without a full stop and America with one.
const TITLES: &[&str] = &["Mr", "Mrs", "Ms", "Mx", "Dr", "Messrs"];

/// The titles of a block before a name and outside quotations, with their full stops. Linear in the tokens.
pub(super) fn titles(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<BlockSpan> {
    let mut quote = 0;
    let mut found = Vec::new();
    for token in 0..words.tokens.len() {
        let bare = words.word(token).trim_end_matches('.');
        if !TITLES.contains(&bare) || !words.is_capital(token + 1) {
            continue;
        }
        while quotes.get(quote).is_some_and(|quote| quote.close_token < token) {
            quote += 1;
        }
        if quotes.get(quote).is_none_or(|quote| quote.open_token >= token) {
            found.push(words.tokens[token].span);
        }
    }
    found
}
