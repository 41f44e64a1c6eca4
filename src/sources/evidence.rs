//! All sources of one draft, and how each is to be read.
//!
//! Not here: how they are declared (`config`, front matter, command line) and read from disk (`load`).

use super::declared::Declared;
use super::docket::Docket;
use super::index::Record;
use super::other_drafts::OtherDrafts;
use super::transcript::Transcriber;
use crate::text::Span;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What kind of record a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SourceKind {
    /// Two or more people talk.
    #[default]
    Interview,
    /// One person speaks.
    Speech,
    /// Somebody's written words.
    Statement,
    /// The same, of an organisation.
    PressRelease,
    /// An agency's report, which quotes others.
    Wire,
}

/// How near to the words the desk wants quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Policy {
    /// Word for word: an *um* that is left out is told of as a hint.
    #[default]
    Verbatim,
    /// Fillers, false starts and repeats may go.
    Clean,
}

impl SourceKind {
    /// All kinds, with their names in declarations.
    pub const ALL: [(SourceKind, &'static str); 5] = [
        (SourceKind::Interview, "interview"),
        (SourceKind::Speech, "speech"),
        (SourceKind::Statement, "statement"),
        (SourceKind::PressRelease, "press-release"),
        (SourceKind::Wire, "wire"),
    ];

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<SourceKind> {
        SourceKind::ALL.into_iter().find(|(_, known)| *known == name).map(|(kind, _)| kind)
    }

    /// The names of all kinds, for reading.
    #[must_use]
    pub fn in_words() -> String {
        let names = SourceKind::ALL.map(|(_, name)| format!("`{name}`"));
        names.join(", ")
    }
}

impl Policy {
    /// The policy of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Policy> {
        match name {
            "verbatim" => Some(Policy::Verbatim),
            "clean" => Some(Policy::Clean),
            _ => None,
        }
    }
}

/// One record of somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Whose words the record is declared to hold; none where it holds those of everybody who is named in it.
    pub speaker: Option<String>,
    /// Other names the draft or the record may have for that speaker.
    pub aliases: Vec<String>,
    /// The record's names for people, each with the name that is meant: `Speaker 1` and `Ivan Kolb`.
    pub speaker_map: Vec<(String, String)>,
    /// What kind of record it is.
    pub kind: SourceKind,
    /// Who wrote it down.
    pub transcriber: Transcriber,
    /// How near the quotations must come.
    pub policy: Policy,
    /// The file.
    pub path: PathBuf,
    /// The words.
    pub record: Arc<Record>,
}

/// What keeps a declared source from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFault {
    /// Where the draft declares it; none where it is declared elsewhere.
    pub span: Option<Span>,
    /// What is wrong: lower case, no full stop.
    pub message: String,
}

/// Everything on record for one draft. Without a source, nothing is held against it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    sources: Vec<Source>,
    faults: Vec<SourceFault>,
    /// The quotations of other drafts, and the path of this one, whose quotations may be among them.
    other_drafts: Option<(Arc<OtherDrafts>, PathBuf)>,
    /// What was decided before, where a draft is held against it again and again.
    docket: Option<Arc<Docket>>,
}

impl Source {
    /// The record of one file of a declaration.
    #[must_use]
    pub fn of(declared: &Declared, path: PathBuf, record: Arc<Record>) -> Source {
        Source {
            speaker: declared.speaker.clone(),
            aliases: declared.aliases.clone(),
            speaker_map: declared.speaker_map.clone(),
            kind: declared.kind,
            transcriber: declared.transcriber.unwrap_or(record.transcript().transcriber),
            policy: declared.policy,
            path,
            record,
        }
    }
}

impl Evidence {
    /// The evidence of these sources.
    #[must_use]
    pub fn new(sources: Vec<Source>) -> Evidence {
        Evidence { sources, ..Evidence::default() }
    }

    /// The same evidence, with what kept other sources from being part of it.
    #[must_use]
    pub fn with_faults(self, faults: Vec<SourceFault>) -> Evidence {
        Evidence { faults, ..self }
    }

    /// The same evidence, of which verdicts that were given before are not heard again.
    #[must_use]
    pub fn remembering(self, docket: Arc<Docket>) -> Evidence {
        Evidence { docket: Some(docket), ..self }
    }

    /// What was decided before.
    pub(super) fn docket(&self) -> Option<&Docket> {
        self.docket.as_deref()
    }

    /// The same evidence of the draft with that path, beside what other drafts quote.
    #[must_use]
    pub fn beside(self, others: Arc<OtherDrafts>, own: PathBuf) -> Evidence {
        Evidence { other_drafts: Some((others, own)), ..self }
    }

    pub(super) fn other_drafts(&self) -> Option<(&OtherDrafts, &Path)> {
        self.other_drafts.as_ref().map(|(others, own)| (&**others, own.as_path()))
    }

    /// What kept declared sources from being read, in the order they were declared.
    #[must_use]
    pub fn faults(&self) -> &[SourceFault] {
        &self.faults
    }

    /// The sources, in the order they were declared.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}
