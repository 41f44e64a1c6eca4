//! Tokens: words, numbers, punctuation, marks.
//!
//! One tokeniser for the whole house; no rule cuts text into words again.
//! Not here: what a mark does (`mark`), where sentences end (`sentence`).

use super::BlockSpan;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word with its inner apostrophes and hyphens, and the stop of a known
    /// abbreviation or initial: `O’Neill`, `mother-in-law`, `don't`, `U.S.`, `Mr.`, `J.`.
    Word,
    /// A number with its inner separators: `1,000`, `3.5`, `12:30`, `1990s`.
    Number,
    /// One quotation mark or apostrophe that is not inside a word.
    Mark,
    /// One stop: `.` `!` `?` or an ellipsis (`…`, `...`, `. . .`).
    Stop,
    /// Any other punctuation or symbol, one character each (a dash of two or three hyphens is one token).
    Punctuation,
    /// Matter that is not prose: inline code, an address.
    Opaque,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `bridge`.
    Lower,
    /// `Bridge`: the first letter is a capital and some other is not.
    Capitalised,
    /// `NATO`, `U.S.`: two letters or more, all capitals.
    AllCaps,
    /// A single capital: `J`, `J.`, `A`, `I`.
    Initial,
    /// `iPhone`, `deSouza`: a capital after a lower-case beginning.
    Mixed,
    /// No letters.
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
