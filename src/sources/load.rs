//! Reading declared sources from disk: each file once, and again when it has changed.
//!
//! Not here: what is in a file (`readers`), and who declares it (`declared`).

use super::declared::{Declared, DeclaredFile, Shelf};
use super::evidence::{Evidence, Source, SourceFault};
use super::index::Record;
use super::readers::{LARGEST, read};
use crate::markup::front_matter;
use crate::text::{Document, why_unread};
use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// A pattern that fits more files names a folder, not sources.
const MOST_FILES: usize = 500;

/// The transcripts of a run or a session, each read once. May be shared between threads.
#[derive(Debug, Default)]
pub struct Library {
    kept: Mutex<HashMap<PathBuf, Kept>>,
}

/// A file as it was read, and the stamp it had.
#[derive(Debug, Clone)]
struct Kept {
    stamp: Stamp,
    read: Result<Arc<Record>, String>,
}

/// What changes when a file does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

impl Library {
    /// The evidence for a draft: what its front matter declares, and what is declared for it elsewhere.
    ///
    /// `shelf` says where the files of the front matter lie. Costs a look at each file; one that has changed since is
    /// read again.
    #[must_use]
    pub fn evidence(&self, document: &Document, shelf: &Shelf, elsewhere: &[Declared]) -> Evidence {
        let front = front_matter(document);
        let (declared, mut faults) = Declared::of_front_matter(&front, shelf);
        let exists = |file: &DeclaredFile| inside(shelf, &shelf.folder.join(&file.name)).is_ok();
        // What an agency may be called, too, is a source where there is such a file.
        let others = Declared::of_other_items(&front, shelf).filter(|declared| declared.files.iter().all(exists));
        let others: Vec<Declared> = others.collect();
        let mut sources = Vec::new();
        for declared in declared.iter().chain(&others).chain(elsewhere) {
            for file in &declared.files {
                match self.sources_of(declared, file) {
                    Ok(found) => sources.extend(found),
                    Err(message) => faults.push(SourceFault { span: file.span, message }),
                }
            }
        }
        Evidence::new(sources).with_faults(faults)
    }

    /// Whether a file has been read as a source.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        path.canonicalize().map_or_else(|_| kept.contains_key(path), |path| kept.contains_key(&path))
    }

    fn sources_of(&self, declared: &Declared, file: &DeclaredFile) -> Result<Vec<Source>, String> {
        let paths = files(&declared.shelf, &file.name).map_err(|fault| told(&declared.shelf, &file.name, &fault))?;
        let source = |path: PathBuf| {
            let record = self.record(&path).map_err(|fault| told(&declared.shelf, &file.name, &fault))?;
            Ok(Source::of(declared, path, record))
        };
        paths.into_iter().map(source).collect()
    }

    fn record(&self, path: &Path) -> Result<Arc<Record>, String> {
        let stamp = stamp(path)?;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept.get(path).filter(|kept| kept.stamp == stamp) {
            return kept.read.clone();
        }
        let bytes = fs::read(path).map_err(|error| why_unread(&error))?;
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let told = |error: super::Unreadable| {
            let help = error.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
            format!("{error}{help}")
        };
        let read = read(&bytes, name).map(Record::new).map(Arc::new).map_err(told);
        kept.insert(path.to_owned(), Kept { stamp, read: read.clone() });
        read
    }
}

fn stamp(path: &Path) -> Result<Stamp, String> {
    let metadata = fs::metadata(path).map_err(|error| why_unread(&error))?;
    match metadata.len() {
        // A pipe may never end.
        _ if !metadata.is_file() && !metadata.is_dir() => Err("it is no ordinary file".to_owned()),
        _ if metadata.is_dir() => Err("it is a folder; name its files, as in `interviews/*.vtt`".to_owned()),
        bytes if bytes > LARGEST => Err(format!("it is larger than {} MB", LARGEST >> 20)),
        bytes => Ok(Stamp { modified: metadata.modified().ok(), bytes }),
    }
}

/// The files that a name means: one, or those a pattern fits, in order of path.
fn files(shelf: &Shelf, name: &str) -> Result<Vec<PathBuf>, String> {
    let path = shelf.folder.join(name);
    if !name.contains(['*', '?', '[', '{']) || path.is_file() {
        return Ok(vec![inside(shelf, &path)?]);
    }
    let pattern = globset::GlobBuilder::new(name).literal_separator(true).build();
    let pattern = pattern.map_err(|error| format!("it is no pattern of files: {}", error.kind()))?.compile_matcher();
    let before = name.split(['*', '?', '[', '{']).next().unwrap_or_default();
    let folder = shelf.folder.join(before.rsplit_once('/').map_or("", |(folder, _)| folder));
    let folder = inside(shelf, &folder)?;
    // A desk keeps its transcripts out of the repository, so what `.gitignore` leaves out is looked at too.
    let walk = ignore::WalkBuilder::new(&folder).standard_filters(false).build();
    let root = shelf.folder.canonicalize().map_err(|error| why_unread(&error))?;
    let fits = |path: &Path| path.strip_prefix(&root).is_ok_and(|relative| pattern.is_match(relative));
    let found =
        walk.filter_map(Result::ok).map(ignore::DirEntry::into_path).filter(|path| fits(path) && path.is_file());
    let mut found: Vec<PathBuf> = found.take(MOST_FILES + 1).collect();
    found.sort();
    match found.len() {
        0 => Err("no file fits this pattern".to_owned()),
        count if count > MOST_FILES => Err(format!("more than {MOST_FILES} files fit this pattern")),
        _ => found.into_iter().map(|path| inside(shelf, &path)).collect(),
    }
}

/// The path without links, if it does not lead out of the shelf.
fn inside(shelf: &Shelf, path: &Path) -> Result<PathBuf, String> {
    let Some(root) = &shelf.root else { return path.canonicalize().map_err(|error| why_unread(&error)) };
    let out = || format!("it leads out of {}, where no draft may have files read", root.display());
    // What is not there must not tell, by another message, whether it is there.
    if !plain(path).starts_with(plain(root)) {
        return Err(out());
    }
    let path = path.canonicalize().map_err(|error| why_unread(&error))?;
    let root = root.canonicalize().map_err(|error| why_unread(&error))?;
    if path.starts_with(root) { Ok(path) } else { Err(out()) }
}

/// The path without `.` and `..`, by its words alone.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

/// What is wrong with a source, and where it is declared if that is not in the draft.
fn told(shelf: &Shelf, name: &str, fault: &str) -> String {
    match &shelf.named_in {
        Some(file) => format!("the source {name}, which {} names, is not read: {fault}", file.display()),
        None => format!("the source {name} is not read: {fault}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Format;

    fn draft(front: &str) -> Document {
        Document::new(&format!("---\n{front}---\n\nThe story.\n"), Format::Markdown)
    }

    #[test]
    fn files_are_read_once_and_again_when_they_change() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let file = folder.path().join("talk.txt");
        fs::write(&file, "Ana Ruiz: We will finish.\n").expect("the file can be written");
        let shelf = Shelf { folder: folder.path().to_owned(), root: Some(folder.path().to_owned()), named_in: None };
        let library = Library::default();
        let words = |document: &Document| {
            let evidence = library.evidence(document, &shelf, &[]);
            assert_eq!(evidence.faults(), []);
            evidence.sources()[0].record.transcript().turns[0].text().to_owned()
        };
        assert_eq!(words(&draft("sources: [talk.txt]\n")), "We will finish.");
        assert!(library.holds(&file));
        fs::write(&file, "Ana Ruiz: We will finish by May.\n").expect("the file can be written");
        assert_eq!(words(&draft("sources: [\"*.txt\"]\n")), "We will finish by May.");
    }

    #[test]
    fn what_is_there_and_no_transcript_is_told_of() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        fs::create_dir(folder.path().join("talks")).expect("the folder can be made");
        fs::write(folder.path().join("talk"), "Ana Ruiz: We will finish.\n").expect("the file can be written");
        let shelf = Shelf { folder: folder.path().to_owned(), root: Some(folder.path().to_owned()), named_in: None };
        let evidence = |front: &str| Library::default().evidence(&draft(front), &shelf, &[]);
        for front in ["sources: [talks]\n", "sources: .\n", "sources:\n  - file: talks\n"] {
            let evidence = evidence(front);
            assert!(evidence.faults()[0].message.contains("it is a folder"), "{front}");
        }
        assert_eq!(evidence("sources: [talk]\n").sources().len(), 1);
        assert_eq!(evidence("sources: [Reuters]\n").faults(), []);
    }

    #[test]
    fn no_draft_has_files_read_outside_its_root() {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let root = folder.path().join("desk");
        fs::create_dir(&root).expect("the folder can be made");
        fs::write(folder.path().join("secret.txt"), "Ana Ruiz: No.\n").expect("the file can be written");
        let shelf = Shelf { folder: root.clone(), root: Some(root.clone()), named_in: None };
        let fault = |name: &str| {
            let document = draft(&format!("sources: [\"{name}\"]\n"));
            let evidence = Library::default().evidence(&document, &shelf, &[]);
            assert!(evidence.sources().is_empty());
            let fault = evidence.faults().first().cloned().expect("it is refused");
            assert_eq!(fault.span.expect("it has a place").slice(document.text()).trim_matches('"'), name);
            fault.message
        };
        for name in ["../secret.txt", "../nothing.txt", "../*.txt", "/etc/hosts.txt", "a/../../secret.txt"] {
            assert!(fault(name).contains("leads out of"), "{name}: {}", fault(name));
        }
        assert!(fault("nothing.txt").contains("no such file"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("secret.txt"), root.join("link.txt")).expect("linked");
            assert!(fault("link.txt").contains("leads out of"));
        }
    }
}
