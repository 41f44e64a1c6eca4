//! Fixes made to the end.
//!
//! Not here: fixes into text once (`findings::apply`), or who asks for them.

use super::{Leveled, lint_with_cache};
use crate::config::Config;
use crate::findings::{Fix, Level, Safety, apply};
use crate::language::BlockCache;
use crate::sources::Evidence;
use crate::text::{Document, line_breaks};

/// Which fixes are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The least that must be certain of a fix.
    pub safety: Safety,
    /// The quietest finding that is mended.
    pub level: Level,
}

impl Reach {
    /// What may be made without asking, whatever it mends.
    pub const SAFE: Reach = Reach { safety: Safety::Safe, level: Level::Hint };

    /// The same, and only where more than a hint is mended.
    pub const UNASKED: Reach = Reach { safety: Safety::Safe, level: Level::Information };

    /// Whether a finding is mended.
    #[must_use]
    pub fn reaches(self, finding: &Leveled) -> bool {
        self.best(finding).is_some()
    }

    /// The best fix of a finding that is wanted.
    fn best(self, (level, finding): &Leveled) -> Option<&Fix> {
        finding.best_fix(self.safety).filter(|_| *level >= self.level)
    }
}

/// A fix that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The id of the rule.
    pub rule: &'static str,
    /// What was done, as a verb phrase.
    pub title: String,
    /// The line it begins on, from 1.
    pub line: usize,
}

/// A text with its fixes made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The new text.
    pub text: String,
    /// What was done, in order of place; what came to light by that comes after it.
    pub made: Vec<Made>,
    /// How many findings that reach so far have only fixes that do not.
    pub left: usize,
    /// Whether no fix that is wanted was left in the end. Where some come to no end, none is made.
    pub is_settled: bool,
}

/// Copy as people write it is settled after one round; broken text may take a few.
const MOST_ROUNDS: usize = 12;

/// Makes every fix that is wanted, and those that come to light thereby, until none is left: fixing twice is fixing once.
///
/// A text whose fixes come to no end is left as it is, so that this holds for any text. Linear in the text for each round.
#[must_use]
pub fn fix(document: &Document, evidence: &Evidence, config: &Config, reach: Reach) -> Fixed {
    let mut cache = BlockCache::default();
    let mut current = document.clone();
    let mut made = Vec::new();
    let mut left = 0;
    for _ in 0..MOST_ROUNDS {
        let linted = lint_with_cache(&current, evidence, config, &mut cache);
        let wanted = linted.findings.iter().filter_map(|finding| Some((finding, reach.best(finding)?)));
        let wanted: Vec<(&Leveled, &Fix)> = wanted.collect();
        let is_left = |finding: &&Leveled| finding.0 >= reach.level && !finding.1.fixes.is_empty();
        left = linted.findings.iter().filter(is_left).count() - wanted.len();
        let round = apply(current.text(), wanted.iter().map(|(_, fix)| *fix));
        if *round.text == **current.text() {
            return Fixed { text: round.text, made, left, is_settled: true };
        }
        made.extend(told(current.text(), round.made.iter().map(|made| wanted[*made])));
        current = Document::new(&round.text, document.format());
    }
    Fixed { text: document.text().to_string(), made: Vec::new(), left, is_settled: false }
}

/// What these fixes do, each with its line. Linear in the text.
fn told<'f>(text: &str, fixes: impl Iterator<Item = (&'f Leveled, &'f Fix)>) -> Vec<Made> {
    let mut breaks = line_breaks(text).peekable();
    let mut line = 1;
    let made = fixes.filter_map(|((_, finding), fix)| {
        let start = fix.edits().first()?.span.start() as usize;
        while breaks.next_if(|line_break| line_break.end <= start).is_some() {
            line += 1;
        }
        Some(Made { rule: finding.rule, title: fix.title.clone(), line })
    });
    made.collect()
}
