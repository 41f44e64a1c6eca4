//! The noun that an office right before a name is built on, whatever stands behind it: *chief of staff | Ana Ruiz*.
//!
//! Not here: what belongs to the office before that noun (`office`).

use super::cut::{PORTFOLIO_REACH, is_in_portfolio};
use super::role::{is_agent_noun, is_person_noun};
use crate::language::courtesy::is_honour;
use crate::language::lexicon::{ShortList, WordClass, is_of_party, word_class};
use crate::language::narration::Words;
use crate::language::token::Shape;

/// The noun of the office whose words end there.
pub(super) fn office_noun(words: Words<'_>, end: usize) -> Option<usize> {
    let last = end.checked_sub(1)?;
    if is_office(words, last) || is_trade(words, last) {
        return Some(last);
    }
    if words.is_capital(last) { with_portfolio(words, last) } else { with_duty(words, last) }
}

/// *mayor*, *President-elect*, *then-Secretary*, *first lady*; no *Mr*.
fn is_office(words: Words<'_>, token: usize) -> bool {
    let first_lady =
        || token > 0 && words.word(token).ends_with("ady") && matches!(words.word(token - 1), "first" | "First");
    // *two major | Democratic rivals*
    let adjective =
        || matches!(words.word(token), "major" | "premier" | "principal") && !words.is_given_name(token + 1);
    is_person_noun(words, token) && (!is_honour(words.word(token)) || first_lady()) && !adjective()
        || is_compound(words.word(token))
}

/// *President-elect*, *then-Secretary*, *ex-mayor*.
fn is_compound(word: &str) -> bool {
    let office = |part: &str| matches!(word_class(part), Some(WordClass::Title | WordClass::Role)) && !is_honour(part);
    let Some(hyphen) = word.bytes().position(|byte| byte == b'-') else { return false };
    match (&word[..hyphen], &word[hyphen + 1..]) {
        ("then" | "Then" | "now" | "Now" | "ex" | "Ex" | "vice" | "Vice", last) => office(last),
        (first, "elect" | "designate") => office(first),
        _ => false,
    }
}

/// *strategist | Ana Ruiz*: a noun built as those for people are, right before a full name.
fn is_trade(words: Words<'_>, token: usize) -> bool {
    words.tokens[token].shape == Shape::Lower
        && words.class(token).is_none()
        && words.is_capital(token + 2)
        && is_agent_noun(words.word(token))
        && words.cue(token).is_none()
        && words.is_given_name(token + 1)
}

/// *Democrat | Ana Ruiz*: one of a party, right before a full name.
pub(super) fn member_before(words: Words<'_>, name: usize) -> Option<usize> {
    let noun = name.checked_sub(1).filter(|&noun| words.is_capital(noun) && is_of_party(words.word(noun)));
    let noun = noun.filter(|&noun| words.word(noun) != "Labour" && words.is_capital(name + 1))?;
    words.is_given_name(name).then_some(noun)
}

/// *Secretary of | State Ana Ruiz*, *Director of National | Intelligence Tom Bell*: an office and what it is for, in capitals.
fn with_portfolio(words: Words<'_>, last: usize) -> Option<usize> {
    // Before most words with a capital stands nothing of the kind.
    let before = last.checked_sub(1).filter(|&before| is_in_portfolio(words, before))?;
    let noun = |token: &usize| is_office(words, *token) && matches!(words.word(token + 1), "for" | "of");
    let floor = last.saturating_sub(PORTFOLIO_REACH);
    // *the head of | State Ana Ruiz* has its noun in small letters.
    let mut parts = (floor..=before).rev().take_while(|token| is_in_portfolio(words, *token) || noun(token));
    let found = parts.find(noun).filter(|_| is_in_portfolio(words, last))?;
    let named = matches!(words.word(last), "State" | "Staff" | "Exchequer") || words.is_given_name(last + 1);
    named.then_some(found)
}

/// What an office in small letters is for.
static DUTIES: ShortList = ShortList::new(&[
    "communications",
    "defence",
    "defense",
    "education",
    "finance",
    "government",
    "health",
    "mission",
    "operations",
    "police",
    "policy",
    "staff",
    "state",
    "trade",
]);

/// *chief of | staff Ana Ruiz*.
fn with_duty(words: Words<'_>, last: usize) -> Option<usize> {
    let of = last.checked_sub(1).filter(|&of| matches!(words.word(of), "of" | "for"))?;
    of.checked_sub(1).filter(|&noun| DUTIES.has(words.word(last)) && is_office(words, noun))
}
