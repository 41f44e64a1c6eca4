//! Weekdays beside dates without a year, told by other such dates a few days away.
//!
//! *On Tuesday 24 November … on Thursday 25 November*: whatever the year, one of the two is wrong.

use super::{LocalDate, WeekdayDate, WeekdayEvidence};
use crate::markup::ProseSpan;
use jiff::civil::Weekday;

/// Dates farther apart than that may be of two years.
const NEAR_DAYS: i32 = 14;
/// How many dates before are compared: bounds the work for each.
const MOST: usize = 8;
/// How many days of a year, counted from 1 March, lie before each month. February comes last, so that no leap day lies
/// between two dates of one such year.
const DAYS_BEFORE: [i32; 12] = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];
/// How many days each month has at most.
const DAYS: [i8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The dates without a year, in order of place.
#[derive(Debug, Default)]
pub(super) struct Others {
    dates: Vec<Other>,
}

#[derive(Debug, Clone, Copy)]
struct Other {
    /// The weekday as written.
    weekday_at: ProseSpan,
    /// The date as written.
    date_at: ProseSpan,
    /// Days since the 1 March before it.
    day: i32,
    /// The weekday of that 1 March, from 0 for a Monday, if the weekday as written is right.
    first: i32,
}

impl Others {
    /// Takes up a date with its weekday; none that no calendar has.
    pub(super) fn add(&mut self, weekday_at: ProseSpan, weekday: Weekday, date_at: ProseSpan, date: &LocalDate) {
        let Some(month) = usize::try_from(date.month).ok().and_then(|month| month.checked_sub(1)) else { return };
        let (Some(before), Some(longest)) = (DAYS_BEFORE.get(month), DAYS.get(month)) else { return };
        if date.day <= *longest {
            let day = before + i32::from(date.day) - 1;
            let first = (i32::from(weekday.to_monday_zero_offset()) - day).rem_euclid(7);
            self.dates.push(Other { weekday_at, date_at, day, first });
        }
    }

    /// Those whose weekday is not that by most of the dates around them; on a tie, by the one that the draft has first.
    /// Linear in the dates.
    pub(super) fn odd(&self) -> impl Iterator<Item = WeekdayDate> + '_ {
        (0..self.dates.len()).filter_map(|at| {
            let date = self.dates[at];
            let by = self.judge_of(at).filter(|judge| judge.first != date.first)?;
            Some(WeekdayDate {
                place: date.weekday_at,
                weekday: weekday(date.first + date.day)?,
                right: weekday(by.first + date.day)?,
                by: WeekdayEvidence::OtherDate(by.weekday_at.to(by.date_at)),
            })
        })
    }

    /// Of those around a date, itself among them, the nearest one of those that agree with most.
    fn judge_of(&self, at: usize) -> Option<Other> {
        let (from, to) = (at.saturating_sub(MOST), (at + MOST + 1).min(self.dates.len()));
        let near = |other: &&Other| (other.day - self.dates[at].day).abs() <= NEAR_DAYS;
        let around: Vec<&Other> = self.dates[from..to].iter().filter(near).collect();
        let agree = |judge: &Other| around.iter().filter(|other| other.first == judge.first).count();
        let most = around.iter().rev().max_by_key(|judge| agree(judge))?.first;
        let judges = around.iter().filter(|other| other.first == most);
        judges.min_by_key(|judge| (judge.day - self.dates[at].day).abs()).map(|judge| **judge)
    }
}

fn weekday(from_monday: i32) -> Option<Weekday> {
    let day = i8::try_from(from_monday.rem_euclid(7)).ok()?;
    Weekday::from_monday_zero_offset(day).ok()
}
