//! How a word goes on: joiners, the stops of abbreviations, domain names.

use super::class::{self, BYTES, Class};
use super::scanner::Scanner;
use super::{Shape, Token, TokenKind};
use crate::language::lexicon::abbreviation::{Abbreviation, abbreviation};
use crate::text::narrow;

/// What is known of the word being read.
pub(super) struct Word {
    start: usize,
    /// Where the run of letters since the last joiner began.
    segment: usize,
    capitals: u32,
    small: u32,
    digits: u32,
    begins_with_capital: bool,
    /// Whether a stop stands inside it or at its end.
    dotted: bool,
}

/// What comes next in a word.
enum Step {
    /// A joiner of that many bytes, then more letters.
    Joiner(usize),
    /// A stop that belongs to the word; letters may follow after a joiner of their own.
    Stop,
    /// The rest of a domain name, up to that byte.
    Domain(usize),
    /// Nothing: the word ends here.
    End,
}

/// Degrees whose stops do not stand between single letters.
const DEGREES: [&str; 14] = [
    "Ph.D", "M.Sc", "B.Sc", "D.Phil", "M.Phil", "Ed.D", "B.Ed", "M.Ed", "LL.B", "LL.M", "LL.D", "Psy.D", "D.Litt",
    "Pharm.D",
];

/// The most bytes a host name has.
const LONGEST_HOST_NAME: usize = 253;

/// The ends of host names that stand in running text without a scheme.
const TOP_LEVEL_DOMAINS: [&str; 34] = [
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "co", "uk", "io", "ai", "tv", "me", "eu", "us",
    "ca", "au", "nz", "ie", "de", "fr", "it", "es", "nl", "ch", "ru", "cn", "jp", "in", "fm", "ly", "js",
];

impl Word {
    pub(super) fn new(start: usize) -> Word {
        Word { start, segment: start, capitals: 0, small: 0, digits: 0, begins_with_capital: false, dotted: false }
    }

    /// A word that begins with a number; its letters begin at `letters`.
    pub(super) fn of_number(start: usize, letters: usize) -> Word {
        Word { segment: letters, digits: 1, ..Word::new(start) }
    }

    /// Where its last run of letters began.
    pub(super) fn segment(&self) -> usize {
        self.segment
    }

    /// Whether a figure or two and letters are one name: *2Pac*, *7News*; not *3D*, *20th*, *2016The*.
    pub(super) fn is_name_behind_number(&self, start: usize) -> bool {
        self.begins_with_capital && self.capitals == 1 && self.small > 1 && self.segment - start <= 2
    }

    /// How it is written, but for the last `ending` small letters: the s of NATO’s says nothing of the word.
    fn shape(&self, ending: u32) -> Shape {
        let small = self.small.saturating_sub(ending);
        match (self.capitals, small) {
            (0, 0) => Shape::None,
            (0, _) => Shape::Lower,
            (1, 0) if self.digits == 0 => Shape::Initial,
            (_, 0) => Shape::AllCaps,
            _ if self.begins_with_capital => Shape::Capitalised,
            _ => Shape::Mixed,
        }
    }
}

impl Scanner<'_> {
    /// Takes letters and digits as far as they go.
    pub(super) fn letters(&mut self, word: &mut Word) {
        loop {
            // Nearly all are small.
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let small = class::small_letters(rest);
            self.at += small;
            word.small += narrow(small);
            match rest.get(small).map(|byte| BYTES[usize::from(*byte)]) {
                Some(Class::Upper) => Scanner::capital(word),
                Some(Class::Digit) => word.digits += 1,
                Some(Class::Wide) if self.wide_letter(word) => continue,
                _ => return,
            }
            self.at += 1;
        }
    }

    fn capital(word: &mut Word) {
        word.begins_with_capital |= word.capitals + word.small == 0;
        word.capitals += 1;
    }

    /// Takes one letter that is not ASCII; false where there is none.
    fn wide_letter(&mut self, word: &mut Word) -> bool {
        let Some(character) = self.char_at(self.at) else { return false };
        match class::of(character) {
            Class::Lower => word.small += u32::from(character.is_lowercase()),
            Class::Upper => Scanner::capital(word),
            Class::Digit => word.digits += 1,
            _ if class::is_modifier(character) => {}
            _ => return false,
        }
        self.at += character.len_utf8();
        true
    }

    /// Reads on from the first run of letters of a word to its end.
    pub(super) fn rest_of_word(&mut self, mut word: Word) {
        loop {
            let step = if self.byte(self.at) == Some(b'.') {
                self.at_stop(&word)
            } else {
                self.joiner().map_or(Step::End, Step::Joiner)
            };
            match step {
                Step::Joiner(width) => {
                    word.dotted |= self.byte(self.at) == Some(b'.');
                    self.at += width;
                    word.segment = self.at;
                    self.letters(&mut word);
                }
                Step::Stop => {
                    word.dotted = true;
                    self.at += 1;
                    word.segment = self.at;
                }
                Step::Domain(end) => return self.domain(&mut word, end),
                Step::End => break,
            }
        }
        if self.byte(self.at) == Some(b':') && self.rest(self.at).starts_with("://") {
            return self.address(word.start);
        }
        // Nearly every word is written so that its ending does not count.
        let plain = word.capitals == 0 && word.small > 1;
        let possessive = || {
            let text = &self.text[word.start..self.at];
            super::stem(text).len() < text.len()
        };
        let shape = word.shape(u32::from(!plain && possessive()));
        self.push(word.start, TokenKind::Word, shape);
    }

    fn domain(&mut self, word: &mut Word, end: usize) {
        if self.byte(end) == Some(b'/') && !self.class_at(end + 1).is_none_or(|class| class == Class::Space) {
            return self.address(word.start);
        }
        self.at = end;
        word.small += 1;
        self.push(word.start, TokenKind::Word, word.shape(0));
    }

    /// The width of a joiner that goes on with the word here: an apostrophe, a hyphen, an inner `&`.
    pub(super) fn joiner(&self) -> Option<usize> {
        let goes_on = |at: usize| self.is_letter(at) || self.is_digit(at);
        match self.byte(self.at)? {
            b'\'' => self.is_letter(self.at + 1).then_some(1),
            b'-' => goes_on(self.at + 1).then_some(1),
            b'&' => {
                let capital = |at: usize| self.byte(at).is_some_and(|byte| byte.is_ascii_uppercase());
                (self.at > 0 && capital(self.at - 1) && capital(self.at + 1)).then_some(1)
            }
            0x80.. => {
                let character = self.char_at(self.at)?;
                let width = character.len_utf8();
                let joins = match character {
                    '’' | '´' => self.is_letter(self.at + width),
                    '‐' | '‑' => goes_on(self.at + width),
                    _ => false,
                };
                joins.then_some(width)
            }
            _ => None,
        }
    }

    /// What a stop right after a run of letters does.
    fn at_stop(&self, word: &Word) -> Step {
        let letters = &self.text[word.segment..self.at];
        if letters.is_empty() || self.byte(self.at + 1) == Some(b'.') {
            return Step::End;
        }
        let mut characters = letters.chars();
        let single = characters.next().filter(|first| first.is_alphabetic() && characters.next().is_none());
        if self.is_letter(self.at + 1) { self.at_inner_stop(word, single) } else { self.at_last_stop(word, single) }
    }

    /// A stop with a letter right after it: `U.S`, `Ph.D`, `bbc.co.uk`, `J.Smith`.
    fn at_inner_stop(&self, word: &Word, single: Option<char>) -> Step {
        let next = self.char_at(self.at + 1);
        let next_is_single = next.is_some_and(|next| !self.is_letter(self.at + 1 + next.len_utf8()));
        let one_case = single.is_some_and(|single| next.is_some_and(|n| n.is_uppercase() == single.is_uppercase()));
        if one_case && next_is_single {
            return Step::Joiner(1);
        }
        let here = self.rest(word.start);
        if DEGREES.iter().any(|degree| here.starts_with(degree) && self.at < word.start + degree.len()) {
            return Step::Joiner(1);
        }
        if let Some(end) = self.known_domain_end() {
            return Step::Domain(end);
        }
        match single {
            Some(letter) if word.dotted || letter.is_uppercase() && word.segment == word.start => Step::Stop,
            _ => Step::End,
        }
    }

    /// A stop with no letter after it.
    fn at_last_stop(&self, word: &Word, single: Option<char>) -> Step {
        let text = &self.text[word.start..self.at];
        let initial = single.is_some_and(|one| word.dotted || one.is_uppercase() && word.segment == word.start);
        if initial || DEGREES.contains(&text) || self.is_abbreviation(text) {
            return Step::Stop;
        }
        Step::End
    }

    /// Whether the word before the stop at `at` is written with a stop in this place.
    fn is_abbreviation(&self, word: &str) -> bool {
        let next = || self.rest(self.at + 1).trim_start_matches([' ', '\u{A0}']).chars().next();
        match abbreviation(word) {
            None => false,
            Some(Abbreviation::Title | Abbreviation::Plain | Abbreviation::State) => true,
            Some(Abbreviation::AfterComma) => self.tokens.last().is_some_and(|last| is_comma(last, self.text)),
            Some(Abbreviation::BeforeNumber) => next().is_some_and(char::is_numeric),
            Some(Abbreviation::BeforeCommaOrNumber) => next().is_some_and(|c| c == ',' || c.is_numeric()),
            Some(Abbreviation::BeforeCapital) => next().is_some_and(|c| c.is_uppercase() || c.is_numeric()),
        }
    }

    /// Where the host name ends that goes on with the stop here; none where its last label is no known domain.
    fn known_domain_end(&self) -> Option<usize> {
        let rest = self.rest(self.at + 1);
        let ends = |byte: &u8| !(byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        // No host name is longer, and without a bound every stop of `a.b.c.d` would read to the end.
        let length = rest.bytes().take(LONGEST_HOST_NAME).take_while(|byte| !ends(byte)).count();
        let labels = rest[..length].trim_end_matches(['.', '-']);
        let last = labels.rsplit('.').next().unwrap_or_default();
        TOP_LEVEL_DOMAINS.contains(&last).then(|| self.at + 1 + labels.len())
    }
}

fn is_comma(token: &Token, text: &str) -> bool {
    token.text(text) == ","
}
