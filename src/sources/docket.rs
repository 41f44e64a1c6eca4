//! The verdicts on the quotations of the last version of a draft, so that a keystroke has only the one heard again that
//! was typed in.
//!
//! Kept are those that rest on the words of the quotation and of the record alone, and where the record has the words of
//! whom; what the rest of the draft decides is heard each time. Not here: the hearing (`verify`).

use super::claim::Claim;
use super::evidence::Source;
use super::hearing::Party;
use super::kept::Kept;
use super::verdict::Verdict;
use super::whose::Called;
use crate::markup::ProseSpan;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A draft with more quotations than this has them heard anew from time to time.
const MOST_KEPT: usize = 16_384;

/// What a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RestsOn {
    /// The words quoted, whose they are said to be, and the record.
    TheWords,
    /// The rest of the draft too.
    TheDraft,
}

/// What is heard, as a hash: two cases with one hash are taken for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct CaseKey(u64);

impl CaseKey {
    /// The key of words before sources, with whose they are said to be and where in them the parts in marks stand.
    pub(super) fn new(
        sources: SourcesKey,
        words: &str,
        claim: Claim<'_>,
        parts: impl Iterator<Item = (u32, u32)>,
    ) -> CaseKey {
        let mut hasher = FxHasher::default();
        (sources.0, words, claim).hash(&mut hasher);
        parts.for_each(|part| part.hash(&mut hasher));
        CaseKey(hasher.finish())
    }
}

/// The sources of a draft and how they are to be read, as a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SourcesKey(u64);

impl SourcesKey {
    /// The key of these sources. Linear in their number and their names.
    pub(super) fn of(sources: &[Source]) -> SourcesKey {
        let mut hasher = FxHasher::default();
        for source in sources {
            let Source { speaker, aliases, speaker_map, kind, transcriber, policy, path: _, record } = source;
            (speaker, aliases, speaker_map, kind, transcriber, policy).hash(&mut hasher);
            record.memory.number().hash(&mut hasher);
        }
        SourcesKey(hasher.finish())
    }
}

/// Verdicts that were given before. May be shared between threads.
#[derive(Debug, PartialEq, Eq)]
pub struct Docket {
    /// Each as if its quotation stood at the start of the prose.
    verdicts: Kept<CaseKey, Verdict>,
    /// Whoever was quoted, by a hash of the sources and of how they are called: two with one hash are taken for one.
    parties: Kept<u64, Arc<Party>>,
}

impl Default for Docket {
    fn default() -> Docket {
        Docket { verdicts: Kept::at_most(MOST_KEPT), parties: Kept::at_most(MOST_KEPT) }
    }
}

impl Docket {
    /// Whoever is called so, before these sources; `find` finds the first time who that is.
    pub(super) fn party(
        &self,
        sources: SourcesKey,
        called: Option<Called<'_>>,
        find: impl FnOnce() -> Party,
    ) -> Arc<Party> {
        let mut hasher = FxHasher::default();
        (sources.0, called).hash(&mut hasher);
        self.parties.get_or_find(hasher.finish(), || Arc::new(find()))
    }

    /// The verdict that was given on such a case, for the quotation with that place among the quotations, which begins at
    /// byte `start` of the prose.
    pub(super) fn verdict(&self, key: CaseKey, quotation: usize, start: u32) -> Option<Verdict> {
        let known = self.verdicts.get(&key)?;
        Some(known.moved(quotation, |span| span.shifted(start)))
    }

    /// Keeps the verdict on a quotation that begins at byte `start` of the prose.
    pub(super) fn keep(&self, key: CaseKey, verdict: &Verdict, start: u32) {
        let from_start =
            |span: ProseSpan| ProseSpan::new(span.start().saturating_sub(start), span.end().saturating_sub(start));
        self.verdicts.keep(key, verdict.clone().moved(0, from_start));
    }
}
