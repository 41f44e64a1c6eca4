//! What the lists know of a word, in one look-up: each word of a block is looked up once, and asked about often.

use super::speech::{WordClass, classes, verbs};
use super::word_map::WordMap;
use super::{Cues, acronym, is_given_name, people, reporting};
use crate::language::token::Shape;
use crate::language::{courtesy, indirect, sourcing};
use crate::markup::words_for_months;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What the lists know of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::language) struct Lexeme {
    /// What it is beside a verb of saying.
    pub(in crate::language) class: Option<WordClass>,
    /// Whether it can be a verb of saying or of reporting, alone or with a second word.
    pub(in crate::language) cue: MayBeCue,
    lists: u8,
}

/// Lists of words that are asked for at every word and have few: whether one may have a word is known from its lexeme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) enum List {
    /// *claim*, *warning*.
    NounsOfSaying = 1,
    /// *of*, *and*.
    LeftOutOfAcronyms = 2,
    /// *sources*, *experts*.
    UnnamedSources = 4,
    /// *brother*, *widow*.
    Kin = 8,
    /// *Ana*, *Jean-Claude*: as written, so that the lexeme tells for certain.
    GivenNames = 16,
    /// *March*, *Sept.*
    Months = 32,
    /// *Mr*, *Dr.*
    CourtesyTitles = 64,
    /// *claim*, *according*, *heard*: what is no verb of saying and tells what somebody says.
    TellsOfWords = 128,
}

impl Lexeme {
    /// Whether the list has the word in some case, with or without a stop.
    pub(in crate::language) fn may_be_on(self, list: List) -> bool {
        self.lists & list as u8 != 0
    }
}

/// Whether a word can be a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::language) enum MayBeCue {
    /// Some list has it as a form of a verb.
    Yes,
    /// No list has it.
    #[default]
    No,
}

/// Verbs that are cues with a second word only: *went on*, *shot back*, *chimed in*.
const OF_TWO_WORDS: &[&str] = &[
    "went", "goes", "shot", "shoots", "fired", "fires", "hit", "hits", "fought", "chimed", "chimes", "weighed",
    "weighs", "jumped", "jumps",
];

static LEXEMES: LazyLock<WordMap<Lexeme>> = LazyLock::new(|| {
    let mut lexemes: FxHashMap<&'static str, Lexeme> = FxHashMap::default();
    for (word, class) in classes() {
        lexemes.entry(word).or_default().class = Some(*class);
    }
    let saying = verbs().iter().map(|(word, _)| word);
    let reporting = reporting::verbs().iter().map(|(word, _)| word);
    for word in saying.chain(reporting).chain(OF_TWO_WORDS.iter().copied()) {
        lexemes.entry(word).or_default().cue = MayBeCue::Yes;
    }
    let mut note = |word: &'static str, list: List| lexemes.entry(word).or_default().lists |= list as u8;
    indirect::nouns_of_saying().for_each(|word| note(word, List::NounsOfSaying));
    acronym::left_out().for_each(|word| note(word, List::LeftOutOfAcronyms));
    people::KIN.words().for_each(|word| note(word, List::Kin));
    sourcing::triggers().for_each(|word| note(word, List::UnnamedSources));
    words_for_months().for_each(|word| note(word, List::Months));
    courtesy::TITLES_IN_LOWER_CASE.iter().for_each(|word| note(word, List::CourtesyTitles));
    indirect::tells_of_words().for_each(|word| note(word, List::TellsOfWords));
    lexemes.into_iter().collect()
});

/// What the lists, and the verbs a newsroom adds, know of a word; any case.
pub(in crate::language) fn lexeme(word: &str, shape: Shape, cues: &Cues) -> Lexeme {
    // Few words have a stop at their end.
    let bare = if word.ends_with('.') { word.trim_end_matches('.') } else { word };
    let known = if shape == Shape::Lower { LEXEMES.get(bare) } else { LEXEMES.get_in_any_case(bare) };
    let mut lexeme = known.copied().unwrap_or_default();
    if cues.has_own(word) {
        lexeme.cue = MayBeCue::Yes;
    }
    if shape != Shape::Lower && is_given_name(word) {
        lexeme.lists |= List::GivenNames as u8;
    }
    lexeme
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_on_its_lists_in_any_case_and_with_a_stop() {
        let lists = [
            (List::Months, words_for_months().collect::<Vec<_>>()),
            (List::CourtesyTitles, courtesy::TITLES_IN_LOWER_CASE.to_vec()),
            (List::TellsOfWords, indirect::tells_of_words().collect()),
            (List::UnnamedSources, sourcing::triggers().collect()),
        ];
        for (list, word) in lists.iter().flat_map(|(list, words)| words.iter().map(|word| (*list, *word))) {
            let is_on = |word: &str, shape| lexeme(word, shape, &Cues::default()).may_be_on(list);
            let (capital, shouted) = (word[..1].to_uppercase() + &word[1..], word.to_uppercase());
            assert!(is_on(word, Shape::Lower) && is_on(&format!("{word}."), Shape::Lower), "{word}");
            assert!(is_on(&capital, Shape::Capitalised) && is_on(&format!("{shouted}."), Shape::AllCaps), "{word}");
        }
    }
}
