//! What looks like the name of somebody who speaks.
//!
//! Not here: names in running prose (`language`); a label is shorter and stands alone.

use crate::language::{NameSuffix, name_suffix};

/// How much a label looks like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Surety {
    /// Nothing sets it off: it counts where it comes back.
    Doubtful,
    /// It could open a sentence too: `Ana:`, and `Remember:`.
    Likely,
    /// Capitals, two names, a role.
    Certain,
}

/// The most words of a name and its title.
const MOST_WORDS: usize = 7;

/// Words in lower case inside a name.
const BETWEEN: &[&str] = &[
    "al", "and", "ben", "bin", "da", "de", "del", "della", "der", "di", "dos", "el", "ibn", "la", "of", "the", "van",
    "von",
];

/// Who speaks where no name is known. A number may follow.
const ROLES: &[&str] = &[
    "announcer",
    "anchor",
    "audience",
    "caller",
    "chair",
    "clerk",
    "correspondent",
    "crowd",
    "female",
    "guest",
    "host",
    "interviewee",
    "interviewer",
    "interpreter",
    "journalist",
    "male",
    "man",
    "moderator",
    "narrator",
    "operator",
    "panelist",
    "participant",
    "presenter",
    "reporter",
    "speaker",
    "translator",
    "unidentified",
    "unknown",
    "witness",
    "woman",
];

/// First words of what looks like a label and names nobody.
const NOBODY: &[&str] = &[
    "about",
    "address",
    "also",
    "and",
    "answer:",
    "attention",
    "but",
    "caption",
    "caveat",
    "colleagues",
    "conclusion",
    "contact",
    "contacts",
    "copyright",
    "correction",
    "credit",
    "date",
    "dear",
    "duration",
    "editor's",
    "editor’s",
    "email",
    "example",
    "fact",
    "fax",
    "file",
    "first",
    "finally",
    "for",
    "friends",
    "from",
    "he",
    "here",
    "i",
    "image",
    "it",
    "kind",
    "in",
    "ladies",
    "language",
    "listen",
    "location",
    "look",
    "mobile",
    "more",
    "my",
    "no",
    "note",
    "notes",
    "our",
    "ps",
    "photo",
    "phone",
    "place",
    "present",
    "question:",
    "re",
    "read",
    "remember",
    "remarks",
    "result",
    "second",
    "so",
    "source",
    "subject",
    "summary",
    "tel",
    "telephone",
    "then",
    "they",
    "this",
    "time",
    "title",
    "url",
    "we",
    "secondly",
];

/// The name without title in brackets or behind a comma, and how sure it is one. None where it is no name.
pub(super) fn read(text: &str) -> Option<(&str, Surety)> {
    let text = text.trim().trim_matches(['*', '_']).trim();
    let text = text.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(text).trim();
    let mut name = text;
    // *SEN. ANA RUIZ (I-MT), CHAIR*: one after the other, from the end.
    while let Some(shorter) = without_bracket(name).or_else(|| without_role(name)) {
        name = shorter;
    }
    let mut words = name.split_whitespace();
    let first = words.next()?;
    let count = 1 + words.clone().count();
    let signs = [
        '"', '“', '”', '‘', '«', '»', ';', '!', '?', '=', '<', '>', '{', '}', '|', '\\', '[', ']', '(', ',', ':', '♪',
        '@', '*',
    ];
    if count > MOST_WORDS || name.contains(signs) || NOBODY.iter().any(|nobody| nobody.eq_ignore_ascii_case(first)) {
        return None;
    }
    if let Some(surety) = role(name) {
        return Some((name, surety));
    }
    let named = |word: &str| {
        let start = word.trim_start_matches(['\'', '’', '#', '-', '/', '&']).chars().next();
        let is_name = |letter: char| letter.is_alphabetic() && !letter.is_lowercase();
        start.is_none_or(|letter| is_name(letter) || letter.is_ascii_digit()) || BETWEEN.contains(&word)
    };
    let opens = first.chars().next().is_some_and(|letter| letter.is_alphabetic() && !letter.is_lowercase())
        || BETWEEN.contains(&first) && count > 1;
    let ended = |word: &str| word.ends_with('.') && word.chars().count() > 6;
    if !opens || !name.split_whitespace().all(named) || name.split_whitespace().any(ended) || is_sentence(name) {
        return None;
    }
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    let shouted = capitals > 1 && !name.contains(char::is_lowercase);
    let several = name.split_whitespace().filter(|word| !BETWEEN.contains(word)).count() > 1;
    Some((name, if shouted || several { Surety::Certain } else { Surety::Likely }))
}

/// Whether the full stop at its end is one.
fn is_sentence(name: &str) -> bool {
    let last = name.strip_suffix('.').and_then(|name| name.split_whitespace().last());
    let is_generation = |last: &str| name_suffix(last) == Some(NameSuffix::Generation);
    last.is_some_and(|last| last.chars().count() > 1 && !is_generation(last) && !last.contains('.'))
}

/// How sure a role is that nobody's name stands for: `Speaker 1`, `interviewer`.
fn role(name: &str) -> Option<Surety> {
    let mut words = name.split_whitespace();
    let first = words.next()?;
    let known = |word: &str| ROLES.iter().any(|role| role.eq_ignore_ascii_case(word));
    let number = |word: &str| word.len() <= 3 && word.chars().all(char::is_alphanumeric);
    match (words.next(), words.next()) {
        _ if first.starts_with("SPEAKER_") || first.starts_with("spk_") => Some(Surety::Certain),
        (None, _) if known(first) => Some(Surety::Certain),
        (Some(second), None) if known(first) && number(second) => Some(Surety::Certain),
        (Some(second), _) if first.eq_ignore_ascii_case("unidentified") && known(second) => Some(Surety::Certain),
        _ => None,
    }
}

/// The name before a bracket it ends with.
fn without_bracket(name: &str) -> Option<&str> {
    let open = name.strip_suffix(')')?.rfind('(')?;
    Some(name[..open].trim_end()).filter(|name| !name.is_empty())
}

/// The name before a comma, where what follows is no part of it.
fn without_role(name: &str) -> Option<&str> {
    let (before, role) = name.rsplit_once(',')?;
    (name_suffix(role.trim()).is_none() && !before.trim().is_empty()).then(|| before.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_titles_and_roles_are_names() {
        for (text, wanted) in [
            ("ANA RUIZ", "ANA RUIZ"),
            ("Ana Ruiz, mayor of Harbour City", "Ana Ruiz"),
            ("Gov. Ruiz (through translator)", "Gov. Ruiz"),
            ("interviewer", "interviewer"),
            ("unidentified woman", "unidentified woman"),
            ("SPEAKER_00", "SPEAKER_00"),
            ("de la Cruz", "de la Cruz"),
            ("THE COURT", "THE COURT"),
            ("李明", "李明"),
        ] {
            assert_eq!(read(text).map(|(name, _)| name), Some(wanted), "{text}");
        }
        assert_eq!(read("Ana").map(|(_, surety)| surety), Some(Surety::Likely));
        assert_eq!(read("Ana Ruiz").map(|(_, surety)| surety), Some(Surety::Certain));
    }

    #[test]
    fn what_opens_a_sentence_is_no_name() {
        for text in ["there is one thing", "My plan", "Ladies and Gentlemen", "NOTE", "", "(", ",", "We", "12", "-"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
