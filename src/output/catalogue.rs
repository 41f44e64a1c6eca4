//! The list of the rules.

use super::flow::fold_page;
use super::paint::{self, paint};
use super::wire::{VERSION, json};
use crate::checks::{DefaultLevel, FixKind, Group, RULES, Rule};
use serde::Serialize;
use std::fmt::Write as _;

/// The rules by group, for reading.
#[must_use]
pub fn rules_table(width: usize) -> String {
    let ids = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let levels = RULES.iter().map(|rule| level_word(rule.level).len()).max().unwrap_or_default();
    let room = width.saturating_sub(ids + levels + 6).max(20);
    let mut out = String::new();
    for group in Group::ALL {
        let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| rule.group == group).collect();
        if rules.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}", paint(paint::STRONG, group.name()));
        for rule in rules {
            let style = match rule.level {
                DefaultLevel::On(level) => paint::level(level),
                DefaultLevel::Off(_) | DefaultLevel::Style(..) => paint::QUIET,
            };
            let mut summary = fold_page(&rule.summary(), room).into_iter();
            let first = summary.next().unwrap_or_default();
            let words = paint(style, format!("{:<levels$}", level_word(rule.level)));
            let _ = writeln!(out, "  {:<ids$}  {words}  {first}", rule.id);
            for more in summary {
                let _ = writeln!(out, "  {:<ids$}  {:<levels$}  {more}", "", "");
            }
        }
        out.push('\n');
    }
    for line in fold_page(FOOT, width) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

const FOOT: &str = "What is *off* runs once `copydesk.toml` or `--select` asks for it, what is *by style* under some of the styles that \
    `copydesk.toml` or `--style` can name. `copydesk explain RULE` shows the page of a rule.";

/// The level by default, in a word or two: which styles ask for a rule stands on its page.
fn level_word(level: DefaultLevel) -> &'static str {
    match level {
        DefaultLevel::On(level) => level.name(),
        DefaultLevel::Off(_) => "off",
        DefaultLevel::Style(..) => "by style",
    }
}

#[derive(Debug, Serialize)]
struct Catalogue {
    version: u32,
    rules: Vec<RuleReport>,
}

#[derive(Debug, Serialize)]
struct RuleReport {
    id: &'static str,
    group: &'static str,
    level: &'static str,
    /// `on`, `off`, or `style` where only some styles ask for it.
    default: &'static str,
    styles: Vec<&'static str>,
    fix: &'static str,
    since: &'static str,
    summary: String,
}

/// The rules as versioned JSON.
#[must_use]
pub fn rules_json() -> String {
    json(&Catalogue { version: VERSION, rules: RULES.iter().map(|rule| report(rule)).collect() }) + "\n"
}

fn report(rule: &Rule) -> RuleReport {
    let (level, default, styles) = match rule.level {
        DefaultLevel::On(level) => (level, "on", Vec::new()),
        DefaultLevel::Off(level) => (level, "off", Vec::new()),
        DefaultLevel::Style(level, styles) => (level, "style", styles.iter().map(|style| style.name()).collect()),
    };
    let fix = match rule.fix {
        FixKind::None => "none",
        FixKind::Suggested => "suggested",
        FixKind::Safe => "safe",
    };
    RuleReport {
        id: rule.id,
        group: rule.group.name(),
        level: level.name(),
        default,
        styles,
        fix,
        since: rule.since,
        summary: rule.summary(),
    }
}
