//! Subtitles: words with the time they are shown at.
//!
//! Here: [`Cue`], what all of them come to. Not here: who speaks (`dialogue`).

mod cue_text;
pub(super) mod subrip;
pub(super) mod web_vtt;

use super::clock;
use crate::sources::Timecode;

/// The words that are shown at a time, with their tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cue<'t> {
    /// When; none where the time cannot be read. Words are never dropped because their time is broken.
    time: Option<Timecode>,
    /// The line of the file they begin on, from zero.
    number: u32,
    /// The words, with the line breaks of the file.
    text: &'t str,
}

/// The time a line with an arrow begins with; none where it is not written as a time.
fn before_arrow(row: &str) -> Option<Timecode> {
    clock::whole(row.split("-->").next().unwrap_or_default().trim())
}

/// Whether a line is evidently meant to hold two times, though it is not written so.
fn is_broken_times(row: &str) -> bool {
    let row = row.trim();
    row.starts_with(|sign: char| sign.is_ascii_digit()) && row.len() < 60 && row.matches(':').count() >= 4
}
