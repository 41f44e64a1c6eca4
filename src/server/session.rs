//! What was agreed with the client at the start, and what is offered to it.
//!
//! Not here: anything that changes while the session lasts (`state`).

use crate::text::Encoding;
use std::time::Duration;
use tower_lsp::ls_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability, DiagnosticOptions,
    DiagnosticServerCapabilities, HoverProviderCapability, InitializeParams, MarkupKind, OneOf, PositionEncodingKind,
    RenameOptions, ResourceOperationKind, SaveOptions, ServerCapabilities, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
    WorkspaceEditClientCapabilities,
};

/// How long a new finding in the sentence being typed waits where the client does not say.
const SETTLE: Duration = Duration::from_millis(500);

/// The kind of the action that makes every safe fix at once.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.copydesk");

/// How diagnostics reach the client: one way or the other, never both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Delivery {
    /// They are sent whenever they are new.
    Push,
    /// The client asks for them.
    Pull,
}

/// What the client understands and wants. It does not change after the start.
#[derive(Debug, Clone)]
pub(super) struct Session {
    /// The unit of columns.
    pub(super) encoding: Encoding,
    /// How diagnostics travel.
    pub(super) delivery: Delivery,
    /// How long a new finding in the sentence being typed waits.
    pub(super) settle: Duration,
    /// How hovers are marked up.
    pub(super) hover: MarkupKind,
    /// Whether diagnostics may name related places.
    pub(super) related_places: bool,
    /// Whether diagnostics may link to the page of their rule.
    pub(super) rule_pages: bool,
    /// Whether diagnostics may carry data.
    pub(super) data: bool,
    /// Whether edits may name the version of the document they are for.
    pub(super) versioned_edits: bool,
    /// Whether edits may make files.
    pub(super) makes_files: bool,
    /// Whether code actions may be more than commands.
    pub(super) literal_actions: bool,
    /// Whether one action of many may be marked as the best.
    pub(super) preferred_actions: bool,
    /// Whether the outline may be nested.
    pub(super) nested_symbols: bool,
    /// Whether the client asks what can be renamed before it asks for a new name.
    pub(super) prepared_renames: bool,
    /// Whether the client watches files for the server.
    pub(super) watched_files: bool,
}

impl Session {
    /// The session a client asks for.
    pub(super) fn new(params: &InitializeParams) -> Session {
        let client = &params.capabilities;
        let text = client.text_document.as_ref();
        let workspace = client.workspace.as_ref();
        let push = text.and_then(|text| text.publish_diagnostics.as_ref());
        let pull = text.and_then(|text| text.diagnostic.as_ref());
        let symbol = text.and_then(|text| text.document_symbol.as_ref());
        let action = text.and_then(|text| text.code_action.as_ref());
        let rename = text.and_then(|text| text.rename.as_ref());
        let edit = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let watch = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref());
        let delivery = if pull.is_some() { Delivery::Pull } else { Delivery::Push };
        let yes = Some(true);
        Session {
            encoding: encoding(client),
            delivery,
            settle: settle(params, delivery),
            hover: hover_markup(client),
            related_places: push.and_then(|push| push.related_information) == yes
                || pull.and_then(|pull| pull.related_information) == yes,
            rule_pages: push.and_then(|push| push.code_description_support) == yes
                || pull.and_then(|pull| pull.code_description_support) == yes,
            data: push.and_then(|push| push.data_support) == yes || pull.and_then(|pull| pull.data_support) == yes,
            versioned_edits: edit.and_then(|edit| edit.document_changes) == yes,
            makes_files: edit.is_some_and(makes_files),
            literal_actions: action.is_some_and(|action| action.code_action_literal_support.is_some()),
            preferred_actions: action.and_then(|action| action.is_preferred_support) == yes,
            nested_symbols: symbol.and_then(|symbol| symbol.hierarchical_document_symbol_support) == yes,
            prepared_renames: rename.and_then(|rename| rename.prepare_support) == yes,
            watched_files: watch.and_then(|watch| watch.dynamic_registration) == yes,
        }
    }

    /// What the server offers in this session.
    pub(super) fn capabilities(&self) -> ServerCapabilities {
        let pulled = DiagnosticOptions { identifier: Some("copydesk".to_owned()), ..DiagnosticOptions::default() };
        ServerCapabilities {
            position_encoding: Some(match self.encoding {
                Encoding::Utf8 => PositionEncodingKind::UTF8,
                Encoding::Utf16 => PositionEncodingKind::UTF16,
                Encoding::Utf32 => PositionEncodingKind::UTF32,
            }),
            text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
                ..TextDocumentSyncOptions::default()
            })),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            definition_provider: Some(OneOf::Left(true)),
            references_provider: Some(OneOf::Left(true)),
            document_highlight_provider: Some(OneOf::Left(true)),
            rename_provider: Some(match self.prepared_renames {
                true => OneOf::Right(RenameOptions {
                    prepare_provider: Some(true),
                    work_done_progress_options: WorkDoneProgressOptions::default(),
                }),
                false => OneOf::Left(true),
            }),
            inlay_hint_provider: Some(OneOf::Left(true)),
            document_symbol_provider: Some(OneOf::Left(true)),
            code_action_provider: self.literal_actions.then(|| {
                CodeActionProviderCapability::Options(CodeActionOptions {
                    code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::REFACTOR, FIX_ALL]),
                    ..CodeActionOptions::default()
                })
            }),
            diagnostic_provider: (self.delivery == Delivery::Pull)
                .then_some(DiagnosticServerCapabilities::Options(pulled)),
            ..ServerCapabilities::default()
        }
    }
}

/// A file is made among edits of several documents, which have to be ordered.
fn makes_files(edit: &WorkspaceEditClientCapabilities) -> bool {
    let creates = edit.resource_operations.as_ref().is_some_and(|kinds| kinds.contains(&ResourceOperationKind::Create));
    creates && edit.document_changes == Some(true)
}

/// The cheapest of the units the client offers: ours are bytes.
fn encoding(client: &ClientCapabilities) -> Encoding {
    let offered = client.general.as_ref().and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
    if offered.contains(&PositionEncodingKind::UTF8) {
        Encoding::Utf8
    } else if offered.contains(&PositionEncodingKind::UTF32) {
        Encoding::Utf32
    } else {
        Encoding::Utf16
    }
}

/// A client that pulls and cannot be told to pull again would never see what was held back.
fn settle(params: &InitializeParams, delivery: Delivery) -> Duration {
    let workspace = params.capabilities.workspace.as_ref();
    let refresh = workspace.and_then(|workspace| workspace.diagnostics.as_ref()).and_then(|pull| pull.refresh_support);
    if delivery == Delivery::Pull && refresh != Some(true) {
        return Duration::ZERO;
    }
    let asked = params.initialization_options.as_ref().and_then(|options| options.get("settle")?.as_u64());
    asked.map_or(SETTLE, Duration::from_millis)
}

fn hover_markup(client: &ClientCapabilities) -> MarkupKind {
    let hover = client.text_document.as_ref().and_then(|text| text.hover.as_ref());
    match hover.and_then(|hover| hover.content_format.as_deref()) {
        Some(formats) if !formats.contains(&MarkupKind::Markdown) => MarkupKind::PlainText,
        _ => MarkupKind::Markdown,
    }
}
