//! How blocks are read: many together, one step after another.
//!
//! Not here: what a step finds out (each has its own module).

use super::{BlockFacts, Label};
use crate::language::lexicon::{Cues, Lexeme, lexeme};
use crate::language::narration::{self, Traits, Words};
use crate::language::token::{self, Token, TokenKind};
use crate::language::{acronym, courtesy, cue, date, indirect, insertion, local, mark, names, organisations};
use crate::language::{pairing, sentence, sourcing, standing, telling, variant, wording};
use crate::markup::BlockKind;
use std::mem;

/// A block while it is read.
struct Reading<'t> {
    /// What is asked of the tokens by most steps, and by nobody afterwards.
    letters: Vec<&'t str>,
    traits: Vec<Traits>,
    text: &'t str,
    /// What the steps before have found out.
    facts: BlockFacts,
}

/// One step of the reading: it may build on what the steps before it have found out.
type Step = fn(&mut Reading<'_>);

/// The steps, in order.
const STEPS: [Step; 21] = [
    |block| block.facts.tokens = token::tokens(block.text).into(),
    |block| block.facts.sentences = sentence::sentences(block.text, &block.facts.tokens).into(),
    |block| block.pair_marks(),
    |block| block.look_up(),
    |block| block.traits = block.words().traits(),
    |block| block.attribute_quotes(),
    |block| block.find_names(),
    |block| block.fold_wording(),
    |block| block.facts.acronyms = acronym::uses(block.text, &block.facts.tokens).into(),
    |block| block.facts.ellipses = insertion::ellipses(block.text, &block.facts.tokens).into(),
    |block| block.facts.tellings = telling::tellings(block.words(), &block.facts.quotes).into(),
    |block| block.facts.sources = sourcing::sources(block.words(), &block.facts.quotes).into(),
    |block| block.facts.courtesies = courtesy::titles(block.words(), &block.facts.quotes).into(),
    |block| block.facts.dates = date::dates(block.words(), &block.facts.quotes).into(),
    |block| block.facts.bodies = organisations::bodies(block.words(), &block.facts.names, &block.facts.quotes),
    |block| block.facts.insertions = insertion::insertions(block.words(), &block.facts.quotes).into(),
    |block| block.facts.name_words = variant::name_words(block.text, &block.facts.names),
    |block| block.facts.particled_names = names::particled_names(block.text, &block.facts.tokens, &block.facts.names),
    |block| block.facts.somebody = names::somebody(block.words(), &block.facts.quotes),
    |block| block.facts.sign_off = cue::sign_off(block.words()),
    |block| {
        block.facts.reports = indirect::reports(block.words(), &block.facts.sentences, &block.facts.quotes).into();
    },
];

/// How many blocks take each step together. The code of all steps is several times larger than a processor keeps at
/// hand, and to fetch it anew for each paragraph costs more than a fifth of the time; of more blocks than these the
/// facts would be out of its hands too.
const TOGETHER: usize = 64;

/// Reads blocks, each from its text and kind alone. Linear in their length; never fails.
pub(in crate::language) fn read(blocks: &[(BlockKind, &str)], cues: &Cues) -> Vec<BlockFacts> {
    let mut facts = Vec::with_capacity(blocks.len());
    for together in blocks.chunks(TOGETHER) {
        let mut readings: Vec<_> = together.iter().map(|(kind, text)| Reading::of(text, *kind, cues)).collect();
        for step in STEPS {
            readings.iter_mut().for_each(step);
        }
        facts.extend(readings.into_iter().map(|reading| reading.facts));
    }
    facts
}

impl<'t> Reading<'t> {
    fn of(text: &'t str, kind: BlockKind, cues: &Cues) -> Reading<'t> {
        let facts = BlockFacts { text: Box::from(text), kind, cues: cues.clone(), ..BlockFacts::default() };
        Reading { letters: Vec::new(), traits: Vec::new(), text, facts }
    }

    fn words(&self) -> Words<'_> {
        Words { text: self.text, letters: &self.letters, traits: &self.traits, ..Words::of(&self.facts) }
    }

    fn pair_marks(&mut self) {
        let mut marks = mark::marks(self.text, &self.facts.tokens);
        self.facts.pairs = pairing::pair(self.text, &mut marks);
        self.facts.marks = marks.into();
    }

    /// Looks all words up in the lists.
    fn look_up(&mut self) {
        self.letters = narration::letters(self.text, &self.facts.tokens);
        let of = |(token, word): (&Token, &&str)| match token.kind {
            TokenKind::Word => lexeme(word, token.shape, &self.facts.cues),
            _ => Lexeme::default(),
        };
        self.facts.lexemes = self.facts.tokens.iter().zip(&self.letters).map(of).collect();
        self.facts.label = Label::read(self.text, &self.facts.tokens);
    }

    /// Finds the outermost quotations, with their speakers as far as the block tells.
    fn attribute_quotes(&mut self) {
        let mut quotes = local::quotes(&self.facts.tokens, &self.facts.marks, &self.facts.pairs);
        cue::attribute(self.words(), &mut quotes);
        standing::judge(self.words(), &mut quotes);
        self.facts.quotes = quotes.into();
    }

    fn find_names(&mut self) {
        // Who wrote the story is nobody in it.
        if self.facts.kind != BlockKind::Byline {
            self.facts.names = names::runs(self.words(), &self.facts.quotes).into();
        }
    }

    fn fold_wording(&mut self) {
        let mut quotes = mem::take(&mut self.facts.quotes);
        self.facts.wording = wording::quoted(self.text, &self.facts.tokens, &mut quotes);
        self.facts.quotes = quotes;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_read_together_have_the_facts_they_have_alone() {
        let cues = Cues::default();
        let copy = [
            "“We were told in March,” said Ana Ruiz, the mayor of Karst.",
            "She said the bridge would “not last the winter”, according to the Harbour Board (HB).",
            "",
            "— Tom Bell",
        ];
        let blocks: Vec<_> =
            copy.into_iter().cycle().take(TOGETHER + 3).map(|text| (BlockKind::Paragraph, text)).collect();
        let alone = blocks.iter().flat_map(|block| read(std::slice::from_ref(block), &cues));
        let together = read(&blocks, &cues);
        assert_eq!(together.len(), blocks.len());
        for (alone, together) in alone.zip(together) {
            assert_eq!(format!("{alone:?}"), format!("{together:?}"));
        }
    }
}
