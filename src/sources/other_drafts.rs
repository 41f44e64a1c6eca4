//! The quotations of other drafts, and which of them are quoted here in other words.
//!
//! All of them make one record, a stream for each draft, so that the cost of a quotation does not grow with the drafts.
//! Not here: which drafts those are (`cli`), and whether it is a fault; that is for `checks::matching`.

use super::evidence::Evidence;
use super::index::Record;
use super::locate::{Search, Segment};
use super::quoted::Quoted;
use super::transcript::{Transcriber, Transcript, Turn};
use super::verdict::{Change, ChangeKind};
use super::weigh::Scales;
use super::whose::{is_pronoun, share_a_word};
use crate::language::{Draft, Quotation, SpeakerKind, Standing};
use crate::markup::ProseSpan;
use crate::text::{Document, Encoding};
use std::path::{Path, PathBuf};

/// Shorter words are quoted in any two drafts.
const FEWEST_WORDS: usize = 6;
/// How many of a hundred words must be the same.
const ALIKE: usize = 80;

/// The quotations of some drafts.
#[derive(Debug, PartialEq, Eq)]
pub struct OtherDrafts {
    /// *Invariant:* one for each draft, in the order of their numbers.
    paths: Vec<PathBuf>,
    /// The quotations, a turn each. *Invariant:* the label of a turn is the number of its draft.
    record: Record,
    /// Who says each turn, where the draft names somebody.
    speakers: Vec<Option<String>>,
}

/// A quotation that another draft has in other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWording {
    /// The words that are not those of the other draft.
    pub own: ProseSpan,
    /// What the other draft has there.
    pub other: String,
    /// The whole quotation there.
    pub quoted: String,
    /// The other draft.
    pub path: PathBuf,
    /// The line it begins on there, from zero.
    pub line: u32,
}

impl OtherDrafts {
    /// The quotations of drafts, each with its path. A little more than linear in their words.
    pub fn of<'d>(drafts: impl IntoIterator<Item = (&'d Path, &'d Document, &'d Draft)>) -> OtherDrafts {
        let (mut paths, mut turns, mut speakers) = (Vec::new(), Vec::new(), Vec::new());
        for (path, document, draft) in drafts {
            let label = paths.len().to_string();
            paths.push(path.to_owned());
            for quotation in draft.quotations().iter().filter(|quotation| is_said(draft, quotation)) {
                let parts = quotation.parts.iter().map(|part| draft.prose().slice(part.content).trim());
                let words: Vec<&str> = parts.flat_map(str::split_whitespace).collect();
                let start = draft.prose().to_document(quotation.span()).start();
                let line = document.position(start, Encoding::Utf8).line;
                let words = words.join(" ");
                turns.push(Turn::new(Some(label.clone()), words.trim_end_matches(','), line));
                speakers.push(named(quotation).map(str::to_owned));
            }
        }
        let transcript = Transcript { turns, transcriber: Transcriber::Person };
        OtherDrafts { paths, record: Record::new(transcript), speakers }
    }

    /// The streams of all drafts but that one.
    fn streams_without(&self, own: &Path) -> Vec<usize> {
        let path = |label: &Option<String>| label.as_deref().and_then(|label| self.path_of(label));
        let streams = self.record.streams().iter().enumerate();
        streams.filter(|(_, stream)| path(&stream.label) != Some(own)).map(|(index, _)| index).collect()
    }

    fn path_of(&self, label: &str) -> Option<&Path> {
        self.paths.get(label.parse::<usize>().ok()?).map(PathBuf::as_path)
    }
}

impl Evidence {
    /// The quotations of a draft that another draft has nearly so, in order; each with its first difference.
    ///
    /// Linear in the words quoted, whatever the other drafts hold.
    #[must_use]
    pub fn other_wordings(&self, draft: &Draft) -> Vec<OtherWording> {
        let Some((others, own)) = self.other_drafts() else { return Vec::new() };
        let streams = others.streams_without(own);
        let said = draft.quotations().iter().filter(|quotation| is_said(draft, quotation));
        said.filter_map(|quotation| others.other_wording(draft, quotation, &streams)).collect()
    }
}

impl OtherDrafts {
    fn other_wording(&self, draft: &Draft, quotation: &Quotation, streams: &[usize]) -> Option<OtherWording> {
        let quoted = Quoted::of(draft, quotation);
        let search = Search { own: quoted.words(), breaks: quoted.breaks(), record: &self.record, streams };
        let found = search.answer();
        let [Segment { alignment, .. }] = &found.segments[..] else { return None };
        if quoted.words().len() < FEWEST_WORDS || alignment.same() * 100 < quoted.words().len() * ALIKE {
            return None;
        }
        let said = &self.record.words()[alignment.said()];
        let number = said.first()?.turn;
        // What stands in two quotations there is no one quotation here.
        if said.last()?.turn != number || !may_be_one(named(quotation), self.speakers[number as usize].as_deref()) {
            return None;
        }
        let scales = Scales { quoted: &quoted, record: &self.record, transcriber: Transcriber::Person };
        // What stands at its ends is where a quotation begins or ends here, and goes on there.
        let (first, last) = (quoted.words().first()?.span, quoted.words().last()?.span);
        let is_inside = |change: &Change| change.own.start() > first.start() && change.own.end() < last.end();
        let is_other = |change: &Change| match change.kind {
            ChangeKind::Altered | ChangeKind::Critical(_) => {
                is_inside(change) && !is_marked(&change.said) && !is_marked(draft.prose().slice(change.own))
            }
            _ => false,
        };
        let change = scales.changes(&alignment.steps).into_iter().find(is_other)?;
        let turn = &self.record.transcript().turns[number as usize];
        Some(OtherWording {
            own: change.own,
            other: change.said,
            quoted: turn.text().to_owned(),
            path: self.path_of(turn.speaker.as_deref()?)?.to_owned(),
            line: turn.line(),
        })
    }
}

/// Whether words are left out there as well, and something says so, or only the first letter of a word stands there.
fn is_marked(words: &str) -> bool {
    let is_letter = words.chars().count() == 1 && !matches!(words, "I" | "a" | "A");
    is_letter || words.contains('…') || words.contains("...") || words.contains(['[', '('])
}

fn is_said(draft: &Draft, quotation: &Quotation) -> bool {
    quotation.standing == Standing::Speech && !draft.is_in_headline(quotation)
}

/// Who says it, if that is one person with a name.
fn named(quotation: &Quotation) -> Option<&str> {
    let speaker = quotation.speaker()?;
    let is_person = matches!(speaker.kind, SpeakerKind::Person | SpeakerKind::Pronoun);
    let is_named = speaker.name.starts_with(char::is_uppercase) && !is_pronoun(&speaker.name);
    (is_person && is_named).then_some(speaker.name.as_str())
}

/// Whether one person may have said both: nobody is named, or one name has a word of the other.
fn may_be_one(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_none_or(|(one, other)| share_a_word(one, other))
}
