//! Acronyms that are spelled out and not used again.

use super::{Acronym, AcronymPlace, folded_name};
use crate::language::block::BlockFacts;
use crate::language::memo::BlockMemo;
use crate::language::token::{Shape, Token};
use crate::markup::{Prose, ProseSpan};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// The letters in doubt, each with its place among them.
type InDoubt = FxHashMap<Box<str>, usize>;

/// Which of the letters in doubt stand in which block, each as often as it does.
pub(in crate::language) type OnceMemo = BlockMemo<InDoubt, Box<[usize]>>;

/// Where the narration spells out an acronym whose letters stand nowhere else, in order of place.
///
/// Linear in the acronyms and in the tokens, but only those of blocks that are new where the same letters are in doubt
/// as last time; and nothing at all where none are.
pub(in crate::language) fn used_once(
    prose: &Prose,
    facts: &[Arc<BlockFacts>],
    acronyms: &[Acronym],
    memo: &mut OnceMemo,
) -> Vec<AcronymPlace> {
    let mut names: FxHashMap<String, usize> = FxHashMap::default();
    for (_, name) in acronyms.iter().flat_map(Acronym::expansions) {
        *names.entry(folded_name(prose.slice(name))).or_default() += 1;
    }
    // What is meant by letters in the wrong order is used.
    let meant: FxHashSet<&str> =
        acronyms.iter().filter_map(|acronym| Some(&*acronym.slip_of.as_ref()?.letters)).collect();
    let mut places: Vec<AcronymPlace> = Vec::new();
    let mut in_doubt = InDoubt::default();
    for acronym in acronyms.iter().filter(|acronym| !meant.contains(&*acronym.letters)) {
        // A name with other letters elsewhere has a graver fault.
        let only = |name: ProseSpan| names.get(&folded_name(prose.slice(name))) == Some(&1);
        if let Some((place, _)) = only_place(acronym).filter(|(_, name)| only(*name)) {
            in_doubt.insert(acronym.letters.clone(), places.len());
            places.push(*place);
        }
    }
    if places.is_empty() {
        return places;
    }
    let mut counts = vec![0; places.len()];
    let met = memo.ask(in_doubt, facts, |in_doubt, block| letters_met(in_doubt, &facts[block]));
    met.flatten().for_each(|at| counts[*at] += 1);
    let mut counts = counts.into_iter();
    places.retain(|_| counts.next() == Some(1));
    places.sort_by_key(|place| place.span.start());
    places
}

/// The places among those in doubt of the letters that a block holds.
fn letters_met(in_doubt: &InDoubt, facts: &BlockFacts) -> Box<[usize]> {
    let letters = facts.tokens.iter().filter(|token| has_capitals(token));
    let parts = letters.flat_map(|token| token.text(&facts.text).split(|letter: char| !is_letter(letter)));
    let places = parts.filter_map(|part| {
        let part: String = part.chars().filter(|letter| *letter != '.').collect();
        let part = part.strip_suffix('s').filter(|rest| rest.len() > 1).unwrap_or(&part).to_uppercase();
        in_doubt.get(part.as_str()).copied()
    });
    places.collect()
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
