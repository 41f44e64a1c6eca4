//! Where a desk keeps its choices on disk.
//!
//! Not here: what they are (`project`, `stylebook`).

use std::path::{Path, PathBuf};

/// A configuration file and the stylebooks it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    file: PathBuf,
    stylebooks: Vec<PathBuf>,
}

impl Home {
    /// The configuration file at a path and the stylebooks that it names.
    #[must_use]
    pub fn new<'n>(file: &Path, stylebooks: impl IntoIterator<Item = &'n str>) -> Home {
        let root = folder(file);
        Home { file: file.to_owned(), stylebooks: stylebooks.into_iter().map(|name| root.join(name)).collect() }
    }

    /// The configuration file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The folder of the configuration file; the paths in it start there.
    #[must_use]
    pub fn root(&self) -> &Path {
        folder(&self.file)
    }

    /// The stylebooks, in the order the file names them.
    #[must_use]
    pub fn stylebooks(&self) -> &[PathBuf] {
        &self.stylebooks
    }
}

fn folder(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}
