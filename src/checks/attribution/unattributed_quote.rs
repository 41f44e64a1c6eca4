//! The rule `unattributed-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::Quotation;
use crate::text::Span;

declare_rule! {
    /// Nobody is named as the speaker of a quotation.
    ///
    /// ## Why
    ///
    /// Readers judge words by who said them. A quotation without a speaker in its sentence, its paragraph or the
    /// run of quotations it belongs to cannot be judged, checked or answered.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge shut on Monday. “I have had nine customers today, and three of them were lost.”
    ///                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unattributed-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The bridge shut on Monday. “I have had nine customers today, and three of them were lost,” said Ana Ruiz, a baker.
    /// ```
    ///
    /// A paragraph of the same speaker’s words needs no second attribution:
    ///
    /// ```draft
    /// “I have had nine customers today,” said Ana Ruiz, a baker.
    ///
    /// “Three of them were lost, and one of them wanted a bus.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Fewer than five words; titles, nicknames, terms; headlines, captions, interviews printed as questions and
    /// answers; block quotations; quotations inside quotations; words that a neighbouring name or pronoun may have said.
    ///
    /// ## References
    ///
    /// AP Stylebook, *attribution*; BBC editorial guidelines, *accuracy: sourcing*.
    pub static UNATTRIBUTED_QUOTE: "unattributed-quote" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for quotation in context.draft.orphans() {
        report(context, reporter, quotation);
    }
}

/// TK ("to come") is the desk's mark for a name still to be found.
fn report(context: &Context<'_>, reporter: &mut Reporter<'_>, quotation: &Quotation) {
    let report = reporter.report(quotation.span(), "nobody is named as the speaker of this quotation");
    let Some(last) = quotation.parts.last() else { return };
    let Some(closing) = last.closing_mark else { return };
    let stop = Span::new(last.content.end().saturating_sub(1), last.content.end());
    // The full stop becomes a comma before the attribution; other stops stay.
    let comma = (context.slice(stop) == ".").then_some((stop, ","));
    let edits = comma.into_iter().chain([(Span::empty(closing.end()), " TK said.")]);
    report.fix("add an attribution", Safety::Suggested, edits);
}
