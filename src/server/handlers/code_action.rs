//! Code actions: the fixes of the findings at a range, letting one stand, and
//! every safe fix at once.

use super::remember::{new_entries, remembering, settling};
use super::stet;
use crate::config::Note;
use crate::findings::{Edit, Finding, Fix, Safety, apply, compatible_edits, difference};
use crate::lint::{Reach, fix};
use crate::server::convert::{Converter, workspace_edit};
use crate::server::report::Report;
use crate::server::session::{FIX_ALL, Session};
use crate::text::Span;
use std::iter;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, CodeActionTriggerKind,
    Diagnostic, TextEdit,
};

/// The actions at a range, best first. Linear in the number of findings.
pub(in crate::server) fn code_actions(
    report: &Report,
    session: &Session,
    params: &CodeActionParams,
) -> CodeActionResponse {
    let converter = report.converter(session);
    let desk = Desk { report, session, converter };
    let only = params.context.only.as_deref();
    let span = desk.converter.span(params.range);
    let mut actions = Vec::new();
    if is_wanted(&CodeActionKind::QUICKFIX, only) {
        let here = report.findings().filter(|(finding, _)| meets(finding.span, span));
        actions.extend(desk.quick_fixes(here.collect()));
    }
    // A menu that is drawn unasked is not the place to offer what can be done to every name.
    let is_asked = only.is_some() || params.context.trigger_kind == Some(CodeActionTriggerKind::INVOKED);
    if actions.is_empty() && is_asked && is_wanted(&CodeActionKind::REFACTOR, only) {
        actions.extend(desk.remember(iter::once((span, Note::Spelling)), &CodeActionKind::REFACTOR));
    }
    if is_wanted(&FIX_ALL, only) {
        actions.extend(desk.fix_all(if only.is_some() { Extent::Settled } else { Extent::Seen }));
    }
    actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}

/// Whether the client wants actions of this kind: kinds are paths, and a longer one is a special case.
fn is_wanted(kind: &CodeActionKind, only: Option<&[CodeActionKind]>) -> bool {
    let covers = |wanted: &CodeActionKind| {
        let rest = kind.as_str().strip_prefix(wanted.as_str());
        wanted.as_str().is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    only.is_none_or(|only| only.iter().any(covers))
}

fn meets(one: Span, other: Span) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

/// How far fixing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// What the findings shown offer: a menu is drawn at every move of the cursor, and another reading takes time.
    Seen,
    /// Until nothing is left: asked for by name, as on saving.
    Settled,
}

struct Desk<'a> {
    report: &'a Report,
    session: &'a Session,
    converter: Converter<'a>,
}

impl Desk<'_> {
    fn quick_fixes(&self, findings: Vec<(&Finding, &Diagnostic)>) -> Vec<CodeAction> {
        let mut actions = Vec::new();
        let mut preferred = self.session.preferred_actions.then_some(true);
        for (finding, diagnostic) in &findings {
            for fix in &finding.fixes {
                let best = (fix.safety == Safety::Safe).then(|| preferred.take()).flatten();
                let action = self.action(capitalised(&fix.title), CodeActionKind::QUICKFIX, fix.edits());
                actions.push(CodeAction {
                    diagnostics: Some(vec![(*diagnostic).clone()]),
                    is_preferred: best,
                    ..action
                });
            }
        }
        let settled = findings.iter().filter_map(|(finding, _)| Some((finding, settling(finding.rule)?)));
        let names = settled.flat_map(|(finding, note)| {
            let places = iter::once(finding.span).chain(finding.related.iter().map(|other| other.span));
            places.map(move |place| (place, note))
        });
        actions.extend(self.remember(names, &CodeActionKind::QUICKFIX));
        for (finding, diagnostic) in &findings {
            let Some(edit) = stet::edit(finding, &self.report.document, &self.report.linted.draft) else { continue };
            let title = format!("Let it stand here (stet {})", finding.rule);
            let action = self.action(title, CodeActionKind::QUICKFIX, &[edit]);
            actions.push(CodeAction { diagnostics: Some(vec![(*diagnostic).clone()]), ..action });
        }
        actions
    }

    /// For each name at one of these places, writing it down in the stylebook.
    fn remember(&self, places: impl Iterator<Item = (Span, Note)>, kind: &CodeActionKind) -> Vec<CodeAction> {
        let entries = new_entries(self.report, places).into_iter();
        let actions = entries.filter_map(|entry| {
            let (stylebook, edit) = remembering(self.report, self.session, &entry)?;
            Some(CodeAction {
                title: entry.title(&stylebook),
                kind: Some(kind.clone()),
                edit: Some(edit),
                ..CodeAction::default()
            })
        });
        actions.collect()
    }

    /// Every safe fix of the draft.
    fn fix_all(&self, extent: Extent) -> Option<CodeAction> {
        let safe = self.report.findings().filter_map(|(finding, _)| finding.best_fix(Reach::SAFE.safety));
        let text = self.report.document.text();
        let safe: Vec<&Fix> = safe.collect();
        let mut edits: Vec<Edit> = compatible_edits(text, safe.iter().copied()).into_iter().cloned().collect();
        let config = self.report.config.as_ref().filter(|_| extent == Extent::Settled && !edits.is_empty());
        if let Some(config) = config {
            let fixed = fix(&self.report.document, &self.report.linted.evidence, config, Reach::SAFE);
            // Small edits leave the cursor where it is; one large edit is for where a second round follows.
            if apply(text, safe).text != fixed.text {
                edits = difference(text, &fixed.text).into_iter().collect();
            }
        }
        let title = "Make every safe fix".to_owned();
        (!edits.is_empty()).then(|| self.action(title, FIX_ALL, &edits))
    }

    fn action(&self, title: String, kind: CodeActionKind, edits: &[Edit]) -> CodeAction {
        let edits = edits
            .iter()
            .map(|edit| TextEdit { range: self.converter.range(edit.span), new_text: edit.replacement.clone() });
        let (uri, version) = (self.report.uri.clone(), Some(self.report.version));
        let edit = Some(workspace_edit(self.session, uri, version, edits.collect()));
        CodeAction { title, kind: Some(kind), edit, ..CodeAction::default() }
    }
}

/// Titles are phrases in lower case; in a menu they begin with a capital.
fn capitalised(title: &str) -> String {
    let mut characters = title.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
