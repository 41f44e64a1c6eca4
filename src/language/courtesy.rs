//! Courtesy titles that are abbreviations: *Mr*, *Mrs.*
//!
//! Not here: whose they are; that is `names`.

use super::BlockSpan;
use super::lexicon::{List, ShortList};
use super::local::LocalQuote;
use super::narration::Words;
use crate::markup::ProseSpan;
use crate::text::narrow;

/// What Britain writes without a full stop and America with one.
const TITLES: &[&str] = &["Mr", "Mrs", "Ms", "Mx", "Dr", "Messrs"];

/// The same in lower case.
pub(super) const TITLES_IN_LOWER_CASE: [&str; 6] = ["mr", "mrs", "ms", "mx", "dr", "messrs"];

/// Those that are only polite, whether or not they are abbreviations.
const POLITE: [&str; 5] = ["Mr", "Mrs", "Ms", "Mx", "Miss"];

/// Those that honour somebody, in lower case and without a stop: they say nothing of what their holder is.
static HONOURS: ShortList =
    ShortList::new(&["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "prof", "rev", "hon", "fr"]);

/// Whether a word is a title that is only polite, with a full stop or without.
pub(super) fn is_polite(word: &str) -> bool {
    POLITE.contains(&word.trim_end_matches('.'))
}

/// Whether a word, in any case, is a title that only honours, and no office: *Mr*, *Dr.*, *Sir*.
pub(super) fn is_honour(word: &str) -> bool {
    HONOURS.has_in_any_case(word.trim_end_matches('.'))
}

/// Whether a text may end with such a title: said without looking for its last word.
pub(super) fn may_end_with_polite(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    POLITE.iter().any(|title| bare.ends_with(title))
}

/// The titles of a block before a name and outside quotations, with their full stops. Linear in the tokens.
pub(super) fn titles(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<BlockSpan> {
    let mut quote = 0;
    let mut found = Vec::new();
    for token in 0..words.tokens.len() {
        // Few words are any of these in any case.
        if !words.may_be_on(token, List::CourtesyTitles) {
            continue;
        }
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

/// The name with the courtesy title right before it, if one stands there: *Mr. | Bell*.
pub(super) fn with_title(text: &str, name: ProseSpan) -> ProseSpan {
    let before = text.get(..name.start() as usize).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
    let bare = before.strip_suffix('.').unwrap_or(before);
    let title = TITLES.iter().find(|title| {
        let rest = bare.strip_suffix(**title);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    let Some(title) = title else { return name };
    let from = bare.len() - title.len();
    ProseSpan::new(narrow(from), name.end())
}
