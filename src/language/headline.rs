//! The headline, and what the story under it says.
//!
//! Not here: whether the one may be said over the other; that is `checks::matching`.

use super::draft::{BlockView, Draft};
use super::quotation::Quotation;
use super::token::{Shape, TokenKind};
use super::wording::{Fit, FoldedWord, Wording};
use crate::markup::BlockKind;
use crate::text::narrow;
use std::cell::OnceCell;

/// What the story says under its headline and standfirst.
#[derive(Debug)]
pub struct Story<'d> {
    draft: &'d Draft,
    /// What stands in marks, in a block quotation or in the turn of an interview.
    quoted: Vec<Wording>,
    /// Every block, whoever speaks; read only where somebody asks.
    blocks: OnceCell<Vec<Wording>>,
}

impl<'d> Story<'d> {
    /// The story of a draft. Linear in the number of quoted words.
    #[must_use]
    pub fn read(draft: &'d Draft) -> Story<'d> {
        let quotations = draft.quotations().iter().filter(|quotation| !draft.is_in_headline(quotation));
        let spoken = |kind| matches!(kind, BlockKind::BlockQuotation | BlockKind::InterviewTurn);
        let spoken = draft.blocks().filter(|block| spoken(block.kind)).map(Wording::of_block);
        let quoted = quotations.map(|quotation| draft.wording(quotation)).chain(spoken).collect();
        Story { draft, quoted, blocks: OnceCell::new() }
    }

    /// Whether it quotes nobody.
    #[must_use]
    pub fn is_without_quotations(&self) -> bool {
        self.quoted.is_empty()
    }

    /// Whether a quotation has the words, word for word.
    #[must_use]
    pub fn quotes(&self, wording: &Wording) -> bool {
        self.quoted.iter().any(|quoted| quoted.holds(wording).is_some())
    }

    /// Whether the words stand anywhere in it, in marks or not.
    #[must_use]
    pub fn has(&self, wording: &Wording) -> bool {
        self.blocks().iter().any(|block| block.holds(wording).is_some())
    }

    /// Whether the words stand anywhere in it in other forms: *return fire* in *returned the fire*.
    #[must_use]
    pub fn has_forms_of(&self, wording: &Wording) -> bool {
        let text = |word: &FoldedWord| self.draft.prose().slice(word.span);
        let weighs = |word: &&FoldedWord| !matches!(text(word), "the" | "a" | "an");
        let words = |wording: &Wording| wording.words().iter().filter(weighs).map(text).collect::<Vec<&str>>();
        let own = words(wording);
        let found = |block: &Wording| {
            let same = |window: &[&str]| window.iter().zip(&own).all(|(one, other)| is_form(one, other));
            words(block).windows(own.len().max(1)).any(same)
        };
        self.blocks().iter().any(found)
    }

    /// The quotation that comes nearest to the words, the first of several; none where no two words are the same.
    #[must_use]
    pub fn nearest(&self, wording: &Wording) -> Option<(Fit, &Wording)> {
        let mut keys: Vec<u64> = wording.words().iter().map(|word| word.key).collect();
        keys.sort_unstable();
        let shared = |quoted: &Wording| {
            let is_shared = |word: &&FoldedWord| keys.binary_search(&word.key).is_ok();
            quoted.words().iter().filter(is_shared).count()
        };
        // Counting first is cheap, and most quotations share next to nothing.
        let likely = self.quoted.iter().filter(|quoted| 2 * shared(quoted) >= keys.len());
        let fits = likely.filter_map(|quoted| Some((wording.fit_in(quoted).filter(|fit| fit.same >= 2)?, quoted)));
        fits.rev().max_by(|(one, _), (other, _)| one.likeness().total_cmp(&other.likeness()))
    }

    fn blocks(&self) -> &[Wording] {
        let is_story = |kind| !matches!(kind, BlockKind::Headline | BlockKind::Standfirst);
        let blocks = || self.draft.blocks().filter(|block| is_story(block.kind)).map(Wording::of_block).collect();
        self.blocks.get_or_init(blocks)
    }
}

/// The headlines of the front matter and of the text stand among so many blocks from the start.
const HEAD: usize = 64;

/// The headlines that stand over the text once more, each by its block, with the block where it does. Linear in the
/// headlines.
pub(super) fn repeated<'d>(blocks: impl Iterator<Item = BlockView<'d>>) -> Vec<(u32, u32)> {
    let mut headlines: Vec<BlockView<'_>> =
        blocks.take(HEAD).filter(|block| block.kind == BlockKind::Headline).collect();
    let Some(last) = headlines.pop() else { return Vec::new() };
    let same = headlines.iter().filter(|one| letters(one.text).eq(letters(last.text)));
    same.map(|one| (narrow(one.index), narrow(last.index))).collect()
}

impl Draft {
    /// Whether a quotation stands in the headline or the sentence under it, and not in the story.
    #[must_use]
    pub fn is_in_headline(&self, quotation: &Quotation) -> bool {
        self.first_block(quotation)
            .is_some_and(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Standfirst))
    }

    /// The quotations of the headline and of the sentence under it, in order of place; where a headline stands twice,
    /// those of the one over the text.
    pub fn headline_quotations(&self) -> impl Iterator<Item = &Quotation> {
        self.quotations().iter().filter(|quotation| self.is_in_headline(quotation) && !self.is_repeated(quotation))
    }

    /// Whether a quotation stands in the first of two places of one headline.
    #[must_use]
    pub fn is_repeated(&self, quotation: &Quotation) -> bool {
        let headlines = self.repeated_headlines();
        quotation.parts.first().is_some_and(|part| headlines.iter().any(|(first, _)| *first == part.block))
    }
}

/// What is typed, whatever form the quotation marks have.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.trim().chars().map(|letter| match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        other => other,
    })
}

impl BlockView<'_> {
    /// Whether its words outside a quotation are written with capitals, as headlines in the United States are.
    #[must_use]
    pub fn has_capitals_outside(&self, quotation: &Quotation) -> bool {
        let (mut capitals, mut small) = (0, 0);
        for token in &self.facts.tokens {
            let is_long = token.kind == TokenKind::Word && token.text(self.text).chars().count() > 3;
            if is_long && !quotation.span().covers(self.to_prose(token.span)) {
                if token.shape == Shape::Lower { small += 1 } else { capitals += 1 }
            }
        }
        capitals >= 3 && capitals > 2 * small
    }
}

/// Whether two words are one but for an ending of up to three letters.
fn is_form(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
    let (one, other) = (one.chars().count(), other.chars().count());
    let (shorter, longer) = (one.min(other), one.max(other));
    let is_stem = same == shorter && shorter >= 3 || same + 1 == shorter && shorter >= 5;
    same == longer || is_stem && longer <= shorter + 3
}

#[cfg(test)]
mod tests {
    use super::is_form;
    use crate::language::testing;

    use crate::text::Format;

    #[test]
    fn a_title_that_stands_again_is_said_once() {
        let said = |title: &str| {
            let text =
                format!("---\ntitle: {title}\n---\n\n# Ferry ‘*late*, again’, says Kolb\n\n“It is,” said Ana Ruiz.\n");
            let draft = testing::draft_in(Format::Markdown, &text);
            (draft.repeated_headlines().len(), draft.headline_quotations().count(), draft.said().len())
        };
        assert_eq!(said("Ferry 'late, again', says Kolb"), (1, 1, 2));
        assert_eq!(said("Ferry 'late', says Kolb"), (0, 2, 3));
    }

    #[test]
    fn forms_of_a_word_are_told_from_other_words() {
        for (one, other) in [("return", "returned"), ("exceed", "Exceeds"), ("deny", "denying"), ("carry", "carried")] {
            assert!(is_form(one, other), "{one} {other}");
        }
        for (one, other) in [("not", "now"), ("a", "an"), ("fire", "firefighters"), ("crisis", "critic")] {
            assert!(!is_form(one, other), "{one} {other}");
        }
    }
}
