//! Writing a name down in the desk's stylebook, where a finding or the cursor stands on one.
//!
//! Not here: what a stylebook is good for (`config`).

use super::name::{Named, named_at};
use crate::config::{EntryKind, Home, Note, new_entry};
use crate::language::{BodyKind, Draft};
use crate::server::convert::{document_edit, range, workspace_edit};
use crate::server::report::Report;
use crate::server::session::Session;
use crate::text::{Document, Format, Span, narrow};
use std::fs;
use std::path::Path;
use tower_lsp::ls_types::{
    CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges, ResourceOp, TextEdit, Uri, WorkspaceEdit,
};

/// The stylebook of a desk that has none yet.
const NEW_STYLEBOOK: &str = "people.toml";

/// A name to write down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewEntry {
    kind: EntryKind,
    name: String,
    note: Note,
}

impl NewEntry {
    /// What the action is called that writes it down.
    pub(super) fn title(&self, stylebook: &str) -> String {
        let as_what = match self.note {
            Note::Spelling => "",
            Note::Known => ", known to every reader",
            Note::Mononym => " as a whole name",
        };
        format!("Add “{}” to {stylebook}{as_what}", self.name)
    }
}

/// What a stylebook would have to say of the names of a finding for the finding to go; none where it has no say.
pub(super) fn settling(rule: &str) -> Option<Note> {
    match rule {
        "inconsistent-name" | "inconsistent-diacritics" | "forename-mismatch" | "stylebook-name" => {
            Some(Note::Spelling)
        }
        "unidentified-speaker" => Some(Note::Known),
        "surname-before-full-name" => Some(Note::Mononym),
        _ => None,
    }
}

/// Every name at one of these places of which no stylebook says anything yet, each once, in their order.
pub(super) fn new_entries(report: &Report, places: impl Iterator<Item = (Span, Note)>) -> Vec<NewEntry> {
    let draft = &report.linted.draft;
    let mut entries: Vec<NewEntry> = Vec::new();
    for (place, note) in places {
        let named = draft.prose().from_document(place.start()).and_then(|at| named_at(draft, at));
        let entry = named.map(|(named, _)| entry(named, draft, note));
        let is_new = |entry: &NewEntry| !is_in_stylebook(report, &entry.name) && !entries.contains(entry);
        entries.extend(entry.filter(is_new));
    }
    entries
}

fn is_in_stylebook(report: &Report, name: &str) -> bool {
    let Some(stylebook) = report.config.as_ref().map(|config| config.stylebook()) else { return false };
    let forbidden = stylebook.entries().iter().flat_map(|entry| &entry.forbid);
    stylebook.entry_of(name).is_some() || forbidden.into_iter().any(|form| form == name)
}

fn entry(named: Named<'_>, draft: &Draft, note: Note) -> NewEntry {
    match named {
        Named::Person(person) => NewEntry { kind: EntryKind::Person, name: person.name.clone(), note },
        Named::Body(body) => NewEntry {
            kind: match body.kind {
                BodyKind::Organisation => EntryKind::Organisation,
                BodyKind::Place => EntryKind::Place,
                BodyKind::Unclear => EntryKind::Term,
            },
            name: draft.prose().slice(body.name()).to_owned(),
            note: Note::Spelling,
        },
    }
}

/// The name of the stylebook that takes an entry, and the edit that writes it there. A desk with a configuration file
/// and no stylebook gets one, where the client can make files; without a configuration file there is no desk.
pub(super) fn remembering(report: &Report, session: &Session, entry: &NewEntry) -> Option<(String, WorkspaceEdit)> {
    let home = report.config.as_ref()?.home()?;
    let text = new_entry(entry.kind, &entry.name, entry.note);
    match home.stylebooks().first() {
        Some(stylebook) => {
            let written = fs::read_to_string(stylebook).ok()?;
            let edit = insertion(session, &written, written.len(), apart(&written, &text));
            let changes = workspace_edit(session, Uri::from_file_path(stylebook)?, None, vec![edit]);
            Some((file_name(stylebook), changes))
        }
        None if session.makes_files => Some((NEW_STYLEBOOK.to_owned(), founding(session, home, &text)?)),
        None => None,
    }
}

/// The entry as it goes behind what is written, with one empty line between.
fn apart(written: &str, entry: &str) -> String {
    match written {
        "" => entry.to_owned(),
        _ if written.ends_with('\n') => format!("\n{entry}"),
        _ => format!("\n\n{entry}"),
    }
}

/// A new stylebook with the entry, named in the configuration file before everything but its first comment.
fn founding(session: &Session, home: &Home, entry: &str) -> Option<WorkspaceEdit> {
    let stylebook = home.root().join(NEW_STYLEBOOK);
    let config = fs::read_to_string(home.file()).ok()?;
    let names_one = config.lines().any(|line| line.trim_start().starts_with("stylebook"));
    if stylebook.exists() || names_one {
        return None;
    }
    let comment: usize = config.split_inclusive('\n').take_while(|line| line.starts_with('#')).map(str::len).sum();
    let line = format!("stylebook = [\"{NEW_STYLEBOOK}\"]\n");
    let (created, named_in) = (Uri::from_file_path(&stylebook)?, Uri::from_file_path(home.file())?);
    let options = CreateFileOptions { overwrite: None, ignore_if_exists: Some(true) };
    let file = CreateFile { uri: created.clone(), options: Some(options), annotation_id: None };
    let first = insertion(session, "", 0, entry.to_owned());
    let naming = insertion(session, &config, comment, line);
    let changes = DocumentChanges::Operations(vec![
        DocumentChangeOperation::Op(ResourceOp::Create(file)),
        DocumentChangeOperation::Edit(document_edit(created, None, vec![first])),
        DocumentChangeOperation::Edit(document_edit(named_in, None, vec![naming])),
    ]);
    Some(WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() })
}

/// An insertion at a byte of a file with this text.
fn insertion(session: &Session, text: &str, at: usize, new_text: String) -> TextEdit {
    let document = Document::new(text, Format::Plain);
    TextEdit { range: range(&document, Span::empty(narrow(at)), session.encoding), new_text }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
