//! Somebody's words that stand without marks because the layout sets them apart: a block quotation with its source, the
//! answers of an interview.
//!
//! Not here: marked words in such places, which are quotations like others (`join`), and who a name is (`people`).

mod block_quotation;
mod guest;
mod interview;
#[cfg(test)]
mod tests;

use super::draft::BlockView;
use super::quotation::{Attribution, Form, Part, Quotation, Standing};
use super::token::TokenKind;
use crate::markup::{BlockKind, ProseSpan};
use crate::text::{Span, narrow};

/// Puts the words that the layout sets apart among those that are reported, in order of place. Linear in the blocks and in
/// the tokens of those set apart.
pub(super) fn join<'d>(
    blocks: impl Iterator<Item = BlockView<'d>> + Clone,
    quotations: &[Quotation],
    reported: &mut Vec<Quotation>,
) {
    let apart = |kind: BlockKind| kind == BlockKind::BlockQuotation || kind.is_of_interview();
    if !blocks.clone().any(|block| apart(block.kind)) {
        return;
    }
    let blocks: Vec<BlockView<'d>> = blocks.collect();
    let marked = Marked { quotations };
    reported.extend(block_quotation::quotations(&blocks, marked));
    reported.extend(interview::answers(&blocks, marked));
    reported.sort_by_key(|quotation| quotation.span().start());
}

/// The quotations between marks, which are not told of twice.
#[derive(Clone, Copy)]
struct Marked<'q> {
    /// *Invariant:* in order of place.
    quotations: &'q [Quotation],
}

impl Marked<'_> {
    /// Whether marks make the words from a place on somebody's already.
    fn begin_at(self, place: u32) -> bool {
        let at = self.quotations.partition_point(|quotation| quotation.span().start() < place);
        let speech = |quotation: &Quotation| quotation.standing == Standing::Speech;
        self.quotations.get(at).is_some_and(|quotation| quotation.span().start() == place && speech(quotation))
    }

    /// Whether a cue in a stretch says who speaks between the marks there.
    fn speak_in(self, stretch: ProseSpan) -> bool {
        let from = self.quotations.partition_point(|quotation| quotation.span().end() <= stretch.start());
        let inside = self.quotations[from..].iter().take_while(|quotation| quotation.span().start() < stretch.end());
        inside.filter(|quotation| quotation.standing == Standing::Speech).any(|quotation| {
            let cued = quotation.attribution.as_ref().is_some_and(|attribution| attribution.cue.is_some());
            cued && quotation.form == Form::Direct
        })
    }
}

/// Words set apart, from stretches of blocks that are not empty.
fn quotation(stretches: &[(BlockView<'_>, ProseSpan)], attribution: Option<Attribution>) -> Quotation {
    let part = |&(block, span): &(BlockView<'_>, ProseSpan)| Part::unmarked(span, block.index);
    Quotation {
        form: Form::SetApart,
        standing: Standing::Speech,
        words: stretches.iter().map(|(block, span)| words_in(*block, *span)).sum(),
        said: 0,
        parts: stretches.iter().map(part).collect(),
        attribution,
        inner: Vec::new(),
    }
}

/// How many words and numbers of a block stand in a stretch of it.
fn words_in(block: BlockView<'_>, stretch: ProseSpan) -> u32 {
    let counts = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
    let tokens = block.facts.tokens.iter().filter(|token| counts(token.kind));
    narrow(tokens.filter(|token| stretch.covers(block.to_prose(token.span))).count())
}

/// The rest of a block from a byte of its text on, without white space around it; none where nothing is left.
fn rest_of(block: BlockView<'_>, from: usize) -> Option<ProseSpan> {
    let rest = block.text.get(from..)?;
    let start = from + (rest.len() - rest.trim_start().len());
    let end = block.text.trim_end().len();
    (start < end).then(|| block.to_prose(Span::of(start..end)))
}
