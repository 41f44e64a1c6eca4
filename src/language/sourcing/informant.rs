//! People who told reporters something and are not named: *a source said*, *according to a council official*.
//!
//! Not here: why they are not named (`reason`).

use super::phrase::{self, is_according_to, starts_clause, verb_after};
use super::{LocalSource, Number, Reference, Sourcing};
use crate::language::lexicon::{VerbClass, VerbForm, WordClass};
use crate::language::narration::{Stretch, Words};
use crate::language::token::TokenKind;

/// Nouns for those who tell reporters things without their name; the first six tell nothing of them.
pub(super) const NOUNS: [&str; 24] = [
    "source",
    "sources",
    "insider",
    "insiders",
    "official",
    "officials",
    "aide",
    "aides",
    "adviser",
    "advisers",
    "advisor",
    "advisors",
    "diplomat",
    "diplomats",
    "staffer",
    "staffers",
    "operative",
    "operatives",
    "lawmaker",
    "lawmakers",
    "executive",
    "executives",
    "person",
    "people",
];
/// How many of them, from the first, tell nothing.
const BARE: usize = 6;

/// What follows *a person* and *people* who are sources.
const KNOWING: [&str; 5] = ["familiar", "close", "briefed", "knowledgeable", "involved"];
/// Verbs of saying of whom a long description may be the subject.
const TELLING: [&str; 5] = ["say", "tell", "add", "confirm", "acknowledge"];
/// Words before the noun that make it the voice of an institution.
const INSTITUTIONAL: [&str; 6] = ["police", "company", "airline", "hospital", "press", "fire"];

/// How far the verb may stand from the noun, in tokens.
const VERB_REACH: usize = 24;

pub(super) fn informant(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = words.lower(at);
    let bare = NOUNS[..BARE].contains(&noun.as_ref());
    let bare = bare.then(|| bare_before_verb(words, at).or_else(|| bare_after_cue(words, at))).flatten();
    bare.or_else(|| again(words, at)).or_else(|| described(words, at))
}

fn number(noun: &str) -> Number {
    if noun.ends_with('s') || noun == "people" { Number::Plural } else { Number::Singular }
}

fn bare_before_verb(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = words.lower(at);
    let number = number(&noun);
    let plural = number == Number::Plural;
    let official = noun.starts_with("official");
    let before = at.checked_sub(1).map(|before| words.lower(before));
    let from = match before.as_deref() {
        Some("a" | "an") if !plural => at - 1,
        Some("two" | "three" | "several" | "some" | "multiple") if plural => at - 1,
        // “Officials said” goes back to a body named before far too often to be called bare.
        _ if plural && !official && starts_clause(words, at) => at,
        _ => return None,
    };
    let cue = if plural && official { None } else { verb_after(words, at + 1, number) };
    let cue = cue.filter(|&cue| words.word(cue) != "told" || !words.is(cue + 1, WordClass::Pronoun));
    let reference = if from == at { Reference::Open } else { Reference::New };
    let found = |cue| LocalSource::new(words, Stretch { from, to: cue + 1 }, Sourcing::Bare);
    cue.map(|cue| LocalSource { number, reference, ..found(cue) })
}

/// *“…,” said a source.* and *according to sources.*, where nothing more is said of it.
fn bare_after_cue(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = words.lower(at);
    let number = number(&noun);
    let plural = number == Number::Plural;
    let determiner = at.checked_sub(1).map(|before| words.word(before));
    let (from, reference) = match determiner {
        Some("a" | "an" | "one") if !plural => (at - 1, Reference::New),
        Some("two" | "three" | "several" | "some" | "multiple") if plural => (at - 1, Reference::New),
        _ if plural && !noun.starts_with("official") => (at, Reference::Open),
        _ => return None,
    };
    let cue = match (from.checked_sub(2).map(|two| words.word(two)), words.word(from.checked_sub(1)?)) {
        (Some("according" | "According"), "to") => from - 2,
        (_, "said" | "says" | "say") => from - 1,
        _ => return None,
    };
    let ends = words.tokens.get(at + 1).is_none_or(|next| next.kind == TokenKind::Stop);
    let found = || LocalSource::new(words, Stretch { from: cue, to: at + 1 }, Sourcing::Bare);
    ends.then(|| LocalSource { number, reference, ..found() })
}

/// *The source said*, of one told of before.
fn again(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let the = at.checked_sub(1).filter(|&the| words.lower(the) == "the")?;
    let source = words.lower(at) == "source" && (starts_clause(words, the) || is_after_said(words, the));
    let cue = verb_after(words, at + 1, Number::Singular).map(|cue| cue + 1);
    let to = cue.or_else(|| is_after_said(words, the).then_some(at + 1)).filter(|_| source)?;
    Some(LocalSource::new(words, Stretch { from: the, to }, Sourcing::Again))
}

/// *A senior council official who was there said*, *according to two people familiar with the talks*.
fn described(words: Words<'_>, at: usize) -> Option<LocalSource> {
    let noun = words.lower(at);
    // “A source of income” is a thing.
    let thing = noun.starts_with("source") && words.word(at + 1) == "of";
    if thing || matches!(noun.as_ref(), "person" | "people") && !is_knowing(words, at + 1) {
        return None;
    }
    let (from, number) = opening(words, at, &noun)?;
    let institutional = (from..at).any(|token| INSTITUTIONAL.contains(&words.lower(token).as_ref()));
    let after_cue = is_according_to(words, from) || is_after_said(words, from);
    let comma = from > 0 && (words.is_punctuation(from - 1, ',') || words.is_dash(from - 1));
    let friday = from > 0 && words.is(from - 1, WordClass::Date);
    let speaks = || match (after_cue, comma) {
        (true, _) => !is_compound(words, at),
        // “Okafor, a former official at the council, said” has a name.
        (false, true) => verb_of(words, at, number, Commas::End).is_some(),
        (false, false) => {
            (friday || starts_clause(words, from)) && verb_of(words, at, number, Commas::Inside).is_some()
        }
    };
    let found = || LocalSource::new(words, Stretch { from, to: at + 1 }, Sourcing::Described);
    (!institutional && !is_named(words, at) && speaks()).then(|| LocalSource { number, ..found() })
}

/// Where the phrase of an indefinite source begins: *a*, *two*, *one of the*; none where it is not indefinite.
fn opening(words: Words<'_>, at: usize, noun: &str) -> Option<(usize, Number)> {
    let from = phrase::start(words, at);
    let number = number(noun);
    let determiner = words.lower(from);
    let begins = match (number, determiner.as_ref()) {
        (Number::Singular, "a" | "an" | "one" | "another") => from < at,
        (Number::Plural, "two" | "three" | "four" | "five" | "six" | "several" | "multiple") => from < at,
        (Number::Plural, "the") if from >= 2 && words.word(from - 1) == "of" => {
            return matches!(words.lower(from - 2).as_ref(), "one").then_some((from - 2, Number::Singular));
        }
        (Number::Plural, _) => {
            !words.is(from, WordClass::Determiner)
                && (noun == "people" && from == at || noun == "sources" && from + 2 >= at)
        }
        _ => false,
    };
    begins.then_some((from, number))
}

/// *“…,” said a source*: the verb before its subject, after a quotation or a comma.
fn is_after_said(words: Words<'_>, from: usize) -> bool {
    from >= 2 && matches!(words.word(from - 1), "said" | "says" | "say") && !words.is_word(from - 2)
}

fn is_knowing(words: Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    KNOWING.contains(&word) || word == "with" && matches!(words.word(at + 1), "knowledge" | "direct" | "firsthand")
}

/// *A source code*: the noun is not the last of its phrase.
fn is_compound(words: Words<'_>, at: usize) -> bool {
    let next = at + 1;
    words.is_word(next) && !opens_description(words, next)
}

/// *An aide, Tom Okafor,* and *a source for Okafor*: a name in apposition.
fn is_named(words: Words<'_>, at: usize) -> bool {
    words.is_name_word(at + 1) || words.is_punctuation(at + 1, ',') && words.is_name_word(at + 2)
}

fn opens_description(words: Words<'_>, at: usize) -> bool {
    let class = matches!(words.class(at), Some(WordClass::Preposition | WordClass::Relative | WordClass::Date));
    class || is_knowing(words, at) || words.is_adverb(at) || words.word(at).ends_with("ing")
}

/// What a comma does to the search for the verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Commas {
    /// It ends it.
    End,
    /// It may set off a description.
    Inside,
}

/// The verb of saying whose subject is the source, right after it or after its description.
fn verb_of(words: Words<'_>, at: usize, number: Number, commas: Commas) -> Option<usize> {
    if let Some(cue) = verb_after(words, at + 1, number) {
        return is_telling(words, cue).then_some(cue);
    }
    let comma = |token: usize| words.is_punctuation(token, ',');
    // “A source, who asked not to be named, said”.
    let set_off = comma(at + 1) && commas == Commas::Inside;
    if !opens_description(words, at + 1 + usize::from(set_off)) {
        return None;
    }
    let mut clause = false;
    for token in at + 1..words.tokens.len().min(at + VERB_REACH) {
        let ends = words.is_sentence_stop(token)
            || matches!(words.word(token), "declined" | "refused")
            || words.tokens[token].kind == TokenKind::Mark
            || comma(token) && (commas == Commas::End || words.is_name_word(token + 1));
        clause |= words.is(token, WordClass::Relative);
        let other = !clause && matches!(words.class(token), Some(WordClass::Auxiliary | WordClass::Pronoun));
        if ends || other {
            return None;
        }
        if is_telling(words, token) && !words.is(token - 1, WordClass::Relative) {
            return Some(token);
        }
    }
    None
}

/// A verb of saying that reporters hear; *told workers* tells them something.
fn is_telling(words: Words<'_>, token: usize) -> bool {
    let next = words.word(token + 1);
    let heard =
        words.is_capital(token + 1) || matches!(next, "reporters" | "this" | "the" | "journalists" | "us" | "a");
    let tells = matches!(words.word(token), "told" | "tells" | "tell");
    words.cue(token).is_some_and(|verb| {
        let finite = verb.class <= VerbClass::Speech && verb.form == VerbForm::Finite && TELLING.contains(&verb.lemma);
        (!tells || heard) && (finite || matches!(words.word(token), "say" | "tell"))
    })
}
