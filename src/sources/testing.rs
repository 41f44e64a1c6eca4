//! What the tests of this room share.

use super::index::Record;
use super::locate::Search;
use super::readers::read;
use crate::language::{FoldedWord, folded_words};

/// Words as they are looked for.
pub(super) fn words(text: &str) -> Vec<FoldedWord> {
    let folded = folded_words(text).into_iter();
    folded.map(|word| FoldedWord { key: word.key, span: word.span.shifted(0), seam: word.seam }).collect()
}

/// Where the pieces of some words begin in what Ruiz says.
pub(super) fn pieces(said: &str, quoted: &str) -> Vec<usize> {
    let transcript = read(format!("Ruiz: {said}\nKolb: Yes.\n").as_bytes(), "talk.txt");
    let record = Record::new(transcript.expect("it is a transcript"));
    let words = words(quoted);
    let between = |pair: &[FoldedWord]| quoted[pair[0].span.end() as usize..pair[1].span.start() as usize].len();
    let breaks: Vec<usize> =
        words.windows(2).enumerate().filter(|(_, pair)| between(pair) > 1).map(|(at, _)| at + 1).collect();
    let search = Search { own: &words, breaks: &breaks, record: &record, streams: &[0] };
    search.answer().segments.iter().map(|segment| segment.alignment.said().start).collect()
}
