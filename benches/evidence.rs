//! How fast quotations are held against a transcript: indexing in MB/s, quotations aligned per second, and the same
//! quotations looked for by a plain fuzzy search.
//!
//! `cargo bench --bench evidence` holds quotations of a generated talk of 50,000 words against it, every second one
//! with a word changed. A record remembers where it found words: `first_look` holds them against one that nothing was
//! looked for in, as when a draft is opened, and `verify` against one that knows them all.
//! `COPYDESK_BENCH_TRANSCRIPT=talk.vtt COPYDESK_BENCH_DRAFT=draft.md` takes these files instead. Absolute figures are
//! for an idle machine; compare two of one run.
//!
//! The fuzzy search slides over the transcript, from word to word, a window as long as the quotation, and keeps the best
//! ratio: what is called a partial ratio. It says how much is alike and where, and nothing of what was changed.

use copydesk::language::{BlockCache, Draft, analyse};
use copydesk::markup::extract;
use copydesk::sources::{Declared, Evidence, Record, Source, Transcript, read};
use copydesk::{Document, Format};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use rapidfuzz::fuzz;
use std::hint::black_box;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

static WORK: LazyLock<Work> = LazyLock::new(|| {
    let file = |name: &str| std::env::var_os(name).map(|path| std::fs::read_to_string(path).expect("it can be read"));
    match (file("COPYDESK_BENCH_TRANSCRIPT"), file("COPYDESK_BENCH_DRAFT")) {
        (Some(transcript), Some(draft)) => Work::new(&transcript, &draft),
        _ => {
            let talk = generated::talk(50_000);
            let draft = generated::draft(&talk, 100);
            Work::new(&talk, &draft)
        }
    }
});

fn main() {
    divan::main();
}

/// Turns to an index.
#[divan::bench]
fn index(bencher: Bencher<'_, '_>) {
    let bytes = WORK.transcript.turns.iter().map(|turn| turn.text().len()).sum::<usize>();
    bencher
        .counter(BytesCount::new(bytes))
        .with_inputs(|| WORK.transcript.clone())
        .bench_values(|transcript| black_box(Record::new(transcript)));
}

/// Every quotation of the draft against the indexed transcript.
#[divan::bench]
fn verify(bencher: Bencher<'_, '_>) {
    let found = WORK.evidence.verify(&WORK.draft).len();
    bencher.counter(ItemsCount::new(found)).bench(|| black_box(WORK.evidence.verify(&WORK.draft)));
}

/// The same with a record that remembers nothing: every quotation is looked for. Its indexing is not counted.
#[divan::bench]
fn first_look(bencher: Bencher<'_, '_>) {
    let found = WORK.evidence.verify(&WORK.draft).len();
    bencher
        .counter(ItemsCount::new(found))
        .with_inputs(|| evidence_of(&WORK.transcript))
        .bench_refs(|evidence| black_box(evidence.verify(&WORK.draft)));
}

/// The same quotations, with a fuzzy search.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn fuzzy_search(bencher: Bencher<'_, '_>) {
    let quoted = WORK.quoted();
    bencher.counter(ItemsCount::new(quoted.len())).bench(|| {
        for words in &quoted {
            black_box(partial_ratio(words, &WORK.plain));
        }
    });
}

/// A transcript, and a draft that quotes it.
struct Work {
    transcript: Transcript,
    evidence: Evidence,
    draft: Draft,
    /// The words of the transcript in small letters.
    plain: Vec<char>,
}

impl Work {
    fn new(transcript: &str, draft: &str) -> Work {
        let transcript = read(transcript.as_bytes(), "talk.txt").expect("it is a transcript");
        let evidence = evidence_of(&transcript);
        let document = Document::new(draft, Format::Plain);
        let draft = analyse(Arc::new(extract(&document)), &mut BlockCache::default());
        let plain = transcript.turns.iter().flat_map(|turn| plain(turn.text())).collect();
        Work { transcript, evidence, draft, plain }
    }

    /// The words of the quotations that are held against the transcript.
    fn quoted(&self) -> Vec<Vec<char>> {
        let verdicts = self.evidence.verify(&self.draft);
        let quotations = verdicts.iter().map(|verdict| &self.draft.quotations()[verdict.quotation]);
        quotations
            .map(|quotation| {
                let parts = quotation.parts.iter();
                parts.flat_map(|part| plain(self.draft.prose().slice(part.content))).collect()
            })
            .collect()
    }
}

/// A transcript, indexed anew.
fn evidence_of(transcript: &Transcript) -> Evidence {
    let record = Arc::new(Record::new(transcript.clone()));
    Evidence::new(vec![Source::of(&Declared::default(), PathBuf::from("talk.txt"), record)])
}

/// Words in small letters with a space after each, without punctuation.
fn plain(text: &str) -> Vec<char> {
    let words = text.split_whitespace().map(|word| {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
        letters.chain([' ']).collect::<Vec<char>>()
    });
    words.flatten().collect()
}

/// The best ratio of the words with any stretch of the text that is as long and begins at a word; and where it begins.
fn partial_ratio(words: &[char], text: &[char]) -> (f64, usize) {
    let scorer = fuzz::RatioBatchComparator::new(words.iter().copied());
    let mut best = (0.0, 0);
    let starts = text.iter().enumerate().filter(|(_, letter)| **letter == ' ').map(|(at, _)| at + 1);
    for start in [0].into_iter().chain(starts) {
        let window = &text[start..(start + words.len()).min(text.len())];
        let least = fuzz::Args::default().score_cutoff(best.0);
        let ratio = scorer.similarity_with_args(window.iter().copied(), &least);
        best = ratio.filter(|ratio| *ratio > best.0).map_or(best, |ratio| (ratio, start));
    }
    best
}

/// A talk of two people and a draft about it, the same on every machine.
mod generated {
    use std::fmt::Write as _;

    const SYLLABLES: [&str; 20] = [
        "ba", "den", "fo", "gar", "hul", "ki", "lan", "mor", "nes", "pa", "quin", "ros", "sta", "tor", "ul", "ven",
        "wis", "yor", "zen", "ci",
    ];
    const SMALL: [&str; 24] = [
        "the", "of", "to", "and", "we", "is", "that", "it", "in", "they", "have", "not", "for", "this", "with", "are",
        "will", "be", "you", "on", "at", "can", "as", "was",
    ];

    /// Numbers that look like chance.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, most: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap_or(0) % most
        }

        /// A small word, or one of some hundreds that are as rare as words of a talk.
        fn word(&mut self) -> String {
            if self.below(2) == 0 {
                return SMALL[self.below(SMALL.len())].to_owned();
            }
            let number = self.below(60).pow(2);
            let first = SYLLABLES[number % SYLLABLES.len()];
            format!("{first}{}", SYLLABLES[number / SYLLABLES.len() % SYLLABLES.len()])
        }

        fn sentence(&mut self) -> String {
            let count = 6 + self.below(20);
            let words: Vec<String> = (0..count).map(|_| self.word()).collect();
            format!("We {}.", words.join(" "))
        }
    }

    /// So many words, about; a turn is some sentences.
    pub(super) fn talk(words: usize) -> String {
        let mut chance = Chance(7);
        let mut talk = String::new();
        for turn in 0..words / 64 {
            let speaker = if turn % 2 == 0 { "Ana Ruiz" } else { "Tom Kolb" };
            let sentences: Vec<String> = (0..4).map(|_| chance.sentence()).collect();
            let _ = writeln!(talk, "{speaker}: {}\n", sentences.join(" "));
        }
        talk
    }

    /// A draft with so many quotations from all over the talk.
    pub(super) fn draft(talk: &str, quotations: usize) -> String {
        let turns: Vec<&str> = talk.lines().filter(|line| !line.is_empty()).collect();
        let mut draft = String::new();
        for number in 0..quotations {
            let turn = turns[number * turns.len() / quotations];
            let Some((speaker, words)) = turn.split_once(": ") else { continue };
            let sentences: Vec<&str> = words.split_inclusive('.').take(2).collect();
            let mut quoted = sentences.concat();
            if number % 2 == 1 {
                quoted = quoted.replacen(" the ", " no ", 1);
            }
            let _ = writeln!(draft, "“{},” said {speaker}.\n", quoted.trim_end_matches('.'));
        }
        draft
    }
}
