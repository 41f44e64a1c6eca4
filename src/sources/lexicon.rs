//! The words that decide what was said, and those that nobody means.
//!
//! Here: lists, in lower case with straight apostrophes. Not here: what a change of one of them is called (`weigh`).

use crate::language::number_in_letters;

/// What makes a change of words a change of what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Critical {
    /// *Not*, *never*, *nobody*.
    Negation,
    /// A figure, in figures or in letters.
    Number,
    /// The name of somebody or something.
    Name,
    /// *Will* and *would*, *can* and *must*.
    Modal,
    /// *All*, *some*, *every*, *only*.
    Quantifier,
}

impl Critical {
    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Critical::Negation => "a negation",
            Critical::Number => "a number",
            Critical::Name => "a name",
            Critical::Modal => "a modal verb",
            Critical::Quantifier => "a quantifier",
        }
    }
}

const NEGATIONS: [&str; 20] = [
    "not", "n't", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot",
    "hardly", "barely", "scarcely", "ain't", "nope", "dont", "cant", "wont",
];
const MODALS: [&str; 13] =
    ["will", "would", "can", "could", "may", "might", "must", "shall", "should", "wo", "ca", "sha", "'ll"];
const QUANTIFIERS: [&str; 28] = [
    "all",
    "some",
    "every",
    "any",
    "most",
    "many",
    "few",
    "both",
    "each",
    "only",
    "always",
    "often",
    "sometimes",
    "half",
    "everyone",
    "everybody",
    "everything",
    "someone",
    "somebody",
    "something",
    "anyone",
    "anybody",
    "anything",
    "several",
    "rarely",
    "seldom",
    "more",
    "less",
];
/// Words that are numbers only with others, or in a row.
const SCALES: [&str; 9] =
    ["hundred", "thousand", "million", "billion", "trillion", "dozen", "first", "second", "third"];
/// What fills a pause. *You know* and *I mean* are two words, and fill one only together.
const FILLERS: [&str; 15] =
    ["um", "uh", "er", "erm", "ah", "eh", "hmm", "mm", "mhm", "uhm", "umm", "ehm", "uhh", "hm", "huh"];
/// Words that begin or fill a sentence and that carry no part of what is said.
const WEAK: [&str; 12] = ["well", "so", "and", "but", "like", "just", "okay", "ok", "right", "now", "look", "yeah"];
const FILLER_PHRASES: [&[&str]; 8] = [
    &["you", "know"],
    &["i", "mean"],
    &["sort", "of"],
    &["kind", "of"],
    &["of", "course"],
    &["i", "guess"],
    &["you", "see"],
    &["i", "think"],
];
/// Whether a word only fills a pause.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.iter().any(|filler| word.eq_ignore_ascii_case(filler))
}

/// Whether two words, one after the other, fill a pause: *you know*.
pub(super) fn fill_together(one: &str, other: &str) -> bool {
    let is = |first: &str, second: &str| one.eq_ignore_ascii_case(first) && other.eq_ignore_ascii_case(second);
    is("you", "know") || is("i", "mean")
}

/// Whether words that were left out, in lower case, are nothing but what fills a pause.
pub(super) fn are_fillers(words: &[String]) -> bool {
    let mut rest = words;
    while let Some(word) = rest.first() {
        let starts =
            |phrase: &&&[&str]| rest.len() >= phrase.len() && phrase.iter().zip(rest).all(|(one, two)| one == two);
        rest = match FILLER_PHRASES.iter().find(starts) {
            Some(phrase) => &rest[phrase.len()..],
            None if is_filler(word) || WEAK.contains(&word.as_str()) => &rest[1..],
            None => return false,
        };
    }
    true
}

/// What a word, in lower case, decides; names are told by their capitals, and not here.
pub(super) fn critical(word: &str) -> Option<Critical> {
    let is_figure = word.bytes().any(|byte| byte.is_ascii_digit());
    let is_number = || number_in_letters(word).is_some() || SCALES.contains(&word);
    if NEGATIONS.contains(&word) {
        Some(Critical::Negation)
    } else if is_figure || is_number() {
        Some(Critical::Number)
    } else if MODALS.contains(&word) {
        Some(Critical::Modal)
    } else {
        QUANTIFIERS.contains(&word).then_some(Critical::Quantifier)
    }
}
