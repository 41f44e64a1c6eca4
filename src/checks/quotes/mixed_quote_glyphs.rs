//! The rule `mixed-quote-glyphs`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Glyph, Mark, MarkClass, Role};
use crate::markup::{BlockKind, ProseSpan};

declare_rule! {
    /// Straight and curly quotation marks stand in one draft.
    ///
    /// ## Why
    ///
    /// Copy pasted from elsewhere keeps its own marks, and the mixture shows in print. There is one finding for the
    /// draft, at the first mark of the rarer kind; the fix changes them all.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor. “Nobody wrote it down.”
    ///
    /// "Nobody ever does," said Tom Okafor, the builder.
    /// ^ mixed-quote-glyphs
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor, of the 7" pipe under the 6' 2" beam.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Inches and feet, code, headlines and front matter, apostrophes.
    ///
    /// ## References
    ///
    /// Guardian style guide, *quotation marks*.
    pub static MIXED_QUOTE_GLYPHS: "mixed-quote-glyphs" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

/// So many of the places are listed with the finding.
const PLACES: usize = 10;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut straight: Vec<(ProseSpan, char)> = Vec::new();
    let mut curly: Vec<(ProseSpan, char)> = Vec::new();
    for block in context.draft.blocks().filter(|block| is_story(block.kind)) {
        for mark in block.facts.marks.iter().filter(|mark| quotes(mark)) {
            let kind = if mark.glyph == Glyph::StraightDouble { &mut straight } else { &mut curly };
            kind.push((block.to_prose(mark.span), other(mark)));
        }
    }
    if straight.is_empty() || curly.is_empty() {
        return;
    }
    let (rare, name) = if straight.len() <= curly.len() { (straight, "straight") } else { (curly, "curly") };
    let mut report = reporter.report(rare[0].0, format!("this mark is {name}, and most of the draft's are not"));
    for (place, _) in rare.iter().skip(1).take(PLACES) {
        report = report.related(*place, format!("{name} too"));
    }
    report.fix("set all marks alike", Safety::Safe, rare.into_iter().map(|(span, other)| (span, other.to_string())));
}

fn is_story(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Headline | BlockKind::Standfirst)
}

/// A double mark that opens or closes.
fn quotes(mark: &Mark) -> bool {
    let double = mark.glyph.class() == MarkClass::Double && mark.glyph != Glyph::TwoSingles;
    double && matches!(mark.role, Role::Opening | Role::Closing)
}

/// The mark of the other kind that does the same.
fn other(mark: &Mark) -> char {
    match (mark.glyph, mark.role) {
        (Glyph::StraightDouble, Role::Opening) => '“',
        (Glyph::StraightDouble, _) => '”',
        _ => '"',
    }
}
