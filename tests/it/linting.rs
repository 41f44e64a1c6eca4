//! Drafts into findings, with what a page of Markdown says of configuration and sources.

use crate::carets::Fence;
use crate::support::root;
use copydesk::checks::{DefaultLevel, Rule, known_rules};
use copydesk::config::{Choices, Config, ConfigError, Project, Setting, Stylebook};
use copydesk::findings::Finding;
use copydesk::language::{BlockCache, analyse};
use copydesk::lint::lint;
use copydesk::markup::extract;
use copydesk::sources::{Evidence, Library, OtherDrafts, Record, Shelf, Source, read};
use copydesk::{Document, Format};
use std::path::Path;
use std::sync::Arc;

/// What a page says that the next draft is held against.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    transcript: Option<String>,
    other_draft: Option<String>,
}

impl Beside {
    /// Takes a `transcript` block or an `other-draft` block.
    pub(crate) fn take(&mut self, fence: &Fence<'_>) {
        let text = Some(fence.text());
        if fence.kind() == "transcript" { self.transcript = text } else { self.other_draft = text }
    }

    /// The evidence of all of it.
    pub(crate) fn evidence(&self, config: &Config) -> Evidence {
        let evidence = evidence_of(self.transcript.as_deref(), config);
        let Some(other) = &self.other_draft else { return evidence };
        let document = Document::new(other, Format::Markdown);
        let draft = analyse(Arc::new(extract(&document)), &mut BlockCache::default());
        let others = OtherDrafts::of([(Path::new("other.md"), &document, &draft)]);
        evidence.beside(Arc::new(others), "draft.md".into())
    }
}

/// What one rule finds in a draft.
pub(crate) fn findings_of(rule: &Rule, document: &Document, beside: &Beside, config: &Config) -> Vec<Finding> {
    let findings = lint(document, &with_front_matter(&beside.evidence(config), document), config);
    findings.into_iter().map(|(_, finding)| finding).filter(|finding| finding.rule == rule.id).collect()
}

/// The configuration with the rule on if it is off by default, unless the configuration speaks of it.
pub(crate) fn with_rule_on(config: Config, rule: &Rule) -> Config {
    match (rule.level, config.setting(rule.id)) {
        (DefaultLevel::Off(level), None) => config.with_setting(rule.id, Setting::At(level)),
        _ => config,
    }
}

/// The configuration with what a `toml` block says: a `copydesk.toml`, or the stylebook that is named behind the word.
pub(crate) fn config_of(fence: &Fence<'_>, config: Config) -> Result<Config, String> {
    let faulty = |error: ConfigError| {
        let faults: Vec<&str> = error.faults().iter().map(|fault| fault.message.as_str()).collect();
        format!("line {}: the configuration is wrong: {}", fence.line, faults.join("; "))
    };
    if let Some((_, name)) = fence.info.split_once(' ') {
        let entries = Stylebook::parse(Path::new(name), &fence.text()).map_err(faulty)?;
        let known = config.stylebook().entries().to_vec();
        return Ok(config.with_stylebook(Arc::new(Stylebook::new([known, entries].concat()))));
    }
    let project = Project::parse(Path::new("copydesk.toml"), &fence.text(), &known_rules()).map_err(faulty)?;
    Ok(project.config_for(Path::new("draft.md"), &Choices::default()))
}

/// The evidence of a transcript, read as the first `[[source]]` of the configuration has it, if there is one.
pub(crate) fn evidence_of(transcript: Option<&str>, config: &Config) -> Evidence {
    let Some(transcript) = transcript else { return Evidence::default() };
    let transcript = read(transcript.as_bytes(), "transcript.txt").expect("a transcript of a page can be read");
    let declared = config.sources().first().cloned().unwrap_or_default();
    Evidence::new(vec![Source::of(&declared, "transcript.txt".into(), Arc::new(Record::new(transcript)))])
}

/// The evidence with the sources that the front matter of the draft names; a page has no files beside it.
pub(crate) fn with_front_matter(evidence: &Evidence, document: &Document) -> Evidence {
    let shelf = Shelf::beside(&root().join("tests/specs/beside/draft.md"), None);
    let named = Library::default().evidence(document, &shelf, &[]);
    evidence.clone().with_faults(named.faults().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carets::{Piece, pieces};
    use copydesk::config::Style;

    #[test]
    fn a_toml_block_is_a_configuration() {
        let read = |page: &str| match &pieces(page)[..] {
            [Piece::Fence(fence)] => config_of(fence, Config::default()),
            other => panic!("{other:?}"),
        };
        assert_eq!(read("```toml\nstyle = \"ap\"\n```\n").unwrap().style(), Style::Ap);
        assert!(read("```toml\nstile = \"ap\"\n```\n").unwrap_err().starts_with("line 1: "));
    }
}
