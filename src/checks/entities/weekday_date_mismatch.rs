//! The rule `weekday-date-mismatch`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::WeekdayEvidence;
use jiff::civil::Weekday;

declare_rule! {
    /// The weekday and the date beside it are two days.
    ///
    /// ## Why
    ///
    /// One of the two is wrong, and readers who go by the wrong one come on the wrong day.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge opens on Tuesday, March 4, 2026.
    ///                     ^^^^^^^ weekday-date-mismatch
    /// ```
    ///
    /// The date of the draft tells the year of a date near it:
    ///
    /// ```draft
    /// ---
    /// title: The bridge opens
    /// date: 2026-02-11
    /// ---
    ///
    /// The bridge opens on Tuesday 4 March.
    ///                     ^^^^^^^ weekday-date-mismatch
    /// ```
    ///
    /// Without any year one date tells of another that is a few days away; of two the later one is marked:
    ///
    /// ```draft
    /// The bridge opens on Tuesday, March 4, and shuts on Thursday, March 7.
    ///                                                    ^^^^^^^^ weekday-date-mismatch
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The bridge opens on Wednesday, March 4, 2026.
    /// ```
    ///
    /// No year, and nothing that tells it:
    ///
    /// ```draft
    /// The bridge opens on Tuesday, March 4.
    /// ```
    ///
    /// Two dates that agree, whatever the year:
    ///
    /// ```draft
    /// The bridge opens on Tuesday, March 4, and shuts on Friday, March 7.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quoted words; two days with their dates (*Tuesday and Wednesday, March 3 and 4*); dates before 1924, when some
    /// countries still counted by the old calendar.
    ///
    /// ## References
    ///
    /// AP Stylebook, *days of the week* and *dates*.
    pub static WEEKDAY_DATE_MISMATCH: "weekday-date-mismatch" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for day in context.draft.weekday_dates().iter().filter(|day| day.right != day.weekday) {
        let right = name(day.right);
        let fix = (format!("change it to {right}"), Safety::Suggested, [(day.place, right)]);
        match day.by {
            WeekdayEvidence::Year(year) => reporter.report(day.place, format!("that date is a {right} in {year}")),
            WeekdayEvidence::OtherDate(other) => reporter
                .report(day.place, format!("that date is a {right}, if {} is right", context.slice(other)))
                .related(other, "the date that tells so"),
        }
        .fix(fix.0, fix.1, fix.2);
    }
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
