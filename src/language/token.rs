//! Tokens: words, numbers, punctuation, marks.
//!
//! One tokeniser for the whole house; no rule cuts text into words again.
//! Not here: what a mark does (`mark`), where sentences end (`sentence`).

mod class;
mod scanner;
#[cfg(test)]
mod tests;
mod word;

use super::BlockSpan;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word with its inner apostrophes and hyphens, its possessive *’s*, and the
    /// stop of a known abbreviation or initial: `O’Neill`, `mother-in-law`, `don't`,
    /// `Ruiz’s`, `10-year-old`, `AT&T`, `bbc.co.uk`, `U.S.`, `Mr.`, `J.`.
    ///
    /// Such a stop may end the sentence too: *in the U.S.*
    Word,
    /// A number with its inner separators and the letters that follow at once:
    /// `1,000`, `3.5`, `12:30`, `1990s`, `12th`, `5pm`.
    Number,
    /// One quotation mark or apostrophe that is not inside a word.
    Mark,
    /// One stop: `.` `!` `?` or an ellipsis (`…`, `...`, `. . .`).
    Stop,
    /// Any other punctuation or symbol, one character each (a run of dashes is one token).
    Punctuation,
    /// Matter that is not prose: inline code, a web or e-mail address.
    Opaque,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `bridge`.
    Lower,
    /// `Bridge`: the first letter is a capital and some other is not.
    Capitalised,
    /// `NATO`, `NATO’s`, `U.S.`, `F-16`: all capitals, and more than one letter or digit.
    AllCaps,
    /// A single capital: `J`, `J.`, `A`, `I`.
    Initial,
    /// `iPhone`, `deSouza`: a capital after a lower-case beginning.
    Mixed,
    /// No letters, or letters of a script without capitals.
    None,
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in its block.
    pub span: BlockSpan,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
}

impl Token {
    /// Its characters; `text` is the text of its block.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.slice(text)
    }

    /// Whether it is a word or a number.
    #[must_use]
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }

    /// Whether the next token follows without a space.
    #[must_use]
    pub fn touches(&self, next: &Token) -> bool {
        self.span.end() == next.span.start()
    }
}

/// The word without a possessive *’s*: `Ruiz` of `Ruiz’s`.
#[must_use]
pub fn stem(word: &str) -> &str {
    match word.as_bytes() {
        [.., b'\'', b's' | b'S'] => &word[..word.len() - "'s".len()],
        // The bytes of a curly apostrophe.
        [.., 0xE2, 0x80, 0x99, b's' | b'S'] => &word[..word.len() - "’s".len()],
        _ => word,
    }
}

/// The tokens of a name that stands outside a draft, such as in a stylebook. Linear.
#[must_use]
pub fn words_of(name: &str) -> Vec<&str> {
    tokens(name).iter().map(|token| token.text(name)).collect()
}

/// Cuts a text into tokens, in order; every character that is not white space is in one. Linear; never fails.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    scanner::Scanner::new(text).run()
}
