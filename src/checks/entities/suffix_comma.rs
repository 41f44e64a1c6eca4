//! The rule `suffix-comma`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::Style;
use crate::findings::{Level, Safety};
use crate::language::{NameSuffix, Shape, name_suffix};

declare_rule! {
    /// A comma stands before *Jr.* or *Sr.*, where the style has none.
    ///
    /// ## Why
    ///
    /// The Associated Press writes *Tom Okafor Jr.* without one. The rule runs where the configuration names its style.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Tom Okafor, Jr., lives beside the bridge.
    ///           ^ suffix-comma
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Okafor Jr. lives beside the bridge.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quoted words; *Sr.* before a name, which is Spanish for *Mr.*
    ///
    /// ## References
    ///
    /// AP Stylebook, *junior, senior*.
    pub static SUFFIX_COMMA: "suffix-comma" {
        group: Group::Entities,
        level: DefaultLevel::Style(Level::Warning, &[Style::Ap]),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for block in context.draft.blocks() {
        for (at, tokens) in block.facts.tokens.windows(3).enumerate() {
            let [name, comma, suffix] = tokens else { continue };
            let generation = name_suffix(suffix.text(block.text)) == Some(NameSuffix::Generation);
            // *Ana, JR and Tom*: initials.
            let suffixed = generation && suffix.shape == Shape::Capitalised;
            let place = block.to_prose(comma.span);
            let named = name.shape == Shape::Capitalised && comma.text(block.text) == ",";
            // *Buenos días, Sr. Okafor*
            let mister = block.facts.tokens.get(at + 3).is_some_and(|next| next.shape == Shape::Capitalised);
            if suffixed && named && !mister && !context.draft.is_between_marks(place) {
                reporter.report(place, "this style has no comma before a suffix").fix(
                    "take out the comma",
                    Safety::Safe,
                    [(place, "")],
                );
            }
        }
    }
}
