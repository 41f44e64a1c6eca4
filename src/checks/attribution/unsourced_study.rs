//! The rule `unsourced-study`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::Sourcing;

declare_rule! {
    /// A study, a poll or a survey is told of, and nobody is named who made it.
    ///
    /// ## Why
    ///
    /// Who asked, whom they asked and who paid decide what a study is worth. With the institution, the author or a
    /// link, the reader can look it up.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// A recent study found that one bridge in nine is unsafe.
    /// ^^^^^^^^^^^^^^^^^^^^ unsourced-study
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// A recent study by engineers at the University of Norwell found that one bridge in nine is unsafe.
    /// ```
    ///
    /// A link will do:
    ///
    /// ```draft
    /// A recent study found that [one bridge in nine](https://example.org/bridges) is unsafe.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A study named in the two sentences before or the four after (nine where the story begins with it), or earlier in
    /// the draft; one that somebody in the sentence speaks of; *the study*; *polls show*, said of the polls everybody
    /// knows; quotations.
    ///
    /// ## References
    ///
    /// AP Stylebook, *polls and surveys*; NPR style: name the source of a study.
    pub static UNSOURCED_STUDY: "unsourced-study" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for source in context.draft.unexplained_sources(Sourcing::Study) {
        reporter.report(source.span, "nobody is named who made this study");
    }
}
