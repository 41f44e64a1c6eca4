//! The office right before a name: *campaign chairman | Tom Bell*.
//!
//! Not here: what stands behind a name, or between commas (`role`).

use super::nature::begins_body;
use super::office_noun::{member_before, office_noun};
use super::role::is_person_noun;
use crate::language::lexicon::{VerbForm, WordClass, is_kin};
use crate::language::narration::{Stretch, Words, is_possessive};

/// How many tokens before an office are read: bounds the work for each name.
pub(super) const BACK_REACH: usize = 7;

/// *campaign chairman | Tom Bell*, *FBI Director | Ana Ruiz*.
pub(super) fn before(words: Words<'_>, to: usize) -> Option<Stretch> {
    // *a fisherman named | Olaf Berg*
    let named = to > 1 && words.word(to - 1) == "named";
    // *his wife of 53 years | Ana Ruiz*
    let since = to > 4 && words.word(to - 1) == "years" && words.word(to - 3) == "of" && is_kin(words.word(to - 4));
    if since {
        return Some(Stretch { from: to - 4, to });
    }
    let end = to.checked_sub(usize::from(named))?;
    let noun = office_noun(words, end)?;
    // *first | lady*
    let noun = noun - usize::from(noun > 0 && matches!(words.word(noun - 1), "first" | "First"));
    Some(Stretch { from: with_body(words, title_start(words, noun)), to: end })
}

/// *Virginia Democrat | Ana Ruiz*: all that is known of somebody who has no office.
pub(super) fn member(words: Words<'_>, to: usize) -> Option<Stretch> {
    Some(Stretch { from: title_start(words, member_before(words, to)?), to })
}

/// *Ministry of | Defence spokesman*, *Department of Roads and | Harbours Secretary*: back to where the body begins whose name
/// the office has only the end of.
fn with_body(words: Words<'_>, from: usize) -> usize {
    if from == 0 || !words.is_capital(from) {
        return from;
    }
    let small = |token: usize| matches!(words.word(token), "of" | "for" | "on");
    let inside = |token: &usize| words.is_capital(*token) || words.word(*token) == "the";
    let of = match words.word(from - 1) {
        "of" => Some(from - 1),
        "and" => {
            let complement = (from.saturating_sub(BACK_REACH)..from - 1).rev().take_while(inside);
            complement.last().and_then(|first| first.checked_sub(1)).filter(|&of| small(of))
        }
        _ => None,
    };
    let noun = of.and_then(|of| of.checked_sub(1)).filter(|&noun| begins_body(words, noun));
    noun.map_or(from, |noun| title_start(words, noun))
}

/// Where an office begins, with all that belongs to it. Before one in capitals what stands in lower case is most often the
/// rest of the sentence: *they defund | President Ruiz*, *the letter sent | Karst President Ruiz*.
fn title_start(words: Words<'_>, head: usize) -> usize {
    let from = back(words, head);
    if !words.is_capital(head) {
        return from;
    }
    let belongs = |token: &usize| words.is_capital(*token) || is_before_title(words.word(*token));
    let start = (from..head).rev().take_while(belongs).last().unwrap_or(head);
    // *committee chairwoman Sen. Ruiz*, two offices; *campaign Chairman Tom Bell*, an office of a body.
    let noun = |token: usize| {
        let class = matches!(words.class(token), Some(WordClass::Group | WordClass::Document));
        is_person_noun(words, token) || class || words.word(token) == "campaign"
    };
    if start == from || !noun(start - 1) {
        return start;
    }
    let compound = |token: &usize| belongs(token) || *token + 1 == start || !words.is_capital(token + 1);
    (from..start).rev().take_while(compound).last().unwrap_or(start)
}

/// What stands in lower case before an office in capitals and belongs to it: *former President Ruiz*, *state Sen. Ruiz*.
fn is_before_title(word: &str) -> bool {
    word.contains('-') || BEFORE_TITLES.contains(&word) || DESCRIBING.contains(&word)
}

/// Adjectives, and the places that an office is of.
const BEFORE_TITLES: [&str; 36] = [
    "acting",
    "assistant",
    "associate",
    "borough",
    "chief",
    "city",
    "county",
    "current",
    "deputy",
    "district",
    "embattled",
    "ex",
    "federal",
    "fellow",
    "first",
    "former",
    "incoming",
    "incumbent",
    "interim",
    "junior",
    "late",
    "local",
    "longtime",
    "national",
    "new",
    "newly",
    "onetime",
    "outgoing",
    "police",
    "provincial",
    "regional",
    "senior",
    "sitting",
    "state",
    "then",
    "vice",
];

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
    let past = (word.ends_with("ed") || IRREGULAR.contains(&word))
        && words.class(token).is_none()
        && !(determined && token == from)
        && !DESCRIBING.contains(&word);
    let led = token == from
        && before.is_some_and(|before| words.word(before) == "to" || words.is(before, WordClass::Auxiliary));
    // *she | faces Democratic challenger*
    let third = token == from
        && word.ends_with('s')
        && before.is_some_and(|before| matches!(words.class(before), Some(WordClass::Pronoun | WordClass::Relative)));
    // *Ruiz | faces Democratic businessman*
    let faces = FACES.contains(&word) && (token > from && words.is_capital(token - 1) || third);
    past || third || faces || led && (words.cue(token).is_some() || ACTS_ON.contains(&word))
}

/// Verbs in the past that have somebody as their object and do not end in *-ed*.
const IRREGULAR: [&str; 20] = [
    "became", "beat", "brought", "chose", "fought", "gave", "got", "hit", "knew", "led", "left", "made", "met", "quit",
    "saw", "sent", "struck", "sued", "took", "won",
];

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

/// Verbs of a contest, as one who is in it has them.
const FACES: [&str; 10] =
    ["backs", "beats", "challenges", "defeats", "faces", "fights", "meets", "replaces", "succeeds", "trails"];

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
const IN_OFFICES: [&str; 27] = [
    "accounting",
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
    "nursing",
    "outgoing",
    "planning",
    "presiding",
    "reigning",
    "shipping",
    "sitting",
    "teaching",
    "training",
    "visiting",
];
