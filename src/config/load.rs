//! Finding and reading `copydesk.toml` and the stylebooks it names.

use super::{ConfigError, Entry, Fault, KnownRule, Project, Stylebook};
use crate::text::{Span, why_unread};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

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

/// Reads and understands a configuration file, and the stylebooks it names.
///
/// # Errors
///
/// Where one of them cannot be read or is not UTF-8, and as [`Project::parse`] and [`Stylebook::parse`].
pub fn load(path: &Path, known: &[KnownRule]) -> Result<Project, ConfigError> {
    let text = read(path).map_err(|error| ConfigError::Unreadable { path: path.to_owned(), error })?;
    let project = Project::parse(path, &text, known)?;
    let mut entries: Vec<Entry> = Vec::new();
    for (name, place) in project.stylebook_files() {
        let faulty = |fault| ConfigError::Faulty { path: path.to_owned(), text: text.clone(), faults: vec![fault] };
        let file = inside(project.root(), name, *place).map_err(faulty)?;
        let book = read(&file).map_err(|error| {
            let message = format!("the stylebook `{name}` is not read: {}", why_unread(&error));
            faulty(Fault { span: *place, message, help: None })
        })?;
        entries.extend(Stylebook::parse(&file, &book)?);
    }
    if entries.is_empty() { Ok(project) } else { Ok(project.with_stylebook(Stylebook::new(entries))) }
}

fn read(path: &Path) -> io::Result<String> {
    let not_text = |_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8 text");
    String::from_utf8(fs::read(path)?).map_err(not_text)
}

/// The path of a stylebook, if it stays in the folder of the configuration file, by its words and by its links.
fn inside(root: &Path, name: &str, place: Span) -> Result<PathBuf, Fault> {
    let path = root.join(name);
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let links = |path: &Path| path.canonicalize().ok();
    // What is not there is told when it is read.
    let leads_out = links(root).zip(links(&path)).is_some_and(|(root, path)| !path.starts_with(root));
    if plain && !leads_out {
        return Ok(path);
    }
    let help = Some("a stylebook stands in the folder of this file or below, so that it is shared with it".to_owned());
    Err(Fault { span: place, message: format!("the stylebook `{name}` leads out of this folder"), help })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loaded(files: &[(&str, &str)]) -> Result<Project, ConfigError> {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        for (name, text) in files {
            fs::write(folder.path().join(name), text).expect("the file can be written");
        }
        load(&folder.path().join("copydesk.toml"), &[])
    }

    #[test]
    fn stylebooks_are_read_with_the_configuration() {
        let config = ("copydesk.toml", "stylebook = [\"people.toml\", \"places.toml\"]\n");
        let people = ("people.toml", "[[person]]\nname = \"Ana Ruiz\"\n");
        let places = ("places.toml", "[[place]]\nname = \"Karst\"\n");
        let project = loaded(&[config, people, places]).expect("the files are right");
        let config = project.config_for(Path::new("a.md"), &crate::config::Choices::default());
        let names: Vec<&str> = config.stylebook().entries().iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["Ana Ruiz", "Karst"]);
    }

    #[test]
    fn faults_are_told_in_the_file_they_stand_in() {
        let config = ("copydesk.toml", "stylebook = [\"people.toml\"]\n");
        let error = loaded(&[config]).expect_err("there is no such file");
        assert!(error.path().ends_with("copydesk.toml"));
        assert!(error.to_string().contains("there is no such file"), "{error}");
        let error = loaded(&[config, ("people.toml", "[[person]]\nnam = 1\n")]).expect_err("there is no such key");
        assert!(error.path().ends_with("people.toml"));
        for name in ["../people.toml", "/etc/hosts"] {
            let error = loaded(&[("copydesk.toml", &format!("stylebook = [\"{name}\"]\n"))]).expect_err("it leads out");
            assert!(error.faults()[0].message.contains("leads out"), "{error}");
        }
    }
}
