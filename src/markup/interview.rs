//! Interviews printed as questions and answers: `Q: … A: …`, `Jane Doe: …`, questions in bold type.
//!
//! A turn begins with a label and a colon. One such paragraph is nothing, since
//! news copy is full of colons; turns count where there are questions and
//! answers, or where names come back as they do in a conversation. Without labels
//! paragraphs in bold or italic type that ask are the questions, where somebody
//! answers who says *I*: a paper that asks and answers itself says none.
//! Not here: who the names are (`language`).

use super::{Block, BlockKind};
use crate::text::{Span, line_breaks, narrow};
use memchr::memchr;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// How many questions in bold type are an interview.
const ASKED: usize = 3;

/// The longest label, in code points.
const LONGEST: usize = 48;

/// The most bytes that a code point has.
const LONGEST_CHARACTER: usize = 4;

/// How many turns in a row make a conversation.
const RUN: usize = 3;

/// First words of labels that nobody speaks under.
const NOBODY: [&str; 31] = [
    "also",
    "audio",
    "clarification",
    "cons",
    "contact",
    "correction",
    "credit",
    "date",
    "editor's",
    "editor’s",
    "email",
    "image",
    "listen",
    "location",
    "more",
    "note",
    "notes",
    "phone",
    "photo",
    "photos",
    "picture",
    "pros",
    "read",
    "related",
    "source",
    "sources",
    "update",
    "updated",
    "verdict",
    "video",
    "watch",
];

/// Words in lower case inside a name.
const BETWEEN: [&str; 10] = ["and", "bin", "da", "de", "del", "der", "la", "of", "van", "von"];

/// The start of a turn, or of what looks like one.
struct Turn<'t> {
    block: usize,
    /// Where its line starts in the prose.
    start: u32,
    label: &'t str,
}

/// Gives the turns of an interview that kind, and a block of its own to each
/// turn that stands on a line of a paragraph. Linear in the prose.
pub(super) fn settle(text: &str, blocks: &mut Vec<Block>, stressed: &[u32]) {
    let mut turns = turns(text, blocks);
    let labels = labels_in_full(turns.iter().map(|turn| turn.label));
    turns.iter_mut().zip(labels).for_each(|(turn, label)| turn.label = label);
    let counts = counts(&turns);
    if !is_interview(&turns, &counts) {
        settle_unlabelled(text, blocks, stressed);
        return;
    }
    let turns = taken(turns, &counts);
    let mut settled = Vec::with_capacity(blocks.len() + turns.len());
    let mut turns = turns.iter().peekable();
    for (index, block) in blocks.iter().enumerate() {
        let mut rest = block.clone();
        while let Some(turn) = turns.next_if(|turn| turn.block == index) {
            let before = text[rest.span.start() as usize..turn.start as usize].trim_end();
            if !before.is_empty() {
                let end = rest.span.start() + narrow(before.len());
                settled.push(Block { kind: rest.kind, span: Span::new(rest.span.start(), end) });
            }
            rest = Block { kind: BlockKind::InterviewTurn, span: Span::new(turn.start, block.span.end()) };
        }
        settled.push(rest);
    }
    *blocks = settled;
}

/// Gives the questions of an interview that are told by their type alone that kind, and the paragraphs between them that of
/// turns; behind the last question one paragraph, since the story may go on. Linear in the blocks and in their words.
fn settle_unlabelled(text: &str, blocks: &mut [Block], stressed: &[u32]) {
    let is_stressed = |block: &Block| stressed.binary_search(&block.span.start()).is_ok();
    let asks = |block: &&Block| is_stressed(block) && block.span.slice(text).trim_end().ends_with('?');
    if blocks.iter().filter(asks).count() < ASKED {
        return;
    }
    let first = blocks.iter().position(|block| asks(&block)).unwrap_or_default();
    let answers = |block: &Block| block.kind == BlockKind::Paragraph && !is_stressed(block);
    let answered = blocks[first..].windows(2).filter(|pair| is_stressed(&pair[0]) && answers(&pair[1]));
    let (count, by_somebody) = answered.fold((0, 0), |(count, by_somebody), pair| {
        (count + 1, by_somebody + usize::from(says_i(pair[1].span.slice(text))))
    });
    if by_somebody * 2 < count {
        return;
    }
    // What stands in italics under the last answer is a note on the book, and asks nothing.
    let last = blocks.iter().rposition(|block| asks(&block)).unwrap_or(first);
    for block in blocks.iter_mut().skip(first).take(last + 2 - first) {
        if is_stressed(block) {
            block.kind = BlockKind::InterviewQuestion;
        } else if block.kind == BlockKind::Paragraph {
            block.kind = BlockKind::InterviewTurn;
        }
    }
}

/// *I*, *I’m*, *my*.
fn says_i(words: &str) -> bool {
    let own = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        matches!(word.split(['’', '\'']).next(), Some("I" | "my" | "My" | "me"))
    };
    words.split_whitespace().any(own)
}

/// Every line of a paragraph that begins with a label.
fn turns<'t>(text: &'t str, blocks: &[Block]) -> Vec<Turn<'t>> {
    let mut turns = Vec::new();
    for (index, block) in blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Paragraph) {
        let words = block.span.slice(text);
        let starts = std::iter::once(0).chain(line_breaks(words).map(|found| found.end));
        for start in starts {
            let line = words[start..].trim_start_matches([' ', '\t']);
            let indent = words.len() - start - line.len();
            if let Some(label) = turn_label(line) {
                let start = block.span.start() + narrow(start + indent);
                turns.push(Turn { block: index, start, label });
            }
        }
    }
    turns
}

/// The labels, each that is short for one before it as that one: *AR* and *Ruiz* after *Ana Ruiz*. Linear in the labels.
pub(crate) fn labels_in_full<'t>(labels: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut in_full: FxHashMap<String, &str> = FxHashMap::default();
    let full = |label: &'t str| {
        if label.contains(' ') {
            let surname = label.rsplit(' ').next().unwrap_or(label).to_owned();
            in_full.entry(initials(label)).or_insert(label);
            in_full.entry(surname).or_insert(label);
        }
        in_full.get(label).copied().unwrap_or(label)
    };
    labels.map(full).collect()
}

/// *ABR* of *Ana Bell Ruiz*.
pub(crate) fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase()).collect()
}

/// How often each label stands.
fn counts<'t>(turns: &[Turn<'t>]) -> FxHashMap<&'t str, usize> {
    let mut counts = FxHashMap::default();
    for turn in turns {
        *counts.entry(turn.label).or_default() += 1;
    }
    counts
}

/// The turns whose label comes back or that stand next to another turn.
fn taken<'t>(turns: Vec<Turn<'t>>, counts: &FxHashMap<&str, usize>) -> Vec<Turn<'t>> {
    let places: Vec<usize> = turns.iter().map(|turn| turn.block).collect();
    let beside = |index: usize| {
        let near = |other: Option<&usize>| other.is_some_and(|other| other.abs_diff(places[index]) <= 1);
        near(index.checked_sub(1).and_then(|before| places.get(before))) || near(places.get(index + 1))
    };
    let kept = turns.into_iter().enumerate().filter(|(index, turn)| counts[turn.label] > 1 || beside(*index));
    kept.map(|(_, turn)| turn).collect()
}

/// Whether turns are evidently those of an interview.
fn is_interview(turns: &[Turn<'_>], counts: &FxHashMap<&str, usize>) -> bool {
    let asked = ["Q", "Question"].iter().any(|label| counts.contains_key(label));
    let answered = ["A", "Answer"].iter().any(|label| counts.contains_key(label));
    let names = counts.iter().filter(|(label, count)| **count > 1 && label.len() > 1).count();
    let conversation = turns.windows(RUN).any(|run| {
        let labels: BTreeSet<&str> = run.iter().map(|turn| turn.label).collect();
        let in_a_row = run.windows(2).all(|pair| pair[1].block - pair[0].block <= 1);
        in_a_row && (2..RUN).contains(&labels.len())
    });
    asked && answered || names > 1 || conversation
}

/// The label at the start of a line: `Q`, `Jane Doe`, `MAYOR DOE`. Linear in the first few words.
pub(crate) fn turn_label(line: &str) -> Option<&str> {
    if let Some(label) = ["Q", "A"].into_iter().find(|label| {
        let rest = line.strip_prefix(label).and_then(|rest| rest.strip_prefix('.'));
        // *A. J. Smith* is a name.
        rest.is_some_and(|rest| rest.starts_with(' ') && rest.get(2..3) != Some("."))
    }) {
        return Some(label);
    }
    // Most lines have no colon near their start, and that is seen without counting code points.
    memchr(b':', &line.as_bytes()[..line.len().min(LONGEST * LONGEST_CHARACTER)])?;
    let head = line.char_indices().nth(LONGEST).map_or(line, |(end, _)| &line[..end]);
    let (name, rest) = head.split_once(':')?;
    let name = name.trim_end();
    let spoken = line.len() > name.len() + 1 && (rest.is_empty() || rest.starts_with([' ', '\t', '\u{A0}']));
    let named = |word: &str| word.starts_with(char::is_uppercase) || BETWEEN.contains(&word);
    let first = name.split(' ').next().unwrap_or_default();
    let nobody = || NOBODY.iter().any(|word| first.eq_ignore_ascii_case(word));
    let plausible = !name.is_empty()
        && name.split(' ').count() <= 5
        && name.split(' ').all(|word| named(word.trim_start_matches('(')))
        && !name.contains(['"', '“', '”', '‘', '«', ';', '!', '?']);
    (spoken && plausible && !nobody()).then_some(name)
}
