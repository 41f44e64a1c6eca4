//! Whether the words of a quotation are those of somebody else than the draft has them from.
//!
//! A contradiction between the draft and the record is told as sure; where the draft does not say for certain whose words
//! they are, and the one who says them in the record can hardly be meant, it is told as likely.
//! Not here: the other verdicts (`verify`), and whether two names are one person's (`whose`).

use super::align::Step;
use super::claim::{Claim, Naming, Told, called};
use super::evidence::{Source, SourceKind};
use super::hearing::Court;
use super::index::SEED_WORDS;
use super::locate::Search;
use super::part::{is_a_part, is_nobody};
use super::quoted::Quoted;
use super::reading::ends_in_reading;
use super::verdict::{ChangeKind, Outcome, Verdict};
use super::verify::{Case, Found};
use super::whose::{
    Called, Place, are_two, has_own_word, initials, is_an_office, may_be_one, may_name, may_name_in, share_a_word,
};
use crate::language::{Certainty, Occasion, Quotation, is_asking};

/// So many words of another are no chance.
const FEWEST_OF_ANOTHER: usize = 6;
/// The same where it is not certain whose they are said to be.
const FEWEST_WHERE_LIKELY: usize = 8;
/// A part is at least one of so many.
const LARGEST_OF_PARTS: usize = 4;
/// How many of a hundred words must be the same for few words to be another's, and with how many they are not few.
const MOSTLY_ALIKE: usize = 90;
const NEARLY_ALIKE: usize = 80;
const MANY_WORDS: usize = 12;
/// The same where the record has nothing of the one they are said to be of.
const WHOLLY_ALIKE: usize = 95;
const NEVER_ALIKE: usize = 101;
/// How many places of the same words are asked whose they are.
const MOST_PLACES: usize = 8;

/// Whether a record has words of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OnRecord {
    Named,
    Not,
}

impl<'e> Case<'e> {
    /// The verdict that the words are another's, if they stand under a name and are much more like those.
    ///
    /// Somebody who reads out what another has said or written does not make the words theirs. A pronoun that seems to
    /// mean one of the people of the draft may mean another that it names, and if that one has said it, it does. Words that
    /// are not those that decide what was said are nobody else's.
    pub(super) fn of_another(&self, others: &[Place], own_likeness: usize) -> Option<Verdict> {
        const MORE_ALIKE: usize = 10;
        let words = self.quoted.words().len();
        let called = self.called.filter(|_| self.told != Told::Uncertain && words >= FEWEST_OF_ANOTHER)?;
        let found = self.best(others)?;
        let speaker = self.speaker_of(&found)?;
        let source = &self.court.evidence.sources()[found.source];
        let is_named = source.names(called) || source.is_declared_for(called) == Some(true);
        let is_on_record = if is_named { OnRecord::Named } else { OnRecord::Not };
        let is_alike = found.likeness >= self.fewest_of_another(is_on_record, &found).max(own_likeness + MORE_ALIKE);
        if !is_alike || found.cost > 0 && !self.may_be_of_occasion(source) || self.may_have_label(called, &speaker) {
            return None;
        }
        let is_few = self.told == Told::Likely && words < FEWEST_WHERE_LIKELY;
        let is_of_draft =
            self.told != Told::ByName && may_name(self.court.draft, &speaker) && !self.goes_on_from_another(&found);
        let others_words = |certainty| {
            let outcome = Outcome::OthersWords { speaker: speaker.clone(), quoted: called.name.to_owned(), certainty };
            self.written(&found, outcome)
        };
        let is_doubtful = is_few && !is_of_draft || is_of_draft && self.is_named_beside(called);
        let is_likely = || is_doubtful && self.is_likely_of(&found, others, called, &speaker);
        if !self.may_be_meant(called, &speaker) && is_likely() {
            return Some(others_words(Certainty::Likely));
        }
        if is_few {
            return None;
        }
        if is_of_draft || self.may_be_meant(called, &speaker) {
            return Some(self.written(&found, Outcome::Found));
        }
        if self.is_read_out(&found) {
            // How somebody else has the words when reading them out is no measure of them.
            return (found.cost == 0).then(|| self.written(&found, Outcome::Found));
        }
        // What somebody has written, whoever asks about it may read out.
        let is_of_occasion = self.may_be_of_occasion(source);
        let verdict = others_words(if is_of_occasion { Certainty::Sure } else { Certainty::Likely });
        (!is_reversed(&verdict)).then_some(verdict)
    }

    /// Whether the words go on, in the record too, from words of the same paragraph that the draft gives to the speaker by
    /// name, and that the speaker does not say: *“We are safe,” said Ruiz. “Nobody pays more.”*
    fn goes_on_from_another(&self, found: &Found) -> bool {
        let Court { evidence, draft } = *self.court;
        let before = self.index.checked_sub(1).and_then(|before| draft.quotations().get(before));
        let block = |quotation: &Quotation| quotation.parts.last().map(|part| part.block);
        let Some((before, called)) = before.and_then(|before| Some((before, called(draft, before)?))) else {
            return false;
        };
        let is_theirs =
            self.called.is_some_and(|own| own.name == called.name) && block(before) == block(self.quotation);
        if found.cost > 0
            || !is_theirs
            || Claim::of(Some(called), Naming::of(evidence, called), before).told != Told::ByName
        {
            return false;
        }
        let (quoted, record) = (Quoted::of(draft, before), &evidence.sources()[found.source].record);
        let own = quoted.words();
        let Some(segment) = found.answer.segments.first().filter(|_| own.len() >= SEED_WORDS) else { return false };
        let start = segment.alignment.said().start;
        let said = start.checked_sub(own.len()).map(|first| &record.words()[first..=start]);
        let stands = said.is_some_and(|said| {
            said.iter().zip(own).all(|(said, own)| said.key == own.key) && said[0].turn == said[own.len()].turn
        });
        stands
            && !self.places.theirs.iter().any(|(source, streams)| {
                let record = &evidence.sources()[*source].record;
                !Search { own, breaks: &[], record, streams }.exact_places(1).is_empty()
            })
    }

    /// The verdict on words of which some in a row are another's, and the others nobody's; none where that one may be
    /// meant.
    pub(super) fn partly_of_another(&self, others: &[Place]) -> Option<Verdict> {
        let (called, found) = self.called.zip(self.best(others))?;
        let speaker = self.speaker_of(&found)?;
        let may_be_theirs = self.may_have_label(called, &speaker) || self.may_be_meant(called, &speaker);
        let is_of_draft = self.told != Told::ByName && may_name(self.court.draft, &speaker);
        let outcome = || Outcome::OthersWords {
            speaker: speaker.clone(),
            quoted: called.name.to_owned(),
            certainty: Certainty::Likely,
        };
        (!may_be_theirs && !is_of_draft && !self.is_read_out(&found)).then(|| self.written(&found, outcome()))
    }

    /// Whether so many of the words, and so large a part of them, stand in a row in another's mouth that it is no chance.
    pub(super) fn stands_in_part(&self, others: &[Place]) -> bool {
        self.best(others).is_some_and(|found| {
            let steps = found.answer.segments.iter().flat_map(|segment| &segment.alignment.steps);
            let is_same = |step: &&Step| matches!(step, Step::Same { .. });
            let steps: Vec<&Step> = steps.collect();
            let runs = steps.chunk_by(|one, other| is_same(one) == is_same(other));
            runs.filter(|run| is_same(&run[0])).any(|run| {
                run.len() >= FEWEST_WHERE_LIKELY && run.len() * LARGEST_OF_PARTS >= self.quoted.words().len()
            })
        })
    }

    /// Whether words are most likely another's, though the draft does not say for certain whose they are: they stand
    /// there word for word, and neither this one nor whoever else says just these words is named near them.
    fn is_likely_of(&self, found: &Found, others: &[Place], called: Called<'_>, speaker: &str) -> bool {
        let is_exact = found.cost == 0 && !self.is_read_out(found);
        let may_be = |label: &str| {
            self.is_named_near(label) || self.may_have_label(called, label) || self.may_be_meant(called, label)
        };
        is_exact && !may_be(speaker) && !others.iter().any(|place| self.says_also(place, speaker, may_be))
    }

    /// Whether the draft has the name beside words that it gives to somebody, and be it with no more than *called it*.
    fn is_named_beside(&self, called: Called<'_>) -> bool {
        let has_cue = self.quotation.attribution.as_ref().is_some_and(|attribution| attribution.cue.is_some());
        has_cue && share_a_word(called.name, called.mention)
    }

    /// Whether just these words are also said by somebody else whom the draft may mean.
    fn says_also(&self, (source, streams): &Place, speaker: &str, may_be: impl Fn(&str) -> bool) -> bool {
        let record = &self.court.evidence.sources()[*source].record;
        let search = Search { own: self.quoted.words(), breaks: &[], record, streams };
        search.exact_places(MOST_PLACES).into_iter().any(|at| {
            let other = self.label_at(*source, at);
            other.is_none_or(|other| other != speaker && may_be(&other))
        })
    }

    /// Whether the draft names whoever has that label where the words stand, or just before.
    fn is_named_near(&self, label: &str) -> bool {
        const BLOCKS_BEFORE: u32 = 2;
        let draft = self.court.draft;
        let blocks = self.quotation.parts.iter().map(|part| part.block);
        let (Some(first), Some(last)) = (blocks.clone().min(), blocks.max()) else { return true };
        let is_rival = self.quotation.speaker().is_some_and(|speaker| {
            let mut rivals = speaker.rivals.iter().map(|rival| draft.prose().slice(*rival));
            rivals.any(|rival| share_a_word(rival, label))
        });
        is_rival || may_name_in(draft, first.saturating_sub(BLOCKS_BEFORE)..last + 1, label)
    }

    /// Whether a label may be one under which the record has whoever is called so.
    fn may_have_label(&self, called: Called<'_>, speaker: &str) -> bool {
        let may_be_one = may_be_one(called.name, speaker) && !(self.is_sure() && are_two(called.name, speaker));
        // A label that is no name may be the speaker's, unless the record has another for that one.
        let names_nobody = is_an_office(speaker) && !is_a_part(speaker) || initials(speaker).is_some();
        let has_another = || self.court.evidence.sources().iter().any(|source| source.names(called));
        may_be_one || names_nobody && !has_another() || self.told == Told::Likely && is_a_part(speaker)
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

    /// Whether the words beside the cue may mean whoever says it in the record, though the draft seems to have somebody
    /// else of that name: the surname alone, and the record has one of that family only. A record that names nobody may be
    /// anybody's.
    pub(super) fn may_mean_one_of(&self, others: &[Place]) -> bool {
        let Some(called) = self.called.filter(|_| self.places.theirs.is_empty()) else { return false };
        let Some(found) = self.best(others) else { return false };
        match self.speaker_of(&found) {
            Some(speaker) => may_be_one(called.mention, &speaker) && share_a_word(called.mention, &speaker),
            None => self.court.evidence.sources()[found.source].names_nobody(),
        }
    }

    /// Whether the draft gives the name, and the record has words of whoever has it.
    fn is_sure(&self) -> bool {
        self.told == Told::ByName && !self.places.theirs.is_empty()
    }

    /// How many of a hundred words must be the same for words to be another's; more where the record has nothing of the
    /// one who is said to say them, and fewer where many stand in one turn.
    fn fewest_of_another(&self, is_on_record: OnRecord, found: &Found) -> usize {
        let words = self.quoted.words().len();
        match is_on_record {
            OnRecord::Not if words < FEWEST_WHERE_LIKELY => NEVER_ALIKE,
            OnRecord::Not => WHOLLY_ALIKE,
            OnRecord::Named if words >= MANY_WORDS && self.is_of_one_turn(found) => NEARLY_ALIKE,
            OnRecord::Named => MOSTLY_ALIKE,
        }
    }

    /// Whether all of the words were found in one turn, in their order.
    fn is_of_one_turn(&self, found: &Found) -> bool {
        let words = self.court.evidence.sources()[found.source].record.words();
        found.answer.segments.windows(2).all(|pair| {
            let (before, after) = (pair[0].alignment.said(), pair[1].alignment.said());
            before.end <= after.start && words[before.start].turn == words[after.start].turn
        })
    }

    /// Whether what the draft calls written may be in the record.
    fn may_be_of_occasion(&self, source: &Source) -> bool {
        let is_talk = matches!(source.kind, SourceKind::Interview | SourceKind::Speech);
        !is_talk || self.court.draft.occasion(self.quotation) != Occasion::Written
    }

    /// Whether the words stand in the record as those of somebody who is quoted there.
    pub(super) fn is_read_out(&self, found: &Found) -> bool {
        let record = &self.court.evidence.sources()[found.source].record;
        found.answer.segments.iter().any(|segment| {
            let word = record.words()[segment.alignment.said().start];
            let turn = record.transcript().turns[word.turn as usize].text();
            turn.get(..word.span.start() as usize).is_some_and(ends_in_reading)
        })
    }

    /// Whose words they are, as the record has the name.
    pub(super) fn speaker_of(&self, found: &Found) -> Option<String> {
        self.label_at(found.source, found.answer.segments.first()?.alignment.said().start)
    }

    /// Who says that word of a record, as the record has the name.
    fn label_at(&self, source: usize, at: usize) -> Option<String> {
        let source = &self.court.evidence.sources()[source];
        let turn = source.record.words()[at].turn as usize;
        let label = source.record.transcript().turns[turn].speaker.as_deref();
        match label.map(|label| source.meant_by(label)) {
            Some(label) if !is_nobody(label) => Some(label.to_owned()),
            // Whoever answers is somebody else, if it is known who that is.
            Some(label) if is_asking(label) && !self.places.theirs.is_empty() => Some("the questioner".to_owned()),
            _ => source.speaker.clone(),
        }
    }
}

/// Whether the words that were changed decide what was said.
pub(super) fn is_reversed(verdict: &Verdict) -> bool {
    verdict.changes.iter().any(|change| matches!(change.kind, ChangeKind::Critical(_)))
}
