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
        "full-stop-before-attribution",
        "missing-comma-before-attribution",
        "premature-closing-mark",
        "mixed-quote-glyphs",
    ],
    &["bare-anonymous-source", "vague-source", "passive-attribution"],
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
