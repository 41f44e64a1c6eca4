//! What a person is, by the words beside the name.

use super::letters::past_letters;
use super::office::{BACK_REACH, back, before, belongs, member};
use super::office_noun::office_noun;
use crate::language::courtesy::is_honour;
use crate::language::lexicon::{ShortList, VerbForm, WordClass, is_of_party, lower};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::TokenKind;

/// How many tokens of a role are read: bounds the work for each name.
const ROLE_REACH: usize = 18;

/// The role before a name, else the one after it, else the one it stands in apposition to.
pub(super) fn role(words: Words<'_>, name: Stretch) -> Option<Stretch> {
    let office = before(words, name.from)
        .or_else(|| after(words, past_letters(words, name.to)))
        .or_else(|| apposed(words, name.from));
    office.or_else(|| member(words, name.from))
}

/// Where the noun phrase of a name begins: back over its nouns and its determiner.
pub(super) fn phrase_start(words: Words<'_>, name: usize) -> usize {
    let floor = name.saturating_sub(4);
    let mut from = name;
    // *At the time | Mr Ruiz said*: the time is no part of it.
    while from > floor && !words.is_time(from - 1) && belongs(words, from - 1) && !words.is_capital(from - 1) {
        from -= 1;
    }
    if from > 0 && words.is(from - 1, WordClass::Determiner) { from - 1 } else { from }
}

/// *Ana Ruiz, the mayor of Karst,*; *Ana Ruiz, 43, a teacher*.
fn after(words: Words<'_>, comma: usize) -> Option<Stretch> {
    let mut from = past_comma(words, comma)?;
    if is_age(words, from) {
        from = past_comma(words, from + 1)?;
    }
    // *Ruiz, now | a lawyer in Karst*
    if words.word(from) == "now" {
        from += 1;
    }
    // *her brother, Tom Bell, | Mr Ruiz wrote*; not *Tom Bell, | Mr Ruiz’s lawyer*
    let owned = || (from + 1..from + 4).any(|token| is_possessive(words.word(token)));
    if is_honour(words.word(from)) && words.is_capital(from) && !owned() {
        return None;
    }
    let begins = words.is(from, WordClass::Determiner) && !words.is_capital(from)
        || is_person_noun(words, from)
        || BEGINNINGS.contains(&words.word(from));
    if !begins && !is_plain_office(words, from) && !is_office_of_body(words, from) {
        return None;
    }
    let limit = words.tokens.len().min(from + ROLE_REACH);
    let to = (from..limit).find(|&token| ends(words, token)).unwrap_or_else(|| before_complement(words, from, limit));
    // *the former governor sometimes*, *a fellow of the institute in*: what the end of the reach or a verb cuts off.
    let open = |token: &usize| {
        words.is(*token, WordClass::Preposition) || words.is(*token, WordClass::Determiner) || words.is_adverb(*token)
    };
    let to = to - (from..to).rev().take_while(open).count();
    let head_end = (from..to).find(|&token| words.is(token, WordClass::Preposition)).unwrap_or(to);
    let has_head = (from..head_end).any(|token| is_person_noun(words, token));
    let last = words.word(head_end - 1);
    let last_is_head = || head_end > from && (is_agent_noun(last) || is_of_party(last) || HEADS.contains(&last));
    // *a tourist site north of Karst*, *a student group*: nobody.
    let compass =
        |token: &usize| ["north", "south", "east", "west"].iter().any(|side| words.word(*token).ends_with(side));
    let noun = || (from..head_end).rev().find(|token| !compass(token));
    let thing = || noun().is_some_and(|noun| is_thing(words, noun));
    ((has_head || last_is_head()) && !thing()).then_some(Stretch { from, to })
}

fn is_thing(words: Words<'_>, noun: usize) -> bool {
    THINGS.contains(&words.word(noun)) || matches!(words.class(noun), Some(WordClass::Group | WordClass::Document))
}

/// How many words may describe an office without an article: *senior economic adviser*.
const DESCRIBING: usize = 4;

/// *Ana Ruiz, | economic adviser for Tern Foods*: an office in small letters without an article, and whose it is.
fn is_plain_office(words: Words<'_>, from: usize) -> bool {
    let limit = words.tokens.len().min(from + DESCRIBING);
    let small = |token: &usize| !words.is_capital(*token) && belongs(words, *token);
    let to = (from..limit).find(|token| !small(token)).unwrap_or(limit);
    to > from + 1 && is_person_noun(words, to - 1) && matches!(words.word(to), "of" | "for" | "at" | "with" | "to")
}

/// Nouns for what is no person, whatever stands before them.
const THINGS: [&str; 16] = [
    "area",
    "attraction",
    "border",
    "building",
    "center",
    "centre",
    "city",
    "hotel",
    "island",
    "museum",
    "region",
    "resort",
    "river",
    "site",
    "town",
    "village",
];

/// What a role behind a comma begins with where it has no article.
const BEGINNINGS: [&str; 12] = [
    "former",
    "then",
    "head",
    "chief",
    "senior",
    "retired",
    "acting",
    "deputy",
    "director",
    "vice",
    "executive",
    "managing",
];

/// What somebody is behind an article, and what is no office before a name.
const HEADS: [&str; 8] = ["appointee", "counsel", "fellow", "graduate", "hopeful", "laureate", "native", "star"];

/// Where a long role is cut off: before its last complement, *a professor of law | at the University of*.
fn before_complement(words: Words<'_>, from: usize, limit: usize) -> usize {
    let complement = |token: &usize| words.is(*token, WordClass::Preposition) && words.word(*token) != "of";
    let cut = (from + 1..limit).rev().find(complement).filter(|_| limit < words.tokens.len());
    cut.unwrap_or(limit)
}

/// *Ana Ruiz, | Harbour Office Director*: capitals up to an office, and nothing behind it.
fn is_office_of_body(words: Words<'_>, from: usize) -> bool {
    let limit = words.tokens.len().min(from + BACK_REACH);
    let to = (from..limit).find(|&token| !words.is_name_word(token)).unwrap_or(limit);
    let last = to > from + 1 && is_person_noun(words, to - 1);
    last && (to == words.tokens.len() || !words.is_word(to))
}

/// *the mayor, | Ana Ruiz*, *Karst’s envoy to the Holm Council, | Ana Ruiz*: a role that somebody has, and a comma.
fn apposed(words: Words<'_>, name: usize) -> Option<Stretch> {
    let comma = name.checked_sub(1)?;
    // *his father near Harlow, Neb.,*: a state.
    if words.region_behind(comma).is_some() {
        return None;
    }
    let small = |noun: &usize| !words.is_capital(*noun);
    let head = words.office_before(comma, comma.saturating_sub(ROLE_REACH));
    let behind = || if words.is_punctuation(comma, ',') { office_noun(words, comma).filter(small) } else { None };
    let head = head.or_else(behind)?;
    let from = back(words, head);
    let from = (from..head).rfind(|&token| is_possessive(words.word(token))).map_or(from, |owner| owner + 1);
    // *Harbour Union spokesman, Ana Ruiz said*: an office that begins its sentence, and a name that acts.
    let opens = from == 0 || words.is_sentence_stop(from - 1);
    if opens && from < head && words.name_forward(name, words.tokens.len()).is_some_and(|run| is_actor(words, run)) {
        return Some(Stretch { from, to: comma });
    }
    // *the Karst Times reporter, | Ana Ruiz, said*
    let before = from.checked_sub(1).filter(|_| !words.is_capital(from) || closes(words, name))?;
    let determined = words.is(before, WordClass::Determiner) || is_possessive(words.word(before));
    if matches!(words.word(before), "a" | "an") && is_in_list(words, name) {
        return None;
    }
    // *According to the mayor, Ruiz was late*: two people.
    let preposition = before.checked_sub(1).filter(|&token| words.is(token, WordClass::Preposition));
    let governed = preposition.is_some_and(|token| !matches!(words.word(token), "As" | "as")) && !closes(words, name);
    (determined && !governed).then_some(Stretch { from, to: comma })
}

/// A full name with a verb of saying behind it.
fn is_actor(words: Words<'_>, name: Stretch) -> bool {
    name.to > name.from + 1 && words.is_finite_cue(name.to)
}

/// Whether a comma or a stop stands behind the name that begins there.
fn closes(words: Words<'_>, name: usize) -> bool {
    let end = name_end(words, name);
    end == words.tokens.len() || !words.is_word(end)
}

/// Whether another name follows in a list: *a lawyer, | Ana Ruiz, Tom Bell and others* are four.
fn is_in_list(words: Words<'_>, name: usize) -> bool {
    let end = name_end(words, name);
    words.is_punctuation(end, ',') && words.is_name_word(end + 1)
}

fn name_end(words: Words<'_>, name: usize) -> usize {
    let limit = words.tokens.len().min(name + BACK_REACH);
    (name..limit).find(|&token| !words.is_name_word(token)).unwrap_or(limit)
}

fn ends(words: Words<'_>, token: usize) -> bool {
    let kind = words.tokens[token].kind;
    let said = words.cue(token).is_some_and(|verb| verb.form == VerbForm::Finite);
    matches!(kind, TokenKind::Stop | TokenKind::Mark)
        || kind == TokenKind::Punctuation && !matches!(words.word(token), "-" | "/" | "&" | "$" | "%")
        || words.is(token, WordClass::Relative)
        || matches!(words.word(token), "who’s" | "who's")
        || said && !words.is_capital(token)
}

fn past_comma(words: Words<'_>, at: usize) -> Option<usize> {
    words.is_punctuation(at, ',').then_some(at + 1).filter(|&next| next < words.tokens.len())
}

/// Whether an age between commas, or a party and state, follows: *Ruiz, 43,*; *Ruiz, R-Ohio*; *Ruiz (D-Calif.)*.
pub(super) fn has_age(words: Words<'_>, comma: usize) -> bool {
    let party = |token: usize| is_of_party_and_state(words.word(token));
    // *Ruiz, now 88,*
    let now = usize::from(words.word(comma + 1) == "now");
    words.is_punctuation(comma, ',') && (is_age(words, comma + 1 + now) || party(comma + 1))
        || words.is_punctuation(comma, '(') && party(comma + 1)
}

/// *R-Ohio*, *D-Calif.*: the party and the state of whoever is named before.
pub(super) fn is_of_party_and_state(word: &str) -> bool {
    ["R-", "D-", "I-"].iter().any(|party| word.starts_with(party)) && word.len() > 3
}

/// Whether a number stands there as an age does: before a comma or a stop.
pub(super) fn is_age(words: Words<'_>, token: usize) -> bool {
    let age = words.word(token).parse::<u32>().is_ok_and(|age| (4..=110).contains(&age));
    age && (words.is_punctuation(token + 1, ',')
        || words.tokens.get(token + 1).is_some_and(|next| next.kind == TokenKind::Stop))
}

/// A noun for one person.
pub(in crate::language) fn is_person_noun(words: Words<'_>, token: usize) -> bool {
    matches!(words.class(token), Some(WordClass::Role | WordClass::Title | WordClass::Unnamed))
}

/// Nouns built as nouns for people are, that are none.
static NO_AGENTS: ShortList = ShortList::new(&[
    "abundant",
    "another",
    "answer",
    "assist",
    "arrogant",
    "authoritarian",
    "barrier",
    "behavior",
    "better",
    "bigger",
    "bitter",
    "blatant",
    "border",
    "bolster",
    "bother",
    "brilliant",
    "buoyant",
    "cancer",
    "career",
    "center",
    "chapter",
    "clever",
    "compliant",
    "computer",
    "consider",
    "constant",
    "corner",
    "counter",
    "covenant",
    "december",
    "defiant",
    "deliver",
    "differ",
    "dinner",
    "discover",
    "distant",
    "dominant",
    "either",
    "encounter",
    "enlist",
    "elegant",
    "error",
    "exterior",
    "factor",
    "farther",
    "feature",
    "flavor",
    "floor",
    "former",
    "foster",
    "further",
    "gather",
    "gender",
    "greater",
    "harbor",
    "hesitant",
    "higher",
    "horror",
    "however",
    "humanitarian",
    "ignorant",
    "important",
    "inferior",
    "instant",
    "interior",
    "junior",
    "larger",
    "latter",
    "letter",
    "list",
    "matter",
    "member",
    "mirror",
    "moreover",
    "monitor",
    "motor",
    "neither",
    "newsletter",
    "newspaper",
    "november",
    "number",
    "october",
    "offer",
    "order",
    "other",
    "paper",
    "pleasant",
    "power",
    "proper",
    "quarter",
    "rampant",
    "rather",
    "recover",
    "redundant",
    "relevant",
    "reluctant",
    "remember",
    "resist",
    "resonant",
    "restaurant",
    "river",
    "sector",
    "senior",
    "september",
    "significant",
    "silver",
    "soccer",
    "sister",
    "smaller",
    "stronger",
    "suffer",
    "summer",
    "surrender",
    "superior",
    "tender",
    "terror",
    "theater",
    "together",
    "tolerant",
    "totalitarian",
    "tower",
    "transfer",
    "trigger",
    "utilitarian",
    "vacant",
    "vibrant",
    "warrant",
    "water",
    "weaker",
    "whatever",
    "whenever",
    "wherever",
    "whether",
    "winter",
    "wonder",
    "younger",
]);

/// *strategist*, *welder*, *harbourmaster*: built as nouns for people are.
pub(in crate::language) fn is_agent_noun(word: &str) -> bool {
    let word = lower(word);
    let built = ["ist", "ian", "man", "woman", "master", "eer", "er", "or", "keeper", "ant"]
        .iter()
        .any(|end| word.ends_with(end));
    word.len() >= 6 && built && !NO_AGENTS.has(&word)
}
