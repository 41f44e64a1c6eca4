//! The words that decide what was said, and those that nobody means.
//!
//! Here: lists, in lower case with straight apostrophes. Not here: what a change of one of them is called (`weigh`).

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
const NUMBERS: [&str; 36] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dozen",
    "first",
    "second",
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
const HONORIFICS: [&str; 66] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "sir",
    "dame",
    "lord",
    "lady",
    "senator",
    "sen",
    "governor",
    "gov",
    "president",
    "secretary",
    "congressman",
    "congresswoman",
    "representative",
    "rep",
    "general",
    "gen",
    "judge",
    "mister",
    "ambassador",
    "mayor",
    "minister",
    "councillor",
    "councilor",
    "captain",
    "capt",
    "professor",
    "chancellor",
    "chief",
    "officer",
    "detective",
    "sergeant",
    "sgt",
    "colonel",
    "col",
    "lieutenant",
    "lt",
    "admiral",
    "bishop",
    "archbishop",
    "pope",
    "rabbi",
    "imam",
    "father",
    "sister",
    "reverend",
    "rev",
    "king",
    "queen",
    "prince",
    "princess",
    "moderator",
    "host",
    "reporter",
    "commissioner",
    "director",
    "chairman",
    "chairwoman",
    "speaker",
    "attorney",
    "justice",
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

/// Whether a word, in lower case, goes before a name and is none.
pub(super) fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(&word.trim_end_matches('.'))
}

/// What a word, in lower case, decides; names are told by their capitals, and not here.
pub(super) fn critical(word: &str) -> Option<Critical> {
    let is_figure = word.bytes().any(|byte| byte.is_ascii_digit());
    let is_number = || word.split('-').any(|part| NUMBERS.contains(&part));
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
