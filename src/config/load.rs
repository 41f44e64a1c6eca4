//! Finding and reading `copydesk.toml`.

use super::{ConfigError, KnownRule, Project};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The names a configuration file may have, the stronger first.
pub const FILE_NAMES: [&str; 2] = ["copydesk.toml", ".copydesk.toml"];

/// The nearest configuration file in `folder` or above it.
///
/// `folder` must be absolute for the folders above to be seen.
#[must_use]
pub fn find(folder: &Path) -> Option<PathBuf> {
    let candidates = folder.ancestors().flat_map(|folder| FILE_NAMES.map(|name| folder.join(name)));
    candidates.into_iter().find(|path| path.is_file())
}

/// Reads and understands a configuration file.
///
/// # Errors
///
/// Where it cannot be read or is not UTF-8, and as [`Project::parse`].
pub fn load(path: &Path, known: &[KnownRule]) -> Result<Project, ConfigError> {
    let unreadable = |error| ConfigError::Unreadable { path: path.to_owned(), error };
    let bytes = fs::read(path).map_err(unreadable)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| unreadable(io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8 text")))?;
    Project::parse(path, &text, known)
}
