//! Delayed identification: the speaker of a paragraph named in the next.

use crate::language::quotation::{Attribution, Confidence, Part, Quotation};
use crate::markup::Prose;

/// As sure as a speaker lent backwards can be.
const LENT: Confidence = Confidence::percent(55);

/// A paragraph of nothing but a quotation, with nobody named, and the next one opens with a quotation that has
/// a speaker: delayed identification. Walks from the end, so that a run of such paragraphs is filled.
pub(super) fn lend_backwards(prose: &Prose, quotations: &mut [Quotation]) {
    for index in (1..quotations.len()).rev() {
        let (before, after) = quotations.split_at_mut(index);
        let (Some(this), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let unsure = |quotation: &Quotation| quotation.attribution.as_ref().is_none_or(|known| known.confidence < LENT);
        let whole = |quotation: &Quotation| quotation.parts.last().is_some_and(|part| fills_block(prose, part));
        let follows = this
            .parts
            .last()
            .zip(next.parts.first())
            .is_some_and(|(part, next)| part.block + 1 == next.block && begins_block(prose, next));
        if let Some(found) = next.attribution.as_ref().filter(|_| unsure(this) && whole(this) && follows) {
            let confidence = found.confidence.min(LENT);
            this.attribution = Some(Attribution { cue: None, confidence, speaker: found.speaker.clone() });
        }
    }
}

fn begins_block(prose: &Prose, part: &Part) -> bool {
    prose.blocks().get(part.block as usize).is_some_and(|block| block.span.start() == part.span.start())
}

pub(super) fn fills_block(prose: &Prose, part: &Part) -> bool {
    begins_block(prose, part)
        && prose.blocks().get(part.block as usize).is_some_and(|block| block.span.end() == part.span.end())
}
