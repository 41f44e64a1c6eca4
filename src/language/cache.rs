//! The block cache: a block that was read once is not read again.

use super::block::BlockFacts;
use super::lexicon::Cues;
use super::variant::NearPairs;
use crate::markup::BlockKind;
use rustc_hash::FxHashMap;
use std::sync::Arc;

type Blocks = FxHashMap<BlockKind, FxHashMap<Box<str>, Arc<BlockFacts>>>;

/// Block facts by kind and text, for the version read last and the one before.
///
/// It holds what the last two versions of a draft needed, so memory stays in
/// proportion to the draft. Looking a block up costs one hash of its text.
#[derive(Debug, Default)]
pub struct BlockCache {
    current: Blocks,
    previous: Blocks,
    /// Which words of names are near each other.
    pub(super) near: NearPairs,
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

    /// Starts a new version: what the version before last needed is let go.
    pub(super) fn turn(&mut self) {
        self.previous = std::mem::take(&mut self.current);
    }

    /// The facts of a block, read now or taken from the cache.
    pub(super) fn facts(&mut self, kind: BlockKind, text: &str) -> Arc<BlockFacts> {
        if let Some(found) = self.current.get(&kind).and_then(|blocks| blocks.get(text)) {
            return Arc::clone(found);
        }
        let moved = self.previous.get_mut(&kind).and_then(|blocks| blocks.remove_entry(text));
        let (key, facts) =
            moved.unwrap_or_else(|| (Box::from(text), Arc::new(BlockFacts::read(text, kind, &self.cues))));
        self.current.entry(kind).or_default().insert(key, Arc::clone(&facts));
        facts
    }
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
