//! Where two wordings of one thing part.

use super::Wording;
use crate::markup::{Prose, ProseSpan};
use std::ops::Range;

/// The words in which two stretches differ, from the first to the last.
///
/// *Invariant:* neither place is empty, and both begin and end between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    own: ProseSpan,
    other: ProseSpan,
}

impl Difference {
    /// The difference between some words of `one` and some of `other`; none where they are the same.
    ///
    /// Where one has only more words than the other, a word beside them that both have belongs to it too; and `margin`
    /// words on either side, as far as there are as many.
    #[must_use]
    pub fn between(
        prose: &Prose,
        (one, own): (&Wording, Range<usize>),
        (other, theirs): (&Wording, Range<usize>),
        margin: usize,
    ) -> Option<Difference> {
        let key = |wording: &Wording, index: usize| wording.words[index].key;
        let (mut from, mut to) = (0, 0);
        let most = own.len().min(theirs.len());
        while from < most && key(one, own.start + from) == key(other, theirs.start + from) {
            from += 1;
        }
        while to < most - from && key(one, own.end - 1 - to) == key(other, theirs.end - 1 - to) {
            to += 1;
        }
        if from == own.len() && from == theirs.len() {
            return None;
        }
        let places = |from: usize, to: usize| {
            let own = one.place(own.start + from..own.end - to);
            (own, other.place(theirs.start + from..theirs.end - to))
        };
        if from + to == most {
            if from > 0 { from -= 1 } else { to = to.saturating_sub(1) }
        }
        (from, to) = (from.saturating_sub(margin), to.saturating_sub(margin));
        let begins = |from: usize, to: usize| begins_word(prose, places(from, to));
        let ends = |from: usize, to: usize| ends_word(prose, places(from, to));
        while from > 0 && !begins(from, to) {
            from -= 1;
        }
        while to > 0 && !ends(from, to) {
            to -= 1;
        }
        let (own, other) = places(from, to);
        (!own.is_empty() && !other.is_empty()).then_some(Difference { own, other })
    }

    /// The words of the one.
    #[must_use]
    pub fn own(self) -> ProseSpan {
        self.own
    }

    /// The words of the other.
    #[must_use]
    pub fn other(self) -> ProseSpan {
        self.other
    }
}

fn begins_word(prose: &Prose, (own, other): (ProseSpan, ProseSpan)) -> bool {
    let inside = |place: ProseSpan| {
        let before = prose.text()[..place.start() as usize].chars().next_back();
        before.is_some_and(char::is_alphanumeric)
    };
    !inside(own) && !inside(other)
}

fn ends_word(prose: &Prose, (own, other): (ProseSpan, ProseSpan)) -> bool {
    let inside = |place: ProseSpan| {
        let mut after = prose.text()[place.end() as usize..].chars();
        let letter = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
        match after.next() {
            Some('\'' | '’') => letter(after.next()),
            next => letter(next),
        }
    };
    !inside(own) && !inside(other)
}

#[cfg(test)]
mod tests {
    use super::Difference;
    use crate::language::{BlockCache, Wording, analyse};
    use crate::markup::extract;
    use crate::text::{Document, Format};
    use std::sync::Arc;

    fn difference(one: &str, other: &str, margin: usize) -> Option<(String, String)> {
        let text = format!("{one}\n\n{other}");
        let prose = Arc::new(extract(&Document::new(&text, Format::Plain)));
        let draft = analyse(Arc::clone(&prose), &mut BlockCache::default());
        let wordings: Vec<Wording> = draft.blocks().map(Wording::of_block).collect();
        let whole = |index: usize| (&wordings[index], 0..wordings[index].words().len());
        let found = Difference::between(&prose, whole(0), whole(1), margin)?;
        Some((prose.slice(found.own()).to_owned(), prose.slice(found.other()).to_owned()))
    }

    #[track_caller]
    fn differs(one: &str, other: &str, expected: (&str, &str)) {
        let found = difference(one, other, 0).expect("the two differ");
        assert_eq!((found.0.as_str(), found.1.as_str()), expected);
    }

    #[test]
    fn only_what_differs_is_named() {
        differs("We were late to work again", "We were late for work again", ("to", "for"));
        differs("We were late to work", "We were soon for work", ("late to", "soon for"));
        assert_eq!(difference("We’re late", "we are late.", 0), None);
    }

    #[test]
    fn a_word_more_is_named_with_the_one_before_it() {
        differs("We were very late", "We were late", ("were very", "were"));
        differs("Very late", "Late", ("Very late", "Late"));
    }

    #[test]
    fn contractions_are_not_torn() {
        differs("We can’t go on", "We can go on", ("can’t", "can"));
        differs("Then I’ll go", "Then I would go", ("I’ll", "I would"));
        differs("It won’t go", "It couldn’t go", ("won’t", "couldn’t"));
    }

    #[test]
    fn a_margin_shows_the_words_around() {
        let found = difference("We were late to work again", "We were late for work again", 1);
        assert_eq!(found, Some(("late to work".to_owned(), "late for work".to_owned())));
    }
}
