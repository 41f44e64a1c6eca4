//! Question and answer, paragraph by paragraph, where not every paragraph says who speaks.
//!
//! Not here: interviews that are printed in turns (`set_apart`).

use super::{Joiner, may_be_same};
use crate::language::quotation::{Attribution, Confidence, Quotation, SpeakerKind};
use crate::markup::ProseSpan;

impl Joiner<'_> {
    /// Whose turn it is in a paragraph that opens with words and has no cue, behind quotation `last`; `asks` says whether
    /// what is said there is a question.
    ///
    /// *“Why?” Ruiz asked. | “For the money,” said Bell. | “All of it?”*: Ruiz, who asks again. *| “Half of it.”*: Bell.
    /// *“Why?” I ask. | “For the money.”*: whoever spoke before, and not the writer.
    pub(super) fn turn(&self, last: usize, turn: Turn) -> Option<&Attribution> {
        let this = self.joined.quotations.get(last)?;
        let before = self.turn_before(last)?;
        let other = &self.joined.quotations[before];
        let (own, theirs) = (this.attribution.as_ref()?, other.attribution.as_ref()?);
        let cued = |known: &Attribution| known.cue.is_some() || known.confidence >= SPEAKS_ON;
        let begins = match turn {
            Turn::Asks => self.is_question(other) && !self.is_question(this) && cued(own),
            Turn::Answers => self.is_question(this) && (!cued(own) || self.is_writer(own)) && !self.is_question(other),
        };
        (begins && cued(theirs) && self.are_two(own, theirs)).then_some(theirs)
    }

    /// The quotation that ends the paragraph before that of another.
    fn turn_before(&self, index: usize) -> Option<usize> {
        let block = |quotation: &Quotation| quotation.parts.first().map(|part| part.block);
        let here = block(self.joined.quotations.get(index)?)?;
        let before = (0..index).rev().find(|&before| block(&self.joined.quotations[before]) != Some(here))?;
        let ends = self.joined.quotations[before].parts.last().map(|part| part.block + 1);
        (ends == Some(here)).then_some(before)
    }

    /// *“Why?” I ask.*: whatever comes next, the writer does not answer.
    pub(super) fn asked_by_writer(&self, last: usize) -> bool {
        let asks = |this: &&Quotation| {
            self.is_question(this) && this.attribution.as_ref().is_some_and(|own| self.is_writer(own))
        };
        self.joined.quotations.get(last).is_some_and(|this| asks(&this))
    }

    fn is_question(&self, quotation: &Quotation) -> bool {
        quotation.parts.last().is_some_and(|part| self.prose.slice(part.content).trim_end().ends_with('?'))
    }

    /// *“Why?” I ask.*
    fn is_writer(&self, known: &Attribution) -> bool {
        known.speaker.as_ref().is_some_and(|speaker| matches!(self.prose.slice(speaker.mention), "I" | "we"))
    }

    fn is_witness(&self, mention: ProseSpan) -> bool {
        self.prose.slice(mention).eq_ignore_ascii_case("the witness")
    }

    fn are_two(&self, one: &Attribution, other: &Attribution) -> bool {
        let mention = |known: &Attribution| known.speaker.as_ref().map(|speaker| (speaker.kind, speaker.mention));
        let named = |(kind, _): (SpeakerKind, _)| kind != SpeakerKind::Pronoun;
        let answers =
            |known: &Attribution| known.cue.as_ref().is_some_and(|cue| matches!(cue.lemma, "reply" | "answer"));
        let two = |one, other| named(one) && named(other) && !may_be_same(self.prose, Some(one), Some(other));
        let (Some(own), Some(theirs)) = (mention(one), mention(other)) else { return false };
        self.is_writer(one)
            || answers(one)
            || answers(other)
            || self.is_witness(theirs.1)
            || self.is_witness(own.1)
            || two(own, theirs)
    }
}

/// As sure as whoever goes on in a paragraph.
const SPEAKS_ON: Confidence = Confidence::percent(76);

/// What is said in a turn that nobody is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Asks,
    Answers,
}

#[cfg(test)]
mod tests {
    use crate::language::testing;

    /// Whoever says each quotation of a text.
    fn speakers(text: &str) -> Vec<String> {
        let draft = testing::draft(text);
        let name = |speaker: &crate::language::quotation::Speaker| speaker.name.clone();
        draft.quotations().iter().map(|one| one.speaker().map_or("nobody".to_owned(), name)).collect()
    }

    #[test]
    fn question_and_answer_take_turns() {
        let asked = "“Were you there?” asked Tom Bell.\n\n“No,” said Ana Ruiz.\n\n";
        for (text, last) in [
            ("“Was anybody?”", &["Tom Bell"][..]),
            ("“Was anybody?”\n\n“The cook was.”", &["Tom Bell", "Ana Ruiz"]),
            ("“I was at home.”", &["Ana Ruiz"]),
            ("“Was anybody?” he asked.", &["Tom Bell"]),
        ] {
            assert_eq!(speakers(&format!("{asked}{text}"))[2..], *last, "{text}");
        }
    }

    #[test]
    fn whoever_writes_does_not_answer() {
        let before = "“It is late,” says Tom Bell.\n\n“And then?” I ask.\n\n“Then I went home.”";
        assert_eq!(speakers(before)[2], "Tom Bell");
        assert_eq!(speakers("It rained.\n\n“And then?” I ask.\n\n“Then I went home.”")[1], "nobody");
    }
}
