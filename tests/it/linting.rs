//! Drafts into findings, with what a page of Markdown says of configuration and sources.

use crate::carets::Fence;
use copydesk::checks::{DefaultLevel, Rule};
use copydesk::config::{Config, Setting};
use copydesk::findings::Finding;
use copydesk::lint::lint;
use copydesk::sources::{Evidence, Turn};
use copydesk::{Document, Format};

/// Whether the language engine finds no quotation at all, so that nothing of it can be tested.
pub(crate) fn quotations_are_not_read_yet() -> bool {
    let document = Document::new("“We will finish the bridge by May, Ana Ruiz, the mayor, said.\n", Format::Plain);
    lint(&document, &Evidence::default(), &Config::default()).is_empty()
}

/// What one rule finds in a draft.
pub(crate) fn findings_of(rule: &Rule, document: &Document, config: &Config) -> Vec<Finding> {
    let findings = lint(document, &Evidence::default(), config);
    findings.into_iter().map(|(_, finding)| finding).filter(|finding| finding.rule == rule.id).collect()
}

/// The configuration with the rule on if it is off by default, unless the configuration speaks of it.
pub(crate) fn with_rule_on(config: Config, rule: &Rule) -> Config {
    match (rule.level, config.setting(rule.id)) {
        (DefaultLevel::Off(level), None) => config.with_setting(rule.id, Setting::At(level)),
        _ => config,
    }
}

/// The configuration of a `toml` block.
pub(crate) fn config_of(fence: &Fence<'_>) -> Result<Config, String> {
    Err(format!("line {}: the configuration cannot be read from TOML yet", fence.line))
}

/// A transcript as `NAME: text` lines; a line without a name goes on with the turn before.
pub(crate) fn evidence_of(text: &str) -> Evidence {
    let mut turns: Vec<Turn> = Vec::new();
    for (line, words) in text.lines().enumerate().filter(|(_, words)| !words.trim().is_empty()) {
        let line = u32::try_from(line).expect("a specification has fewer lines than that");
        match (words.split_once(": "), turns.last_mut()) {
            (Some((speaker, words)), _) => {
                turns.push(Turn { speaker: Some(speaker.trim().to_owned()), text: words.trim().to_owned(), line });
            }
            (None, Some(turn)) => turn.text = format!("{} {}", turn.text, words.trim()),
            (None, None) => turns.push(Turn { speaker: None, text: words.trim().to_owned(), line }),
        }
    }
    Evidence::new(turns)
}
