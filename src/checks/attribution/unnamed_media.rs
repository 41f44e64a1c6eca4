//! The rule `unnamed-media`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// Media are cited, and no outlet is named.
    ///
    /// ## Why
    ///
    /// Some outlets check what they print and some do not. *Local media said* gives the reader no way to tell, and the
    /// outlet no credit.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Local media said the bridge would shut in May.
    /// ^^^^^^^^^^^^^^^^ unnamed-media
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The Norwell Times said the bridge would shut in May.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// An outlet named in the sentence, the one before or the two after; a link in the sentence; *state media*, which
    /// are the state’s; *the media* and *social media* as a subject; quotations.
    ///
    /// ## References
    ///
    /// NPR style, *attribution*: name the news organisation, and link to it.
    pub static UNNAMED_MEDIA: "unnamed-media" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for source in context.draft.unexplained_sources(Sourcing::Media) {
        reporter.report(source.span, "no outlet is named");
    }
}
