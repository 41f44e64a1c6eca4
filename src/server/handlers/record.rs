//! What the record has of a quotation: the grade, the place, the words around it, and what is quoted otherwise.
//!
//! Not here: who said it (`attribution`).

use super::wording::Wording;
use crate::language::{Certainty, Draft, Quotation};
use crate::lint::Linted;
use crate::server::convert::line;
use crate::sources::{Change, ChangeKind, Evidence, Outcome, Said, Verdict};
use tower_lsp::ls_types::{Location, Uri};

/// How many changes are spelled out.
const MOST_CHANGES: usize = 4;

/// What came of holding the quotation against the record; none where no source is about it.
pub(super) fn verdict<'l>(linted: &'l Linted, quotation: &Quotation) -> Option<&'l Verdict> {
    let is_it = |verdict: &&Verdict| linted.draft.quotations().get(verdict.quotation) == Some(quotation);
    linted.verdicts.iter().find(is_it)
}

/// Where the words were said, for going there.
pub(super) fn location(evidence: &Evidence, verdict: &Verdict) -> Option<Location> {
    let said = evidence.passages(verdict).into_iter().next()?;
    Some(Location { uri: Uri::from_file_path(said.path)?, range: line(said.line) })
}

/// Writes the grade and where the words were said; a line before and after them; and what is quoted otherwise.
pub(super) fn write(wording: &mut Wording, verdict: &Verdict, evidence: &Evidence, draft: &Draft) {
    wording.words("On record: ").strong(verdict.grade().name());
    match &verdict.outcome {
        Outcome::OthersWords { speaker, quoted, certainty: Certainty::Sure } => {
            wording.words(&format!(", {speaker} says this, not {quoted}"));
        }
        Outcome::OthersWords { speaker, quoted, .. } => {
            wording.words(&format!(", {speaker} says this, and here it reads as {quoted}’s"));
        }
        Outcome::Found | Outcome::Missing => {}
    }
    let passages = evidence.passages(verdict);
    for said in &passages {
        write_passage(wording.paragraph(), said);
    }
    if passages.is_empty() {
        let file = evidence.source_of(verdict).path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        wording.words(&format!(" in {file}"));
    }
    let told = |change: &&Change| change.kind != ChangeKind::Form && !change.said.is_empty();
    for change in verdict.changes.iter().filter(told).take(MOST_CHANGES) {
        wording.paragraph().words(&format!("quoted “{}”, said ", draft.prose().slice(change.own)));
        wording.strong(&format!("“{}”", change.said));
    }
}

fn write_passage(wording: &mut Wording, said: &Said<'_>) {
    let place = format!("{}:{}", said.file(), u64::from(said.line) + 1);
    wording.words(&said.who_and_when()).words(" · ");
    match Uri::from_file_path(said.path) {
        Some(uri) => drop(wording.link(&place, &format!("{}#L{}", uri.as_str(), u64::from(said.line) + 1))),
        None => drop(wording.words(&place)),
    }
    wording.paragraph().words(said.before);
    wording.strong(said.words);
    let starts_word = said.after.starts_with(char::is_alphanumeric);
    wording.words(if starts_word { " " } else { "" }).words(said.after);
}
