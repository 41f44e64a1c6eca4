//! Dates as the draft writes them: *Tuesday, March 4, 2026*, *Tuesday 4 March*.
//!
//! Here: which dates have a weekday beside them, and what tells which weekday it ought to be: the year, or another date.
//! Not here: what is said of a weekday that is wrong; that is `checks::entities`.

mod beside;

use super::BlockView;
use super::block::BlockSpan;
use super::lexicon::{List, lower};
use super::local::LocalQuote;
use super::narration::Words;
use super::sentence::Sentence;
use super::token::TokenKind;
use crate::markup::{BlockKind, MONTHS, Prose, ProseSpan, month_in_full};
use jiff::civil::{Date, Weekday};

/// A weekday with the date it stands beside, in narration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekdayDate {
    /// The weekday as written.
    pub place: ProseSpan,
    /// Which it is.
    pub weekday: Weekday,
    /// Which it ought to be.
    pub right: Weekday,
    /// What tells so.
    pub by: WeekdayEvidence,
}

/// What tells the weekday of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekdayEvidence {
    /// The year: the one beside it, or the one of the draft.
    Year(i16),
    /// Another date a few days away, with its weekday, in a draft that names no year.
    OtherDate(ProseSpan),
}

/// A date of one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalDate {
    weekday: Option<(BlockSpan, Weekday)>,
    day: i8,
    month: i8,
    year: Option<i16>,
    place: BlockSpan,
}

/// The oldest year whose weekdays everybody counted alike.
const FIRST_YEAR: i16 = 1924;
/// The keys of front matter that tell when a draft was written.
const KEYS: &[&str] = &["date", "published", "pubdate", "publishdate", "dateline"];
/// A date without a year is the one nearest to that of the draft, if it is this near.
const NEAR_DAYS: i32 = 120;

/// The dates of a block outside quotations, in order. Linear in the tokens.
pub(super) fn dates(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<LocalDate> {
    let mut quote = 0;
    let mut found = Vec::new();
    for token in 0..words.tokens.len() {
        if !words.may_be_on(token, List::Months) || !words.is_capital(token) {
            continue;
        }
        let Some(month) = month(words.word(token)) else { continue };
        while quotes.get(quote).is_some_and(|quote| quote.close_token < token) {
            quote += 1;
        }
        let quoted = quotes.get(quote).is_some_and(|quote| quote.open_token < token);
        if !quoted {
            found.extend(date_at(words, token, month));
        }
    }
    found
}

/// The weekdays of the draft that stand beside a date, where something tells which weekday that is. Linear in the dates.
pub(super) fn join<'d>(prose: &Prose, blocks: impl Iterator<Item = BlockView<'d>> + Clone) -> Vec<WeekdayDate> {
    let written = day_of_draft(prose, blocks.clone());
    let mut found = Vec::new();
    let mut without_year = beside::Others::default();
    for block in blocks {
        let mut years = YearsInSentences::default();
        for date in &block.facts.dates {
            let Some((place, weekday)) = date.weekday else { continue };
            let place = block.to_prose(place);
            let day = match (date.year, written) {
                (Some(_), _) => date.in_its_year(),
                (None, _) if years.stand_beside(&block, date) => continue,
                (None, Some(written)) => nearest(date, written),
                (None, None) => {
                    without_year.add(place, weekday, block.to_prose(date.place), date);
                    continue;
                }
            };
            if let Some(day) = day {
                let by = WeekdayEvidence::Year(day.year());
                found.push(WeekdayDate { place, weekday, right: day.weekday(), by });
            }
        }
    }
    found.extend(without_year.odd());
    found.sort_by_key(|date| date.place.start());
    found
}

/// When the draft was written: by its front matter, else by its dateline, else by the last date that has its year and its
/// right weekday.
fn day_of_draft<'d>(prose: &Prose, blocks: impl Iterator<Item = BlockView<'d>> + Clone) -> Option<Date> {
    let told = prose.front_matter().iter().filter(|entry| KEYS.contains(&entry.key.to_lowercase().as_str()));
    let mut told = told.filter_map(|entry| entry.value.get(..10)?.parse::<Date>().ok());
    let lines = blocks.clone().filter(|block| block.kind == BlockKind::Dateline).flat_map(|block| &block.facts.dates);
    let mut lines = lines.filter_map(|date| Date::new(date.year?, date.month, date.day).ok());
    let with_weekday = blocks.flat_map(|block| &block.facts.dates).filter_map(|date| {
        let (_, weekday) = date.weekday?;
        date.in_its_year().filter(|day| day.weekday() == weekday)
    });
    told.next().or_else(|| lines.next()).or_else(|| with_weekday.max())
}

impl LocalDate {
    /// The day, where the year stands beside it and its weekdays are not in doubt.
    fn in_its_year(&self) -> Option<Date> {
        let year = self.year.filter(|year| *year >= FIRST_YEAR)?;
        Date::new(year, self.month, self.day).ok()
    }
}

/// The date of that day and month that is nearest to another, where it is near enough to need no year.
fn nearest(date: &LocalDate, to: Date) -> Option<Date> {
    let years = [-1, 0, 1].into_iter().filter_map(|by| to.year().checked_add(by));
    let days = years.filter_map(|year| Date::new(year, date.month, date.day).ok());
    let distance = |day: &Date| day.since(to).map_or(i32::MAX, |span| span.get_days().abs());
    days.min_by_key(distance).filter(|day| distance(day) <= NEAR_DAYS)
}

/// What the sentences of one block tell of years, each read once for all of its dates.
#[derive(Debug, Default)]
struct YearsInSentences {
    /// The sentence that was asked about last, by its place among those of the block, and the answer.
    last: Option<(usize, bool)>,
}

impl YearsInSentences {
    /// Whether the sentence of a date names a year, or tells of years, so that the date may be of another year than the
    /// draft.
    fn stand_beside(&mut self, block: &BlockView<'_>, date: &LocalDate) -> bool {
        let sentences = &block.facts.sentences;
        let at = sentences.partition_point(|sentence| sentence.span.end() < date.place.end());
        let Some(sentence) = sentences.get(at).filter(|sentence| sentence.span.covers(date.place)) else {
            return false;
        };
        let known = self.last.filter(|(last, _)| *last == at).map(|(_, answer)| answer);
        let answer = known.unwrap_or_else(|| tells_of_years(block, sentence));
        self.last = Some((at, answer));
        answer
    }
}

/// Linear in the tokens of the sentence.
fn tells_of_years(block: &BlockView<'_>, sentence: &Sentence) -> bool {
    let tokens = &block.facts.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
    tokens.iter().any(|token| match token.kind {
        TokenKind::Number => year(token.text(block.text)).is_some(),
        TokenKind::Word => matches!(token.text(block.text), "year" | "years" | "year’s" | "year's" | "anniversary"),
        _ => false,
    })
}

fn date_at(words: Words<'_>, token: usize, month: i8) -> Option<LocalDate> {
    let after = day(words.word(token + 1));
    let before =
        token.checked_sub(1).map(|before| if words.word(before) == "of" { before.saturating_sub(1) } else { before });
    let (day, from, to) = match (after, before.and_then(|before| Some((day(words.word(before))?, before)))) {
        (_, Some((day, before))) => (day, before, token),
        (Some(day), None) => (day, token, token + 1),
        (None, None) => return None,
    };
    let comma = usize::from(words.is_punctuation(to + 1, ','));
    let year = year(words.word(to + 1 + comma));
    let last = if year.is_some() { to + 1 + comma } else { to };
    let weekday = weekday_before(words, from).filter(|_| !goes_on(words, to + 1));
    let place = words.tokens[from].span.to(words.tokens[last].span);
    Some(LocalDate { weekday, day, month, year, place })
}

/// The weekday before a date: not the second of two, whose dates are two.
fn weekday_before(words: Words<'_>, date: usize) -> Option<(BlockSpan, Weekday)> {
    let mut at = date.checked_sub(1)?;
    if words.word(at) == "the" || words.is_punctuation(at, ',') {
        at = at.checked_sub(1)?;
    }
    if words.is_punctuation(at, ',') || words.is_punctuation(at, '.') {
        at = at.checked_sub(1)?;
    }
    let day = weekday(words.word(at))?;
    let joined = at
        .checked_sub(1)
        .filter(|&before| matches!(words.word(before), "and" | "or" | "to" | "through" | "&") || words.is_dash(before));
    let second =
        joined.and_then(|before| before.checked_sub(1)).is_some_and(|before| weekday(words.word(before)).is_some());
    (!second).then_some((words.tokens[at].span, day))
}

/// Whether another day follows: *March 4 and 5*.
fn goes_on(words: Words<'_>, token: usize) -> bool {
    let joins = matches!(words.word(token), "and" | "or" | "to" | "through" | "&") || words.is_dash(token);
    joins && day(words.word(token + 1)).is_some()
}

fn day(word: &str) -> Option<i8> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = word.split_at(digits);
    let day = number.parse::<i8>().ok().filter(|day| (1..=31).contains(day))?;
    matches!(rest, "" | "st" | "nd" | "rd" | "th").then_some(day)
}

fn year(word: &str) -> Option<i16> {
    let year = word.parse::<i16>().ok().filter(|year| (1000..2200).contains(year))?;
    (word.len() == 4).then_some(year)
}

fn month(word: &str) -> Option<i8> {
    if !word.starts_with(['J', 'F', 'M', 'A', 'S', 'O', 'N', 'D']) {
        return None;
    }
    let small = lower(word);
    let full = month_in_full(small.trim_end_matches('.'));
    MONTHS.iter().position(|month| *month == full).and_then(|at| i8::try_from(at + 1).ok())
}

fn weekday(word: &str) -> Option<Weekday> {
    if !word.starts_with(['M', 'T', 'W', 'F', 'S']) {
        return None;
    }
    Some(match lower(word).trim_end_matches('.') {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tues" | "tue" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thurs" | "thu" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}
