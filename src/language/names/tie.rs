//! What ties a name to another person: a second name of theirs, or kinship.

use super::office::before;
use super::role::is_age;
use crate::language::lexicon::{List, WordClass, is_demonym, is_kin};
use crate::language::narration::{Stretch, Words, is_possessive};
use crate::language::token::Shape;

/// What ties a name to the one before it in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameTie {
    /// Nothing.
    None,
    /// It is what that person is called too: *known as*, *born*, *pen name*.
    OtherName,
}

/// Whether a name is that of somebody's kin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// *her brother Tom Ruiz*.
    Kin,
    /// *a Ruiz*: it means one of a family, or something of that name.
    OneOf,
    /// Nothing tells of it.
    None,
}

/// How far back a bracket is looked for: bounds the work for each name.
const BRACKET: usize = 20;

/// How many words may stand between what says so and the name: bounds the work for each name.
const BETWEEN: usize = 4;

/// *Ana Ruiz (born Ana Bell)*, *Ana Ruiz, better known as Nina Holm*, *Ana Ruiz, pen name Nina Holm*.
pub(super) fn tie(words: Words<'_>, from: usize) -> NameTie {
    let floor = from.saturating_sub(BETWEEN);
    let between = |token: usize| {
        let filler = matches!(words.word(token), "simply" | "of" | "was" | "is" | ":" | ",");
        let demonym = || words.is_capital(token) && is_demonym(words.word(token));
        filler || words.is_mark(token) || words.is(token, WordClass::Role) || demonym()
    };
    let at = (floor..from).rev().take_while(|&token| between(token)).last().unwrap_or(from);
    // The label of a language is not between: *Latin: Anna Ruizia*.
    let at = if words.is_punctuation(at + 1, ':') && at + 2 == from { at + 1 } else { at };
    let Some(last) = at.checked_sub(1) else { return NameTie::None };
    let before = last.checked_sub(1).map_or("", |before| words.word(before));
    let known = words.word(last) == "as" && matches!(before, "known" | "famous" | "remembered");
    let named = matches!(words.word(last), "name")
        && matches!(before, "pen" | "stage" | "birth" | "real" | "full" | "maiden" | "married" | "given" | "legal");
    let born = at == from
        && matches!(words.word(last), "born" | "née" | "nee" | "né" | "alias" | "aka" | "a.k.a." | "nicknamed");
    // *Ana Ruiz (Latin: Anna Ruizia)*; the name in letters without capitals, and then in ours.
    let label =
        at < from && words.is_punctuation(at, ':') && (words.word(last) == "Latin" || is_demonym(words.word(last)));
    let script = at == from && words.is_word(last) && words.tokens[last].shape == Shape::None;
    let in_bracket = || (last.saturating_sub(BRACKET)..last).any(|token| words.is_punctuation(token, '('));
    let written = (label || script) && in_bracket();
    let pseudonym = matches!(words.word(last), "pseudonym" | "alias" | "moniker");
    if known || named || born || pseudonym || written { NameTie::OtherName } else { NameTie::None }
}

/// *her brother | Tom Ruiz*, *her brother, | Tom Ruiz*, *Tom Ruiz, | her brother*, *Tom Ruiz, 35, | her brother*.
pub(super) fn relation(words: Words<'_>, name: Stretch) -> Relation {
    let comma = |at: usize| usize::from(words.is_punctuation(at, ','));
    // *her brother, the mayor Tom Ruiz*
    let from = before(words, name.from).map_or(name.from, |office| office.from);
    let before = from.checked_sub(1).map(|last| last - comma(last).min(last));
    let after = name.to + comma(name.to);
    let after = if after > name.to && is_age(words, after) { after + 1 + comma(after + 1) } else { after };
    let owned = |token: usize| is_owner(words.word(token)) && after > name.to;
    let of_kin = |noun: usize| words.may_be_on(noun, List::Kin) && is_kin(words.word(noun));
    let right_before = name.from.checked_sub(1).map(|last| last - comma(last).min(last));
    let kin = before.is_some_and(of_kin) || right_before.is_some_and(of_kin) || of_kin(after + 1) && owned(after);
    if kin {
        Relation::Kin
    } else if is_one_of(words, name) {
        Relation::OneOf
    } else {
        Relation::None
    }
}

/// *a Ruiz*, and no *Ruiz supporter*.
fn is_one_of(words: Words<'_>, name: Stretch) -> bool {
    let article = name.from.checked_sub(1).is_some_and(|before| matches!(words.word(before), "a" | "an"));
    let ends = || {
        let class = words.class(name.to);
        let goes_on = matches!(class, Some(WordClass::Preposition | WordClass::Relative | WordClass::Auxiliary));
        let closed = words.is_punctuation(name.to, ',') || words.is_punctuation(name.to, ')');
        name.to == words.tokens.len()
            || words.is_sentence_stop(name.to)
            || closed
            || goes_on && words.word(name.to) != "for"
    };
    article && name.to - name.from == 1 && !is_possessive(words.word(name.from)) && ends()
}

fn is_owner(word: &str) -> bool {
    matches!(word, "his" | "her" | "their" | "my" | "our")
}
