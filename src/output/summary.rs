//! What a run comes to, counted and in one line.

use super::paint;
use crate::findings::Level;
use crate::lint::{Leveled, Reach};

/// The counts of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Drafts checked.
    pub drafts: usize,
    /// Drafts with a finding that is shown.
    pub drafts_with_findings: usize,
    /// Findings shown, by level, quietest first.
    counts: [usize; Level::ALL.len()],
    /// Hints found and not shown.
    pub hidden_hints: usize,
    /// Findings shown that `fix` mends without asking.
    mended_by_fix: usize,
}

impl Summary {
    /// Counts one draft more: the findings that are shown, and how many hints are not.
    pub fn add(&mut self, shown: &[Leveled], hidden_hints: usize) {
        self.drafts += 1;
        self.drafts_with_findings += usize::from(!shown.is_empty());
        self.hidden_hints += hidden_hints;
        for finding in shown {
            self.counts[finding.0 as usize] += 1;
            self.mended_by_fix += usize::from(Reach::UNASKED.reaches(finding));
        }
    }

    /// How many findings of this level are shown.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.counts[level as usize]
    }

    /// How many findings are shown.
    #[must_use]
    pub fn findings(&self) -> usize {
        self.counts.iter().sum()
    }

    /// One line: `12 findings in 3 drafts: 2 errors, 7 warnings, 3 hints`.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = match self.findings() {
            0 => paint::paint(paint::GOOD, format!("no findings in {}", counted(self.drafts, "draft"))),
            found => {
                let place = match (self.drafts_with_findings, self.drafts) {
                    (some, all) if some == all => counted(all, "draft"),
                    (some, all) => format!("{some} of {}", counted(all, "draft")),
                };
                let levels = Level::ALL.into_iter().rev().filter(|level| self.count(*level) > 0);
                let levels: Vec<String> = levels.map(|level| self.of_level(level)).collect();
                let head = paint::paint(paint::STRONG, format!("{} in {place}", counted(found, "finding")));
                format!("{head}: {}", levels.join(", "))
            }
        };
        let hidden = |count| format!("{} hidden, see with --hints", counted(count, "hint"));
        let hidden = Some(self.hidden_hints).filter(|count| *count > 0).map(hidden);
        let mended = |count| format!("copydesk fix mends {count}");
        let mended = Some(self.mended_by_fix).filter(|count| *count > 0).map(mended);
        let notes: Vec<String> = hidden.into_iter().chain(mended).collect();
        if !notes.is_empty() {
            line.push_str(&paint::paint(paint::QUIET, format!(" ({})", notes.join("; "))));
        }
        line
    }

    fn of_level(&self, level: Level) -> String {
        let count = self.count(level);
        let text = match level {
            Level::Information => format!("{count} information"),
            Level::Error | Level::Warning | Level::Hint => counted(count, level.name()),
        };
        paint::paint(paint::level(level), text)
    }
}

/// A number and its noun, in the plural where it wants one.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
