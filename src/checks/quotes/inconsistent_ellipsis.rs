//! The rule `inconsistent-ellipsis`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::markup::ProseSpan;

declare_rule! {
    /// Two forms of ellipsis stand in one draft.
    ///
    /// ## Why
    ///
    /// One form reads as a choice, two as an accident. The fix sets the rarer ones like the rest.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “We were told ... in March,” said Ana Ruiz, the mayor. “Nobody ... wrote it down … ever,” she said.
    ///                                                                                  ^ inconsistent-ellipsis
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “We were told ... in March,” said Ana Ruiz, the mayor. “Nobody ... wrote it down,” she said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Code.
    ///
    /// ## References
    ///
    /// AP Stylebook, *ellipsis*; Guardian style guide, *ellipsis*.
    pub static INCONSISTENT_ELLIPSIS: "inconsistent-ellipsis" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

/// So many of the places are listed with the finding.
const PLACES: usize = 10;
/// The forms an ellipsis is set in.
const FORMS: [&str; 3] = ["...", "…", ". . ."];

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let in_block =
        |block| move |&place: &crate::language::BlockSpan| crate::language::BlockView::to_prose(&block, place);
    let places: Vec<ProseSpan> =
        context.draft.blocks().flat_map(|block| block.facts.ellipses.iter().map(in_block(block))).collect();
    let Some(usual) = usual_form(context, &places) else { return };
    let rare: Vec<ProseSpan> = places.into_iter().filter(|&place| context.slice(place) != usual).collect();
    let Some(&first) = rare.first() else { return };
    let mut report = reporter.report(first, format!("the other ellipses of this draft are set “{usual}”"));
    for &place in rare.iter().skip(1).take(PLACES) {
        report = report.related(place, "this one too");
    }
    report.fix("set all ellipses alike", Safety::Safe, rare.into_iter().map(|place| (place, usual)));
}

/// The form used most; of two used alike the one used first.
fn usual_form(context: &Context<'_>, places: &[ProseSpan]) -> Option<&'static str> {
    let count = |form: &str| places.iter().filter(|&&place| context.slice(place) == form).count();
    let first = |form: &str| places.iter().position(|&place| context.slice(place) == form).unwrap_or(usize::MAX);
    let used = FORMS.into_iter().filter(|form| count(form) > 0);
    used.max_by_key(|form| (count(form), std::cmp::Reverse(first(form))))
}
