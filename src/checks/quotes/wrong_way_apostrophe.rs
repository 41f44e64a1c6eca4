//! The rule `wrong-way-apostrophe`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Glyph, Role};

declare_rule! {
    /// An apostrophe for letters left out is set as an opening mark.
    ///
    /// ## Why
    ///
    /// Software turns an apostrophe at the start of a word into an opening quotation mark: ‘90s for ’90s.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge was built in the ‘90s.
    ///                             ^ wrong-way-apostrophe
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The bridge was built in the ’90s, and they gave ’em a medal.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Quotations in single marks, and straight apostrophes.
    ///
    /// ## References
    ///
    /// AP Stylebook, *apostrophe*; Guardian style guide, *apostrophes*.
    pub static WRONG_WAY_APOSTROPHE: "wrong-way-apostrophe" {
        group: Group::Quotes,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for block in context.draft.blocks() {
        let apostrophes = block.facts.marks.iter().filter(|mark| mark.role == Role::Apostrophe);
        let wrong = apostrophes.filter(|mark| mark.glyph == Glyph::OpeningSingle);
        // The grave accent stands for the same glyph; only the curly mark was somebody's software.
        for mark in wrong.filter(|mark| mark.span.slice(block.text) == "‘") {
            let span = block.to_prose(mark.span);
            reporter.report(span, "this apostrophe is set as an opening mark").fix(
                "turn the apostrophe round",
                Safety::Safe,
                [(span, "’")],
            );
        }
    }
}
