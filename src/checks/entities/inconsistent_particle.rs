//! The rule `inconsistent-particle`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::markup::ProseSpan;
use std::collections::BTreeMap;

declare_rule! {
    /// The particle of a name is written in two ways.
    ///
    /// ## Why
    ///
    /// *de Blasio* or *De Blasio*: the bearer decides, and a draft has one of them. The rarer form is marked. Two of a family may
    /// differ, so only what stands with one given name is held against each other.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana de Silvan, lives beside the bridge. Nobody had asked Ana De Silvan about it.
    ///                                                                         ^^^^^^^^^ inconsistent-particle
    /// ```
    ///
    /// ## Passes
    ///
    /// A capital where the surname stands alone, as many styles have it:
    ///
    /// ```draft
    /// The mayor, Ana de Silvan, lives beside the bridge. Nobody had asked De Silvan about it.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// The start of a sentence; headlines; quoted words; a form with the given name beside one without; other given names.
    ///
    /// ## References
    ///
    /// AP Stylebook, *foreign names*; Chicago Manual of Style, *names with particles*.
    pub static INCONSISTENT_PARTICLE: "inconsistent-particle" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// A surname with its particles, and the given name before it where there is one.
type Key<'d> = (String, Option<&'d str>);

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut forms: BTreeMap<Key<'_>, BTreeMap<&str, Vec<ProseSpan>>> = BTreeMap::new();
    for block in context.draft.blocks().filter(|block| block.kind.is_story()) {
        for name in &block.facts.particled_names {
            let place = block.to_prose(name.span);
            let given = name.given.map(|given| given.slice(block.text));
            let key = (context.slice(place).to_lowercase(), given);
            forms.entry(key).or_default().entry(context.slice(place)).or_default().push(place);
        }
    }
    for by_form in forms.values().filter(|by_form| by_form.len() > 1) {
        let rank =
            |places: &Vec<ProseSpan>| (places.len(), std::cmp::Reverse(places.first().map(|place| place.start())));
        let Some((usual, places)) = by_form.iter().max_by_key(|(_, places)| rank(places)) else { continue };
        let Some(&related) = places.first() else { continue };
        for odd in by_form.iter().filter(|(form, _)| *form != usual).map(|(_, odd)| odd) {
            let Some(&first) = odd.first() else { continue };
            reporter
                .report(first, format!("this name is written {usual} elsewhere"))
                .related(related, "it is written so here")
                .fix(format!("write {usual}"), Safety::Suggested, odd.iter().map(|place| (*place, *usual)));
        }
    }
}
