//! Words that differ and are the same words all the same.
//!
//! What one word alone can tell is folded in `language::wording`, and does not come here. This is for what is cut into
//! words otherwise (*policy maker*, *policymaker*) and for short forms of several words (*U.S.*, *United States*).

use super::lexicon::ordinal;
use crate::language::number_in_letters;

/// Short forms, and the words they stand for.
const SHORT: [(&str, &str); 11] = [
    ("us", "united states"),
    ("uk", "united kingdom"),
    ("usa", "united states of america"),
    ("un", "united nations"),
    ("eu", "european union"),
    ("etc", "et cetera"),
    ("vs", "versus"),
    ("tv", "television"),
    ("ya", "you"),
    ("cause", "because"),
    ("yeah", "yes"),
];

/// Whether two runs of words, in lower case, are one run in two settings. Linear in their length.
pub(super) fn are_one(own: &[String], said: &[String]) -> bool {
    let (own, said) = (letters(own), letters(said));
    // *9.30* is a time too, and then said as two numbers.
    own == said || own.replace('.', BETWEEN) == said || own == said.replace('.', BETWEEN)
}

/// Stands between two numbers, so that *2/3* is not *23*.
const BETWEEN: &str = "|";

/// The letters and figures of the words, each short form written out, numbers in figures, an ending of an ordinal left
/// out: *8th*.
fn letters(words: &[String]) -> String {
    let mut all = String::new();
    for word in words {
        let plain: String = word.chars().filter(|next| next.is_alphanumeric()).collect();
        let long = SHORT.iter().find(|(short, _)| *short == plain).map_or(plain.as_str(), |(_, long)| long);
        match number(word) {
            Some(number) => push_figures(&number, &mut all),
            None if long.starts_with(|first: char| first.is_ascii_digit()) => push_figures(word, &mut all),
            None => all.extend(long.chars().filter(|next| *next != ' ')),
        }
    }
    all
}

/// The figures that a word in letters stands for: *three*, *nil*, *third*, *thirds*, *ii*, *nineties*.
fn number(word: &str) -> Option<String> {
    const ROMAN: [(&str, &str); 11] = [
        ("ii", "2"),
        ("iii", "3"),
        ("iv", "4"),
        ("vi", "6"),
        ("vii", "7"),
        ("viii", "8"),
        ("ix", "9"),
        ("xi", "11"),
        ("xii", "12"),
        ("xiii", "13"),
        ("xiv", "14"),
    ];
    let in_letters = number_in_letters(word).or_else(|| ordinal(word)).or_else(|| ordinal(word.strip_suffix('s')?));
    let roman = || ROMAN.iter().find(|(roman, _)| *roman == word).map(|(_, figures)| (*figures).to_owned());
    match word {
        "nil" | "nought" | "oh" => Some("0".to_owned()),
        _ => in_letters.map(|number| number.to_string()).or_else(roman),
    }
}

/// The figures of a number without its commas and the ending of an ordinal; what else stands in it parts it in two.
fn push_figures(word: &str, all: &mut String) {
    let without_ending = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending));
    let figures = without_ending.filter(|rest| rest.ends_with(|last: char| last.is_ascii_digit())).unwrap_or(word);
    let is_figure = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    if is_figure(all.chars().next_back()) && is_figure(figures.chars().next()) {
        all.push_str(BETWEEN);
    }
    let mut rest = figures.chars().peekable();
    while let Some(next) = rest.next() {
        let is_between = is_figure(all.chars().next_back()) && is_figure(rest.peek().copied());
        match next {
            _ if next.is_alphanumeric() => all.push(next),
            '.' if is_between => all.push('.'),
            ',' => {}
            _ if is_between => all.push_str(BETWEEN),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::are_one;

    fn same(own: &str, said: &str) -> bool {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        are_one(&words(own), &words(said))
    }

    #[test]
    fn one_thing_is_cut_into_words_in_many_ways() {
        for (own, said) in [
            ("policy maker", "policymaker"),
            ("u.s.", "united states"),
            ("a.a.", "aa"),
            ("8", "8th"),
            ("8", "eighth"),
            ("21st", "twenty-first"),
            ("the north-west", "the northwest"),
            ("10:30", "ten thirty"),
            ("9.30", "nine thirty"),
            ("9/11", "nine eleven"),
            ("2-0", "two nil"),
            ("2/3", "two thirds"),
            ("1,300", "1300"),
            ("war ii", "war two"),
        ] {
            assert!(same(own, said), "{own} / {said}");
        }
        for (own, said) in [
            ("five", "six"),
            ("5th", "6th"),
            ("all", "some"),
            ("can", "cannot"),
            ("a", "the"),
            ("23", "two thirds"),
            ("6.2", "62"),
            ("10:30", "1030"),
        ] {
            assert!(!same(own, said), "{own} / {said}");
        }
    }
}
