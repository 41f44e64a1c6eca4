//! Numbers in letters, as figures.
//!
//! Not here: what is a number in figures (`token`), and what its change means.

use crate::language::token::{Token, TokenKind};

const NUMBERS: [(&str, u64); 28] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// The longest word of a number in letters: *seventy-three*.
const LONGEST: usize = 15;

/// The number that one word is, which may be two with a hyphen between: *fifty-eight*, *one-hundred*.
pub(super) fn of_word(word: &str) -> Option<u64> {
    if word.len() > LONGEST || !may_be_number(word) {
        return None;
    }
    let find = |word: &str| NUMBERS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, number)| *number);
    match word.split_once(['-', '‐', '‑']) {
        Some((count, "hundred")) => find(count).filter(|count| (1..20).contains(count)).map(|count| count * 100),
        Some((tens, ones)) => joined(find(tens)?, find(ones)?),
        None => find(word),
    }
}

/// Whether a word begins as one of the numbers does: few others do.
fn may_be_number(word: &str) -> bool {
    let [first, second, third, ..] = word.as_bytes() else { return false };
    matches!(
        [first.to_ascii_lowercase(), second.to_ascii_lowercase(), third.to_ascii_lowercase()],
        [b'z', b'e', b'r']
            | [b'o', b'n', b'e']
            | [b't', b'w', b'e' | b'o']
            | [b't', b'h', b'i' | b'r']
            | [b't', b'e', b'n']
            | [b'f', b'i', b'f' | b'v']
            | [b'f', b'o', b'r' | b'u']
            | [b's', b'e', b'v']
            | [b's', b'i', b'x']
            | [b'e', b'i', b'g']
            | [b'e', b'l', b'e']
            | [b'n', b'i', b'n']
    )
}

fn joined(tens: u64, ones: u64) -> Option<u64> {
    (tens >= 20 && (1..10).contains(&ones)).then_some(tens + ones)
}

/// A number at the start of some tokens that takes more than one: *two hundred and fifty*, *twenty five*, *150 thousand*,
/// *nineteen eighty*, *nineteen eighties*, *six point two*; in figures, with how many it takes. Bounded work.
pub(super) fn phrase(text: &str, rest: &[Token]) -> Option<(String, usize)> {
    let first = rest.first()?;
    let word = first.text(text);
    if first.kind == TokenKind::Word && !may_be_number(word) && !word.eq_ignore_ascii_case("a") {
        return None;
    }
    let words = Words { text, rest };
    let (number, taken) = words.thousands(0)?;
    if let Some(decade) = decade(words.word(taken)).filter(|_| taken == 1 && (17..=20).contains(&number)) {
        return Some((format!("{number}{decade}"), taken + 1));
    }
    let (digits, end) = words.digits_after_point(taken);
    if !digits.is_empty() {
        return Some((format!("{number}.{digits}"), end));
    }
    (taken > 1).then(|| (number.to_string(), taken))
}

/// *Eighties*, as *80s*.
pub(super) fn decade(word: &str) -> Option<&'static str> {
    let decades = [
        ("twenties", "20s"),
        ("thirties", "30s"),
        ("forties", "40s"),
        ("fifties", "50s"),
        ("sixties", "60s"),
        ("seventies", "70s"),
        ("eighties", "80s"),
        ("nineties", "90s"),
    ];
    decades.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, figures)| *figures)
}

struct Words<'w> {
    text: &'w str,
    rest: &'w [Token],
}

impl Words<'_> {
    fn word(&self, at: usize) -> &str {
        self.rest.get(at).filter(|token| token.is_word()).map_or("", |token| token.text(self.text))
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// The figures after *point*, and where they end: *point two five*.
    fn digits_after_point(&self, at: usize) -> (String, usize) {
        const MOST: usize = 6;
        let mut figures = String::new();
        let mut end = at + 1;
        while self.is(at, "point") && figures.len() < MOST {
            let word = self.rest.get(end).map_or("", |token| token.text(self.text));
            let Some(digit) = of_word(word).or_else(|| word.parse().ok()).filter(|digit| *digit < 10) else { break };
            figures.push_str(&digit.to_string());
            end += 1;
        }
        (figures, end)
    }

    /// A number under a hundred in letters, or under a thousand in figures.
    fn below_hundred(&self, at: usize) -> Option<(u64, usize)> {
        let token = self.rest.get(at)?;
        let word = token.text(self.text);
        if token.kind == TokenKind::Number {
            return word.parse().ok().filter(|number| word.len() <= 3 && *number > 0).map(|number| (number, at + 1));
        }
        let number = of_word(word)?;
        let ones = of_word(self.word(at + 1)).and_then(|ones| joined(number, ones));
        Some(ones.map_or((number, at + 1), |number| (number, at + 2)))
    }

    fn hundreds(&self, at: usize) -> Option<(u64, usize)> {
        let is_one = self.is(at, "a") && (self.is(at + 1, "hundred") || self.is(at + 1, "thousand"));
        let (number, next) = if is_one { (1, at + 1) } else { self.below_hundred(at)? };
        if self.is(next, "hundred") && number < 100 {
            return Some(self.and_more(number * 100, next + 1, |at| self.below_hundred(at)));
        }
        let is_year = matches!(number, 19 | 20) && next == at + 1 && self.rest[at].kind == TokenKind::Word;
        let years = self.below_hundred(next).filter(|(years, _)| is_year && (10..100).contains(years));
        Some(years.map_or((number, next), |(years, next)| (number * 100 + years, next)))
    }

    fn thousands(&self, at: usize) -> Option<(u64, usize)> {
        let (number, next) = self.hundreds(at)?;
        let is_thousands = self.is(next, "thousand") && number < 1000;
        let more = |at| self.hundreds(at).filter(|(number, _)| *number < 1000);
        Some(if is_thousands { self.and_more(number * 1000, next + 1, more) } else { (number, next) })
    }

    /// The number with what follows it, with or without an *and*, if that is a number in letters too.
    fn and_more(&self, number: u64, at: usize, more: impl Fn(usize) -> Option<(u64, usize)>) -> (u64, usize) {
        let from = at + usize::from(self.is(at, "and"));
        let is_in_letters =
            self.rest.get(from).is_some_and(|token| token.kind == TokenKind::Word) && !self.is(from, "a");
        match more(from).filter(|_| is_in_letters) {
            Some((less, next)) if less > 0 => (number + less, next),
            _ => (number, at),
        }
    }
}

/// A number in figures with a unit at its end: *5pm* is *5 pm*, *3bn* is *3 billion*: where it is cut, and the word.
pub(super) fn with_unit(letters: &str) -> Option<(usize, &'static str)> {
    let at = letters.find(|character: char| character.is_ascii_alphabetic()).filter(|at| *at > 0)?;
    let unit = match &letters[at..] {
        "am" => "am",
        "pm" => "pm",
        "m" | "mn" => "million",
        "bn" => "billion",
        "tn" | "trn" => "trillion",
        _ => return None,
    };
    Some((at, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<(String, usize)> {
        phrase(text, &crate::language::token::tokens(text))
    }

    #[test]
    fn numbers_of_several_words() {
        for (text, expected) in [
            ("twenty five years", ("25", 2)),
            ("two hundred and fifty-six people", ("256", 4)),
            ("a hundred people", ("100", 2)),
            ("150 thousand and more", ("150000", 2)),
            ("one hundred and fifty thousand two hundred", ("150200", 7)),
            ("nineteen eighty-four", ("1984", 2)),
            ("twenty sixteen", ("2016", 2)),
            ("fifteen hundred", ("1500", 2)),
            ("nineteen eighties", ("1980s", 2)),
            ("six point two million", ("6.2", 3)),
            ("twenty one point zero five", ("21.05", 5)),
        ] {
            let expected = (expected.0.to_owned(), expected.1);
            assert_eq!(number(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_hyphen_may_join_a_number() {
        for (text, expected) in [("fifty-eight", Some(58)), ("One-hundred", Some(100)), ("fifty-hundred", None)] {
            assert_eq!(of_word(text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_only_stand_together_are_no_number() {
        for text in ["one two three", "five", "a thing", "seven, eight", "hundred", "5 6", "thirty twenty"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
