//! The names of the months: datelines and dates have them, and transcripts write out what a draft shortens.
//!
//! Not here: what is a date (`language`).

/// In order, in lower case.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The words for months, in lower case and without a stop, written out and short.
pub(crate) fn words_for_months() -> impl Iterator<Item = &'static str> {
    MONTHS.iter().flat_map(|month| [*month, &month[..3]]).chain(["sept"])
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether a word, in lower case, is a day of the week written out.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&word)
}

/// The month that a word, in lower case and without its stop, is short for; any other word as it is.
pub(crate) fn month_in_full(word: &str) -> &str {
    match word {
        "jan" => "january",
        "feb" => "february",
        "mar" => "march",
        "apr" => "april",
        "jun" => "june",
        "jul" => "july",
        "aug" => "august",
        "sep" | "sept" => "september",
        "oct" => "october",
        "nov" => "november",
        "dec" => "december",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_for_a_month_is_short_for_one_or_is_one() {
        assert!(words_for_months().all(|word| MONTHS.contains(&month_in_full(word))));
    }
}
