//! The rule `spaced-quote-mark`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{BlockSpan, BlockView, Glyph, Mark, MarkClass, Role, Spacing};
use crate::text::Span;
use crate::text::narrow;

declare_rule! {
    /// White space stands between a quotation mark and the words it holds.
    ///
    /// ## Why
    ///
    /// The mark no longer shows which words it belongs to, and it may end up alone on a line.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “ We were told in March,” said Ana Ruiz, the mayor.
    /// ^ spaced-quote-mark
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// French marks are set with spaces:
    ///
    /// ```draft
    /// « Nous le savions », said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// French guillemets, the space between an inner and an outer mark, and a straight mark between two spaces and a
    /// single mark: it may open what follows.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks*.
    pub static SPACED_QUOTE_MARK: "spaced-quote-mark" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for block in context.draft.blocks() {
        for pair in &block.facts.pairs.spans {
            let mark = |index: u32| block.facts.marks[index as usize];
            let opening = mark(pair.opening);
            let Some(closing) = pair.closing.map(mark) else { continue };
            let content: BlockSpan = Span::new(opening.span.end(), closing.span.start());
            let words = content.slice(block.text);
            if opening.glyph.class() == MarkClass::Guillemet || words.trim().is_empty() {
                continue;
            }
            let nested = |edge: Option<char>| edge.is_some_and(|edge| Glyph::of(edge).is_some());
            let (first, last) = (words.trim_start().chars().next(), words.trim_end().chars().next_back());
            if opening.space_after == Spacing::Space && is_plain_space(words.chars().next()) && !nested(first) {
                let gap = narrow(words.len() - words.trim_start().len());
                report(reporter, block, opening, Span::new(content.start(), content.start() + gap));
            }
            let inward = closing.space_before == Spacing::Space && is_plain_space(words.chars().next_back());
            if inward && !nested(last) && !before_another(block.text, closing) {
                let gap = narrow(words.len() - words.trim_end().len());
                report(reporter, block, closing, Span::new(content.end() - gap, content.end()));
            }
        }
    }
}

/// A straight mark between white space and a single mark may open the next quotation: `told us. " 'We knew,'`.
fn before_another(text: &str, mark: Mark) -> bool {
    let next = text[mark.span.end() as usize..].trim_start().chars().next();
    let single = next.and_then(Glyph::of).is_some_and(|glyph| glyph.class() == MarkClass::Single);
    mark.glyph == Glyph::StraightDouble && mark.space_after == Spacing::Space && single
}

/// Thin and no-break spaces beside a mark are typesetting.
fn is_plain_space(space: Option<char>) -> bool {
    matches!(space, Some(' ' | '\t'))
}

fn report(reporter: &mut Reporter<'_>, block: BlockView<'_>, mark: Mark, gap: BlockSpan) {
    // A mark that points the other way might belong to other words, so the writer decides.
    let against = matches!(
        (mark.glyph, mark.role),
        (Glyph::ClosingDouble | Glyph::ClosingSingle, Role::Opening)
            | (Glyph::OpeningDouble | Glyph::OpeningSingle, Role::Closing)
    );
    let safety = if against { Safety::Suggested } else { Safety::Safe };
    reporter.report(block.to_prose(mark.span), "a space stands between this mark and the words it holds").fix(
        "take out the space",
        safety,
        [(block.to_prose(gap), "")],
    );
}
