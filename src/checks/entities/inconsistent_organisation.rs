//! The rule `inconsistent-organisation`.

use crate::checks::other_name::{self, Wording};
use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::BodyDifference;

declare_rule! {
    /// The name of one organisation is spelled in two ways.
    ///
    /// ## Why
    ///
    /// A body has one name, and it is on its door. The spelling that the draft uses less often is marked; on a tie, the later one.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Flood Organisation. The Tern Flood Organisation met in May.
    ///
    /// On Monday the Tern Flood Organization answered.
    ///               ^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-organisation
    /// ```
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Karst Institute for Harbours in May.
    ///
    /// On Monday the Karst Institute of Harbours answered.
    ///               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-organisation
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Department of Bridges. On Monday the Bridges Department answered.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Short forms, letters and former names; *Labour Party* and *Labor Party*, which are two; quotations, headlines and captions.
    ///
    /// ## References
    ///
    /// AP Stylebook, *organizations and institutions*; The Guardian style guide, *company names*.
    pub static INCONSISTENT_ORGANISATION: "inconsistent-organisation" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for variant in other_name::variants(context, BodyDifference::Word) {
        let wording = Wording { what: "this body", how: "called" };
        other_name::report(context, reporter, variant, wording, |_, name| name.to_owned());
    }
}
