//! The rule `conflicting-acronym`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::folded_name;
use crate::markup::ProseSpan;
use std::collections::HashMap;

declare_rule! {
    /// One acronym stands for two names, or one name has two acronyms.
    ///
    /// ## Why
    ///
    /// From the second one on the reader cannot tell which body is meant.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The Tern Valley Quarry Board (TVQB) wrote to the mayor, Ana Ruiz.
    ///
    /// The Tern Valley Quartet Bureau (TVQB) sang.
    ///                                 ^^^^ conflicting-acronym
    /// ```
    ///
    /// ```draft
    /// The Tern Valley Quarry Board (TVQB) wrote to the mayor, Ana Ruiz.
    ///
    /// The Tern Valley Quarry Board (TQB) wrote again.
    ///                               ^^^ conflicting-acronym
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The Tern Valley Quarry Board (TVQB) wrote to the mayor, Ana Ruiz. The TVQB wrote again.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// The same name in other capitals, with or without *the*; quotations.
    ///
    /// ## References
    ///
    /// AP Stylebook, *abbreviations and acronyms*.
    pub static CONFLICTING_ACRONYM: "conflicting-acronym" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut by_name: HashMap<String, (&str, ProseSpan)> = HashMap::new();
    for acronym in context.draft.acronyms() {
        let mut first: Option<(String, ProseSpan)> = None;
        for (place, name) in acronym.expansions().filter(|(place, _)| !place.quoted) {
            let folded = folded_name(context.slice(name));
            if let Some((known, place_of_known)) = &first
                && are_two_names(known, &folded)
            {
                let message = format!("{} already stands for another name", acronym.letters);
                reporter.report(place.span, message).related(*place_of_known, "it was spelled out here");
                continue;
            }
            match by_name.get(&folded) {
                Some((letters, earlier)) if *letters != &*acronym.letters => {
                    let message = format!("this name already has the letters {letters}");
                    reporter.report(place.span, message).related(*earlier, "it was given them here");
                }
                _ => drop(by_name.insert(folded.clone(), (&acronym.letters, name))),
            }
            first.get_or_insert((folded, name));
        }
    }
}

/// Two names are two bodies where they share fewer than two thirds of their words; the rest are one in other words.
fn are_two_names(one: &str, other: &str) -> bool {
    let words =
        |name: &str| name.split([' ', '-']).filter(|word| word.len() > 3).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    3 * shared < 2 * one.len().min(other.len())
}
