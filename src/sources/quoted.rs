//! The words of one quotation as they are held against the record.
//!
//! Here: the words through all parts, and what stands between two of them. Not here: where they were said.

use crate::language::{Draft, FoldedWord, Quotation, Seam};
use crate::markup::ProseSpan;

/// What stands before a word of a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// The word before it.
    None,
    /// An ellipsis.
    Ellipsis,
    /// Words in brackets.
    Bracket,
    /// The end of one part and the beginning of another: the attribution, or a new paragraph.
    Parts,
}

/// The words of one quotation.
#[derive(Debug, Clone)]
pub(super) struct Quoted<'d> {
    text: &'d str,
    words: Vec<FoldedWord>,
    /// *Invariant:* one for each word.
    gaps: Vec<Gap>,
    /// The words after a comma or a stop, in order.
    breaks: Vec<usize>,
}

impl<'d> Quoted<'d> {
    /// The words of a quotation. Linear in their number.
    pub(super) fn of(draft: &'d Draft, quotation: &Quotation) -> Quoted<'d> {
        let text = draft.prose().text();
        let mut words = draft.wording(quotation).into_words();
        let mut gaps = Vec::with_capacity(words.len());
        let mut before: Option<ProseSpan> = None;
        for word in &mut words {
            let gap = before.map_or(Gap::None, |before| gap_between(text, quotation, before, word));
            // A bracket or an ellipsis at the very start marks nothing that could be looked for.
            word.seam = if gap == Gap::None { Seam::Joined } else { Seam::Gap };
            before = Some(word.span);
            gaps.push(gap);
        }
        let is_after_stop = |pair: &[FoldedWord]| {
            let between = text.get(pair[0].span.end() as usize..pair[1].span.start() as usize);
            between.is_some_and(|between| between.contains(['.', ',', '?', '!', ';', ':', '–', '—', '…']))
        };
        let stops = words.windows(2).enumerate().filter(|(_, pair)| is_after_stop(pair));
        let breaks = stops.map(|(at, _)| at + 1).collect();
        Quoted { text, words, gaps, breaks }
    }

    pub(super) fn words(&self) -> &[FoldedWord] {
        &self.words
    }

    /// The words that stand after a comma or a stop, by their places, in order.
    pub(super) fn breaks(&self) -> &[usize] {
        &self.breaks
    }

    /// What stands before the word; nothing before the first.
    pub(super) fn gap_before(&self, at: usize) -> Gap {
        self.gaps.get(at).copied().unwrap_or(Gap::None)
    }

    /// Whether nothing is marked as left out or put in.
    pub(super) fn is_whole(&self) -> bool {
        self.gaps.iter().all(|gap| matches!(gap, Gap::None | Gap::Parts))
    }

    /// The word as typed.
    pub(super) fn text_of(&self, at: usize) -> &'d str {
        self.words[at].span.slice(self.text)
    }

    /// What stands between two words, the first before the second; nothing beyond the last.
    pub(super) fn between(&self, first: usize, second: usize) -> &'d str {
        let Some((first, second)) = self.words.get(first).zip(self.words.get(second)) else { return "" };
        let (from, to) = (first.span.end(), second.span.start());
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }

    /// Whether the word begins a sentence, so that its capital tells nothing.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let before = self.text[..self.words[at].span.start() as usize].trim_end();
        at == 0 || before.ends_with(['.', '?', '!', ':', '“', '"', '‘', '…', ']'])
    }
}

fn gap_between(text: &str, quotation: &Quotation, before: ProseSpan, word: &FoldedWord) -> Gap {
    let is_inside = |span: ProseSpan| quotation.parts.iter().position(|part| part.span.covers(span));
    if is_inside(before) != is_inside(word.span) {
        return Gap::Parts;
    }
    if word.seam == Seam::Joined {
        return Gap::None;
    }
    let between = text.get(before.end() as usize..word.span.start() as usize).unwrap_or_default();
    if between.contains(['[', '(']) { Gap::Bracket } else { Gap::Ellipsis }
}
