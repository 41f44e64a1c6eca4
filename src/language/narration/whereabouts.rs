//! Where somebody is: *in | Karst*; and the state or country behind a town, *Karst, | Ohio*.
//!
//! Not here: what else a name in capitals may be (`names`, `organisations`).

#[cfg(test)]
mod tests;

use super::{Stretch, Words};
use crate::language::lexicon::is_region;
use crate::language::token::stem;

/// The most words the name of a state or country has: *New South Wales*.
const LONGEST_REGION: usize = 3;

impl Words<'_> {
    /// *Karst, | Ohio*; *Karst, | North Dakota*; *Karst, | N.D.*: the state or country behind a town, from the comma between.
    /// None where a longer name begins there: *Karst, Ohio State*.
    pub(in crate::language) fn region_behind(&self, comma: usize) -> Option<Stretch> {
        if !self.is_punctuation(comma, ',') || comma == 0 || !self.is_name_word(comma - 1) {
            return None;
        }
        let from = comma + 1;
        let capitals = (from..from + LONGEST_REGION).take_while(|&token| self.is_capital(token)).count();
        let named =
            |region: &Stretch| !self.is_name_word(region.to) && is_region(stem(self.span(*region).slice(self.text)));
        (from..from + capitals).rev().map(|last| Stretch { from, to: last + 1 }).find(named)
    }

    /// *in | Karst*, *Karst, | Ohio*: where somebody is, and nobody.
    pub(super) fn is_whereabouts(&self, phrase: Stretch, limit: usize) -> bool {
        let Some(before) = phrase.from.checked_sub(1).filter(|&before| before > limit) else { return false };
        let inside = matches!(self.word(before), "in" | "near" | "outside" | "inside");
        let named = || (phrase.from..phrase.to).all(|token| self.is_name_word(token));
        inside && named() || self.region_behind(before) == Some(phrase)
    }
}
