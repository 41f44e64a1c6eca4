//! The rule `missing-reopening-mark`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Beginning, Part};
use crate::markup::ProseSpan;
use crate::text::Span;

declare_rule! {
    /// A quotation runs on into a paragraph that does not open it again.
    ///
    /// ## Why
    ///
    /// Every paragraph of a long quotation begins with an opening mark and only the last one ends with a
    /// closing mark. Without it the paragraph reads as the paper’s own words until the mark at its end.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said. “It is paid for.
    ///
    /// The steel comes on Friday.”
    /// ^^^ missing-reopening-mark
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said. “It is paid for.
    ///
    /// “The steel comes on Friday.”
    /// ```
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks: running quotations*.
    pub static MISSING_REOPENING_MARK: "missing-reopening-mark" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for quotation in context.draft.quotations() {
        // The mark that opened the quotation is the one that opens it again.
        let Some(opening) = quotation.parts.iter().find_map(|part| part.opening_mark) else { continue };
        let opener = context.slice(opening);
        for part in quotation.parts.iter().filter(|part| part.beginning == Beginning::RunsOn) {
            reporter
                .report(first_word(context, part), "the quotation runs on here without an opening mark")
                .related(opening, "the quotation was opened here")
                .fix("open the quotation again", Safety::Suggested, [(Span::empty(part.span.start()), opener)]);
        }
    }
}

fn first_word(context: &Context<'_>, part: &Part) -> ProseSpan {
    let block = context.draft.block(part.block);
    let first = block.and_then(|block| block.facts.tokens.first().map(|token| block.to_prose(token.span)));
    first.unwrap_or(part.span)
}
