//! Words of a record that are said twice: stammers, false starts.
//!
//! Not here: what it amounts to that one of them is not quoted (`weigh`).

use super::index::SaidWord;
use super::lexicon::critical;
use super::weigh::{Scales, lower};
use std::ops::Range;

/// A longer repeat is no stammer.
const LONGEST_REPEAT: usize = 6;

impl Scales<'_> {
    /// Words that were left out, without those that are only said again: of *we do not, we do not go*, quoted as *we do
    /// go*, the last *not*.
    pub(super) fn once(&self, said: &Range<usize>) -> Range<usize> {
        let words = self.record.words();
        let says_again = |count: &usize| {
            let (Some(first), again) = (said.end.checked_sub(2 * count), said.end - count..said.end) else {
                return false;
            };
            let both = words[first..again.start].iter().zip(&words[again.clone()]);
            words[first].turn == words[again.start].turn && both.into_iter().all(|(one, other)| one.key == other.key)
        };
        let counts = 2..=LONGEST_REPEAT.min(said.len().saturating_sub(1));
        counts.rev().find(says_again).map_or(said.clone(), |count| said.start + count..said.end)
    }

    /// Whether the words left out are said once more just before or after, but for what fills a pause.
    pub(super) fn is_repeat(&self, said: &Range<usize>) -> bool {
        let words = self.record.words();
        let keys = |words: &mut dyn Iterator<Item = &SaidWord>, count: usize| -> Vec<u64> {
            words.filter(|word| !word.is_filler).map(|word| word.key).take(count).collect()
        };
        let turn = |at: usize| words.get(at).map(|word| word.turn);
        let own = keys(&mut words[said.clone()].iter(), usize::MAX);
        let count = own.len();
        if count == 0 || count > LONGEST_REPEAT || said.len() > 2 * LONGEST_REPEAT {
            return false;
        }
        let near = 2 * LONGEST_REPEAT;
        let in_turn = |word: &&SaidWord| Some(word.turn) == turn(said.start);
        let after = keys(&mut words[said.end..].iter().take(near).take_while(in_turn), count);
        let mut before = keys(&mut words[..said.start].iter().rev().take(near).take_while(in_turn), count);
        before.reverse();
        // *I did it. It was late* repeats nothing.
        let (is_stop_after, is_stop_before) = (self.is_stop_before(said.end), self.is_stop_before(said.start));
        own == after && !is_stop_after || own == before && !is_stop_before || self.is_false_start(said)
    }

    /// Whether the words left out begin what is said once more after them, and break off: *by the time we, by the time
    /// they came*. What they have more is a word or two, and decides nothing.
    fn is_false_start(&self, said: &Range<usize>) -> bool {
        const MOST_MORE: usize = 2;
        let words = self.record.words();
        let spoken = |range: Range<usize>| -> Vec<usize> {
            range.filter(|at| words.get(*at).is_some_and(|word| !word.is_filler)).collect()
        };
        let own = spoken(said.clone());
        let keys = |places: &[usize]| places.iter().map(|at| words[*at].key).collect::<Vec<u64>>();
        let breaks_off = |at: usize| words.get(at).is_some_and(|word| word.begins_clause) && !self.is_stop_before(at);
        let fewest = if own.len() < said.len() { 1 } else { 2 };
        let near = 2 * LONGEST_REPEAT;
        let (after, before) = (spoken(said.end..said.end + near), spoken(said.start.saturating_sub(near)..said.start));
        let is_light = |more: &[usize]| more.iter().all(|at| critical(&lower(self.record.text_of(*at))).is_none());
        (fewest..own.len().min(LONGEST_REPEAT + 1)).any(|count| {
            let more = own.len() - count;
            let is_before = after.len() >= count && keys(&own[..count]) == keys(&after[..count]);
            let is_after = before.len() >= count && keys(&own[more..]) == keys(&before[before.len() - count..]);
            more <= MOST_MORE
                && (is_before && breaks_off(said.end) && is_light(&own[count..])
                    || is_after && (breaks_off(own[more]) || breaks_off(said.start)) && is_light(&own[..more]))
        })
    }
}
