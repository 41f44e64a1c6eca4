//! What is known of one version of a document, ready for the client.

use super::convert::{Converter, position};
use super::session::{Delivery, Session};
use super::settle::{Shown, Typing};
use crate::config::Config;
use crate::findings::Finding;
use crate::lint::Linted;
use crate::markup::ProseSpan;
use crate::text::{Document, Encoding};
use serde::Serialize;
use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;
use tower_lsp::ls_types::{Diagnostic, Position, Uri};

/// One version of a document with its facts, its findings and their diagnostics.
#[derive(Debug)]
pub(super) struct Report {
    /// The name of the document.
    pub(super) uri: Uri,
    /// The version as the client counts.
    pub(super) version: i32,
    /// The text.
    pub(super) document: Document,
    /// The facts and findings.
    pub(super) linted: Arc<Linted>,
    /// The configuration it was checked with; none where the project leaves it out.
    pub(super) config: Option<Arc<Config>>,
    /// *Invariant:* one for each finding of `linted`, in the same order.
    diagnostics: Vec<Diagnostic>,
    /// Whether each finding waits until the typing rests. *Invariant:* as long as `diagnostics`.
    held: Vec<bool>,
    /// Differs where what is shown differs; empty where nobody asks for it.
    id: String,
}

impl Report {
    /// The report on a version; what `typing` holds back is not shown yet.
    pub(super) fn new(
        session: &Session,
        uri: Uri,
        version: i32,
        document: Document,
        linted: Arc<Linted>,
        config: Option<Arc<Config>>,
        typing: Option<&Typing>,
    ) -> Report {
        let converter = Converter { session, uri: &uri, document: &document };
        let diagnostics: Vec<Diagnostic> =
            linted.findings.iter().map(|(level, finding)| converter.diagnostic(*level, finding)).collect();
        let held = match typing {
            Some(typing) => typing.held(&linted.draft, linted.findings.iter().map(|(_, finding)| finding)),
            None => vec![false; diagnostics.len()],
        };
        let mut report = Report { uri, version, document, linted, config, diagnostics, held, id: String::new() };
        if session.delivery == Delivery::Pull {
            report.id = report.fingerprint();
        }
        report
    }

    /// What turns its places into those of the client.
    pub(super) fn converter<'r>(&'r self, session: &'r Session) -> Converter<'r> {
        Converter { session, uri: &self.uri, document: &self.document }
    }

    /// The byte of the document at a place of the client.
    pub(super) fn offset(&self, place: Position, session: &Session) -> u32 {
        self.document.offset(position(place), session.encoding)
    }

    /// The line, from 1, on which words of the prose begin.
    pub(super) fn line_of(&self, words: ProseSpan) -> u32 {
        let start = self.linted.draft.prose().to_document(words).start();
        // The line does not depend on the unit of columns.
        self.document.position(start, Encoding::Utf8).line + 1
    }

    /// The findings with their diagnostics, those held back too, in order of place.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&Finding, &Diagnostic)> {
        self.linted.findings.iter().map(|(_, finding)| finding).zip(&self.diagnostics)
    }

    /// The diagnostics to show now.
    pub(super) fn shown_diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().zip(&self.held).filter(|(_, held)| !**held).map(|(diagnostic, _)| diagnostic)
    }

    /// The findings shown now, to be followed through edits.
    pub(super) fn shown(&self) -> Vec<Shown> {
        let findings = self.linted.findings.iter().zip(&self.held);
        findings.filter(|(_, held)| !**held).map(|((_, finding), _)| Shown::new(finding)).collect()
    }

    /// Whether something waits until the typing rests.
    pub(super) fn holds_back(&self) -> bool {
        self.held.contains(&true)
    }

    /// A name for what is shown now, for a client that asks whether it changed.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The message that shows it.
    pub(super) fn message(&self) -> Vec<u8> {
        publish(&self.uri, Some(self.version), &self.shown_diagnostics().collect::<Vec<_>>())
    }

    /// The version is left out: most edits leave the diagnostics as they were.
    fn fingerprint(&self) -> String {
        let mut hasher = DefaultHasher::new();
        hasher.write(&publish(&self.uri, None, &self.shown_diagnostics().collect::<Vec<_>>()));
        format!("{:016x}", hasher.finish())
    }
}

/// The message that shows these diagnostics, instead of any shown before.
pub(super) fn publish(uri: &Uri, version: Option<i32>, diagnostics: &[&Diagnostic]) -> Vec<u8> {
    #[derive(Serialize)]
    struct Message<'a> {
        jsonrpc: &'static str,
        method: &'static str,
        params: Params<'a>,
    }
    #[derive(Serialize)]
    struct Params<'a> {
        uri: &'a Uri,
        #[serde(skip_serializing_if = "Option::is_none")]
        version: Option<i32>,
        diagnostics: &'a [&'a Diagnostic],
    }
    let params = Params { uri, version, diagnostics };
    let message = Message { jsonrpc: "2.0", method: "textDocument/publishDiagnostics", params };
    serde_json::to_vec(&message).expect("diagnostics hold only strings as keys and no failing serialisers")
}
