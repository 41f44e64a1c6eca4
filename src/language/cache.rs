//! The block cache: a block that was read once is not read again.

use super::acronym::{OnceMemo, WordsMemo};
use super::block::{self, BlockFacts};
use super::lexicon::Cues;
use super::organisations::BodiesMemo;
use super::people::PeopleMemo;
use super::retold::RetoldMemo;
use super::shift::Typed;
use super::variant::VariantMemo;
use crate::markup::{Block, BlockKind, Prose};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What was read of the last version of a draft: the facts of its blocks, and what the draft pass found out slowly.
///
/// It shares the facts with that version, so it costs next to no memory while that is in use.
#[derive(Debug, Default)]
pub struct BlockCache {
    /// Those of the version read last, one entry for each block, in order.
    facts: Arc<[Arc<BlockFacts>]>,
    /// *Invariant:* where each of these blocks starts in the prose.
    starts: Vec<u32>,
    /// Who is who.
    pub(super) people: PeopleMemo,
    /// What else has a name.
    pub(super) bodies: BodiesMemo,
    /// Which names are spelled in two ways.
    pub(super) variants: VariantMemo,
    /// Which acronyms have their words in which block.
    pub(super) acronym_words: WordsMemo,
    /// Which acronyms that are spelled out stand in which block.
    pub(super) acronyms_met: OnceMemo,
    /// Which quotations are one sentence in two wordings.
    pub(super) retold: RetoldMemo,
    /// *Invariant:* every block in it was read with these verbs of saying.
    cues: Cues,
}

impl BlockCache {
    /// The cache for a draft read with these verbs of saying: what was read with others is let go.
    pub fn reading_with(&mut self, cues: &Cues) -> &mut BlockCache {
        if self.cues != *cues {
            *self = BlockCache { cues: cues.clone(), ..BlockCache::default() };
        }
        self
    }

    /// The facts of all blocks of a new version. What stands in the last one too, moved or not, is the same `Arc`;
    /// other blocks are read.
    ///
    /// An edit leaves all before and all after it as it was: that much is found by comparing texts, which costs far
    /// less than hashing them, and only what lies between is looked up. Tells too which block was typed in, where it is
    /// one and nothing else changed.
    pub(super) fn facts(&mut self, prose: &Prose) -> (Arc<[Arc<BlockFacts>]>, Option<Typed>) {
        let (old, new) = (&self.facts, prose.blocks());
        let same = |(facts, block): (&Arc<BlockFacts>, &Block)| known_as(facts) == key(prose, block);
        let before = old.iter().zip(new).take_while(|pair| same(*pair)).count();
        let most = old.len().min(new.len()) - before;
        let after = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|pair| same(*pair)).count();
        let (start, rest) = old.split_at(before);
        let (between, end) = rest.split_at(rest.len() - after);
        let known: FxHashMap<_, _> = between.iter().map(|facts| (known_as(facts), facts)).collect();
        let keys: Vec<_> = new[before..new.len() - after].iter().map(|block| key(prose, block)).collect();
        let anew: Vec<_> = keys.iter().copied().filter(|key| !known.contains_key(key)).collect();
        let mut anew = block::read(&anew, &self.cues).into_iter();
        let read = keys
            .iter()
            .filter_map(|key| known.get(key).map(|facts| Arc::clone(facts)).or_else(|| anew.next().map(Arc::new)));
        let facts: Arc<[_]> = start.iter().cloned().chain(read).chain(end.iter().cloned()).collect();
        let typed = if old.len() == before + 1 + after { self.typed(before, new, &facts) } else { None };
        self.starts.clear();
        self.starts.extend(new.iter().map(|block| block.span.start()));
        self.facts = Arc::clone(&facts);
        (facts, typed)
    }

    /// What was typed into the block at that place, where all other blocks are those of the last version.
    fn typed(&self, at: usize, blocks: &[Block], facts: &[Arc<BlockFacts>]) -> Option<Typed> {
        let (before, now) = (&self.facts[at], facts.get(at)?);
        let typed = Typed::new(Arc::clone(before), Arc::clone(now), self.starts[at]);
        let moved = self.starts.iter().map(|start| typed.shift.start(*start));
        let is_all = before.kind == now.kind && moved.eq(blocks.iter().map(|block| block.span.start()));
        is_all.then_some(typed)
    }
}

/// What a block is read from.
fn key<'p>(prose: &'p Prose, block: &Block) -> (BlockKind, &'p str) {
    (block.kind, prose.slice(block.span))
}

/// What the facts were read from.
fn known_as(facts: &BlockFacts) -> (BlockKind, &str) {
    (facts.kind, &facts.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{CueUse, CueVerb, analyse};
    use crate::markup;
    use crate::text::{Document, Format};

    #[test]
    fn other_verbs_of_saying_read_every_block_anew() {
        let text = "“We were told in March,” twinkled Ana Ruiz, the mayor.";
        let prose = Arc::new(markup::extract(&Document::new(text, Format::Plain)));
        let verb = CueVerb::parse("twinkle", CueUse::Saying).unwrap();
        let (house, own) = (Cues::default(), Cues::new(&[verb], &[]));
        let mut cache = BlockCache::default();
        let mut cue = |cues: &Cues| {
            let draft = analyse(Arc::clone(&prose), cache.reading_with(cues));
            draft.quotations()[0].attribution.clone().and_then(|attribution| attribution.cue).map(|cue| cue.lemma)
        };
        assert_eq!([cue(&house), cue(&own), cue(&own), cue(&house)], [None, Some("twinkle"), Some("twinkle"), None]);
    }
}
