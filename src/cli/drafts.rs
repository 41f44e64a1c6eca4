//! Finding the drafts that are meant, and reading them.

use super::problem::Problem;
use crate::text::{Document, Format, why_unread};
use ignore::WalkBuilder;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One draft to be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Source {
    /// Its path, or the name of what comes on standard input.
    pub(super) path: PathBuf,
    pub(super) origin: Origin,
}

/// Why a draft is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// It was named.
    Named,
    /// It was found in a folder.
    Found,
    /// It comes on standard input.
    StandardInput,
}

impl Source {
    /// The path as it is shown.
    pub(super) fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// Reads the draft.
    ///
    /// # Errors
    ///
    /// It is not there, or not text in UTF-8.
    pub(super) fn read(&self) -> Result<Document, Problem> {
        self.read_with_mark().map(|(document, _)| document)
    }

    /// Reads the draft, and the byte-order mark before it, which is not part of the text; empty where there is none.
    ///
    /// # Errors
    ///
    /// It is not there, or not text in UTF-8.
    pub(super) fn read_with_mark(&self) -> Result<(Document, &'static str), Problem> {
        let bytes = match self.origin {
            Origin::StandardInput => standard_input(),
            Origin::Named | Origin::Found => std::fs::read(&self.path),
        };
        let bytes = bytes.map_err(|error| unreadable(&self.path, &error))?;
        let mark = if bytes.starts_with(BYTE_ORDER_MARK.as_bytes()) { BYTE_ORDER_MARK } else { "" };
        Ok((document(&self.shown(), &bytes, mark, format_of(&self.path))?, mark))
    }
}

/// The drafts that these paths mean, in order of path, each once.
///
/// # Errors
///
/// A path that is not there, or a folder without drafts.
pub(super) fn sources(paths: &[PathBuf], stdin_name: Option<&Path>) -> Result<Vec<Source>, Problem> {
    let mut sources = Vec::new();
    for path in paths {
        let path = match path.strip_prefix(".") {
            Ok(rest) if !rest.as_os_str().is_empty() => rest,
            _ => path,
        };
        if path.as_os_str() == "-" {
            let path = stdin_name.unwrap_or(Path::new("<stdin>")).to_owned();
            sources.push(Source { path, origin: Origin::StandardInput });
        } else if path.is_dir() {
            sources.extend(drafts_in(path)?);
        } else if path.exists() {
            sources.push(Source { path: path.to_owned(), origin: Origin::Named });
        } else {
            return Err(missing(path));
        }
    }
    sources.sort();
    sources.dedup_by(|later, first| later.path == first.path);
    Ok(sources)
}

/// The format that the name of a file tells; plain text where it tells none.
pub(super) fn format_of(path: &Path) -> Format {
    known_format(path).unwrap_or_default()
}

fn known_format(path: &Path) -> Option<Format> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "md" | "markdown" => Some(Format::Markdown),
        "txt" => Some(Format::Plain),
        "html" | "htm" => Some(Format::Html),
        _ => None,
    }
}

/// Every draft in the folder and below, less what `.gitignore` leaves out.
fn drafts_in(folder: &Path) -> Result<Vec<Source>, Problem> {
    let mut found = Vec::new();
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        let entry = entry.map_err(|error| no_entry(folder, error))?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) && known_format(entry.path()).is_some() {
            let path = entry.path().strip_prefix(".").unwrap_or(entry.path()).to_owned();
            found.push(Source { path, origin: Origin::Found });
        }
    }
    if found.is_empty() {
        let message = format!("there are no drafts in {}", folder.display());
        let help = "drafts are files in .md, .markdown, .txt, .html or .htm that .gitignore does not leave out; \
                    a file of another name can be checked by naming it";
        return Err(Problem::with_help(message, help));
    }
    Ok(found)
}

/// What is said of something that cannot be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    Problem::Said { message: format!("cannot read {}: {}", path.display(), why_unread(error)), help: None }
}

/// What is wrong with something in a folder, told of the path it is wrong with.
fn no_entry(folder: &Path, error: ignore::Error) -> Problem {
    match error {
        ignore::Error::WithDepth { err, .. } => no_entry(folder, *err),
        ignore::Error::WithPath { path, err } => no_entry(&path, *err),
        ignore::Error::Io(error) => unreadable(folder, &error),
        other => Problem::Said { message: other.to_string(), help: None },
    }
}

fn missing(path: &Path) -> Problem {
    if path.is_symlink() {
        return Problem::Said { message: format!("{} is a link that leads nowhere", path.display()), help: None };
    }
    let message = format!("there is no file or folder {}", path.display());
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    match crate::config::nearest(name, beside.iter().map(String::as_str)) {
        Some(near) => {
            let near = folder.join(near);
            let near = near.strip_prefix(".").unwrap_or(&near);
            Problem::with_help(message, format!("did you mean {}?", near.display()))
        }
        None => Problem::Said { message, help: None },
    }
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file as a draft.
fn document(shown: &str, bytes: &[u8], mark: &str, format: Format) -> Result<Document, Problem> {
    if let Some(problem) = no_text(shown, bytes) {
        return Err(problem);
    }
    let text = &bytes[mark.len()..];
    if u32::try_from(text.len()).is_err() {
        return Err(Problem::Said { message: format!("{shown} is larger than 4 GB"), help: None });
    }
    match std::str::from_utf8(text) {
        Ok(text) => Ok(Document::new(text, format)),
        Err(error) => Err(not_utf8(shown, text, error.valid_up_to(), mark.len())),
    }
}

fn no_text(shown: &str, bytes: &[u8]) -> Option<Problem> {
    const LOOKED_AT: usize = 8192;
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let help = format!("convert it: iconv -f utf-16 -t utf-8 {shown} > converted.txt");
        return Some(Problem::with_help(format!("{shown} is text in UTF-16, not UTF-8"), help));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let help = "if it is a word processor’s document, save it as plain text (.txt) and check that";
        return Some(Problem::with_help(format!("{shown} is a packed file, not text"), help));
    }
    let at = start.iter().position(|byte| *byte == 0)?;
    let help = "drafts are text: Markdown, HTML or plain";
    Some(Problem::with_help(format!("{shown} is a binary file: there is a zero byte at byte offset {at}"), help))
}

fn not_utf8(shown: &str, text: &[u8], valid: usize, mark: usize) -> Problem {
    let byte = text.get(valid).copied().unwrap_or_default();
    let line = text[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
    let message =
        format!("{shown} is not text in UTF-8: byte 0x{byte:02x} at byte offset {}, line {line}", valid + mark);
    let help = format!("if it comes from Windows, convert it: iconv -f windows-1252 -t utf-8 {shown} > converted.txt");
    Problem::with_help(message, help)
}
