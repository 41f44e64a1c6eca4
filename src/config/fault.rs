//! What is wrong with a configuration, and where.

use crate::text::{Span, why_unread};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// One fault in the text of a configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The words at fault, in bytes of the file.
    pub span: Span,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// The way out, where one is known.
    pub help: Option<String>,
}

/// Why a configuration file cannot be used.
#[derive(Debug)]
pub enum ConfigError {
    /// It cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// It can be read, and is wrong.
    Faulty {
        /// The file.
        path: PathBuf,
        /// Its text, which the spans of the faults point into.
        text: String,
        /// At least one fault, in order of place.
        faults: Vec<Fault>,
    },
}

impl ConfigError {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            ConfigError::Unreadable { path, .. } | ConfigError::Faulty { path, .. } => path,
        }
    }

    /// The same, told with another path to the file.
    #[must_use]
    pub fn with_path(mut self, shown: &Path) -> ConfigError {
        match &mut self {
            ConfigError::Unreadable { path, .. } | ConfigError::Faulty { path, .. } => *path = shown.to_owned(),
        }
        self
    }

    /// The faults in its text; none where it could not be read.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        match self {
            ConfigError::Unreadable { .. } => &[],
            ConfigError::Faulty { faults, .. } => faults,
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConfigError::Unreadable { path, error } if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no configuration file {}", path.display())
            }
            ConfigError::Unreadable { path, error } => {
                write!(f, "cannot read {}: {}", path.display(), why_unread(error))
            }
            ConfigError::Faulty { path, faults, .. } => {
                let first = faults.first().map_or("not understood", |fault| fault.message.as_str());
                write!(f, "{}: {first}", path.display())
            }
        }
    }
}

impl std::error::Error for ConfigError {}
