//! The block cache: a block that was read once is not read again.

use super::acronym::WordsMemo;
use super::block::BlockFacts;
use super::lexicon::Cues;
use super::variant::VariantMemo;
use crate::markup::{Block, BlockKind, Prose};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// What was read of the last version of a draft: the facts of its blocks, and what the draft pass found out slowly.
///
/// It shares text and facts with that version, so it costs next to no memory while that is in use.
#[derive(Debug, Default)]
pub struct BlockCache {
    /// The version read last.
    prose: Arc<Prose>,
    /// *Invariant:* one entry for each block of `prose`, in the same order.
    facts: Arc<[Arc<BlockFacts>]>,
    /// Which names are spelled in two ways.
    pub(super) variants: VariantMemo,
    /// Which acronyms have their words in which block.
    pub(super) acronym_words: WordsMemo,
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
    /// less than hashing them, and only what lies between is looked up.
    pub(super) fn facts(&mut self, prose: &Arc<Prose>) -> Arc<[Arc<BlockFacts>]> {
        let (old, new) = (self.prose.blocks(), prose.blocks());
        let same = |(one, other): (&Block, &Block)| key(&self.prose, one) == key(prose, other);
        let before = old.iter().zip(new).take_while(|pair| same(*pair)).count();
        let most = old.len().min(new.len()) - before;
        let after = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|pair| same(*pair)).count();
        let known = self.by_key(before..old.len() - after);
        let between = new[before..new.len() - after].iter().map(|block| {
            let read = || Arc::new(BlockFacts::read(prose.slice(block.span), block.kind, &self.cues));
            known.get(&key(prose, block)).map_or_else(read, |facts| Arc::clone(facts))
        });
        let kept = |range: Range<usize>| self.facts[range].iter().cloned();
        let facts: Arc<[_]> = kept(0..before).chain(between).chain(kept(old.len() - after..old.len())).collect();
        self.prose = Arc::clone(prose);
        self.facts = Arc::clone(&facts);
        facts
    }

    /// Some blocks of the last version by what tells them apart.
    fn by_key(&self, blocks: Range<usize>) -> FxHashMap<(BlockKind, &str), &Arc<BlockFacts>> {
        let facts = &self.facts[blocks.clone()];
        self.prose.blocks()[blocks].iter().map(|block| key(&self.prose, block)).zip(facts).collect()
    }
}

/// What a block is read from.
fn key<'p>(prose: &'p Prose, block: &Block) -> (BlockKind, &'p str) {
    (block.kind, prose.slice(block.span))
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
