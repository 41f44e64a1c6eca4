//! What a court hears: *the jury heard that he bought a knife*, *the inquest heard from Tom Bell that the rail was loose*.
//!
//! Whoever listens says nothing: the words are those of whom it hears, or nobody’s who is named.
//! Not here: what a court is told (`passive`).

use super::clause::{Clause, Relation, Reporter};
use super::passive::NOBODY_NAMED;
use crate::language::narration::Stretch;

/// As sure as a witness who is named makes it.
const WITNESS: u8 = 84;

impl Clause<'_> {
    /// Whom a court hears, if the sentence names them, what it hears, and how sure that is.
    pub(super) fn heard(&self, at: usize) -> Option<(Option<Stretch>, Stretch, u8)> {
        let words = self.words;
        if !words.is_heard_in_court(at, self.from) {
            return None;
        }
        let from = matches!(self.small(at + 1), "from");
        let witness = from.then(|| words.phrase_forward(at + 2, self.to)).flatten();
        let clause = self.past_adjuncts(witness.map_or(at + 1, |witness| witness.to));
        let start = self.that(clause).or_else(|| self.wh(clause).filter(|_| self.small(clause) == "how"))?;
        let verb = words.reporting_verb("said")?;
        let part = Stretch {
            from: start.at,
            to: self.end_of(start, &Reporter { verb, at, subject: witness, relation: Relation::Finite }),
        };
        let percent = if witness.is_some() { WITNESS } else { NOBODY_NAMED };
        (!part.is_empty()).then_some((witness, part, percent))
    }
}
