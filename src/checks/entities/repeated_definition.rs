//! The rule `repeated-definition`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{AcronymPlace, folded_name};
use crate::markup::ProseSpan;

declare_rule! {
    /// An acronym is spelled out in brackets twice.
    ///
    /// ## Why
    ///
    /// The second time the reader knows it already, and wonders whether it is another body.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Valley Quarry Board (TVQB) on Monday.
    ///
    /// The Tern Valley Quarry Board (TVQB) did not answer.
    ///                               ^^^^ repeated-definition
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
    /// A second time far down in a long read, where the reader may have forgotten; headlines, captions and quotations.
    ///
    /// ## References
    ///
    /// The Economist style guide, *abbreviations*.
    pub static REPEATED_DEFINITION: "repeated-definition" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// How many bytes of prose lie between two places that no reader connects any more.
const LONG_READ: u32 = 6_000;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for acronym in context.draft.acronyms() {
        let mut first: Option<(String, ProseSpan)> = None;
        for (place, name) in acronym.expansions().filter(|(place, _)| is_story(place)) {
            let folded = folded_name(context.slice(name));
            // The letters stand in brackets right behind the name.
            let defines = place.span.start() == name.end() + 2;
            match &first {
                Some((known, earlier)) if *known == folded && defines && name.start() - earlier.start() < LONG_READ => {
                    let letters = context.slice(place.span);
                    let whole = ProseSpan::new(name.start(), place.span.end() + 1);
                    reporter
                        .report(place.span, format!("{letters} is spelled out already"))
                        .related(*earlier, "it is spelled out here")
                        .fix(format!("write {letters}"), Safety::Suggested, [(whole, letters)]);
                }
                _ => {}
            }
            first.get_or_insert((folded, name));
        }
    }
}

/// The paper’s own words in the running story.
fn is_story(place: &AcronymPlace) -> bool {
    !place.quoted && place.kind.is_story()
}
