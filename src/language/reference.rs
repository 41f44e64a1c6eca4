//! How a person is named through the story: in full, by surname or by given name, with or without a courtesy title.
//!
//! Not here: which names are whose (`people`).

use super::BlockSpan;
use super::courtesy::{is_polite, may_end_with_polite};
use super::draft::{BlockView, Draft};
use super::names::{NameRun, Voice};
use super::people::{Person, given, surname};
use crate::markup::ProseSpan;
use rustc_hash::FxHashMap;

/// How much of a name stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Naming {
    /// All of it.
    Full,
    /// The surname alone.
    Surname,
    /// The given name alone.
    GivenName,
    /// Another form: initials, a nickname, a middle name more.
    Other,
}

/// One place of the story that names a person in the writer's words.
#[derive(Debug, Clone, Copy)]
pub struct Reference {
    /// The name, without a title.
    pub place: ProseSpan,
    /// How much of it.
    pub naming: Naming,
    /// A courtesy title right before it: *Mr*, *Ms.*, *Miss*.
    pub courtesy: Option<ProseSpan>,
    /// The place of its block among the blocks.
    pub block: usize,
    /// Its facts, in block coordinates.
    pub run: NameRun,
}

impl Person {
    /// The last word of the name, without a suffix.
    #[must_use]
    pub fn surname(&self) -> &str {
        surname(&self.name)
    }

    /// The first word of the name.
    #[must_use]
    pub fn given_name(&self) -> &str {
        given(&self.name)
    }

    /// How many mentions of the narration have a title of any kind before them. Constant time.
    #[must_use]
    pub fn times_titled(&self) -> u32 {
        self.titled
    }

    /// How many mentions of the narration have words beside them that say what the person is. Constant time.
    #[must_use]
    pub fn times_described(&self) -> u32 {
        self.described
    }
}

impl Draft {
    /// The places of paragraphs and lists that name the person outside quotation marks, in order. Linear in the mentions.
    pub fn references<'d>(&'d self, person: &'d Person) -> impl Iterator<Item = Reference> + 'd {
        person.mentions.iter().zip(&person.names).filter_map(move |(&place, &(block, run))| {
            let block = self.block(block)?;
            let run = *block.facts.names.get(run as usize)?;
            let story = block.kind.is_story();
            if !story || run.voice == Voice::Quoted {
                return None;
            }
            let written = self.prose().slice(place);
            let naming = match written {
                _ if written == person.name && written.contains(' ') => Naming::Full,
                _ if written == person.surname() => Naming::Surname,
                _ if written == person.given_name() => Naming::GivenName,
                _ => Naming::Other,
            };
            let courtesy = courtesy_before(&block, run.span).map(|span| block.to_prose(span));
            Some(Reference { place, naming, courtesy, block: block.index, run })
        })
    }

    /// The people with a surname that nobody else in the draft has, in order of introduction. Linear the first time.
    pub fn people_without_namesakes(&self) -> impl Iterator<Item = &Person> {
        let alone = self.without_namesakes.get_or_init(|| {
            let mut families: FxHashMap<&str, usize> = FxHashMap::default();
            families.reserve(self.people().len());
            self.people().iter().for_each(|person| *families.entry(person.surname()).or_default() += 1);
            let alone = |person: &Person| families.get(person.surname()) == Some(&1);
            self.people().iter().enumerate().filter(|(_, person)| alone(person)).map(|(at, _)| at).collect()
        });
        alone.iter().map(|at| &self.people()[*at])
    }
}

/// The courtesy title right before a name. Most have none, and that is seen without looking for its token.
fn courtesy_before(block: &BlockView<'_>, name: BlockSpan) -> Option<BlockSpan> {
    if !may_end_with_polite(block.text.get(..name.start() as usize)?.trim_end()) {
        return None;
    }
    let next = block.facts.tokens.partition_point(|token| token.span.start() < name.start());
    let before = block.facts.tokens[next.checked_sub(1)?].span;
    is_polite(before.slice(block.text)).then_some(before)
}
