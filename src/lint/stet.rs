//! Silence: which findings a `stet` lets stand, and what came of each `stet`.

use super::{Leveled, level_of};
use crate::checks::stet::{Standing, Standings};
use crate::checks::{DefaultLevel, Group, RULES, Rule, known_rules, rule_by_id};
use crate::config::{ALL_RULES, Config, names_of};
use crate::findings::Finding;
use crate::markup::{Directive, Prose};
use std::collections::BTreeSet;

/// The directives of a draft and the rules each of them has silenced so far.
#[derive(Debug)]
pub(super) struct Stets<'d> {
    prose: &'d Prose,
    /// *Invariant:* one entry for each directive of `prose`, in the same order.
    silenced: Vec<BTreeSet<&'static str>>,
}

impl<'d> Stets<'d> {
    /// Nothing is silenced yet.
    pub(super) fn new(prose: &'d Prose) -> Stets<'d> {
        Stets { prose, silenced: vec![BTreeSet::new(); prose.directives().len()] }
    }

    /// Takes out the findings that a directive lets stand, and remembers which did.
    pub(super) fn silence(&mut self, findings: &mut Vec<Leveled>) {
        if !self.prose.directives().is_empty() {
            findings.retain(|(_, finding)| !self.lets_stand(finding));
        }
    }

    fn lets_stand(&mut self, finding: &Finding) -> bool {
        let Some(index) = self.directive_for(finding) else { return false };
        self.silenced[index].insert(finding.rule);
        true
    }

    /// The directive that speaks for the finding: one that names its rule, its
    /// group or every rule. A house rule watches over the directives themselves,
    /// so only its own name silences it.
    fn directive_for(&self, finding: &Finding) -> Option<usize> {
        let place = finding.span;
        let rule = rule_by_id(finding.rule)?;
        let by_id = self.prose.silencing(rule.id, place);
        if rule.group == Group::House {
            let named = |index: &usize| self.prose.directives()[*index].rules.iter().any(|(name, _)| name == rule.id);
            return by_id.filter(named);
        }
        by_id
            .or_else(|| self.prose.silencing(rule.group.name(), place))
            .or_else(|| self.prose.silencing(ALL_RULES, place))
    }

    /// What came of each directive, in their order.
    pub(super) fn standings(&self, config: &Config) -> Vec<Standings> {
        if self.prose.directives().is_empty() {
            return Vec::new();
        }
        let runs = |rule: &&Rule| level_of(rule, config).is_some();
        let running: BTreeSet<&'static str> = RULES.iter().copied().filter(runs).map(|rule| rule.id).collect();
        let known = known_rules();
        let standings = |(directive, silenced): (&Directive, &BTreeSet<&'static str>)| {
            let standing = |name: &str| standing(&names_of(name, &known), silenced, &running);
            match &directive.rules[..] {
                [] => vec![standing(ALL_RULES)],
                names => names.iter().map(|(name, _)| standing(name)).collect(),
            }
        };
        self.prose.directives().iter().zip(&self.silenced).map(standings).collect()
    }
}

/// What came of a name that stands for the rules `meant`.
fn standing(meant: &[&'static str], silenced: &BTreeSet<&str>, running: &BTreeSet<&str>) -> Standing {
    if meant.is_empty() {
        return Standing::Unknown;
    }
    if meant.iter().any(|id| silenced.contains(id)) {
        return Standing::Used;
    }
    let is = |id: &str, what: fn(&Rule) -> bool| rule_by_id(id).is_some_and(what);
    // Of a name for many rules, those that are off unless asked for say nothing about whether the others ran.
    let expected = |id: &&&str| meant.len() == 1 || is(id, |rule| matches!(rule.level, DefaultLevel::On(_)));
    let all_ran = meant.iter().filter(expected).all(|id| running.contains(id));
    // The rules of the house have not run yet.
    let only_house = meant.iter().all(|id| is(id, |rule| rule.group == Group::House));
    if all_ran && !only_house { Standing::Idle } else { Standing::NotRun }
}
