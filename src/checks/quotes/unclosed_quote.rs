//! The rule `unclosed-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Ending;
use crate::text::Span;

declare_rule! {
    /// A quotation is opened and never closed.
    ///
    /// ## Why
    ///
    /// Without the closing mark nobody can tell where the speaker’s words end and the paper’s begin.
    ///
    /// The fix closes it where the words most likely end: before the attribution, or at the end of the paragraph.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said. “It is paid for.
    ///                                                                ^ unclosed-quote
    ///
    /// The council meets on Tuesday.
    /// ```
    ///
    /// The mark that opens the next paragraph is another speaker’s, so it takes nothing up:
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said: “We will finish the bridge by May.
    ///                            ^ unclosed-quote
    ///
    /// “That is news to us,” said Tom Okafor, the builder.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said.
    /// ```
    ///
    /// A quotation that runs on leaves its paragraph open, and the next opens it again:
    ///
    /// ```draft
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said. “It is paid for.
    ///
    /// “The steel comes on Friday.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Inches and feet, decades, apostrophes, code, addresses and the attributes of HTML.
    ///
    /// ## References
    ///
    /// AP Stylebook, *quotation marks*; Guardian style guide, *quotation marks*.
    pub static UNCLOSED_QUOTE: "unclosed-quote" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for part in context.draft.quotations().iter().flat_map(|quotation| &quotation.parts) {
        match (part.ending, part.opening_mark, part.closing_mark) {
            (Ending::Unclosed { likely_end, mark }, Some(opening), _) => {
                reporter.report(opening, "this quotation is never closed").fix(
                    "close the quotation",
                    Safety::Suggested,
                    [(Span::empty(likely_end), mark.to_string())],
                );
            }
            (Ending::WrongMark { mark }, _, Some(closing)) => {
                let message = format!("this quotation closes with the wrong mark: {mark} belongs here");
                let title = format!("close the quotation with {mark}");
                reporter.report(closing, message).fix(title, Safety::Suggested, [(closing, mark.to_string())]);
            }
            _ => {}
        }
    }
}
