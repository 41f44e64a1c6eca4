//! Names of rules and groups, and the nearest right one to a wrong one.

/// A rule as far as configuration knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownRule {
    /// Its id.
    pub id: &'static str,
    /// The name of its group.
    pub group: &'static str,
}

/// The name that stands for every rule.
pub const ALL_RULES: &str = "all";

/// The ids a name stands for: the rule itself, the rules of a group, or every
/// rule for `all`. Empty where there is no such name.
#[must_use]
pub fn names_of(name: &str, known: &[KnownRule]) -> Vec<&'static str> {
    let meant = |rule: &&KnownRule| name == rule.id || name == rule.group || name == ALL_RULES;
    known.iter().filter(meant).map(|rule| rule.id).collect()
}

/// The right name that `name` was most likely meant to be, or none where nothing is near.
///
/// Names that begin alike count as nearer, so `unattributed` finds `unattributed-quote`.
#[must_use]
pub fn nearest<'n>(name: &str, right: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    const NEAR_ENOUGH: f64 = 0.8;
    let name = name.to_lowercase().replace('_', "-");
    let scored = right.into_iter().map(|candidate| (strsim::jaro_winkler(&name, candidate), candidate));
    let best = scored.max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.filter(|(score, _)| *score >= NEAR_ENOUGH).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const RIGHT: [&str; 4] = ["unclosed-quote", "unattributed-quote", "vague-source", "undefined-acronym"];

    #[test]
    fn a_slip_finds_the_name_it_was_meant_to_be() {
        assert_eq!(nearest("unclosed-qoute", RIGHT), Some("unclosed-quote"));
        assert_eq!(nearest("Unclosed_Quote", RIGHT), Some("unclosed-quote"));
        assert_eq!(nearest("unattributed", RIGHT), Some("unattributed-quote"));
        assert_eq!(nearest("vague", RIGHT), Some("vague-source"));
    }

    #[test]
    fn a_name_like_none_of_them_finds_nothing() {
        assert_eq!(nearest("spelling", RIGHT), None);
        assert_eq!(nearest("", RIGHT), None);
    }
}
