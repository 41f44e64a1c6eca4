//! Who tells: the subject of a verb of saying in narration.
//!
//! Not here: what is told (`object`).

use super::{Clause, Place};
use crate::language::lexicon::{WordClass, means_several};
use crate::language::narration::{Stretch, is_possessive};

/// How far back a clause is looked for its beginning, in tokens: bounds the work for each verb.
const CLAUSE_REACH: usize = 24;

/// Where a subject stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// *Ruiz said*
    Plain,
    /// *Ruiz, who said*
    Relative,
    /// *Ruiz laughed and said*
    Shared,
    /// *said Ruiz*
    Inverted,
}

/// A subject and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject {
    pub(super) stretch: Stretch,
    pub(super) order: Order,
}

impl Place<'_, '_> {
    /// The subject of the verb phrase that begins at `head` and ends with `token`.
    pub(super) fn subject(&self, head: usize, token: usize, floor: usize) -> Option<Subject> {
        let words = self.words;
        if head > floor && words.is(head - 1, WordClass::Relative) {
            let comma = head - 1 > floor && words.is_punctuation(head - 2, ',');
            let stretch = words.phrase_backward(head - 1 - usize::from(comma), floor)?;
            return Some(Subject { stretch, order: Order::Relative });
        }
        if head > floor && matches!(words.word(head - 1), "and" | "but" | "then") {
            let from = floor.max(head.saturating_sub(CLAUSE_REACH));
            let stretch = words.clause_subject(Stretch { from, to: head - 1 })?;
            return Some(Subject { stretch, order: Order::Shared });
        }
        let comma = head > floor && words.is_punctuation(head - 1, ',');
        let aside = if comma { self.before_aside(head - 1, floor) } else { None };
        let opens = head == floor || comma || words.is_dash(head - 1);
        if aside.is_none()
            && opens
            && let Some(inverted) = self.inverted(head, token)
        {
            return Some(inverted);
        }
        let stretch = aside.or_else(|| words.phrase_backward(head - usize::from(comma), floor))?;
        // *Ruiz's claims that*: a noun with its owner.
        let owner = is_possessive(words.word(stretch.to - 1)) || words.word(stretch.to - 1).ends_with("s’");
        (!owner).then_some(Subject { stretch, order: Order::Plain })
    }

    /// *Ruiz, the mayor, said*, *Ruiz, who runs the port, said*: the phrase before the aside that ends with this comma.
    fn before_aside(&self, comma: usize, floor: usize) -> Option<Stretch> {
        let words = self.words;
        let opens = (floor..comma).rev().take(CLAUSE_REACH).find(|&token| words.is_punctuation(token, ','))?;
        let stretch = words.phrase_backward(opens, floor)?;
        let named = (stretch.from..stretch.to).any(|token| words.is_name_word(token));
        (named || words.is(opens + 1, WordClass::Relative)).then_some(stretch)
    }

    /// *said Ruiz*, right after marked words or a comma.
    fn inverted(&self, head: usize, token: usize) -> Option<Subject> {
        let limit = self.after.map_or(self.words.tokens.len(), |quote| quote.open_token);
        let stretch = if head == token { self.words.phrase_forward(token + 1, limit)? } else { return None };
        Some(Subject { stretch, order: Order::Inverted })
    }

    /// Whether the clause of this subject hangs on another.
    pub(super) fn clause(&self, subject: &Subject, floor: usize) -> Clause {
        let words = self.words;
        let from = floor.max(subject.stretch.from.saturating_sub(CLAUSE_REACH));
        let mut before = (from..subject.stretch.from).rev().take_while(|&token| !words.is_punctuation(token, ','));
        let hangs = before.any(|token| {
            let word = words.lower(token);
            let coordinates = matches!(word.as_ref(), "and" | "but" | "or" | "so" | "yet" | "nor");
            word == "that"
                || words.is(token, WordClass::Relative)
                || words.is(token, WordClass::Conjunction) && !coordinates
        });
        // *saying he thinks*, *how he thinks*.
        let opener = subject.stretch.from.checked_sub(1).filter(|&token| token >= floor && words.is_word(token));
        let led = opener.is_some_and(|token| {
            words.cue(token).is_some() || matches!(words.lower(token).as_ref(), "how" | "what" | "why" | "until")
        });
        let hangs = hangs || led && subject.order != Order::Inverted || subject.order == Order::Relative;
        if hangs { Clause::Dependent } else { Clause::Main }
    }

    /// Whether a subject takes the bare form: *they say*, *critics say*.
    pub(super) fn is_plural(&self, subject: Stretch) -> bool {
        let words = self.words;
        let last = words.lower(subject.to - 1);
        matches!(last.as_ref(), "they" | "we" | "i" | "you")
            || means_several(&last)
            || words.is(subject.to - 1, WordClass::Group) && last.ends_with(['s', 'n'])
            || words.is_plural_role(subject.to - 1)
    }
}
