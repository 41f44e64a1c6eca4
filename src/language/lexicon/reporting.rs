//! Verbs that report speech without marks, and what may follow each.
//!
//! Not here: verbs beside marked words (`speech`); where a reported clause ends (`indirect`).

use super::speech::VerbForm;
use super::word_map::WordMap;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What may follow a reporting verb as the words reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::language) enum Frame {
    /// *warned that the river would rise*
    That,
    /// *said the river would rise*
    Bare,
    /// *The river will rise, Ruiz said*
    Front,
    /// *asked whether the river would rise*
    Wh,
    /// *promised to rebuild the wall*
    To,
    /// *denied taking the money*
    Ing,
    /// *announced a plan*
    Thing,
    /// First whoever is told: *told reporters that the river would rise*.
    Hearer,
    /// *urged them to leave*
    Urge,
    /// *accused them of lying*
    Accuse,
    /// *spoke about the river*
    About,
    /// *called for a vote*
    For,
    /// *warned of a flood*
    Of,
    /// *insisted on a vote*
    On,
    /// *agreed with the council*
    With,
    /// *warned against haste*
    Against,
    /// *marvelled at the river*
    At,
    /// *pointed to the river*
    ToThing,
    /// The verb needs *out*: *pointed out*, *spelled out*.
    Out,
    /// The verb needs *clear*: *made it clear that*.
    Clear,
    /// *declined to comment*: an infinitive that tells of words which were not said.
    Silence,
    /// No frame: the word is a noun more often than a verb.
    Noun,
}

/// A set of frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(in crate::language) struct Frames(u32);

impl Frames {
    pub(in crate::language) const fn has(self, frame: Frame) -> bool {
        self.0 & (1 << frame as u32) != 0
    }

    /// What every verb of saying takes: a clause after it or before it.
    pub(super) const fn of_saying() -> Frames {
        Frames(1 << Frame::That as u32 | 1 << Frame::Front as u32)
    }

    /// The frame whose preposition the word is, where the verb takes it.
    pub(in crate::language) fn preposition(self, word: &str) -> Option<Frame> {
        let frame = match word {
            "about" => Frame::About,
            "for" => Frame::For,
            "of" => Frame::Of,
            "on" => Frame::On,
            "with" => Frame::With,
            "against" => Frame::Against,
            "at" => Frame::At,
            "to" => Frame::ToThing,
            _ => return None,
        };
        self.has(frame).then_some(frame)
    }
}

/// One form of a reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct ReportingVerb {
    /// `say`
    pub(in crate::language) lemma: &'static str,
    pub(in crate::language) form: VerbForm,
    pub(in crate::language) frames: Frames,
}

static REPORTING: LazyLock<WordMap<ReportingVerb>> = LazyLock::new(|| {
    let mut verbs = FxHashMap::default();
    for (_, line) in super::entries(include_str!("reporting_verbs.txt")) {
        let Some((forms, frames)) = line.split_once(':') else { continue };
        let frames = frames.split_whitespace().filter_map(frame);
        let frames = Frames(frames.fold(0, |set, frame| set | 1 << frame as u32));
        let mut forms = forms.split_whitespace();
        let Some(lemma) = forms.next() else { continue };
        verbs.insert(lemma, ReportingVerb { lemma, form: VerbForm::Base, frames });
        for word in forms {
            let form = if word.ends_with("ing") { VerbForm::Participle } else { VerbForm::Finite };
            verbs.insert(word, ReportingVerb { lemma, form, frames });
        }
    }
    verbs.into_iter().collect()
});

fn frame(word: &str) -> Option<Frame> {
    Some(match word {
        "that" => Frame::That,
        "bare" => Frame::Bare,
        "front" => Frame::Front,
        "wh" => Frame::Wh,
        "to" => Frame::To,
        "silence" => Frame::Silence,
        "ing" => Frame::Ing,
        "thing" => Frame::Thing,
        "hearer" => Frame::Hearer,
        "urge" => Frame::Urge,
        "accuse" => Frame::Accuse,
        "to-thing" => Frame::ToThing,
        "about" => Frame::About,
        "for" => Frame::For,
        "of" => Frame::Of,
        "on" => Frame::On,
        "with" => Frame::With,
        "against" => Frame::Against,
        "at" => Frame::At,
        "out" => Frame::Out,
        "clear" => Frame::Clear,
        "noun" => Frame::Noun,
        _ => return None,
    })
}

/// The reporting verbs of the house, by each of their forms.
pub(super) fn verbs() -> &'static WordMap<ReportingVerb> {
    &REPORTING
}

#[cfg(test)]
mod tests {
    use super::super::entries;
    use super::*;

    #[test]
    fn a_verb_knows_what_may_follow_it() {
        let told = verbs().get("told").unwrap();
        assert_eq!((told.lemma, told.form), ("tell", VerbForm::Finite));
        assert!(told.frames.has(Frame::Hearer) && !told.frames.has(Frame::Thing));
        assert_eq!(told.frames.preposition("about"), Some(Frame::About));
        assert_eq!(told.frames.preposition("for"), None);
    }

    #[test]
    fn every_frame_in_the_list_is_known() {
        for (_, line) in entries(include_str!("reporting_verbs.txt")) {
            let (forms, frames) = line.split_once(':').expect("forms, a colon, frames");
            assert!(forms.split_whitespace().count() >= 4, "{line}");
            assert!(frames.split_whitespace().all(|word| frame(word).is_some()), "{line}");
        }
    }
}
