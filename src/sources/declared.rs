//! Sources as they are declared, before any file is read.
//!
//! Here: what a declaration may say, and those of the front matter.
//! Not here: `[[source]]` of `copydesk.toml`, which becomes the same (`config`), and reading the files (`load`).

use super::evidence::{Policy, SourceFault, SourceKind};
use super::transcript::Transcriber;
use crate::markup::FrontMatterEntry;
use crate::text::Span;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One declaration: some files, and whose words they hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// Whose words they hold; none where every speaker is named in them.
    pub speaker: Option<String>,
    /// Other names of that speaker.
    pub aliases: Vec<String>,
    /// Labels of the record, each with the name that is meant.
    pub speaker_map: Vec<(String, String)>,
    /// What kind of record they are.
    pub kind: SourceKind,
    /// Who wrote them down, where that is declared.
    pub transcriber: Option<Transcriber>,
    /// How near quotations must come.
    pub policy: Policy,
    /// The files.
    pub files: Vec<DeclaredFile>,
    /// Where they lie.
    pub shelf: Shelf,
}

/// A file, or a pattern of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredFile {
    /// Its name from the folder of the shelf; may be a pattern such as `interviews/*.vtt`.
    pub name: String,
    /// Where the draft names it; none where it is not named in the draft.
    pub span: Option<Span>,
}

/// Where declared files lie, and where they must not lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The folder that names are relative to.
    pub folder: PathBuf,
    /// The folder that no file may lie outside of; none where whoever runs copydesk names the files.
    pub root: Option<PathBuf>,
    /// The configuration file that names them, where one does.
    pub named_in: Option<PathBuf>,
}

impl Shelf {
    /// Where the front matter of a draft has its files: beside the draft, and nowhere outside of `root`. A draft that is
    /// not below `root` has them in its own folder.
    #[must_use]
    pub fn beside(draft: &Path, root: Option<&Path>) -> Shelf {
        let folder = draft.parent().unwrap_or(Path::new("")).to_owned();
        let root = root.filter(|root| folder.starts_with(root)).unwrap_or(&folder).to_owned();
        Shelf { folder, root: Some(root), named_in: None }
    }
}

impl Declared {
    /// The declaration of the command line: a file, or a speaker and a file with `=` between: `Ivan Kolb=talk.vtt`.
    #[must_use]
    pub fn of_command_line(argument: &str, folder: &Path) -> Declared {
        // A name has no dot and no slash before the sign, so a file that has one in its name can still be given.
        let named = argument.split_once('=').filter(|(speaker, file)| !speaker.contains('/') && !file.is_empty());
        let (speaker, file) = named.map_or((None, argument), |(speaker, file)| (Some(speaker.trim().to_owned()), file));
        Declared {
            speaker: speaker.filter(|speaker| !speaker.is_empty()),
            files: vec![DeclaredFile { name: file.to_owned(), span: None }],
            shelf: Shelf { folder: folder.to_owned(), root: None, named_in: None },
            ..Declared::default()
        }
    }

    /// The declarations of the front matter, under `sources`, and what is wrong with them.
    ///
    /// An item is a file, or a map with `file` and what else is to be said of it. A plain item that is no transcript by
    /// its name, such as the name of an agency, is left alone: other programs have a `sources` too.
    #[must_use]
    pub fn of_front_matter(entries: &[FrontMatterEntry], shelf: &Shelf) -> (Vec<Declared>, Vec<SourceFault>) {
        let mut plain = Vec::new();
        let mut items: BTreeMap<&str, Item> = BTreeMap::new();
        let mut faults = Vec::new();
        for entry in entries {
            if entry.key == KEY && is_transcript(&entry.value) {
                let file = DeclaredFile { name: entry.value.clone(), span: Some(entry.span) };
                plain.push(Declared { files: vec![file], shelf: shelf.clone(), ..Declared::default() });
            }
            let Some(path) = entry.key.strip_prefix(KEY).and_then(|rest| rest.strip_prefix('.')) else { continue };
            // A single map without a list is one item too.
            let is_number = |name: &&str| name.bytes().all(|byte| byte.is_ascii_digit());
            let (number, key) = match path.split_once('.') {
                Some((number, key)) if is_number(&number) => (number, key),
                _ => ("", path),
            };
            let item = items.entry(number).or_insert_with(|| Item::new(entry.span, shelf));
            faults.extend(item.take(key, entry).err());
        }
        for item in items.into_values() {
            match item.declared.files.is_empty() {
                true => faults.extend(item.without_file()),
                false => plain.push(item.declared),
            }
        }
        (plain, faults)
    }
}

/// The key of the front matter.
const KEY: &str = "sources";
const KEYS: &str = "`file`, `speaker`, `aliases`, `kind`, `asr`, `policy` and `speaker-map`";
/// The endings of files that may be transcripts.
const ENDINGS: [&str; 10] = ["vtt", "srt", "sbv", "txt", "md", "json", "otr", "markdown", "html", "htm"];

/// A map of the list while it is read.
struct Item {
    declared: Declared,
    span: Span,
    is_of_ours: bool,
}

impl Item {
    fn new(span: Span, shelf: &Shelf) -> Item {
        Item { declared: Declared { shelf: shelf.clone(), ..Declared::default() }, span, is_of_ours: false }
    }

    fn take(&mut self, key: &str, entry: &FrontMatterEntry) -> Result<(), SourceFault> {
        let value = entry.value.clone();
        let wrong = |message: String| Err(SourceFault { span: Some(entry.span), message });
        match key {
            "file" | "files" => self.declared.files.push(DeclaredFile { name: value, span: Some(entry.span) }),
            "speaker" => self.declared.speaker = Some(value),
            "aliases" => self.declared.aliases.push(value),
            "kind" => match SourceKind::from_name(&value) {
                Some(kind) => self.declared.kind = kind,
                None => return wrong(format!("there is no kind `{value}`; the kinds are {}", SourceKind::in_words())),
            },
            "policy" => match Policy::from_name(&value) {
                Some(policy) => self.declared.policy = policy,
                None => {
                    return wrong(format!("there is no policy `{value}`; the policies are `verbatim` and `clean`"));
                }
            },
            "asr" => match value.as_str() {
                "true" => self.declared.transcriber = Some(Transcriber::Recogniser),
                "false" => self.declared.transcriber = Some(Transcriber::Person),
                _ => return wrong(format!("`asr` is `true` or `false`, not `{value}`")),
            },
            _ => match key.strip_prefix("speaker-map.") {
                Some(label) => self.declared.speaker_map.push((label.to_owned(), value)),
                None if !self.is_of_ours && self.declared.files.is_empty() => {}
                None => return wrong(format!("there is no key `{key}` of a source; the keys are {KEYS}")),
            },
        }
        self.is_of_ours |= matches!(key, "kind" | "policy" | "asr" | "aliases") || key.starts_with("speaker-map.");
        Ok(())
    }

    /// The fault of a map that names no file; none where nothing in it is ours.
    fn without_file(self) -> Option<SourceFault> {
        let message = "this source names no file; add `file: interview.vtt`".to_owned();
        self.is_of_ours.then_some(SourceFault { span: Some(self.span), message })
    }
}

/// Whether a plain item is the name of a file that may be a transcript.
fn is_transcript(value: &str) -> bool {
    let ending = Path::new(value).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !value.contains("://") && ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::front_matter;
    use crate::text::{Document, Format};

    fn read(front: &str) -> (Vec<Declared>, Vec<String>) {
        let document = Document::new(&format!("---\n{front}---\n\nThe story.\n"), Format::Markdown);
        let (declared, faults) = Declared::of_front_matter(&front_matter(&document), &Shelf::default());
        (declared, faults.into_iter().map(|fault| fault.message).collect())
    }

    #[test]
    fn a_source_is_a_file_or_a_map_with_one() {
        let (declared, faults) = read(
            "sources:\n  - interview.vtt\n  - file: speech.md\n    speaker: Ana Ruiz\n    aliases: [the mayor]\n    \
             kind: speech\n    policy: clean\n    asr: true\n    speaker-map:\n      Speaker 1: Ana Ruiz\n",
        );
        assert!(faults.is_empty(), "{faults:?}");
        let files: Vec<&str> = declared.iter().flat_map(|one| &one.files).map(|file| file.name.as_str()).collect();
        assert_eq!(files, ["interview.vtt", "speech.md"]);
        let speech = &declared[1];
        assert_eq!(speech.speaker.as_deref(), Some("Ana Ruiz"));
        assert_eq!((speech.kind, speech.policy), (SourceKind::Speech, Policy::Clean));
        assert_eq!(speech.transcriber, Some(Transcriber::Recogniser));
        assert_eq!(speech.aliases, ["the mayor"]);
        assert_eq!(speech.speaker_map, [("Speaker 1".to_owned(), "Ana Ruiz".to_owned())]);
    }

    #[test]
    fn sources_of_other_programs_are_left_alone() {
        let (declared, faults) = read("sources: [AP, Reuters]\n");
        assert_eq!((declared.len(), faults.len()), (0, 0));
        let (declared, faults) = read("sources:\n  - name: Ana Ruiz\n    phone: 555\n");
        assert_eq!((declared.len(), faults.len()), (0, 0));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read("sources:\n  - file: a.vtt\n    kind: talk\n").1.len(), 1);
        assert_eq!(read("sources:\n  - file: a.vtt\n    speeker: Ana Ruiz\n").1.len(), 1);
        assert_eq!(read("sources:\n  - kind: speech\n").1, ["this source names no file; add `file: interview.vtt`"]);
    }

    #[test]
    fn the_command_line_names_a_speaker_or_none() {
        let read = |argument| {
            let declared = Declared::of_command_line(argument, Path::new("/desk"));
            (declared.speaker, declared.files[0].name.clone())
        };
        assert_eq!(read("Ivan Kolb=talk.vtt"), (Some("Ivan Kolb".to_owned()), "talk.vtt".to_owned()));
        assert_eq!(read("talk.vtt"), (None, "talk.vtt".to_owned()));
        assert_eq!(read("a/b=c.vtt"), (None, "a/b=c.vtt".to_owned()));
    }
}
