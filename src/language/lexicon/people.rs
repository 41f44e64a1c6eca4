//! Nouns for people that stand beside a name and are none: kin, and members of parties.

use super::ShortList;

/// Nouns for kin, in small letters.
pub(super) static KIN: ShortList = ShortList::new(&[
    "aunt",
    "brother",
    "brothers",
    "cousin",
    "dad",
    "daughter",
    "daughters",
    "father",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "half-brother",
    "half-sister",
    "husband",
    "mom",
    "mother",
    "mum",
    "nephew",
    "niece",
    "sister",
    "sisters",
    "son",
    "sons",
    "stepdaughter",
    "stepfather",
    "stepmother",
    "stepson",
    "twin",
    "uncle",
    "widow",
    "widower",
    "wife",
]);

/// The names of parties, as one of their members has it and as all of them do.
const PARTIES: [(&str, &str); 5] = [
    ("Conservative", "Conservatives"),
    ("Democrat", "Democrats"),
    ("Liberal", "Liberals"),
    ("Republican", "Republicans"),
    ("Tory", "Tories"),
];

/// Whether the word, in small letters, is a noun for kin: *brother*, *widow*.
#[must_use]
pub(in crate::language) fn is_kin(word: &str) -> bool {
    KIN.has(word)
}

/// *Democrat*: one of a party, or what is of it.
pub(in crate::language) fn is_of_party(word: &str) -> bool {
    word == "Labour" || PARTIES.iter().any(|(one, _)| *one == word)
}

/// *Democrats*: the members of a party.
pub(in crate::language) fn are_party(word: &str) -> bool {
    word == "Greens" || PARTIES.iter().any(|(_, all)| *all == word)
}

/// The party that a word tells of: *Republican*, *Democratic*; by the name of one of its members.
pub(in crate::language) fn party_of(word: &str) -> Option<&'static str> {
    let known = PARTIES.iter().find(|(one, all)| *one == word || *all == word);
    known.map(|(one, _)| *one).or(match word {
        "Democratic" => Some("Democrat"),
        "Labour" => Some("Labour"),
        _ => None,
    })
}
