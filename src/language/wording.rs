//! Words as they are compared: what was said, apart from how it is set.
//!
//! Case, punctuation, quotation marks, hyphens and contractions do not count:
//! *We’ll finish by May* is *we will finish, by May*. Numbers are one whether in
//! figures or in letters. Words left out with an ellipsis, and words put in
//! between brackets, leave a gap that is known.
//! Not here: which wordings may be one (`kindred`), how near they are (`fit`) and
//! where they differ (`difference`); whether they may is for `checks::matching`.

mod difference;
mod fit;
mod fold;
mod kindred;
mod number;
mod spelling;

pub use difference::Difference;
pub use fit::{Fit, is_torn_before};
pub(super) use kindred::kindred;

use super::draft::BlockView;
use super::local::LocalQuote;
use super::token::{Token, TokenKind};
use crate::markup::ProseSpan;
use crate::text::{InBlock, InProse, Span};
use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::ops::Range;

/// Whether a word follows the one before it, or something was marked as left out between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seam {
    /// It follows.
    Joined,
    /// An ellipsis or an insertion in brackets stands before it.
    Gap,
}

/// One word as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoldedWord<In = InProse> {
    /// The same for all forms of one word.
    pub key: u64,
    /// Where it stands; the parts of a contraction have a place each.
    pub span: Span<In>,
    /// What stands before it.
    pub seam: Seam,
}

/// The words of one quotation or block, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    words: Vec<FoldedWord>,
}

impl Wording {
    /// The words of a whole block. Linear in its length.
    #[must_use]
    pub fn of_block(block: BlockView<'_>) -> Wording {
        Wording::of_tokens(block, 0..block.facts.tokens.len())
    }

    /// The words of some tokens of a block.
    pub(super) fn of_tokens(block: BlockView<'_>, tokens: Range<usize>) -> Wording {
        let mut words = Vec::new();
        fold::fold(block.text, &block.facts.tokens[tokens], &mut words);
        let mut wording = Wording::default();
        wording.extend(block.span.start(), &words);
        wording
    }

    /// Adds the words of a block that starts at byte `start` of the prose.
    pub(super) fn extend(&mut self, start: u32, words: &[FoldedWord<InBlock>]) {
        let shifted =
            |word: &FoldedWord<InBlock>| FoldedWord { key: word.key, span: word.span.shifted(start), seam: word.seam };
        self.words.extend(words.iter().map(shifted));
    }

    pub(super) fn append(&mut self, mut other: Wording) {
        self.words.append(&mut other.words);
    }

    /// The words, in order.
    #[must_use]
    pub fn words(&self) -> &[FoldedWord] {
        &self.words
    }

    /// The words, in order, to be kept.
    #[must_use]
    pub fn into_words(self) -> Vec<FoldedWord> {
        self.words
    }

    /// The place from the first to the last of some words; empty at the start of the prose where there are none.
    #[must_use]
    pub fn place(&self, words: Range<usize>) -> ProseSpan {
        let words = self.words.get(words).unwrap_or_default();
        let first = words.first().map_or(ProseSpan::empty(0), |word| word.span);
        words.last().map_or(first, |last| first.to(last.span))
    }

    /// The first place where these words hold all of `other`, word for word;
    /// its stretches between gaps may stand apart, in their order.
    ///
    /// In the worst case the product of both lengths; in words that do not repeat themselves, their sum.
    #[must_use]
    pub fn holds(&self, other: &Wording) -> Option<Range<usize>> {
        let mut from = 0;
        let mut first = None;
        for stretch in other.words.chunk_by(|_, next| next.seam == Seam::Joined) {
            let found = self.find(stretch, from)?;
            first = first.or(Some(found));
            from = found + stretch.len();
        }
        first.map(|first| first..from)
    }

    fn find(&self, stretch: &[FoldedWord], from: usize) -> Option<usize> {
        let same = |window: &[FoldedWord]| window.iter().zip(stretch).all(|(one, other)| one.key == other.key);
        let rest = self.words.get(from..).filter(|_| !stretch.is_empty())?;
        rest.windows(stretch.len()).position(same).map(|found| from + found)
    }
}

/// Whether a word names the years of a decade: *nineties*.
#[must_use]
pub fn is_decade(word: &str) -> bool {
    number::decade(word).is_some()
}

/// The number that a word in letters is: *fifty*, *fifty-eight*. Bounded work.
#[must_use]
pub fn number_in_letters(word: &str) -> Option<u64> {
    number::of_word(word)
}

/// The words of any text, in order, with their places from its start. Linear in its length.
#[must_use]
pub fn folded_words(text: &str) -> Vec<FoldedWord<InBlock>> {
    let mut words = Vec::new();
    fold::fold(text, &super::token::tokens(text), &mut words);
    words
}

/// The words inside the marks of a block, in order; each quotation is told what its own come to. Linear in its tokens.
pub(super) fn quoted(text: &str, tokens: &[Token], quotes: &mut [LocalQuote]) -> Box<[FoldedWord<InBlock>]> {
    let mut words = Vec::new();
    for quote in quotes {
        // The last token of a quotation that nothing closes is a word, else the closing mark.
        let closed = tokens.get(quote.close_token).is_none_or(|token| token.kind == TokenKind::Mark);
        let to = (quote.close_token + usize::from(!closed)).min(tokens.len());
        let from = words.len();
        fold::fold(text, tokens.get(quote.open_token + 1..to).unwrap_or_default(), &mut words);
        quote.said = hash_of(&words[from..]);
    }
    words.into_boxed_slice()
}

/// What a text comes to, letter by letter: two with one hash are taken for one.
pub(super) fn hash_of_text(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// What some words come to, whatever they stand beside: two wordings with one hash are taken for one.
fn hash_of<In>(words: &[FoldedWord<In>]) -> u64 {
    let mut hasher = FxHasher::default();
    for word in words {
        hasher.write_u64(word.key);
        hasher.write_u8(u8::from(word.seam == Seam::Gap));
    }
    hasher.finish()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::language::testing;

    pub(in crate::language::wording) fn wording(text: &str) -> Wording {
        let draft = testing::draft(text);
        draft.blocks().next().map(Wording::of_block).unwrap_or_default()
    }

    fn same(one: &str, other: &str) -> bool {
        wording(one).holds(&wording(other)) == Some(0..wording(one).words().len())
    }

    #[test]
    fn what_is_only_set_otherwise_is_the_same() {
        for (one, other) in [
            ("We’ll finish by May.", "we will finish – by \"May\""),
            ("I can't and won’t.", "I cannot and will not"),
            ("It's over; he’s gone, we'd won.", "It is over he has gone we had won"),
            ("Co-operate with the U.S.", "co operate with the US"),
            ("10 per cent of 1,000", "ten percent of 1000"),
            ("5% OK", "five per cent, okay"),
            ("Fifty-eight of thirty", "58 of 30"),
            ("two hundred and fifty people", "250 people"),
            ("It cost us $5 million.", "It cost us five million dollars"),
            ("He is No. 1 at 5pm", "he’s number one at 5 p.m."),
            ("I’m gonna lose 3bn", "I am going to lose 3 billion"),
            ("Our neighbour realised it", "our neighbor realized it"),
            ("its over", "It’s over"),
        ] {
            assert!(same(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn other_words_are_not_the_same() {
        for (one, other) in [
            ("It would improve", "It would not improve"),
            ("He did say so", "He didn’t say so"),
            ("ten years", "eleven years"),
            ("We will go", "We would go"),
            ("It costs $5 million", "It costs €5 million"),
            ("It costs 5 dollars", "It costs 5 euros"),
            ("It costs £5", "It costs $5"),
            ("twenty five years", "twenty six years"),
            ("for people", "four people"),
            ("No one", "number one"),
        ] {
            assert!(!same(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn an_ellipsis_and_a_bracket_leave_a_gap() {
        let whole = wording("We will finish the old bridge by May if it does not rain");
        assert_eq!(whole.holds(&wording("we will finish … by May")), Some(0..8));
        assert_eq!(whole.holds(&wording("finish [the bridge] by May")), Some(2..8));
        assert_eq!(whole.holds(&wording("by May … we will finish")), None);
        assert_eq!(whole.holds(&wording("we will finish by May")), None);
    }

    #[test]
    fn words_know_their_place() {
        let wording = wording("“We can’t wait,” she said");
        let places: Vec<ProseSpan> = wording.words().iter().map(|word| word.span).collect();
        let words: Vec<&str> = places.iter().map(|place| place.slice("“We can’t wait,” she said")).collect();
        assert_eq!(words, ["We", "ca", "n’t", "wait", "she", "said"]);
    }
}
