//! Names of bodies and offices that no run of capitals gives: *the Chief Justice*, *the Chilean government*.

use super::evidence::Evidence;
use super::local::{Holder, LocalBody, body};
use crate::language::BlockSpan;
use crate::language::lexicon::{ShortList, WordClass, is_demonym};
use crate::language::local::LocalQuote;
use crate::language::names::{Voice, has_body, is_office_word};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, stem};

/// Offices in capitals that stand for whoever holds them: *the Chief Justice*. Not those before a name.
pub(super) fn offices<'w>(
    words: Words<'w>,
    gap: Stretch,
    quotes: &'w [LocalQuote],
) -> impl Iterator<Item = LocalBody> + use<'w> {
    let office = move |token: usize| {
        words.is_capital(token) && (words.is(token, WordClass::Title) || is_office_word(words.word(token)))
    };
    let addressed = move |token: usize| matches!(words.word(token).trim_end_matches('.'), "Mr" | "Madam" | "Madame");
    let begins = move |token: usize| {
        if !office(token) || addressed(token) {
            return false;
        }
        let before = token.checked_sub(1);
        let plain = before.is_some_and(|before| words.is(before, WordClass::Determiner) || addressed(before));
        let described = before.is_some_and(|before| {
            words.is_word(before)
                && !words.is_capital(before)
                && words.class(before).is_none()
                && before.checked_sub(1).is_some_and(|first| words.is(first, WordClass::Determiner))
        });
        // *General, is this a waiver?*
        let opens = before.is_none_or(|before| words.is_sentence_stop(before) || words.is_mark(before));
        let called = opens && words.is_punctuation(token + 1, ',') && !words.is_capital(token + 2);
        plain || described || called
    };
    (gap.from..gap.to).filter(move |token| begins(*token)).filter_map(move |from| {
        let to = (from..gap.to).find(|&token| !office(token)).unwrap_or(gap.to);
        let quote = quotes.partition_point(|quote| quote.close_token < from);
        let quoted = quotes.get(quote).is_some_and(|quote| quote.open_token < from);
        let voice = if quoted { Voice::Quoted } else { Voice::Narration };
        let alone = !words.is_name_word(to);
        alone.then(|| LocalBody { holder: Holder::Office, ..body(words, Stretch { from, to }, voice, Evidence::Work) })
    })
}

/// Bodies of which a country has one.
static INSTITUTIONS: ShortList = ShortList::new(&[
    "army",
    "authorities",
    "cabinet",
    "coastguard",
    "congress",
    "consulate",
    "customs",
    "embassy",
    "government",
    "legislature",
    "military",
    "monarchy",
    "navy",
    "parliament",
    "police",
    "regime",
    "treasury",
]);

/// *the Chilean government*: a country’s own body, by the adjective of the country.
pub(super) fn with_institution(words: Words<'_>, name: Stretch) -> Option<Stretch> {
    let next = words.tokens.get(name.to)?;
    // *the Karst Sheriff’s | office*
    let owner = words.word(name.to - 1);
    let under = name.to > name.from + 1 && is_possessive(owner) && has_body(stem(owner));
    if under && matches!(stem(words.word(name.to)), "office" | "department") {
        return Some(Stretch { from: name.from, to: name.to + 1 });
    }
    let lower = name.to == name.from + 1 && next.shape == Shape::Lower;
    let institution = || INSTITUTIONS.has(stem(words.word(name.to)));
    (lower && institution() && is_demonym(words.word(name.from)))
        .then_some(Stretch { from: name.from, to: name.to + 1 })
}

/// The offices of a block that stand for whoever holds them, in order, each without its determiner.
pub(in crate::language) fn offices_in(bodies: &[LocalBody]) -> impl Iterator<Item = BlockSpan> {
    bodies.iter().filter(|body| body.holder == Holder::Office).map(|body| body.span)
}
