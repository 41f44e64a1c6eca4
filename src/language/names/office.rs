//! The office right before a name: *campaign chairman | John Podesta*.
//!
//! Not here: what stands behind a name, or between commas (`role`).

use super::role::is_person_noun;
use crate::language::courtesy::is_honour;
use crate::language::lexicon::{VerbForm, WordClass, is_kin};
use crate::language::narration::{Stretch, Words, is_possessive};

/// How many tokens before an office are read: bounds the work for each name.
pub(super) const BACK_REACH: usize = 7;

/// *campaign chairman | John Podesta*, *FBI Director | James Comey*.
pub(super) fn before(words: Words<'_>, to: usize) -> Option<Stretch> {
    // *a fisherman named | Olaf Berg*
    let named = to > 1 && words.word(to - 1) == "named";
    // *his wife of 53 years | Ana Ruiz*
    let since = to > 4 && words.word(to - 1) == "years" && words.word(to - 3) == "of" && is_kin(words.word(to - 4));
    if since {
        return Some(Stretch { from: to - 4, to });
    }
    let last = to.checked_sub(1 + usize::from(named))?;
    let office = is_person_noun(words, last) && !is_honour(words.word(last));
    office.then(|| Stretch { from: back(words, last), to: if named { last + 1 } else { to } })
}

/// Back over the nouns and adjectives that belong to a head noun.
pub(super) fn back(words: Words<'_>, head: usize) -> usize {
    let floor = (head + 1).saturating_sub(BACK_REACH);
    let mut from = head;
    while from > floor && belongs(words, from - 1) {
        from -= 1;
    }
    let verb = (from..head).rev().find(|&token| is_verb_of(words, token, from));
    verb.map_or(from, |verb| verb + 1)
}

/// Whether a word before an office is the verb whose object it is: *to endorse | Senator*, *she hugged | former mayor*.
fn is_verb_of(words: Words<'_>, token: usize, from: usize) -> bool {
    let word = words.word(token);
    if !word.starts_with(char::is_lowercase) || word.contains('-') {
        return false;
    }
    let before = from.checked_sub(1);
    let determined =
        before.is_some_and(|before| words.is(before, WordClass::Determiner) || is_possessive(words.word(before)));
    let past = word.ends_with("ed")
        && words.class(token).is_none()
        && !(determined && token == from)
        && !DESCRIBING.contains(&word);
    let led = token == from
        && before.is_some_and(|before| words.word(before) == "to" || words.is(before, WordClass::Auxiliary));
    past || led && (words.cue(token).is_some() || ACTS_ON.contains(&word))
}

/// Participles that describe somebody.
const DESCRIBING: [&str; 35] = [
    "acclaimed",
    "accused",
    "alleged",
    "appointed",
    "armed",
    "assassinated",
    "beloved",
    "celebrated",
    "convicted",
    "decorated",
    "deposed",
    "detained",
    "disgraced",
    "elected",
    "embattled",
    "exiled",
    "famed",
    "imprisoned",
    "indicted",
    "injured",
    "jailed",
    "licensed",
    "murdered",
    "noted",
    "ousted",
    "pardoned",
    "registered",
    "renowned",
    "respected",
    "retired",
    "seasoned",
    "trained",
    "unnamed",
    "wanted",
    "wounded",
];

/// Verbs that have somebody as their object.
const ACTS_ON: [&str; 30] = [
    "appoint",
    "beat",
    "challenge",
    "confirm",
    "defeat",
    "defend",
    "elect",
    "endorse",
    "face",
    "fire",
    "force",
    "help",
    "hire",
    "impeach",
    "interview",
    "join",
    "let",
    "make",
    "meet",
    "nominate",
    "pick",
    "press",
    "pressure",
    "protect",
    "remove",
    "replace",
    "send",
    "succeed",
    "unseat",
    "visit",
];

pub(super) fn belongs(words: Words<'_>, token: usize) -> bool {
    let is_verb = words.cue(token).is_some_and(|verb| verb.form == VerbForm::Finite);
    let class = matches!(
        words.class(token),
        None | Some(WordClass::Role | WordClass::Title | WordClass::Group | WordClass::Document | WordClass::Unnamed)
    );
    let acts = is_verb && !words.is_capital(token);
    words.is_word(token) && class && !words.is_adverb(token) && !acts && !is_doing(words.word(token))
}

/// *praising | the mayor*, and no *managing director*.
fn is_doing(word: &str) -> bool {
    word.ends_with("ing") && word.len() > 5 && word.starts_with(char::is_lowercase) && !IN_OFFICES.contains(&word)
}

/// Participles that offices are made of, and nouns that look like one.
const IN_OFFICES: [&str; 24] = [
    "acting",
    "advertising",
    "banking",
    "boxing",
    "building",
    "campaigning",
    "commanding",
    "consulting",
    "engineering",
    "founding",
    "housing",
    "incoming",
    "leading",
    "managing",
    "marketing",
    "mining",
    "outgoing",
    "planning",
    "presiding",
    "reigning",
    "shipping",
    "sitting",
    "training",
    "visiting",
];
