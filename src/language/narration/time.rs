//! Words for a stretch of time: *last week*, *at the moment*.
//!
//! Not here: days and months (`WordClass::Date`), and what date a weekday means (`date`).

use super::Words;
use crate::language::lexicon::WordClass;
use crate::language::token::TokenKind;

/// How many words a time has that ends with *ago*: how many of them, the unit and *ago* itself.
const WORDS_TO_AGO: usize = 3;

impl Words<'_> {
    /// *at the time | Mr Ruiz said*, *in recent weeks | Ruiz said*: a time is no part of a name beside it, and says nothing.
    pub(in crate::language) fn is_time(&self, index: usize) -> bool {
        // Few words begin as these do, and that is seen without putting them in lower case.
        let [first, second, ..] = self.word(index).as_bytes() else { return false };
        let begins = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
        if !matches!(&begins, b"ti" | b"mo" | b"ho" | b"da" | b"ni" | b"we" | b"ye" | b"af" | b"ev") {
            return false;
        }
        let word = self.lower(index);
        matches!(
            word.strip_suffix('s').unwrap_or(&word),
            "time"
                | "moment"
                | "hour"
                | "day"
                | "night"
                | "week"
                | "weekend"
                | "month"
                | "year"
                | "morning"
                | "afternoon"
                | "evening"
        )
    }

    /// *a | 2016 | report*: a year between an article and the noun it tells of, which stands before token `to`.
    pub(super) fn is_year_of(&self, index: usize, to: usize) -> bool {
        let number = self.tokens[index].kind == TokenKind::Number && self.word(index).len() == 4;
        number && index + 1 < to && index > 0 && self.is(index - 1, WordClass::Determiner)
    }

    /// Where a time begins that ends before token `to` and stands between a subject and its verb: *The council | last
    /// night | said*, *Ruiz | two weeks ago | said*.
    pub(in crate::language) fn time_before(&self, to: usize, from: usize) -> Option<usize> {
        let begins = |length: usize| to.checked_sub(length).filter(|&first| first >= from);
        if to > from && self.word(to - 1) == "ago" {
            return begins(WORDS_TO_AGO).filter(|_| self.is_time(to - 2));
        }
        let near = |first: &usize| matches!(self.lower(*first).as_ref(), "this" | "last" | "past" | "recent");
        let first = begins(2).filter(near).filter(|_| self.is_time(to - 1))?;
        // *in recent months*, *over the past week*
        let past = |first: usize, is_it: fn(&str) -> bool| match first.checked_sub(1) {
            Some(before) if before >= from && is_it(&self.lower(before)) => before,
            _ => first,
        };
        let whole = past(first, |word| word == "the");
        Some(past(whole, |word| matches!(word, "in" | "over" | "during" | "within")))
    }
}
