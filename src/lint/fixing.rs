//! Safe fixes made to the end.
//!
//! Not here: fixes into text once (`findings::apply`), or who asks for them.

use super::{Linted, lint_with_cache};
use crate::config::Config;
use crate::findings::{Finding, Fix, Safety, apply};
use crate::language::BlockCache;
use crate::sources::Evidence;
use crate::text::Document;

/// A text with its safe fixes made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The new text.
    pub text: String,
    /// How many fixes were made.
    pub made: usize,
}

/// Copy as people write it is settled after one round; broken text may take a few.
const MOST_ROUNDS: usize = 12;

/// Makes every safe fix, and those that come to light thereby, until none is left: fixing twice is fixing once.
///
/// A text whose fixes come to no end is left as it is, so that this holds for any text. Linear in the text for each round.
#[must_use]
pub fn fix(document: &Document, evidence: &Evidence, config: &Config) -> Fixed {
    let mut cache = BlockCache::default();
    let mut current = document.clone();
    let mut made = 0;
    for _ in 0..MOST_ROUNDS {
        let linted = lint_with_cache(&current, evidence, config, &mut cache);
        let round = apply(current.text(), safe_fixes(&linted));
        if *round.text == **current.text() {
            return Fixed { text: round.text, made };
        }
        made += round.made;
        current = Document::new(&round.text, document.format());
    }
    Fixed { text: document.text().to_string(), made: 0 }
}

/// The best safe fix of each finding.
fn safe_fixes(linted: &Linted) -> impl Iterator<Item = &Fix> {
    let safe = |finding: &Finding| finding.fixes.iter().position(|fix| fix.safety == Safety::Safe);
    linted.findings.iter().filter_map(move |(_, finding)| finding.fixes.get(safe(finding)?))
}
