//! How soon a version is read: at once, unless keys come faster than anybody types.
//!
//! A key that repeats, a macro or a paste character by character is a run of
//! edits, each where the last one left the caret. To publish each would only
//! keep the client busy, so a run is read when it pauses, and now and then.

use crate::text::Span;
use std::time::{Duration, Instant};

/// Edits closer together than this belong to a run; the fastest typists leave more.
const RUN: Duration = Duration::from_millis(60);

/// How long a run pauses before it is read.
const PAUSE: Duration = Duration::from_millis(40);

/// How long a run may go on unread.
const LONGEST_WAIT: Duration = Duration::from_millis(400);

/// The pace of the edits of one document.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pace {
    last: Option<(Instant, u32)>,
    /// Since when a run has not been read.
    unread: Option<Instant>,
}

impl Pace {
    /// When the version is to be read that an edit at `now` made, which replaced
    /// `old` and left the caret at byte `caret`.
    pub(super) fn due(&mut self, old: Span, caret: u32, now: Instant) -> Instant {
        let goes_on = self.last.is_some_and(|(at, last)| {
            now.saturating_duration_since(at) < RUN && (old.start() == last || old.end() == last)
        });
        self.last = Some((now, caret));
        if !goes_on {
            self.unread = None;
            return now;
        }
        let latest = *self.unread.get_or_insert(now) + LONGEST_WAIT;
        if latest <= now {
            self.unread = Some(now);
            return now;
        }
        latest.min(now + PAUSE)
    }

    /// Takes note that the newest version is read, so that a run may wait anew.
    pub(super) fn note_read(&mut self) {
        self.unread = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insertions(count: u32, gap: Duration, step: u32) -> usize {
        let (mut pace, begin) = (Pace::default(), Instant::now());
        let mut due: Vec<(Instant, Instant)> = Vec::new();
        for edit in 0..count {
            let (now, at) = (begin + gap * edit, 10 + edit * step);
            if due.last().is_some_and(|(_, due)| *due <= now) {
                pace.note_read();
            }
            due.push((now, pace.due(Span::empty(at), at + 1, now)));
        }
        let overtaken = due.windows(2).filter(|pair| pair[0].1 > pair[1].0).count();
        due.len() - overtaken
    }

    #[test]
    fn a_run_is_read_once_in_a_while() {
        for gap in [0, 1, 5, 30] {
            let read = insertions(300, Duration::from_millis(gap), 1);
            assert!(read <= 30, "{gap} ms apart, {read} are read");
        }
    }

    #[test]
    fn what_was_read_when_it_was_due_is_not_read_again_at_the_next_edit() {
        let (mut pace, begin) = (Pace::default(), Instant::now());
        let mut due = begin;
        let gap = Duration::from_millis(30);
        for edit in 0..=14 {
            due = pace.due(Span::empty(edit), edit + 1, begin + gap * edit);
            if edit == 13 {
                pace.note_read();
            }
        }
        assert_eq!(due, begin + gap * 14 + PAUSE);
    }

    #[test]
    fn whoever_types_is_read_at_once() {
        assert_eq!(insertions(100, Duration::from_millis(60), 1), 100);
    }

    #[test]
    fn edits_here_and_there_are_no_run() {
        assert_eq!(insertions(100, Duration::ZERO, 7), 100);
    }

    #[test]
    fn deleting_backwards_is_a_run() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        assert_eq!(pace.due(Span::new(9, 10), 9, now), now);
        assert_eq!(pace.due(Span::new(8, 9), 8, now), now + PAUSE);
    }
}
