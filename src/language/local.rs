//! The quotations of one block, before the paragraphs around are known.
//!
//! Not here: how marks pair (`pairing`), how speakers are found (`cue`).

use super::BlockSpan;
use super::cue::LocalJuncture;
use super::mark::Mark;
use super::narration::Stretch;
use super::pairing::{MarkedSpan, Pairs};
use super::quotation::{Confidence, CuePlace, Manner, SpeakerKind, Standing};
use super::token::{Token, TokenKind};
use crate::text::Span;

/// A cue inside a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalCue {
    pub(super) span: BlockSpan,
    pub(super) lemma: &'static str,
    pub(super) manner: Manner,
    pub(super) place: CuePlace,
}

/// What the block tells of who said a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LocalAttribution {
    pub(super) cue: Option<LocalCue>,
    pub(super) mention: Option<BlockSpan>,
    pub(super) mention_tokens: Option<Stretch>,
    pub(super) kind: SpeakerKind,
    pub(super) confidence: Confidence,
}

/// One outermost stretch between marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LocalQuote {
    pub(super) marked: MarkedSpan,
    /// The words without the marks.
    pub(super) content: BlockSpan,
    /// The token of the opening mark.
    pub(super) open_token: usize,
    /// The token of the closing mark, or the last one inside.
    pub(super) close_token: usize,
    /// How many words and numbers it holds.
    pub(super) words: u32,
    /// What its words come to as they are compared: a hash of them.
    pub(super) said: u64,
    pub(super) lead: Stretch,
    pub(super) tail: Stretch,
    pub(super) begins_sentence: bool,
    /// Whether it goes on with the quotation before, round a cue.
    pub(super) joins_previous: bool,
    /// Whether a quotation stands before it in its sentence.
    pub(super) shares_sentence: bool,
    pub(super) juncture: LocalJuncture,
    /// The comma before it, where it begins a sentence of its own all the same.
    pub(super) after_comma: Option<BlockSpan>,
    pub(super) standing: Standing,
    pub(super) attribution: Option<LocalAttribution>,
}

impl LocalQuote {
    /// Whether its last character ends a sentence.
    pub(super) fn ends_sentence(&self, text: &str) -> bool {
        self.content.slice(text).trim_end().ends_with(['.', '!', '?', '…', '’', '”'])
    }
}

/// The outermost quotations of a block, not attributed yet. Linear in the tokens.
pub(super) fn quotes(tokens: &[Token], marks: &[Mark], pairs: &Pairs) -> Vec<LocalQuote> {
    let mut found: Vec<LocalQuote> = Vec::new();
    let mut token = 0;
    for marked in pairs.spans.iter().filter(|marked| marked.depth == 0) {
        let opening = marks[marked.opening as usize].span;
        let closing = marked.closing.map(|closing| marks[closing as usize].span);
        while token < tokens.len() && tokens[token].span.start() < opening.start() {
            token += 1;
        }
        let open_token = token;
        let mut words = 0;
        let end = closing.map_or(marked.span.end(), BlockSpan::start);
        while token < tokens.len() && tokens[token].span.start() < end {
            words += u32::from(matches!(tokens[token].kind, TokenKind::Word | TokenKind::Number));
            token += 1;
        }
        // A double mark typed as two single ones takes two tokens.
        while closing.is_some_and(|closing| tokens.get(token + 1).is_some_and(|next| next.span.start() < closing.end()))
        {
            token += 1;
        }
        let close_token = if closing.is_some() { token } else { token.saturating_sub(1) };
        let empty = Stretch { from: open_token, to: open_token };
        found.push(LocalQuote {
            marked: *marked,
            content: Span::new(opening.end(), end),
            open_token,
            close_token: close_token.min(tokens.len().saturating_sub(1)),
            words,
            said: 0,
            lead: empty,
            tail: empty,
            begins_sentence: false,
            joins_previous: false,
            shares_sentence: false,
            juncture: LocalJuncture::Plain,
            after_comma: None,
            standing: Standing::Speech,
            attribution: None,
        });
    }
    found
}
