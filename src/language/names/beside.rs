//! People and groups whom a noun and a name beside it tell of: *Ruiz’s | lawyer*, *a | member | of the Harbour Board*,
//! *a Karst | official*.

use super::NameRun;
use super::role::is_agent_noun;
use crate::language::BlockSpan;
use crate::language::lexicon::{WordClass, is_demonym, is_of_party};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::{Shape, stem};

/// How many words a noun stands behind a name at most: *Ruiz’s two former | lawyers*.
const BEHIND: usize = 3;

/// The nouns for people and groups that the names of a block stand beside, in order. Asked only for what is printed, so the
/// block is read when asked. Linear in the tokens.
pub(in crate::language) fn beside_names(words: Words<'_>, names: &[NameRun]) -> Box<[BlockSpan]> {
    let mut found: Vec<usize> = Vec::new();
    let mut token = 0;
    let mut past = |place: u32| {
        while words.tokens.get(token).is_some_and(|token| token.span.start() < place) {
            token += 1;
        }
        token
    };
    for name in names {
        let name = Stretch { from: past(name.span.start()), to: past(name.span.end()) };
        found.extend(before(words, name.from));
        found.extend(behind(words, name));
        found.extend(one_of_a_people(words, name));
    }
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|token| words.tokens[token].span).collect()
}

/// *a | lawyer | for Ruiz*, *| members | of the Harbour Board*.
fn before(words: Words<'_>, name: usize) -> Option<usize> {
    if name < 2 || !words.is_word(name - 1) {
        return None;
    }
    let article = usize::from(name > 0 && words.is(name - 1, WordClass::Determiner));
    let of = name.checked_sub(1 + article)?;
    let joint = words.is(of, WordClass::Preposition)
        && matches!(words.word(of), "of" | "for" | "from" | "at" | "in" | "with" | "within" | "under" | "to");
    let noun = of.checked_sub(1).filter(|_| joint)?;
    is_noun_for_people(words, noun).then_some(noun)
}

/// *Ruiz’s former | lawyer*, *a Karst | official*.
fn behind(words: Words<'_>, name: Stretch) -> Option<usize> {
    let reach = if is_possessive(words.word(name.to - 1)) { BEHIND } else { 2 };
    let limit = words.tokens.len().min(name.to + reach);
    let plain = |token: &usize| words.tokens[*token].shape == Shape::Lower && !words.is_adverb(*token);
    let near = (name.to..limit).take_while(plain);
    let near = near.take_while(|&token| may_stand_between(words, token));
    let noun = near.filter(|&token| is_noun_for_people(words, token)).last()?;
    (!words.is_name_word(noun + 1)).then_some(noun)
}

/// Nouns and adjectives, as far as the lists tell.
fn may_stand_between(words: Words<'_>, token: usize) -> bool {
    let noun = matches!(
        words.class(token),
        None | Some(WordClass::Role | WordClass::Title | WordClass::Group | WordClass::Unnamed | WordClass::Document)
    );
    noun && !words.is_finite_cue(token)
}

/// *a Dane*, *a Democrat*.
fn one_of_a_people(words: Words<'_>, name: Stretch) -> Option<usize> {
    let before = name.from.checked_sub(1).filter(|_| name.to - name.from == 1)?;
    let word = stem(words.word(name.from));
    let is_article = |token: usize| matches!(words.word(token), "a" | "an" | "A" | "An");
    let described = || words.tokens[before].shape == Shape::Lower && before > 0 && is_article(before - 1);
    if !is_article(before) && !described() || word.ends_with('s') {
        return None;
    }
    let alone = !words.is_word(name.to) || words.class(name.to).is_some() && !is_noun_for_people(words, name.to);
    (alone && (is_demonym(word) || is_of_party(word))).then_some(name.from)
}

fn is_noun_for_people(words: Words<'_>, token: usize) -> bool {
    match words.class(token) {
        Some(class) => matches!(class, WordClass::Role | WordClass::Title | WordClass::Unnamed | WordClass::Group),
        None if !words.is_word(token) || words.tokens[token].shape != Shape::Lower => false,
        None => {
            let word = words.word(token);
            is_agent_noun(word.strip_suffix('s').unwrap_or(word))
                || word.ends_with(['s', 'n']) && words.is_plural_role(token)
        }
    }
}
