//! What the words beside an acronym say of its meaning.

use super::{Spelling, cover};
use crate::language::BlockSpan;
use crate::language::lexicon::acronym::{describes_last, describes_next, is_left_out};
use crate::language::lexicon::{NameNoun, name_noun};
use crate::language::token::{Shape, Token, TokenKind, stem};
use crate::text::Span;

/// A full name has at most so many words more than its acronym letters.
const EXTRA_WORDS: usize = 5;

/// What stands in brackets after an acronym is read no further than this.
const LONGEST_BRACKET: usize = 14;

/// Where the letters of an acronym may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The beginnings of the words, in a row.
    Initials,
    /// Inside them too: what a bracket right beside them allows.
    Letters,
}

/// Reads around the acronym at `at`.
struct Place<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    letters: &'a str,
}

/// What the words beside the acronym at `at` say of its meaning. Bounded work.
pub(super) fn spelling(text: &str, tokens: &[Token], at: usize, letters: &str) -> Spelling<BlockSpan> {
    let place = Place { text, tokens, at, letters };
    let readings = [Place::in_brackets, Place::before_brackets, Place::introduced, Place::explained, Place::labelled];
    readings.iter().map(|read| read(&place)).find(|spelling| *spelling != Spelling::None).unwrap_or(Spelling::None)
}

impl<'a> Place<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    fn is_mark(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Mark)
    }

    /// The index of the token before the acronym, marks around it passed over.
    fn before(&self) -> Option<usize> {
        let before = self.at.checked_sub(1)?;
        if self.is_mark(before) { before.checked_sub(1) } else { Some(before) }
    }

    fn after(&self) -> usize {
        self.at + 1 + usize::from(self.is_mark(self.at + 1))
    }

    /// `Full Name (FN)`.
    fn in_brackets(&self) -> Spelling<BlockSpan> {
        let bracket = self.before().filter(|at| matches!(self.word(*at), "(" | "["));
        let (Some(bracket), ")" | "]" | "," | ";" | "or" | "—" | "–") = (bracket, self.word(self.after())) else {
            return Spelling::None;
        };
        match self.name_before(bracket, Fit::Letters) {
            Some(name) if !self.is_code(bracket) => Spelling::Full(name),
            _ => Spelling::Described,
        }
    }

    /// `Tern Pacific Corp (TNP)`, `just before midnight (ACDT)`: a share or a time zone, which nothing beside it spells out.
    fn is_code(&self, bracket: usize) -> bool {
        let company = bracket.checked_sub(1).is_some_and(|last| COMPANIES.contains(&self.word(last)));
        let zone = matches!(self.letters.as_bytes(), [_, b'S' | b'D', b'T'] | [_, _, b'S' | b'D', b'T']);
        let share = company && self.letters.len() <= LONGEST_CODE;
        (share || zone) && self.name_before(bracket, Fit::Initials).is_none()
    }

    /// `FN (Full Name)`.
    fn before_brackets(&self) -> Spelling<BlockSpan> {
        let bracket = self.after();
        if !matches!(self.word(bracket), "(" | "[") {
            return Spelling::None;
        }
        let inside = self.tokens.get(bracket + 1..).unwrap_or_default();
        let inside = &inside[..inside.len().min(LONGEST_BRACKET)];
        let closes = |token: &Token| matches!(token.text(self.text), ")" | "]");
        let Some(length) = inside.iter().position(closes) else { return Spelling::None };
        let inside = &inside[..length];
        let words = inside.iter().filter(|token| token.kind == TokenKind::Word).count();
        match self.name_in(inside, Fit::Letters) {
            Some(name) if words > 1 => Spelling::Full(name),
            _ if words > 1 => Spelling::Described,
            _ => Spelling::None,
        }
    }

    /// `Full Name, or FN`, `known as FN`, `the protest group FN`.
    fn introduced(&self) -> Spelling<BlockSpan> {
        let Some(mut last) = self.before() else { return Spelling::None };
        if matches!(self.word(last), "the" | "The") && last > 0 {
            last -= 1;
        }
        let word = self.word(last);
        let or = word == "or" && last > 0 && matches!(self.word(last - 1), "," | "—" | "–" | "(");
        let named =
            or || matches!(word, "as" | "called" | "dubbed" | "abbreviated" | "acronym" | "initials" | "nicknamed");
        if !named {
            if word == "," && self.is_name_beside(last) {
                return Spelling::Described;
            }
            // “her bank, FN,” as well as “the bank FN”.
            let noun = if word == "," && last > 0 { self.word(last - 1) } else { word };
            return if describes_next(noun) { Spelling::Described } else { Spelling::None };
        }
        let mut end = last;
        while end > 0 && (INTRODUCTIONS.contains(&self.word(end)) || self.tokens[end].kind == TokenKind::Punctuation) {
            end -= 1;
        }
        // “Enzyme Name, or EZN,”: what stands between commas is another name for it.
        let fit = if or && self.ends_phrase() { Fit::Letters } else { Fit::Initials };
        match self.name_before(end + 1, fit) {
            Some(name) => Spelling::Full(name),
            None if or => Spelling::None,
            None => Spelling::Described,
        }
    }

    /// Whether a comma, a stop or the end of the block stands behind the acronym.
    fn ends_phrase(&self) -> bool {
        let next = self.after();
        self.word(next) == "," || self.tokens.get(next).is_none_or(|token| token.kind == TokenKind::Stop)
    }

    /// `the Karst Ferry Institute, IFK, said`: a name before the comma, and letters that are its own in another order.
    fn is_name_beside(&self, comma: usize) -> bool {
        let words = self.tokens[..comma].iter().rev().take_while(|token| token.shape == Shape::Capitalised);
        let mut initials: Vec<char> =
            words.take(self.letters.len()).flat_map(|word| word.text(self.text).chars().next()).collect();
        let mut letters: Vec<char> = self.letters.chars().collect();
        initials.sort_unstable();
        letters.sort_unstable();
        letters.len() > 2 && letters == initials && self.ends_phrase()
    }

    /// `FN, the protest group`, `FN news agency`, `FN stands for`.
    fn explained(&self) -> Spelling<BlockSpan> {
        let next = self.after();
        let explained = match self.word(next) {
            "," | "—" | "–" | "--" => EXPLANATIONS.contains(&self.word(next + 1)),
            "stands" | "stood" | "means" => true,
            _ => self.is_described_after(next) || self.begins_company() || self.is_traded(next),
        };
        if explained { Spelling::Described } else { Spelling::None }
    }

    /// `(IATA: FN)`: a code, and in whose list.
    fn labelled(&self) -> Spelling<BlockSpan> {
        let label = self.before().filter(|colon| self.word(*colon) == ":").and_then(|colon| colon.checked_sub(1));
        let capitals = label.filter(|label| self.tokens[*label].shape == Shape::AllCaps);
        let bracket = capitals.and_then(|label| label.checked_sub(1)).map(|at| self.word(at));
        if matches!(bracket, Some("(" | "[" | ";" | ",")) { Spelling::Described } else { Spelling::None }
    }

    /// `TVQ Ferries Inc.`: letters that a company is called by.
    fn begins_company(&self) -> bool {
        let ahead = self.tokens.get(self.at + 1..).unwrap_or_default().iter().take(3);
        let mut name = ahead.take_while(|token| token.shape == Shape::Capitalised);
        name.any(|word| name_noun(word.text(self.text)) == Some(NameNoun::Company))
    }

    /// `FN’s stock`, `FN common shares`: a company that is called by letters.
    fn is_traded(&self, next: usize) -> bool {
        let ahead = self.tokens.get(next..).unwrap_or_default();
        let mut run = ahead.iter().take(2).take_while(|token| token.shape == Shape::Lower);
        run.any(|token| matches!(token.text(self.text), "stock" | "shares" | "shareholders" | "stockholders"))
    }

    /// `FN news agency`, `FN’s parent company` not: the noun of what it is among the next words.
    fn is_described_after(&self, next: usize) -> bool {
        let ahead = self.tokens.get(next..).unwrap_or_default();
        let run = ahead.iter().take(3).take_while(|token| token.shape == Shape::Lower);
        !self.is_possessive() && run.map(|token| token.text(self.text)).any(describes_last)
    }

    fn is_possessive(&self) -> bool {
        let word = self.word(self.at);
        stem(word).len() < word.len()
    }

    /// The full name that ends right before the token at `end`.
    fn name_before(&self, end: usize, fit: Fit) -> Option<BlockSpan> {
        let most = self.letters.len() + EXTRA_WORDS;
        let from = end.saturating_sub(most * 2);
        let window = self.tokens.get(from..end)?;
        let breaks = |token: &Token| match token.kind {
            TokenKind::Stop | TokenKind::Opaque => true,
            _ => matches!(token.text(self.text), "(" | ")" | "[" | "]" | ";" | ":"),
        };
        let window = &window[window.iter().rposition(breaks).map_or(0, |at| at + 1)..];
        let words = window.iter().rev().scan(0, |seen, token| {
            *seen += usize::from(token.is_word());
            Some(*seen)
        });
        let length = words.take_while(|seen| *seen <= most).count();
        self.name_in(&window[window.len() - length..], fit)
    }

    /// The full name that the letters are drawn from and that goes to the end of these tokens.
    fn name_in(&self, window: &[Token], fit: Fit) -> Option<BlockSpan> {
        let last = window.iter().rposition(Token::is_word)?;
        let window = &window[..=last];
        let inside = || (fit == Fit::Letters).then(|| self.first_letter_of_name(window)).flatten();
        let start = self.first_initial(window).or_else(inside)?;
        let end = window[last].span.end();
        let first = window.iter().position(|token| token.span.end() > start)?;
        let real = window[first..].iter().filter(|token| token.kind == TokenKind::Word).count() > 1
            || window[first].text(self.text).contains(['-', '‑']);
        let itself = cover(&window[first..]).slice(self.text).eq_ignore_ascii_case(self.letters);
        (real && !itself).then(|| Span::new(start, end))
    }

    /// Where the first word begins whose initial, with those of the words after it, makes the acronym;
    /// one word at the end may have no letter in it.
    fn first_initial(&self, window: &[Token]) -> Option<u32> {
        let initials = initials_backwards(self.text, window);
        [0, 1].into_iter().find_map(|left| {
            let with_smalls = match_backwards(self.letters, initials.iter().skip(left));
            with_smalls.or_else(|| match_backwards(self.letters, initials.iter().filter(|i| !i.small).skip(left)))
        })
    }

    /// The same where letters come from inside words too, if most of them are initials and few words have none.
    fn first_letter_of_name(&self, window: &[Token]) -> Option<u32> {
        let start = self.first_letter(window)?;
        let from = window.iter().position(|token| token.span.end() > start)?;
        let initials = initials_backwards(self.text, &window[from..]);
        let weighty = initials.iter().filter(|initial| !initial.small).count();
        let (mut count, mut led, mut ahead) = (0, 0, initials.as_slice());
        for letter in self.letters.chars().filter(|c| c.is_alphabetic()) {
            count += 1;
            // The initials stand backwards.
            if let Some(at) = ahead.iter().rposition(|initial| initial.letter.eq_ignore_ascii_case(&letter)) {
                led += 1;
                ahead = &ahead[..at];
            }
        }
        (2 * led >= count && weighty <= count + 2).then_some(start)
    }

    /// Where the first letter stands if the letters are drawn from anywhere in the words, in order, the first
    /// from the beginning of a word.
    fn first_letter(&self, window: &[Token]) -> Option<u32> {
        let covered = cover(window);
        let words = covered.slice(self.text);
        let mut ahead = words.char_indices().rev();
        let mut letters = self.letters.chars().filter(|c| c.is_alphabetic()).rev().peekable();
        while let Some(letter) = letters.next() {
            let first = letters.peek().is_none();
            let begins = |at: usize| !words[..at].ends_with(char::is_alphanumeric);
            let (at, _) = ahead.find(|(at, c)| c.eq_ignore_ascii_case(&letter) && (!first || begins(*at)))?;
            if first {
                return Some(covered.start() + u32::try_from(at).unwrap_or(0));
            }
        }
        None
    }
}

/// Words between a full name and the acronym that it is also known as.
const INTRODUCTIONS: [&str; 23] = [
    "or",
    "as",
    "known",
    "called",
    "dubbed",
    "abbreviated",
    "acronym",
    "initials",
    "nicknamed",
    "also",
    "its",
    "by",
    "the",
    "better",
    "referred",
    "to",
    "commonly",
    "simply",
    "often",
    "sometimes",
    "widely",
    "is",
    "for",
];

/// The most letters behind the name of a company that are taken for the code of its share: more are most often what the
/// company is called by, and want spelling out.
const LONGEST_CODE: usize = 3;

/// The endings of companies that the code of a share stands behind.
const COMPANIES: [&str; 9] = ["Inc", "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd", "Ltd.", "plc"];

/// Words after a comma that begin an explanation of the name before it.
const EXPLANATIONS: [&str; 7] = ["the", "a", "an", "one", "short", "or", "formerly"];

/// The beginning of a word, or of a part of it after a hyphen.
struct Initial {
    letter: char,
    start: u32,
    small: bool,
}

fn initials_backwards(text: &str, window: &[Token]) -> Vec<Initial> {
    let mut initials = Vec::new();
    for token in window.iter().filter(|token| token.kind == TokenKind::Word) {
        let word = token.text(text);
        let mut start = token.span.start();
        for part in word.split_inclusive(['-', '‑']) {
            if let Some(letter) = part.chars().next().filter(|c| c.is_alphabetic()) {
                initials.push(Initial { letter, start, small: is_left_out(word) });
            }
            start += u32::try_from(part.len()).unwrap_or(0);
        }
    }
    initials.reverse();
    initials
}

/// Where the last initial stands if the initials, read backwards, are the letters, read backwards.
fn match_backwards<'i>(letters: &str, mut initials: impl Iterator<Item = &'i Initial>) -> Option<u32> {
    let mut start = None;
    for letter in letters.chars().rev().filter(|c| c.is_alphabetic()) {
        start = Some(initials.next().filter(|initial| initial.letter.eq_ignore_ascii_case(&letter))?);
    }
    start.filter(|first| !first.small).map(|first| first.start)
}
