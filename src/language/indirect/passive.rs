//! Reports in the passive: *Bell was told by officials that*, *it was announced that*, *the plan was praised by Bell*.
//!
//! Whoever is told or accused is the subject there, and whoever speaks follows *by*, or is not named.

use super::clause::{Clause, Relation, Reporter};
use super::complement::{Kind, Start};
use crate::language::lexicon::{Frame, ReportingVerb, WordClass};
use crate::language::narration::Stretch;

/// How sure a report is whose speaker the sentence does not name.
pub(super) const NOBODY_NAMED: u8 = 66;

impl Clause<'_> {
    /// A participle after *be*, with whoever speaks.
    pub(super) fn passive(&self, verb: ReportingVerb, at: usize) -> Option<Reporter> {
        let reporter = Reporter { verb, at, subject: self.agent(at), relation: Relation::Passive };
        let named = reporter.subject.is_some();
        // *was asked about it*, *is accused of theft*: without a speaker there is nothing to tell.
        let whole = || self.passive_clause(&reporter).is_some_and(|start| start.percent > NOBODY_NAMED);
        let urged = verb.frames.has(Frame::Urge) && self.small(self.past_adjuncts(at + 1)) == "to";
        (named || !urged && whole()).then_some(reporter)
    }

    /// What a passive reports, as a stretch of tokens and how sure it is.
    pub(super) fn passive_content(&self, reporter: &Reporter) -> Option<(Stretch, u8)> {
        if let Some(start) = self.passive_clause(reporter) {
            let part = Stretch { from: start.at, to: self.end_of(start, reporter) };
            let percent = if reporter.subject.is_some() { start.percent } else { NOBODY_NAMED };
            return Some((part, percent.min(start.percent)));
        }
        // *The plan was praised by Bell*: what was praised comes first.
        let thing = reporter.verb.frames.has(Frame::Thing) && reporter.subject.is_some();
        let from = self.group_start(reporter.at)?;
        let part = thing.then(|| self.words.phrase_backward(from, self.from)).flatten()?;
        (!self.is_mere_name(part)).then_some((part, 52))
    }

    /// *by officials* right after the verb.
    fn agent(&self, at: usize) -> Option<Stretch> {
        let by = (at + 1..self.to.min(at + 3)).find(|&token| self.small(token) == "by")?;
        self.words.phrase_forward(by + 1, self.to.min(by + 14))
    }

    fn passive_clause(&self, reporter: &Reporter) -> Option<Start> {
        let frames = reporter.verb.frames;
        let after = reporter.subject.map_or(reporter.at + 1, |agent| agent.to);
        let at = self.past_adjuncts(after);
        let that = frames.has(Frame::That).then(|| self.that(at)).flatten();
        let wh = || frames.has(Frame::Wh).then(|| self.wh(at)).flatten();
        let to = || frames.has(Frame::Urge).then(|| self.infinitive_after_to(at)).flatten();
        that.or_else(wh).or_else(to).or_else(|| self.accusation(after, reporter))
    }

    /// *was accused of lying*, *was asked about the bridge*.
    fn accusation(&self, at: usize, reporter: &Reporter) -> Option<Start> {
        let takes = match self.small(at) {
            "of" => reporter.verb.lemma == "accuse",
            "about" => reporter.verb.lemma == "ask",
            _ => false,
        };
        let noun = self.words.is_word(at + 1) && !self.words.is(at + 1, WordClass::Conjunction);
        (takes && noun && at + 1 < self.to).then_some(Start { at: at + 1, percent: 64, kind: Kind::Thing })
    }
}
