//! Whether a name of the draft and a name of a record are one person's.
//!
//! *Rahm Emanuel*, *Ambassador Emanuel*, `EMANUEL` and `Rahm` may be one; `Speaker 1` is nobody's name.
//! Not here: who is who within the draft (`language`).

use super::evidence::{Evidence, Source};
use crate::language::{Draft, is_title, plain_words};
use rustc_hash::FxHashSet;
use std::cell::OnceCell;

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
            let all = 0..source.record.streams().len();
            let (mut theirs, mut others): (Vec<usize>, Vec<usize>) = match called {
                Some(called) => source.streams_of(called),
                None => (Vec::new(), all.clone().collect()),
            };
            if theirs.is_empty() && called.and_then(|called| source.is_declared_for(called)) == Some(true) {
                // No label is the speaker's, so the labels do not tell who speaks.
                (theirs, others) = (all.collect(), Vec::new());
            }
            places.theirs.extend((!theirs.is_empty()).then_some((index, theirs)));
            places.others.extend((!others.is_empty()).then_some((index, others)));
        }
        places
    }
}

impl Source {
    /// The streams whose label may be the speaker's, and the others.
    fn streams_of(&self, called: Called<'_>) -> (Vec<usize>, Vec<usize>) {
        let is_declared = self.is_declared_for(called) == Some(true);
        let streams = self.record.streams().iter();
        let labels = streams.map(|stream| stream.label.as_deref().map(|label| self.meant_by(label)));
        let is_theirs = |label: Option<&str>| match label.filter(|label| !is_nobody(label)) {
            Some(label) => may_be_one(called.name, label) || is_declared && self.is_label_of_declared(label),
            None => is_declared,
        };
        let (theirs, others): (Vec<_>, Vec<_>) = labels.enumerate().partition(|(_, label)| is_theirs(*label));
        let places = |streams: Vec<(usize, Option<&str>)>| streams.into_iter().map(|(stream, _)| stream).collect();
        (places(theirs), places(others))
    }

    /// Whether the source is declared to be the speaker's. None where it is declared to be nobody's.
    pub(super) fn is_declared_for(&self, called: Called<'_>) -> Option<bool> {
        let speaker = self.speaker.as_deref()?;
        let names = std::iter::once(speaker).chain(self.aliases.iter().map(String::as_str));
        Some(names.into_iter().any(|name| may_be_one(called.name, name) || same_words(called.mention, name)))
    }

    /// The name that a label of the record means.
    pub(super) fn meant_by<'s>(&'s self, label: &'s str) -> &'s str {
        let mapped = self.speaker_map.iter().find(|(from, _)| from.trim().eq_ignore_ascii_case(label.trim()));
        mapped.map_or(label, |(_, name)| name)
    }

    /// Whether a label of the record means the speaker the source is declared for.
    pub(super) fn is_label_of_declared(&self, label: &str) -> bool {
        let meant = self.meant_by(label);
        let names = self.speaker.iter().chain(&self.aliases);
        names.into_iter().any(|name| may_be_one(name, meant))
    }
}

/// The words of a draft that begin with a capital, gathered when they are first asked for.
#[derive(Debug)]
pub(super) struct Capitals<'d> {
    draft: &'d Draft,
    words: OnceCell<FxHashSet<String>>,
}

impl<'d> Capitals<'d> {
    pub(super) fn of(draft: &'d Draft) -> Capitals<'d> {
        Capitals { draft, words: OnceCell::new() }
    }

    /// Whether the draft may name whoever has that label: its surname stands there. Linear in the draft the first time.
    pub(super) fn may_name(&self, label: &str) -> bool {
        let words = self.words.get_or_init(|| {
            let is_between = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’');
            let words = self.draft.prose().text().split(is_between);
            let capitals = words.filter(|word| word.starts_with(char::is_uppercase));
            let bare = |word: &'d str| word.trim_end_matches("’s").trim_end_matches("'s").trim_matches(['\'', '’']);
            capitals.flat_map(|word| plain_words(bare(word))).collect()
        });
        name_words(label).last().is_none_or(|surname| plain_words(surname).iter().any(|word| words.contains(word)))
    }
}

/// Whether a label names nobody: `Speaker 1`, `SPEAKER_00`, `Unidentified`, `Q`.
pub(super) fn is_nobody(label: &str) -> bool {
    let words = plain_words(label);
    let nobody = |word: &String| {
        matches!(
            word.as_str(),
            "speaker" | "unknown" | "unidentified" | "voice" | "male" | "female" | "man" | "woman" | "q" | "a" | "spk"
        ) || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.iter().all(nobody) || words.first().is_some_and(|word| matches!(word.as_str(), "unidentified" | "unknown"))
}

/// Whether a label says what somebody does there, and not who it is: `Moderator`, `Audience member`.
pub(super) fn is_a_part(label: &str) -> bool {
    const PARTS: [&str; 19] = [
        "announcer",
        "anchor",
        "audience",
        "caller",
        "correspondent",
        "crowd",
        "guest",
        "host",
        "interviewer",
        "journalist",
        "member",
        "moderator",
        "narrator",
        "operator",
        "participant",
        "presenter",
        "question",
        "questioner",
        "reporter",
    ];
    plain_words(label).iter().any(|word| PARTS.contains(&word.trim_end_matches('s')))
}

/// Whether what stands before some words of a record puts them into the mouth of another: marks that are open, or *he
/// said*. *I said* does not.
pub(super) fn ends_in_reading(before: &str) -> bool {
    /// In code points.
    const NEAR: usize = 40;
    const IN_MARKS: usize = 600;
    const LAST_WORDS: usize = 3;
    /// With these goes on what the speaker says: *They say so, but …*
    const GOES_ON: [&str; 7] = ["but", "so", "because", "although", "though", "while", "when"];
    const READING: [&str; 10] =
        ["quote", "quoting", "said", "says", "saying", "tweeted", "tweets", "wrote", "writes", "writing"];
    let tail = |letters: usize| {
        let from = before.char_indices().rev().nth(letters).map_or(0, |(at, _)| at);
        &before[from..]
    };
    let near_marks = tail(IN_MARKS);
    let is_open = near_marks.rfind(['“', '”', '"']).is_some_and(|at| {
        let (outside, marks) = near_marks.split_at(at);
        let mut marks = marks.chars();
        let is_curly = marks.next() == Some('“');
        let begins = outside.chars().next_back().is_none_or(|last| last.is_whitespace() || last == '(');
        let goes_on = marks.next().is_none_or(|next| !next.is_whitespace());
        is_curly || begins && goes_on && !near_marks[at..].starts_with('”')
    });
    // *What did the police say? How do you know?* is nobody's but the speaker's.
    let sentence = tail(NEAR).rsplit(['.', '?', '!']).next().unwrap_or_default();
    let words = plain_words(sentence);
    let last = words.len().saturating_sub(LAST_WORDS);
    let is_said = (last..words.len()).any(|at| {
        let is_near = !words[at + 1..].iter().any(|word| GOES_ON.contains(&word.as_str()));
        let of_own = is_of_speaker(&words[..at]) && !words[at].starts_with("quot");
        READING.contains(&words[at].as_str()) && is_near && !of_own
    });
    is_open || is_said
}

/// Whether the words before a verb make it the speaker's: *I*, *I’m*, *I have*, *I just*.
fn is_of_speaker(before: &[String]) -> bool {
    const HELPS: [&str; 9] = ["am", "was", "have", "had", "will", "would", "just", "keep", "always"];
    let is_own = |word: &String| matches!(word.as_str(), "i" | "ive" | "im" | "id" | "ill");
    let last = before.iter().rposition(|word| !HELPS.contains(&word.as_str()));
    last.is_some_and(|last| is_own(&before[last]))
}

/// Whether two names may be one person's: one surname, and no given names that clash; or one name alone that is part of
/// the other.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (name_words(one), name_words(other));
    let (Some(last), Some(other_last)) = (one.last(), other.last()) else { return false };
    match (one.len(), other.len()) {
        (1, _) => other.contains(last),
        (_, 1) => one.contains(other_last),
        _ if last == other_last && firsts_agree(&one[0], &other[0]) => true,
        // “Businessman Donald Trump”, “Enrique Peña Nieto” and “Enrique Peña”.
        (count, others) if count < others => one.iter().all(|word| other.contains(word)),
        _ => other.iter().all(|word| one.contains(word)),
    }
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
    words.retain(|word| !is_title(word) && !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii" | "the"));
    words
}

#[cfg(test)]
mod tests {
    use super::{ends_in_reading, is_a_part, is_nobody, may_be_one};

    #[test]
    fn one_person_has_many_names() {
        for (one, other) in [
            ("Rahm Emanuel", "EMANUEL"),
            ("Rahm Emanuel", "Ambassador Emanuel"),
            ("Rahm Emanuel", "Rahm"),
            ("Emanuel", "Mr. Emanuel (D-Ill.)"),
            ("José Peña", "Jose Pena"),
            ("Robert Kolb", "R. Kolb"),
        ] {
            assert!(may_be_one(one, other), "{one} {other}");
        }
        for (one, other) in [("Rahm Emanuel", "Ezekiel Emanuel"), ("Ana Ruiz", "Kolb"), ("Ana Ruiz", "")] {
            assert!(!may_be_one(one, other), "{one} {other}");
        }
    }

    #[test]
    fn numbers_name_nobody() {
        for label in ["Speaker 1", "SPEAKER_00", "Q", "Unidentified male", "2"] {
            assert!(is_nobody(label), "{label}");
        }
        assert!(!is_nobody("Ana Ruiz"));
    }
    #[test]
    fn what_stands_before_words_may_give_them_to_another() {
        for before in [
            "He said, ",
            "They wrote: “We were there, and ",
            "He asked, \"Why? And ",
            "and I quote, ",
            "You tweeted today, ",
        ] {
            assert!(ends_in_reading(before), "{before}");
        }
        for before in [
            "",
            "I said ",
            "I’ve said: ",
            "What I’m saying is ",
            "I have just said that ",
            "They say so, but ",
            "He says it, but ",
            "What did he say? He said so. ",
            "“We were there.” And ",
            "\"No,\" so ",
        ] {
            assert!(!ends_in_reading(before), "{before}");
        }
    }

    #[test]
    fn a_part_is_no_name() {
        assert!(is_a_part("the moderator") && is_a_part("Audience Member"));
        assert!(!is_a_part("Ana Ruiz"));
    }
}
