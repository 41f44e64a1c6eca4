//! Which words are the same words, set in another way.
//!
//! *Policy maker* and *policymaker*, *going to* and *gonna*, *two thousand sixteen* and *2016* were said alike.
//! What one word alone can tell is folded in `language::wording`; here is what takes more than one.

/// Words that are said alike or stand for each other, the short form first.
const PAIRS: [(&str, &str); 34] = [
    ("gonna", "going to"),
    ("wanna", "want to"),
    ("gotta", "got to"),
    ("kinda", "kind of"),
    ("sorta", "sort of"),
    ("lemme", "let me"),
    ("dunno", "don't know"),
    ("'em", "them"),
    ("'til", "until"),
    ("till", "until"),
    ("'cause", "because"),
    ("cause", "because"),
    ("alright", "all right"),
    ("y'all", "you all"),
    ("ya", "you"),
    ("yeah", "yes"),
    ("yea", "yes"),
    ("mr", "mister"),
    ("dr", "doctor"),
    ("sen", "senator"),
    ("gov", "governor"),
    ("rep", "representative"),
    ("gen", "general"),
    ("st", "saint"),
    ("vs", "versus"),
    ("us", "united states"),
    ("uk", "united kingdom"),
    ("usa", "united states of america"),
    ("un", "united nations"),
    ("eu", "european union"),
    ("etc", "et cetera"),
    ("tv", "television"),
    ("$", "dollars"),
    ("bucks", "dollars"),
];

/// Whether two runs of words, in lower case, are one run in two settings. Linear in their length.
pub(super) fn are_one(own: &[String], said: &[String]) -> bool {
    let (own, said) = (normal(own), normal(said));
    own.concat() == said.concat() || numbers(&own) == numbers(&said) && own.iter().any(|word| is_number(word))
}

/// The words with each short form written out, without what is no letter and no digit.
fn normal(words: &[String]) -> Vec<String> {
    let mut normal = Vec::new();
    for word in words {
        let plain: String = word.chars().filter(|next| !matches!(next, '.' | ',' | '-' | '‐' | '–')).collect();
        let long = PAIRS.iter().find(|(short, _)| *short == plain).map(|(_, long)| *long);
        let long = long.unwrap_or(&plain);
        normal.extend(long.split(' ').map(|word| word.replace('\'', "")));
    }
    normal
}

/// The words with every number that stands in letters in figures: *two thousand sixteen* is `2016`.
fn numbers(words: &[String]) -> Vec<String> {
    let mut read: Vec<String> = Vec::new();
    let mut number: Option<Number> = None;
    for word in words {
        match value(word) {
            Some(value) => number.get_or_insert_default().take(value),
            None if word == "and" && number.is_some() => {}
            None => {
                read.extend(number.take().map(|number| number.written()));
                read.push(word.clone());
            }
        }
    }
    read.extend(number.map(|number| number.written()));
    read
}

/// A number while its words are read.
#[derive(Debug, Default)]
struct Number {
    whole: u64,
    part: u64,
}

/// What a word of a number does.
#[derive(Debug, Clone, Copy)]
enum Value {
    Plain(u64),
    Times(u64),
}

impl Number {
    fn take(&mut self, value: Value) {
        match value {
            // *Twenty sixteen* is a year, and *twenty six* is not.
            Value::Plain(value) if self.part >= 10 && self.part < 100 && value >= 10 => {
                self.part = self.part * 100 + value;
            }
            Value::Plain(value) => self.part = self.part.saturating_add(value),
            Value::Times(100) => self.part = self.part.max(1).saturating_mul(100),
            Value::Times(times) => {
                self.whole = self.whole.saturating_add(self.part.max(1).saturating_mul(times));
                self.part = 0;
            }
        }
    }

    fn written(&self) -> String {
        self.whole.saturating_add(self.part).to_string()
    }
}

fn is_number(word: &str) -> bool {
    value(word).is_some()
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn value(word: &str) -> Option<Value> {
    let figures = word.trim_end_matches("th").trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd");
    if let Ok(number) = figures.parse::<u64>() {
        return Some(Value::Plain(number));
    }
    if let Some((_, number)) = ONES.iter().zip(0u64..).find(|(one, _)| **one == word) {
        return Some(Value::Plain(number));
    }
    if let Some((_, tens)) = TENS.iter().zip(2u64..).find(|(tens, _)| **tens == word) {
        return Some(Value::Plain(tens * 10));
    }
    match word {
        "hundred" => Some(Value::Times(100)),
        "thousand" => Some(Value::Times(1_000)),
        "million" => Some(Value::Times(1_000_000)),
        "billion" => Some(Value::Times(1_000_000_000)),
        "trillion" => Some(Value::Times(1_000_000_000_000)),
        _ => None,
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
    fn one_thing_is_said_in_many_letters() {
        for (own, said) in [
            ("policy maker", "policymaker"),
            ("gonna", "going to"),
            ("all right", "alright"),
            ("2016", "two thousand sixteen"),
            ("2016", "twenty sixteen"),
            ("fifty eight", "58"),
            ("5 million", "five million"),
            ("sen", "senator"),
            ("8", "8th"),
        ] {
            assert!(same(own, said), "{own} / {said}");
        }
        for (own, said) in
            [("five", "six"), ("5 million", "5 billion"), ("all", "some"), ("can", "cannot"), ("a", "the")]
        {
            assert!(!same(own, said), "{own} / {said}");
        }
    }
}
