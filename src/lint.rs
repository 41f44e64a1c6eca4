//! The pipeline, and the only file that knows the order of the rooms.
//!
//! Facts once, every rule over them; then one finding a fault, silence, and last
//! the rules of the house, which look at what came of the silence.
//! Not here: what any rule thinks, or how a finding is shown.

mod dedupe;
mod fixing;
mod stet;

pub use fixing::{Fixed, Made, Reach, fix};

use crate::checks::{Context, DefaultLevel, Group, RULES, Reporter, Rule};
use crate::config::{Config, Setting};
use crate::findings::{Finding, Level};
use crate::language::{self, BlockCache, Certainty, Draft};
use crate::markup;
use crate::sources::{Evidence, Verdict};
use crate::text::Document;
use std::sync::Arc;

/// A finding and how loud it is.
pub type Leveled = (Level, Finding);

/// Everything known of one version of a draft: its facts and its findings.
#[derive(Debug, Clone)]
pub struct Linted {
    /// The facts.
    pub draft: Draft,
    /// What it was held against.
    pub evidence: Evidence,
    /// What came of that, for each quotation that a source is about.
    pub verdicts: Vec<Verdict>,
    /// The findings, in order of place.
    pub findings: Vec<Leveled>,
}

/// Checks a draft from nothing. Linear in its length.
#[must_use]
pub fn lint(document: &Document, evidence: &Evidence, config: &Config) -> Vec<Leveled> {
    lint_with_cache(document, evidence, config, &mut BlockCache::default()).findings
}

/// Checks a draft, reading again only the blocks that `cache` has not seen.
#[must_use]
pub fn lint_with_cache(document: &Document, evidence: &Evidence, config: &Config, cache: &mut BlockCache) -> Linted {
    let prose = Arc::new(markup::extract(document));
    let draft = language::analyse(prose, cache.reading_with(config.cues()));
    let verdicts = evidence.verify(&draft);
    let context = Context { document, draft: &draft, evidence, verdicts: &verdicts, config, stets: &[] };
    let found = run(&context, |rule| rule.group != Group::House);
    // Silence comes after this, so that silencing a finding does not bring out a weaker one for the same fault.
    let mut findings = dedupe::dedupe(found, &draft);
    let mut stets = stet::Stets::new(draft.prose());
    stets.silence(&mut findings);
    let standings = stets.standings(config);
    let mut of_house = run(&Context { stets: &standings, ..context }, |rule| rule.group == Group::House);
    stets.silence(&mut of_house);
    findings.extend(of_house);
    findings.sort_by(|(_, one), (_, other)| (one.span, one.rule).cmp(&(other.span, other.rule)));
    Linted { draft, evidence: evidence.clone(), verdicts, findings }
}

/// What the chosen rules find, each finding with its level.
fn run(context: &Context<'_>, chosen: impl Fn(&Rule) -> bool) -> Vec<Leveled> {
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| chosen(rule)) {
        let Some(level) = level_of(rule, context.config) else { continue };
        let mut reporter = Reporter::new(rule.id, context.draft.prose());
        (rule.check)(context, &mut reporter);
        findings.extend(reporter.finish().into_iter().map(|finding| (loudness(level, &finding), finding)));
    }
    findings
}

/// How loud a finding of a rule with that level is: a rule that is not sure says so quietly.
fn loudness(level: Level, finding: &Finding) -> Level {
    match finding.certainty {
        Certainty::Sure => level,
        Certainty::Likely | Certainty::Unsure => level.min(Level::Information),
    }
}

/// How loud the rule is under this configuration; none where it is off.
#[must_use]
pub fn level_of(rule: &Rule, config: &Config) -> Option<Level> {
    match (config.setting(rule.id), rule.level) {
        (Some(Setting::Off), _) => None,
        (Some(Setting::On), DefaultLevel::On(level) | DefaultLevel::Style(level, _) | DefaultLevel::Off(level)) => {
            Some(level)
        }
        (Some(Setting::At(level)), _) | (None, DefaultLevel::On(level)) => Some(level),
        (None, DefaultLevel::Style(level, styles)) => styles.contains(&config.style()).then_some(level),
        (None, DefaultLevel::Off(_)) => None,
    }
}
