//! Holding one quotation of a draft against the record.
//!
//! Which sources a quotation is held against is a matter of who says it, and of how sure that is: where it is not
//! certain, words that stand in a record are taken for those, and nothing is called missing.
//! Not here: whether the words are another's (`another`), all quotations of a draft (`hearing`), the places (`locate`), the
//! differences (`weigh`), and whether one is a fault (`checks::matching`).

use super::align::Step;
use super::another::is_reversed;
use super::claim::{Claim, Told};
use super::docket::RestsOn;
use super::evidence::{Source, SourceKind};
use super::hearing::{Court, Heard};
use super::locate::{Search, Segment};
use super::memory::Answer;
use super::pieces::{Pieces, without_repeats};
use super::quoted::Quoted;
use super::verdict::{Change, Outcome, Passage, Verdict};
use super::weigh::Scales;
use super::whose::{Called, Place, Places, may_name, share_a_word};
use crate::language::{Occasion, Quotation, is_decade, is_function_word, number_in_letters};
use std::sync::Arc;

/// Shorter words stand in any record, said or not.
const FEWEST_WORDS: usize = 4;
/// How many of a hundred words must stand in the mouth of somebody who may be meant, though the draft is not sure.
const NEARLY_ALIKE: usize = 80;
/// How many of a hundred words must stand in another's mouth.
const ALIKE: usize = 75;
/// The same where nothing else speaks for that record.
const FEWEST_OF_ANYBODY: usize = 6;
/// So few words were said as they are, or somewhere else.
const FEWEST_HEARD_NEARLY: usize = 2;
/// With so many of a hundred words the same, it is the same matter.
const SURELY_ALIKE: usize = 85;
/// How many other places are told of.
const MOST_ELSEWHERE: usize = 3;

/// One quotation before the record.
pub(super) struct Case<'e> {
    pub(super) court: &'e Court<'e>,
    pub(super) index: usize,
    pub(super) quotation: &'e Quotation,
    pub(super) quoted: Quoted<'e>,
    /// Whose words they are said to be.
    pub(super) called: Option<Called<'e>>,
    /// How sure that is.
    pub(super) told: Told,
    /// Where the record has the speaker's words, and those of others.
    pub(super) places: Arc<Places>,
}

/// Where a quotation was found, and how well.
pub(super) struct Found {
    pub(super) source: usize,
    pub(super) answer: Arc<Answer>,
    /// How many of its words are the same, of a hundred.
    pub(super) likeness: usize,
    pub(super) cost: u32,
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
        let Some(own) = own.filter(|own| self.is_same_matter(own)) else { return self.of_the_draft(None) };
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
        if (self.told != Told::ByName || self.may_mean_one_of(others))
            && let Some(verdict) = self.of_anybody(others)
        {
            return Some(verdict);
        }
        // Words that stand there are not missing, whoever says them.
        if theirs.is_empty() || self.stands_in(others) {
            return None;
        }
        if self.stands_in_part(others) {
            return self.partly_of_another(others);
        }
        let source = &self.court.evidence.sources()[theirs[0].0];
        // What a statement does not have may have been said, and the other way round.
        let is_of_kind = |occasion| match source.kind {
            SourceKind::Interview | SourceKind::Speech => occasion == Occasion::Spoken,
            SourceKind::Statement | SourceKind::PressRelease => occasion == Occasion::Written,
            SourceKind::Wire => false,
        };
        let is_theirs = matches!(self.told, Told::ByName | Told::ByReference) && words >= FEWEST_WORDS;
        let may_be_missing = is_theirs && self.occasions().all(is_of_kind);
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

    /// The occasion of the words, and of those before them in one paragraph and one mouth, with which they go on.
    fn occasions(&self) -> impl Iterator<Item = Occasion> {
        let draft = self.court.draft;
        let block = |quotation: &Quotation| quotation.parts.first().map(|part| part.block);
        let before = self.index.checked_sub(1).and_then(|before| draft.quotations().get(before));
        let name = |quotation: &'e Quotation| quotation.speaker().map(|speaker| speaker.name.as_str());
        let before =
            before.filter(|other| block(other) == block(self.quotation) && name(other) == name(self.quotation));
        [Some(self.quotation), before].into_iter().flatten().map(|quotation| draft.occasion(quotation))
    }

    /// How many of a hundred words must be the same for the place to be the one that was meant.
    fn fewest_alike(&self) -> usize {
        match self.quoted.words().len() {
            ..4 => 100,
            4..7 => 70,
            7..12 => 65,
            _ => 55,
        }
    }

    fn found(&self, (source, streams): &Place) -> Option<Found> {
        let record = &self.court.evidence.sources()[*source].record;
        let answer = Search { own: self.quoted.words(), breaks: self.quoted.breaks(), record, streams }.answer();
        let same: usize = answer.segments.iter().map(|segment| segment.alignment.same()).sum();
        let cost = answer.segments.iter().map(|segment| segment.alignment.cost).sum::<u32>();
        let likeness = (same + self.denied(&answer.segments)) * 100 / self.quoted.words().len().max(1);
        (same > 0).then_some(Found { source: *source, answer, likeness, cost })
    }

    /// Whether a place has most of what the words speak of: *mess that we're in* is not *problem that we're in*, nor are
    /// two words, of which another place has as many, what was said nearly so.
    fn is_same_matter(&self, found: &Found) -> bool {
        let words = self.quoted.words();
        if words.len() <= FEWEST_HEARD_NEARLY {
            return found.cost == 0;
        }
        if found.likeness >= SURELY_ALIKE {
            return true;
        }
        // Another number is what is to be found.
        let has_matter = |own: &usize| {
            let word = self.quoted.text_of(*own);
            !is_function_word(word) && !is_number(word)
        };
        let steps = found.answer.segments.iter().flat_map(|segment| &segment.alignment.steps);
        let same = steps.filter_map(|step| if let Step::Same { own, .. } = step { Some(*own) } else { None });
        let (same, all) = (same.filter(has_matter).count(), (0..words.len()).filter(has_matter).count());
        same * 2 >= all
    }

    /// How many words only deny what was said: *do not*. A sentence is the same one without its *not*.
    fn denied(&self, segments: &[Segment]) -> usize {
        let [segment] = segments else { return 0 };
        let added = segment.alignment.steps.iter().filter_map(|step| match step {
            Step::Added { own } | Step::Changed { own, .. } => Some(self.quoted.text_of(*own).to_lowercase()),
            _ => None,
        });
        let added: Vec<String> = added.collect();
        let denies = |word: &String| matches!(word.as_str(), "not" | "n't" | "n’t" | "never");
        let helps = |word: &String| denies(word) || matches!(word.as_str(), "do" | "does" | "did");
        if added.iter().any(denies) && added.iter().all(helps) { added.len() } else { 0 }
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
        let found = self.best(others).filter(|found| found.likeness >= ALIKE && self.is_same_matter(found))?;
        if self.quoted.words().len() < FEWEST_OF_ANYBODY {
            return None;
        }
        let verdict = self.written(&found, Outcome::Found);
        let speaker = self.speaker_of(&found);
        let is_other = |called: Called<'_>| !speaker.as_deref().is_some_and(|one| share_a_word(called.name, one));
        // What somebody else says nearly, or reads out, is not what this one says otherwise, unless the draft may mean
        // that one.
        let may_be_meant = || {
            let names_nobody =
                || self.told == Told::ByName && self.court.evidence.sources()[found.source].names_nobody();
            let is_named = speaker.as_deref().map_or_else(names_nobody, |speaker| may_name(self.court.draft, speaker));
            found.likeness >= NEARLY_ALIKE && is_named
        };
        let is_second_hand = || found.cost > 0 && self.is_read_out(&found) || is_reversed(&verdict) && !may_be_meant();
        let is_of_other = self.called.is_some_and(is_other) && is_second_hand();
        (!is_of_other).then_some(verdict)
    }

    fn stands_in(&self, others: &[Place]) -> bool {
        self.best(others).is_some_and(|found| found.likeness >= ALIKE)
    }

    pub(super) fn best(&self, places: &[Place]) -> Option<Found> {
        let found = places.iter().filter_map(|place| self.found(place)).max_by_key(rank)?;
        self.of_one_speaker(found)
    }

    /// The same words as far as one speaker says them: nobody is quoted with what two people say.
    fn of_one_speaker(&self, found: Found) -> Option<Found> {
        let record = &self.court.evidence.sources()[found.source].record;
        let stream = |segment: &Segment| record.stream_at(segment.alignment.said().start);
        let segments = &found.answer.segments;
        let most = segments.iter().max_by_key(|segment| segment.alignment.same()).map(stream)?;
        let are_one = segments.iter().all(|segment| stream(segment) == most);
        if are_one { Some(found) } else { self.found(&(found.source, vec![most])) }
    }

    pub(super) fn written(&self, found: &Found, outcome: Outcome) -> Verdict {
        let source = &self.court.evidence.sources()[found.source];
        let scales = Scales { quoted: &self.quoted, record: &source.record, transcriber: source.transcriber };
        let segments = without_repeats(&found.answer.segments);
        let pieces = Pieces { quoted: &self.quoted, record: &source.record, segments: &segments };
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
            passages: segments.iter().flat_map(|segment| passages(source, segment)).collect(),
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

/// Whether what is told as one word is a number, in figures or letters.
fn is_number(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
        || word.split(' ').any(|word| number_in_letters(word).is_some() || is_decade(word))
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
    let end = after.last().map_or(same.end, |last| last + 1);
    // *Was* of *wasn't* is no word of the record.
    source.record.passages(start..end + usize::from(source.record.is_denied_at(end - 1)))
}
