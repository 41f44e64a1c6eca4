//! Names with a nickname between their parts: *Tom “Tiny” Bell*, *Thomas (Tom) Bell*.

use crate::language::local::LocalQuote;
use crate::language::narration::{Stretch, Words};
use crate::language::quotation::Standing;

/// The run with the nickname behind it, and the rest of the name behind that.
pub(super) fn with_nickname(words: Words<'_>, run: Stretch, quote: Option<&LocalQuote>) -> Stretch {
    let quoted = quote.filter(|quote| quote.open_token == run.to && quote.standing == Standing::Nickname);
    let bracketed = run.to == run.from + 1
        && words.is_punctuation(run.to, '(')
        && words.is_punctuation(run.to + 2, ')')
        && words.is_given_name(run.to + 1)
        && words.is_name_word(run.to + 3);
    let rest = match quoted {
        Some(quote) => quote.close_token + 1,
        None if bracketed => run.to + 3,
        None => return run,
    };
    words.name_forward(rest, words.tokens.len()).map_or(run, |rest| Stretch { from: run.from, to: rest.to })
}

/// *Tiny* of *Tom “Tiny” Bell*.
pub(in crate::language) fn nickname_in(name: &str) -> Option<&str> {
    let (_, rest) = name.split_once(['“', '"', '(', '‘'])?;
    let (nickname, _) = rest.split_once(['”', '"', ')', '’'])?;
    (!nickname.is_empty()).then_some(nickname)
}
