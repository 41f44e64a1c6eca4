//! The rule `confidential-approval`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Edit, Level, Safety};
use crate::text::{Document, Format, Span, line_breaks, narrow};

declare_rule! {
    /// An unnamed source is used, and nobody has put a name to the decision.
    ///
    /// ## Why
    ///
    /// A desk that grants anonymity decides it once, and somebody answers for it. The front matter is the place to say who:
    /// `anonymous-approved-by: Mira Kolb`. The rule is off by default and meant for continuous integration.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// ---
    /// title: Bridge to shut
    /// ---
    ///
    /// A council official said the bridge would shut in May.
    /// ^^^^^^^^^^^^^^^^^^ confidential-approval
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// ---
    /// title: Bridge to shut
    /// anonymous-approved-by: Mira Kolb, news editor
    /// ---
    ///
    /// A council official said the bridge would shut in May.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Crowds (*critics say*), spokespeople, the police; quotations.
    ///
    /// ## References
    ///
    /// AP, *anonymous sources*: a news manager must vet and approve the source.
    pub static CONFIDENTIAL_APPROVAL: "confidential-approval" {
        group: Group::Attribution,
        level: DefaultLevel::Off(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// The entry of the front matter that names who approved.
const KEY: &str = "anonymous-approved-by";

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut sources = context.draft.unnamed_sources().iter().filter(|source| source.is_anonymous());
    let Some(first) = sources.next() else { return };
    let front_matter = context.draft.prose().front_matter();
    // TK (“to come”) is the desk's mark for a name still to be found.
    let entry = front_matter.iter().find(|entry| entry.key == KEY);
    match entry.map(|entry| (entry.value.trim(), entry.span)) {
        Some(("" | "TK", span)) => {
            reporter.report_in_document(span, "nobody has approved the unnamed sources yet");
        }
        Some(_) => {}
        None => {
            let mut report = reporter.report(first.span, "nobody has approved the use of an unnamed source");
            for other in sources {
                report = report.related(other.span, "another unnamed source");
            }
            if let Some(edit) = entry_to_come(context.document) {
                report.fix_in_document(format!("add `{KEY}` to the front matter"), Safety::Suggested, vec![edit]);
            }
        }
    }
}

/// The entry with the name still to come, after the first fence; in Markdown without front matter, with fences.
fn entry_to_come(document: &Document) -> Option<Edit> {
    let text = document.text();
    let first = line_breaks(text).next()?;
    let line_break = &text[first.clone()];
    let fence = text[..first.start].trim_start_matches('\u{feff}');
    let (entry, fenced) = match fence {
        "+++" => (format!("{KEY} = \"TK\"{line_break}"), true),
        _ => (format!("{KEY}: TK{line_break}"), fence == "---"),
    };
    let (at, replacement) = match fenced {
        true => (first.end, entry),
        false => (0, format!("---{line_break}{entry}---{line_break}{line_break}")),
    };
    let at = Span::empty(narrow(at));
    (document.format() == Format::Markdown).then_some(Edit { span: at, replacement })
}
