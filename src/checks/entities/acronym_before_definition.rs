//! The rule `acronym-before-definition`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;

declare_rule! {
    /// An acronym is used before the draft spells it out.
    ///
    /// ## Why
    ///
    /// The reader meets the letters first and learns what they mean too late.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the TVQB on Monday.
    ///                                   ^^^^ acronym-before-definition
    ///
    /// The Tern Valley Quarry Board (TVQB) did not answer.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Valley Quarry Board (TVQB) on Monday.
    ///
    /// The TVQB did not answer.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Headlines, captions, quotations, and letters that readers of general news know.
    ///
    /// ## References
    ///
    /// The Economist style guide, *abbreviations*.
    pub static ACRONYM_BEFORE_DEFINITION: "acronym-before-definition" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for acronym in context.draft.acronyms().iter().filter(|acronym| !acronym.known) {
        let Some((definition, name)) = acronym.expansions().next() else { continue };
        let early = acronym.places.iter().find(|place| !place.quoted && place.kind.is_story());
        if let Some(early) = early.filter(|early| early.span.start() < definition.span.start()) {
            reporter
                .report(early.span, format!("{} is used before it is spelled out", acronym.letters))
                .related(name, "spelled out here");
        }
    }
}
