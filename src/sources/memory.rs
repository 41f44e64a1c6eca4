//! Where quotations were found before, so that a keystroke looks again only for the one that was typed in.
//!
//! Not here: the looking (`locate`).

use super::kept::Kept;
use super::locate::Segment;
use crate::language::{FoldedWord, Seam};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// A draft with more quotations than this has its places looked up anew from time to time.
const MOST_KEPT: usize = 8192;

/// The words that were looked for, with the gaps and the stops between them, and the streams that were looked through.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Question {
    words: Box<[(u64, bool)]>,
    breaks: Box<[usize]>,
    streams: Box<[usize]>,
}

impl Question {
    pub(super) fn new(words: &[FoldedWord], breaks: &[usize], streams: &[usize]) -> Question {
        let words = words.iter().map(|word| (word.key, word.seam == Seam::Gap));
        Question { words: words.collect(), breaks: breaks.into(), streams: streams.into() }
    }
}

/// Where the words were found.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// The places, in the order of the quotation.
    pub(super) segments: Vec<Segment>,
    /// Where all of the words stand, once somebody has asked.
    exact: OnceLock<Vec<usize>>,
}

impl Answer {
    /// The places where all of the words stand; `find` looks for them the first time.
    pub(super) fn exact_places(&self, find: impl FnOnce() -> Vec<usize>) -> &[usize] {
        self.exact.get_or_init(find)
    }
}

/// How many records there were.
static RECORDS: AtomicU64 = AtomicU64::new(0);

/// The answers of one record. It holds as long as the record does, whose words never change.
#[derive(Debug)]
pub(super) struct Memory {
    /// The number of the record, which no other has.
    number: u64,
    answers: Kept<Question, Arc<Answer>>,
}

impl Default for Memory {
    fn default() -> Memory {
        Memory { number: RECORDS.fetch_add(1, Ordering::Relaxed), answers: Kept::at_most(MOST_KEPT) }
    }
}

impl Memory {
    /// A number that no other record of this process has.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// The answer to a question that was asked before; else the one that `find` gives, to be kept.
    pub(super) fn answer(&self, question: Question, find: impl FnOnce() -> Vec<Segment>) -> Arc<Answer> {
        self.answers.get_or_find(question, || Arc::new(Answer { segments: find(), ..Answer::default() }))
    }
}

/// What is remembered is no part of what a record holds: two records are equal, whatever was asked of them.
impl PartialEq for Memory {
    fn eq(&self, _: &Memory) -> bool {
        true
    }
}

impl Eq for Memory {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::testing::words;

    fn question(text: &str, streams: &[usize]) -> Question {
        Question::new(&words(text), &[], streams)
    }

    #[test]
    fn the_same_words_are_looked_for_once() {
        let memory = Memory::default();
        let mut looked = 0;
        for (text, streams) in [("by May", [0]), ("By May,", [0]), ("by May", [1]), ("by … May", [0]), ("by May", [0])]
        {
            memory.answer(question(text, &streams), || {
                looked += 1;
                Vec::new()
            });
        }
        assert_eq!(looked, 3);
    }
}
