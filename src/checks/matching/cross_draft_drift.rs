//! The rule `cross-draft-drift`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, OnRecord};

declare_rule! {
    /// Another draft has the same quotation in other words.
    ///
    /// ## Why
    ///
    /// A quotation goes from the news story into the profile, the newsletter and the live blog, and is typed anew each time. Two
    /// wordings of one sentence cannot both be what was said.
    ///
    /// ## Fails
    ///
    /// ```other-draft
    /// “We will finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ```draft
    /// “We will finish the tunnel before the summer,” said Ana Ruiz, the mayor.
    ///                     ^^^^^^ cross-draft-drift
    /// ```
    ///
    /// ## Passes
    ///
    /// ```other-draft
    /// “We will finish the bridge before the summer, if the steel arrives,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ```draft
    /// “We’ll finish the bridge before the summer,” said Ana Ruiz, the mayor.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A quotation that is shorter in one draft, fewer than six words, and words of two speakers. Which of two wordings is right,
    /// only a transcript can tell.
    ///
    /// It is off by default, for it is for a desk that checks its drafts together: the other drafts are those that the same
    /// `copydesk check` reads. An editor, which sees one draft at a time, does not show it.
    pub static CROSS_DRAFT_DRIFT: "cross-draft-drift" {
        group: Group::Matching,
        level: DefaultLevel::Off(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for wording in context.evidence.other_wordings(context.draft) {
        let file = wording.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let own = context.slice(wording.own);
        let message = format!("{file} quotes this with “{}”, not “{own}”", wording.other);
        let place = OnRecord { path: wording.path, line: wording.line, message: wording.quoted };
        reporter.report(wording.own, message).also_in(place);
    }
}
