//! The words of a transcript, found by any of them.
//!
//! Here: [`Record`], a transcript with its index. Not here: how a quotation is looked for (`locate`).

use super::lexicon::{fill_together, is_filler, joins_clauses};
use super::memory::Memory;
use super::transcript::{Moment, Transcript, TurnSpan};
use super::verdict::Passage;
use crate::language::{FoldedWord, folded_words};
use crate::text::{InBlock, narrow};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::ops::Range;

/// How many words in a row make a seed.
pub(super) const SEED_WORDS: usize = 3;

/// One word of a transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidWord {
    /// The same for all forms of one word.
    pub(super) key: u64,
    /// The turn it stands in.
    pub(super) turn: u32,
    /// Where it stands there.
    pub(super) span: TurnSpan,
    /// Whether it fills a pause, by itself or with the word beside it.
    pub(super) is_filler: bool,
    /// Whether a clause may begin with it: a stop, a comma or a dash stands before it, or it joins clauses.
    pub(super) begins_clause: bool,
}

/// What one speaker says through the whole transcript, one word after the other: what others say between is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stream {
    /// The speaker, as the transcript has the name; none where it names nobody.
    pub(super) label: Option<String>,
    /// The words, by their places among the words of the record.
    pub(super) words: Range<usize>,
}

/// A transcript and where each of its words stands. Memory in proportion to the words.
#[derive(Debug, PartialEq, Eq)]
pub struct Record {
    /// The turns.
    transcript: Transcript,
    /// *Invariant:* those of one stream stand together, in the order they were said.
    words: Vec<SaidWord>,
    /// *Invariant:* in order of their words, which they share out among them.
    streams: Vec<Stream>,
    /// How many words come before each turn, in the order of the transcript, and how many there are.
    before: Vec<u32>,
    /// *Invariant:* in order; the key of each word and its place.
    by_word: Vec<(u64, u32)>,
    /// *Invariant:* in order; the key of each run of [`SEED_WORDS`] words of a stream and the place of the first.
    by_seed: Vec<(u64, u32)>,
    /// What was looked for before.
    pub(super) memory: Memory,
}

impl Record {
    /// Indexes a transcript. A little more than linear in its words, for they are sorted.
    #[must_use]
    pub fn new(transcript: Transcript) -> Record {
        let mut labels: FxHashMap<Option<&str>, usize> = FxHashMap::default();
        let mut said: Vec<(Option<&str>, Vec<SaidWord>)> = Vec::new();
        let mut before = vec![0];
        for (turn, number) in transcript.turns.iter().zip(0u32..) {
            let label = turn.speaker.as_deref();
            let stream = *labels.entry(label).or_insert_with(|| {
                said.push((label, Vec::new()));
                said.len() - 1
            });
            let words = folded_words(turn.text());
            before.push(before[number as usize] + narrow(words.len()));
            said[stream].1.extend(said_words(turn.text(), &words, number));
        }
        let mut words = Vec::with_capacity(said.iter().map(|(_, words)| words.len()).sum());
        let mut streams = Vec::with_capacity(said.len());
        for (label, stream) in said {
            let start = words.len();
            words.extend(stream);
            streams.push(Stream { label: label.map(str::to_owned), words: start..words.len() });
        }
        let mut by_word: Vec<(u64, u32)> = words.iter().zip(0..).map(|(word, at)| (word.key, at)).collect();
        by_word.sort_unstable();
        let mut by_seed: Vec<(u64, u32)> = streams.iter().flat_map(|stream| seeds(&words, &stream.words)).collect();
        by_seed.sort_unstable();
        Record { transcript, words, streams, before, by_word, by_seed, memory: Memory::default() }
    }

    /// The turns.
    #[must_use]
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    pub(super) fn words(&self) -> &[SaidWord] {
        &self.words
    }

    pub(super) fn streams(&self) -> &[Stream] {
        &self.streams
    }

    /// The stream that holds a word, by its place among them. Logarithmic in their number.
    pub(super) fn stream_at(&self, word: usize) -> usize {
        self.streams.partition_point(|stream| stream.words.end <= word)
    }

    /// The places of a word.
    pub(super) fn places_of_word(&self, key: u64) -> &[(u64, u32)] {
        places(&self.by_word, key)
    }

    /// The places of a run of words.
    pub(super) fn places_of_seed(&self, key: u64) -> &[(u64, u32)] {
        places(&self.by_seed, key)
    }

    /// The word as it stands in the transcript.
    pub(super) fn text_of(&self, at: usize) -> &str {
        let word = &self.words[at];
        word.span.slice(self.transcript.turns[word.turn as usize].text())
    }

    /// Whether a word is torn from a *n't* that stands right behind it.
    pub(super) fn is_denied_at(&self, at: usize) -> bool {
        let Some([word, next]) = self.words.get(at..at + 2) else { return false };
        let is_torn = word.turn == next.turn && word.span.end() == next.span.start();
        is_torn && matches!(self.text_of(at + 1), "n't" | "n’t" | "N'T" | "N’T")
    }

    /// What is known of the word.
    pub(super) fn moment_of(&self, at: usize) -> Moment {
        let word = &self.words[at];
        self.transcript.turns[word.turn as usize].moment_at(word.span.start())
    }

    /// Words in a row, a passage for each turn; those that are none of the record are left out.
    pub(super) fn passages(&self, said: Range<usize>) -> Vec<Passage> {
        let last = self.words.len();
        let words = &self.words[said.start.min(last)..said.end.min(last).max(said.start.min(last))];
        let passage = |words: &[SaidWord]| {
            let span: TurnSpan = words[0].span.to(words[words.len() - 1].span);
            let turn = words[0].turn;
            let moment = self.transcript.turns[turn as usize].moment_at(span.start());
            Passage { turn, span, time: moment.time, line: moment.line }
        };
        words.chunk_by(|one, other| one.turn == other.turn).map(passage).collect()
    }

    /// Whether the sentence of a word goes on after it: no stop ends it in its turn.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let word = &self.words[at];
        let rest = &self.transcript.turns[word.turn as usize].text()[word.span.end() as usize..];
        !rest.contains(['.', '?', '!']) || rest.trim_start().starts_with("..")
    }

    /// How many words others say between two turns of one speaker, the first before the second.
    pub(super) fn words_between(&self, first: u32, second: u32) -> u32 {
        let others = |turn: usize| self.transcript.turns[turn].speaker != self.transcript.turns[first as usize].speaker;
        let turns = (first as usize + 1)..(second as usize).max(first as usize + 1);
        // What is asked is whether a few were said, so a count of the turns between is enough to bound the work.
        let counted = turns.take(MOST_TURNS).filter(|turn| others(*turn));
        counted.map(|turn| self.before[turn + 1] - self.before[turn]).sum()
    }
}

/// Between turns that are further apart, nobody asks how many words there are.
const MOST_TURNS: usize = 64;

/// The words of one turn.
fn said_words<'w>(text: &'w str, words: &'w [FoldedWord<InBlock>], turn: u32) -> impl Iterator<Item = SaidWord> + 'w {
    let word_at = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |word| word.span.slice(text));
    let follows_stop = |at: usize| {
        let before = at.checked_sub(1).map(|before| words[before].span.end() as usize);
        let between = before.and_then(|before| text.get(before..words[at].span.start() as usize));
        between.is_none_or(|between| {
            between.contains(['.', ',', ';', ':', '?', '!', '–', '—', '…']) || between.contains(" -")
        })
    };
    words.iter().enumerate().map(move |(at, word)| {
        let own = word.span.slice(text);
        let (before, after) = (word_at(at.checked_sub(1)), word_at(Some(at + 1)));
        SaidWord {
            key: word.key,
            turn,
            span: TurnSpan::new(word.span.start(), word.span.end()),
            is_filler: is_filler(own) || fill_together(before, own) || fill_together(own, after),
            begins_clause: joins_clauses(own) || follows_stop(at),
        }
    })
}

fn seeds<'w>(words: &'w [SaidWord], stream: &Range<usize>) -> impl Iterator<Item = (u64, u32)> + 'w {
    let start = stream.start;
    let windows = words[stream.clone()].windows(SEED_WORDS).enumerate();
    windows.map(move |(at, words)| (seed(words.iter().map(|word| word.key)), narrow(start + at)))
}

/// The key of words in a row.
pub(super) fn seed(keys: impl Iterator<Item = u64>) -> u64 {
    let mut hasher = FxHasher::default();
    keys.for_each(|key| hasher.write_u64(key));
    hasher.finish()
}

fn places(sorted: &[(u64, u32)], key: u64) -> &[(u64, u32)] {
    let from = sorted.partition_point(|(other, _)| *other < key);
    let count = sorted[from..].partition_point(|(other, _)| *other == key);
    &sorted[from..from + count]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::read;

    #[test]
    fn what_one_speaker_says_is_one_stream() {
        let text = "Ruiz: We will finish.\nKolb: When?\nRuiz: By May, we will finish by May.\n";
        let record = Record::new(read(text.as_bytes(), "talk.txt").expect("it is a transcript"));
        let labels: Vec<_> = record.streams().iter().map(|stream| stream.label.as_deref()).collect();
        assert_eq!(labels, [Some("Ruiz"), Some("Kolb")]);
        let texts: Vec<&str> = record.streams()[0].words.clone().map(|at| record.text_of(at)).collect();
        assert_eq!(texts.join(" "), "We will finish By May we will finish by May");
        let key = record.words()[1].key;
        let places: Vec<u32> = record.places_of_word(key).iter().map(|(_, at)| *at).collect();
        assert_eq!(places, [1, 6]);
        let key = seed(record.words()[..3].iter().map(|word| word.key));
        assert_eq!(record.places_of_seed(key).len(), 2);
        assert_eq!(record.words_between(0, 2), 1);
    }
}
