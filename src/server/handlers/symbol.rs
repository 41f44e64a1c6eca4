//! The outline of a draft: its headings, and under each the quotations by speaker.

use super::attribution::{first_words, is_said, label};
use crate::language::{Draft, Form, Quotation};
use crate::markup::BlockKind;
use crate::server::convert::Converter;
use crate::server::report::Report;
use crate::server::session::Session;
use crate::text::Span;
use tower_lsp::ls_types::{DocumentSymbol, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind};

/// The outline; as a flat list where the client takes no other. Linear in the number of blocks and quotations.
pub(in crate::server) fn symbols(report: &Report, session: &Session) -> DocumentSymbolResponse {
    let converter = report.converter(session);
    let outline = outline(&report.linted.draft, converter);
    if session.nested_symbols {
        return DocumentSymbolResponse::Nested(outline);
    }
    let mut flat = Vec::new();
    for section in outline {
        let inside = section.children.clone().unwrap_or_default();
        let container = section.name.clone();
        flat.push(information(section, None, converter));
        flat.extend(inside.into_iter().map(|symbol| information(symbol, Some(container.clone()), converter)));
    }
    DocumentSymbolResponse::Flat(flat)
}

/// Headings with the quotations under them; quotations before any heading stand beside the headings.
fn outline(draft: &Draft, converter: Converter<'_>) -> Vec<DocumentSymbol> {
    let prose = draft.prose();
    let is_repeated = |block: usize| draft.repeated_headlines().iter().any(|(first, _)| *first as usize == block);
    let headings = draft.blocks().filter(|block| matches!(block.kind, BlockKind::Headline | BlockKind::Heading));
    let headings = headings.filter(|heading| !is_repeated(heading.index));
    let mut headings = headings.peekable();
    let mut outline: Vec<DocumentSymbol> = Vec::new();
    for quotation in quoted(draft) {
        while let Some(heading) = headings.next_if(|heading| heading.span.start() <= quotation.span().start()) {
            outline.push(symbol(heading.text, SymbolKind::NAMESPACE, prose.to_document(heading.span), converter));
        }
        let span = prose.to_document(quotation.span());
        let mut said = symbol(&label(quotation), SymbolKind::STRING, span, converter);
        said.detail = Some(first_words(quotation, draft));
        match outline.last_mut().filter(|last| last.kind == SymbolKind::NAMESPACE) {
            Some(section) => {
                section.range.end = section.range.end.max(said.range.end);
                section.children.get_or_insert_default().push(said);
            }
            None => outline.push(said),
        }
    }
    outline.extend(
        headings.map(|heading| symbol(heading.text, SymbolKind::NAMESPACE, prose.to_document(heading.span), converter)),
    );
    outline
}

/// What stands between marks and what the layout sets apart, in order of place; marks inside what is set apart are part of it.
fn quoted(draft: &Draft) -> Vec<&Quotation> {
    let is_once = |quotation: &&Quotation| is_said(quotation) && !draft.is_repeated(quotation);
    let marked = draft.quotations().iter().filter(is_once);
    let mut all: Vec<&Quotation> = marked.collect();
    all.extend(draft.reported().iter().filter(|quotation| quotation.form == Form::SetApart));
    all.sort_by_key(|quotation| quotation.span().start());
    let mut apart: Option<&Quotation> = None;
    all.retain(|quotation| {
        let inside = apart.is_some_and(|apart| apart.span().covers(quotation.span()));
        if quotation.form == Form::SetApart {
            apart = Some(quotation);
        }
        quotation.form == Form::SetApart || !inside
    });
    all
}

#[expect(deprecated, reason = "the protocol's type has the field")]
fn symbol(name: &str, kind: SymbolKind, span: Span, converter: Converter<'_>) -> DocumentSymbol {
    let range = converter.range(span);
    // The protocol allows no empty name.
    let name = if name.trim().is_empty() { "–" } else { name.trim() };
    DocumentSymbol {
        name: name.to_owned(),
        detail: None,
        kind,
        tags: None,
        deprecated: None,
        range,
        selection_range: range,
        children: None,
    }
}

#[expect(deprecated, reason = "the protocol's type has the field")]
fn information(symbol: DocumentSymbol, container_name: Option<String>, converter: Converter<'_>) -> SymbolInformation {
    SymbolInformation {
        name: symbol.name,
        kind: symbol.kind,
        tags: None,
        deprecated: None,
        location: Location { uri: converter.uri.clone(), range: symbol.selection_range },
        container_name,
    }
}
