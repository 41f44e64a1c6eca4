//! The furniture of a page: headlines, bylines and datelines known by their look.
//!
//! Only what is evident counts. A paragraph taken for a byline is lost to every
//! rule, so in doubt it stays a paragraph.
//! Not here: what a format says itself (a `#`, a title, a `<figcaption>`).

use super::{Block, BlockKind, MONTHS, is_weekday, month_in_full};

/// How many blocks at the top may hold byline and dateline.
const HEAD: usize = 6;

/// The longest byline or dateline, in bytes.
const LONGEST: usize = 100;

/// The longest headline of a plain draft, in code points.
const LONGEST_HEADLINE: usize = 110;

/// Words in lower case that stand between the names of a byline.
const BETWEEN: [&str; 21] = [
    "and", "for", "in", "of", "at", "with", "the", "de", "da", "del", "della", "der", "den", "di", "du", "la", "le",
    "van", "von", "al", "bin",
];

/// Gives the paragraphs at the top that are byline or dateline that kind.
pub(super) fn settle(text: &str, blocks: &mut [Block]) {
    for block in blocks.iter_mut().take(HEAD) {
        let words = block.span.slice(text);
        match (block.kind, of_line(words)) {
            (BlockKind::Paragraph, Some(kind)) => block.kind = kind,
            // Below the first real paragraph a short line is part of the story.
            (BlockKind::Paragraph, None) if words.len() > LONGEST => return,
            _ => {}
        }
    }
}

/// What a line is if it is evidently byline or dateline.
pub(super) fn of_line(line: &str) -> Option<BlockKind> {
    let line = line.trim();
    if line.len() > LONGEST || line.contains(['\n', '\r']) {
        return None;
    }
    let byline = is_byline(line).then_some(BlockKind::Byline);
    byline.or_else(|| is_dateline(line).then_some(BlockKind::Dateline))
}

/// Whether the first line of a plain draft, with a blank line after it, is its headline.
///
/// A headline is short and has no full stop. A line that begins and ends with the
/// marks of a quoted sentence is dialogue.
pub(super) fn is_headline(line: &str) -> bool {
    let line = line.trim();
    let bare = line.trim_end_matches(['"', '\'', '”', '’', '»', ')']);
    let quoted_sentence = line.starts_with(['"', '“', '«', '‘', '\'']) && bare.len() < line.len();
    let ends_as_sentence = bare.ends_with(['.', ',', ';', ':', '…', '-', '–', '—']);
    let dialogue = quoted_sentence && bare.ends_with(['!', '?']);
    let short = line.chars().count() <= LONGEST_HEADLINE && line.split_whitespace().nth(1).is_some();
    short && !ends_as_sentence && !dialogue && !line.starts_with(['-', '–', '—', '•', '*', '#', '<', '('])
}

/// *By Jane Doe and John Roe, Political Editor*; not *By Friday the army had left*.
fn is_byline(line: &str) -> bool {
    let Some((by, names)) = line.split_once(' ') else { return false };
    let names = names.split(['|', '•', '·']).next().unwrap_or_default().trim();
    let words = || names.split([' ', ',', '/', '\u{A0}']).filter(|word| !word.is_empty());
    let named = |word: &str| word.starts_with(char::is_uppercase) && !is_calendar(word);
    by.eq_ignore_ascii_case("by")
        && words().count() <= 12
        && words().next().is_some_and(named)
        && words().all(|word| named(word) || BETWEEN.contains(&word) || word.starts_with(['&', '@', '(', ')']))
        && (!names.ends_with('.') || names.ends_with("r.") || words().next_back().is_some_and(|last| last.len() == 2))
}

/// What a word of a dateline can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Place,
    Day,
    Month,
    Year,
    Other,
}

/// *LONDON, March 3 (Reuters) —* or *Updated 3 March 2026, 10:42 GMT* and nothing else.
fn is_dateline(line: &str) -> bool {
    let words = line.split([' ', ',', '\u{A0}']).filter(|word| !word.is_empty());
    let Some(parts) = words.map(part_of).collect::<Option<Vec<Part>>>() else { return false };
    let first = |wanted| parts.iter().position(|&part| part == wanted);
    let dated = first(Part::Month).is_some() && (first(Part::Day).is_some() || first(Part::Year).is_some());
    let agency = line.ends_with(['-', '–', '—']) && line.contains('(') && parts.first() == Some(&Part::Place);
    let last_place = parts.iter().rposition(|&part| part == Part::Place);
    let place_first = last_place.is_none_or(|place| first(Part::Month).is_none_or(|month| place < month));
    (dated || agency) && place_first && parts.iter().filter(|&&part| part == Part::Place).count() <= 4
}

fn part_of(word: &str) -> Option<Part> {
    let bare = word.trim_matches(['.', ':', ';', '|', '•', '·']);
    let lower = bare.to_lowercase();
    let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = lower.split_at(digits);
    match (number.len(), rest) {
        (0, "" | "-" | "–" | "—" | "--" | "am" | "pm" | "a.m" | "p.m" | "at" | "on") => Some(Part::Other),
        (0, "published" | "updated" | "posted" | "gmt" | "bst" | "est" | "edt" | "et" | "utc" | "cet") => {
            Some(Part::Other)
        }
        (0, _) if is_month(&lower) => Some(Part::Month),
        (0, _) if is_weekday(&lower) || bare.starts_with('(') && bare.ends_with(')') => Some(Part::Other),
        (0, _) => bare.starts_with(char::is_uppercase).then_some(Part::Place),
        (1 | 2, "" | "st" | "nd" | "rd" | "th") => Some(Part::Day),
        (1 | 2, _) if rest.starts_with(['.', ':', 'a', 'p']) => Some(Part::Other),
        (4, "") if matches!(&number[..2], "19" | "20") => Some(Part::Year),
        _ => None,
    }
}

fn is_month(lower: &str) -> bool {
    MONTHS.contains(&month_in_full(lower))
}

fn is_calendar(word: &str) -> bool {
    let lower = word.trim_matches('.').to_lowercase();
    is_weekday(&lower) || MONTHS.contains(&lower.as_str())
}
