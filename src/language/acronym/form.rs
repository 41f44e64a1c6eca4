//! What is written like an acronym, and what only looks like one.

use crate::language::BlockSpan;
use crate::language::lexicon::acronym::{is_known, is_word_in_capitals};
use crate::language::lexicon::word_class;
use crate::language::token::{Shape, Token, TokenKind, stem};
use crate::text::Span;

/// An acronym has no more letters than this; longer words in capitals are words.
const LONGEST: usize = 8;

/// Whether a token is a word with a capital, and not one capital alone.
pub(super) fn has_capitals(token: &Token) -> bool {
    token.kind == TokenKind::Word && matches!(token.shape, Shape::AllCaps | Shape::Capitalised | Shape::Mixed)
}

/// The letters of a word that is written like an acronym, in capitals, and where they stand.
pub(super) fn letters(text: &str, token: &Token) -> Option<(Box<str>, BlockSpan)> {
    if !has_capitals(token) {
        return None;
    }
    let word = token.text(text);
    // Most words with a capital have one.
    word.bytes().filter(u8::is_ascii_uppercase).nth(1)?;
    let head = stem(head_of_compound(word));
    let bare = head.strip_suffix('s').filter(|rest| is_capitals(rest)).unwrap_or(head);
    if !(is_capitals(bare) || is_camel(bare)) {
        return None;
    }
    let letters: String =
        bare.chars().filter(|c| c.is_alphabetic() || *c == '&').map(|c| c.to_ascii_uppercase()).collect();
    let length = letters.chars().count();
    // Two letters with stops are the initials of a person: George H.W. Bush.
    if length == 2 && bare.contains('.') {
        return None;
    }
    let end = token.span.start() + u32::try_from(bare.len()).unwrap_or(0);
    (2..=LONGEST).contains(&length).then(|| (letters.into_boxed_str(), Span::new(token.span.start(), end)))
}

/// `NATO` of `NATO-led`; other compounds as they are.
fn head_of_compound(word: &str) -> &str {
    match word.split_once(['-', '‑']) {
        Some((head, tail)) if is_capitals(head) && tail.starts_with(char::is_lowercase) => head,
        _ => word,
    }
}

/// `NATO`, `N.A.T.O.`, `AT&T`.
fn is_capitals(word: &str) -> bool {
    let inner = |c: char| c.is_ascii_uppercase() || matches!(c, '.' | '&');
    word.chars().all(inner) && word.chars().filter(char::is_ascii_uppercase).count() >= 2
}

/// `MoD`, `AfD`, `PhD`: short, with a capital at both ends.
fn is_camel(word: &str) -> bool {
    let (first, last) = (word.chars().next(), word.chars().next_back());
    let ends = first.is_some_and(char::is_uppercase) && last.is_some_and(char::is_uppercase);
    ends && (3..=4).contains(&word.len()) && word.chars().all(|c| c.is_ascii_alphabetic())
}

/// Whether a block is written in capitals, so that nothing in it can be told for an acronym.
pub(super) fn is_shouted(tokens: &[Token]) -> bool {
    let (mut words, mut capitals) = (0, 0);
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() > 1) {
        words += 1;
        capitals += usize::from(token.shape == Shape::AllCaps);
    }
    capitals * 2 > words && (capitals > 2 || capitals == words)
}

/// The first token after `WASHINGTON (AP) —`; zero where the block has no dateline.
pub(in crate::language) fn end_of_dateline(text: &str, tokens: &[Token]) -> usize {
    const LONGEST_DATELINE: usize = 14;
    let town = tokens.first().is_some_and(|first| first.shape == Shape::AllCaps && first.span.len() > 2);
    let dash = |token: &Token| token.kind == TokenKind::Punctuation && token.text(text).starts_with(['—', '–', '-']);
    let end = tokens.iter().take(LONGEST_DATELINE).position(dash).filter(|_| town);
    let clear = |end: &usize| tokens[..*end].iter().all(|token| token.shape != Shape::Lower);
    end.filter(clear).map_or(0, |end| end + 1)
}

/// Whether what stands around the word at `at` leaves it an acronym: no code, no hashtag, no shout, no initials of a person.
pub(super) fn is_acronym_in_place(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token: &Token| token.text(text));
    let before = at.checked_sub(1);
    let touching = before.is_some_and(|b| tokens[b].touches(&tokens[at]));
    if touching && matches!(before.map_or("", word), "#" | "@" | "$" | "/" | "_" | "." | "~" | "=") {
        return false;
    }
    let follows = tokens.get(at + 1).is_some_and(|next| tokens[at].touches(next));
    if follows && matches!(word(at + 1), "/" | "_" | "=" | "+" | "@" | "*") {
        return false;
    }
    // The code of a share at its exchange: ABC.N.
    let code = follows && word(at + 1) == "." && tokens.get(at + 2).is_some_and(|next| tokens[at + 1].touches(next));
    if code {
        return false;
    }
    // The code of a share in the brackets of a wire: <TVQ>.
    if touching && before.map_or("", word) == "<" {
        return false;
    }
    if is_first_in_capitals(text, tokens, at) {
        return false;
    }
    let number = |token: &Token| token.kind == TokenKind::Number;
    if tokens.get(at + 1).is_some_and(number) || before.is_some_and(|b| number(&tokens[b])) {
        return false;
    }
    // A name goes on with it (“QGA Public Affairs”, “Fort Worth ISD”), or it labels a speaker (“SHARP: …”).
    let name = |token: &Token| token.kind == TokenKind::Word && token.shape == Shape::Capitalised;
    let in_name = tokens.get(at + 1).is_some_and(name)
        || before.is_some_and(|b| name(&tokens[b]) && word_class(word(b)).is_none());
    // A credit: “… said so. TVQ”.
    let ends = |b: usize| matches!(tokens[b].kind, TokenKind::Stop | TokenKind::Mark);
    let credit = at + 1 == tokens.len() && before.is_none_or(ends);
    // The label of who speaks (“TQ (off): …”), and an outlet, which has no article (“TQN reported”).
    let label = word(at + 1) == "(" && word(at + 3) == ")" && word(at + 4) == ":";
    let outlet = word(at + 1) == "reported" && before.is_none_or(|b| !word(b).eq_ignore_ascii_case("the"));
    if credit || label || outlet || is_firm_or_channel(word(at)) {
        return false;
    }
    // A name of two cases (“GfK”) is a brand unless something beside it spells it out; “NFA v. Cole” is a case.
    let brand = tokens[at].shape != Shape::AllCaps && !stem(word(at)).ends_with('s');
    if in_name || brand || matches!(word(at + 1), ":" | "!" | "v." | "vs." | "v") || is_pronounceable(word(at)) {
        return false;
    }
    let exchange = before.is_some_and(|b| word(b) == ":") && at >= 2 && is_exchange(word(at - 2));
    !exchange && !is_exchange(word(at)) && !in_shout(text, tokens, at) && !is_initials_of_person(text, tokens, at)
}

/// Partners (`T&Q`) and channels (`TVQTV`): the letters are the whole name, which few know spelled out.
fn is_firm_or_channel(word: &str) -> bool {
    let word = stem(word);
    let channel = word.len() > 2 && word.ends_with("TV");
    channel || word.contains('&')
}

/// Four letters or more that can be read as a word: `FILE`, `POLITICO`, `DREAM`. A word in capitals is a shout or a
/// brand far more often than an acronym.
fn is_pronounceable(word: &str) -> bool {
    let word = stem(word);
    let is_vowel = |c: char| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y');
    let consonants = word.split(is_vowel).map(|run| run.chars().count()).max().unwrap_or(0);
    let onset = match word.as_bytes() {
        [b'S', b'T' | b'P' | b'K' | b'C' | b'M' | b'N' | b'W' | b'L' | b'H', ..] => true,
        [first, second, ..] => is_vowel(char::from(*first)) || is_vowel(char::from(*second)) || b"LRH".contains(second),
        _ => true,
    };
    let plain = word.len() >= 4 && word.chars().all(|c| c.is_ascii_uppercase());
    plain && word.contains(is_vowel) && consonants <= 2 && onset
}

/// *MONTHS of rain*, *SIX men*: the first words of a story may be set in capitals, and these may well be words.
fn is_first_in_capitals(text: &str, tokens: &[Token], at: usize) -> bool {
    if at > 0 || tokens.get(1).is_none_or(|next| next.shape != Shape::Lower) {
        return false;
    }
    let word = tokens[0].text(text);
    let sounds = word.contains(['A', 'E', 'I', 'O', 'U', 'Y']) && !word.contains('.');
    sounds && (word.len() > 4 || word_class(word).is_some())
}

/// Whether a stock exchange stands there, before the code of a share.
fn is_exchange(word: &str) -> bool {
    matches!(
        word,
        "NYSE" | "NASDAQ" | "Nasdaq" | "LSE" | "LON" | "TSX" | "ASX" | "AMEX" | "OTC" | "TSE" | "HKG" | "FRA"
    )
}

/// Whether the words around it are in capitals too: one right beside it, or two near it. Known acronyms do not count.
fn in_shout(text: &str, tokens: &[Token], at: usize) -> bool {
    const NEAR: usize = 4;
    let shouts = |at: &usize| {
        let Some(token) = tokens.get(*at).filter(|token| token.kind == TokenKind::Word) else { return false };
        let acronym = |letters: &str| is_known(letters) && !is_word_in_capitals(letters);
        token.shape == Shape::AllCaps && !letters(text, token).is_some_and(|(letters, _)| acronym(&letters))
    };
    let near = (at.saturating_sub(NEAR)..at).chain(at + 1..at + 1 + NEAR).filter(shouts).count();
    near >= 2 || shouts(&(at + 1)) || at > 0 && shouts(&(at - 1))
}

/// `JK Rowling`: two letters before a surname.
fn is_initials_of_person(text: &str, tokens: &[Token], at: usize) -> bool {
    let name = |token: &Token| token.kind == TokenKind::Word && token.shape == Shape::Capitalised;
    tokens[at].text(text).len() == 2 && tokens.get(at + 1).is_some_and(name)
}
