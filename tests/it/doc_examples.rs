//! The doc comment of each rule: its sections, and that its drafts do what it says.

use crate::carets::{Fence, Piece, marked, pieces};
use crate::linting::{Beside, config_of, findings_of, with_rule_on};
use crate::support::{difference, expect_none};
use copydesk::checks::{DefaultLevel, RULES, Rule};
use copydesk::config::{Config, Style};

/// The sections of a page in their order. The first three must be there.
const SECTIONS: [&str; 6] = ["Why", "Fails", "Passes", "Options", "Not flagged", "References"];
const REQUIRED: usize = 3;

#[test]
fn every_page_has_its_sections_in_order() {
    let faults: Vec<String> = RULES.iter().flat_map(|rule| faults_in_sections(rule)).collect();
    expect_none(&faults, "The form of a page is in CONTRIBUTING.md.");
}

#[test]
fn every_example_does_what_its_page_says() {
    let faults: Vec<String> = RULES.iter().flat_map(|rule| faults_in_examples(rule)).collect();
    expect_none(&faults, "The drafts are in the rule's doc comment.");
}

fn faults_in_sections(rule: &Rule) -> Vec<String> {
    let page = rule.page();
    let found: Vec<&str> = pieces(&page).iter().filter_map(heading).map(|(_, title)| title).collect();
    let mut faults = Vec::new();
    let known: Vec<&str> = SECTIONS.into_iter().filter(|section| found.contains(section)).collect();
    if found != known {
        faults.push(format!("its sections are {found:?}, and should be, in this order, {SECTIONS:?}"));
    }
    if !REQUIRED.eq(&known.iter().filter(|section| SECTIONS[..REQUIRED].contains(section)).count()) {
        faults.push(format!("it lacks one of {:?}", &SECTIONS[..REQUIRED]));
    }
    let summary = rule.summary();
    if !summary.ends_with('.') || summary.starts_with('#') {
        faults.push("it does not begin with a sentence that says what the rule finds".to_owned());
    }
    if rule.why().is_empty() {
        faults.push("its section Why is empty".to_owned());
    }
    faults.iter().map(|fault| format!("the page of {}: {fault}", rule.id)).collect()
}

fn heading<'p>(piece: &Piece<'p>) -> Option<(usize, &'p str)> {
    let Piece::Line(line) = piece else { return None };
    let title = line.trim_start_matches('#');
    (title.len() < line.len()).then(|| (line.len() - title.len(), title.trim()))
}

fn faults_in_examples(rule: &Rule) -> Vec<String> {
    let page = rule.page();
    let (mut config, mut beside) = (Config::default(), Beside::default());
    let mut section = "";
    let (mut failing, mut passing) = (0, 0);
    let mut faults = Vec::new();
    for piece in &pieces(&page) {
        section = heading(piece).map_or(section, |(_, title)| title);
        let Piece::Fence(fence) = piece else { continue };
        let fault = match (fence.kind(), section) {
            ("toml", _) => config_of(fence, std::mem::take(&mut config)).map(|read| config = read).err(),
            ("transcript" | "other-draft", _) => {
                beside.take(fence);
                None
            }
            ("draft", "Fails") => {
                failing += 1;
                fault_in_draft(
                    rule,
                    fence,
                    (&std::mem::take(&mut config), &std::mem::take(&mut beside)),
                    Expected::Findings,
                )
            }
            ("draft", _) => {
                passing += usize::from(section == "Passes");
                fault_in_draft(
                    rule,
                    fence,
                    (&std::mem::take(&mut config), &std::mem::take(&mut beside)),
                    Expected::Silence,
                )
            }
            _ => None,
        };
        faults.extend(fault);
    }
    if failing == 0 || passing == 0 {
        faults.push("it needs a draft under Fails and one under Passes".to_owned());
    }
    faults.iter().map(|fault| format!("the page of {}: {fault}", rule.id)).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    Findings,
    Silence,
}

/// What a draft does otherwise than expected, under a configuration and held against what stands beside it.
fn fault_in_draft(
    rule: &Rule,
    fence: &Fence<'_>,
    (config, beside): (&Config, &Beside),
    expected: Expected,
) -> Option<String> {
    let document = match fence.document() {
        Ok(document) => document,
        Err(fault) => return Some(fault),
    };
    let config = with_style(with_rule_on(config.clone(), rule), rule);
    let findings = findings_of(rule, &document, beside, &config);
    let found = marked(&document, findings.iter().map(|finding| (finding.span, finding.rule)));
    if found != fence.text() {
        let difference = difference("draft", &fence.text(), &found);
        return Some(format!("line {}: the carets do not stand where the findings are:\n{difference}", fence.line));
    }
    let silent = findings.is_empty();
    (silent != (expected == Expected::Silence)).then(|| {
        let verb = if silent { "sets nothing off" } else { "sets the rule off" };
        format!("line {}: this draft {verb}", fence.line)
    })
}

/// A rule that some styles ask for runs in the first of them, unless the page names another.
fn with_style(config: Config, rule: &Rule) -> Config {
    match (rule.level, config.style()) {
        (DefaultLevel::Style(_, [first, ..]), Style::None) => config.with_style(*first),
        _ => config,
    }
}
