//! The verbs of saying a draft is read with: the lists of the house, and what a
//! newsroom adds to them and takes away.
//!
//! Not here: where a newsroom writes that down (`config`), and what a verb does in its sentence (`cue`, `indirect`).

use super::inflection::forms_of;
use super::lower::lower;
use super::reporting::{self, Frames, ReportingVerb};
use super::speech::{self, Verb, VerbClass, VerbForm};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// What a verb that a newsroom adds can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CueUse {
    /// It carries what is said, in marks or after *that*: *Ruiz spitballed that it might work*.
    Saying,
    /// It takes marked words only: *Ruiz skewered it as “a farce”*.
    Fragment,
    /// It is a gesture, and carries no words: *“It might work,” Ruiz twinkled*.
    Gesture,
}

/// A verb that a newsroom adds: its forms, the lemma first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueVerb {
    /// *Invariant:* not empty; each is one word in small letters.
    forms: Vec<String>,
    usage: CueUse,
}

impl CueVerb {
    /// Reads a lemma (*spitball*), whose regular forms are added, or a lemma and all its other forms with blanks
    /// between (*forthtell forthtells forthtold forthtelling*).
    ///
    /// # Errors
    ///
    /// In words, where it is no such thing.
    pub fn parse(entry: &str, usage: CueUse) -> Result<CueVerb, String> {
        let words: Vec<&str> = entry.split_whitespace().collect();
        let Some((lemma, others)) = words.split_first() else { return Err("there is no verb here".to_owned()) };
        let is_letter = |letter: char| letter.is_alphabetic() && !letter.is_uppercase() || letter == '-';
        if let Some(wrong) = words.iter().find(|word| !word.chars().all(is_letter)) {
            return Err(format!("`{wrong}` is not a verb in small letters"));
        }
        let stray = others.iter().find(|form| form.chars().next() != lemma.chars().next());
        if let Some(stray) = stray {
            return Err(format!("`{stray}` is no form of `{lemma}`"));
        }
        let forms = if others.is_empty() { forms_of(lemma) } else { words.into_iter().map(str::to_owned).collect() };
        Ok(CueVerb { forms, usage })
    }
}

/// The verbs of saying in force. Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cues {
    /// None where the lists of the house hold as they are.
    own: Option<Arc<OwnLists>>,
}

#[derive(Debug, PartialEq, Eq)]
struct OwnLists {
    saying: FxHashMap<&'static str, Verb>,
    reporting: FxHashMap<&'static str, ReportingVerb>,
}

impl Cues {
    /// The lists of the house without the verbs that `ignored` names by any of their forms, and with those `added`.
    #[must_use]
    pub fn new(added: &[CueVerb], ignored: &[String]) -> Cues {
        if added.is_empty() && ignored.is_empty() {
            return Cues::default();
        }
        let lemma = |word: &String| lemma_of(word).unwrap_or("");
        let ignored: FxHashSet<&str> = ignored.iter().map(lemma).collect();
        let mut saying: FxHashMap<_, _> = speech::verbs().iter().map(|(word, verb)| (word, *verb)).collect();
        saying.retain(|_, verb| !ignored.contains(verb.lemma));
        let mut reporting: FxHashMap<_, _> = reporting::verbs().iter().map(|(word, verb)| (word, *verb)).collect();
        reporting.retain(|_, verb| !ignored.contains(verb.lemma));
        for verb in added {
            let class = match verb.usage {
                CueUse::Saying => VerbClass::Speech,
                CueUse::Fragment => VerbClass::Fragment,
                CueUse::Gesture => VerbClass::Beat,
            };
            let lemma = kept(&verb.forms[0]);
            for (index, word) in verb.forms.iter().enumerate() {
                let (word, form) = (kept(word), form(index, word));
                saying.insert(word, Verb { lemma, class, form });
                match verb.usage {
                    CueUse::Saying => {
                        reporting.insert(word, ReportingVerb { lemma, form, frames: Frames::of_saying() });
                    }
                    CueUse::Fragment | CueUse::Gesture => drop(reporting.remove(word)),
                }
            }
        }
        Cues { own: Some(Arc::new(OwnLists { saying, reporting })) }
    }

    /// Every verb of the lists of the house, by its lemma.
    pub fn of_the_house() -> impl Iterator<Item = &'static str> {
        let reporting = reporting::verbs().iter().map(|(_, verb)| verb.lemma);
        speech::verbs().iter().map(|(_, verb)| verb.lemma).chain(reporting)
    }

    /// Whether the lists of the house have the word as a form of a verb.
    #[must_use]
    pub fn house_knows(word: &str) -> bool {
        lemma_of(word).is_some()
    }

    /// Whether a newsroom's own lists have the word as a form of a verb; any case.
    pub(super) fn has_own(&self, word: &str) -> bool {
        let has = |own: &OwnLists| {
            let small = lower(word);
            own.saying.contains_key(small.as_ref()) || own.reporting.contains_key(small.as_ref())
        };
        self.own.as_deref().is_some_and(has)
    }

    /// The verb of saying a word is a form of; any case.
    pub(in crate::language) fn verb_of_saying(&self, word: &str) -> Option<Verb> {
        match &self.own {
            None => speech::verbs().get_in_any_case(word).copied(),
            Some(own) => own.saying.get(lower(word).as_ref()).copied(),
        }
    }

    /// The reporting verb a word is a form of; any case.
    pub(in crate::language) fn reporting_verb(&self, word: &str) -> Option<ReportingVerb> {
        match &self.own {
            None => reporting::verbs().get_in_any_case(word).copied(),
            Some(own) => own.reporting.get(lower(word).as_ref()).copied(),
        }
    }
}

fn lemma_of(word: &str) -> Option<&'static str> {
    let saying = speech::verbs().get(word).map(|verb| verb.lemma);
    saying.or_else(|| reporting::verbs().get(word).map(|verb| verb.lemma))
}

fn form(index: usize, word: &str) -> VerbForm {
    match index {
        0 => VerbForm::Base,
        _ if word.ends_with("ing") => VerbForm::Participle,
        _ => VerbForm::Finite,
    }
}

/// The word for as long as the program runs, so that a cue can name its lemma without owning it. Each word is kept
/// once, however often a configuration is read.
fn kept(word: &str) -> &'static str {
    static KEPT: LazyLock<Mutex<FxHashSet<&'static str>>> = LazyLock::new(Mutex::default);
    // Nothing can stop between looking a word up and keeping it, so the set is sound after a panic elsewhere.
    let mut words = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    match words.get(word) {
        Some(known) => known,
        None => {
            let new: &'static str = Box::leak(Box::from(word));
            words.insert(new);
            new
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(added: &[(&str, CueUse)], ignored: &[&str]) -> Cues {
        let added: Vec<CueVerb> = added.iter().map(|(entry, usage)| CueVerb::parse(entry, *usage).unwrap()).collect();
        Cues::new(&added, &ignored.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_verb_that_is_added_has_all_its_forms() {
        let cues = cues(&[("spitball", CueUse::Saying), ("forthtell forthtells forthtold", CueUse::Fragment)], &[]);
        let verb = cues.verb_of_saying("Spitballed").unwrap();
        assert_eq!((verb.lemma, verb.class, verb.form), ("spitball", VerbClass::Speech, VerbForm::Finite));
        assert_eq!(cues.verb_of_saying("spitballing").unwrap().form, VerbForm::Participle);
        assert!(cues.reporting_verb("spitballs").is_some());
        assert_eq!(cues.verb_of_saying("forthtold").unwrap().lemma, "forthtell");
        assert!(cues.reporting_verb("forthtold").is_none());
        assert!(cues.verb_of_saying("said").is_some() && cues.reporting_verb("said").is_some());
        assert!(Cues::default().verb_of_saying("spitballed").is_none());
    }

    #[test]
    fn a_verb_that_is_ignored_is_gone_in_all_its_forms() {
        let cues = cues(&[], &["claimed"]);
        assert!(["claim", "claims", "claimed", "claiming"].iter().all(|word| cues.verb_of_saying(word).is_none()));
        assert!(cues.reporting_verb("claims").is_none());
        assert_eq!(cues, self::cues(&[], &["claim"]));
        assert_eq!(self::cues(&[], &[]), Cues::default());
    }

    #[test]
    fn what_is_no_verb_is_said_to_be_none() {
        for (entry, fault) in [
            ("  ", "there is no verb here"),
            ("go on", "`on` is no form of `go`"),
            ("Say", "`Say` is not a verb in small letters"),
            ("say, says", "`say,` is not a verb in small letters"),
        ] {
            assert_eq!(CueVerb::parse(entry, CueUse::Saying), Err(fault.to_owned()), "{entry}");
        }
    }
}
