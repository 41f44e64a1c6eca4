//! The rule `wrong-nesting`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Glyph, MarkClass, Part};
use crate::markup::ProseSpan;

declare_rule! {
    /// A quotation inside a quotation has the same marks as the one around it.
    ///
    /// ## Why
    ///
    /// The inner mark looks like the end of the outer quotation. Inner and outer marks differ: “ ‘ ’ ”.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “He told me “no” and left,” said Ana Ruiz, the mayor.
    ///             ^^^^ wrong-nesting
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “He told me ‘no’ and left,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Apostrophes, and two quotations in one sentence.
    ///
    /// ## References
    ///
    /// AP Stylebook and Guardian style guide, *quotation marks*: double outside, single inside.
    pub static WRONG_NESTING: "wrong-nesting" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for quotation in context.draft.quotations() {
        let Some(outer) = quotation.parts.iter().find_map(|part| part.opening_mark) else { continue };
        for inner in &quotation.inner {
            let Some((opening, closing)) = marks(inner) else { continue };
            let (Some(open), Some(close)) = (other(context.slice(opening)), other(context.slice(closing))) else {
                continue;
            };
            if class(context.slice(opening)) == class(context.slice(outer)) {
                reporter.report(inner.span, "the inner quotation has the same marks as the outer one").fix(
                    "change the inner marks",
                    Safety::Safe,
                    [(opening, open), (closing, close)],
                );
            }
        }
    }
}

fn marks(part: &Part) -> Option<(ProseSpan, ProseSpan)> {
    part.opening_mark.zip(part.closing_mark)
}

fn class(mark: &str) -> Option<MarkClass> {
    mark.chars().next().and_then(Glyph::of).map(Glyph::class)
}

/// The mark of the other class that does the same.
fn other(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "“" => "‘",
        "”" => "’",
        "\"" => "'",
        "‘" => "“",
        "’" => "”",
        "'" => "\"",
        _ => return None,
    })
}
