//! Diagnostics for a client that asks for them.

use crate::server::report::Report;
use serde_json::json;
use tower_lsp::jsonrpc::{Error, ErrorCode};
use tower_lsp::ls_types::{
    DocumentDiagnosticReport, DocumentDiagnosticReportResult, FullDocumentDiagnosticReport,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
};

/// The diagnostics to show now, or that they are those of the result `previous`.
pub(in crate::server) fn diagnostics(report: &Report, previous: Option<&str>) -> DocumentDiagnosticReportResult {
    let result_id = report.id().to_owned();
    let report = if previous == Some(report.id()) {
        DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
        })
    } else {
        let items = report.shown_diagnostics().cloned().collect();
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(result_id), items },
        })
    };
    DocumentDiagnosticReportResult::Report(report)
}

/// The answer where there is no report: the client keeps what it shows, and
/// does not ask again before the draft changes.
pub(in crate::server) fn nothing_new() -> Error {
    Error {
        code: ErrorCode::ServerError(SERVER_CANCELLED),
        message: "this version of the draft was not checked".into(),
        data: Some(json!({ "retriggerRequest": false })),
    }
}

/// `ServerCancelled` of the protocol.
const SERVER_CANCELLED: i64 = -32802;
