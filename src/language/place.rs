//! What stands at a place of the prose: its block, its sentence, its name, the marks around it.
//!
//! Not here: where the facts come from (`draft`).

use super::draft::{BlockView, Draft};
use super::names::NameRun;
use super::quotation::Quotation;
use super::sentence::Sentence;
use crate::markup::ProseSpan;
use crate::text::narrow;

impl Draft {
    /// The block in which a quotation begins. Constant time.
    #[must_use]
    pub fn first_block(&self, quotation: &Quotation) -> Option<BlockView<'_>> {
        self.block(quotation.parts.first()?.block)
    }

    /// The name that begins and ends at a span, with its block. Logarithmic in the names of the block.
    #[must_use]
    pub fn name_at(&self, place: ProseSpan) -> Option<(BlockView<'_>, NameRun)> {
        let block = self.block_at(place.start())?;
        let at = block.facts.names.partition_point(|run| block.to_prose(run.span).start() < place.start());
        let run = block.facts.names.get(at).filter(|run| block.to_prose(run.span) == place)?;
        Some((block, *run))
    }

    /// Whether one sentence of the narration holds two quotations of one block: no stop parts them.
    #[must_use]
    pub fn in_one_sentence(&self, first: &Quotation, second: &Quotation) -> bool {
        let (Some(from), Some(to)) = (first.parts.last(), second.parts.first()) else { return false };
        let Some(block) = self.block(from.block).filter(|_| from.block == to.block) else { return false };
        let parted = |sentence: &Sentence| {
            let end = block.to_prose(sentence.span).end();
            from.span.end() <= end && end <= to.span.start()
        };
        !block.facts.sentences.iter().any(parted)
    }

    /// Whether one sentence of one block covers both places.
    #[must_use]
    pub fn share_a_sentence(&self, first: ProseSpan, second: ProseSpan) -> bool {
        let Some(block) = self.block_at(first.start()) else { return false };
        let sentences = &block.facts.sentences;
        let at = sentences.partition_point(|sentence| block.to_prose(sentence.span).end() < first.end());
        sentences.get(at).is_some_and(|sentence| block.to_prose(sentence.span).covers(second))
    }

    /// How many sentences end inside a place of one block, with more of it behind. Linear in the sentences of the block.
    #[must_use]
    pub fn sentence_ends_in(&self, place: ProseSpan) -> usize {
        let Some(block) = self.block_at(place.start()) else { return 0 };
        let ends = block.facts.sentences.iter().map(|sentence| block.to_prose(sentence.span).end());
        ends.filter(|end| place.start() < *end && *end < place.end()).count()
    }

    /// Whether a place of the prose stands between quotation marks: other people's words. Logarithmic in the quotations
    /// of its block.
    #[must_use]
    pub fn is_between_marks(&self, place: ProseSpan) -> bool {
        let Some(block) = self.block_at(place.start()) else { return false };
        let quotes = &block.facts.quotes;
        let at = quotes.partition_point(|quote| block.to_prose(quote.marked.span).end() <= place.start());
        quotes.get(at).is_some_and(|quote| block.to_prose(quote.marked.span).start() < place.start())
    }

    /// The block that holds a byte of the prose. Logarithmic in the blocks.
    fn block_at(&self, at: u32) -> Option<BlockView<'_>> {
        self.block(narrow(self.prose().block_at(at)?))
    }
}
