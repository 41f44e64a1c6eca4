//! SubRip (`.srt`) and SubViewer as video sites export it (`.sbv`).
//!
//! Not here: tags in the words (`cue_text`).

use super::super::clock;
use super::super::dialogue::Line;
use super::super::rows::rows;
use super::{Cue, before_arrow, cue_text, is_broken_times};
use crate::sources::{Timecode, Transcriber};

/// Whether a line holds the times of a subtitle.
pub(in super::super) fn has_times(text: &str) -> bool {
    rows(text).any(|(_, range)| times(&text[range]).is_some_and(|time| time.is_some()))
}

/// The lines of words. Linear.
pub(in super::super) fn lines(text: &str) -> Vec<Line<'_>> {
    cue_text::lines(&cues(text), Transcriber::Person)
}

/// The time of a line that holds two, if it can be read; none where the line holds words.
fn times(row: &str) -> Option<Option<Timecode>> {
    if row.contains("-->") {
        return Some(before_arrow(row));
    }
    if is_broken_times(row) && !row.contains(',') {
        return Some(None);
    }
    // What follows a comma in SubRip's times is a fraction; here it is the second time.
    let (from, to) = row.trim().split_once(',')?;
    match (clock::whole(from), clock::whole(to)) {
        (Some(time), Some(_)) if from.contains('.') && to.contains('.') => Some(Some(time)),
        _ if is_broken_times(row) => Some(None),
        _ => None,
    }
}

fn cues(text: &str) -> Vec<Cue<'_>> {
    let mut cues = vec![Cue { time: None, number: 0, text: "" }];
    let mut counter = Counter::default();
    let mut start = None;
    for (number, range) in rows(text) {
        let row = text[range.clone()].trim();
        if let Some(time) = times(row) {
            counter.settle();
            cues.push(Cue { time, number: number + 1, text: "" });
            start = None;
            continue;
        }
        if counter.holds(row) {
            // The number of a subtitle whose times are lost: what follows has none.
            cues.push(Cue { time: None, number: number + 1, text: "" });
            start = None;
        } else if let Some(cue) = cues.last_mut().filter(|_| !row.is_empty()) {
            let from = *start.get_or_insert_with(|| {
                cue.number = number;
                range.start
            });
            cue.text = &text[from..range.end];
        }
    }
    cues
}

/// The numbers before subtitles.
#[derive(Debug, Default)]
struct Counter {
    /// The number of the last subtitle.
    last: Option<u64>,
    candidate: Option<u64>,
    after_blank: bool,
}

impl Counter {
    /// Whether a line is the number of a subtitle. It is where it follows a blank line and counts on, or nothing has
    /// been counted yet.
    fn holds(&mut self, row: &str) -> bool {
        let first = self.last.is_none() && self.candidate.is_none();
        let after_blank = std::mem::replace(&mut self.after_blank, row.is_empty());
        let digits = !row.is_empty() && row.bytes().all(|byte| byte.is_ascii_digit());
        let Some(number) = row.parse::<u64>().ok().filter(|_| digits) else { return false };
        let next = self.last.is_none_or(|last| number > last && number - last <= 2);
        let holds = (after_blank || first) && next;
        if holds {
            self.candidate = Some(number);
        }
        holds
    }

    /// Times follow, so what stood before them was a number.
    fn settle(&mut self) {
        self.last = self.candidate.or(self.last);
        self.after_blank = false;
    }
}
