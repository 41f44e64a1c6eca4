//! The findings in JSON: one shape for files, with lines, and one for records; and what other answers have in common.
//!
//! Both are promises: a field is never renamed or taken away within a version.
//! Lines and columns count from 1; columns and offsets count code points.

use super::Checked;
use super::places::{Place, Places};
use super::summary::Summary;
use crate::checks::rule_by_id;
use crate::findings::{Edit, Finding, Fix, Level, OnRecord, Safety};
use crate::lint::Leveled;
use crate::text::{Document, Span};
use serde::Serialize;

/// The version of the JSON of files.
pub(super) const VERSION: u32 = 1;

/// What is said of one record of a stream, beside its id.
#[derive(Debug, Serialize)]
pub(super) struct OfRecord<'a, T> {
    pub(super) id: &'a serde_json::Value,
    #[serde(flatten)]
    pub(super) answer: T,
}

/// What is said of one draft, beside its path.
#[derive(Debug, Serialize)]
pub(super) struct OfFile<'a, T> {
    pub(super) path: &'a str,
    #[serde(flatten)]
    pub(super) answer: T,
}

/// One draft of `check --format json`.
#[derive(Debug, Serialize)]
struct FileReport<'a> {
    path: &'a str,
    findings: Vec<FindingReport<'a, PlaceReport>>,
}

/// One answer of `check --jsonl`.
#[derive(Debug, Serialize)]
struct RecordReport<'a> {
    id: &'a serde_json::Value,
    findings: Vec<FindingReport<'a, usize>>,
}

#[derive(Debug, Serialize)]
struct FindingReport<'a, P> {
    rule: &'static str,
    group: &'static str,
    level: &'static str,
    message: &'a str,
    start: P,
    end: P,
    related: Vec<RelatedReport<'a, P>>,
    /// Left out where there is none, as it is for every rule that looks at the draft alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    on_record: Vec<OnRecordReport<'a>>,
    fixes: Vec<FixReport<'a, P>>,
}

/// A place of a transcript; lines count from 1.
#[derive(Debug, Serialize)]
struct OnRecordReport<'a> {
    path: std::borrow::Cow<'a, str>,
    line: u64,
    message: &'a str,
}

#[derive(Debug, Serialize)]
struct RelatedReport<'a, P> {
    start: P,
    end: P,
    message: &'a str,
}

#[derive(Debug, Serialize)]
struct FixReport<'a, P> {
    title: &'a str,
    safety: &'static str,
    edits: Vec<EditReport<'a, P>>,
}

#[derive(Debug, Serialize)]
struct EditReport<'a, P> {
    start: P,
    end: P,
    replacement: &'a str,
}

/// A place of a file.
#[derive(Debug, Serialize)]
pub(super) struct PlaceReport {
    line: usize,
    column: usize,
    offset: usize,
}

impl From<Place> for PlaceReport {
    fn from(place: Place) -> PlaceReport {
        PlaceReport { line: place.line, column: place.column, offset: place.offset }
    }
}

impl From<Place> for usize {
    fn from(place: Place) -> usize {
        place.offset
    }
}

/// The counts of a run.
#[derive(Debug, Serialize)]
struct SummaryReport {
    drafts: usize,
    findings: usize,
    errors: usize,
    warnings: usize,
    information: usize,
    hints: usize,
}

/// One draft, as an element of `files`.
pub(super) fn file(checked: &Checked<'_>) -> String {
    json(&FileReport { path: checked.path, findings: findings(checked.document, checked.findings) })
}

/// One record's answer, on one line.
pub(super) fn record(id: &serde_json::Value, document: &Document, found: &[Leveled]) -> String {
    json(&RecordReport { id, findings: findings(document, found) })
}

/// The counts, as the value of `summary`.
pub(super) fn summary(summary: &Summary) -> String {
    json(&SummaryReport {
        drafts: summary.drafts,
        findings: summary.findings(),
        errors: summary.count(Level::Error),
        warnings: summary.count(Level::Warning),
        information: summary.count(Level::Information),
        hints: summary.count(Level::Hint),
    })
}

/// Any of the house's wire types as JSON.
pub(super) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("wire types are made of strings, numbers and lists only")
}

fn findings<'a, P: From<Place>>(document: &Document, found: &'a [Leveled]) -> Vec<FindingReport<'a, P>> {
    let places = Places::of_spans(document.text(), found.iter().flat_map(|(_, finding)| spans(finding)));
    found.iter().map(|(level, finding)| finding_report(*level, finding, &places)).collect()
}

fn finding_report<'a, P: From<Place>>(level: Level, finding: &'a Finding, places: &Places) -> FindingReport<'a, P> {
    let (start, end) = both(finding.span, places);
    let related = finding.related.iter().map(|place| {
        let (start, end) = both(place.span, places);
        RelatedReport { start, end, message: &place.message }
    });
    FindingReport {
        rule: finding.rule,
        group: rule_by_id(finding.rule).map_or("house", |rule| rule.group.name()),
        level: level.name(),
        message: &finding.message,
        start,
        end,
        related: related.collect(),
        on_record: finding.on_record.iter().map(on_record_report).collect(),
        fixes: finding.fixes.iter().map(|fix| fix_report(fix, places)).collect(),
    }
}

fn on_record_report(place: &OnRecord) -> OnRecordReport<'_> {
    OnRecordReport { path: place.path.to_string_lossy(), line: u64::from(place.line) + 1, message: &place.message }
}

fn fix_report<'a, P: From<Place>>(fix: &'a Fix, places: &Places) -> FixReport<'a, P> {
    let edit = |edit: &'a Edit| {
        let (start, end) = both(edit.span, places);
        EditReport { start, end, replacement: &edit.replacement }
    };
    let safety = match fix.safety {
        Safety::Safe => "safe",
        Safety::Suggested => "suggested",
    };
    FixReport { title: &fix.title, safety, edits: fix.edits().iter().map(edit).collect() }
}

fn both<P: From<Place>>(span: Span, places: &Places) -> (P, P) {
    (places.at(span.start()).into(), places.at(span.end()).into())
}

fn spans(finding: &Finding) -> impl Iterator<Item = Span> {
    let related = finding.related.iter().map(|place| place.span);
    let edits = finding.fixes.iter().flat_map(Fix::edits).map(|edit| edit.span);
    std::iter::once(finding.span).chain(related).chain(edits)
}
