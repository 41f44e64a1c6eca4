//! Hovers: what a finding means, who said a quotation and where it is on record, and who or what a name names.

use super::attribution::{self, is_said};
use super::name;
use super::record;
use super::stet;
use super::wording::Wording;
use crate::checks::rule_by_id;
use crate::findings::Finding;
use crate::language::{Draft, Quotation};
use crate::markup::{Prose, ProseSpan};
use crate::server::convert::rule_page;
use crate::server::report::Report;
use crate::server::session::Session;
use crate::text::Span;
use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, Position};

/// What is to be said of a place, or none.
pub(in crate::server) fn hover(report: &Report, session: &Session, place: Position) -> Option<Hover> {
    let offset = report.offset(place, session);
    let draft = &report.linted.draft;
    let mut wording = Wording::new(session.hover.clone());
    let mut range = None;
    for (finding, diagnostic) in report.findings().filter(|(finding, _)| finding.span.touches(offset)) {
        write_finding(&mut wording, finding);
        range = range.or(Some(diagnostic.range));
    }
    // That nobody is named is a finding too, or the finding is a graver one.
    let has_more = |quotation: &Quotation| wording.is_empty() || quotation.attribution.is_some();
    if let Some((quotation, part)) = quotation_at(draft, offset).filter(|(quotation, _)| has_more(quotation)) {
        attribution::write(wording.rule().paragraph(), quotation, report);
        if let Some(verdict) = record::verdict(&report.linted, quotation) {
            record::write(wording.rule().paragraph(), verdict, &report.linted.evidence, draft);
        }
        let converter = report.converter(session);
        range = range.or_else(|| Some(converter.range(part)));
    }
    let named = draft.prose().from_document(offset).and_then(|at| name::named_at(draft, at));
    if let Some((named, span)) = named {
        name::write(wording.rule().paragraph(), named, report);
        let converter = report.converter(session);
        range = range.or_else(|| Some(converter.range(draft.prose().to_document(span))));
    }
    if wording.is_empty() {
        return None;
    }
    let value = wording.finish();
    Some(Hover { contents: HoverContents::Markup(MarkupContent { kind: session.hover.clone(), value }), range })
}

fn write_finding(wording: &mut Wording, finding: &Finding) {
    wording.rule().paragraph().strong(finding.rule).words(": ").words(&finding.message);
    let why = rule_by_id(finding.rule).map(|rule| rule.why()).unwrap_or_default();
    if !why.is_empty() {
        wording.paragraph().markdown(&why);
    }
    wording.paragraph().link("About this rule", &rule_page(finding.rule)).words(" · Let it stand: ");
    wording.code(&stet::comment_with_reason(finding.rule));
}

/// The quotation at a place, by its own words or by the words beside it that tell who says it, and the span of those.
pub(super) fn quotation_at(draft: &Draft, offset: u32) -> Option<(&Quotation, Span)> {
    let prose = draft.prose();
    let at = prose.from_document(offset)?;
    let said = || draft.quotations().iter().filter(|quotation| is_said(quotation)).chain(draft.reported());
    let in_words = said().find_map(|quotation| Some((quotation, part_at(quotation, at)?)));
    let (quotation, span) =
        in_words.or_else(|| said().find_map(|quotation| Some((quotation, beside(prose, quotation, at)?))))?;
    Some((quotation, prose.to_document(span)))
}

fn part_at(quotation: &Quotation, at: u32) -> Option<ProseSpan> {
    quotation.parts.iter().map(|part| part.span).find(|span| span.touches(at))
}

/// The cue or the speaker's mention, where the place is in one of them. A mention in another paragraph than the cue, whom
/// the *A:* of an interview stands for, is beside no words.
fn beside(prose: &Prose, quotation: &Quotation, at: u32) -> Option<ProseSpan> {
    let cue = quotation.attribution.as_ref()?.cue.as_ref()?.span;
    let near = |mention: &ProseSpan| prose.block_at(mention.start()) == prose.block_at(cue.start());
    let mention = quotation.speaker().map(|speaker| speaker.mention).filter(near);
    [Some(cue), mention].into_iter().flatten().find(|span| span.touches(at))
}
