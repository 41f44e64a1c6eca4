//! The rule `attribution-inside-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Juncture;
use crate::text::Span;

declare_rule! {
    /// The attribution stands inside the quotation marks.
    ///
    /// ## Why
    ///
    /// As it stands the speaker says “she said”. The closing mark belongs before the attribution.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, was blunt. “It is over, she said.”
    ///                                            ^^^^^^^^^^^ attribution-inside-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, was blunt. “It is over,” she said.
    /// ```
    ///
    /// Somebody may report what another said:
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said of the builder: “He came in at nine. It is over, he said.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Reported speech inside a quotation that has an attribution of its own.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks*.
    pub static ATTRIBUTION_INSIDE_QUOTE: "attribution-inside-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for part in context.draft.quotations().iter().flat_map(|quotation| &quotation.parts) {
        let (Juncture::AttributionInside { comma }, Some(closing)) = (part.juncture, part.closing_mark) else {
            continue;
        };
        let mark = context.slice(closing).to_owned();
        reporter
            .report(Span::new(comma.start(), part.content.end()), "the attribution is inside the quotation marks")
            .fix(
                "close the quotation before the attribution",
                Safety::Suggested,
                [(Span::empty(comma.end()), mark), (closing, String::new())],
            );
    }
}
