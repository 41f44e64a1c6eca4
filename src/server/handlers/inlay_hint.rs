//! Inlay hints: the speaker after a quotation whose attribution does not name one.

use super::attribution::label;
use crate::language::{Form, Quotation, SpeakerKind, Standing};
use crate::server::report::Report;
use crate::server::session::Session;
use tower_lsp::ls_types::{InlayHint, InlayHintKind, InlayHintLabel, Range};

/// The hints in a range. Linear in the number of quotations.
pub(in crate::server) fn hints(report: &Report, session: &Session, range: Range) -> Vec<InlayHint> {
    let converter = report.converter(session);
    let wanted = converter.span(range);
    let draft = &report.linted.draft;
    let mut before: Option<&Quotation> = None;
    let mut hints = Vec::new();
    for quotation in draft.quotations().iter().filter(|quotation| quotation.standing == Standing::Speech) {
        let span = draft.prose().to_document(quotation.span());
        if wanted.touches(span.end()) && needs_a_name(quotation, before) {
            hints.push(InlayHint {
                position: converter.range(span).end,
                label: InlayHintLabel::String(label(quotation)),
                kind: Some(InlayHintKind::TYPE),
                text_edits: None,
                tooltip: None,
                padding_left: Some(true),
                padding_right: Some(false),
                data: None,
            });
        }
        before = Some(quotation);
    }
    hints
}

/// Whether the words beside a quotation do not tell who speaks: a pronoun that has led to somebody, or no attribution
/// of its own where another spoke before, or in another paragraph. What may not be able to speak is no answer: *the café?*
fn needs_a_name(quotation: &Quotation, before: Option<&Quotation>) -> bool {
    let Some(speaker) = quotation.speaker().filter(|_| matches!(quotation.form, Form::Direct | Form::Mixed)) else {
        return false;
    };
    match speaker.kind {
        SpeakerKind::Pronoun => return speaker.chain.len() > 1,
        SpeakerKind::Unclear => return false,
        SpeakerKind::Person | SpeakerKind::Group | SpeakerKind::Document | SpeakerKind::Unnamed => {}
    }
    let has_cue = quotation.attribution.as_ref().is_some_and(|attribution| attribution.cue.is_some());
    let block = |quotation: &Quotation| quotation.parts.last().map(|part| part.block);
    let goes_on = before.is_some_and(|before| {
        before.speaker().is_some_and(|other| other.name == speaker.name) && block(before) == block(quotation)
    });
    !has_cue && !goes_on
}
