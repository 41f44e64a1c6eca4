//! One fault, one finding: where several rules see the same fault, the one that
//! names it best speaks.

use super::Leveled;
use crate::checks::{Group, rule_by_id};
use crate::findings::Finding;
use crate::language::{Draft, Ending};
use crate::text::Span;
use std::collections::BTreeMap;

/// Rules that see one fault from several sides, the one that names it best first.
/// Of two findings of a family that overlap, the weaker is left out.
///
/// A rule that speaks once for the whole draft (`mixed-quote-glyphs`) is in none: what else is wrong at the first place
/// must not hide the rest. Nor are the punctuation rules: a space beside a mark and a comma missing before it are two faults.
pub(super) const FAMILIES: &[&[&str]] = &[
    &[
        "unclosed-quote",
        "unopened-quote",
        "missing-reopening-mark",
        "unclosed-inner-quote",
        "wrong-nesting",
        "attribution-inside-quote",
        "wrong-way-quote",
        "spaced-quote-mark",
        "wrong-way-apostrophe",
        "premature-closing-mark",
    ],
    &[
        "bare-anonymous-source",
        "vague-source",
        "passive-attribution",
        "unsourced-study",
        "unnamed-media",
        "hedged-claim",
    ],
    &["withheld-name", "stylebook-name", "inconsistent-name", "inconsistent-diacritics"],
    &["conflicting-acronym", "acronym-before-definition", "undefined-acronym"],
];

/// The rule whose finding makes everything downstream of it doubtful.
const UNCLOSED: &str = "unclosed-quote";
/// The groups that read quotations, and so are led astray by a mark that is missing.
const LED_ASTRAY: [Group; 3] = [Group::Attribution, Group::Quotes, Group::Matching];

/// Leaves one finding a fault. `O(n log n)` in the number of findings, linear in
/// the quotations.
pub(super) fn dedupe(findings: Vec<Leveled>, draft: &Draft) -> Vec<Leveled> {
    let mut findings = without_repeats(findings);
    drop_downstream(&mut findings, draft);
    for family in FAMILIES {
        keep_strongest(&mut findings, family);
    }
    findings
}

/// In order of place and rule, each once.
fn without_repeats(mut findings: Vec<Leveled>) -> Vec<Leveled> {
    findings.sort_by(|(_, one), (_, other)| {
        (one.span, one.rule, &one.message).cmp(&(other.span, other.rule, &other.message))
    });
    findings.dedup_by(|(_, later), (_, first)| {
        (later.span, later.rule, &later.message) == (first.span, first.rule, &first.message)
    });
    findings
}

/// Where a quotation is never closed, nobody can tell what is quotation and what
/// is not up to its end; findings of other rules there are guesses.
fn drop_downstream(findings: &mut Vec<Leveled>, draft: &Draft) {
    if !findings.iter().any(|(_, finding)| finding.rule == UNCLOSED) {
        return;
    }
    let mut doubtful = Stretches::default();
    for (_, finding) in findings.iter().filter(|(_, finding)| finding.rule == UNCLOSED) {
        doubtful.add(Span::new(finding.span.start(), finding.span.end()));
    }
    for stretch in unclosed_stretches(draft) {
        if doubtful.overlap(stretch) {
            doubtful.add(stretch);
        }
    }
    findings.retain(|(_, finding)| !(is_led_astray(finding) && doubtful.contain(finding.span.start())));
}

fn is_led_astray(finding: &Finding) -> bool {
    finding.rule != UNCLOSED && rule_by_id(finding.rule).is_some_and(|rule| LED_ASTRAY.contains(&rule.group))
}

/// From each mark that is never closed to the end of its block.
fn unclosed_stretches(draft: &Draft) -> Vec<Span> {
    let blocks = draft.prose().blocks();
    let parts = draft.quotations().iter().flat_map(|quotation| &quotation.parts);
    let unclosed = parts.filter(|part| matches!(part.ending, Ending::Unclosed { .. }));
    unclosed
        .map(|part| {
            let start = part.opening_mark.unwrap_or(part.span);
            let end = blocks.get(part.block as usize).map_or(part.span, |block| block.span);
            draft.prose().to_document(Span::new(start.start(), end.end().max(start.end())))
        })
        .collect()
}

fn keep_strongest(findings: &mut Vec<Leveled>, family: &[&str]) {
    let mut taken = Stretches::default();
    let mut dropped: Vec<usize> = Vec::new();
    for rule in family {
        let of_rule = || findings.iter().enumerate().filter(|(_, (_, finding))| finding.rule == *rule);
        dropped.extend(of_rule().filter(|(_, (_, finding))| taken.overlap(finding.span)).map(|(index, _)| index));
        let kept: Vec<Span> =
            of_rule().map(|(_, (_, finding))| finding.span).filter(|span| !taken.overlap(*span)).collect();
        kept.into_iter().for_each(|span| taken.add(span));
    }
    dropped.sort_unstable();
    let mut index = 0;
    findings.retain(|_| {
        index += 1;
        dropped.binary_search(&(index - 1)).is_err()
    });
}

/// Stretches of the document, joined where they overlap.
#[derive(Debug, Default)]
struct Stretches {
    /// *Invariant:* start to end; no two overlap.
    stretches: BTreeMap<u32, u32>,
}

impl Stretches {
    fn add(&mut self, span: Span) {
        let (mut start, mut end) = (span.start(), span.end().max(span.start() + 1));
        while let Some((&from, &to)) = self.stretches.range(..end).next_back().filter(|(_, to)| **to > start) {
            self.stretches.remove(&from);
            start = start.min(from);
            end = end.max(to);
        }
        self.stretches.insert(start, end);
    }

    /// Whether any stretch shares a byte with the span; an empty one stands for the byte after it.
    fn overlap(&self, span: Span) -> bool {
        let end = span.end().max(span.start() + 1);
        self.stretches.range(..end).next_back().is_some_and(|(_, to)| *to > span.start())
    }

    fn contain(&self, offset: u32) -> bool {
        self.overlap(Span::empty(offset))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Level;
    use crate::language::{BlockCache, analyse};
    use crate::markup::extract;
    use crate::text::{Document, Format};
    use std::sync::Arc;

    fn finding(rule: &'static str, start: u32, end: u32) -> Leveled {
        let span = Span::new(start, end);
        (Level::Warning, Finding::new(rule, span, rule))
    }

    fn left(text: &str, findings: Vec<Leveled>) -> Vec<(&'static str, u32)> {
        let prose = extract(&Document::new(text, Format::Plain));
        let draft = analyse(Arc::new(prose), &mut BlockCache::default());
        let left = dedupe(findings, &draft);
        left.into_iter().map(|(_, finding)| (finding.rule, finding.span.start())).collect()
    }

    #[test]
    fn of_a_family_the_one_that_names_it_best_speaks() {
        let findings = vec![
            finding("spaced-quote-mark", 0, 3),
            finding("wrong-way-quote", 0, 3),
            finding("vague-source", 1, 3),
            finding("wrong-way-quote", 8, 9),
            finding("spaced-quote-mark", 9, 10),
        ];
        let expected = [("wrong-way-quote", 0), ("vague-source", 1), ("wrong-way-quote", 8), ("spaced-quote-mark", 9)];
        assert_eq!(left("", findings), expected);
    }

    #[test]
    fn two_faults_in_one_place_are_both_told() {
        for other in ["mixed-quote-glyphs", "missing-comma-before-attribution"] {
            let findings = vec![finding(other, 0, 3), finding("spaced-quote-mark", 0, 3)];
            assert_eq!(left("", findings), [(other, 0), ("spaced-quote-mark", 0)]);
        }
    }

    #[test]
    fn what_is_left_out_leaves_out_nothing_itself() {
        // The first silences the second, so the second cannot silence the third.
        let findings = vec![
            finding("unclosed-inner-quote", 0, 4),
            finding("wrong-nesting", 3, 8),
            finding("wrong-way-quote", 7, 9),
        ];
        assert_eq!(left("", findings), [("unclosed-inner-quote", 0), ("wrong-way-quote", 7)]);
    }

    #[test]
    fn one_thing_said_twice_is_said_once() {
        assert_eq!(left("", vec![finding("vague-source", 1, 3), finding("vague-source", 1, 3)]), [("vague-source", 1)]);
    }

    #[test]
    fn after_a_mark_that_is_never_closed_other_rules_are_guesses_to_the_end_of_the_block() {
        let text =
            "It is late. “We will finish by May, Ana Ruiz, the mayor, said. She left.\n\n“Yes,” said Tom Bell.\n";
        let mark = u32::try_from(text.find('“').unwrap()).unwrap();
        let findings = vec![
            finding("unclosed-quote", mark, mark + 3),
            finding("unopened-quote", 3, 4),
            finding("unopened-quote", mark + 20, mark + 21),
            finding("unused-stet", mark + 20, mark + 21),
            finding("unopened-quote", mark + 75, mark + 76),
        ];
        let expected = [
            ("unopened-quote", 3),
            ("unclosed-quote", mark),
            ("unused-stet", mark + 20),
            ("unopened-quote", mark + 75),
        ];
        assert_eq!(left(text, findings), expected);
    }

    #[test]
    fn a_family_names_each_rule_once() {
        let mut ids: Vec<&str> = FAMILIES.iter().copied().flatten().copied().collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count);
        assert!(ids.iter().all(|id| rule_by_id(id).is_some()), "a family names a rule that is not there");
    }
}
