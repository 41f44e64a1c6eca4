//! Places and bodies, and words that make a run of capitals the name of an organisation, a place or a work.

use super::abbreviation::is_state;
use super::entries;
use super::word_map::WordMap;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a noun at the end of a name makes of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::language) enum NameNoun {
    /// A company: *Inc*, *Ltd*. Not part of what the company is called for short.
    Company,
    /// A body: *Council*, *University*.
    Body,
    /// A place: *Street*, *County*.
    Place,
    /// A law, an event, a prize; or a word that stands before such nouns.
    Work,
}

/// The section of names that people have too.
const OR_A_SURNAME: &str = "or a surname";

static WORDS: LazyLock<WordMap<NameNoun>> = LazyLock::new(|| {
    let noun = |section: &str| match section {
        "company" => NameNoun::Company,
        "body" => NameNoun::Body,
        "place" => NameNoun::Place,
        _ => NameNoun::Work,
    };
    let lines = entries(include_str!("organisation_words.txt"));
    lines.flat_map(|(section, line)| line.split_whitespace().map(move |word| (word, noun(section)))).collect()
});

/// The names of a list, with the section of each.
fn names(list: &'static str) -> WordMap<&'static str> {
    entries(list).map(|(section, name)| (name, section)).collect()
}

static PLACES: LazyLock<WordMap<&'static str>> = LazyLock::new(|| names(include_str!("places.txt")));

static BODIES: LazyLock<WordMap<&'static str>> = LazyLock::new(|| names(include_str!("organisations.txt")));

static DEMONYMS: LazyLock<WordMap<()>> =
    LazyLock::new(|| entries(include_str!("demonyms.txt")).map(|(_, word)| (word, ())).collect());

/// For each name of a place that has several, the number of its line.
static PLACE_GROUPS: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let lines = entries(include_str!("place_spellings.txt")).enumerate();
    lines.flat_map(|(line, (_, names))| names.split('=').map(move |name| (name.trim(), line))).collect()
});

/// Which of the places that have several names the words, as written, name.
pub(in crate::language) fn place_group(words: &str) -> Option<usize> {
    PLACE_GROUPS.get(words).copied()
}

/// Whether the words, as written, are the name of a place, or of a body as well known, and of nobody.
pub(in crate::language) fn is_place(words: &str) -> bool {
    let nobody = |list: &WordMap<&str>| list.get(words).is_some_and(|section| *section != OR_A_SURNAME);
    nobody(&PLACES) || nobody(&BODIES)
}

/// Whether the words, as written, are on the list of places.
pub(in crate::language) fn is_listed_place(words: &str) -> bool {
    PLACES.get(words).is_some_and(|section| *section != "other")
}

/// States and countries that are also given names: behind a town they are what they are.
const REGIONS_AND_NAMES: [&str; 2] = ["Georgia", "Virginia"];

/// Whether the words, as written, are what stands behind the comma after a town, or after a part of a city: *Ohio*, *North
/// Dakota*, *N.D.*, *Neb.*, *Singapore*.
pub(in crate::language) fn is_region(words: &str) -> bool {
    let listed = || PLACES.get(words).is_some_and(|section| matches!(*section, "country" | "state" | "city"));
    listed() || REGIONS_AND_NAMES.contains(&words) || words.strip_suffix('.').is_some_and(is_state)
}

/// Whether the words, as written, are on the list of bodies.
pub(in crate::language) fn is_listed_body(words: &str) -> bool {
    BODIES.contains(words)
}

/// Whether the word, as written, belongs to the name of an organisation and not to that of a person.
pub(in crate::language) fn is_organisation_word(word: &str) -> bool {
    name_noun(word).is_some()
}

/// What the word, as written, makes of a name.
pub(in crate::language) fn name_noun(word: &str) -> Option<NameNoun> {
    WORDS.get(word.trim_end_matches('.')).copied()
}

/// Whether the word, as written, is what the people of a place, a faith or a party are called, or the adjective with it.
pub(in crate::language) fn is_demonym(word: &str) -> bool {
    DEMONYMS.contains(word) || word.strip_suffix('s').is_some_and(|one| DEMONYMS.contains(one))
}
