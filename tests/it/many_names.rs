//! A draft that is nothing but names: time is linear in how many there are.

#[path = "../../benches/lint/many_names.rs"]
mod list;

use crate::support::least_work;
use copydesk::checks::RULES;
use copydesk::config::{Config, Setting};
use copydesk::lint::lint;
use copydesk::sources::Evidence;
use copydesk::{Document, Format, Level};

/// Ten times the names may take up to fifteen times the time. A measurement that fails is taken again, since caches
/// shared with other work can only make it worse.
#[test]
fn time_is_linear_in_the_number_of_names() {
    let on = |config: Config, id| config.with_setting(id, Setting::At(Level::Warning));
    let config = RULES.iter().fold(Config::default(), |config, rule| on(config, rule.id));
    let list = |length: usize| Document::new(&list::draft_of_names(length), Format::Markdown);
    let (short, long) = (list(60_000), list(600_000));
    let time = |document: &Document, runs: usize| {
        least_work(runs, || lint(document, &Evidence::default(), &config)).as_secs_f64()
    };
    let mut ratio = f64::INFINITY;
    for _ in 0..4 {
        ratio = ratio.min(time(&long, 1) / time(&short, 4));
        if ratio < 15.0 {
            break;
        }
    }
    assert!(ratio < 15.0, "ten times the names take {ratio:.1} times the time");
}
