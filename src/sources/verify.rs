//! Holding one quotation of a draft against the record.
//!
//! Which sources a quotation is held against is a matter of who says it, and of how sure that is: where it is not
//! certain, words that stand in a record are taken for those, and nothing is called missing.
//! Not here: all quotations of a draft (`hearing`), the places (`locate`), the differences (`weigh`), and whether one is
//! a fault (`checks::matching`).

use super::docket::RestsOn;
use super::evidence::{Source, SourceKind};
use super::hearing::{Court, Heard};
use super::locate::{Search, Segment};
use super::memory::Answer;
use super::part::{is_a_part, is_asking, is_nobody};
use super::pieces::Pieces;
use super::quoted::Quoted;
use super::reading::ends_in_reading;
use super::verdict::{Change, ChangeKind, Outcome, Passage, Verdict};
use super::weigh::Scales;
use super::whose::{
    Called, Place, Places, are_two, has_own_word, initials, is_an_office, is_pronoun, may_be_one, may_name,
    share_a_word,
};
use crate::language::{Certainty, Draft, Occasion, Quotation, SpeakerKind};
use std::sync::Arc;

/// Shorter words stand in any record, said or not.
const FEWEST_WORDS: usize = 4;
/// So many words of another are no chance.
const FEWEST_OF_ANOTHER: usize = 6;
/// The same where it is not certain whose they are said to be.
const FEWEST_WHERE_LIKELY: usize = 8;
/// How many of a hundred words must be the same for few words to be another's, and with how many they are not few.
const MOSTLY_ALIKE: usize = 90;
const MANY_WORDS: usize = 12;
/// How many of a hundred words must stand in another's mouth.
const ALIKE: usize = 75;
/// The same where nothing else speaks for that record.
const FEWEST_OF_ANYBODY: usize = 6;
/// How many other places are told of.
const MOST_ELSEWHERE: usize = 3;

/// One quotation before the record.
pub(super) struct Case<'e> {
    court: &'e Court<'e>,
    index: usize,
    quotation: &'e Quotation,
    quoted: Quoted<'e>,
    /// Whose words they are said to be.
    called: Option<Called<'e>>,
    /// How sure that is.
    told: Told,
    /// Where the record has the speaker's words, and those of others.
    places: Arc<Places>,
}

/// Whose words they are said to be, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Claim<'e> {
    pub(super) called: Option<Called<'e>>,
    told: Told,
}

impl<'e> Claim<'e> {
    /// What the draft tells of a quotation.
    pub(super) fn of(draft: &'e Draft, quotation: &'e Quotation) -> Claim<'e> {
        let called = called(draft, quotation);
        Claim { called, told: told(called, quotation) }
    }
}

/// How the draft tells who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Told {
    /// By name, beside the words.
    ByName,
    /// By a pronoun or a description that can only mean one, as far as is known.
    ByReference,
    /// Most likely somebody with a name: from what stands near, or by a pronoun that may mean others.
    Likely,
    /// Not for certain.
    Uncertain,
}

/// Where a quotation was found, and how well.
struct Found {
    source: usize,
    answer: Arc<Answer>,
    /// How many of its words are the same, of a hundred.
    likeness: usize,
    cost: u32,
}

impl<'e> Case<'e> {
    pub(super) fn of(
        court: &'e Court<'e>,
        (index, quotation): (usize, &'e Quotation),
        Claim { called, told }: Claim<'e>,
        places: Arc<Places>,
    ) -> Case<'e> {
        Case { court, index, quotation, quoted: Quoted::of(court.draft, quotation), called, told, places }
    }

    pub(super) fn verdict(&self) -> Option<Heard> {
        let own = self.places.theirs.iter().filter_map(|place| self.found(place)).max_by_key(rank);
        let Some(own) = own else { return self.of_the_draft(None) };
        if own.likeness < self.fewest_alike() || !(own.cost <= 8 || own.likeness >= 85) {
            return self.of_the_draft(Some(own));
        }
        let exact = self.of_anybody_exactly(&self.places.others, &own);
        let verdict = exact.unwrap_or_else(|| self.written(&own, Outcome::Found));
        Some(Heard { verdict, rests_on: RestsOn::TheWords })
    }

    /// The verdict where the words do not decide alone.
    fn of_the_draft(&self, own: Option<Found>) -> Option<Heard> {
        let verdict = self.heard_with_the_rest(own)?;
        Some(Heard { verdict, rests_on: RestsOn::TheDraft })
    }

    fn heard_with_the_rest(&self, own: Option<Found>) -> Option<Verdict> {
        let Places { theirs, others } = &*self.places;
        let words = self.quoted.words().len();
        if let Some(own) = own.as_ref().filter(|own| own.likeness >= self.fewest_alike()) {
            let other = self.of_another(others, own.likeness);
            let other = other.or_else(|| self.of_anybody_exactly(others, own));
            return Some(other.unwrap_or_else(|| self.written(own, Outcome::Found)));
        }
        if let Some(other) = self.of_another(others, own.map_or(0, |own| own.likeness)) {
            return Some(other);
        }
        if self.told != Told::ByName
            && let Some(verdict) = self.of_anybody(others)
        {
            return Some(verdict);
        }
        // Words that stand there are not missing, whoever says them.
        if theirs.is_empty() || self.stands_in(others) {
            return None;
        }
        let source = &self.court.evidence.sources()[theirs[0].0];
        // What a statement does not have may have been said, and the other way round.
        let is_of_kind = |occasion| match source.kind {
            SourceKind::Interview | SourceKind::Speech => occasion == Occasion::Spoken,
            SourceKind::Statement | SourceKind::PressRelease => occasion == Occasion::Written,
            SourceKind::Wire => false,
        };
        let is_theirs = matches!(self.told, Told::ByName | Told::ByReference) && words >= FEWEST_WORDS;
        let may_be_missing = is_theirs && is_of_kind(self.court.draft.occasion(self.quotation));
        may_be_missing.then(|| Verdict {
            quotation: self.index,
            source: theirs[0].0,
            outcome: Outcome::Missing,
            passages: Vec::new(),
            changes: Vec::new(),
            seams: Vec::new(),
            elsewhere: Vec::new(),
        })
    }

    /// How many of a hundred words must be the same for the place to be the one that was meant.
    fn fewest_alike(&self) -> usize {
        match self.quoted.words().len() {
            ..4 => 100,
            4..7 => 70,
            _ => 55,
        }
    }

    fn found(&self, (source, streams): &Place) -> Option<Found> {
        let record = &self.court.evidence.sources()[*source].record;
        let answer = Search { own: self.quoted.words(), breaks: self.quoted.breaks(), record, streams }.answer();
        let same: usize = answer.segments.iter().map(|segment| segment.alignment.same()).sum();
        let cost = answer.segments.iter().map(|segment| segment.alignment.cost).sum::<u32>();
        let likeness = same * 100 / self.quoted.words().len().max(1);
        (same > 0).then_some(Found { source: *source, answer, likeness, cost })
    }

    /// The verdict that the words are another's, if they stand under a name and are much more like those.
    ///
    /// Somebody who reads out what another has said or written does not make the words theirs. A pronoun that seems to
    /// mean one of the people of the draft may mean another that it names, and if that one has said it, it does. Words that
    /// are not those that decide what was said are nobody else's.
    fn of_another(&self, others: &[Place], own_likeness: usize) -> Option<Verdict> {
        const MORE_ALIKE: usize = 10;
        let fewest = if self.told == Told::Likely { FEWEST_WHERE_LIKELY } else { FEWEST_OF_ANOTHER };
        let is_told = self.told != Told::Uncertain && self.quoted.words().len() >= fewest;
        let called = self.called.filter(|_| is_told)?;
        let found = self.best(others)?;
        let speaker = self.speaker_of(&found)?;
        let is_alike = found.likeness >= self.fewest_of_another().max(own_likeness + MORE_ALIKE);
        let may_be_one = may_be_one(called.name, &speaker) && !(self.is_sure() && are_two(called.name, &speaker));
        // A label that is no name may be the speaker's, unless the record has another for that one.
        let names_nobody = is_an_office(&speaker) && !is_a_part(&speaker) || initials(&speaker).is_some();
        let may_be_theirs = names_nobody && !self.court.evidence.sources()[found.source].names(called);
        if !is_alike || may_be_one || may_be_theirs || self.told == Told::Likely && is_a_part(&speaker) {
            return None;
        }
        let is_meant = self.told != Told::ByName && may_name(self.court.draft, &speaker);
        let outcome = if is_meant || self.may_be_meant(called, &speaker) || self.is_read_out(&found) {
            Outcome::Found
        } else {
            Outcome::OthersWords { speaker, quoted: called.name.to_owned() }
        };
        let is_found = outcome == Outcome::Found;
        let verdict = self.written(&found, outcome);
        let is_reversed = verdict.changes.iter().any(|change| matches!(change.kind, ChangeKind::Critical(_)));
        (is_found || !is_reversed).then_some(verdict)
    }

    /// Whether the name that the draft gives may, for all that is known, be that of the record's speaker: somebody of one
    /// family, or called otherwise there, unless the draft tells the two apart and the record has both.
    fn may_be_meant(&self, called: Called<'_>, speaker: &str) -> bool {
        let are_two = has_own_word(called.mention, speaker) || are_two(called.name, speaker);
        let is_told_apart = self.is_sure() && are_two;
        // The moderator of a debate may have a name in the draft, and none in the record.
        let is_part = is_a_part(speaker) && is_a_part(called.mention);
        is_part || share_a_word(called.name, speaker) && !is_told_apart
    }

    /// Whether the draft gives the name, and the record has words of whoever has it.
    fn is_sure(&self) -> bool {
        self.told == Told::ByName && !self.places.theirs.is_empty()
    }

    /// How many of a hundred words must be the same for words to be another's: of many that is no chance.
    fn fewest_of_another(&self) -> usize {
        if self.quoted.words().len() < MANY_WORDS { MOSTLY_ALIKE } else { ALIKE }
    }

    /// The verdict on words that another says word for word, and the one they seem to be of only nearly.
    fn of_anybody_exactly(&self, others: &[Place], own: &Found) -> Option<Verdict> {
        let may_be_others = self.told != Told::ByName && own.cost > 0;
        let is_enough = self.quoted.words().len() >= FEWEST_OF_ANYBODY;
        let found = self.best(others).filter(|found| may_be_others && is_enough && found.cost == 0)?;
        Some(self.written(&found, Outcome::Found))
    }

    /// The verdict on words of which it is not certain who says them, if they stand in the record.
    fn of_anybody(&self, others: &[Place]) -> Option<Verdict> {
        let found = self.best(others).filter(|found| found.likeness >= ALIKE)?;
        (self.quoted.words().len() >= FEWEST_OF_ANYBODY).then(|| self.written(&found, Outcome::Found))
    }

    fn stands_in(&self, others: &[Place]) -> bool {
        self.best(others).is_some_and(|found| found.likeness >= ALIKE)
    }

    fn best(&self, places: &[Place]) -> Option<Found> {
        places.iter().filter_map(|place| self.found(place)).max_by_key(rank)
    }

    /// Whether the words stand in the record as those of somebody who is quoted there.
    fn is_read_out(&self, found: &Found) -> bool {
        let record = &self.court.evidence.sources()[found.source].record;
        let Some(segment) = found.answer.segments.first() else { return false };
        let word = record.words()[segment.alignment.said().start];
        let turn = record.transcript().turns[word.turn as usize].text();
        turn.get(..word.span.start() as usize).is_some_and(ends_in_reading)
    }

    /// Whose words they are, as the record has the name.
    fn speaker_of(&self, found: &Found) -> Option<String> {
        let source = &self.court.evidence.sources()[found.source];
        let at = found.answer.segments.first()?.alignment.said().start;
        let turn = source.record.words()[at].turn as usize;
        let label = source.record.transcript().turns[turn].speaker.as_deref();
        match label.map(|label| source.meant_by(label)) {
            Some(label) if !is_nobody(label) => Some(label.to_owned()),
            // Whoever answers is somebody else, if it is known who that is.
            Some(label) if is_asking(label) && !self.places.theirs.is_empty() => Some("the questioner".to_owned()),
            _ => source.speaker.clone(),
        }
    }

    fn written(&self, found: &Found, outcome: Outcome) -> Verdict {
        let source = &self.court.evidence.sources()[found.source];
        let scales = Scales { quoted: &self.quoted, record: &source.record, transcriber: source.transcriber };
        let pieces = Pieces { quoted: &self.quoted, record: &source.record, segments: &found.answer.segments };
        let seams = pieces.seams();
        // Where pieces lie far apart, that is what is wrong, and not that words between them are left out.
        let is_seam = |change: &Change| change.gap.is_some() && seams.iter().any(|seam| change.own.covers(seam.own));
        // What most quotations are: all words in a row, and nothing put between them.
        let is_exact = found.cost == 0 && found.answer.segments.len() == 1 && self.quoted.is_whole();
        let runs = if is_exact { Vec::new() } else { pieces.runs(&seams) };
        let changes = runs.iter().flat_map(|steps| scales.changes(steps));
        Verdict {
            quotation: self.index,
            source: found.source,
            outcome,
            passages: found.answer.segments.iter().flat_map(|segment| passages(source, segment)).collect(),
            changes: changes.filter(|change| !is_seam(change)).collect(),
            seams,
            elsewhere: self.elsewhere(found),
        }
    }

    /// Other places with all of the words, where they were found word for word.
    fn elsewhere(&self, found: &Found) -> Vec<Passage> {
        let source = &self.court.evidence.sources()[found.source];
        let [segment] = &found.answer.segments[..] else { return Vec::new() };
        if segment.alignment.cost > 0 || self.quoted.words().len() < FEWEST_WORDS {
            return Vec::new();
        }
        let said = segment.alignment.said();
        let streams = [source.record.stream_at(said.start)];
        let search = Search { own: self.quoted.words(), breaks: &[], record: &source.record, streams: &streams };
        let exact = found.answer.exact_places(|| search.exact_places(MOST_ELSEWHERE + 1));
        let places = exact.iter().copied().filter(|start| *start != said.start);
        places.take(MOST_ELSEWHERE).flat_map(|start| source.record.passages(start..start + said.len())).collect()
    }
}

/// How the draft calls whoever says it.
fn called<'d>(draft: &'d Draft, quotation: &'d Quotation) -> Option<Called<'d>> {
    let speaker = quotation.speaker()?;
    Some(Called { name: &speaker.name, mention: draft.prose().slice(speaker.mention) })
}

/// How sure it is who speaks.
fn told(called: Option<Called<'_>>, quotation: &Quotation) -> Told {
    /// A name beside the words may still be that of whom they are about.
    const BESIDE: f64 = 0.9;
    let attribution = quotation.attribution.as_ref();
    let Some(((called, speaker), attribution)) = called.zip(quotation.speaker()).zip(attribution) else {
        return Told::Uncertain;
    };
    let is_person = matches!(speaker.kind, SpeakerKind::Person | SpeakerKind::Pronoun);
    let is_named = speaker.name.starts_with(char::is_uppercase) && !is_pronoun(&speaker.name);
    let is_only_a_part = is_a_part(called.mention) && !share_a_word(called.name, called.mention);
    if !is_person || !is_named || is_only_a_part {
        Told::Uncertain
    } else if attribution.confidence.certainty() != Certainty::Sure || !speaker.rivals.is_empty() {
        Told::Likely
    } else if share_a_word(called.name, called.mention) && attribution.confidence.fraction() >= BESIDE {
        Told::ByName
    } else {
        Told::ByReference
    }
}

/// The better of two places has more words that are the same, then the cheaper way, then comes first.
fn rank(found: &Found) -> (usize, std::cmp::Reverse<u32>, std::cmp::Reverse<usize>) {
    (found.likeness, std::cmp::Reverse(found.cost), std::cmp::Reverse(found.source))
}

/// The words of the record with those at either end that are quoted otherwise, as far as they stand in the same turn.
fn passages(source: &Source, segment: &Segment) -> Vec<Passage> {
    let (same, whole) = (segment.alignment.said(), segment.alignment.said_or_changed());
    let turn = |at: usize| source.record.words()[at].turn;
    let before = (whole.start..same.start).rev().take_while(|at| turn(*at) == turn(same.start));
    let after = (same.end..whole.end).take_while(|at| turn(*at) == turn(same.end - 1));
    let start = before.last().unwrap_or(same.start);
    source.record.passages(start..after.last().map_or(same.end, |last| last + 1))
}
