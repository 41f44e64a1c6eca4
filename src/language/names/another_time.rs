//! Sentences that tell of another time than the rest of the draft.
//!
//! An age or a title in one is no contradiction of another elsewhere.
//! Not here: dates (`date`).

use crate::language::narration::{Stretch, Words};

/// How far a sentence is read: bounds the work for each name.
const REACH: usize = 24;

/// Whether the sentence around a name has a year, or a word that looks back or ahead; `also` has more such words.
pub(in crate::language) fn is_of_another_time(words: Words<'_>, name: Stretch, also: &[&str]) -> bool {
    let back = (name.from.saturating_sub(REACH)..name.from).rev().take_while(|&token| !words.is_sentence_stop(token));
    let ahead = (name.to..words.tokens.len().min(name.to + REACH)).take_while(|&token| !words.is_sentence_stop(token));
    back.chain(ahead).any(|token| {
        let word = words.word(token);
        // *has lived here every week since 1962*: until now.
        let since = token > 0 && words.word(token - 1) == "since";
        let year = !since && word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1500..2200).contains(&year));
        let other = matches!(word, "then" | "when" | "When" | "ago" | "earlier" | "later" | "previously");
        // *at the time of the theft*, *for the first time*, *in her first attempt*
        let of_old = matches!(word, "time" | "attempt")
            && token > 0
            && matches!(words.word(token - 1), "the" | "that" | "first");
        year || other || of_old || also.contains(&word)
    })
}
