//! Whether a name of the draft and a name of a record are one person's.
//!
//! *Ivan Kolb*, *Ambassador Kolb*, `KOLB` and `Ivan` may be one; `Speaker 1` is nobody's name.
//! Not here: who is who within the draft (`language`).

use super::evidence::{Evidence, Source};
use super::part::is_nobody;
use crate::language::{Draft, is_asking, is_title, plain_words};
use crate::text::narrow;
use std::ops::Range;

/// How a speaker of the draft is called there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Called<'c> {
    /// The full name, as far as the draft gives it.
    pub(super) name: &'c str,
    /// The words beside the cue.
    pub(super) mention: &'c str,
}

/// A source, by its place in the evidence, and some streams of its record.
pub(super) type Place = (usize, Vec<usize>);

/// Where the evidence has the words of one speaker, and where those of others.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) theirs: Vec<Place>,
    pub(super) others: Vec<Place>,
}

impl Places {
    /// The places of whoever is called so; where nobody is, all are others'. Linear in the labels of the records.
    pub(super) fn of(evidence: &Evidence, called: Option<Called<'_>>) -> Places {
        let mut places = Places { theirs: Vec::new(), others: Vec::new() };
        for (index, source) in evidence.sources().iter().enumerate() {
            let (mut theirs, mut others): (Vec<usize>, Vec<usize>) = match called {
                Some(called) => source.streams_of(called),
                None => (Vec::new(), (0..source.record.streams().len()).collect()),
            };
            if theirs.is_empty() && called.and_then(|called| source.is_declared_for(called)) == Some(true) {
                // No label is the speaker's, so the labels do not tell who speaks, but for those of whoever asks.
                (theirs, others) = source.asked_and_asking();
            }
            places.theirs.extend((!theirs.is_empty()).then_some((index, theirs)));
            places.others.extend((!others.is_empty()).then_some((index, others)));
        }
        places
    }
}

impl Source {
    /// The streams whose label may be the speaker's, and the others.
    ///
    /// Where the record has just that name, names that are only like it are others': *Ivan Kolb* is not *Ida Kolb*.
    fn streams_of(&self, called: Called<'_>) -> (Vec<usize>, Vec<usize>) {
        let is_declared = self.is_declared_for(called) == Some(true);
        let is_just_theirs = self.labels().flatten().any(|label| is_same_name(called.name, label));
        let is_another = |label: &str| is_just_theirs && are_two(called.name, label);
        let is_theirs = |label: Option<&str>| match label.filter(|label| !is_nobody(label)) {
            Some(label) if is_another(label) => false,
            Some(label) => is_label_of(called.name, label) || is_declared && self.is_label_of_declared(label),
            None => is_declared && !label.is_some_and(is_asking),
        };
        self.parted(is_theirs)
    }

    /// The streams of whoever answers, and those of whoever asks; all are of the first where nobody else is named.
    fn asked_and_asking(&self) -> (Vec<usize>, Vec<usize>) {
        let (asked, asking) = self.parted(|label| !label.is_some_and(is_asking));
        if asked.is_empty() { (asking, asked) } else { (asked, asking) }
    }

    fn parted(&self, is_of_first: impl Fn(Option<&str>) -> bool) -> (Vec<usize>, Vec<usize>) {
        let (first, second): (Vec<_>, Vec<_>) = self.labels().enumerate().partition(|(_, label)| is_of_first(*label));
        let places = |streams: Vec<(usize, Option<&str>)>| streams.into_iter().map(|(stream, _)| stream).collect();
        (places(first), places(second))
    }

    /// The name that is meant by the label of each stream.
    fn labels(&self) -> impl Iterator<Item = Option<&str>> {
        let streams = self.record.streams().iter();
        streams.map(|stream| stream.label.as_deref().map(|label| self.meant_by(label)))
    }

    /// Whether the record has no labels, and nothing says whose it is: what a recogniser writes that tells no voices apart.
    pub(super) fn names_nobody(&self) -> bool {
        self.speaker.is_none() && self.labels().all(|label| label.is_none())
    }

    /// Whether a label of the record is the speaker's.
    pub(super) fn names(&self, called: Called<'_>) -> bool {
        self.labels().flatten().any(|label| !is_nobody(label) && is_label_of(called.name, label))
    }

    /// Whether the words beside the cue are a label of the record, or part of one, and no more than that.
    pub(super) fn labels_with(&self, called: Called<'_>) -> bool {
        let words = name_words(called.mention);
        let has_all = |label: &str| {
            let label = name_words(label);
            words.iter().all(|word| label.contains(word))
        };
        !words.is_empty() && self.labels().flatten().any(|label| !is_nobody(label) && has_all(label))
    }

    /// Whether the source is declared to be the speaker's. None where it is declared to be nobody's.
    pub(super) fn is_declared_for(&self, called: Called<'_>) -> Option<bool> {
        let speaker = self.speaker.as_deref()?;
        let names = std::iter::once(speaker).chain(self.aliases.iter().map(String::as_str));
        Some(names.into_iter().any(|name| may_be_one(called.name, name) || same_words(called.mention, name)))
    }

    /// The name that a label of the record means.
    pub(super) fn meant_by<'s>(&'s self, label: &'s str) -> &'s str {
        // What a file calls `B`, many programs show as *Speaker B*.
        let bare = |label: &'s str| {
            let label = label.trim();
            let (first, rest) = label.split_once([' ', '_']).unwrap_or(("", label));
            if first.eq_ignore_ascii_case("speaker") { rest } else { label }
        };
        let is_meant = |from: &'s str| bare(from).eq_ignore_ascii_case(bare(label));
        let mapped = self.speaker_map.iter().find(|(from, _)| is_meant(from));
        mapped.map_or(label, |(_, name)| name)
    }

    /// Whether a label of the record means the speaker the source is declared for.
    pub(super) fn is_label_of_declared(&self, label: &str) -> bool {
        let meant = self.meant_by(label);
        let names = self.speaker.iter().chain(&self.aliases);
        names.into_iter().any(|name| may_be_one(name, meant))
    }
}

/// Whether a draft may name whoever has that label: its surname stands there.
pub(super) fn may_name(draft: &Draft, label: &str) -> bool {
    may_name_in(draft, 0..narrow(draft.blocks().len()), label)
}

/// Whether some blocks of a draft may name whoever has that label: its surname stands there.
pub(super) fn may_name_in(draft: &Draft, blocks: Range<u32>, label: &str) -> bool {
    let is_there = |word: &String| draft.has_capital_in(blocks.clone(), word);
    name_words(label).last().is_none_or(|surname| plain_words(surname).iter().any(is_there))
}

/// Whether two names may be one person's: one surname, and no given names that clash; or one name alone that is part of
/// the other.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let generations = (generation(one), generation(other));
    let (one, other) = (name_words(one), name_words(other));
    let (Some(last), Some(other_last)) = (one.last(), other.last()) else { return false };
    match (one.len(), other.len()) {
        // *Tom Jr.* is not whoever is called Tom.
        (1, _) if generations.0.is_some() && generations.0 != generations.1 => false,
        (1, _) => other.contains(last),
        (_, 1) => one.contains(other_last),
        _ if last == other_last && firsts_agree(&one[0], &other[0]) => true,
        // “Welder Tom Kolb”, “José Peña Ibarra” and “José Peña”.
        (count, others) if count < others => one.iter().all(|word| other.contains(word)),
        _ => other.iter().all(|word| one.contains(word)),
    }
}

/// Whether a label may be that of whoever has the name, be it the initials.
fn is_label_of(name: &str, label: &str) -> bool {
    may_be_one(name, label) || initials(label).is_some_and(|initials| has_initials(name, &initials))
}

/// The letters of a label that looks like initials, in lower case: `AR`, `J.F.K.`
pub(super) fn initials(label: &str) -> Option<String> {
    let letters: String = label.chars().filter(|letter| !matches!(letter, '.' | ' ')).collect();
    let is_short = (2..=3).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    is_short.then(|| letters.to_ascii_lowercase())
}

fn has_initials(name: &str, initials: &str) -> bool {
    let words = name_words(name);
    let all: String = words.iter().filter_map(|word| word.chars().next()).collect();
    let ends = [words.first(), words.last()].into_iter().flatten().filter_map(|word| word.chars().next());
    words.len() > 1 && (all == initials || ends.collect::<String>() == initials)
}

/// Whether two names are the same to the word, with *Jr.* or without.
fn is_same_name(one: &str, other: &str) -> bool {
    let words = name_words(one);
    words.len() > 1 && words == name_words(other) && generation(one) == generation(other)
}

/// Whether two full names that may be one person's are two people's, if the record has both: *Tom Kolb* and *Tom Kolb
/// Jr.*, *Ivan Kolb* and *Ida Kolb*.
pub(super) fn are_two(one: &str, other: &str) -> bool {
    let (words, others) = (name_words(one), name_words(other));
    let ([first, .., last], [other_first, .., other_last]) = (&words[..], &others[..]) else { return false };
    let is_given = |name: &str| name.chars().nth(1).is_some();
    let is_other_first = is_given(first) && is_given(other_first) && first != other_first;
    let is_part = words.iter().all(|word| others.contains(word)) || others.iter().all(|word| words.contains(word));
    last == other_last && (generation(one) != generation(other) || is_other_first && !is_part)
}

/// *Jr.*, *III*, as a name has it.
fn generation(name: &str) -> Option<String> {
    let words = plain_words(name.split(['(', '[']).next().unwrap_or_default());
    words.into_iter().find(|word| is_generation(word))
}

fn is_generation(word: &str) -> bool {
    matches!(word, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// Whether a label is an office, and no name: `MAYOR`, `THE PRESIDENT`.
pub(super) fn is_an_office(label: &str) -> bool {
    name_words(label).is_empty() && !is_nobody(label)
}

/// Whether two names have a word in common, so that it is not certain that they are two people's.
pub(super) fn share_a_word(one: &str, other: &str) -> bool {
    let other = name_words(other);
    name_words(one).iter().any(|word| word.len() > 2 && other.contains(word))
}

/// Whether a name has a word, and no initial, that the other has not: *Ivan Kolb* beside *Greta Kolb*, and not *Kolb*.
pub(super) fn has_own_word(one: &str, other: &str) -> bool {
    let other = name_words(other);
    name_words(one).iter().any(|word| word.len() > 2 && !other.contains(word))
}

/// Whether what stands for a name is none.
pub(super) fn is_pronoun(name: &str) -> bool {
    matches!(name, "I" | "He" | "She" | "They" | "You" | "We" | "It")
}

fn firsts_agree(one: &str, other: &str) -> bool {
    let letter = |name: &str| name.chars().next();
    one == other || letter(one) == letter(other)
}

fn same_words(one: &str, other: &str) -> bool {
    let without_article = |text: &str| {
        let mut words = plain_words(text);
        words.retain(|word| !matches!(word.as_str(), "the" | "a" | "an"));
        words
    };
    let one = without_article(one);
    !one.is_empty() && one == without_article(other)
}

/// The words of a name without what stands before and after it: titles, party and place in brackets, *Jr.*
fn name_words(name: &str) -> Vec<String> {
    let name = name.split(['(', '[', ',']).next().unwrap_or_default();
    let mut words = plain_words(name);
    words.retain(|word| !is_title(word) && !is_generation(word) && word != "the");
    words
}

#[cfg(test)]
mod tests {
    use super::{are_two, initials, is_an_office, is_label_of, may_be_one};

    #[test]
    fn one_person_has_many_names() {
        for (one, other) in [
            ("Ivan Kolb", "KOLB"),
            ("Ivan Kolb", "Ambassador Kolb"),
            ("Ivan Kolb", "Ivan"),
            ("Kolb", "Mr. Kolb (D-Ill.)"),
            ("José Peña", "Jose Pena"),
            ("Robert Kolb", "R. Kolb"),
        ] {
            assert!(may_be_one(one, other), "{one} {other}");
        }
        for (one, other) in [("Ivan Kolb", "Greta Kolb"), ("Ana Ruiz", "Kolb"), ("Ana Ruiz", "")] {
            assert!(!may_be_one(one, other), "{one} {other}");
        }
    }

    #[test]
    fn initials_and_offices_may_be_labels() {
        assert!(is_label_of("Tom Kolb", "TK") && is_label_of("Ana Maria Ruiz", "A.R."));
        assert!(!is_label_of("Tom Kolb", "AR") && !is_label_of("Kolb", "TK"));
        assert_eq!(initials("Kolb"), None);
        assert!(is_an_office("MAYOR") && is_an_office("The President"));
        assert!(!is_an_office("Mayor Ruiz") && !is_an_office("Speaker 1"));
    }

    #[test]
    fn people_of_one_family_are_two() {
        for (one, other) in [("Tom Kolb", "Tom Kolb Jr."), ("Ivan Kolb", "IDA KOLB"), ("Tom Kolb, Jr.", "Tom Kolb III")]
        {
            assert!(are_two(one, other), "{one} {other}");
        }
        for (one, other) in [("Tom Kolb", "T. Kolb"), ("Tom Kolb", "Kolb"), ("Tom Kolb", "Baker Tom Kolb")] {
            assert!(!are_two(one, other), "{one} {other}");
        }
    }
}
