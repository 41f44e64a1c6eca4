//! The rule `joined-sentences-in-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Beginning;

declare_rule! {
    /// Two spoken sentences are joined by the comma of their attribution.
    ///
    /// ## Why
    ///
    /// “It is shut,” she said, “The mayor knew” reads as one sentence with the attribution in its middle. They are
    /// two, and the attribution ends with a full stop.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor, “They never wrote it down.”
    ///                                                  ^ joined-sentences-in-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor. “They never wrote it down.”
    /// ```
    ///
    /// One sentence, really split:
    ///
    /// ```draft
    /// “We were told in March,” said Ana Ruiz, the mayor, “and they never wrote it down.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A second half that begins with a small letter, with *I* or with a name.
    ///
    /// ## References
    ///
    /// AP Stylebook, *comma: with quotations*.
    pub static JOINED_SENTENCES_IN_QUOTE: "joined-sentences-in-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for part in context.draft.quotations().iter().flat_map(|quotation| &quotation.parts) {
        let Beginning::AfterComma { comma } = part.beginning else { continue };
        let mut report = reporter.report(comma, "a new sentence begins here, so the attribution ends with a full stop");
        if let Some(opening) = part.opening_mark {
            report = report.related(opening, "the new sentence");
        }
        report.fix("end the attribution with a full stop", Safety::Suggested, [(comma, ".")]);
    }
}
