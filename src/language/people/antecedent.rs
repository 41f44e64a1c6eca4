//! Whom a pronoun beside a cue stands for.
//!
//! The nearest people named before it are weighed; what comes near the best is kept as a rival.
//! Not here: the weights (`weight`), and nouns (`office`).

use super::speakers::{LastSpeaker, NAMED};
use super::weight::Wanted;
use super::{Mention, People, office::is_office_noun as is_office};
use crate::language::lexicon::{Sex, ShortList, WordClass, is_of_party, word_class};
use crate::language::names::{PartInSentence, Voice, is_agent_noun, sex_of_noun};
use crate::language::quotation::{Confidence, Part};
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;

/// How many mentions before a pronoun are weighed, and how many behind it: bounds the work for each.
const MENTIONS_BACK: usize = 24;
/// How many blocks back somebody may have been named.
const BLOCKS_BACK: u32 = 6;
/// Within so many points of the best, somebody else in the same sentence is a rival.
const RIVAL: i32 = 5;
/// The longest title before a name, in bytes: *Councillor*.
const TITLE_REACH: u32 = 12;
/// So much less somebody counts whom the words name.
const NAMED_IN_WORDS: i32 = 16;
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

/// Whoever a court hears of: nobody introduced as something else.
const STRANGERS: [&str; 5] = ["victim", "complainant", "defendant", "suspect", "claimant"];

/// Nouns for people that no ending shows.
static PEOPLE: ShortList = ShortList::new(&[
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
    "tycoon",
    "veteran",
    "victim",
]);

/// Whether a noun names a person: *the tycoon*, *the Liberal*, *the 40-year-old*, and not *the average*.
pub(super) fn is_for_person(noun: &str) -> bool {
    let listed = matches!(word_class(noun), Some(WordClass::Role | WordClass::Title | WordClass::Unnamed));
    let plain = PEOPLE.has(noun) || noun.ends_with("-old") || noun.ends_with("surgeon");
    listed
        || plain
        || is_of_party(noun)
        || sex_of_noun(noun).is_some()
        || is_agent_noun(noun) && noun.starts_with(char::is_lowercase)
}

/// *an Ohio Republican*: the member of a party, who may hold any office.
fn is_member(role: &str) -> bool {
    let head = role.split_whitespace().take_while(|word| word_class(word) != Some(WordClass::Preposition)).last();
    head.is_some_and(is_of_party)
}

/// One candidate with its weight, in tenths of a sentence.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    person: usize,
    through: ProseSpan,
    points: i32,
    sentences_back: u32,
    /// Whether the words in question name them.
    in_own_words: bool,
}

impl People {
    /// Who a pronoun stands for.
    ///
    /// *She said Ruiz was late*: whomever the words begin with, in the writer's voice, is not the one who says them.
    pub(super) fn antecedent(
        &self,
        prose: &Prose,
        pronoun: ProseSpan,
        told: &[Part],
        last: Option<LastSpeaker>,
    ) -> Option<Link> {
        let sex = sex_of_noun(prose.slice(pronoun))?;
        let mut candidates = self.candidates(pronoun, self.wanted(prose, pronoun, Some(sex), last));
        // *“Ruiz was late,” he said*: few speak of themselves by name.
        let named = told.iter().flat_map(|part| self.mentions_in(part.span));
        for named in named.filter(|named| named.part != PartInSentence::Owner) {
            let is_self = |candidate: &&mut Candidate| candidate.person == named.person;
            candidates.iter_mut().filter(is_self).for_each(|candidate| candidate.in_own_words = true);
        }
        for candidate in candidates.iter_mut().filter(|candidate| candidate.in_own_words) {
            candidate.points -= NAMED_IN_WORDS;
        }
        candidates.sort_by_key(|candidate| -candidate.points);
        let likeliest = candidates.first()?.person;
        let named = told.first().and_then(|part| self.begins_with(part.span, pronoun));
        candidates.retain(|candidate| named != Some(candidate.person));
        let best = *candidates.first()?;
        // The next best is no more than a guess, unless the sex is known.
        let spoke = last.is_some_and(|last| last.person == best.person);
        if best.person != likeliest && !spoke && self.people[best.person].sex != Some(sex) {
            return None;
        }
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

    /// Whom reported words behind a pronoun begin with: *Ms Ruiz* of *Ms Ruiz was late*.
    fn begins_with(&self, told: ProseSpan, pronoun: ProseSpan) -> Option<usize> {
        let first = self.mentions_in(told).next().filter(|_| told.start() >= pronoun.end())?;
        let opens = first.span.start() <= told.start() + TITLE_REACH && first.part != PartInSentence::Owner;
        (opens && first.voice == Voice::Narration).then_some(first.person)
    }

    /// Whom *the 40-year-old* goes back to, where one person stands out right before: a guess.
    pub(super) fn described(&self, prose: &Prose, noun: ProseSpan, last: Option<LastSpeaker>) -> Option<Link> {
        let words = prose.slice(noun);
        let head = words.split_whitespace().next_back()?;
        // *the average*, *the move*: no person, whoever stands near.
        let definite = (words.starts_with("the ") || words.starts_with("The ")) && is_for_person(head);
        if !definite {
            return None;
        }
        let mut candidates = self.candidates(noun, self.wanted(prose, noun, sex_of_noun(head), last));
        candidates.retain(|candidate| candidate.points >= OUTSTANDING && candidate.through.end() < noun.start());
        // *“Were you there?” Bell asked. “No,” said the witness.*: whoever has asked is not the one who answers.
        let here = prose.block_at(noun.start()).map(narrow);
        let question = |last: &LastSpeaker| prose.slice(last.said).trim_end_matches(['”', '"', '’']).ends_with('?');
        let asked = last.filter(|last| here != Some(last.block) && question(last));
        candidates.retain(|candidate| asked.is_none_or(|asked| asked.person != candidate.person));
        // *the woman | in front of me*, *the man | next to her*: somebody new.
        let behind = prose.text().get(noun.end() as usize..).unwrap_or_default();
        if [" in front", " next to", " behind ", " beside "].iter().any(|place| behind.starts_with(place)) {
            return None;
        }
        // *the mayor* is nobody introduced as a fisherman, and *Ruiz left as the heckler yelled* tells of two.
        candidates.retain(|candidate| {
            let introduced = || self.people[candidate.person].role.is_some_and(|role| !is_member(prose.slice(role)));
            let other = (is_office(head) || STRANGERS.contains(&head)) && introduced();
            // *While Ruiz waits, the old dockhand said*
            let before = prose.text().get(..noun.start() as usize).unwrap_or_default();
            !other && (candidate.sentences_back > 0 || before.ends_with(", "))
        });
        candidates.sort_by_key(|candidate| -candidate.points);
        let best = candidates.first()?;
        Some(Link {
            person: best.person,
            through: best.through,
            confidence: Confidence::percent(45),
            rivals: Vec::new(),
        })
    }

    /// What is known of whom a pronoun or a noun means.
    fn wanted(&self, prose: &Prose, noun: ProseSpan, sex: Option<Sex>, last: Option<LastSpeaker>) -> Wanted {
        let block = narrow(prose.block_at(noun.start()).unwrap_or_default());
        Wanted { sentence: self.sentence_at(noun.start()), block, sex, last }
    }

    /// One candidate a person, the best of their mentions.
    fn candidates(&self, pronoun: ProseSpan, wanted: Wanted) -> Vec<Candidate> {
        let before = self.mentions.partition_point(|mention| mention.span.end() <= pronoun.start());
        let mut found: Vec<Candidate> = Vec::new();
        for index in (before.saturating_sub(MENTIONS_BACK)..before).rev() {
            let mention = &self.mentions[index];
            let far = wanted.block.saturating_sub(mention.block) > BLOCKS_BACK;
            if far || !wanted.fits(self.people[mention.person].sex) || mention.voice == Voice::Quoted {
                continue;
            }
            let points = self.points(index, &wanted);
            match found.iter_mut().find(|candidate| candidate.person == mention.person) {
                Some(known) => known.points = known.points.max(points),
                None => found.push(Candidate {
                    person: mention.person,
                    through: mention.span,
                    points,
                    sentences_back: wanted.sentence.saturating_sub(mention.sentence),
                    in_own_words: false,
                }),
            }
        }
        self.add_protagonist(&mut found, pronoun, &wanted);
        self.add_last_speaker(&mut found, pronoun, &wanted);
        // *he told Ruiz*, *he said Ruiz was late*: nobody is named right behind the pronoun that stands for them.
        let behind = self.mentions[before..].iter().take(MENTIONS_BACK);
        let behind = behind.take_while(|mention| mention.sentence == wanted.sentence);
        for mention in behind.filter(|mention| mention.voice == Voice::Narration) {
            found.retain(|candidate| candidate.person != mention.person);
        }
        found
    }

    /// Whom the draft is about is a candidate wherever named, where nobody else who may be meant spoke last, or is named in
    /// the paragraph or the one before.
    fn add_protagonist(&self, found: &mut Vec<Candidate>, pronoun: ProseSpan, wanted: &Wanted) {
        let lead = wanted.sex.and_then(|sex| self.protagonists[usize::from(sex == Sex::Male)]);
        let Some((lead, person)) = lead.map(|lead| (lead, &self.people[lead])) else { return };
        let may_be = |last: LastSpeaker| last.person == lead || !wanted.fits(self.people[last.person].sex);
        let before = person.mentions.partition_point(|mention| mention.end() <= pronoun.start());
        let through = before.checked_sub(1).map(|index| person.mentions[index]);
        let Some(through) = through.filter(|_| wanted.last.is_some_and(may_be)) else { return };
        let before = self.mentions.partition_point(|mention| mention.span.end() <= pronoun.start());
        let near = self.mentions[before.saturating_sub(MENTIONS_BACK)..before].iter().rev();
        let mut near = near.take_while(|mention| mention.block + 1 >= wanted.block);
        let rival = |mention: &Mention| {
            let narrated = mention.voice == Voice::Narration && mention.person != lead;
            narrated && wanted.fits(self.people[mention.person].sex)
        };
        if near.any(rival) {
            return;
        }
        let points = wanted.points_of_protagonist(person);
        match found.iter_mut().find(|candidate| candidate.person == lead) {
            Some(known) => known.points = known.points.max(points),
            None => found.push(Candidate { person: lead, through, points, sentences_back: 3, in_own_words: false }),
        }
    }

    /// Whoever spoke last is a candidate where they spoke, though the name stands far back: *the mayor said*, *he said*.
    fn add_last_speaker(&self, found: &mut Vec<Candidate>, pronoun: ProseSpan, wanted: &Wanted) {
        let Some(last) = wanted.last else { return };
        let person = &self.people[last.person];
        let before = person.mentions.partition_point(|mention| mention.end() <= pronoun.start());
        let through = before.checked_sub(1).map(|index| person.mentions[index]);
        let fits = wanted.fits(person.sex) && wanted.block.saturating_sub(last.block) <= BLOCKS_BACK;
        let Some(through) = through.filter(|_| fits) else { return };
        let points = wanted.points_of_last_speaker(&last);
        match found.iter_mut().find(|candidate| candidate.person == last.person) {
            Some(known) => known.points = known.points.max(points),
            None => {
                found.push(Candidate { person: last.person, through, points, sentences_back: 3, in_own_words: false })
            }
        }
    }
}
