//! What is not shown yet: a new finding in the sentence that is being typed.
//!
//! A squiggle goes away at once. A new one in the sentence under the caret waits
//! until the typing rests, so that nobody is nagged in the middle of a word.

use crate::findings::Finding;
use crate::language::Draft;
use crate::text::Span;
use std::sync::Arc;

/// A finding that the client has been shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    rule: &'static str,
    span: Span,
}

impl Shown {
    /// The finding as it is shown now.
    pub(super) fn new(finding: &Finding) -> Shown {
        Shown { rule: finding.rule, span: finding.span }
    }

    /// Moves with an edit that replaced `old` by `length` bytes.
    pub(super) fn follow(&mut self, old: Span, length: u32) {
        let moved = |offset: u32| offset - old.len() + length;
        let start = match self.span.start() {
            start if start >= old.end() && start > old.start() => moved(start),
            start => start.min(old.start()),
        };
        let end = match self.span.end() {
            end if end >= old.end() => moved(end),
            end => end.min(old.start()),
        };
        self.span = Span::new(start, end);
    }
}

/// Typing that has not come to rest.
#[derive(Debug, Clone)]
pub(super) struct Typing {
    /// Where the caret is, in bytes.
    pub(super) caret: u32,
    /// What the client shows, moved along with the edits.
    pub(super) shown: Arc<[Shown]>,
}

impl Typing {
    /// Whether each finding is to be held back for now, in their order.
    pub(super) fn held<'f>(&self, draft: &Draft, findings: impl Iterator<Item = &'f Finding>) -> Vec<bool> {
        let sentence = sentence_at(draft, self.caret);
        findings.map(|finding| sentence.is_some_and(|sentence| self.holds(sentence, finding))).collect()
    }

    fn holds(&self, sentence: Span, finding: &Finding) -> bool {
        let edits = finding.fixes.iter().flat_map(|fix| fix.edits());
        // A mark is missing where its fix would put it, which may be far from the words at fault.
        let concerns = touch(sentence, finding.span) || edits.into_iter().any(|edit| touch(sentence, edit.span));
        concerns && !self.shown.iter().any(|shown| shown.rule == finding.rule && touch(shown.span, finding.span))
    }
}

fn touch(one: Span, other: Span) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

/// The sentence at a place of the document, or its block where no sentence is known.
fn sentence_at(draft: &Draft, caret: u32) -> Option<Span> {
    let prose = draft.prose();
    // Behind the last character of a block the caret is outside it, but the typing was inside.
    let at = prose.from_document(caret).or_else(|| prose.from_document(caret.checked_sub(1)?).map(|at| at + 1))?;
    let block = draft.blocks().find(|block| block.span.touches(at))?;
    let mut sentences = block.facts.sentences.iter().map(|sentence| block.to_prose(sentence.span));
    let sentence = sentences.rfind(|sentence| sentence.start() <= at);
    Some(prose.to_document(sentence.unwrap_or(block.span)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_moves_with_the_edits() {
        let after = |old: (u32, u32), length| {
            let mut shown = Shown { rule: "rule", span: Span::new(10, 20) };
            shown.follow(Span::new(old.0, old.1), length);
            shown.span
        };
        assert_eq!(after((0, 0), 3), Span::new(13, 23), "before");
        assert_eq!(after((25, 30), 0), Span::new(10, 20), "behind");
        assert_eq!(after((15, 15), 1), Span::new(10, 21), "inside");
        assert_eq!(after((20, 20), 1), Span::new(10, 21), "at its end");
        assert_eq!(after((5, 15), 0), Span::new(5, 10), "over its start");
        assert_eq!(after((15, 25), 0), Span::new(10, 15), "over its end");
        assert_eq!(after((5, 25), 1), Span::new(5, 5), "over all of it");
    }
}
