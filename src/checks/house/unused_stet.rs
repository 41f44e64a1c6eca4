//! The rule `unused-stet`.

use crate::checks::rule::declare_rule;
use crate::checks::stet::{Standing, without_directive, without_useless_name};
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::markup::{Directive, DirectiveKind};

declare_rule! {
    /// A `stet` comment silences nothing.
    ///
    /// ## Why
    ///
    /// A comment that outlives its reason hides the next real fault in the same place.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// <!-- stet unclosed-quote: printed like this in the programme -->
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-stet
    ///
    /// “We will finish the bridge by May,” the mayor, Ana Ruiz, said.
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// <!-- stet unclosed-quote: printed like this in the programme -->
    ///
    /// “We will finish the bridge by May, the mayor, Ana Ruiz, said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A comment whose rule does not run: switched off by the configuration, or not among those selected.
    pub static UNUSED_STET: "unused-stet" {
        group: Group::House,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for (directive, standings) in context.draft.prose().directives().iter().zip(context.stets) {
        // An `on` silences nothing: it ends a silence.
        if directive.kind == DirectiveKind::On {
            continue;
        }
        if standings.iter().all(|standing| *standing == Standing::Idle) {
            report_comment(directive, context, reporter);
        } else {
            report_names(directive, standings, context, reporter);
        }
    }
}

fn report_comment(directive: &Directive, context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let names: Vec<String> = directive.rules.iter().map(|(name, _)| format!("`{name}`")).collect();
    let message = match &names[..] {
        [] => "this stet silences nothing".to_owned(),
        names => format!("this stet silences nothing: there is no {} here", names.join(" and no ")),
    };
    let (title, removal) = without_directive(context.document.text(), directive);
    reporter.report_in_document(directive.span, message).fix_in_document(title, Safety::Safe, vec![removal]);
}

fn report_names(directive: &Directive, standings: &[Standing], context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for (index, (name, span)) in directive.rules.iter().enumerate() {
        if standings.get(index) == Some(&Standing::Idle) {
            let (title, removal) = without_useless_name(context.document.text(), directive, standings, index);
            reporter
                .report_in_document(*span, format!("this stet silences no `{name}`: there is none here"))
                .fix_in_document(title, Safety::Safe, vec![removal]);
        }
    }
}
