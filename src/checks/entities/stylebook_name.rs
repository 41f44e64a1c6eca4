//! The rule `stylebook-name`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::config::{FormUse, NearMiss};
use crate::findings::{Level, Safety};
use crate::markup::ProseSpan;

declare_rule! {
    /// A name is nearly one of the stylebook, or is written in a form that the stylebook forbids.
    ///
    /// ## Why
    ///
    /// The desk has looked this name up once. The rule needs a stylebook: a file that `stylebook` of `copydesk.toml` names.
    ///
    /// ## Fails
    ///
    /// ```toml people.toml
    /// [[person]]
    /// name = "Karin Lindqvist"
    /// ```
    ///
    /// ```draft
    /// Nobody had asked Karin Lindqist about the bridge.
    ///                  ^^^^^^^^^^^^^^ stylebook-name
    /// ```
    ///
    /// ```toml people.toml
    /// [[organisation]]
    /// name = "Harbour Office"
    /// forbid = ["Harbour Department"]
    /// ```
    ///
    /// ```draft
    /// The Harbour Department will shut the bridge on Monday.
    ///     ^^^^^^^^^^^^^^^^^^ stylebook-name
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml people.toml
    /// [[person]]
    /// name = "Karin Lindqvist"
    /// aliases = ["Karin Lind"]
    /// ```
    ///
    /// ```draft
    /// Nobody had asked Karin Lindqvist about the bridge. As Karin Lind she writes novels.
    /// ```
    ///
    /// ## Options
    ///
    /// The entries of the stylebook: `name`, `aliases` and `forbid`.
    ///
    /// ## Not flagged
    ///
    /// A name that another entry has; given names of another person (*Erik*, *Erika*); quoted words; a form that is
    /// part of a longer name the stylebook has.
    ///
    /// ## References
    ///
    /// AP Stylebook, *names*; every newsroom’s own list.
    pub static STYLEBOOK_NAME: "stylebook-name" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Error),
        fix: FixKind::Safe,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let stylebook = context.config.stylebook();
    let forms = stylebook.forms_in(context.draft);
    let printable = |entry: usize| stylebook.entry(entry).filter(|entry| !entry.withhold);
    let narrated = |place: ProseSpan| !context.draft.is_between_marks(place);
    for form in forms.iter().filter(|form| form.usage == FormUse::Forbidden && narrated(form.span)) {
        let Some(entry) = printable(form.entry) else { continue };
        let written = like(&entry.name, context.slice(form.span));
        report(reporter, form.span, &entry.name, (form.span, &written));
    }
    for NearMiss { span, wrong, right, entry } in stylebook.near_misses_in(context.draft, &forms) {
        if let Some(entry) = printable(entry).filter(|_| narrated(span)) {
            report(reporter, span, &entry.name, (wrong, &right));
        }
    }
}

fn report(reporter: &mut Reporter<'_>, place: ProseSpan, name: &str, (wrong, right): (ProseSpan, &str)) {
    reporter.report(place, format!("the stylebook has {name}")).fix(
        format!("write {right}"),
        Safety::Safe,
        [(wrong, right)],
    );
}

/// A name in lower case has a capital where the words it stands for have one.
fn like(name: &str, written: &str) -> String {
    let mut letters = name.chars();
    match letters.next().filter(|_| written.starts_with(char::is_uppercase)) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}
