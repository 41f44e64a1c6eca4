//! Where a quotation with a mark missing ends or begins most likely.

use crate::language::cue;
use crate::language::draft::BlockView;
use crate::language::local::LocalQuote;
use crate::language::narration::Words;
use crate::markup::ProseSpan;
use crate::text::narrow;

/// Where a quotation that nothing closes ends most likely (in prose bytes):
/// before the first words that look like its attribution, else after its last
/// word. And whether such words stand there.
pub(super) fn likely_end(block: BlockView<'_>, quote: &LocalQuote) -> (u32, bool) {
    let words = Words::of(block.facts);
    if let Some(token) = cue::break_inside(words, quote) {
        return (block.span.start() + words.tokens[token].span.end(), true);
    }
    let trimmed = quote.marked.span.slice(block.text).trim_end().len();
    (block.span.start() + quote.marked.span.start() + narrow(trimmed), false)
}

/// How far before its closing mark a quotation is thought to begin, in tokens: bounds the work for each mark.
const LIKELY_START_REACH: usize = 150;

/// Where a quotation with no opening mark begins most likely: at the start of the
/// sentence its closing mark stands in, past a lead-in with a colon.
pub(super) fn likely_start(block: BlockView<'_>, mark: ProseSpan) -> u32 {
    let words = Words::of(block.facts);
    let at = mark.start() - block.span.start();
    let close = words.tokens.partition_point(|token| token.span.start() < at);
    // The stop right before the mark ends the quotation itself.
    let before = close.saturating_sub(2);
    let floor = before.saturating_sub(LIKELY_START_REACH);
    let starts = (floor..before).rev().find(|&token| words.is_sentence_stop(token) || words.is_punctuation(token, ':'));
    let first = starts.map_or(floor, |stop| stop + 1);
    block.span.start() + words.tokens.get(first).map_or(0, |token| token.span.start())
}
