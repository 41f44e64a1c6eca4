//! The rule `inconsistent-name`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter, spelling};
use crate::findings::Level;
use crate::language::SpellingDifference;

declare_rule! {
    /// One name is spelled in two ways.
    ///
    /// ## Why
    ///
    /// A misspelt name is what newspapers correct most often, and the person it belongs to sees it first. The spelling
    /// that the draft uses less often is marked; on a tie, the later one. Only somebody who asks knows which of the two
    /// is right.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Brodowska, opened the bridge. Nobody had asked Brodowska to cut the ribbon.
    ///
    /// On Monday Ana Brodowksa cut it.
    ///               ^^^^^^^^^ inconsistent-name
    /// ```
    ///
    /// Capitals inside a name belong to its spelling:
    ///
    /// ```draft
    /// The mayor, Ana DeVelden, opened the bridge, and DeVelden cut the ribbon.
    ///
    /// On Monday Ana Develden cut another.
    ///               ^^^^^^^^ inconsistent-name
    /// ```
    ///
    /// ## Passes
    ///
    /// Two people with names of their own:
    ///
    /// ```draft
    /// Karl Larson built the bridge and Ellen Larsen painted it. Larson and Larsen had never met.
    /// ```
    ///
    /// Two given names, and a family:
    ///
    /// ```draft
    /// Robert Okafor and Roberta Okafor crossed it first. The Okafors live next door.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Given names of a woman and a man, or that sound unlike; a people and its country; months; plurals and
    /// possessives; words that the draft writes in lower case too; two people who have other first names. Quoted words
    /// do not count, and are marked without a fix where nothing but a quotation has the other spelling: somebody may
    /// have written it so.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*: check the spelling of every name.
    pub static INCONSISTENT_NAME: "inconsistent-name" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let pairs = context.draft.spelling_pairs().iter();
    for pair in pairs.filter(|pair| pair.difference != SpellingDifference::Diacritics) {
        spelling::report(context, reporter, pair, "spelled");
    }
}
