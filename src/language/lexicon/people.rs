//! Nouns for people that stand beside a name and are none: kin, members of parties, and crowds.

use super::{ShortList, WordClass, lower, word_class};

/// Nouns for kin, in small letters.
pub(super) static KIN: ShortList = ShortList::new(&[
    "aunt",
    "brother",
    "brother-in-law",
    "brothers",
    "cousin",
    "dad",
    "daughter",
    "daughter-in-law",
    "daughters",
    "father",
    "father-in-law",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "half-brother",
    "half-sister",
    "husband",
    "mom",
    "mother",
    "mother-in-law",
    "mum",
    "nephew",
    "niece",
    "sister",
    "sister-in-law",
    "sisters",
    "son",
    "son-in-law",
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

/// Crowds whose plural has no *s*.
static CROWDS: ShortList = ShortList::new(&["crew", "crowd", "men", "people", "staff", "women"]);

/// Plurals that are bodies: what they are called is what they are.
static BODIES: ShortList =
    ShortList::new(&["authorities", "congress", "conservatives", "democrats", "groups", "liberals", "republicans"]);

/// Whether the words mean many people of whom none is named: *Residents*, *members of the Harbour Council*.
#[must_use]
pub(in crate::language) fn is_crowd(name: &str) -> bool {
    let mut words = name.split(' ').take_while(|word| word_class(word) != Some(WordClass::Preposition));
    let Some(first) = words.next() else { return false };
    let head = words.last().unwrap_or(first);
    // *Tern Valley Teachers* and *CREW* are names of bodies; *Residents* has its capital from the sentence.
    let capitals = head.chars().filter(|letter| letter.is_uppercase()).count();
    if capitals > usize::from(std::ptr::eq(head, first)) {
        return false;
    }
    let head = lower(head);
    let is_plural = || match head.strip_suffix('s') {
        Some(one) => word_class(&head) == Some(WordClass::Group) || word_class(one) == Some(WordClass::Role),
        None => CROWDS.has(&head),
    };
    !BODIES.has(&head) && is_plural()
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

#[cfg(test)]
mod tests {
    use super::is_crowd;

    #[test]
    fn a_crowd_is_many_people_and_no_body() {
        for crowd in ["Residents", "the officials", "Members of the Harbour Council", "young people", "two engineers"] {
            assert!(is_crowd(crowd), "{crowd}");
        }
        for body in
            ["Police", "the council", "Tern Valley Teachers", "CREW", "Reuters", "Democrats", "Sports Ireland", ""]
        {
            assert!(!is_crowd(body), "{body}");
        }
    }
}
