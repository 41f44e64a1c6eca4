//! Whether the quotations of a draft stand on record: a table for people, JSON for machines.
//!
//! Not here: how they are held against it (`sources`), and what `check` makes of it.

use super::flow::Flow;
use super::paint::{self, clean, paint};
use super::places::Places;
use super::summary::counted;
use super::wire::{PlaceReport, json};
use crate::language::{Draft, Quotation, Standing};
use crate::sources::{Change, ChangeKind, Evidence, Grade, Said, Verdict};
use crate::text::Document;
use annotate_snippets::renderer::Style;
use serde::Serialize;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

/// How many rows the words of one quotation may have.
const ROWS: usize = 2;
const WIDEST_NAME: usize = 24;
const WIDEST_PLACE: usize = 32;

/// The quotations of one draft, each with what the record has of it.
#[derive(Debug)]
pub struct Verified<'a> {
    path: &'a str,
    document: &'a Document,
    draft: &'a Draft,
    evidence: &'a Evidence,
    quotations: Vec<(&'a Quotation, Option<Verdict>)>,
}

impl<'a> Verified<'a> {
    /// Holds what is said between marks against the record.
    #[must_use]
    pub fn of(path: &'a str, document: &'a Document, draft: &'a Draft, evidence: &'a Evidence) -> Verified<'a> {
        let mut verdicts = evidence.verify(draft).into_iter().peekable();
        let verdict_of = |(index, quotation): (usize, &'a Quotation)| {
            (quotation, verdicts.next_if(|verdict| verdict.quotation == index))
        };
        let all: Vec<_> = draft.quotations().iter().enumerate().map(verdict_of).collect();
        let is_speech = |(quotation, verdict): &(&Quotation, Option<Verdict>)| {
            verdict.is_some() || quotation.standing == Standing::Speech && !draft.is_in_headline(quotation)
        };
        Verified { path, document, draft, evidence, quotations: all.into_iter().filter(is_speech).collect() }
    }

    /// Whether nobody is quoted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.quotations.is_empty()
    }

    fn speaker(&self, quotation: &Quotation) -> String {
        quotation.speaker().map_or_else(|| "nobody named".to_owned(), |speaker| clean(&speaker.name))
    }

    fn said(&self, verdict: &Verdict) -> Option<Said<'_>> {
        self.evidence.passages(verdict).into_iter().next()
    }

    fn places(&self) -> Places {
        let prose = self.draft.prose();
        let spans = self.quotations.iter().flat_map(|(quotation, verdict)| {
            let changes = verdict.iter().flat_map(|verdict| verdict.changes.iter().map(|change| change.own));
            std::iter::once(quotation.span()).chain(changes)
        });
        Places::of_spans(self.document.text(), spans.map(|span| prose.to_document(span)))
    }
}

/// The table of one draft: line, speaker, grade, place in the record, words; under them what was said instead.
#[must_use]
pub fn verified_table(verified: &Verified<'_>, width: usize) -> String {
    let places = verified.places();
    let rows: Vec<Row> =
        verified.quotations.iter().map(|(quotation, verdict)| Row::of(verified, &places, quotation, verdict)).collect();
    let widest = |column: fn(&Row) -> &str| rows.iter().map(|row| column(row).width()).max().unwrap_or_default();
    let number = widest(|row| &row.line);
    let speaker = widest(|row| &row.speaker).min(WIDEST_NAME);
    let grade = widest(|row| &row.grade);
    let place = widest(|row| &row.place).min(WIDEST_PLACE);
    let left = number + speaker + grade + place + 10;
    let mut out = format!("{}\n", paint(paint::STRONG, verified.path));
    for row in &rows {
        let mut words = Flow::default();
        words.styled(Style::new(), &row.words);
        let mut lines = words.first_lines(ROWS, width.saturating_sub(left).max(24));
        lines.extend(row.notes.iter().flat_map(|note| note_lines(note, width.saturating_sub(left).max(24))));
        let cells = [
            (paint::FRAME, format!("{:>number$}", row.line)),
            (paint::CODE, padded(&row.speaker, speaker)),
            (row.style, padded(&row.grade, grade)),
            (paint::QUIET, padded(&row.place, place)),
        ];
        let head: Vec<String> = cells.iter().map(|(style, cell)| paint(*style, cell)).collect();
        let _ = writeln!(out, "  {}  {}", head.join("  "), lines.first().map_or("", String::as_str));
        for line in lines.iter().skip(1) {
            let _ = writeln!(out, "{:left$}{line}", "");
        }
    }
    out + "\n"
}

/// One quotation, in words.
struct Row {
    line: String,
    speaker: String,
    grade: String,
    style: Style,
    place: String,
    words: String,
    notes: Vec<(String, String)>,
}

impl Row {
    fn of(verified: &Verified<'_>, places: &Places, quotation: &Quotation, verdict: &Option<Verdict>) -> Row {
        let prose = verified.draft.prose();
        let parts: Vec<String> = quotation.parts.iter().map(|part| clean(prose.slice(part.span))).collect();
        let (grade, style) = match verdict.as_ref().map(Verdict::grade) {
            Some(grade) if grade.holds() => (format!("✓ {}", grade.name()), paint::GOOD),
            Some(grade @ (Grade::Unsure | Grade::LikelyOthersWords)) => (format!("? {}", grade.name()), paint::HELP),
            Some(grade) => (format!("✗ {}", grade.name()), paint::level(crate::findings::Level::Error)),
            None => ("· not checked".to_owned(), paint::QUIET),
        };
        let said = verdict.as_ref().and_then(|verdict| verified.said(verdict));
        let place = said.map(|said| match said.time {
            Some(time) => format!("{} {time}", said.file()),
            None => format!("{}:{}", said.file(), u64::from(said.line) + 1),
        });
        let changes = verdict.iter().flat_map(|verdict| &verdict.changes).filter(|change| is_told(change));
        let note = |change: &Change| (clean(prose.slice(change.own)), clean(&change.said));
        Row {
            line: places.at(prose.to_document(quotation.span()).start()).line.to_string(),
            speaker: verified.speaker(quotation),
            grade,
            style,
            place: place.unwrap_or_default(),
            words: parts.join(" … "),
            notes: changes.map(note).collect(),
        }
    }
}

fn is_told(change: &Change) -> bool {
    !change.said.is_empty() && !matches!(change.kind, ChangeKind::Form | ChangeKind::Marked)
}

/// What is quoted and what was said, in one line if they fit.
fn note_lines((own, said): &(String, String), width: usize) -> Vec<String> {
    let mut flow = Flow::default();
    flow.styled(paint::level(crate::findings::Level::Error), own);
    flow.styled(paint::QUIET, " → ");
    flow.styled(paint::ADDED, said);
    flow.lines(width)
}

fn padded(text: &str, width: usize) -> String {
    let mut shown = text.to_owned();
    while shown.width() > width {
        shown.pop();
        shown.pop();
        shown.push('…');
    }
    let pad = width.saturating_sub(shown.width());
    format!("{shown}{:pad$}", "")
}

#[derive(Debug, Serialize)]
struct FileReport<'a> {
    path: &'a str,
    quotes: Vec<QuoteReport<'a>>,
}

#[derive(Debug, Serialize)]
struct QuoteReport<'a> {
    start: PlaceReport,
    end: PlaceReport,
    speaker: Option<&'a str>,
    /// None where no source is about it.
    grade: Option<&'static str>,
    holds: Option<bool>,
    said: Vec<SaidReport<'a>>,
    changes: Vec<ChangeReport<'a>>,
}

/// A place of a record; lines count from 1, times are in milliseconds.
#[derive(Debug, Serialize)]
struct SaidReport<'a> {
    path: String,
    line: u64,
    time: Option<u64>,
    speaker: Option<&'a str>,
    words: &'a str,
}

#[derive(Debug, Serialize)]
struct ChangeReport<'a> {
    start: PlaceReport,
    end: PlaceReport,
    quoted: &'a str,
    said: &'a str,
}

/// The quotations of one draft, as an element of `files`.
#[must_use]
pub fn verified_json(verified: &Verified<'_>) -> String {
    let places = verified.places();
    let prose = verified.draft.prose();
    let both = |span| {
        let span = prose.to_document(span);
        (PlaceReport::from(places.at(span.start())), PlaceReport::from(places.at(span.end())))
    };
    let quotes = verified.quotations.iter().map(|(quotation, verdict)| {
        let (start, end) = both(quotation.span());
        let grade = verdict.as_ref().map(Verdict::grade);
        let passages = verdict.iter().flat_map(|verdict| verified.evidence.passages(verdict));
        let said = passages.map(|said| SaidReport {
            path: said.path.display().to_string(),
            line: u64::from(said.line) + 1,
            time: said.time.map(crate::sources::Timecode::milliseconds),
            speaker: said.speaker,
            words: said.words,
        });
        let changes = verdict.iter().flat_map(|verdict| &verdict.changes).map(|change| {
            let (start, end) = both(change.own);
            ChangeReport { start, end, quoted: prose.slice(change.own), said: &change.said }
        });
        QuoteReport {
            start,
            end,
            speaker: quotation.speaker().map(|speaker| speaker.name.as_str()),
            grade: grade.map(Grade::name),
            holds: grade.map(Grade::holds),
            said: said.collect(),
            changes: changes.collect(),
        }
    });
    json(&FileReport { path: verified.path, quotes: quotes.collect() })
}

/// The counts of several drafts.
#[derive(Debug, Default)]
pub struct VerifiedCounts {
    holding: usize,
    faulty: usize,
    unsure: usize,
    without_record: usize,
}

impl VerifiedCounts {
    /// Counts the quotations of one draft more.
    pub fn add(&mut self, verified: &Verified<'_>) {
        for (_, verdict) in &verified.quotations {
            match verdict.as_ref().map(Verdict::grade) {
                Some(grade) if grade.holds() => self.holding += 1,
                Some(Grade::Unsure | Grade::LikelyOthersWords) => self.unsure += 1,
                Some(_) => self.faulty += 1,
                None => self.without_record += 1,
            }
        }
    }

    /// Whether nobody is quoted in any of them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.holding + self.faulty + self.unsure + self.without_record == 0
    }

    /// One line: `9 quotations: 6 hold, 2 do not, 1 not checked`.
    #[must_use]
    pub fn line(&self) -> String {
        let all = self.holding + self.faulty + self.unsure + self.without_record;
        let mut line = counted(all, "quotation");
        let mut between = ": ";
        let does_not = match (self.holding, self.faulty) {
            (0, 1) => "does not hold",
            (0, _) => "do not hold",
            (_, 1) => "does not",
            _ => "do not",
        };
        for (count, what) in [
            (self.holding, if self.holding == 1 { "holds" } else { "hold" }),
            (self.faulty, does_not),
            (self.unsure, "to be checked"),
            (self.without_record, "not checked"),
        ] {
            if count > 0 {
                let _ = write!(line, "{between}{count} {what}");
                between = ", ";
            }
        }
        paint(paint::STRONG, line)
    }
}

#[cfg(test)]
mod tests {
    use super::VerifiedCounts;

    #[test]
    fn what_does_not_hold_is_said_in_full_where_nothing_does() {
        let counts = |holding, faulty, unsure| VerifiedCounts { holding, faulty, unsure, without_record: 0 };
        for (counts, line) in [
            (counts(1, 7, 0), "8 quotations: 1 holds, 7 do not"),
            (counts(2, 1, 0), "3 quotations: 2 hold, 1 does not"),
            (counts(0, 6, 0), "6 quotations: 6 do not hold"),
            (counts(0, 1, 2), "3 quotations: 1 does not hold, 2 to be checked"),
        ] {
            assert!(counts.line().contains(line), "{}", counts.line());
        }
    }
}
