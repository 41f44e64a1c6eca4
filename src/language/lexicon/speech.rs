//! Verbs of saying, and the function words and nouns that stand around them.
//!
//! Not here: what a word does in its sentence; that is for who asks.

use super::word_map::WordMap;
use super::{entries, lower};
use crate::language::number_in_letters;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a verb of saying needs beside it to be a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::language) enum VerbClass {
    /// A subject is enough.
    Core,
    /// A subject, and a quotation right beside it.
    Speech,
    /// A subject, and marked words as its complement.
    Fragment,
    /// Never a cue by right: nobody can smile words.
    Beat,
}

/// How a verb form is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::language) enum VerbForm {
    /// `say`
    Base,
    /// `says`, `said`
    Finite,
    /// `saying`
    Participle,
}

/// One form of a verb of saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct Verb {
    /// `say`
    pub(in crate::language) lemma: &'static str,
    pub(in crate::language) class: VerbClass,
    pub(in crate::language) form: VerbForm,
}

/// What a noun or function word is, as far as attribution needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::language) enum WordClass {
    /// `he`, `they`: can be the subject of a verb of saying.
    Pronoun,
    /// `the`, `his`, `two`: begins a noun phrase.
    Determiner,
    /// `for`, `of`: joins a noun phrase to another.
    Preposition,
    /// `and`, `but`, `because`: begins a clause.
    Conjunction,
    /// `who`, `which`.
    Relative,
    /// `has`, `will`: stands between subject and verb.
    Auxiliary,
    /// `also`, `later`: stands anywhere.
    Adverb,
    /// `Friday`, `March`: a capital that names no one.
    Date,
    /// `de`, `van`: lower case inside a name.
    Particle,
    /// `Mr.`, `Sen.`: a title before a name.
    Title,
    /// `report`, `statement`: a thing that says something.
    Document,
    /// `police`, `council`: many who speak as one.
    Group,
    /// `spokesman`, `teacher`: one person by what they are.
    Role,
    /// `source`, `official`: somebody the draft does not name.
    Unnamed,
}

static VERBS: LazyLock<WordMap<Verb>> = LazyLock::new(|| {
    let mut verbs: FxHashMap<&str, Verb> = FxHashMap::default();
    for (section, line) in entries(include_str!("verbs_of_saying.txt")) {
        let class = match section {
            "core" => VerbClass::Core,
            "speech" => VerbClass::Speech,
            "beat" => VerbClass::Beat,
            _ => VerbClass::Fragment,
        };
        let mut forms = line.split_whitespace();
        let Some(lemma) = forms.next() else { continue };
        verbs.entry(lemma).or_insert(Verb { lemma, class, form: VerbForm::Base });
        for word in forms {
            let form = if word.ends_with("ing") { VerbForm::Participle } else { VerbForm::Finite };
            verbs.insert(word, Verb { lemma, class, form });
        }
    }
    verbs.into_iter().collect()
});

static WORDS: LazyLock<FxHashMap<&'static str, WordClass>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for (section, line) in entries(include_str!("words.txt")) {
        let class = match section {
            "pronoun" => WordClass::Pronoun,
            "determiner" => WordClass::Determiner,
            "preposition" => WordClass::Preposition,
            "conjunction" => WordClass::Conjunction,
            "relative" => WordClass::Relative,
            "auxiliary" => WordClass::Auxiliary,
            "adverb" => WordClass::Adverb,
            "date" => WordClass::Date,
            "particle" => WordClass::Particle,
            "title" => WordClass::Title,
            "document" => WordClass::Document,
            "group" => WordClass::Group,
            "role" => WordClass::Role,
            _ => WordClass::Unnamed,
        };
        words.extend(line.split_whitespace().map(|word| (word, class)));
    }
    words
});

/// The verbs of saying of the house, by each of their forms.
pub(super) fn verbs() -> &'static WordMap<Verb> {
    &VERBS
}

/// The words the lists have, with what each is.
pub(super) fn classes() -> &'static FxHashMap<&'static str, WordClass> {
    &WORDS
}

/// What the word is, if the lists know; any case.
pub(in crate::language) fn word_class(word: &str) -> Option<WordClass> {
    let word = lower(word);
    WORDS.get(word.trim_end_matches('.')).copied()
}

/// Whether a word only holds others together, and may stand in any sentence: *the*, *to*, *them*, *’re*; any case.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    let lower = lower(word);
    let is_tied = lower.starts_with(['\'', '’', '‘']) || matches!(lower.as_ref(), "n't" | "n’t" | "not");
    let is_object =
        matches!(lower.as_ref(), "me" | "him" | "us" | "them" | "what" | "there" | "here" | "so" | "just" | "out");
    let class = word_class(word).filter(|_| number_in_letters(&lower).is_none());
    let holds_together = matches!(
        class,
        Some(
            WordClass::Pronoun
                | WordClass::Determiner
                | WordClass::Preposition
                | WordClass::Conjunction
                | WordClass::Relative
                | WordClass::Auxiliary
        )
    );
    is_tied || is_object || holds_together
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_leads_to_its_lemma() {
        for (word, lemma, form) in [
            ("said", "say", VerbForm::Finite),
            ("Said", "say", VerbForm::Finite),
            ("saying", "say", VerbForm::Participle),
            ("say", "say", VerbForm::Base),
            ("replied", "reply", VerbForm::Finite),
        ] {
            let verb = verbs().get_in_any_case(word).unwrap();
            assert_eq!((verb.lemma, verb.form), (lemma, form), "{word}");
        }
        assert_eq!(verbs().get("bridge"), None);
    }

    #[test]
    fn words_that_hold_others_together() {
        assert!(["the", "We", "’re", "to", "them", "would", "out"].into_iter().all(is_function_word));
        assert!(!["bridge", "get", "three", "very"].into_iter().any(is_function_word));
    }

    #[test]
    fn titles_are_known_with_and_without_their_stop() {
        assert_eq!(word_class("Mr."), Some(WordClass::Title));
        assert_eq!(word_class("Mr"), Some(WordClass::Title));
    }
}
