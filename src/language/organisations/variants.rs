//! One body in two spellings, in the narration of the story.

use super::spelling::folded;
use super::{BodyKind, BodyMention, NamedBody};
use crate::language::lexicon::acronym::{Naming, naming};
use crate::language::lexicon::{NameNoun, ShortList, name_noun, place_group};
use crate::language::names::Voice;
use crate::language::shift::Shift;
use crate::markup::{Prose, ProseSpan};
use rustc_hash::FxHashMap;

/// One body that the draft spells in two ways.
///
/// *Invariant:* both lists are in order of place, and neither is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyVariant {
    /// How the two differ.
    pub difference: BodyDifference,
    /// Where the narration spells it as it mostly does; on a tie, as it does first.
    pub usual: Vec<ProseSpan>,
    /// Where it spells it in the other way.
    pub odd: Vec<ProseSpan>,
}

impl BodyVariant {
    /// Moves every place, each of which holds the same words.
    pub(super) fn follow(&mut self, shift: Shift) {
        self.usual.iter_mut().chain(&mut self.odd).for_each(|place| shift.follow(place));
    }
}

/// How two spellings of a body differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyDifference {
    /// Letters: *NATO*, *Nato*, *N.A.T.O.*
    AcronymForm,
    /// One word of several: *Organisation*, *Organization*; *Veteran*, *Veterans*; *of*, *for*; *and*, *&*.
    Word,
    /// A place has two names: *Kiev*, *Kyiv*.
    Place,
}

/// The spellings of one body, with their places.
type Spellings<'p> = Vec<(&'p str, Vec<ProseSpan>)>;

/// How many spellings of a body are compared: bounds the work for each.
const MOST: usize = 6;

/// The bodies that the story spells in two ways, by the place of the first odd spelling. Linear in the mentions.
pub(super) fn variants(prose: &Prose, bodies: &[NamedBody]) -> Vec<BodyVariant> {
    let mut found = Vec::new();
    for body in bodies {
        let spellings = spellings(prose, body);
        if spellings.len() > 1 {
            found.extend(acronym_forms(&spellings).into_iter().filter(|variant| !is_pasted_state(prose, variant)));
            if body.kind == BodyKind::Organisation {
                found.extend(words(&spellings));
            }
        }
    }
    found.extend(places(prose, bodies));
    found.sort_by_key(|variant| variant.odd.first().map(|span| span.start()));
    found
}

fn spellings<'p>(prose: &'p Prose, body: &NamedBody) -> Spellings<'p> {
    let mut spellings: Spellings<'p> = Vec::new();
    for mention in body.mentions.iter().filter(|mention| is_story(mention)) {
        let text = prose.slice(mention.span);
        let full = spellings.len() >= MOST;
        match spellings.iter_mut().find(|(known, _)| *known == text) {
            Some((_, places)) => places.push(mention.span),
            None if full => {}
            None => spellings.push((text, vec![mention.span])),
        }
    }
    spellings
}

/// The paper’s own words in the running story.
fn is_story(mention: &BodyMention) -> bool {
    mention.voice == Voice::Narration && mention.kind.is_story()
}

/// The variant of each two spellings between which a difference lies.
fn pairs(spellings: &Spellings<'_>, difference: BodyDifference, differ: fn(&str, &str) -> bool) -> Vec<BodyVariant> {
    let mut found = Vec::new();
    for (index, (one, places)) in spellings.iter().enumerate() {
        for (other, others) in spellings[index + 1..].iter().filter(|(other, _)| differ(one, other)) {
            debug_assert!(one != other);
            // *U.S* is never the usual form.
            let halves = is_half_stopped(one);
            let other_way = halves || others.len() > places.len() && !is_half_stopped(other);
            let (usual, odd) = if other_way { (others, places) } else { (places, others) };
            found.push(BodyVariant { difference, usual: usual.clone(), odd: odd.clone() });
        }
    }
    found
}

/// *US* once among many *U.S.*: a headline or a post that was pasted in, far more often than a slip.
fn is_pasted_state(prose: &Prose, variant: &BodyVariant) -> bool {
    let odd = variant.odd.first().map_or("", |place| prose.slice(*place));
    variant.odd.len() == 1 && is_state(&odd.replace('.', "")) && !is_half_stopped(odd)
}

fn is_state(letters: &str) -> bool {
    matches!(letters, "US" | "USA" | "UK" | "UAE" | "USSR")
}

/// Stops inside, and none at the end.
fn is_half_stopped(word: &str) -> bool {
    word.contains('.') && !word.ends_with('.')
}

fn acronym_forms(spellings: &Spellings<'_>) -> Vec<BodyVariant> {
    pairs(spellings, BodyDifference::AcronymForm, |one, other| {
        let letters = |word: &str| word.bytes().filter(|byte| *byte != b'.').count();
        let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'.');
        let bare = one.replace('.', "").to_uppercase();
        let state = is_state(&bare);
        let capitals = |word: &str| word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.');
        let same = folded(one, |one| folded(other, |other| one == other));
        let body = state || naming(&bare) == Some(Naming::Body);
        // *Us* is a word, and no country.
        let cased = !state || capitals(one) && capitals(other);
        cased && plain(one) && plain(other) && same && body && letters(one) >= 2 && (capitals(one) || capitals(other))
    })
}

fn words(spellings: &Spellings<'_>) -> Vec<BodyVariant> {
    pairs(spellings, BodyDifference::Word, |one, other| {
        let (one, other): (Vec<&str>, Vec<&str>) = (bare(one), bare(other));
        let mut pairs = one.iter().zip(&other).enumerate().filter(|(_, (one, other))| one != other);
        let (Some((at, (first, second))), None) = (pairs.next(), pairs.next()) else { return false };
        let joint = |word: &str| matches!(word, "of" | "for" | "and" | "&" | "on");
        let plain = |word: &str| !word.contains(['-', '.']);
        // The look of an apostrophe is no spelling.
        let look = |word: &str| word.replace('’', "'");
        let curly = first.contains('’') || second.contains('’');
        let alike = first.eq_ignore_ascii_case(second) || curly && look(first) == look(second);
        let same_letters = alike || !plain(first) || !plain(second);
        let goes_on = one.get(at + 1).is_some_and(|next| joint(next));
        let spelled = folded(first, |first| folded(second, |second| first == second));
        let party = one.last() == Some(&"Party");
        let number = is_plural_of(first, second) || is_plural_of(second, first);
        // *Tern Holding*, *Tern Holdings*: no company has both.
        let company = [first, second].iter().any(|word| COMPANIES.has(word));
        one.len() == other.len()
            && one.len() >= 2
            && !same_letters
            && !party
            && (joint(first) && joint(second) || spelled || number && (at + 1 < one.len() || goes_on || company))
    })
}

/// What companies are called that are one of them: the name of each has the one form or the other.
static COMPANIES: ShortList = ShortList::new(&[
    "Airline",
    "Airway",
    "Enterprise",
    "Holding",
    "Motor",
    "Product",
    "Resource",
    "Solution",
    "Studio",
    "System",
    "Venture",
]);

/// The words of a name without the ending of a company.
fn bare(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|last| name_noun(last) == Some(NameNoun::Company)) {
        words.pop();
    }
    words
}

fn is_plural_of(plural: &str, word: &str) -> bool {
    plural.strip_suffix('s') == Some(word) && word.len() > 3
}

/// Places that the story calls by two names of the list. Two in one sentence are there to be told apart.
fn places(prose: &Prose, bodies: &[NamedBody]) -> Vec<BodyVariant> {
    let mut by_group: FxHashMap<usize, Spellings<'_>> = FxHashMap::default();
    for body in bodies.iter().filter(|body| body.kind != BodyKind::Organisation) {
        for mention in body.mentions.iter().filter(|mention| is_story(mention)) {
            let text = prose.slice(mention.span);
            let Some(group) = place_group(text) else { break };
            let spellings = by_group.entry(group).or_default();
            match spellings.iter_mut().find(|(known, _)| *known == text) {
                Some((_, places)) => places.push(mention.span),
                None => spellings.push((text, vec![mention.span])),
            }
        }
    }
    by_group.values().flat_map(|spellings| pairs(spellings, BodyDifference::Place, |_, _| true)).collect()
}
