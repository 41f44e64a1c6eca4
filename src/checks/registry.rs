//! The registry: every rule, in the order of the documentation.

use super::{Rule, house, quotes};
use crate::config::KnownRule;

/// Every rule of the desk.
pub static RULES: &[&Rule] =
    &[&quotes::unclosed_quote::UNCLOSED_QUOTE, &house::unused_stet::UNUSED_STET, &house::unknown_rule::UNKNOWN_RULE];

/// The rule of that id.
#[must_use]
pub fn rule_by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// The rules as configuration knows them: their ids and groups.
#[must_use]
pub fn known_rules() -> Vec<KnownRule> {
    RULES.iter().map(|rule| KnownRule { id: rule.id, group: rule.group.name() }).collect()
}
