//! The rule `unknown-rule`.

use crate::checks::rule::declare_rule;
use crate::checks::stet::{Standing, without_useless_name};
use crate::checks::{Context, DefaultLevel, FixKind, Group, RULES, Reporter};
use crate::config::nearest;
use crate::findings::{Edit, Level, Safety};
use crate::text::Span;

declare_rule! {
    /// A `stet` comment names a rule that does not exist.
    ///
    /// ## Why
    ///
    /// A comment with a slip in the name silences nothing, and whoever wrote it believes that it does.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// <!-- stet unatributed-quote: a slogan on the wall -->
    ///           ^^^^^^^^^^^^^^^^^ unknown-rule
    ///
    /// The mayor, Ana Ruiz, went home.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// <!-- stet unclosed-quote: printed like this in the programme -->
    ///
    /// “We will finish the bridge by May, the mayor, Ana Ruiz, said.
    /// ```
    pub static UNKNOWN_RULE: "unknown-rule" {
        group: Group::House,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for (directive, standings) in context.draft.prose().directives().iter().zip(context.stets) {
        for (index, (name, span)) in directive.rules.iter().enumerate() {
            if standings.get(index) == Some(&Standing::Unknown) {
                let removal = without_useless_name(context.document.text(), directive, standings, index);
                report((name, *span), removal, reporter);
            }
        }
    }
}

fn report((name, span): (&str, Span), (title, removal): (String, Edit), reporter: &mut Reporter<'_>) {
    let near = nearest(name, RULES.iter().map(|rule| rule.id));
    let message = match near {
        Some(near) => format!("there is no rule `{name}`; the nearest is `{near}`"),
        None => format!("there is no rule `{name}`"),
    };
    let mut report = reporter.report_in_document(span, message);
    if let Some(near) = near {
        let edit = Edit { span, replacement: near.to_owned() };
        report = report.fix_in_document(format!("name `{near}`"), Safety::Suggested, vec![edit]);
    }
    report.fix_in_document(title, Safety::Safe, vec![removal]);
}
