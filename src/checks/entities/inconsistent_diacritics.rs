//! The rule `inconsistent-diacritics`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter, spelling};
use crate::config::Style;
use crate::findings::Level;
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
    /// Two people who have other first names; the style of Reuters, whose wires carry no accents. Quoted words do not
    /// count, and are marked without a fix where nothing but a quotation has the other spelling: what was said has no
    /// accent until somebody writes it down.
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
        spelling::report(context, reporter, pair, "written");
    }
}
