//! Who said what: a table for people, JSON for machines.

use super::flow::Flow;
use super::paint::{self, clean, paint};
use super::places::Places;
use super::summary::counted;
use super::wire::{PlaceReport, json};
use crate::language::{Draft, Form, Quotation, Speaker, SpeakerKind};
use crate::markup::ProseSpan;
use crate::text::{Document, Span};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

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

    /// Only what a speaker said whose name, or whose mention, holds `part`, in capitals or not.
    #[must_use]
    pub fn by_speaker(mut self, part: &str) -> Quoted<'a> {
        let part = part.to_lowercase();
        let prose = self.draft.prose();
        self.quotations.retain(|quotation| {
            let of = |speaker: &Speaker| [speaker.name.as_str(), prose.slice(speaker.mention)].map(str::to_lowercase);
            quotation.speaker().is_some_and(|speaker| of(speaker).iter().any(|name| name.contains(&part)))
        });
        self
    }

    /// Only what is of one of these forms.
    #[must_use]
    pub fn of_forms(mut self, forms: &[Form]) -> Quoted<'a> {
        self.quotations.retain(|quotation| forms.contains(&quotation.form));
        self
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
fn places(quoted: &Quoted<'_>) -> Places {
    let prose = quoted.draft.prose();
    let spans = quoted.quotations.iter().flat_map(|quotation| {
        let attribution = quotation.attribution.iter();
        let cue = attribution.clone().filter_map(|attribution| attribution.cue.as_ref().map(|cue| cue.span));
        let mention = quotation.speaker().map(|speaker| speaker.mention);
        let parts = quotation.parts.iter().map(|part| part.span);
        std::iter::once(quotation.span()).chain(parts).chain(cue).chain(mention)
    });
    let ends = |span: Span| [span.start(), span.end()];
    Places::of(quoted.document.text(), spans.flat_map(|span| ends(prose.to_document(span))))
}

const fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "direct",
        Form::Mixed => "mixed",
        Form::Indirect => "indirect",
    }
}

const fn kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Pronoun => "pronoun",
        SpeakerKind::Group => "group",
        SpeakerKind::Document => "document",
        SpeakerKind::Unnamed => "unnamed",
        SpeakerKind::Unclear => "unclear",
    }
}

/// The quotations of one draft, for reading.
#[must_use]
pub fn quotes_table(quoted: &Quoted<'_>, width: usize) -> String {
    const WIDEST_NAME: usize = 32;
    let places = places(quoted);
    let prose = quoted.draft.prose();
    let line_of = |quotation: &Quotation| places.at(prose.to_document(quotation.span()).start()).line.to_string();
    let lines = quoted.quotations.iter().map(|quotation| line_of(quotation).len()).max().unwrap_or_default();
    let names = quoted.quotations.iter().map(|quotation| who(quoted, quotation).0.width());
    let names = names.max().unwrap_or_default().clamp(8, WIDEST_NAME);
    let mut out = format!("{}\n", paint(paint::STRONG, quoted.path));
    for quotation in &quoted.quotations {
        let number = paint(paint::FRAME, format!("{:>lines$}", line_of(quotation)));
        let (who, style) = who(quoted, quotation);
        let mut flow = Flow::default();
        flow.styled(style, &who);
        let mut left = flow.lines(names);
        let right = said(quoted, quotation, width.saturating_sub(lines + names + 6).max(20));
        left.resize(left.len().max(right.len()), String::new());
        for (row, name) in left.iter().enumerate() {
            let number = if row == 0 { number.clone() } else { " ".repeat(lines) };
            let pad = names.saturating_sub(anstream::adapter::strip_str(name).to_string().width());
            let words = right.get(row).map_or("", String::as_str);
            let _ = writeln!(out, "{}", format!("  {number}  {name}{:pad$}  {words}", "").trim_end());
        }
    }
    out + "\n"
}

/// The speaker's full name, with the words that stand for it where they are others.
fn who(quoted: &Quoted<'_>, quotation: &Quotation) -> (String, annotate_snippets::renderer::Style) {
    let Some(speaker) = quotation.speaker() else { return ("nobody named".to_owned(), paint::QUIET) };
    let mention = clean(quoted.draft.prose().slice(speaker.mention));
    let name = clean(&speaker.name);
    if name.contains(&mention) || mention.contains(&name) {
        (name, paint::CODE)
    } else {
        (format!("{name} ({mention})"), paint::CODE)
    }
}

/// The words, in a few rows; before reported ones their cue, since no mark tells that they are not the speaker's own.
fn said(quoted: &Quoted<'_>, quotation: &Quotation, width: usize) -> Vec<String> {
    const ROWS: usize = 3;
    let prose = quoted.draft.prose();
    let parts: Vec<String> = quotation.parts.iter().map(|part| clean(prose.slice(part.span))).collect();
    let mut flow = Flow::default();
    let style =
        if quotation.form == Form::Indirect { paint::EMPHASIS } else { annotate_snippets::renderer::Style::new() };
    let cue = quotation.attribution.as_ref().and_then(|attribution| attribution.cue.as_ref());
    if let Some(cue) = cue.filter(|_| quotation.form == Form::Indirect) {
        flow.styled(paint::QUIET, &format!("({})", clean(prose.slice(cue.span))));
    }
    flow.styled(style, &parts.join(" … "));
    let mut rows = flow.lines(width);
    if rows.len() > ROWS {
        rows.truncate(ROWS);
        rows[ROWS - 1].push_str(" …");
    }
    rows
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
        if self.quotations + self.reported > 0 {
            let _ = write!(line, " by {}", counted(self.speakers.len(), "speaker"));
        }
        if self.nobody > 0 {
            let _ = write!(line, ", {} by nobody named", self.nobody);
        }
        paint(paint::STRONG, line)
    }
}
