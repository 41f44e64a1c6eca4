//! Findings and places in the terms of the protocol.
//!
//! Not here: what is shown when (`settle`, `state`).

use super::session::Session;
use crate::checks::rule_by_id;
use crate::findings::{Finding, Level, OnRecord};
use crate::text::{Document, Encoding, Position, Span};
use serde_json::json;
use std::collections::HashMap;
use tower_lsp::ls_types::{
    self, CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentChanges, Location,
    NumberOrString, OneOf, OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextEdit, Uri,
    WorkspaceEdit,
};

/// Turns what is known of one version of a document into the client's terms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Converter<'a> {
    /// What the client understands.
    pub(super) session: &'a Session,
    /// The name of the document.
    pub(super) uri: &'a Uri,
    /// The version the findings are of.
    pub(super) document: &'a Document,
}

impl Converter<'_> {
    /// The diagnostic of a finding. Logarithmic in the text for each place it names.
    pub(super) fn diagnostic(&self, level: Level, finding: &Finding) -> Diagnostic {
        Diagnostic {
            range: self.range(finding.span),
            severity: Some(severity(level)),
            code: Some(NumberOrString::String(finding.rule.to_owned())),
            code_description: self.code_description(finding.rule),
            source: Some("copydesk".to_owned()),
            message: finding.message.clone(),
            related_information: self.related(finding),
            tags: None,
            data: self.session.data.then(|| json!({ "rule": finding.rule })),
        }
    }

    /// The range of a span.
    pub(super) fn range(&self, span: Span) -> Range {
        range(self.document, span, self.session.encoding)
    }

    /// The span of a range.
    pub(super) fn span(&self, range: Range) -> Span {
        let offset = |place| self.document.offset(position(place), self.session.encoding);
        Span::new(offset(range.start), offset(range.end))
    }

    /// The page of a rule; a fault of the configuration is no rule's, and has none.
    fn code_description(&self, rule: &str) -> Option<CodeDescription> {
        let rule = rule_by_id(rule).filter(|_| self.session.rule_pages)?;
        Some(CodeDescription { href: rule_page(rule.id).parse().ok()? })
    }

    fn related(&self, finding: &Finding) -> Option<Vec<DiagnosticRelatedInformation>> {
        let wanted = self.session.related_places && !(finding.related.is_empty() && finding.on_record.is_empty());
        wanted.then(|| {
            let place = |span| Location { uri: self.uri.clone(), range: self.range(span) };
            let related = finding.related.iter().map(|other| DiagnosticRelatedInformation {
                location: place(other.span),
                message: other.message.clone(),
            });
            related.chain(finding.on_record.iter().filter_map(on_record)).collect()
        })
    }
}

/// The edits of one file, as the client can read them; of a version of it, where it is a document that it told of.
pub(super) fn workspace_edit(session: &Session, uri: Uri, version: Option<i32>, edits: Vec<TextEdit>) -> WorkspaceEdit {
    if !session.versioned_edits {
        return WorkspaceEdit { changes: Some(HashMap::from([(uri, edits)])), ..WorkspaceEdit::default() };
    }
    let changes = DocumentChanges::Edits(vec![document_edit(uri, version, edits)]);
    WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
}

/// The edits of one file among those of several.
pub(super) fn document_edit(uri: Uri, version: Option<i32>, edits: Vec<TextEdit>) -> TextDocumentEdit {
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    TextDocumentEdit { text_document, edits: edits.into_iter().map(OneOf::Left).collect() }
}

fn on_record(place: &OnRecord) -> Option<DiagnosticRelatedInformation> {
    let location = Location { uri: Uri::from_file_path(&place.path)?, range: line(place.line) };
    Some(DiagnosticRelatedInformation { location, message: place.message.clone() })
}

/// The start of a line of another file.
pub(super) fn line(line: u32) -> Range {
    let start = ls_types::Position { line, character: 0 };
    Range { start, end: start }
}

/// A place of the client in our terms.
pub(super) fn position(position: ls_types::Position) -> Position {
    Position { line: position.line, column: position.character }
}

/// Where the page of a rule can be read.
pub(super) fn rule_page(rule: &str) -> String {
    format!("{RULE_PAGES}{rule}.md")
}

const RULE_PAGES: &str = "https://github.com/copydesk/copydesk/blob/main/docs/rules/";

/// The range of a span of any document.
pub(super) fn range(document: &Document, span: Span, encoding: Encoding) -> Range {
    let place = |offset| {
        let position = document.position(offset, encoding);
        ls_types::Position { line: position.line, character: position.column }
    };
    Range { start: place(span.start()), end: place(span.end()) }
}

fn severity(level: Level) -> DiagnosticSeverity {
    match level {
        Level::Error => DiagnosticSeverity::ERROR,
        Level::Warning => DiagnosticSeverity::WARNING,
        Level::Information => DiagnosticSeverity::INFORMATION,
        Level::Hint => DiagnosticSeverity::HINT,
    }
}
