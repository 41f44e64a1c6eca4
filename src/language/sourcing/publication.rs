//! Studies and media without a name: *a study shows*, *local media said*.
//!
//! Not here: whether the sentences around name or link them (`context`).

use super::phrase::{self, is_according_to, is_reported, starts_clause, verb_place};
use super::{LocalSource, Number, Sourcing};
use crate::language::lexicon::{WordClass, lower};
use crate::language::narration::{Stretch, Words, is_possessive};

pub(super) const STUDIES: [&str; 7] = ["study", "studies", "survey", "surveys", "poll", "polls", "research"];
pub(super) const MEDIA: [&str; 5] = ["media", "press", "reports", "outlets", "accounts"];

/// What a study does.
const FINDINGS: [&str; 22] = [
    "show",
    "shows",
    "showed",
    "shown",
    "find",
    "finds",
    "found",
    "suggest",
    "suggests",
    "suggested",
    "indicate",
    "indicates",
    "indicated",
    "reveal",
    "reveals",
    "revealed",
    "conclude",
    "concludes",
    "concluded",
    "says",
    "said",
    "estimates",
];
/// What the media do.
const REPORTING: [&str; 13] = [
    "say",
    "says",
    "said",
    "report",
    "reports",
    "reported",
    "suggest",
    "suggests",
    "suggested",
    "claim",
    "claims",
    "claimed",
    "indicate",
];
/// Words before a study that name nobody; with a capital at the start of a sentence too.
const PLAIN: [&str; 24] = [
    "a",
    "an",
    "one",
    "another",
    "some",
    "many",
    "several",
    "most",
    "other",
    "recent",
    "new",
    "early",
    "earlier",
    "previous",
    "past",
    "public",
    "national",
    "various",
    "scientific",
    "academic",
    "medical",
    "numerous",
    "multiple",
    "growing",
];
/// Words that say of which sort the media are, and not which they are.
const SORTS: [&str; 17] = [
    "local",
    "foreign",
    "domestic",
    "international",
    "national",
    "regional",
    "news",
    "media",
    "press",
    "newspaper",
    "several",
    "various",
    "multiple",
    "some",
    "many",
    "other",
    "unconfirmed",
];

/// How far the verb of a study may stand from it, in tokens.
const VERB_REACH: usize = 20;

/// *A study shows*, *a poll published on Monday found*, *according to a recent survey*; and the study that a name stands
/// beside, which the ones after it may go back to.
pub(super) fn study(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let from = phrase::start(words, at);
    let verb = finding_of(words, at);
    let found = |to| LocalSource::new(words, Stretch { from, to }, Sourcing::Study);
    let named = (from..at).find(|&token| names_somebody(words, token)).or_else(|| maker_after(words, at, verb));
    if let Some(named) = named.filter(|_| !words.is_capital(at)) {
        return Some(LocalSource { named: Some(words.tokens[named].span), ..found(at + 1) });
    }
    let speaks = is_according_to(words, from) || verb.is_some() && starts_clause(words, from);
    let to = verb.filter(|&verb| verb <= at + 3).map_or(at + 1, |verb| verb + 1);
    (named.is_none() && is_indefinite(words, from, at) && speaks).then(|| found(to))
}

/// Whether a phrase is one of a study not told of before. “Recent polls show” is said of polls that everybody can look up.
fn is_indefinite(words: Words<'_>, from: usize, at: usize) -> bool {
    let noun = words.lower(at);
    let singular = matches!(words.lower(from).as_ref(), "a" | "an" | "one" | "another");
    let many = (from..at).all(|token| PLAIN.contains(&words.lower(token).as_ref()));
    match noun.as_ref() {
        "study" | "survey" | "poll" => singular,
        "studies" | "research" => many && !singular,
        _ => false,
    }
}

/// A capital that may be the name of an institution, or the owner of a study.
pub(super) fn names_somebody(words: Words<'_>, token: usize) -> bool {
    let word = words.lower(token);
    let day = words.is(token, WordClass::Date) || words.class(token) == Some(WordClass::Determiner);
    words.is_capital(token) && !day && !PLAIN.contains(&word.as_ref()) || is_possessive(&word)
}

/// The verb of finding that a study is the subject of, right after it or after what is said of it.
fn finding_of(words: Words<'_>, at: usize) -> Option<usize> {
    let is_finding = |token: usize| {
        // “A study was found in the cellar.”
        let passive = matches!(words.word(token - 1), "is" | "are" | "was" | "were" | "be" | "been");
        FINDINGS.contains(&words.word(token)) && !passive
    };
    if let Some(verb) = verb_place(words, at + 1).filter(|&verb| is_finding(verb)) {
        return Some(verb);
    }
    let described = matches!(words.class(at + 1), Some(WordClass::Preposition | WordClass::Relative | WordClass::Date))
        || matches!(words.word(at + 1), "published" | "released" | "conducted" | "commissioned" | "out" | "last");
    let within = at + 1..words.tokens.len().min(at + VERB_REACH);
    let mut within = within.take_while(|&token| !words.is_sentence_stop(token));
    described.then(|| within.find(|&token| is_finding(token))).flatten()
}

/// A name in what is said of a study: up to its verb, or after *by* and the like where it has none.
fn maker_after(words: Words<'_>, at: usize, verb: Option<usize>) -> Option<usize> {
    let to = verb.unwrap_or(words.tokens.len().min(at + VERB_REACH));
    let maker = |&token: &usize| {
        let by =
            (token.saturating_sub(4)..token).any(|before| matches!(words.word(before), "by" | "from" | "at" | "of"));
        words.is_name_word(token) && (verb.is_some() || by)
    };
    (at + 1..to).take_while(|&token| !words.is_sentence_stop(token)).find(maker)
}

/// *Local media said*, *news reports suggest*, *according to media reports*.
pub(super) fn media(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let mut from = at;
    while from > 0 && at - from < 4 && is_sort(words, from - 1) {
        from -= 1;
    }
    let noun = words.lower(at);
    let of_press =
        |token: usize| matches!(words.lower(token).as_ref(), "media" | "press" | "news" | "newspaper" | "local");
    let reports = (from..at).any(of_press);
    let sort = from < at && matches!(noun.as_ref(), "media" | "press") && !words.lower(from).starts_with("oth");
    let according = is_according_to(words, from);
    let verb = verb_place(words, at + 1).filter(|&verb| REPORTING.contains(&words.word(verb)));
    // “Media reports say”: the noun of another verb.
    let verb = verb.filter(|&verb| !matches!(words.word(verb), "reports" | "claims") || words.word(verb + 1) == "that");
    let ends = !words.is_word(at + 1) || words.is(at + 1, WordClass::Conjunction);
    let known = reports || sort || according && noun == "reports" && ends;
    let begins = according || starts_clause(words, from) && verb.is_some() && !is_reported(words, from);
    let to = if according { at + 1 } else { verb.map_or(at + 1, |verb| verb + 1) };
    let from = if according { from - 2 } else { from };
    let continued = matches!(words.lower(at + 1).as_ref(), "reports" | "outlets" | "accounts" | "report");
    let found = || LocalSource::new(words, Stretch { from, to }, Sourcing::Media);
    (known && begins && !(according && continued)).then(|| LocalSource { number: Number::Plural, ..found() })
}

/// Whether a word tells of which sort the media are: by list, or the name of a people.
fn is_sort(words: Words<'_>, token: usize) -> bool {
    let word = words.word(token);
    let people = words.is_capital(token)
        && ["ish", "ese", "ian", "eli", "ani", "aqi", "ench", "erman"].iter().any(|ending| word.ends_with(ending));
    words.is_word(token) && (people || SORTS.contains(&lower(word).as_ref()))
}
