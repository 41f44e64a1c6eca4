//! Acronyms that are spelled out and not used again.

use super::{Acronym, AcronymPlace, folded_name};
use crate::language::draft::Draft;
use crate::language::token::{Shape, Token};
use crate::markup::ProseSpan;
use rustc_hash::FxHashMap;

impl Draft {
    /// Where the narration spells out an acronym whose letters stand nowhere else, in order of place.
    ///
    /// Linear in the tokens, and nothing at all where no acronym is in doubt.
    #[must_use]
    pub fn acronyms_used_once(&self) -> Vec<&AcronymPlace> {
        let mut once: FxHashMap<&str, (usize, &AcronymPlace)> = FxHashMap::default();
        let mut names: FxHashMap<String, usize> = FxHashMap::default();
        for (_, name) in self.acronyms().iter().flat_map(Acronym::expansions) {
            *names.entry(folded_name(self.prose().slice(name))).or_default() += 1;
        }
        for acronym in self.acronyms() {
            // A name with other letters elsewhere has a graver fault.
            let only = |name: ProseSpan| names.get(&folded_name(self.prose().slice(name))) == Some(&1);
            if let Some((place, _)) = only_place(acronym).filter(|(_, name)| only(*name)) {
                once.insert(&*acronym.letters, (0, place));
            }
        }
        if once.is_empty() {
            return Vec::new();
        }
        for block in self.blocks() {
            let letters = block.facts.tokens.iter().filter(|token| has_capitals(token));
            for part in letters.flat_map(|token| token.text(block.text).split(|letter: char| !is_letter(letter))) {
                let part: String = part.chars().filter(|letter| *letter != '.').collect();
                let part = part.strip_suffix('s').filter(|rest| rest.len() > 1).unwrap_or(&part).to_uppercase();
                if let Some((count, _)) = once.get_mut(part.as_str()) {
                    *count += 1;
                }
            }
        }
        let mut places: Vec<&AcronymPlace> =
            once.into_values().filter(|(count, _)| *count == 1).map(|(_, place)| place).collect();
        places.sort_by_key(|place| place.span.start());
        places
    }
}

/// The only place of an acronym, where that spells it out, and the name there.
fn only_place(acronym: &Acronym) -> Option<(&AcronymPlace, ProseSpan)> {
    let [place] = acronym.places.as_slice() else { return None };
    let (_, name) = acronym.expansions().next().filter(|_| !place.quoted)?;
    // *ISIL (ISIS)* gives letters for letters.
    (name.len() > place.span.len() * 2).then_some((place, name))
}

fn has_capitals(token: &Token) -> bool {
    matches!(token.shape, Shape::AllCaps | Shape::Capitalised | Shape::Mixed)
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '&')
}
