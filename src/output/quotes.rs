//! Who said what: JSON for machines, and the counts. The table for people is `quotes_table`.

use super::asked::Asked;
use super::paint::{self, paint};
use super::places::Places;
use super::summary::counted;
use super::wire::{PlaceReport, json};
use crate::language::{Draft, Form, Quotation, Speaker, SpeakerKind};
use crate::markup::ProseSpan;
use crate::text::Document;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The quotations of one draft.
#[derive(Debug)]
pub struct Quoted<'a> {
    path: &'a str,
    document: &'a Document,
    draft: &'a Draft,
    quotations: Vec<&'a Quotation>,
}

impl<'a> Quoted<'a> {
    /// Everything somebody said, between marks or reported: titles, nicknames and terms in marks are left out.
    #[must_use]
    pub fn all(path: &'a str, document: &'a Document, draft: &'a Draft) -> Quoted<'a> {
        Quoted { path, document, draft, quotations: draft.said() }
    }

    /// Only what is said by somebody of that name, or of that mention: a part of it, in any case, with or without
    /// accents.
    #[must_use]
    pub fn by_speaker(mut self, name: &str) -> Quoted<'a> {
        let asked = Asked::new(name);
        let prose = self.draft.prose();
        let is_asked_for = |speaker: &Speaker| asked.is(&speaker.name) || asked.is(prose.slice(speaker.mention));
        self.quotations.retain(|quotation| quotation.speaker().is_some_and(is_asked_for));
        self
    }

    /// Only what is of one of these forms.
    #[must_use]
    pub fn of_forms(mut self, forms: &[Form]) -> Quoted<'a> {
        self.quotations.retain(|quotation| forms.contains(&quotation.form));
        self
    }

    /// The path, as it is to be shown.
    pub(super) fn path(&self) -> &str {
        self.path
    }

    /// The facts.
    pub(super) fn draft(&self) -> &'a Draft {
        self.draft
    }

    /// The quotations, in order of place.
    pub(super) fn quotations(&self) -> &[&'a Quotation] {
        &self.quotations
    }

    /// Whether nobody said anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.quotations.is_empty()
    }
}

#[derive(Debug, Serialize)]
struct RecordReport<'a> {
    id: &'a serde_json::Value,
    quotes: Vec<QuoteReport<'a, usize>>,
}

#[derive(Debug, Serialize)]
struct FileReport<'a> {
    path: &'a str,
    quotes: Vec<QuoteReport<'a, PlaceReport>>,
}

#[derive(Debug, Serialize)]
struct QuoteReport<'a, P> {
    start: P,
    end: P,
    #[serde(rename = "type")]
    form: &'static str,
    parts: Vec<[P; 2]>,
    speaker: Option<SpeakerReport<'a, P>>,
    cue: Option<CueReport<'a, P>>,
    confidence: f64,
}

#[derive(Debug, Serialize)]
struct SpeakerReport<'a, P> {
    start: P,
    end: P,
    text: &'a str,
    name: &'a str,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct CueReport<'a, P> {
    start: P,
    end: P,
    text: &'a str,
}

/// One record's answer, on one line.
pub(super) fn record(id: &serde_json::Value, quoted: &Quoted<'_>) -> String {
    json(&RecordReport { id, quotes: reports(quoted) })
}

/// The quotations of one draft, as an element of `files`.
#[must_use]
pub fn quotes_json(quoted: &Quoted<'_>) -> String {
    json(&FileReport { path: quoted.path, quotes: reports(quoted) })
}

fn reports<'a, P: From<super::places::Place>>(quoted: &Quoted<'a>) -> Vec<QuoteReport<'a, P>> {
    let places = places(quoted);
    let prose = quoted.draft.prose();
    let ends = |span: ProseSpan| {
        let span = prose.to_document(span);
        [places.at(span.start()).into(), places.at(span.end()).into()]
    };
    let report = |quotation: &&'a Quotation| {
        let [start, end] = ends(quotation.span());
        let attribution = quotation.attribution.as_ref();
        let speaker = quotation.speaker().map(|speaker| {
            let [start, end] = ends(speaker.mention);
            let text = prose.slice(speaker.mention);
            SpeakerReport { start, end, text, name: &speaker.name, kind: kind(speaker.kind) }
        });
        let cue = attribution.and_then(|attribution| attribution.cue.as_ref()).map(|cue| {
            let [start, end] = ends(cue.span);
            CueReport { start, end, text: prose.slice(cue.span) }
        });
        let confidence = attribution.map_or(0.0, |attribution| attribution.confidence.fraction());
        let parts = quotation.parts.iter().map(|part| ends(part.span)).collect();
        QuoteReport { start, end, form: form(quotation.form), parts, speaker, cue, confidence }
    };
    quoted.quotations.iter().map(report).collect()
}

/// Every place that is told of the quotations.
pub(super) fn places(quoted: &Quoted<'_>) -> Places {
    let prose = quoted.draft.prose();
    let spans = quoted.quotations.iter().flat_map(|quotation| {
        let attribution = quotation.attribution.iter();
        let cue = attribution.clone().filter_map(|attribution| attribution.cue.as_ref().map(|cue| cue.span));
        let mention = quotation.speaker().map(|speaker| speaker.mention);
        let parts = quotation.parts.iter().map(|part| part.span);
        std::iter::once(quotation.span()).chain(parts).chain(cue).chain(mention)
    });
    Places::of_spans(quoted.document.text(), spans.map(|span| prose.to_document(span)))
}

/// The word for a form.
pub(super) const fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "direct",
        Form::Mixed => "mixed",
        Form::Indirect => "indirect",
        Form::SetApart => "set-apart",
    }
}

/// The word for a kind of speaker.
pub(super) const fn kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Pronoun => "pronoun",
        SpeakerKind::Group => "group",
        SpeakerKind::Document => "document",
        SpeakerKind::Unnamed => "unnamed",
        SpeakerKind::Unclear => "unclear",
    }
}

/// The counts of several drafts.
#[derive(Debug, Default)]
pub struct QuoteCounts {
    quotations: usize,
    reported: usize,
    nobody: usize,
    speakers: BTreeSet<String>,
}

impl QuoteCounts {
    /// Counts the quotations of one draft more.
    pub fn add(&mut self, quoted: &Quoted<'_>) {
        let reported = quoted.quotations.iter().filter(|quotation| quotation.form == Form::Indirect).count();
        self.reported += reported;
        self.quotations += quoted.quotations.len() - reported;
        for quotation in &quoted.quotations {
            match quotation.speaker() {
                Some(speaker) => drop(self.speakers.insert(speaker.name.clone())),
                None => self.nobody += 1,
            }
        }
    }

    /// One line: `9 quotations and 4 reports by 3 speakers, 1 by nobody named`.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = counted(self.quotations, "quotation");
        if self.reported > 0 {
            let _ = write!(line, " and {}", counted(self.reported, "report"));
        }
        match (self.speakers.len(), self.nobody) {
            (0, 0) => {}
            (0, _) => line.push_str(" by nobody named"),
            (speakers, nobody) => {
                let _ = write!(line, " by {}", counted(speakers, "speaker"));
                if nobody > 0 {
                    let _ = write!(line, ", {nobody} by nobody named");
                }
            }
        }
        paint(paint::STRONG, line)
    }
}
