//! How far places moved since the version read before, where one block was typed in and nothing else.
//!
//! What the draft pass found out of names holds through most keystrokes, since most change no name: it only stands
//! elsewhere. Not here: what has to be the same for that (`people::memo`, `organisations::memo`).

use super::block::BlockFacts;
use crate::text::{Span, narrow};
use std::sync::Arc;

/// The one block that was typed in.
///
/// *Invariant:* every other block holds the same words as before and stands where [`Typed::shift`] says.
#[derive(Debug)]
pub(super) struct Typed {
    /// What it was.
    pub(super) before: Arc<BlockFacts>,
    /// What it is. It is of the same kind.
    pub(super) now: Arc<BlockFacts>,
    /// Where its places are now, from its start.
    pub(super) in_block: Shift,
    /// Where the places of the prose are now.
    pub(super) shift: Shift,
}

impl Typed {
    /// A block that was and is read as this, and starts at byte `start` of the prose.
    pub(super) fn new(before: Arc<BlockFacts>, now: Arc<BlockFacts>, start: u32) -> Typed {
        let in_block = Shift::between(&before.text, &now.text);
        let shift = Shift { from: in_block.from + start, to: in_block.to + start, by: in_block.by };
        Typed { before, now, in_block, shift }
    }

    /// Whether what stands in the block is what stood there before, where `moved` moves it.
    pub(super) fn keeps<T: PartialEq>(&self, before: &[T], now: &[T], moved: impl Fn(&T, Shift) -> Option<T>) -> bool {
        let kept = |(old, new): (&T, &T)| moved(old, self.in_block).is_some_and(|moved| moved == *new);
        before.len() == now.len() && before.iter().zip(now).all(kept)
    }
}

/// One stretch of a text with other words in its place: what follows it has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    /// Up to here the two texts are the same.
    from: u32,
    /// From here on they are, in the old text.
    to: u32,
    /// How much longer the new text is.
    by: i64,
}

impl Shift {
    /// Between two texts. Linear in their length.
    fn between(old: &str, new: &str) -> Shift {
        let same = |(one, other): &(u8, u8)| one == other;
        let before = old.bytes().zip(new.bytes()).take_while(same).count();
        let most = old.len().min(new.len()) - before;
        let after = old.bytes().rev().zip(new.bytes().rev()).take(most).take_while(same).count();
        let by = i64::from(narrow(new.len())) - i64::from(narrow(old.len()));
        Shift { from: narrow(before), to: narrow(old.len() - after), by }
    }

    /// Where something is that began at byte `at`.
    pub(super) fn start(self, at: u32) -> u32 {
        if at < self.to { at } else { self.along(at) }
    }

    /// Where a span is that holds the same words; none where other words were put into it.
    pub(super) fn span<In>(self, span: Span<In>) -> Option<Span<In>> {
        if span.end() <= self.from {
            return Some(span);
        }
        (span.start() >= self.to).then(|| Span::new(self.along(span.start()), self.along(span.end())))
    }

    /// Moves a span that holds the same words.
    pub(super) fn follow<In>(self, span: &mut Span<In>) {
        *span = self.span(*span).unwrap_or(*span);
    }

    fn along(self, at: u32) -> u32 {
        u32::try_from(i64::from(at) + self.by).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::InBlock;

    #[test]
    fn a_span_moves_as_long_as_its_words_are_the_same() {
        let moved = |old: &str, new: &str, words: &str| {
            let at = old.find(words).unwrap();
            let span: Span<InBlock> = Span::of(at..at + words.len());
            Shift::between(old, new).span(span).map(|span| span.slice(new).to_owned())
        };
        let old = "The mayor, Ana Ruiz, spoke.";
        for (new, kept, lost) in [
            ("The new mayor, Ana Ruiz, spoke.", "Ana Ruiz", None),
            ("The mayor, Ana Ruiz, then spoke.", "Ana Ruiz", None),
            ("The mayor, Ana Ruiz.", "Ana Ruiz", Some("spoke")),
            ("The mayor, Ann Ruiz, spoke.", "spoke", Some("Ana Ruiz")),
            ("“The mayor, Ana Ruiz, spoke.", "The mayor, Ana Ruiz, spoke.", None),
            (old, "Ana Ruiz", None),
        ] {
            assert_eq!(moved(old, new, kept).as_deref(), Some(kept), "{new}");
            assert_eq!(lost.and_then(|lost| moved(old, new, lost)), None, "{new}");
        }
    }

    #[test]
    fn a_letter_is_cut_out_of_no_other() {
        // “ and ” share two of their three bytes.
        let shift = Shift::between("a “b", "a ”b");
        assert_eq!(shift.span(Span::<InBlock>::new(2, 5)), None);
        assert_eq!(shift.span(Span::<InBlock>::new(5, 6)), Some(Span::new(5, 6)));
    }
}
