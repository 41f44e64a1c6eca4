//! The form of a stylebook on disk, with the place of every word in it.
//!
//! Not here: finding its names in a draft (`lookup`).

use super::{Entry, EntryKind};
use crate::config::Fault;
use crate::config::file::{fault_of, span, unknown_keys_of};
use crate::language::words_of;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::HashSet;
use toml::Spanned;
use toml::de::DeTable;

/// Names as a newsroom writes them.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(title = "stylebook of copydesk", deny_unknown_fields)]
pub(super) struct StylebookFile {
    person: Vec<PersonFile>,
    organisation: Vec<NameFile>,
    place: Vec<NameFile>,
    term: Vec<NameFile>,
}

/// Somebody.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name"]))]
struct PersonFile {
    /// The full name as the desk writes it.
    #[schemars(with = "String")]
    name: Option<Spanned<String>>,
    /// Other names that are as right.
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// Forms that are wrong.
    #[schemars(with = "Vec<String>")]
    forbid: Vec<Spanned<String>>,
    /// What they are: the card of the name shows it.
    title: Option<String>,
    /// Their pronouns.
    pronouns: Option<String>,
    /// Whether they go by one name.
    mononym: bool,
    /// Whether every reader knows who this is, so that nothing need say it.
    known: bool,
    /// Whether the name is not to be printed: a victim, a minor, an embargo.
    withhold: bool,
}

/// An organisation, a place, or anything else that the desk writes in one way.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields, extend("required" = ["name"]))]
struct NameFile {
    /// The name as the desk writes it.
    #[schemars(with = "String")]
    name: Option<Spanned<String>>,
    /// Other names that are as right.
    #[schemars(with = "Vec<String>")]
    aliases: Vec<Spanned<String>>,
    /// Forms that are wrong.
    #[schemars(with = "Vec<String>")]
    forbid: Vec<Spanned<String>>,
    /// Whether the name is not to be printed.
    withhold: bool,
}

const KINDS: [&str; 4] =
    [EntryKind::Person.key(), EntryKind::Organisation.key(), EntryKind::Place.key(), EntryKind::Term.key()];
const PERSON_KEYS: [&str; 8] = ["name", "aliases", "forbid", "title", "pronouns", "mononym", "known", "withhold"];
const NAME_KEYS: [&str; 4] = ["name", "aliases", "forbid", "withhold"];

/// The JSON schema of a stylebook, for editors that complete and check TOML.
#[must_use]
pub fn stylebook_schema() -> String {
    let schema = schemars::schema_for!(StylebookFile);
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is made of strings and maps only");
    text.push('\n');
    text
}

impl StylebookFile {
    /// Reads the text of a file: its form, and that its names do not contradict each other.
    pub(super) fn parse(text: &str) -> Result<StylebookFile, Vec<Fault>> {
        let mut faults = faulty_keys(text)?;
        match toml::from_str::<StylebookFile>(text) {
            Err(error) => faults.push(fault_of(&error)),
            Ok(file) => {
                faults.extend(file.faults());
                if faults.is_empty() {
                    return Ok(file);
                }
            }
        }
        faults.sort_by_key(|fault| fault.span);
        Err(faults)
    }

    /// What the file says, people first.
    pub(super) fn entries(self) -> Vec<Entry> {
        let kinds = [
            (self.organisation, EntryKind::Organisation),
            (self.place, EntryKind::Place),
            (self.term, EntryKind::Term),
        ];
        let names = kinds.into_iter().flat_map(|(names, kind)| names.into_iter().map(move |name| name.entry(kind)));
        self.person.into_iter().map(PersonFile::entry).chain(names).collect()
    }

    fn faults(&self) -> Vec<Fault> {
        let people = self.person.iter().map(|person| (&person.name, &person.aliases, &person.forbid));
        let names = [&self.organisation, &self.place, &self.term].into_iter().flatten();
        let names = names.map(|name| (&name.name, &name.aliases, &name.forbid));
        let mut faults = Vec::new();
        let mut known: HashSet<&str> = HashSet::new();
        for (name, aliases, forbid) in people.chain(names) {
            let right: Vec<&Spanned<String>> = name.iter().chain(aliases).collect();
            let empty = right.iter().copied().chain(forbid).filter(|form| words_of(form.get_ref()).is_empty());
            faults.extend(empty.map(|form| fault(form, "this is no name".to_owned(), None)));
            let contradicts = |form: &&Spanned<String>| right.iter().any(|name| name.get_ref() == form.get_ref());
            faults.extend(
                forbid.iter().filter(contradicts).map(|form| {
                    fault(form, format!("`{}` is forbidden and the right name both", form.get_ref()), None)
                }),
            );
            if let Some(name) = name.as_ref().filter(|name| !known.insert(name.get_ref())) {
                let help = Some("one entry can have `aliases` and `forbid`".to_owned());
                faults.push(fault(name, format!("`{}` has an entry already", name.get_ref()), help));
            }
        }
        faults
    }
}

impl PersonFile {
    fn entry(self) -> Entry {
        Entry {
            kind: EntryKind::Person,
            name: self.name.map(Spanned::into_inner).unwrap_or_default(),
            aliases: plain(self.aliases),
            forbid: plain(self.forbid),
            title: self.title,
            pronouns: self.pronouns,
            mononym: self.mononym,
            known: self.known,
            withhold: self.withhold,
        }
    }
}

impl NameFile {
    fn entry(self, kind: EntryKind) -> Entry {
        Entry {
            kind,
            name: self.name.map(Spanned::into_inner).unwrap_or_default(),
            aliases: plain(self.aliases),
            forbid: plain(self.forbid),
            title: None,
            pronouns: None,
            mononym: false,
            known: false,
            withhold: self.withhold,
        }
    }
}

fn plain(forms: Vec<Spanned<String>>) -> Vec<String> {
    forms.into_iter().map(Spanned::into_inner).collect()
}

/// Every key there is no use for and every entry without a name, or what keeps the file from being read at all.
fn faulty_keys(text: &str) -> Result<Vec<Fault>, Vec<Fault>> {
    let table = DeTable::parse(text).map_err(|error| vec![fault_of(&error)])?;
    let table = table.get_ref();
    let mut faults: Vec<Fault> = unknown_keys_of(table, "", &KINDS).collect();
    for (kind, entries) in table.iter().filter(|(kind, _)| KINDS.contains(&kind.get_ref().as_ref())) {
        let keys = if kind.get_ref() == "person" { &PERSON_KEYS[..] } else { &NAME_KEYS[..] };
        for entry in entries.get_ref().as_array().into_iter().flatten() {
            let Some(fields) = entry.get_ref().as_table() else { continue };
            faults.extend(unknown_keys_of(fields, &format!(" in `[[{}]]`", kind.get_ref()), keys));
            if !fields.contains_key("name") {
                let help = Some("add `name = \"…\"`".to_owned());
                faults.push(Fault { span: span(entry.span()), message: "this entry has no name".to_owned(), help });
            }
        }
    }
    Ok(faults)
}

fn fault(form: &Spanned<String>, message: String, help: Option<String>) -> Fault {
    Fault { span: span(form.span()), message, help }
}

#[cfg(test)]
mod tests {
    use crate::config::{EntryKind, Stylebook};
    use std::path::Path;

    fn faults(text: &str) -> Vec<(&str, String, Option<String>)> {
        let error = Stylebook::parse(Path::new("people.toml"), text).expect_err("the text has a fault");
        let fault = |fault: &crate::config::Fault| (fault.span.slice(text), fault.message.clone(), fault.help.clone());
        error.faults().iter().map(fault).collect()
    }

    #[test]
    fn a_whole_file_is_read() {
        let text = "[[term]]\nname = \"lido\"\n\n[[person]]\nname = \"Ana Ruiz\"\naliases = [\"Annie Ruiz\"]\n\
                    forbid = [\"Anna Ruiz\"]\ntitle = \"mayor of Karst\"\npronouns = \"she/her\"\nknown = true\n";
        let entries = Stylebook::parse(Path::new("people.toml"), text).expect("the file is right");
        assert_eq!((entries[0].kind, entries[0].name.as_str()), (EntryKind::Person, "Ana Ruiz"));
        assert_eq!(entries[0].title.as_deref(), Some("mayor of Karst"));
        assert!(entries[0].known && !entries[0].withhold);
        assert_eq!(entries[1].kind, EntryKind::Term);
    }

    #[test]
    fn what_is_not_understood_is_a_fault_at_its_place() {
        let found = faults("[[persons]]\nname = \"Ana Ruiz\"\n[[place]]\nname = \"Karst\"\ntitel = \"x\"\n");
        assert_eq!((found[0].0, found[0].2.as_deref()), ("persons", Some("did you mean `person`?")));
        assert_eq!((found[1].0, found[1].1.as_str()), ("titel", "there is no key `titel` in `[[place]]`"));
        assert_eq!(faults("[[person]]\ntitle = \"mayor\"\n")[0].1, "this entry has no name");
        assert_eq!(faults("[[person]]\nname = 3\n")[0].0, "3");
        assert_eq!(faults("[[person]]\nname = \" \"\n")[0].1, "this is no name");
        assert_eq!(faults("[[person\n").len(), 1);
    }

    #[test]
    fn entries_do_not_contradict_each_other() {
        let found = faults("[[person]]\nname = \"Ana Ruiz\"\nforbid = [\"Ana Ruiz\"]\n[[term]]\nname = \"Ana Ruiz\"\n");
        assert_eq!(found[0].1, "`Ana Ruiz` is forbidden and the right name both");
        assert_eq!(found[1].1, "`Ana Ruiz` has an entry already");
    }
}
