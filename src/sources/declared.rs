//! Sources as they are declared, before any file is read.
//!
//! Here: what a declaration may say, and those of the front matter.
//! Not here: `[[source]]` of `copydesk.toml`, which becomes the same (`config`), and reading the files (`load`).

use super::evidence::{Policy, SourceFault, SourceKind};
use super::transcript::Transcriber;
use crate::markup::{EntryFault, FrontMatter, FrontMatterEntry, UnreadEntry};
use crate::text::Span;
use std::collections::BTreeMap;
use std::ops::Range;
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
    /// its name, such as the name of an agency, is left alone: other programs have a `sources` too. Where the entry cannot
    /// be read to its end, nothing of it counts.
    #[must_use]
    pub fn of_front_matter(front: &FrontMatter, shelf: &Shelf) -> (Vec<Declared>, Vec<SourceFault>) {
        if unread(front).next().is_some() {
            return (Vec::new(), unread(front).map(unread_sources).collect());
        }
        let mut plain = Vec::new();
        let mut items: BTreeMap<&str, Item> = BTreeMap::new();
        let mut faults = Vec::new();
        for entry in &front.entries {
            if is_item(entry) && is_transcript(&entry.value) {
                plain.push(Declared::of_item(entry, shelf));
            }
            faults.extend(another_key(entry));
            let Some(path) = below_key(&entry.key).and_then(|rest| rest.strip_prefix('.')) else { continue };
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

    /// Plain items that are no transcripts by their names, each declared as if it were one: there may be such a file.
    pub(super) fn of_other_items<'f>(front: &'f FrontMatter, shelf: &'f Shelf) -> impl Iterator<Item = Declared> + 'f {
        let may_be_file = |value: &str| !value.is_empty() && !is_transcript(value);
        let entries = if unread(front).next().is_some() { &[] } else { &front.entries[..] };
        let items = entries.iter().filter(move |entry| is_item(entry) && may_be_file(&entry.value));
        items.map(|entry| Declared::of_item(entry, shelf))
    }

    fn of_item(entry: &FrontMatterEntry, shelf: &Shelf) -> Declared {
        let file = DeclaredFile { name: entry.value.clone(), span: Some(entry.span) };
        Declared { files: vec![file], shelf: shelf.clone(), ..Declared::default() }
    }
}

/// What follows the key of sources in that of an entry; none where it begins otherwise.
fn below_key(key: &str) -> Option<&str> {
    let (start, rest) = key.split_at_checked(KEY.len())?;
    start.eq_ignore_ascii_case(KEY).then_some(rest)
}

/// Whether an entry is one plain item of the sources.
fn is_item(entry: &FrontMatterEntry) -> bool {
    below_key(&entry.key) == Some("")
}

/// The entries of sources that a fault keeps from being read.
fn unread(front: &FrontMatter) -> impl Iterator<Item = &UnreadEntry> {
    front.unread.iter().filter(|entry| below_key(&entry.key) == Some(""))
}

/// The fault of sources that are no YAML.
fn unread_sources(entry: &UnreadEntry) -> SourceFault {
    let why = match entry.fault {
        EntryFault::Tab => "a tab indents them, and YAML takes only spaces",
        EntryFault::OpenBracket => "a bracket is opened and not closed",
        EntryFault::OpenMark => "a quotation mark is opened and not closed",
        EntryFault::Other => "this is no YAML; write `sources: [interview.vtt]`, or one `  - interview.vtt` a line",
    };
    SourceFault { span: Some(entry.span), message: format!("the sources are not read: {why}") }
}

/// The fault of captions under a key that is nearly the one of sources.
fn another_key(entry: &FrontMatterEntry) -> Option<SourceFault> {
    let is_near = entry.key.eq_ignore_ascii_case("source") && is_captions(&entry.value);
    let message = || "this source is not read: the key of the front matter is `sources`, not `source`".to_owned();
    is_near.then(|| SourceFault { span: Some(entry.span), message: message() })
}

/// The key of the front matter.
const KEY: &str = "sources";
const KEYS: &str = "`file`, `speaker`, `aliases`, `kind`, `asr`, `policy` and `speaker-map`";
/// The endings of files that may be transcripts.
const ENDINGS: [&str; 11] = ["vtt", "srt", "sbv", "otr", "txt", "md", "json", "docx", "markdown", "html", "htm"];
/// Those of files that can be nothing else.
const OF_CAPTIONS: Range<usize> = 0..4;

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
                None if !self.is_of_ours && self.declared.files.is_empty() && !is_captions(&value) => {}
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
    ends_with(value, &ENDINGS)
}

/// Whether a value is the name of a file of captions.
fn is_captions(value: &str) -> bool {
    ends_with(value, &ENDINGS[OF_CAPTIONS])
}

fn ends_with(value: &str, endings: &[&str]) -> bool {
    let ending = Path::new(value).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !value.contains("://") && endings.iter().any(|known| known.eq_ignore_ascii_case(ending))
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
        assert_eq!(read("sources:\n  -file: a.vtt\n").1.len(), 1);
        assert!(read("source: [a.vtt]\n").1[0].contains("`sources`, not `source`"));
        assert_eq!(read("source: Reuters\n").1.len(), 0);
    }

    #[test]
    fn sources_that_are_no_yaml_are_told_of() {
        for (front, why) in [
            ("sources: [a.vtt\n", "bracket"),
            ("sources: [a.vtt\ntitle: Ferry\n", "bracket"),
            ("title: Ferry\nsources: {file: a.vtt\n", "bracket"),
            ("sources: [\"a.vtt]\n", "quotation mark"),
            ("sources:\n\t- a.vtt\n", "tab"),
            ("sources:\n  - file: a.vtt\n\tspeaker: Ana Ruiz\n", "tab"),
            ("sources:\n  - file: a.vtt\n     speaker: Ana Ruiz\n", "no YAML"),
            ("sources:\n- file: a.vtt\n speaker: Ana Ruiz\n", "no YAML"),
            ("title: Ferry\nsources [a.vtt]\n", "no YAML"),
            ("sources:[a.vtt]\n", "no YAML"),
        ] {
            let (declared, faults) = read(front);
            assert_eq!((declared.len(), faults.len()), (0, 1), "{front}: {faults:?}");
            assert!(faults[0].contains(why), "{front}: {faults:?}");
        }
    }

    #[test]
    fn a_fault_that_leaves_the_name_costs_no_source() {
        for front in [
            "title: Ferry: the end\nsources: [a.vtt]\n",
            "sources: \"a.vtt\n",
            "tags: [a, b\nsources:\n  - a.vtt\n",
            "title: \"Ferry\n\nSources: a.vtt\nx: {\n",
        ] {
            assert_eq!(read(front).0.len(), 1, "{front}");
            assert_eq!(read(front).1.len(), 0, "{front}");
        }
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
