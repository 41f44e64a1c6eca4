//! The form of `[[source]]` in `copydesk.toml`: transcripts and other records that quotations are held against.
//!
//! Not here: reading them (`sources::load`), and what they are checked for.

use super::fault::Fault;
use super::file::{check_word, span, unknown_keys_of};
use crate::sources::{Declared, DeclaredFile, Policy, Shelf, SourceKind, Transcriber};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;
use toml::de::DeTable;

/// A record of what somebody said, and the drafts it is for.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub(super) struct RecordFile {
    /// Whose words the files hold. Leave it out where every speaker is named in them.
    speaker: Option<String>,
    /// Other names of that speaker, in drafts or in the files.
    aliases: Vec<String>,
    /// The files, from the folder of this file; a name may be a pattern, such as `interviews/*.vtt`.
    #[schemars(with = "Vec<String>")]
    files: Vec<Spanned<String>>,
    /// Hold only drafts that match one of these patterns against it, written as in a `.gitignore` file.
    #[schemars(with = "Vec<String>")]
    pub(super) drafts: Vec<Spanned<String>>,
    /// What kind of record it is.
    #[schemars(with = "Option<KindName>")]
    kind: Option<Spanned<String>>,
    /// Whether a speech recogniser wrote it down: names and numbers in it are then to be checked, not trusted.
    asr: Option<bool>,
    /// How near quotations must come: word for word, or without the ums.
    #[schemars(with = "Option<PolicyName>")]
    policy: Option<Spanned<String>>,
    /// Labels of the files, each with the name that is meant: `"Speaker 1" = "Ana Ruiz"`.
    speaker_map: BTreeMap<String, String>,
}

/// A word of `kind`, for the schema.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its schema is used")]
enum KindName {
    Interview,
    Speech,
    Statement,
    PressRelease,
    Wire,
}

/// A word of `policy`, for the schema.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its schema is used")]
enum PolicyName {
    Verbatim,
    Clean,
}

const KEYS: [&str; 8] = ["speaker", "aliases", "files", "drafts", "kind", "asr", "policy", "speaker-map"];

impl RecordFile {
    /// The record as it is declared in the configuration file at `path`.
    pub(super) fn declared(&self, path: &Path) -> Declared {
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let file = |name: &Spanned<String>| DeclaredFile { name: name.get_ref().clone(), span: None };
        let transcriber = |asr| if asr { Transcriber::Recogniser } else { Transcriber::Person };
        let word = |word: &Option<Spanned<String>>| word.as_ref().map(|word| word.get_ref().clone());
        Declared {
            speaker: self.speaker.clone(),
            aliases: self.aliases.clone(),
            speaker_map: self.speaker_map.clone().into_iter().collect(),
            kind: word(&self.kind).and_then(|name| SourceKind::from_name(&name)).unwrap_or_default(),
            transcriber: self.asr.map(transcriber),
            policy: word(&self.policy).and_then(|name| Policy::from_name(&name)).unwrap_or_default(),
            files: self.files.iter().map(file).collect(),
            shelf: Shelf {
                folder: folder.clone(),
                root: Some(folder),
                named_in: path.file_name().map(std::path::PathBuf::from),
            },
        }
    }

    /// Every word in it that means nothing.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let kinds = SourceKind::ALL.map(|(_, name)| name);
        let kind = self.kind.iter().filter_map(|word| check_word(word, "kind", &kinds));
        kind.chain(self.policy.iter().filter_map(|word| check_word(word, "policy", &["verbatim", "clean"]))).collect()
    }
}

/// Every key of a `[[source]]` that there is no use for, and every `[[source]]` without files.
pub(super) fn unknown_keys(file: &DeTable<'_>) -> Vec<Fault> {
    let records = file.get("source").and_then(|records| records.get_ref().as_array());
    let tables = records.into_iter().flatten().filter_map(|record| Some((record.span(), record.get_ref().as_table()?)));
    let mut faults = Vec::new();
    for (place, table) in tables {
        faults.extend(unknown_keys_of(table, " in `[[source]]`", &KEYS));
        let files = table.get("files").map(|files| files.get_ref().as_array());
        if files.is_none_or(|files| files.is_some_and(|files| files.is_empty())) {
            let help = Some("add `files = [\"interview.vtt\"]`".to_owned());
            faults.push(Fault { span: span(place), message: "this source names no files".to_owned(), help });
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use crate::config::{Choices, Project};
    use crate::sources::{Policy, SourceKind, Transcriber};
    use std::path::Path;

    fn faults(text: &str) -> Vec<(&str, String)> {
        let error = Project::parse(Path::new("copydesk.toml"), text, &[]).expect_err("the text has a fault");
        error.faults().iter().map(|fault| (fault.span.slice(text), fault.message.clone())).collect()
    }

    #[test]
    fn a_record_is_declared_for_the_drafts_it_names() {
        let text = "[[source]]\nspeaker = \"Ana Ruiz\"\naliases = [\"the mayor\"]\nfiles = [\"talks/*.vtt\"]\n\
                    drafts = [\"bridge*.md\"]\nkind = \"speech\"\nasr = true\npolicy = \"clean\"\n\
                    speaker-map = { \"Speaker 1\" = \"Ana Ruiz\" }\n";
        let project = Project::parse(Path::new("/desk/copydesk.toml"), text, &[]).expect("the file is right");
        let config = project.config_for(Path::new("/desk/bridge-1.md"), &Choices::default());
        let [record] = config.sources() else { panic!("{:?}", config.sources()) };
        assert_eq!((record.kind, record.policy), (SourceKind::Speech, Policy::Clean));
        assert_eq!(record.transcriber, Some(Transcriber::Recogniser));
        assert_eq!(record.files[0].name, "talks/*.vtt");
        assert_eq!(record.shelf.root.as_deref(), Some(Path::new("/desk")));
        let config = project.config_for(Path::new("/desk/ferry.md"), &Choices::default());
        assert!(config.sources().is_empty());
    }

    #[test]
    fn what_is_not_understood_is_a_fault_at_its_place() {
        let found = faults("[[source]]\nfile = \"a.vtt\"\n");
        assert_eq!(found.len(), 2);
        assert_eq!(faults("[[source]]\nfiles = []\n")[0].1, "this source names no files");
        assert_eq!(found[1], ("file", "there is no key `file` in `[[source]]`".to_owned()));
        let found = faults("[[source]]\nfiles = [\"a.vtt\"]\nkind = \"speach\"\npolicy = \"cleen\"\n");
        let places: Vec<&str> = found.iter().map(|(place, _)| *place).collect();
        assert_eq!(places, ["\"speach\"", "\"cleen\""]);
    }
}
