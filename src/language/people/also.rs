//! Places that mean a person and are no form of the name: a title alone, a name inside a longer one.

use super::People;
use super::find::surname;
use super::gather::{Gathering, Run};
use crate::language::draft::BlockView;
use crate::language::lexicon::{is_listed_body, is_listed_place};
use crate::language::organisations::offices_in;
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;
use std::sync::Arc;

impl People {
    /// *the Senator* for Senator Ana Ruiz, where the draft gave her that title.
    pub(super) fn note_offices<'d>(&mut self, prose: &Prose, blocks: impl Iterator<Item = BlockView<'d>>) {
        for block in blocks {
            for office in offices_in(&block.facts.bodies).map(|office| block.to_prose(office)) {
                let rest = prose.slice(ProseSpan::new(office.end(), block.span.end()));
                if let Some(person) = self.holder_of_title(prose, office, rest) {
                    Arc::make_mut(&mut self.people)[person].also.push(office);
                    self.offices.push(office);
                }
            }
        }
    }
}

impl<'p> Gathering<'p> {
    /// *Ana Ruiz* of *the Ana Ruiz Foundation*, *Ruiz* of *Ruiz Hall*: not the last words, which may be somebody else’s name.
    pub(super) fn note_name_inside(&mut self, run: &Run<'p>) {
        if run.facts.words < 2 {
            return;
        }
        let mut from = 0;
        for word in run.name.split(' ') {
            let to = from + word.len();
            let before = run.name[..from].trim_end();
            let ends = to == run.name.len() && !before.ends_with(" of");
            let holder = if ends { None } else { self.only_holder(word) };
            if let Some(person) = holder {
                if is_listed_place(word) || is_listed_body(run.name) || is_listed_place(run.name) {
                    return;
                }
                // A given name before it has to be the person’s own.
                let first = before.rsplit(' ').next().filter(|first| !first.is_empty());
                let full = first.and_then(|first| self.people[person].name.strip_prefix(first));
                let start =
                    if full == Some(&format!(" {word}")) { before.len() - first.map_or(0, str::len) } else { from };
                let base = run.span.start();
                self.people[person].also.push(ProseSpan::new(base + narrow(start), base + narrow(to)));
                return;
            }
            from = to + 1;
        }
    }

    /// The one person with a surname, if only one has it.
    fn only_holder(&self, word: &str) -> Option<usize> {
        match self.by_surname.get(word).map_or(&[][..], Vec::as_slice) {
            [only] if surname(&self.people[*only].name) == word => Some(*only),
            _ => None,
        }
    }
}
