//! How likely a pronoun stands for whom a mention names.
//!
//! How near it is, whether it acts, who spoke last, and who has acted since. The points were set by reading:
//! eight are about a sentence of distance, ten a paragraph.
//! Not here: which mentions are weighed, and who wins (`antecedent`).

use super::speakers::{Floor, LastSpeaker};
use super::{Mention, People, Person};
use crate::language::lexicon::Sex;
use crate::language::names::PartInSentence;

/// So much somebody counts who acts.
const SUBJECT: i32 = 17;
/// So much more somebody counts whom the paragraph of the pronoun is about.
const OPENS_PARAGRAPH: i32 = 9;
/// So much more whoever has acted since the last one spoke.
const ACTS_SINCE: i32 = 10;
/// So much less whom a preposition governs in the sentence of the pronoun: *with Ruiz, he said*.
const SPOKEN_WITH: i32 = 13;
/// So much less whoever has asked: the answer is another’s.
const HAS_ASKED: i32 = 24;
/// So much more whose sex is known to be that of the pronoun.
const OF_THE_SEX: i32 = 6;
/// Mentions count up to so many.
const MOST_MENTIONS: usize = 6;
/// So much whoever spoke last counts, wherever their name stands.
const LAST_SPEAKER: i32 = 13;
/// So much more whom the cue says to go on.
const HOLDS_FLOOR: i32 = 26;
/// How many names of a sentence are looked at on either side of one: bounds the work for each.
const NAMES_OF_SENTENCE: usize = 8;

/// What is known of whom a pronoun or a noun means.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// Its sentence, counted through the draft.
    pub(super) sentence: u32,
    /// Its block.
    pub(super) block: u32,
    /// The sex that the word tells of.
    pub(super) sex: Option<Sex>,
    /// Whoever spoke last.
    pub(super) last: Option<LastSpeaker>,
}

impl Wanted {
    /// Whether somebody of a sex may be meant.
    pub(super) fn fits(&self, sex: Option<Sex>) -> bool {
        self.sex.zip(sex).is_none_or(|(wanted, sex)| wanted == sex)
    }

    /// The points of whoever spoke last, wherever their name stands.
    pub(super) fn points_of_last_speaker(&self, last: &LastSpeaker) -> i32 {
        let away = i32::try_from(self.block.saturating_sub(last.block)).unwrap_or(i32::MAX / 20);
        LAST_SPEAKER - 10 * away + if last.floor == Floor::Held { HOLDS_FLOOR } else { 0 }
    }

    /// The points of whom the draft is about, where somebody else has spoken last: as if named two paragraphs before.
    pub(super) fn points_of_protagonist(&self, person: &Person) -> i32 {
        let times = i32::try_from(person.mentions.len().min(MOST_MENTIONS)).unwrap_or_default();
        SUBJECT + OF_THE_SEX + times - paragraphs_away(2)
    }

    fn distance(&self, mention: &Mention) -> i32 {
        let paragraphs = i32::try_from(self.block.saturating_sub(mention.block)).unwrap_or(i32::MAX / 20);
        let sentences = i32::try_from(self.sentence.saturating_sub(mention.sentence).min(3)).unwrap_or(3);
        if paragraphs == 0 { 8 * sentences } else { paragraphs_away(paragraphs) }
    }

    fn part(&self, mention: &Mention) -> i32 {
        // *Ruiz said that Bell had left*: who acts in what was said is spoken of.
        let told = |last: LastSpeaker| last.floor == Floor::Reported && last.said.covers(mention.span);
        match mention.part {
            _ if self.last.is_some_and(told) => 0,
            PartInSentence::Subject => SUBJECT,
            PartInSentence::First => 14,
            PartInSentence::Other => 0,
            PartInSentence::Governed if mention.sentence == self.sentence => -3 - SPOKEN_WITH,
            PartInSentence::Governed => -3,
            PartInSentence::Owner => -5,
        }
    }

    /// Whether the person of the mention spoke last, and goes on.
    fn speaking(&self, mention: &Mention) -> i32 {
        match self.last {
            Some(last) if last.asked == Some(mention.person) => -HAS_ASKED,
            Some(last) if last.person != mention.person || last.block + 2 < self.block => 0,
            // A paragraph of somebody else’s in between ends the run.
            Some(last) if last.block + 1 < self.block => 2,
            Some(LastSpeaker { floor: Floor::Held, .. }) => HOLDS_FLOOR,
            Some(LastSpeaker { floor: Floor::Reported, .. }) => 10,
            Some(LastSpeaker { floor: Floor::Marked, .. }) => 15,
            None => 0,
        }
    }
}

fn paragraphs_away(paragraphs: i32) -> i32 {
    8 + 10 * paragraphs
}

impl People {
    /// The points of one mention.
    pub(super) fn points(&self, index: usize, wanted: &Wanted) -> i32 {
        let mention = &self.mentions[index];
        let person = &self.people[mention.person];
        let times = i32::try_from(person.mentions.len().min(MOST_MENTIONS)).unwrap_or_default();
        let known = if wanted.sex.is_some() && person.sex == wanted.sex { OF_THE_SEX } else { 0 };
        wanted.part(mention) + wanted.speaking(mention) + self.acting(index, wanted) + times + known
            - wanted.distance(mention)
    }

    /// What counts for somebody who acts in the paragraph of the pronoun.
    fn acting(&self, index: usize, wanted: &Wanted) -> i32 {
        let mention = &self.mentions[index];
        if mention.block != wanted.block {
            return 0;
        }
        let acts = matches!(mention.part, PartInSentence::Subject | PartInSentence::First);
        let since = acts && wanted.last.is_some_and(|last| last.said.end() < mention.span.start());
        let opens = mention.sentence != wanted.sentence && self.opens_block(index);
        (if opens { OPENS_PARAGRAPH } else { 0 }) + if since { ACTS_SINCE } else { 0 }
    }

    /// Whether a mention is the first of its paragraph that acts there: whom the paragraph is about.
    fn opens_block(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let here = |other: &&Mention| other.sentence == mention.sentence;
        let acts = |other: &Mention| other.part == PartInSentence::Subject;
        let before = || self.mentions[..index].iter().rev().take(NAMES_OF_SENTENCE);
        if before().find(|other| !here(other)).is_some_and(|other| other.block == mention.block) {
            return false;
        }
        let mut sentence_before = before().take_while(here);
        let mut sentence_behind = self.mentions[index + 1..].iter().take(NAMES_OF_SENTENCE).take_while(here);
        match mention.part {
            // *Ana Ruiz and Tom Bell met*: two that act alike.
            PartInSentence::Subject => {
                before().next().is_some_and(|other| here(&other) && acts(other)) || !sentence_before.any(acts)
            }
            // *Ruiz campaign chairman Tom Bell said*: the second name acts.
            PartInSentence::First => !sentence_behind.any(acts),
            _ => false,
        }
    }
}
