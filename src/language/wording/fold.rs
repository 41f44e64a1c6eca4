//! Tokens to words as they are compared.

use super::{FoldedWord, Seam};
use crate::language::token::{Token, TokenKind};
use crate::text::{InBlock, Span};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The most tokens an insertion in brackets has; what is longer is text that happens to hold a bracket.
const LONGEST_INSERTION: usize = 16;

/// Folds tokens of one block and appends their words. Linear in the tokens.
pub(super) fn fold(text: &str, tokens: &[Token], words: &mut Vec<FoldedWord<InBlock>>) {
    let mut folder = Folder { text, words, seam: Seam::Joined, letters: String::new() };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += folder.take(*token, &tokens[at..]);
    }
}

struct Folder<'f> {
    text: &'f str,
    words: &'f mut Vec<FoldedWord<InBlock>>,
    /// What stands before the next word.
    seam: Seam,
    /// The letters of the word at hand, in lower case.
    letters: String,
}

impl Folder<'_> {
    /// Takes the first of the tokens `rest`, and says how many it took.
    fn take(&mut self, token: Token, rest: &[Token]) -> usize {
        match token.kind {
            TokenKind::Word if self.is_per_cent(rest) => {
                self.push(token.span.to(rest[1].span), "percent");
                return 2;
            }
            TokenKind::Word | TokenKind::Number | TokenKind::Opaque => self.segments(token.span),
            TokenKind::Stop if is_ellipsis(token.text(self.text)) => self.seam = Seam::Gap,
            TokenKind::Punctuation => match token.text(self.text) {
                "%" => self.push(token.span, "percent"),
                "&" => self.push(token.span, "and"),
                "[" => return self.insertion(rest, "]"),
                "(" => return self.insertion(rest, ")"),
                _ => {}
            },
            TokenKind::Stop | TokenKind::Mark => {}
        }
        1
    }

    fn is_per_cent(&self, rest: &[Token]) -> bool {
        let word = |index: usize| rest.get(index).map_or("", |token: &Token| token.text(self.text));
        word(0).eq_ignore_ascii_case("per") && word(1).eq_ignore_ascii_case("cent")
    }

    /// Steps over words in brackets.
    fn insertion(&mut self, rest: &[Token], closing: &str) -> usize {
        let closes = |token: &Token| token.text(self.text) == closing;
        let Some(end) = rest.iter().take(LONGEST_INSERTION).position(closes) else { return 1 };
        self.seam = Seam::Gap;
        end + 1
    }

    /// The parts of a token between its hyphens.
    fn segments(&mut self, span: Span<InBlock>) {
        let word = span.slice(self.text);
        if let Some(number) = compound_number(word) {
            return self.push(span, &number);
        }
        let mut from = 0;
        for (at, hyphen) in word.match_indices(['-', '‐', '‑']).chain([(word.len(), "")]) {
            if from < at {
                self.segment(inside(span, from, at));
            }
            from = at + hyphen.len();
        }
    }

    /// A word without hyphens: one word, or two where it is a contraction.
    fn segment(&mut self, span: Span<InBlock>) {
        let mut letters = std::mem::take(&mut self.letters);
        letters.clear();
        lower_into(span.slice(self.text), &mut letters);
        match contraction(&letters) {
            Some((base, ending)) => {
                let at = base_length(span.slice(self.text), ending);
                self.push(inside(span, 0, at), base_word(base, ending));
                self.push(inside(span, at, span.len() as usize), ending_word(ending));
            }
            None if letters == "cannot" => {
                self.push(inside(span, 0, 3), "can");
                self.push(inside(span, 3, 6), "not");
            }
            None => self.push(span, plain_word(&letters)),
        }
        self.letters = letters;
    }

    fn push(&mut self, span: Span<InBlock>, word: &str) {
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        self.words.push(FoldedWord { key: hasher.finish(), span, seam: self.seam });
        self.seam = Seam::Joined;
    }
}

fn inside(span: Span<InBlock>, from: usize, to: usize) -> Span<InBlock> {
    let offset = |at: usize| span.start() + u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(offset(from), offset(to))
}

fn is_ellipsis(stop: &str) -> bool {
    stop.contains('…') || stop.len() > 1
}

/// The letters and digits in lower case, apostrophes straight, without stops and the commas of numbers.
fn lower_into(word: &str, letters: &mut String) {
    for character in word.chars() {
        match character {
            '.' | ',' | '\u{AD}' => {}
            '’' | '‘' | 'ʼ' | '´' => letters.push('\''),
            _ if character.is_ascii() => letters.push(character.to_ascii_lowercase()),
            _ => letters.extend(character.to_lowercase()),
        }
    }
}

/// The endings of contractions.
const ENDINGS: [&str; 7] = ["n't", "'s", "'re", "'ll", "'ve", "'m", "'d"];

/// A contraction in its two parts, both in lower case.
fn contraction(letters: &str) -> Option<(&str, &'static str)> {
    let ending = ENDINGS.into_iter().find(|ending| letters.ends_with(ending))?;
    let base = &letters[..letters.len() - ending.len()];
    (!base.is_empty() && base != "ai").then_some((base, ending))
}

/// How many bytes of the word as typed stand before its ending.
fn base_length(word: &str, ending: &str) -> usize {
    let characters = ending.chars().count();
    word.char_indices().rev().nth(characters - 1).map_or(0, |(at, _)| at)
}

/// What the first part of a contraction stands for: *wo* of *won’t* is *will*.
fn base_word<'w>(base: &'w str, ending: &str) -> &'w str {
    match (base, ending) {
        ("ca", "n't") => "can",
        ("wo", "n't") => "will",
        ("sha", "n't") => "shall",
        _ => plain_word(base),
    }
}

/// What the second part stands for. *’s* is *is*, *has* or a possessive and *’d* is *had* or *would*:
/// each is one word here, with all that it may stand for.
fn ending_word(ending: &str) -> &str {
    match ending {
        "n't" => "not",
        "'re" => "are",
        "'ll" => "will",
        "'ve" => "have",
        "'m" => "am",
        other => other,
    }
}

/// One spelling for the words that have several.
fn plain_word(letters: &str) -> &str {
    match letters {
        "is" | "has" => "'s",
        "had" | "would" => "'d",
        "okay" => "ok",
        _ => number(letters).unwrap_or(letters),
    }
}

/// A number in figures that is written as one word in letters.
fn number(letters: &str) -> Option<&'static str> {
    const NUMBERS: [(&str, &str); 28] = [
        ("zero", "0"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("eleven", "11"),
        ("twelve", "12"),
        ("thirteen", "13"),
        ("fourteen", "14"),
        ("fifteen", "15"),
        ("sixteen", "16"),
        ("seventeen", "17"),
        ("eighteen", "18"),
        ("nineteen", "19"),
        ("twenty", "20"),
        ("thirty", "30"),
        ("forty", "40"),
        ("fifty", "50"),
        ("sixty", "60"),
        ("seventy", "70"),
        ("eighty", "80"),
        ("ninety", "90"),
    ];
    NUMBERS.iter().find(|(word, _)| *word == letters).map(|(_, number)| *number)
}

/// *Fifty-eight* in figures.
fn compound_number(word: &str) -> Option<String> {
    let (tens, ones) = word.split_once(['-', '‐', '‑'])?;
    let figures = |letters: &str| number(&letters.to_ascii_lowercase());
    let (tens, ones) = (figures(tens)?.strip_suffix('0')?, figures(ones)?);
    (tens.len() == 1 && ones.len() == 1).then(|| format!("{tens}{ones}"))
}
