//! Block quotations: somebody's words where a source line under them or the sentence before them says whose.

use super::{Marked, quotation, rest_of};
use crate::language::cue::SignOffLead;
use crate::language::draft::BlockView;
use crate::language::join;
use crate::language::quotation::{Attribution, Confidence, Quotation};
use crate::markup::{BlockKind, ProseSpan};

/// As sure as whom the paragraph before introduces with a colon.
const LED_IN: Confidence = Confidence::percent(82);

/// The block quotations of a draft of which the draft says whose they are. Linear in the blocks.
pub(super) fn quotations(blocks: &[BlockView<'_>], marked: Marked<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < blocks.len() {
        let to = end_of(blocks, from);
        if to > from {
            found.extend(read(blocks, from, to, marked));
        }
        from = to.max(from + 1);
    }
    found
}

/// Where the block quotation that begins at a block ends: behind its source line, since what follows that is another's.
fn end_of(blocks: &[BlockView<'_>], from: usize) -> usize {
    let mut to = from;
    while to < blocks.len() && blocks[to].kind == BlockKind::BlockQuotation {
        to += 1;
        if to > from + 1 && signed(blocks[to - 1]).is_some() {
            break;
        }
    }
    to
}

fn read(blocks: &[BlockView<'_>], from: usize, to: usize, marked: Marked<'_>) -> Option<Quotation> {
    let last = blocks[to - 1];
    let under = signed(last).filter(|_| to - from > 1);
    let to = if under.is_some() { to - 1 } else { to };
    let below = || blocks.get(to).copied().filter(|next| next.kind == BlockKind::Paragraph).and_then(signed);
    let before = from.checked_sub(1).map(|before| blocks[before]);
    let attribution = under.or_else(below).or_else(|| before.and_then(led_in))?;
    let words: Vec<(BlockView<'_>, ProseSpan)> =
        blocks[from..to].iter().filter_map(|block| Some((*block, rest_of(*block, 0)?))).collect();
    let (first, last) = (words.first()?.1, words.last()?.1);
    let taken = marked.begin_at(first.start()) || marked.speak_in(first.to(last));
    (!taken).then(|| quotation(&words, Some(attribution)))
}

/// *— Ana Ruiz, mayor*
fn signed(block: BlockView<'_>) -> Option<Attribution> {
    let sign_off = block.facts.sign_off.as_ref().filter(|sign_off| sign_off.lead == SignOffLead::Dash)?;
    Some(join::attribution(block, &sign_off.signed))
}

/// *Ruiz said in a statement:*; not *The song in full:*, which nobody need have said.
fn led_in(block: BlockView<'_>) -> Option<Attribution> {
    let lead_in = || block.facts.lead_in().filter(|told| told.mention.is_some());
    let told = if block.text.trim_end().ends_with(':') { lead_in()? } else { return None };
    told.cue.filter(|cue| cue.lemma != ":")?;
    let attribution = join::attribution(block, told);
    Some(Attribution { confidence: attribution.confidence.min(LED_IN), ..attribution })
}
