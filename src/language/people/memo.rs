//! The people of the version read last, so that a keystroke that changes no name has nobody gathered anew.

use super::People;
use super::gather::gather;
use crate::language::draft::BlockView;
use crate::language::names::NameRun;
use crate::language::organisations::offices_in;
use crate::language::quotation::{Quotation, SpeakerKind};
use crate::language::shift::{Shift, Typed};
use crate::markup::{Prose, ProseSpan};
use std::sync::Arc;

/// Who is who in the version read last.
#[derive(Debug, Default)]
pub(in crate::language) struct PeopleMemo {
    /// *Invariant:* what [`gather`] gives for that version and `speakers`.
    people: People,
    /// The mentions of the people who speak.
    speakers: Vec<ProseSpan>,
}

impl PeopleMemo {
    /// The people of the version read last.
    pub(in crate::language) fn people(&self) -> &People {
        &self.people
    }

    /// Brings the people up to a new version. Linear in the number of names; where only the one block was typed in and
    /// everything that [`gather`] asks for is the same there, in that of mentions: then places are moved and nothing else,
    /// and that block is given back.
    pub(in crate::language) fn follow<'d, 't>(
        &mut self,
        typed: Option<&'t Typed>,
        prose: &'d Prose,
        blocks: impl Iterator<Item = BlockView<'d>> + Clone,
        quotations: &[Quotation],
    ) -> Option<&'t Typed> {
        let people = quotations.iter().filter_map(Quotation::speaker).filter(|one| one.kind == SpeakerKind::Person);
        let speakers: Vec<ProseSpan> = people.map(|speaker| speaker.mention).collect();
        let before = std::mem::replace(&mut self.speakers, speakers);
        let stay = |typed: &&Typed| names_stay(typed) && speakers_stay(&before, &self.speakers, typed.shift);
        let typed = typed.filter(stay);
        match typed {
            Some(typed) => self.people.follow(typed.shift),
            None => self.people = gather(prose, blocks, &self.speakers),
        }
        typed
    }
}

/// Whether the names of the block that was typed in are the same and stand in the same sentences, and no office is there.
fn names_stay(typed: &Typed) -> bool {
    let (before, now) = (&typed.before, &typed.now);
    let starts = before.sentences.iter().map(|sentence| typed.in_block.start(sentence.span.start()));
    let same_sentences = starts.eq(now.sentences.iter().map(|sentence| sentence.span.start()));
    let office = offices_in(&before.bodies).chain(offices_in(&now.bodies)).next();
    same_sentences && office.is_none() && typed.keeps(&before.names, &now.names, NameRun::moved)
}

/// Whether those who speak are named by the same words.
fn speakers_stay(before: &[ProseSpan], now: &[ProseSpan], shift: Shift) -> bool {
    before.len() == now.len() && before.iter().zip(now).all(|(old, new)| shift.span(*old) == Some(*new))
}

impl People {
    /// Moves every place. Each is that of a name, of what stands beside one, or of an office, and holds the same words.
    fn follow(&mut self, shift: Shift) {
        let follow = |span: &mut ProseSpan| shift.follow(span);
        for person in Arc::make_mut(&mut self.people) {
            person.mentions.iter_mut().chain(&mut person.also).chain(&mut person.role).for_each(follow);
            person.ages.iter_mut().for_each(|age| follow(&mut age.place));
        }
        self.mentions.iter_mut().for_each(|mention| follow(&mut mention.span));
        self.offices.iter_mut().for_each(follow);
        self.sentences.iter_mut().for_each(|start| *start = shift.start(*start));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::BlockCache;
    use crate::markup::extract;
    use crate::text::{Document, Format};

    /// Whether the names stay when the first version becomes the second.
    fn stay(old: &str, new: &str) -> bool {
        let mut cache = BlockCache::default();
        let prose = |text: &str| extract(&Document::new(text, Format::Plain));
        cache.facts(&prose(old));
        cache.facts(&prose(new)).1.is_some_and(|typed| names_stay(&typed))
    }

    #[test]
    fn names_stay_where_only_what_is_none_was_typed() {
        let old = "It rained.\n\nThe harbour master, Ana Ruiz, 41, spoke. She left.\n\nTom Bell came.";
        for (new, expected) in [
            ("It rained.\n\nThe harbour master, Ana Ruiz, 41, spoke up. She left.\n\nTom Bell came.", true),
            ("It rained.\n\nThe harbour master, Ana Ruiz, 41, spoke. She lft.\n\nTom Bell came.", true),
            ("It rained a lot.\n\nThe harbour master, Ana Ruiz, 41, spoke. She left.\n\nTom Bell came.", true),
            ("It rained.\n\nThe harbour master, Anna Ruiz, 41, spoke. She left.\n\nTom Bell came.", false),
            ("It rained.\n\nThe harbour mister, Ana Ruiz, 41, spoke. She left.\n\nTom Bell came.", false),
            ("It rained.\n\nThe harbour master, Ana Ruiz, 42, spoke. She left.\n\nTom Bell came.", false),
            ("It rained.\n\nThe harbour master, Ana Ruiz, 41, spoke, she left.\n\nTom Bell came.", false),
            ("It rained.\n\nThe harbour master, Ana Ruiz, 41, spoke. Ida left.\n\nTom Bell came.", false),
            ("It rained a lot.\n\nThe harbour master, Ana Ruiz, 41, spoke up. She left.\n\nTom Bell came.", false),
            ("It rained.\n\nTom Bell came.", false),
            (old, false),
        ] {
            assert_eq!(stay(old, new), expected, "{new}");
        }
    }
}
