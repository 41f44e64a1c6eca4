//! Reports by a noun: *his warning that the river would rise*, *Ruiz’s promise to rebuild the wall*.
//!
//! Only where the noun has an owner, who is the one who said it.

use super::clause::{Clause, Relation, Reporter};
use super::complement::{Kind, Start};
use crate::language::lexicon::{List, WordClass};
use crate::language::narration::{Stretch, is_possessive};

/// What somebody said, as a noun, and the verb it comes from.
const NOUNS: [(&str, &str); 33] = [
    ("accusation", "allege"),
    ("admission", "admit"),
    ("allegation", "allege"),
    ("allegations", "allege"),
    ("announcement", "announce"),
    ("argument", "argue"),
    ("arguments", "argue"),
    ("assertion", "assert"),
    ("assertions", "assert"),
    ("assurance", "assure"),
    ("assurances", "assure"),
    ("claim", "claim"),
    ("claims", "claim"),
    ("complaint", "complain"),
    ("complaints", "complain"),
    ("contention", "contend"),
    ("declaration", "declare"),
    ("demand", "demand"),
    ("demands", "demand"),
    ("insistence", "insist"),
    ("pledge", "pledge"),
    ("pledges", "pledge"),
    ("prediction", "predict"),
    ("predictions", "predict"),
    ("promise", "promise"),
    ("promises", "promise"),
    ("remark", "remark"),
    ("statement", "state"),
    ("suggestion", "suggest"),
    ("threat", "threaten"),
    ("vow", "vow"),
    ("warning", "warn"),
    ("warnings", "warn"),
];

/// These may be followed by an infinitive: *his promise to rebuild the wall*.
const OF_DEEDS: [&str; 5] = ["pledge", "promise", "threaten", "vow", "demand"];

/// How many words may stand between the owner and the noun.
const OWNER_REACH: usize = 3;

/// The nouns by which something is reported, in lower case.
pub(in crate::language) fn nouns_of_saying() -> impl Iterator<Item = &'static str> {
    NOUNS.iter().map(|(noun, _)| *noun)
}

/// These and the other words that are no verbs of saying and tell what somebody says, in lower case.
pub(in crate::language) fn tells_of_words() -> impl Iterator<Item = &'static str> {
    nouns_of_saying().chain(["according", "heard"])
}

impl Clause<'_> {
    /// What a noun at a token reports, with its verb and its owner.
    pub(super) fn noun_report(&self, at: usize) -> Option<(Reporter, Stretch, u8)> {
        if !self.words.may_be_on(at, List::NounsOfSaying) {
            return None;
        }
        let index = NOUNS.binary_search_by(|(noun, _)| (*noun).cmp(self.small(at))).ok()?;
        let lemma = NOUNS[index].1;
        // *a claim that originated in May*: the clause tells of the claim and not what it is.
        let that = self.that(at + 1).filter(|start| !self.is_tensed(start.at));
        let deed = || OF_DEEDS.contains(&lemma).then(|| self.infinitive_after_to(at + 1)).flatten();
        let start = that.or_else(deed)?;
        let owner = self.owner(at)?;
        let reporter =
            Reporter { verb: self.words.reporting_verb(lemma)?, at, subject: Some(owner), relation: Relation::Hanging };
        let start = Start { kind: Kind::Clause, ..start };
        let to = self.before_verdict(owner, start.at, self.end_of(start, &reporter));
        let part = Stretch { from: start.at, to };
        (!part.is_empty()).then_some((reporter, part, 70))
    }

    /// *his*, *Ruiz’s*, with at most an adjective or two before the noun.
    fn owner(&self, noun: usize) -> Option<Stretch> {
        let words = self.words;
        let floor = self.from.max(noun.saturating_sub(OWNER_REACH));
        let owner = (floor..noun).rev().find(|&token| {
            let pronoun = matches!(words.lower(token).as_ref(), "his" | "her" | "their" | "its");
            pronoun || is_possessive(words.word(token))
        })?;
        if !is_possessive(words.word(owner)) {
            return Some(Stretch { from: owner, to: owner + 1 });
        }
        words.phrase_backward(owner + 1, self.from)
    }

    /// *His claim that the bridge was safe | was wrong*: a clause that is the subject ends before the verb after it.
    fn before_verdict(&self, owner: Stretch, from: usize, to: usize) -> usize {
        let is_subject = owner.from <= self.from + 1;
        let mut verbs = (from + 1..to).filter(|&token| {
            self.words.is(token, WordClass::Auxiliary) && !self.words.is(token - 1, WordClass::Auxiliary)
        });
        let second = verbs.nth(1).filter(|_| is_subject);
        second.unwrap_or(to)
    }
}
