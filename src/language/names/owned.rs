//! Bodies with an owner in their name: *Tern County Sheriff’s Office*, *Karst Police Officers’ Association*, *St. Olav’s
//! Hospital*.
//!
//! Not here: owners of one word that may be any, *King’s College* (`organisations`).

#[cfg(test)]
mod tests;

use crate::language::lexicon::{NameNoun, ShortList, WordClass, name_noun, word_class};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::stem;

/// How many words may stand from the owner to the noun of the body: *Children’s | Research Hospital*.
const LONGEST: usize = 3;

/// Offices, by their last word, that have a body under them.
static OFFICES: ShortList = ShortList::new(&[
    "Advocate",
    "Attorney",
    "Attorneys",
    "Auditor",
    "Chancellor",
    "Clerk",
    "Commissioner",
    "Comptroller",
    "Controller",
    "Coroner",
    "Counsel",
    "Defender",
    "Defenders",
    "Examiner",
    "General",
    "Governor",
    "Marshal",
    "Marshals",
    "Mayor",
    "Minister",
    "Premier",
    "President",
    "Prosecutor",
    "Prosecutors",
    "Sheriff",
    "Speaker",
    "Treasurer",
]);

/// Many people, by nouns that are no offices.
static PEOPLE: ShortList = ShortList::new(&[
    "Boys",
    "Children",
    "Citizens",
    "Girls",
    "Men",
    "Parents",
    "People",
    "Pensioners",
    "Students",
    "Tenants",
    "Veterans",
    "Women",
]);

/// A run with the body that its last word owns, where the apostrophe of a plural ends the run: *Police Officers | ’
/// Association*.
pub(super) fn with_owned(words: Words<'_>, run: Stretch) -> Stretch {
    let apostrophe = matches!(words.word(run.to), "’" | "'") && words.tokens[run.to - 1].touches(&words.tokens[run.to]);
    // *Bakers’ and Allied Workers Union*
    let behind = run.to + 1 + usize::from(words.word(run.to + 1) == "and");
    let body = apostrophe.then(|| owned_by(words, run, run.to - 1, behind)).flatten();
    body.map_or(run, |to| Stretch { from: run.from, to })
}

/// Whether an office, as written, has a body under it: *the Sheriff’s office*.
pub(in crate::language) fn has_body(office: &str) -> bool {
    OFFICES.has(office)
}

/// Whether a possessive inside a run is part of the name of a body.
pub(super) fn owns_body(words: Words<'_>, run: Stretch, owner: usize) -> bool {
    is_possessive(words.word(owner)) && owned_by(words, run, owner, owner + 1).is_some()
}

/// Where the name ends of the body that an owner in a run has, from the word behind the owner.
fn owned_by(words: Words<'_>, run: Stretch, owner: usize, from: usize) -> Option<usize> {
    let limit = words.tokens.len().min(from + LONGEST);
    let to = (from..limit).find(|&token| !words.is_name_word(token)).unwrap_or(limit);
    let body = |word: &str| name_noun(word) == Some(NameNoun::Body) || matches!(word, "Center" | "Centre");
    let noun = (from..to).rev().find(|&token| body(words.word(token)))?;
    let alone = noun == from;
    let kind = words.word(noun);
    let owner_word = stem(words.word(owner));
    let office = alone && matches!(kind, "Office" | "Department") && OFFICES.has(owner_word);
    let saint = owner > run.from && matches!(words.word(owner - 1), "St." | "St" | "Saint");
    let many = are_many(words, owner, owner_word) || are_of_trade(words, run, owner, noun);
    (office || saint || many || is_of_trade(words, run, owner, noun)).then_some(noun + 1)
}

/// *the Karst Merchant’s Association*: what people of one trade join.
fn is_of_trade(words: Words<'_>, run: Stretch, owner: usize, noun: usize) -> bool {
    let joined = joins_many(words.word(noun));
    let the = run.from > 0 && matches!(words.word(run.from - 1), "the" | "The");
    joined && the && noun == owner + 1 && owner > run.from
}

/// *Shipowners’ Association*: the apostrophe of a plural is a mark of its own, and nobody’s surname stands before it.
fn are_of_trade(words: Words<'_>, run: Stretch, owner: usize, noun: usize) -> bool {
    let word = words.word(owner);
    let trade = ["ers", "ors", "ists", "ians"].iter().any(|end| word.ends_with(end)) && !is_possessive(word);
    let surname = owner > run.from && words.is_given_name(owner - 1);
    trade && !surname && joins_many(words.word(noun))
}

/// The nouns of bodies that people of one trade join.
fn joins_many(noun: &str) -> bool {
    matches!(noun, "Alliance" | "Association" | "Federation" | "Guild" | "Society" | "Union")
}

/// *Officers’*, *Women’s*: many of one kind, whose body it is.
fn are_many(words: Words<'_>, owner: usize, word: &str) -> bool {
    let class = |word: &str| matches!(word_class(word), Some(WordClass::Role | WordClass::Title));
    let role = || words.is_plural_role(owner) || class(word) && !OFFICES.has(word);
    PEOPLE.has(word) || !word.ends_with("ss") && role()
}
