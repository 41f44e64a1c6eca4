//! A new name for somebody or something, through the draft; quoted words are left alone.
//!
//! Not here: what becomes of each form of the name (`language`).

use super::name::{Named, mentions, named_at};
use crate::language::Draft;
use crate::markup::ProseSpan;
use crate::server::convert::workspace_edit;
use crate::server::report::Report;
use crate::server::session::Session;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::{Position, PrepareRenameResponse, TextEdit, WorkspaceEdit};

/// The name at a place, if it can be changed; none where nothing is named.
///
/// # Errors
///
/// For a name between quotation marks.
pub(in crate::server) fn prepare(
    report: &Report,
    session: &Session,
    place: Position,
) -> Result<Option<PrepareRenameResponse>> {
    let Some((_, span)) = named(report, session, place)? else { return Ok(None) };
    let prose = report.linted.draft.prose();
    let converter = report.converter(session);
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder {
        range: converter.range(prose.to_document(span)),
        placeholder: prose.slice(span).to_owned(),
    }))
}

/// The edits that give whoever or whatever is named at a place a new name: a person in every form, anything else
/// wherever it is written as here; none where nothing is named. Linear in the mentions of the draft.
///
/// # Errors
///
/// For a name between quotation marks, and for a new name that is no name.
pub(in crate::server) fn rename(
    report: &Report,
    session: &Session,
    place: Position,
    wanted: &str,
) -> Result<Option<WorkspaceEdit>> {
    let wanted = wanted.trim();
    if wanted.is_empty() || wanted.contains(|letter: char| letter.is_control() || "“”\"".contains(letter)) {
        return Err(refused("a name is one line of words, without quotation marks"));
    }
    let Some((named, span)) = named(report, session, place)? else { return Ok(None) };
    let draft = &report.linted.draft;
    let prose = draft.prose();
    let written = prose.slice(span);
    let renamed = draft.renamed(&changing(named, draft, written), written, wanted);
    let converter = report.converter(session);
    // Where markup stands inside the words, nobody can tell which of them it is to go on holding.
    let edits = renamed.into_iter().filter_map(|new| {
        let range = converter.range(prose.to_document_exact(new.place)?);
        Some(TextEdit { range, new_text: new.words })
    });
    Ok(Some(workspace_edit(session, report.uri.clone(), Some(report.version), edits.collect())))
}

/// What is named at a place, and the name there.
fn named<'r>(report: &'r Report, session: &Session, place: Position) -> Result<Option<(Named<'r>, ProseSpan)>> {
    let offset = report.offset(place, session);
    let draft = &report.linted.draft;
    let named = draft.prose().from_document(offset).and_then(|at| named_at(draft, at));
    match named {
        Some((_, span)) if draft.is_between_marks(span) => {
            Err(refused("this name is in a quotation, which is left as it is"))
        }
        _ => Ok(named),
    }
}

fn changing(named: Named<'_>, draft: &Draft, written: &str) -> Vec<ProseSpan> {
    let all = mentions(named);
    match named {
        Named::Person(_) => all,
        Named::Body(_) => all.into_iter().filter(|mention| draft.prose().slice(*mention) == written).collect(),
    }
}

/// The editor shows the message.
fn refused(message: &'static str) -> Error {
    Error { code: ErrorCode::ServerError(REQUEST_FAILED), message: message.into(), data: None }
}

/// The protocol's code for a request that is right but cannot be met.
const REQUEST_FAILED: i64 = -32803;
