//! The rule `inconsistent-honorific-stop`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::markup::ProseSpan;

declare_rule! {
    /// A courtesy title has a full stop here and none there.
    ///
    /// ## Why
    ///
    /// *Mr* in Britain, *Mr.* in America: one draft has one of them. The rarer form is marked where it first stands,
    /// and the fix sets every one like the rest.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Mr Okafor opened the bridge. Mr Okafor shut it again. On Monday Mr. Okafor was sorry.
    ///                                                                 ^^^ inconsistent-honorific-stop
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Mr Okafor opened the bridge. Mrs Ruiz and Dr Lindqvist shut it again.
    /// ```
    ///
    /// Quoted words keep their own:
    ///
    /// ```draft
    /// Mr Okafor opened the bridge. The plaque says “This bridge was opened by Mr. Okafor and nobody else”.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quoted words; titles that are no abbreviation of a courtesy (*Gen.*, *Sen.*); *Miss*, which has no stop.
    ///
    /// ## References
    ///
    /// AP Stylebook, *courtesy titles*; Guardian style guide, *abbreviations and acronyms*.
    pub static INCONSISTENT_HONORIFIC_STOP: "inconsistent-honorific-stop" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let titles: Vec<ProseSpan> = context.draft.courtesy_titles().collect();
    let has_stop = |title: &ProseSpan| context.slice(*title).ends_with('.');
    let (with, without): (Vec<ProseSpan>, Vec<ProseSpan>) = titles.iter().partition(|title| has_stop(title));
    let first_has_stop = titles.first().is_some_and(has_stop);
    let stops = with.len() > without.len() || with.len() == without.len() && first_has_stop;
    let (usual, odd) = if stops { (with, without) } else { (without, with) };
    let (Some(&like), Some(&first)) = (usual.first(), odd.first()) else { return };
    let (message, title) = if stops {
        ("courtesy titles have a full stop elsewhere", "set the full stop")
    } else {
        ("courtesy titles have no full stop elsewhere", "take out the full stop")
    };
    let mended = |place: ProseSpan| {
        let bare = context.slice(place).trim_end_matches('.');
        (place, if stops { format!("{bare}.") } else { bare.to_owned() })
    };
    reporter.report(first, message).related(like, "as here").fix(title, Safety::Safe, odd.into_iter().map(mended));
}
