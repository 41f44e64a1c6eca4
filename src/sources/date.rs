//! Dates that are said in one order and written in another: *the third of May* is *May 3*.
//!
//! Not here: what other differences amount to (`weigh`).

use super::align::Step;
use super::same::are_one;
use crate::markup::{MONTHS, month_in_full};

/// A date has no more words than these beside its month.
const LONGEST: usize = 4;

/// The steps without those that only put the day of a month on its other side. `own` and `said` have the word at a place,
/// in lower case. Linear in the steps.
pub(super) fn without_turned_dates(
    steps: &[Step],
    own: impl Fn(usize) -> String,
    said: impl Fn(usize) -> String,
) -> Vec<Step> {
    let mut is_kept = vec![true; steps.len()];
    for (at, step) in steps.iter().enumerate() {
        let Step::Same { own: month, .. } = *step else { continue };
        if !MONTHS.contains(&month_in_full(&own(month))) {
            continue;
        }
        let is_other = |step: &&Step| !matches!(step, Step::Same { .. });
        let before = steps[..at].iter().rev().take_while(is_other).count();
        let after = steps[at + 1..].iter().take_while(is_other).count();
        if before == 0 || after == 0 || before.max(after) > LONGEST {
            continue;
        }
        let places = (at - before..at).chain(at + 1..=at + after);
        let (mut day, mut said_day) = (Vec::new(), Vec::new());
        for step in places.clone().map(|place| steps[place]) {
            match step {
                Step::Added { own: at } => day.push(own(at)),
                Step::LeftOut { said: at } => said_day.push(said(at)),
                Step::Changed { own: at, said: other } => {
                    day.push(own(at));
                    said_day.push(said(other));
                }
                Step::Same { .. } => {}
            }
        }
        for words in [&mut day, &mut said_day] {
            words.retain(|word| !matches!(word.as_str(), "the" | "of"));
        }
        if day.len() == 1 && said_day.len() == 1 && are_one(&day, &said_day) {
            places.for_each(|place| is_kept[place] = false);
        }
    }
    let kept = steps.iter().zip(is_kept).filter(|(_, is_kept)| *is_kept);
    kept.map(|(step, _)| *step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_month_may_stand_on_either_side() {
        let said = ["on", "the", "third", "of", "may", "we"];
        let steps = |day: &'static str| {
            let own = ["on", "may", day, "we"];
            let steps = [
                Step::Same { own: 0, said: 0 },
                Step::LeftOut { said: 1 },
                Step::LeftOut { said: 2 },
                Step::LeftOut { said: 3 },
                Step::Same { own: 1, said: 4 },
                Step::Added { own: 2 },
                Step::Same { own: 3, said: 5 },
            ];
            without_turned_dates(&steps, |at| own[at].to_owned(), |at| said[at].to_owned()).len()
        };
        assert_eq!(steps("3"), 3);
        assert_eq!(steps("4"), 7);
    }
}
