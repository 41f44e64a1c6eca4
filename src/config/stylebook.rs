//! The desk's own memory of names: how they are spelled, who needs no introduction, which are not to be printed.
//!
//! Here: [`Stylebook`] and its entries. `stylebook/file.rs` holds the form on disk, `stylebook/lookup.rs` finds the
//! names in a draft.
//! Not here: reading from disk (`load`), and what is said of a name (`checks`).

mod file;
mod lookup;

pub use file::stylebook_schema;
pub use lookup::{FormPlace, FormUse, NearMiss};

use super::{ConfigError, Fault};
use crate::language::Draft;
use file::StylebookFile;
use lookup::Lookup;
use rustc_hash::FxHashMap;
use std::path::Path;

/// What an entry is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// Somebody.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// Anything else that the desk writes in one way.
    Term,
}

/// Which of two spellings a stylebook has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preference {
    /// The first.
    First,
    /// The second.
    Second,
    /// Both: they are two names.
    Both,
    /// None of them.
    Neither,
}

/// One entry of a stylebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is the name of.
    pub kind: EntryKind,
    /// The name as the desk writes it.
    pub name: String,
    /// Other names that are as right.
    pub aliases: Vec<String>,
    /// Forms that are wrong.
    pub forbid: Vec<String>,
    /// What a person is: *mayor of Karst*.
    pub title: Option<String>,
    /// The pronouns of a person: *she/her*.
    pub pronouns: Option<String>,
    /// Whether a person goes by one name.
    pub mononym: bool,
    /// Whether every reader knows who this is.
    pub known: bool,
    /// Whether the name is not to be printed.
    pub withhold: bool,
}

/// The entries of all stylebooks of a project, ready to be looked for.
///
/// *Invariant:* `lookup` and `by_name` are those of `entries`.
#[derive(Debug, Clone, Default)]
pub struct Stylebook {
    entries: Vec<Entry>,
    by_name: FxHashMap<String, usize>,
    lookup: Lookup,
}

impl PartialEq for Stylebook {
    fn eq(&self, other: &Stylebook) -> bool {
        self.entries == other.entries
    }
}

impl Eq for Stylebook {}

/// What is said of a name that is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Note {
    /// That it is written so.
    Spelling,
    /// That every reader knows who this is.
    Known,
    /// That it is the whole name.
    Mononym,
}

/// A new entry as a stylebook has it: a table of its own, to stand after what is there.
#[must_use]
pub fn new_entry(kind: EntryKind, name: &str, note: Note) -> String {
    let said = match note {
        Note::Spelling => "",
        Note::Known => "known = true\n",
        Note::Mononym => "mononym = true\n",
    };
    format!("[[{}]]\nname = {}\n{said}", kind.key(), toml::Value::from(name))
}

impl EntryKind {
    /// The key of its entries.
    const fn key(self) -> &'static str {
        match self {
            EntryKind::Person => "person",
            EntryKind::Organisation => "organisation",
            EntryKind::Place => "place",
            EntryKind::Term => "term",
        }
    }
}

impl Stylebook {
    /// Understands the text of the stylebook at `path`.
    ///
    /// # Errors
    ///
    /// Every unknown key, entry without a name and form that contradicts another, at its place; or the first fault of
    /// the TOML itself.
    pub fn parse(path: &Path, text: &str) -> Result<Vec<Entry>, ConfigError> {
        let faulty = |faults: Vec<Fault>| ConfigError::Faulty { path: path.to_owned(), text: text.to_owned(), faults };
        StylebookFile::parse(text).map(StylebookFile::entries).map_err(faulty)
    }

    /// A stylebook of these entries. Linear in their letters.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Stylebook {
        let mut by_name = FxHashMap::default();
        for (index, entry) in entries.iter().enumerate() {
            for name in [&entry.name].into_iter().chain(&entry.aliases) {
                by_name.entry(name.clone()).or_insert(index);
            }
        }
        let lookup = Lookup::new(&entries);
        Stylebook { entries, by_name, lookup }
    }

    /// The entries, in the order of the files.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a place that was found.
    #[must_use]
    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// The entry with that name or alias, as written.
    #[must_use]
    pub fn entry_of(&self, name: &str) -> Option<&Entry> {
        self.entries.get(*self.by_name.get(name)?)
    }

    /// Whether the stylebook says that every reader knows who this is.
    #[must_use]
    pub fn is_known(&self, name: &str) -> bool {
        self.entry_of(name).is_some_and(|entry| entry.known || entry.mononym)
    }

    /// Which of two spellings of a word is part of a name that the desk writes so.
    #[must_use]
    pub fn preference(&self, first: &str, second: &str) -> Preference {
        match (self.lookup.has_word(first), self.lookup.has_word(second)) {
            (true, false) => Preference::First,
            (false, true) => Preference::Second,
            (true, true) => Preference::Both,
            (false, false) => Preference::Neither,
        }
    }

    /// Every place where a form of an entry stands, in order of place; of forms that begin together, the longest. Linear
    /// in the draft.
    #[must_use]
    pub fn forms_in(&self, draft: &Draft) -> Vec<FormPlace> {
        if self.entries.is_empty() { Vec::new() } else { self.lookup.forms_in(draft) }
    }

    /// Every name that is nearly one of the stylebook, in order of place. Linear in the names of the draft.
    #[must_use]
    pub fn near_misses_in(&self, draft: &Draft, forms: &[FormPlace]) -> Vec<NearMiss> {
        if self.entries.is_empty() { Vec::new() } else { self.lookup.near_misses_in(draft, forms) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_entry_is_read_as_it_was_meant() {
        let text = [
            new_entry(EntryKind::Person, "Siobhán “Shiv” O'Hara", Note::Known),
            new_entry(EntryKind::Person, "Orla", Note::Mononym),
            new_entry(EntryKind::Organisation, "Bell \\ Sons \"Ltd.\"", Note::Spelling),
        ];
        let entries = Stylebook::parse(Path::new("people.toml"), &text.join("\n")).expect("the entries are right");
        let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["Siobhán “Shiv” O'Hara", "Orla", "Bell \\ Sons \"Ltd.\""]);
        assert!(entries[0].known && entries[1].mononym && entries[2].kind == EntryKind::Organisation);
    }
}
