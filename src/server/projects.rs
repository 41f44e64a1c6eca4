//! The configuration of each open draft, read once and kept.
//!
//! Here: which `copydesk.toml` a draft is under, the last good reading of each,
//! and what is wrong with one that cannot be understood.
//! Not here: when to read them again (`state`).

use super::convert::Converter;
use super::report::publish;
use super::session::Session;
use crate::checks::known_rules;
use crate::config::{Choices, Config, ConfigError, KnownRule, Project, load};
use crate::findings::{Finding, Level};
use crate::text::{Document, Format, Span, why_unread};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_lsp::ls_types::{Diagnostic, Uri};

/// The configurations of the drafts of a session.
#[derive(Debug)]
pub(super) struct Projects {
    known: Vec<KnownRule>,
    without_file: Arc<Project>,
    /// The last good reading of each file.
    readings: HashMap<PathBuf, Arc<Project>>,
    /// The files read since they may have changed.
    fresh: HashMap<PathBuf, Arc<Project>>,
    /// The answers given since then; none for a draft that is left out.
    configs: HashMap<Uri, Option<Arc<Config>>>,
    /// The files whose faults the client shows, each with the configuration file it is read for.
    faulty: HashMap<PathBuf, PathBuf>,
}

/// What reading a configuration file has brought to light.
#[derive(Debug)]
pub(super) struct FileReport {
    /// The name of the file.
    pub(super) uri: Uri,
    /// The message that shows its faults, or that there are none any longer.
    pub(super) message: Vec<u8>,
}

impl Projects {
    /// Nothing is read yet.
    pub(super) fn new() -> Projects {
        let known = known_rules();
        let without_file = Arc::new(Project::without_file(&known));
        Projects {
            known,
            without_file,
            readings: HashMap::new(),
            fresh: HashMap::new(),
            configs: HashMap::new(),
            faulty: HashMap::new(),
        }
    }

    /// Forgets what may have changed on disk, but not the last good reading.
    /// `tell` is told of faults that are gone with their file.
    pub(super) fn expire(&mut self, session: &Session, tell: &dyn Fn(FileReport)) {
        self.fresh.clear();
        self.configs.clear();
        let gone: Vec<PathBuf> = self.faulty.keys().filter(|file| !file.is_file()).cloned().collect();
        for file in gone {
            self.readings.remove(&file);
            self.faulty.remove(&file);
            report(&file, None, session).into_iter().for_each(tell);
        }
    }

    /// Forgets a draft that was closed.
    pub(super) fn forget(&mut self, draft: &Uri) {
        self.configs.remove(draft);
    }

    /// The configuration of a draft, or none where its project leaves it out.
    /// `tell` is told of each file that is read for it.
    pub(super) fn config(&mut self, draft: &Uri, session: &Session, tell: &dyn Fn(FileReport)) -> Option<Arc<Config>> {
        if let Some(config) = self.configs.get(draft) {
            return config.clone();
        }
        let path = file_path(draft);
        let file = path.as_deref().and_then(Path::parent).and_then(load::find);
        let project = match file {
            Some(file) => self.project(file, session, tell),
            None => Arc::clone(&self.without_file),
        };
        let path = path.unwrap_or_default();
        let config = project.covers(&path).then(|| Arc::new(project.config_for(&path, &Choices::default())));
        self.configs.insert(draft.clone(), config.clone());
        config
    }

    fn project(&mut self, file: PathBuf, session: &Session, tell: &dyn Fn(FileReport)) -> Arc<Project> {
        if let Some(project) = self.fresh.get(&file) {
            return Arc::clone(project);
        }
        let read = load::load(&file, &self.known);
        self.report(&file, read.as_ref().err(), session).into_iter().for_each(tell);
        let project = match read {
            Ok(project) => Arc::new(project),
            Err(_) => Arc::clone(self.readings.get(&file).unwrap_or(&self.without_file)),
        };
        self.readings.insert(file.clone(), Arc::clone(&project));
        self.fresh.insert(file, Arc::clone(&project));
        project
    }

    /// What is to be shown of a configuration file and the stylebooks it names, where that is not what is shown already:
    /// a fault stands in one of them, and is gone from the others.
    fn report(&mut self, file: &Path, error: Option<&ConfigError>, session: &Session) -> Vec<FileReport> {
        let had_faults = self.faulty.iter().filter(|(_, read_for)| *read_for == file).map(|(file, _)| file.clone());
        let mut touched: Vec<PathBuf> = had_faults.collect();
        touched.iter().for_each(|file| drop(self.faulty.remove(file)));
        if let Some(error) = error {
            self.faulty.insert(error.path().to_owned(), file.to_owned());
            if !touched.iter().any(|file| file == error.path()) {
                touched.push(error.path().to_owned());
            }
        }
        let error_in = |file: &Path| error.filter(|error| error.path() == file);
        touched.iter().filter_map(|file| report(file, error_in(file), session)).collect()
    }
}

/// The message that shows the faults of a file, or that it has none.
fn report(file: &Path, error: Option<&ConfigError>, session: &Session) -> Option<FileReport> {
    let uri = Uri::from_file_path(file)?;
    let diagnostics = error.map(|error| diagnostics(&uri, error, session)).unwrap_or_default();
    let message = publish(&uri, None, &diagnostics.iter().collect::<Vec<_>>());
    Some(FileReport { uri, message })
}

/// The path of a file on disk; none for what is not there.
pub(super) fn file_path(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    is_file.then(|| uri.to_file_path()).flatten().map(|path| path.into_owned())
}

fn diagnostics(uri: &Uri, error: &ConfigError, session: &Session) -> Vec<Diagnostic> {
    let (text, faults) = match error {
        ConfigError::Faulty { text, faults, .. } => {
            let message = |help: &Option<String>| help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
            let faults = faults.iter().map(|fault| (fault.span, format!("{}{}", fault.message, message(&fault.help))));
            (text.as_str(), faults.collect())
        }
        ConfigError::Unreadable { error, .. } => {
            ("", vec![(Span::empty(0), format!("this file cannot be read: {}", why_unread(error)))])
        }
    };
    let document = Document::new(text, Format::Plain);
    let converter = Converter { session, uri, document: &document };
    let finding = |(span, message): (Span, String)| Finding::new("broken-config", span, message);
    faults.into_iter().map(|fault| converter.diagnostic(Level::Error, &finding(fault))).collect()
}
