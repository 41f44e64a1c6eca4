//! Whom a pronoun beside a cue stands for.
//!
//! The nearest people named before it are weighed: how near, whether as subject,
//! who spoke last, which sex. What comes near the best is kept as a rival.
//! Not here: nouns (`office`).

use super::speakers::{Floor, LastSpeaker, NAMED};
use super::{Mention, People, office::is_office_noun as is_office};
use crate::language::lexicon::{Sex, WordClass, is_of_party, word_class};
use crate::language::names::{PartInSentence, Voice, is_agent_noun, sex_of_noun};
use crate::language::quotation::Confidence;
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;

/// How many mentions before a pronoun are weighed: bounds the work for each.
const MENTIONS_BACK: usize = 24;
/// How many blocks back somebody may have been named.
const BLOCKS_BACK: u32 = 6;
/// Within so many points of the best, somebody else in the same sentence is a rival.
const RIVAL: i32 = 5;
/// So much whoever spoke last counts, wherever their name stands.
const LAST_SPEAKER: i32 = 13;
/// So much more somebody counts whom the paragraph of the pronoun is about.
const OPENS_PARAGRAPH: i32 = 9;
/// From so many points on somebody stands out.
const OUTSTANDING: i32 = 4;

/// A speaker and the person they are taken for.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) person: usize,
    /// The mention that leads to the person.
    pub(super) through: ProseSpan,
    pub(super) confidence: Confidence,
    /// The others it could be, each by a mention.
    pub(super) rivals: Vec<ProseSpan>,
}

impl Link {
    pub(super) fn sure(person: usize, mention: ProseSpan) -> Link {
        Link { person, through: mention, confidence: NAMED, rivals: Vec::new() }
    }
}

/// Nouns for people that no ending shows.
const PEOPLE: [&str; 24] = [
    "aide",
    "boss",
    "candidate",
    "celebrity",
    "critic",
    "expert",
    "genius",
    "guru",
    "heir",
    "hopeful",
    "host",
    "incumbent",
    "magnate",
    "mogul",
    "native",
    "newcomer",
    "nominee",
    "pundit",
    "recruit",
    "star",
    "surgeon",
    "tycoon",
    "veteran",
    "victim",
];

/// Whether a noun names a person: *the tycoon*, *the Liberal*, *the 40-year-old*, and not *the average*.
fn names_person(noun: &str) -> bool {
    let listed = matches!(word_class(noun), Some(WordClass::Role | WordClass::Title | WordClass::Unnamed));
    let plain = PEOPLE.binary_search(&noun).is_ok() || noun.ends_with("-old") || noun.ends_with("surgeon");
    listed || plain || is_of_party(noun) || sex_of_noun(noun).is_some() || is_agent_noun(noun)
}

/// One candidate with its weight, in tenths of a sentence.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    person: usize,
    through: ProseSpan,
    points: i32,
    sentences_back: u32,
}

impl People<'_> {
    /// Who a pronoun stands for.
    pub(super) fn antecedent(&self, prose: &Prose, pronoun: ProseSpan, last: Option<LastSpeaker>) -> Option<Link> {
        let sex = sex_of_noun(prose.slice(pronoun))?;
        let mut candidates = self.candidates(prose, pronoun, Some(sex), last);
        candidates.sort_by_key(|candidate| -candidate.points);
        let best = *candidates.first()?;
        let near = |candidate: &&Candidate| {
            let as_near = candidate.sentences_back == best.sentences_back && best.sentences_back <= 2;
            as_near && candidate.points + RIVAL >= best.points
        };
        let known = |candidate: &&Candidate| self.people[candidate.person].sex == Some(sex);
        let rivals: Vec<ProseSpan> =
            candidates[1..].iter().filter(near).filter(known).map(|candidate| candidate.through).collect();
        let sure = self.people[best.person].sex == Some(sex);
        let confidence = if !rivals.is_empty() {
            60
        } else if sure {
            88
        } else {
            76
        };
        Some(Link { person: best.person, through: best.through, confidence: Confidence::percent(confidence), rivals })
    }

    /// Whom *the 40-year-old* goes back to, where one person stands out right before: a guess.
    pub(super) fn described(&self, prose: &Prose, noun: ProseSpan, last: Option<LastSpeaker>) -> Option<Link> {
        let words = prose.slice(noun);
        let head = words.split_whitespace().next_back()?;
        // *the average*, *the move*: no person, whoever stands near.
        let definite = names_person(head) && (words.starts_with("the ") || words.starts_with("The "));
        let mut candidates = self.candidates(prose, noun, sex_of_noun(head), last);
        candidates.retain(|candidate| candidate.points >= OUTSTANDING && candidate.through.end() < noun.start());
        // *the mayor* is nobody introduced as a fisherman, and *Ruiz left as the heckler yelled* tells of two.
        candidates.retain(|candidate| {
            let other = is_office(head) && self.people[candidate.person].role.is_some();
            // *While Ruiz waits, the old dockhand said*
            let before = prose.text().get(..noun.start() as usize).unwrap_or_default();
            !other && (candidate.sentences_back > 0 || before.ends_with(", "))
        });
        candidates.sort_by_key(|candidate| -candidate.points);
        let best = candidates.first().filter(|_| definite)?;
        Some(Link {
            person: best.person,
            through: best.through,
            confidence: Confidence::percent(45),
            rivals: Vec::new(),
        })
    }

    /// One candidate a person, the best of their mentions.
    fn candidates(
        &self,
        prose: &Prose,
        pronoun: ProseSpan,
        sex: Option<Sex>,
        last: Option<LastSpeaker>,
    ) -> Vec<Candidate> {
        let before = self.mentions.partition_point(|mention| mention.span.end() <= pronoun.start());
        let sentence = self.sentence_at(pronoun.start());
        let block = narrow(prose.block_at(pronoun.start()).unwrap_or_default());
        let mut found: Vec<Candidate> = Vec::new();
        for index in (before.saturating_sub(MENTIONS_BACK)..before).rev() {
            let mention = &self.mentions[index];
            let away = block.saturating_sub(mention.block);
            let other = self.people[mention.person].sex.zip(sex).is_some_and(|(known, sex)| known != sex);
            if away > BLOCKS_BACK || other || mention.voice == Voice::Quoted {
                continue;
            }
            let back = sentence.saturating_sub(mention.sentence);
            let opens = away == 0 && back > 0 && self.opens_block(index);
            let points = self.points(mention, away, back, sex, last) + if opens { OPENS_PARAGRAPH } else { 0 };
            match found.iter_mut().find(|candidate| candidate.person == mention.person) {
                Some(known) if known.points >= points => {}
                Some(known) => known.points = points,
                None => found.push(Candidate {
                    person: mention.person,
                    through: mention.span,
                    points,
                    sentences_back: back,
                }),
            }
        }
        self.add_last_speaker(&mut found, pronoun, block, sex, last);
        found
    }

    /// Whether a mention is the first of its paragraph, and acts there: whom the paragraph is about.
    fn opens_block(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let opens = |at: usize| {
            let before = |at: usize| at.checked_sub(1).map(|before| &self.mentions[before]);
            // *Bell’s deputy, Ana Ruiz, …*: the owner only says whose.
            let owner = before(at).filter(|other| other.part == PartInSentence::Owner && other.block == mention.block);
            let at = at - usize::from(owner.is_some());
            before(at).is_none_or(|other| other.block != mention.block)
        };
        // *Ana Ruiz and Tom Bell met*: two that act alike.
        let joined = index.checked_sub(1).is_some_and(|before| {
            let other = &self.mentions[before];
            (other.sentence, other.part) == (mention.sentence, mention.part) && opens(before)
        });
        let first = opens(index) || joined;
        // *Ruiz campaign chairman Tom Bell said*: the second name acts.
        let other = self
            .mentions
            .get(index + 1)
            .is_some_and(|next| next.sentence == mention.sentence && next.part == PartInSentence::Subject);
        match mention.part {
            PartInSentence::Subject => first,
            PartInSentence::First => first && !other,
            _ => false,
        }
    }

    fn points(
        &self,
        mention: &Mention,
        blocks: u32,
        sentences: u32,
        sex: Option<Sex>,
        last: Option<LastSpeaker>,
    ) -> i32 {
        let distance = if blocks == 0 { 8 * sentences.min(3) } else { 8 + 10 * blocks };
        let part = match mention.part {
            PartInSentence::Subject => 17,
            PartInSentence::First => 14,
            PartInSentence::Other => 0,
            PartInSentence::Governed => -3,
            PartInSentence::Owner => -5,
        };
        let spoke = last.is_some_and(|last| last.person == mention.person && last.block + 2 >= mention.block + blocks);
        let known = sex.is_some() && self.people[mention.person].sex == sex;
        let times = i32::try_from(self.people[mention.person].mentions.len().min(6)).unwrap_or(6);
        part + times - i32::try_from(distance).unwrap_or(i32::MAX / 2)
            + match last {
                // A paragraph of somebody else's in between ends the run.
                Some(last) if spoke && last.block + 1 < mention.block + blocks => 2,
                Some(last) if spoke && last.floor == Floor::Held => 26,
                Some(last) if spoke && last.floor == Floor::Reported => 10,
                Some(_) if spoke => 15,
                _ => 0,
            }
            + if known { 6 } else { 0 }
    }

    /// Whoever spoke last is a candidate where they spoke, though the name stands far back: *the mayor said*, *he said*.
    fn add_last_speaker(
        &self,
        found: &mut Vec<Candidate>,
        pronoun: ProseSpan,
        block: u32,
        sex: Option<Sex>,
        last: Option<LastSpeaker>,
    ) {
        let Some(last) = last else { return };
        let person = &self.people[last.person];
        let before = person.mentions.partition_point(|mention| mention.end() <= pronoun.start());
        let through = before.checked_sub(1).map(|index| person.mentions[index]);
        let away = block.saturating_sub(last.block);
        let fits = person.sex.zip(sex).is_none_or(|(known, sex)| known == sex) && away <= BLOCKS_BACK;
        let Some(through) = through.filter(|_| fits) else { return };
        let away = i32::try_from(away).unwrap_or(0);
        let floor = match last.floor {
            Floor::Held => 26,
            Floor::Marked | Floor::Reported => 0,
        };
        let points = floor + LAST_SPEAKER - 10 * away;
        match found.iter_mut().find(|candidate| candidate.person == last.person) {
            Some(known) => known.points = known.points.max(points),
            None => found.push(Candidate { person: last.person, through, points, sentences_back: 3 }),
        }
    }
}
