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
fn expect_linear(draft: fn(usize) -> String, length: usize) {
    let on = |config: Config, id| config.with_setting(id, Setting::At(Level::Warning));
    let config = RULES.iter().fold(Config::default(), |config, rule| on(config, rule.id));
    let (short, long) = (draft(length), draft(length * 10));
    let [short, long] = [short, long].map(|text| Document::new(&text, Format::Markdown));
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

#[test]
fn time_is_linear_in_the_number_of_names() {
    expect_linear(list::draft_of_names, 60_000);
}

#[test]
fn time_is_linear_in_the_number_of_people_of_one_surname() {
    expect_linear(brothers_by_the_name_of_ruiz, 300);
}

/// Pairs of brothers, none of whom has the given name of another.
fn brothers_by_the_name_of_ruiz(pairs: usize) -> String {
    let given = |number: usize| -> String {
        let letters = [number % 26, number / 26 % 26, number / 676 % 26].map(|at| char::from(b'a' + at as u8));
        format!("N{}", letters.iter().collect::<String>())
    };
    let pair =
        |at: usize| format!("{0} Ruiz, the mayor, and his brother, {0}o Ruiz, opened the bridge.\n\n", given(at));
    (0..pairs).map(pair).collect()
}
