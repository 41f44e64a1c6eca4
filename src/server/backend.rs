//! What the client tells and asks, handed on to the state thread.
//!
//! No handler awaits anything before it has handed on what it was told: that is
//! what keeps edits in order. Not here: any work.

use super::handlers::{code_action, diagnostic, hover, inlay_hint, navigate, rename, symbol};
use super::report::Report;
use super::session::Session;
use super::state::{Announce, Event, Question};
use crate::config::load::FILE_NAMES;
use crate::text::{Document, Format};
use crossbeam_channel::Sender;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, OnceLock};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionResponse, DidChangeConfigurationParams, DidChangeTextDocumentParams,
    DidChangeWatchedFilesParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams,
    DocumentDiagnosticParams, DocumentDiagnosticReportResult, DocumentHighlight, DocumentHighlightParams,
    DocumentSymbolParams, DocumentSymbolResponse, GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverParams,
    InitializeParams, InitializeResult, InitializedParams, InlayHint, InlayHintParams, Location, MessageType,
    PrepareRenameResponse, ReferenceParams, Registration, RenameParams, ServerInfo, TextDocumentPositionParams, Uri,
    WorkspaceEdit,
};
use tower_lsp::{Client, LanguageServer};

/// The handlers of the protocol's messages.
#[derive(Debug)]
pub(super) struct Backend {
    client: Client,
    events: Sender<Event>,
    session: OnceLock<Arc<Session>>,
}

impl Backend {
    /// Handlers that hand on to `events`.
    pub(super) fn new(client: Client, events: Sender<Event>) -> Backend {
        Backend { client, events, session: OnceLock::new() }
    }

    fn tell(&self, event: Event) {
        // Without a receiver the session is over, and nobody is left to be told.
        let _ = self.events.send(event);
    }

    /// What `answer` makes of the report on the newest version of the document,
    /// or none where there is none.
    async fn ask<T: Send + 'static>(
        &self,
        uri: Uri,
        answer: impl FnOnce(&Report, &Session) -> T + Send + 'static,
    ) -> Option<T> {
        let session = Arc::clone(self.session.get()?);
        let (reply, answered) = oneshot::channel();
        let question = Asked { reply, answer: move |report: &Report| answer(report, &session) };
        self.tell(Event::Ask { uri, question: Box::new(question) });
        answered.await.ok()
    }
}

struct Asked<T, F> {
    reply: oneshot::Sender<T>,
    answer: F,
}

impl<T: Send, F: FnOnce(&Report) -> T + Send> Question for Asked<T, F> {
    fn is_cancelled(&self) -> bool {
        self.reply.is_closed()
    }

    fn ask(self: Box<Self>, report: &Report) {
        if !self.reply.is_closed() {
            // A request that was cancelled meanwhile wants no answer.
            let _ = self.reply.send((self.answer)(report));
        }
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let session = Arc::new(Session::new(&params));
        let capabilities = session.capabilities();
        self.tell(Event::Begin(Arc::clone(&session)));
        // The service lets only one initialize through.
        let _ = self.session.set(session);
        let server_info = ServerInfo { name: "copydesk".to_owned(), version: Some(VERSION.to_owned()) };
        Ok(InitializeResult { capabilities, server_info: Some(server_info), offset_encoding: None })
    }

    async fn initialized(&self, _: InitializedParams) {
        tracing::info!(version = VERSION, "the session has begun");
        self.client.log_message(MessageType::INFO, format!("copydesk {VERSION} is reading along")).await;
        if self.session.get().is_some_and(|session| session.watched_files)
            && let Err(error) = self.client.register_capability(vec![watch_configuration()]).await
        {
            tracing::warn!(code = error.code.code(), "the client does not watch the configuration files");
        }
    }

    async fn shutdown(&self) -> Result<()> {
        self.tell(Event::End);
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let opened = params.text_document;
        let document = Document::new(&opened.text, format(&opened.language_id, &opened.uri));
        self.tell(Event::Open { uri: opened.uri, version: opened.version, document });
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let (document, changes) = (params.text_document, params.content_changes);
        self.tell(Event::Change { uri: document.uri, version: document.version, changes });
    }

    async fn did_save(&self, _: DidSaveTextDocumentParams) {
        if self.session.get().is_some_and(|session| !session.watched_files) {
            self.tell(Event::ConfigurationChanged);
        }
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.tell(Event::ConfigurationChanged);
    }

    async fn did_change_configuration(&self, _: DidChangeConfigurationParams) {
        self.tell(Event::ConfigurationChanged);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.tell(Event::Close { uri: params.text_document.uri });
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let place = params.text_document_position_params;
        let answer = move |report: &Report, session: &Session| hover::hover(report, session, place.position);
        Ok(self.ask(place.text_document.uri, answer).await.flatten())
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let place = params.text_document_position_params;
        let answer = move |report: &Report, session: &Session| navigate::definition(report, session, place.position);
        Ok(self.ask(place.text_document.uri, answer).await.flatten())
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let place = params.text_document_position;
        let answer = move |report: &Report, session: &Session| navigate::references(report, session, place.position);
        Ok(self.ask(place.text_document.uri, answer).await.flatten())
    }

    async fn document_highlight(&self, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>> {
        let place = params.text_document_position_params;
        let answer = move |report: &Report, session: &Session| navigate::highlights(report, session, place.position);
        Ok(self.ask(place.text_document.uri, answer).await.flatten())
    }

    async fn prepare_rename(&self, params: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        let place = params.position;
        let answer = move |report: &Report, session: &Session| rename::prepare(report, session, place);
        self.ask(params.text_document.uri, answer).await.unwrap_or(Ok(None))
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let (place, wanted) = (params.text_document_position, params.new_name);
        let answer = move |report: &Report, session: &Session| rename::rename(report, session, place.position, &wanted);
        self.ask(place.text_document.uri, answer).await.unwrap_or(Ok(None))
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        let range = params.range;
        let answer = move |report: &Report, session: &Session| inlay_hint::hints(report, session, range);
        Ok(self.ask(params.text_document.uri, answer).await)
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        Ok(self.ask(params.text_document.uri, symbol::symbols).await)
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let uri = params.text_document.uri.clone();
        let answer = move |report: &Report, session: &Session| code_action::code_actions(report, session, &params);
        Ok(self.ask(uri, answer).await)
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let previous = params.previous_result_id;
        let answer = move |report: &Report, _: &Session| diagnostic::diagnostics(report, previous.as_deref());
        self.ask(params.text_document.uri, answer).await.ok_or_else(diagnostic::nothing_new)
    }
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Asks the client to tell when a configuration file changes.
/// Configuration files, and what may be a transcript that a draft is held against.
fn watch_configuration() -> Registration {
    let names = FILE_NAMES.iter().copied().chain(["*.toml", "*.{vtt,srt,otr,json,txt,md}"]);
    let watchers: Vec<Value> = names.map(|name| json!({ "globPattern": format!("**/{name}") })).collect();
    Registration {
        id: "configuration".to_owned(),
        method: "workspace/didChangeWatchedFiles".to_owned(),
        register_options: Some(json!({ "watchers": watchers })),
    }
}

/// How a document is marked up: as its language says, else as its name does.
fn format(language: &str, uri: &Uri) -> Format {
    match language {
        "markdown" => Format::Markdown,
        "html" => Format::Html,
        "plaintext" => Format::Plain,
        _ => {
            let path = uri.path().decode().to_string_lossy();
            let extension = Path::new(&*path).extension().and_then(|extension| extension.to_str());
            extension.and_then(Format::from_extension).unwrap_or_default()
        }
    }
}

/// Tells the client what is not about one document.
#[derive(Debug)]
pub(super) struct Announcer {
    /// The client.
    pub(super) client: Client,
    /// Where its answers are awaited.
    pub(super) runtime: Handle,
}

impl Announce for Announcer {
    fn refresh_diagnostics(&self) {
        let client = self.client.clone();
        self.runtime.spawn(async move {
            if let Err(error) = client.workspace_diagnostic_refresh().await {
                tracing::debug!(code = error.code.code(), "the client does not ask again for diagnostics");
            }
        });
    }

    fn fault(&self, message: &'static str) {
        let client = self.client.clone();
        self.runtime.spawn(async move { client.log_message(MessageType::ERROR, message).await });
    }
}
