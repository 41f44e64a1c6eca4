//! How loud a finding is where its rule is not sure.

use copydesk::config::Config;
use copydesk::lint::lint;
use copydesk::sources::Evidence;
use copydesk::{Document, Format, Level};

/// The level of each finding of a rule in a draft.
fn levels(text: &str, rule: &str) -> Vec<Level> {
    let found = lint(&Document::new(text, Format::Plain), &Evidence::default(), &Config::default());
    found.iter().filter(|(_, finding)| finding.rule == rule).map(|(level, _)| *level).collect()
}

#[test]
fn letters_that_everybody_knows_may_mean_what_they_say() {
    let wrote = |letters: &str| {
        let text = "The mayor, Ana Ruiz, wrote to the Bracken Transit Authority (BTA) on Monday. The";
        levels(&format!("{text} {letters} did not answer.\n"), "inconsistent-acronym-form")
    };
    assert_eq!(wrote("BAT"), [Level::Information]);
    assert_eq!(wrote("TBA"), [Level::Information]);
    assert_eq!(wrote("BTA"), []);
    let unknown = "A spokesman for the Tern Valley Quarry Board (TVQB) called. The TVBQ and the TVQB meet in May.\n";
    assert_eq!(levels(unknown, "inconsistent-acronym-form"), [Level::Warning]);
}
