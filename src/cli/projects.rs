//! The configuration that holds for each draft.

use super::args::{ConfigArgs, EvidenceArgs, InputArgs};
use super::drafts::{Origin, Source, sources};
use super::problem::Problem;
use crate::checks::known_rules;
use crate::config::{Choices, Config, KnownRule, Project, load, names_of, nearest};
use crate::sources::{Declared, Evidence, Library, Shelf};
use crate::text::Document;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The configuration files of a run, each read once.
#[derive(Debug)]
pub(super) struct Projects {
    known: Vec<KnownRule>,
    choices: Choices,
    /// The one for every draft, where the command line says which.
    fixed: Option<Arc<Project>>,
    nearest: HashMap<PathBuf, Arc<Project>>,
    /// The records that the command line names, for every draft.
    records: Vec<Declared>,
}

impl Projects {
    /// Takes the wishes of the command line.
    ///
    /// # Errors
    ///
    /// A name that is no rule's, or a fault in the configuration file it names.
    pub(super) fn new(args: &ConfigArgs) -> Result<Projects, Problem> {
        let known = known_rules();
        let named = args.select.iter().flatten().chain(&args.ignore);
        for name in named {
            known_or_problem(name, &known)?;
        }
        let choices = Choices {
            style: args.style,
            select: args.select.clone(),
            ignore: args.ignore.clone(),
            ..Choices::default()
        };
        let fixed = match &args.config {
            Some(path) => Some(read(&absolute(path), &known)?),
            None => args.no_config.then(|| Project::without_file(&known)),
        };
        Ok(Projects { known, choices, fixed: fixed.map(Arc::new), nearest: HashMap::new(), records: Vec::new() })
    }

    /// No wishes: what the files say holds.
    pub(super) fn without_wishes() -> Projects {
        Projects {
            known: known_rules(),
            choices: Choices::default(),
            fixed: None,
            nearest: HashMap::new(),
            records: Vec::new(),
        }
    }

    /// The same, with the transcripts that the command line names, for every draft.
    pub(super) fn with_transcripts(mut self, args: &EvidenceArgs) -> Projects {
        let here = std::env::current_dir().unwrap_or_default();
        self.records = args.transcript.iter().map(|named| Declared::of_command_line(named, &here)).collect();
        self
    }

    /// The drafts that these paths mean, less those that their projects leave out;
    /// one that was named is always in.
    ///
    /// # Errors
    ///
    /// A path that is not there, a folder without drafts, or a fault in a
    /// configuration file.
    pub(super) fn sources(&mut self, paths: &[PathBuf], input: &InputArgs) -> Result<Vec<Source>, Problem> {
        let mut kept = Vec::new();
        for source in sources(paths, input.stdin_filename.as_deref())? {
            if source.origin != Origin::Found || self.covers(&source.path)? {
                kept.push(source);
            }
        }
        Ok(kept)
    }

    /// The same drafts, each with the configuration that holds for it.
    ///
    /// # Errors
    ///
    /// As [`Projects::sources`].
    pub(super) fn jobs(&mut self, paths: &[PathBuf], input: &InputArgs) -> Result<Vec<(Source, Config)>, Problem> {
        let sources = self.sources(paths, input)?;
        let configured = sources.into_iter().map(|source| {
            let config = self.config(&source.path)?;
            Ok((source, config))
        });
        configured.collect()
    }

    /// Records have no place on disk: the configuration of the working folder holds for all.
    ///
    /// # Errors
    ///
    /// A fault in the configuration file above the working folder.
    pub(super) fn config_of_records(&mut self) -> Result<Config, Problem> {
        self.config(Path::new("record"))
    }

    fn covers(&mut self, draft: &Path) -> Result<bool, Problem> {
        let draft = absolute(draft);
        Ok(self.project(&draft)?.covers(&draft))
    }

    /// The configuration of the draft.
    ///
    /// # Errors
    ///
    /// A fault in the configuration file above the draft.
    pub(super) fn config(&mut self, draft: &Path) -> Result<Config, Problem> {
        let draft = absolute(draft);
        let config = self.project(&draft)?.config_for(&draft, &self.choices);
        Ok(config.with_sources(self.records.iter().cloned()))
    }

    fn project(&mut self, draft: &Path) -> Result<Arc<Project>, Problem> {
        if let Some(fixed) = &self.fixed {
            return Ok(Arc::clone(fixed));
        }
        let folder = draft.parent().unwrap_or(draft).to_owned();
        if let Some(found) = self.nearest.get(&folder) {
            return Ok(Arc::clone(found));
        }
        let project = Arc::new(match load::find(&folder) {
            Some(file) => read(&file, &self.known)?,
            None => Project::without_file(&self.known),
        });
        self.nearest.insert(folder, Arc::clone(&project));
        Ok(project)
    }
}

/// What is on record for a draft.
pub(super) fn evidence(library: &Library, document: &Document, draft: &Path, config: &Config) -> Evidence {
    let draft = absolute(draft);
    let here = std::env::current_dir().ok();
    let shelf = Shelf::beside(&draft, config.root().or(here.as_deref()));
    library.evidence(document, &shelf, config.sources())
}

fn known_or_problem(name: &str, known: &[KnownRule]) -> Result<(), Problem> {
    if names_of(name, known).is_empty() { Err(no_such_rule(name, known)) } else { Ok(()) }
}

/// The answer to a name that is no rule's, with the nearest right one.
pub(super) fn no_such_rule(name: &str, known: &[KnownRule]) -> Problem {
    let right = known.iter().flat_map(|rule| [rule.id, rule.group]);
    let help = match nearest(name, right) {
        Some(near) => format!("did you mean `{near}`? `copydesk rules` lists them all"),
        None => "`copydesk rules` lists them all".to_owned(),
    };
    Problem::with_help(format!("there is no rule `{name}`"), help)
}

/// Reads a configuration file; what is wrong with it is told with the path from here.
fn read(path: &Path, known: &[KnownRule]) -> Result<Project, Problem> {
    load::load(path, known).map_err(|error| {
        let here = std::env::current_dir().unwrap_or_default();
        let shown = error.path().strip_prefix(here).unwrap_or(error.path()).to_owned();
        Problem::Config(error.with_path(&shown))
    })
}

/// The path from the root of the file system, without asking the file system.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
