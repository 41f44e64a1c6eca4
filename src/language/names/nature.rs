//! What a name is the name of, as far as its block tells.
//!
//! Not here: what the draft makes of it (`people`, `organisations`).

use super::compound::{describes, is_glued};
use super::cut::Cut;
use super::letters::is_seat;
use super::{Before, role};
use crate::language::lexicon::{
    NameNoun, WordClass, is_demonym, is_of_party, is_organisation_word, is_place, name_noun,
};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, stem};

/// What a name is the name of, as far as its block tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nature {
    /// A person: a title, a role, an age or a given name says so.
    Person,
    /// Perhaps a person: capitals and nothing else.
    Perhaps,
    /// No person: *the Bridge Authority*, *Bank of Karst*.
    Other,
}

/// Surnames that are also nouns of groups.
pub(super) const SURNAMES_TOO: &[&str] = &[
    "White", "Church", "Banks", "Law", "Page", "Parks", "Marshall", "House", "Post", "Street", "Hall", "Day", "Lake",
    "Field", "Fields", "Bridges",
];

/// What a name is by its title, its role and its own words.
pub(super) fn nature(words: Words<'_>, cut: Cut, role: Option<Stretch>) -> Nature {
    let name = cut.name;
    let count = name.to - name.from;
    if is_contest(words, name) || is_seat(words, name) {
        return Nature::Other;
    }
    let given = count >= 2 && words.is_given_name(name.from);
    let capitals = count == 1 && words.tokens[name.from].shape == Shape::AllCaps;
    let acronym = capitals && stem(words.word(name.from)).len() <= 6;
    let text = stem(words.span(name).slice(words.text));
    let place =
        cut.titled == Before::Other && (is_place(text) || is_town(words, name) || capitals && is_shouted_place(text));
    let demonyms = cut.titled == Before::Other && (name.from..name.to).all(|token| is_demonym(stem(words.word(token))));
    // *Plan B*, *Group A*: a letter is nobody’s surname but of somebody with a given name.
    let lettered = count >= 2 && !given && words.word(name.to - 1).chars().count() == 1;
    let body =
        place || acronym || demonyms || lettered || (name.from..name.to).any(|token| is_foreign(words, name, token));
    // *Rep. Ana Ruiz, R-Iowa*; *Karst, Neb.*
    let tag = count == 1
        && (role::is_of_party_and_state(text) || words.region_behind(name.from.saturating_sub(1)) == Some(name));
    // *Pollsters*, *the Advocates*: many; *the Gazetteer*, *the Crimson*: no person has an article.
    let article = name.from > 0 && matches!(words.word(name.from - 1), "the" | "The");
    let alone = count == 1 && cut.titled == Before::Other && role.is_none();
    let no_person = alone && (article || words.is_plural_role(name.from));
    let half = cut.titled == Before::Other && !given && ends_body(words, name.from);
    let place = || is_saints_place(words, name) || is_town_with_title(words, name);
    if body || tag || no_person || half || place() || super::words_in(words, name) > 5 {
        Nature::Other
    } else if cut.titled == Before::Title || role.is_some() {
        Nature::Person
    } else if name.from > 0 && words.word(name.from - 1) == "the" {
        Nature::Perhaps
    } else if given || role::has_age(words, name.to) || is_one_person(words, name.to) {
        Nature::Person
    } else {
        Nature::Perhaps
    }
}

/// *Ruiz, | who is 40,*: a clause about one person.
fn is_one_person(words: Words<'_>, comma: usize) -> bool {
    words.is_punctuation(comma, ',')
        && words.word(comma + 1) == "who"
        && matches!(words.word(comma + 2), "is" | "was" | "has" | "isn’t" | "isn't" | "wasn’t" | "wasn't")
}

/// Whether names of people do not have the word: *Authority*, *Karst-based*, *RuizDemocrats*.
fn is_foreign(words: Words<'_>, name: Stretch, token: usize) -> bool {
    let word = stem(words.word(token));
    let noun = matches!(words.class(token), Some(WordClass::Group | WordClass::Document)) || is_organisation_word(word);
    noun && !is_of_person(words, name, token) || is_of_party(word) || describes(word) || is_glued(word)
}

/// Whether a noun of bodies stands where a person has a given name, a nickname or a surname.
fn is_of_person(words: Words<'_>, name: Stretch, token: usize) -> bool {
    // *William (Bill) Ruiz*.
    if token > name.from && !words.is_word(token - 1) {
        return true;
    }
    let count = name.to - name.from;
    // *on Ana Street*: nobody.
    let in_place =
        || name.from > 0 && matches!(words.word(name.from - 1), "on" | "in" | "at" | "near" | "along" | "off" | "of");
    // *Ana Ruiz Church* is somebody, *Ana Free Reformed Harbour Church* a church.
    let last = count <= 3 && token + 1 == name.to && SURNAMES_TOO.contains(&stem(words.word(token)));
    count >= 2 && words.is_given_name(name.from) && (token == name.from || last && !in_place())
}

/// How far back a body may begin whose name ends behind *and*.
const BODY_REACH: usize = 7;

/// *Department of Roads and | Harbours*: the end of the name of a body, past what the noun of the body is for.
fn ends_body(words: Words<'_>, name: usize) -> bool {
    let Some(and) = name.checked_sub(1).filter(|&and| words.word(and) == "and") else { return false };
    let inside = |token: &usize| words.is_capital(*token) || matches!(words.word(*token), "of" | "for" | "on" | "the");
    let mut back = (and.saturating_sub(BODY_REACH)..and).rev().take_while(inside);
    back.any(|token| matches!(words.word(token), "of" | "for" | "on") && token > 0 && begins_body(words, token - 1))
}

/// *Department | of Roads*: a noun in capitals that a body may be called by, with what it is for behind it.
pub(super) fn begins_body(words: Words<'_>, noun: usize) -> bool {
    words.is_capital(noun)
        && (words.is(noun, WordClass::Group)
            || name_noun(words.word(noun)) == Some(NameNoun::Body)
            || matches!(words.word(noun), "Center" | "Centers" | "Centre" | "Centres"))
}

/// *St Peter’s | Square*: what is called by a saint, and nobody.
fn is_saints_place(words: Words<'_>, name: Stretch) -> bool {
    let saint = name.to == name.from + 2 && matches!(words.word(name.from), "St" | "St." | "Saint");
    saint && is_possessive(words.word(name.to - 1)) && words.is_name_word(name.to)
}

/// *in Cardinal | Falls*, *KING | CREEK*: a town whose name begins as a title does. *Judge Beach* is somebody.
fn is_town_with_title(words: Words<'_>, name: Stretch) -> bool {
    let noun = matches!(
        stem(words.word(name.from)),
        "Falls" | "FALLS" | "Springs" | "SPRINGS" | "Creek" | "CREEK" | "Beach" | "BEACH" | "Heights" | "HEIGHTS"
    );
    let title = || {
        matches!(
            &*words.lower(name.from - 1),
            "bishop" | "cardinal" | "captain" | "chief" | "judge" | "king" | "prince" | "queen"
        )
    };
    let in_place = || {
        let before = words.word(name.from.wrapping_sub(2));
        words.tokens[name.from].shape == Shape::AllCaps
            || matches!(before, "in" | "In" | "near" | "Near" | "at" | "At" | "outside" | "around")
    };
    noun && name.to == name.from + 1 && name.from > 0 && title() && in_place()
}

/// *Miss Holm*, where Holm is a place, and *Miss World*.
fn is_contest(words: Words<'_>, name: Stretch) -> bool {
    let word = stem(words.word(name.from));
    let held = || is_place(word) || matches!(word, "Universe" | "World" | "Teen" | "Earth" | "International");
    name.from > 0 && words.word(name.from - 1) == "Miss" && held()
}

/// *WASHINGTON*.
fn is_shouted_place(word: &str) -> bool {
    let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
    rest.len() > 3 && is_place(&format!("{first}{}", rest.to_lowercase()))
}

/// *in Ana Harbour, Ohio*: a town, though it begins with a given name.
fn is_town(words: Words<'_>, name: Stretch) -> bool {
    let inside = name.from > 0 && matches!(words.word(name.from - 1), "in" | "In" | "near" | "from" | "outside");
    inside && words.region_behind(name.to).is_some()
}
