//! The rule `unused-acronym`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::AcronymPlace;
use crate::markup::ProseSpan;

declare_rule! {
    /// An acronym is given in brackets and never used again.
    ///
    /// ## Why
    ///
    /// Letters in brackets ask the reader to learn them. Where nothing comes of it they only stand in the way.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Valley Quarry Board (TVQB) on Monday.
    ///                                                            ^^^^^^ unused-acronym
    ///
    /// Nobody answered.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Valley Quarry Board (TVQB) on Monday.
    ///
    /// Nobody at TVQB answered.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Letters that stand anywhere else in the draft, in a headline, a quotation or another name too; brackets in
    /// quotations; the codes of shares and time zones.
    ///
    /// ## References
    ///
    /// The Economist style guide, *abbreviations*; AP Stylebook, *abbreviations and acronyms*.
    pub static UNUSED_ACRONYM: "unused-acronym" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for place in context.draft.acronyms_used_once() {
        let letters = context.slice(place.span);
        if let Some(brackets) = brackets(context, place) {
            let bracket = ProseSpan::new(brackets.start() + 1, brackets.end());
            reporter.report(bracket, format!("{letters} is not used again")).fix(
                "take out the brackets",
                Safety::Safe,
                [(brackets, "")],
            );
        }
    }
}

/// The letters with the brackets around them and the space before.
fn brackets(context: &Context<'_>, place: &AcronymPlace) -> Option<ProseSpan> {
    let text = context.draft.prose().text();
    let (before, after) = (&text[..place.span.start() as usize], &text[place.span.end() as usize..]);
    (before.ends_with(" (") && after.starts_with(')'))
        .then(|| ProseSpan::new(place.span.start() - 2, place.span.end() + 1))
}
