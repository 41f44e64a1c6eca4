//! The words that decide what was said, and those that nobody means.
//!
//! Here: lists, in lower case with straight apostrophes. Not here: what a change of one of them is called (`weigh`).

use crate::language::{is_decade, number_in_letters};

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
const SCALES: [&str; 19] = [
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "trillion",
    "trillions",
    "dozen",
    "dozens",
    "first",
    "second",
    "third",
    "twice",
    "double",
    "triple",
    "quarter",
];
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
/// Words with which a clause begins that goes on from another.
const JOINTS: [&str; 20] = [
    "and", "but", "or", "because", "that", "which", "who", "if", "when", "where", "while", "as", "so", "until",
    "unless", "although", "though", "before", "after", "than",
];

/// Whether a clause may begin with the word, though no comma stands before it.
pub(super) fn joins_clauses(word: &str) -> bool {
    JOINTS.iter().any(|joint| word.eq_ignore_ascii_case(joint))
}

/// Whether a word only fills a pause.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.iter().any(|filler| word.eq_ignore_ascii_case(filler))
}

/// Whether two words, one after the other, fill a pause: *you know*.
pub(super) fn fill_together(one: &str, other: &str) -> bool {
    let is = |first: &str, second: &str| one.eq_ignore_ascii_case(first) && other.eq_ignore_ascii_case(second);
    is("you", "know") || is("i", "mean")
}

/// The figure that an ordinal in letters is, up to the thirty-first of a month: *eighth*, *twenty-first*.
pub(super) fn ordinal(word: &str) -> Option<u64> {
    const ONES: [&str; 19] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];
    let of_ones = |word: &str| ONES.iter().zip(1..).find(|(one, _)| **one == word).map(|(_, number)| number);
    match word.split_once('-') {
        Some(("twenty", one)) => of_ones(one).filter(|one| *one < 10).map(|one| 20 + one),
        Some(("thirty", "first")) => Some(31),
        Some(_) => None,
        None if word == "twentieth" => Some(20),
        None if word == "thirtieth" => Some(30),
        None => of_ones(word),
    }
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
    let is_number = || {
        // *A hundred* is one word of a quotation.
        word.split([' ', '-']).any(|word| number_in_letters(word).is_some() || SCALES.contains(&word))
            || number_in_letters(word).is_some()
            || ordinal(word).is_some()
            || is_decade(word)
            || word == "nil"
    };
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
