//! The registry: every rule, in the order of the documentation.

use super::{Rule, attribution, entities, house, matching, quotes};
use crate::config::KnownRule;

/// Every rule of the desk.
pub static RULES: &[&Rule] = &[
    &attribution::unattributed_quote::UNATTRIBUTED_QUOTE,
    &attribution::vague_source::VAGUE_SOURCE,
    &attribution::bare_anonymous_source::BARE_ANONYMOUS_SOURCE,
    &attribution::passive_attribution::PASSIVE_ATTRIBUTION,
    &attribution::impossible_verb_of_saying::IMPOSSIBLE_VERB_OF_SAYING,
    &quotes::unclosed_quote::UNCLOSED_QUOTE,
    &quotes::unopened_quote::UNOPENED_QUOTE,
    &quotes::missing_reopening_mark::MISSING_REOPENING_MARK,
    &quotes::premature_closing_mark::PREMATURE_CLOSING_MARK,
    &quotes::wrong_nesting::WRONG_NESTING,
    &quotes::unclosed_inner_quote::UNCLOSED_INNER_QUOTE,
    &quotes::full_stop_before_attribution::FULL_STOP_BEFORE_ATTRIBUTION,
    &quotes::missing_comma_before_attribution::MISSING_COMMA_BEFORE_ATTRIBUTION,
    &quotes::attribution_inside_quote::ATTRIBUTION_INSIDE_QUOTE,
    &matching::misquoted_headline::MISQUOTED_HEADLINE,
    &matching::drifting_quote::DRIFTING_QUOTE,
    &entities::undefined_acronym::UNDEFINED_ACRONYM,
    &entities::acronym_before_definition::ACRONYM_BEFORE_DEFINITION,
    &entities::conflicting_acronym::CONFLICTING_ACRONYM,
    &house::unused_stet::UNUSED_STET,
    &house::unknown_rule::UNKNOWN_RULE,
];

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
