//! From a quotation to the transcript; from a name to its first mention, to every mention, and to those in sight.

use super::hover::quotation_at;
use super::name::{mentions, named_at};
use super::record;
use crate::markup::ProseSpan;
use crate::server::report::Report;
use crate::server::session::Session;
use tower_lsp::ls_types::{
    DocumentHighlight, DocumentHighlightKind, GotoDefinitionResponse, Location, Position, Range,
};

/// Where the words of a quotation were said, where they are on record; else where whoever or whatever is named at a
/// place is first named.
pub(in crate::server) fn definition(
    report: &Report,
    session: &Session,
    place: Position,
) -> Option<GotoDefinitionResponse> {
    if let Some(said) = said(report, session, place) {
        return Some(GotoDefinitionResponse::Scalar(said));
    }
    let range = ranges(report, session, place)?.into_iter().next()?;
    Some(GotoDefinitionResponse::Scalar(Location { uri: report.uri.clone(), range }))
}

/// The place in the transcript of the quotation that stands at a place.
fn said(report: &Report, session: &Session, place: Position) -> Option<Location> {
    let offset = report.offset(place, session);
    let (quotation, _) = quotation_at(&report.linted.draft, offset)?;
    let at = report.linted.draft.prose().from_document(offset)?;
    let is_inside = quotation.parts.iter().any(|part| part.span.touches(at));
    let verdict = record::verdict(&report.linted, quotation).filter(|_| is_inside)?;
    record::location(&report.linted.evidence, verdict)
}

/// Every mention of whoever or whatever is named at a place, in order.
pub(in crate::server) fn references(report: &Report, session: &Session, place: Position) -> Option<Vec<Location>> {
    let ranges = ranges(report, session, place)?;
    Some(ranges.into_iter().map(|range| Location { uri: report.uri.clone(), range }).collect())
}

/// The same, to be shown in the draft.
pub(in crate::server) fn highlights(
    report: &Report,
    session: &Session,
    place: Position,
) -> Option<Vec<DocumentHighlight>> {
    let highlight = |range| DocumentHighlight { range, kind: Some(DocumentHighlightKind::TEXT) };
    Some(ranges(report, session, place)?.into_iter().map(highlight).collect())
}

/// The mentions of what is named at a place; none where nothing is. Linear in the mentions of the draft.
fn ranges(report: &Report, session: &Session, place: Position) -> Option<Vec<Range>> {
    let offset = report.offset(place, session);
    let draft = &report.linted.draft;
    let (named, _) = named_at(draft, draft.prose().from_document(offset)?)?;
    let converter = report.converter(session);
    let range = |span: ProseSpan| converter.range(draft.prose().to_document(span));
    Some(mentions(named).into_iter().map(range).collect())
}
