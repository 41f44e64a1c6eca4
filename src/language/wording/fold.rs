//! Tokens to words as they are compared.

use super::{FoldedWord, Seam, number, spelling};
use crate::language::lexicon::title_in_full;
use crate::language::token::{Token, TokenKind};
use crate::markup::month_in_full;
use crate::text::{InBlock, Span};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The most tokens an insertion in brackets has; what is longer is text that happens to hold a bracket.
const LONGEST_INSERTION: usize = 16;

/// Folds tokens of one block and appends their words. Linear in the tokens.
pub(super) fn fold(text: &str, tokens: &[Token], words: &mut Vec<FoldedWord<InBlock>>) {
    words.reserve(tokens.len());
    let mut folder = Folder { text, words, seam: Seam::Joined, amount: None, letters: String::new() };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += folder.take(*token, &tokens[at..]);
    }
    folder.end_amount();
}

/// A number while it is read, with the sign before it and the *million* after it.
#[derive(Debug, Clone, Copy)]
struct Amount {
    span: Span<InBlock>,
    /// The currency that the sign before it stands for.
    currency: Option<&'static str>,
    /// Whether the number itself was read, and not only the sign.
    has_number: bool,
}

struct Folder<'f> {
    text: &'f str,
    words: &'f mut Vec<FoldedWord<InBlock>>,
    /// What stands before the next word.
    seam: Seam,
    /// The number at hand.
    amount: Option<Amount>,
    /// The letters of the word at hand, in lower case.
    letters: String,
}

impl Folder<'_> {
    /// Takes the first of the tokens `rest`, and says how many it took.
    fn take(&mut self, token: Token, rest: &[Token]) -> usize {
        if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            self.end_amount();
        }
        match token.kind {
            TokenKind::Word if self.is_per_cent(rest) => {
                self.push(token.span.to(rest[1].span), "percent");
                return 2;
            }
            TokenKind::Word | TokenKind::Number => return self.word(token, rest),
            TokenKind::Opaque => self.segments(token.span),
            TokenKind::Stop if is_ellipsis(token.text(self.text)) => self.seam = Seam::Gap,
            TokenKind::Punctuation => match token.text(self.text) {
                "%" => self.push(token.span, "percent"),
                "&" => self.push(token.span, "and"),
                "[" => return self.insertion(rest, "]"),
                "(" => return self.insertion(rest, ")"),
                sign => {
                    let currency = currency_of_sign(sign);
                    self.amount = currency.map(|_| Amount { span: token.span, currency, has_number: false });
                }
            },
            TokenKind::Stop | TokenKind::Mark => {}
        }
        1
    }

    /// Takes a word, and those that make up one number with it.
    fn word(&mut self, token: Token, rest: &[Token]) -> usize {
        let word = token.text(self.text);
        let after_number = self.amount.filter(|amount| amount.has_number);
        if let Some(amount) = after_number.filter(|_| is_scale(word)) {
            self.segments(token.span);
            self.amount = Some(Amount { span: amount.span.to(token.span), ..amount });
            return 1;
        }
        if let Some((amount, currency)) = after_number.filter(|amount| amount.currency.is_none()).zip(currency(word)) {
            self.push(amount.span.to(token.span), currency);
            self.amount = None;
            return 1;
        }
        let sign = self.amount.filter(|amount| !amount.has_number);
        if sign.is_none() {
            self.end_amount();
        }
        self.amount = None;
        let phrase = number::phrase(self.text, rest);
        let taken = phrase.as_ref().map_or(1, |(_, taken)| *taken);
        let span = token.span.to(rest[taken - 1].span);
        match phrase {
            Some((ref figures, _)) => self.push(span, figures),
            None if self.is_number_sign(rest) => self.push(span, "number"),
            None => self.segments(span),
        }
        if phrase.is_some() || token.kind == TokenKind::Number || number::of_word(word).is_some() {
            let span = sign.map_or(span, |sign| sign.span.to(span));
            self.amount = Some(Amount { span, currency: sign.and_then(|sign| sign.currency), has_number: true });
        }
        taken
    }

    /// Ends a number: “$5” is said as “5 dollars”, so the sign is a word after it. It takes the place of the whole.
    fn end_amount(&mut self) {
        let Some(Amount { span, currency: Some(currency), has_number: true }) = self.amount.take() else { return };
        self.push(span, currency);
    }

    /// *No. 1*.
    fn is_number_sign(&self, rest: &[Token]) -> bool {
        let is = |at: usize, kind: TokenKind| rest.get(at).is_some_and(|token| token.kind == kind);
        let word = rest.first().map_or("", |token| token.text(self.text));
        let stopped = word.eq_ignore_ascii_case("no") && rest.get(1).is_some_and(|stop| stop.text(self.text) == ".");
        is(1, TokenKind::Number) && word.eq_ignore_ascii_case("no.") || stopped && is(2, TokenKind::Number)
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
        if let Some(number) = number::of_word(word) {
            return self.push(span, &number.to_string());
        }
        // Most words have no hyphen.
        let mut letters = std::mem::take(&mut self.letters);
        if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            letters.clear();
            letters.push_str(word);
            letters.make_ascii_lowercase();
            self.one_or_two(span, &mut letters);
        } else {
            let mut from = 0;
            for (at, hyphen) in word.match_indices(['-', '‐', '‑']).chain([(word.len(), "")]) {
                if from < at {
                    self.segment(inside(span, from, at), &mut letters);
                }
                from = at + hyphen.len();
            }
        }
        self.letters = letters;
    }

    /// A word without hyphens: one word, or two where it is a contraction.
    fn segment(&mut self, span: Span<InBlock>, letters: &mut String) {
        let word = span.slice(self.text);
        letters.clear();
        lower_into(word, letters);
        if let Some((base, ending)) = contraction(letters) {
            let at = base_length(word, ending);
            self.push(inside(span, 0, at), base_word(base, ending));
            self.push(inside(span, at, word.len()), ending_word(ending));
        } else {
            self.one_or_two(span, letters);
        }
    }

    /// A word that is no contraction, by its letters in lower case.
    fn one_or_two(&mut self, span: Span<InBlock>, letters: &mut String) {
        let word = span.slice(self.text);
        if let Some((at, [first, second])) = in_two(letters, word) {
            self.push(inside(span, 0, at), first);
            self.push(inside(span, at, word.len()), second);
        } else {
            spelling::respell(letters);
            self.push(span, plain_word(letters));
        }
    }

    fn push(&mut self, span: Span<InBlock>, word: &str) {
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        self.words.push(FoldedWord { key: hasher.finish(), span, seam: self.seam });
        self.seam = Seam::Joined;
    }
}

/// A word that is two: where it is cut as typed, and what they are.
fn in_two<'w>(letters: &'w str, word: &str) -> Option<(usize, [&'w str; 2])> {
    if letters == "cannot" {
        return Some((3, ["can", "not"]));
    }
    // Where letters were dropped or made longer, places are no longer those of the word as typed.
    let (at, words) = match number::with_unit(letters) {
        Some((at, unit)) => (at, [&letters[..at], unit]),
        None => spelling::spoken(letters)?,
    };
    let at = at + word.len().checked_sub(letters.len())?;
    word.is_char_boundary(at).then_some((at, words))
}

/// Whether a word multiplies the number before it.
fn is_scale(word: &str) -> bool {
    ["million", "billion", "trillion"].iter().any(|scale| word.eq_ignore_ascii_case(scale))
}

/// The currency that a word after a number names.
fn currency(word: &str) -> Option<&'static str> {
    let is = |currency: &&(&str, &str)| word.eq_ignore_ascii_case(currency.0);
    let names = [
        ("dollar", "dollar"),
        ("dollars", "dollar"),
        ("bucks", "dollar"),
        ("euro", "euro"),
        ("euros", "euro"),
        ("pounds", "pound"),
        ("quid", "pound"),
        ("yen", "yen"),
    ];
    names.iter().find(is).map(|(_, currency)| *currency)
}

fn currency_of_sign(sign: &str) -> Option<&'static str> {
    match sign {
        "$" => Some("dollar"),
        "€" => Some("euro"),
        "£" => Some("pound"),
        "¥" => Some("yen"),
        _ => None,
    }
}

fn inside(span: Span<InBlock>, from: usize, to: usize) -> Span<InBlock> {
    Span::<InBlock>::of(from..to).shifted(span.start())
}

fn is_ellipsis(stop: &str) -> bool {
    stop.contains('…') || stop.len() > 1
}

/// The letters and digits in lower case, apostrophes straight, without stops and the commas of numbers.
fn lower_into(word: &str, letters: &mut String) {
    let mut characters = word.chars().peekable();
    while let Some(character) = characters.next() {
        let is_before_figure = characters.peek().is_some_and(char::is_ascii_digit);
        match character {
            // *6.2* is not *62*.
            '.' if is_before_figure && letters.ends_with(|last: char| last.is_ascii_digit()) => letters.push('.'),
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
    if !letters.contains('\'') {
        return None;
    }
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
        "til" | "till" => "until",
        "em" => "them",
        _ if letters.ends_with("ties") => number::decade(letters).unwrap_or(letters),
        _ => title_in_full(month_in_full(letters)),
    }
}
