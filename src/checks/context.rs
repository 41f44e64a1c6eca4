//! What a rule is given, and where it puts what it finds.

use super::stet::Standings;
use crate::config::Config;
use crate::findings::{Edit, Finding, Fix, OnRecord, Related, Safety};
use crate::language::{Certainty, Draft};
use crate::markup::{Prose, ProseSpan};
use crate::sources::{Change, Evidence, Outcome, Said, Verdict};
use crate::text::{Document, Span};

/// Everything a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The file as typed.
    pub document: &'a Document,
    /// The facts.
    pub draft: &'a Draft,
    /// What was said outside the draft.
    pub evidence: &'a Evidence,
    /// What came of holding the quotations against that, in the order of the draft.
    pub verdicts: &'a [Verdict],
    /// The desk's choices.
    pub config: &'a Config,
    /// What came of each `stet`, in their order; empty until the other rules
    /// have run, so that only the rules of the house see it.
    pub stets: &'a [Standings],
}

impl Context<'_> {
    /// What came of the quotations that stand on record in the mouth of their speaker.
    pub fn found(&self) -> impl Iterator<Item = &Verdict> {
        self.verdicts.iter().filter(|verdict| verdict.outcome == Outcome::Found)
    }

    /// Whether a quotation, by its place among them, stands on record in the mouth of its speaker. Logarithmic.
    #[must_use]
    pub fn is_found(&self, quotation: usize) -> bool {
        let at = self.verdicts.binary_search_by_key(&quotation, |verdict| verdict.quotation);
        at.is_ok_and(|at| self.verdicts[at].outcome == Outcome::Found)
    }

    /// Whether the record has it otherwise than some words of the draft. Linear in the verdicts.
    #[must_use]
    pub fn is_said_otherwise(&self, place: ProseSpan) -> bool {
        let mut quoting = self.verdicts.iter().filter(|verdict| self.span_of(verdict).overlaps(place));
        quoting.any(|verdict| !verdict.holds_at(place))
    }

    /// Where the quotation of a verdict stands.
    #[must_use]
    pub fn span_of(&self, verdict: &Verdict) -> ProseSpan {
        self.draft.quotations()[verdict.quotation].span()
    }

    /// The words a span of prose covers.
    #[must_use]
    pub fn slice(&self, span: ProseSpan) -> &str {
        self.draft.prose().slice(span)
    }
}

/// Takes the findings of one rule.
#[derive(Debug)]
pub struct Reporter<'a> {
    rule: &'static str,
    prose: &'a Prose,
    findings: Vec<Finding>,
}

impl<'a> Reporter<'a> {
    /// A reporter for the rule with that id.
    #[must_use]
    pub fn new(rule: &'static str, prose: &'a Prose) -> Reporter<'a> {
        Reporter { rule, prose, findings: Vec::new() }
    }

    /// Reports a fault in the prose. Details are added to what is returned.
    pub fn report(&mut self, span: ProseSpan, message: impl Into<String>) -> Report<'_> {
        let span = self.prose.to_document(span);
        self.report_in_document(span, message)
    }

    /// Reports a fault outside the prose: in a comment or the front matter.
    pub fn report_in_document(&mut self, span: Span, message: impl Into<String>) -> Report<'_> {
        self.findings.push(Finding::new(self.rule, span, message));
        let finding = self.findings.last_mut().expect("a finding was pushed just now");
        Report { finding, prose: self.prose }
    }

    /// The findings, in the order they were reported.
    #[must_use]
    pub fn finish(self) -> Vec<Finding> {
        self.findings
    }
}

/// A finding being written.
#[derive(Debug)]
pub struct Report<'r> {
    finding: &'r mut Finding,
    prose: &'r Prose,
}

impl Report<'_> {
    /// Adds another place that belongs to it.
    pub fn related(self, span: ProseSpan, message: impl Into<String>) -> Self {
        let span = self.prose.to_document(span);
        self.finding.related.push(Related { span, message: message.into() });
        self
    }

    /// Says how sure it is, where that is not certain.
    pub fn certain_as(self, certainty: Certainty) -> Self {
        self.finding.certainty = certainty;
        self
    }

    /// Adds where the words of a verdict were said, a place for each turn.
    pub fn on_record(self, evidence: &Evidence, verdict: &Verdict) -> Self {
        let places = evidence.passages(verdict);
        let place = |said: Said<'_>| OnRecord {
            path: said.path.to_owned(),
            line: said.line,
            message: format!("{}: {}", said.who_and_when(), said.words),
        };
        self.finding.on_record.extend(places.into_iter().map(place));
        self
    }

    /// Adds the words of the record that a change leaves out, a place for each turn.
    pub fn left_out(self, evidence: &Evidence, verdict: &Verdict, change: &Change) -> Self {
        let place = |said: Said<'_>| OnRecord {
            path: said.path.to_owned(),
            line: said.line,
            message: format!("{}, left out: {}", said.who_and_when(), shortened(said.words)),
        };
        self.finding.on_record.extend(evidence.left_out(verdict, change).into_iter().map(place));
        self
    }

    /// Adds a place in another file.
    pub fn also_in(self, place: OnRecord) -> Self {
        self.finding.on_record.push(place);
        self
    }

    /// Offers a fix. It is left out where an edit would cross markup: a fix that
    /// cannot be made exactly is not offered.
    pub fn fix<S: Into<String>>(
        self,
        title: impl Into<String>,
        safety: Safety,
        edits: impl IntoIterator<Item = (ProseSpan, S)>,
    ) -> Self {
        let exact = |(span, replacement): (ProseSpan, S)| {
            let span = self.prose.to_document_exact(span)?;
            Some(Edit { span, replacement: replacement.into() })
        };
        let edits: Option<Vec<Edit>> = edits.into_iter().map(exact).collect();
        self.finding.fixes.extend(edits.and_then(|edits| Fix::new(title, safety, edits)));
        self
    }

    /// Offers a fix outside the prose.
    pub fn fix_in_document(self, title: impl Into<String>, safety: Safety, edits: Vec<Edit>) -> Self {
        self.finding.fixes.extend(Fix::new(title, safety, edits));
        self
    }
}

/// Words without the middle of what is long.
fn shortened(words: &str) -> String {
    const MOST: usize = 80;
    const FIRST: usize = 50;
    const LAST: usize = 20;
    let words: Vec<&str> = words.split_whitespace().collect();
    match words.len() {
        ..=MOST => words.join(" "),
        count => format!("{} … {}", words[..FIRST].join(" "), words[count - LAST..].join(" ")),
    }
}
