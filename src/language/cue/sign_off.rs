//! A name on a line of its own under a quotation: *— Ana Ruiz, mayor*.

use super::surroundings::Surroundings;
use crate::language::lexicon::WordClass;
use crate::language::local::LocalAttribution;
use crate::language::narration::{Stretch, Words};
use crate::language::number_in_letters;
use crate::language::quotation::CuePlace;
use crate::language::token::TokenKind;

/// A block that is a name and what explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::language) struct SignOff {
    pub(in crate::language) signed: LocalAttribution,
    /// What stands before the name.
    pub(in crate::language) lead: SignOffLead,
}

/// What stands before the name of a sign-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) enum SignOffLead {
    Dash,
    Nothing,
}

/// More tokens than this are a sentence.
const LONGEST: usize = 16;

/// The name that a block signs with, where it holds no verb of saying and nothing in marks.
pub(in crate::language) fn sign_off(words: Words<'_>) -> Option<SignOff> {
    let mut to = words.tokens.len();
    while to > 0 && words.is_sentence_stop(to - 1) {
        to -= 1;
    }
    let dash = to > 0 && words.is_dash(0);
    let from = usize::from(dash);
    // *for thirty years*: what ends as a verb does behind a number is none.
    let verb = |token: usize| words.is_verb_like(token) && !(token > from && is_count(words, token - 1));
    if to > LONGEST || (from..to).any(|token| verb(token) || words.is_sentence_stop(token)) {
        return None;
    }
    let name = words.name_forward(from, to)?;
    // *— Ana Ruiz of the Relief Alliance*
    let placed = dash && words.is_full_name(name) && words.binds(name.to);
    let whole = name.to == to || words.is_punctuation(name.to, ',') || words.is_punctuation(name.to, '(') || placed;
    let given = name.to - name.from > 1 || dash;
    let titled = !words.is(name.to - 1, WordClass::Document);
    let signed =
        Surroundings::before_nothing(words, Stretch { from, to }).found(None, "—", Some(name), CuePlace::After, 90);
    let lead = if dash { SignOffLead::Dash } else { SignOffLead::Nothing };
    (whole && given && titled).then_some(SignOff { signed, lead })
}

impl Surroundings<'_> {
    /// *“I never asked”: | Ana Ruiz | on the ferry*: a headline that says what somebody talks of.
    pub(super) fn named_on_subject(&self) -> Option<Stretch> {
        let (words, colon) = (self.words, self.tail.from);
        if !self.begins_sentence || !words.is_punctuation(colon, ':') {
            return None;
        }
        let name = words.name_forward(colon + 1, self.tail.to)?;
        let talks = name.to == self.tail.to || words.word(name.to) == "on";
        (talks && words.is_full_name(name)).then_some(name)
    }
}

/// *30*, *thirty*
fn is_count(words: Words<'_>, token: usize) -> bool {
    words.tokens[token].kind == TokenKind::Number || number_in_letters(words.word(token)).is_some()
}
