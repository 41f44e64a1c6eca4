//! The rule `inconsistent-diacritics`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::{Preference, Style};
use crate::findings::{Level, Safety};
use crate::language::SpellingDifference;

declare_rule! {
    /// One name is written with an accent here and without it there.
    ///
    /// ## Why
    ///
    /// The accent belongs to the name or it does not. A draft that has it both ways was put together from two sources.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Inés Peña, opened the bridge. Peña cut the ribbon.
    ///
    /// On Monday Pena shut it again.
    ///           ^^^^ inconsistent-diacritics
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Inés Peña, opened the bridge. Peña cut the ribbon.
    /// ```
    ///
    /// Two people who share all but the accent:
    ///
    /// ```draft
    /// José Okafor painted the bridge with Jose Ruiz.
    /// ```
    ///
    /// A style that writes no accents:
    ///
    /// ```toml
    /// style = "reuters"
    /// ```
    /// ```draft
    /// The mayor, Inés Peña, opened the bridge. On Monday Pena shut it again.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quoted words; two people who have other first names; the style of Reuters, whose wires carry no accents.
    ///
    /// ## References
    ///
    /// AP Stylebook, *accent marks*.
    pub static INCONSISTENT_DIACRITICS: "inconsistent-diacritics" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    if context.config.style() == Style::Reuters {
        return;
    }
    let pairs = context.draft.spelling_pairs().iter();
    for pair in pairs.filter(|pair| pair.difference == SpellingDifference::Diacritics) {
        let (Some(&usual), Some(&odd)) = (pair.usual.first(), pair.odd.first()) else { continue };
        let (first, related, wrong, source) =
            match context.config.stylebook().preference(context.slice(usual), context.slice(odd)) {
                Preference::Both => continue,
                Preference::Second => (usual, odd, &pair.usual, "in the stylebook"),
                Preference::First => (odd, usual, &pair.odd, "in the stylebook"),
                Preference::Neither => (odd, usual, &pair.odd, "elsewhere"),
            };
        let spelling = context.slice(related);
        reporter
            .report(first, format!("this name is written {spelling} {source}"))
            .related(related, "it is written so here")
            .fix(format!("write {spelling}"), Safety::Suggested, wrong.iter().map(|&place| (place, spelling)));
    }
}
