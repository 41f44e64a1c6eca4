//! Generated pages: written by `UPDATE=1 cargo test`, proved fresh by every other run.
//!
//! Here: `docs/rules/<id>.md`, `docs/rules/README.md`, the rule table of the
//! README, and `docs/config.schema.json`. Not here: whether the examples on a page are true (`doc_examples`).

use crate::support::{expect_none, files_under, keep_fresh, root, shown};
use copydesk::checks::{DefaultLevel, FixKind, Group, RULES, Rule, known_rules};
use copydesk::config::{schema, stylebook_schema};
use std::fmt::Write as _;
use std::fs;

const ADVICE: &str = "`UPDATE=1 cargo test generated` writes them.";
const NOTE: &str = "<!-- Written by `UPDATE=1 cargo test` from the code; edit it there. -->\n";
const TABLE_BEGINS: &str = "<!-- rules: begin -->\n";
const TABLE_ENDS: &str = "<!-- rules: end -->";

#[test]
fn the_page_of_each_rule_is_fresh() {
    let faults: Vec<String> = RULES
        .iter()
        .filter_map(|rule| keep_fresh(&root().join(format!("docs/rules/{}.md", rule.id)), &page(rule)))
        .chain(keep_fresh(&root().join("docs/rules/README.md"), &index()))
        .collect();
    expect_none(&faults, ADVICE);
}

#[test]
fn there_is_no_page_without_a_rule() {
    let is_known = |name: &str| name == "README" || RULES.iter().any(|rule| rule.id == name);
    let stray: Vec<String> = files_under("docs/rules")
        .iter()
        .filter(|path| !is_known(&crate::support::stem(path)))
        .map(|path| format!("{}: there is no rule of that name", shown(path)))
        .collect();
    expect_none(&stray, "Remove the page, or write the rule.");
}

#[test]
fn the_table_in_the_readme_is_fresh() {
    let path = root().join("README.md");
    let Ok(readme) = fs::read_to_string(&path) else { return };
    let parts = readme.split_once(TABLE_BEGINS).and_then(|(before, rest)| Some((before, rest.split_once(TABLE_ENDS)?)));
    let Some((before, (_, after))) = parts else {
        panic!("README.md has no {} … {TABLE_ENDS}", TABLE_BEGINS.trim_end());
    };
    let fresh = format!("{before}{TABLE_BEGINS}\n{}\n{TABLE_ENDS}{after}", table("docs/rules/"));
    expect_none(&keep_fresh(&path, &fresh).into_iter().collect::<Vec<_>>(), ADVICE);
}

#[test]
fn the_schema_of_the_configuration_is_fresh() {
    let config = keep_fresh(&root().join("docs/config.schema.json"), &schema(&known_rules()));
    let stylebook = keep_fresh(&root().join("docs/stylebook.schema.json"), &stylebook_schema());
    expect_none(&config.into_iter().chain(stylebook).collect::<Vec<_>>(), ADVICE);
}

fn page(rule: &Rule) -> String {
    let id = rule.id;
    let (question, level, fix) = (question(rule.group), level(rule), fix(rule));
    let facts = format!("*{}* · {question} · level **{level}** · fix {fix} · since {}", rule.group.name(), rule.since);
    let silence = format!(
        "## How to silence it\n\n\
         On one line, in the draft, with the reason for whoever reads it next:\n\n\
         ```html\n<!-- stet {id}: the reason -->\n```\n\n\
         In the whole draft, in its front matter:\n\n```yaml\nstet: [{id}]\n```\n\n\
         For the desk, in `copydesk.toml`:\n\n```toml\nignore = [\"{id}\"]\n```\n\n\
         Or make it quieter or louder there:\n\n```toml\n[levels]\n{id} = \"{}\"\n```\n",
        if level == "hint" { "warning" } else { "hint" }
    );
    format!("{NOTE}\n# {id}\n\n{facts}\n\n{}\n\n{silence}", rule.page().trim())
}

fn index() -> String {
    format!(
        "{NOTE}\n# The rules\n\n`copydesk explain RULE` shows a page in the terminal, `copydesk rules` this list.\n\n{}",
        table("")
    )
}

/// The rules by group, each linked to its page in `folder`.
fn table(folder: &str) -> String {
    let mut table = String::new();
    for group in Group::ALL {
        let rules: Vec<&&Rule> = RULES.iter().filter(|rule| rule.group == group).collect();
        if rules.is_empty() {
            continue;
        }
        let separator = if table.is_empty() { "" } else { "\n" };
        let title = format!("{separator}**{}**: {}\n\n", group.name(), question(group));
        table.push_str(&title);
        table.push_str("| rule | level | fix | what it finds |\n|---|---|---|---|\n");
        for rule in rules {
            let (id, level, fix, summary) = (rule.id, level(rule), fix(rule), rule.summary());
            writeln!(table, "| [{id}]({folder}{id}.md) | {level} | {fix} | {} |", summary.replace('|', "\\|"))
                .expect("a string takes any text");
        }
    }
    table
}

fn question(group: Group) -> &'static str {
    match group {
        Group::Attribution => "Who said it?",
        Group::Quotes => "Do the marks match?",
        Group::Matching => "Did they say it?",
        Group::Entities => "Is it the same name?",
        Group::House => "Does copydesk understand what it was told?",
    }
}

fn level(rule: &Rule) -> String {
    match rule.level {
        DefaultLevel::On(level) => level.name().to_owned(),
        DefaultLevel::Off(level) => format!("off ({})", level.name()),
        DefaultLevel::Style(level, styles) => {
            let styles: Vec<&str> = styles.iter().map(|style| style.name()).collect();
            format!("{} in {}", level.name(), styles.join(", "))
        }
    }
}

fn fix(rule: &Rule) -> &'static str {
    match rule.fix {
        FixKind::None => "–",
        FixKind::Suggested => "suggested",
        FixKind::Safe => "safe",
    }
}
