//! What the differences between a quotation and what was said amount to.
//!
//! A *not*, a number, a name, a *will* and an *all* are never weighed against how near the rest comes.
//! Not here: how the two were aligned (`align`).

use super::align::Step;
use super::date::without_turned_dates;
use super::index::Record;
use super::lexicon::{Critical, are_fillers, critical, is_filler};
use super::quoted::{Gap, Quoted};
use super::same::are_one;
use super::transcript::Transcriber;
use super::verdict::{Change, ChangeKind};
use crate::language::{is_title, is_torn_before, plain_words};
use crate::markup::ProseSpan;
use std::ops::Range;

/// Where so few words are left out, one of them may be what the sentence turned on.
const FEW: usize = 2;
/// The same under an ellipsis, which may not hide a *not*.
const FEW_MARKED: usize = 3;

/// A quotation, the record it is held against, and who wrote that down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scales<'s> {
    pub(super) quoted: &'s Quoted<'s>,
    pub(super) record: &'s Record,
    pub(super) transcriber: Transcriber,
}

/// Steps in a row that find no word the same.
#[derive(Debug, Clone)]
struct Run {
    own: Range<usize>,
    said: Range<usize>,
}

impl Scales<'_> {
    /// The differences of some steps, in order. Linear in the steps.
    pub(super) fn changes(&self, steps: &[Step]) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut run: Option<Run> = None;
        let mut last = first_place(steps);
        let own = |at: usize| lower(self.quoted.text_of(at));
        let steps = without_turned_dates(steps, own, |at| lower(self.record.text_of(at)));
        for step in &self.ended_by_stops(steps) {
            if let (Step::Changed { own, .. } | Step::Added { own }, Some(whole)) = (*step, &run)
                && self.quoted.gap_before(own) == Gap::Parts
            {
                // No change reaches over the attribution.
                last = Some((whole.own.end, whole.said.end));
                changes.extend(run.take().and_then(|run| self.change(&run)));
            }
            match *step {
                Step::Same { own, said } => {
                    match run.take() {
                        Some(run) => changes.extend(self.change(&run)),
                        None => changes.extend(self.put_in_by_bracket(own)),
                    }
                    last = Some((own + 1, said + 1));
                }
                Step::Changed { own, said } => {
                    let run = run.get_or_insert_with(|| start(last, Some(own), Some(said)));
                    (run.own.end, run.said.end) = (own + 1, said + 1);
                }
                Step::Added { own } => {
                    let run = run.get_or_insert_with(|| start(last, Some(own), None));
                    run.own.end = own + 1;
                }
                Step::LeftOut { said } => {
                    let run = run.get_or_insert_with(|| start(last, None, Some(said)));
                    run.said.end = said + 1;
                }
            }
        }
        changes.extend(run.and_then(|run| self.change(&run)));
        changes
    }

    /// The steps, in which words before and after all that is the same do not stand for words of another sentence: they
    /// are words more.
    fn ended_by_stops(&self, mut steps: Vec<Step>) -> Vec<Step> {
        let is_same = |step: &Step| matches!(step, Step::Same { .. });
        let (Some(first), Some(last)) = (steps.iter().position(is_same), steps.iter().rposition(is_same)) else {
            return steps;
        };
        let mut is_beyond = false;
        for step in &mut steps[last + 1..] {
            let Step::Changed { own, said } = *step else { continue };
            is_beyond |= self.is_stop_before(said);
            *step = if is_beyond { Step::Added { own } } else { *step };
        }
        is_beyond = false;
        for step in steps[..first].iter_mut().rev() {
            let Step::Changed { own, said } = *step else { continue };
            is_beyond |= self.is_stop_before(said + 1);
            *step = if is_beyond { Step::Added { own } } else { *step };
        }
        steps
    }

    fn change(&self, run: &Run) -> Option<Change> {
        if !run.own.is_empty() {
            let run = self.beside_ellipsis(run);
            return Some(self.written(self.altered(&run)?, &run));
        }
        let run = Run { own: run.own.clone(), said: self.once(&run.said) };
        Some(self.written(self.left_out(&run)?, &run))
    }

    /// The same change without the words that an ellipsis before or after it leaves out.
    fn beside_ellipsis(&self, run: &Run) -> Run {
        let (own, said) = (run.own.clone(), run.said.clone());
        let is_marked = |at: usize| self.quoted.gap_before(at) == Gap::Ellipsis;
        let said = match said.len() > own.len() + FEW_MARKED {
            true if is_marked(own.start) => said.end - own.len()..said.end,
            true if is_marked(own.end) => said.start..said.start + own.len(),
            _ => said,
        };
        Run { own, said }
    }

    /// What it is that words were left out; nothing where that is between two parts.
    fn left_out(&self, run: &Run) -> Option<ChangeKind> {
        let words = self.said_words(&run.said);
        let weighty = words.iter().filter_map(|word| critical(word)).min();
        Some(match self.quoted.gap_before(run.own.start) {
            Gap::Parts => return None,
            Gap::Ellipsis if words.len() <= FEW_MARKED && weighty == Some(Critical::Negation) => {
                ChangeKind::Critical(Critical::Negation)
            }
            Gap::Ellipsis => ChangeKind::Marked,
            Gap::Bracket => match weighty {
                Some(weighty @ (Critical::Negation | Critical::Number | Critical::Modal)) => {
                    ChangeKind::CriticalUnderBracket(weighty)
                }
                _ => ChangeKind::Marked,
            },
            Gap::None if self.is_said_by_dash(run.own.start, &words) => ChangeKind::Form,
            Gap::None if are_fillers(&words) || self.is_repeat(&run.said) => ChangeKind::Cleaned,
            // *And we will answer* may be cut to *and answer*; *we will go* is not *we go*.
            Gap::None if weighty == Some(Critical::Modal) && words.len() > 1 => ChangeKind::LeftOut,
            Gap::None => match weighty.filter(|_| words.len() <= FEW) {
                Some(weighty) => ChangeKind::Critical(weighty),
                None => ChangeKind::LeftOut,
            },
        })
    }

    /// What it is that words were changed or put in; nothing where they are the same after all.
    fn altered(&self, run: &Run) -> Option<ChangeKind> {
        let (own, said) = (self.own_words(&run.own), self.said_words(&run.said));
        if are_one(&own, &said) || self.is_one_of_scale(run, &own, &said) {
            return Some(ChangeKind::Form);
        }
        let weighty = self.weighty(run, &own, &said);
        let is_unsure = self.transcriber == Transcriber::Recogniser
            && (matches!(weighty, Some(Critical::Name | Critical::Number)) || sound_alike(&own, &said));
        Some(match weighty {
            _ if is_unsure => ChangeKind::Unsure,
            Some(weighty) => ChangeKind::Critical(weighty),
            None => ChangeKind::Altered,
        })
    }

    /// What a change of words turns on, if on anything.
    fn weighty(&self, run: &Run, own: &[String], said: &[String]) -> Option<Critical> {
        let own = &without_months(own, run.own.clone().map(|at| self.is_own_name(at)));
        let said = &without_months(said, run.said.clone().map(|at| self.is_said_name(at)));
        let of = |words: &[String], kind: Critical| {
            let found = words.iter().filter(|word| critical(word) == Some(kind));
            // *Everybody* is *everyone*.
            let plain = found.map(|word| word.strip_suffix("body").map_or(word.clone(), |every| format!("{every}one")));
            let mut found: Vec<String> = plain.collect();
            found.sort();
            found
        };
        let negations = |words: &[String]| of(words, Critical::Negation).len();
        if negations(own) != negations(said) {
            return Some(Critical::Negation);
        }
        for kind in [Critical::Number, Critical::Modal, Critical::Quantifier] {
            let (own, said) = (of(own, kind), of(said, kind));
            if !are_one(&own, &said) && own != said {
                return Some(kind);
            }
        }
        let own_names: Vec<&str> =
            run.own.clone().filter(|at| self.is_own_name(*at)).map(|at| self.quoted.text_of(at)).collect();
        let said_names: Vec<&str> =
            run.said.clone().filter(|at| self.is_said_name(*at)).map(|at| self.record.text_of(at)).collect();
        // A name that stands for another word of the record, be it *the mayor*, names somebody who was not named.
        let swapped = !own_names.is_empty() && !run.said.is_empty() && own_names != said_names;
        swapped.then_some(Critical::Name)
    }

    /// What a bracket before the word puts in where nothing was left out, if the sentence turns on it: *will [not] go*.
    fn put_in_by_bracket(&self, own: usize) -> Option<Change> {
        let before = own.checked_sub(1).filter(|_| self.quoted.gap_before(own) == Gap::Bracket)?;
        let words = plain_words(self.quoted.between(before, own));
        let kind = ChangeKind::CriticalInBracket(words.iter().find_map(|word| critical(word))?);
        let own = self.quoted.words()[before].span.to(self.quoted.words()[own].span);
        let added = ProseSpan::empty(own.start());
        Some(Change { kind, own, added, said: String::new(), missing: String::new(), left_out: Vec::new(), gap: None })
    }

    /// Whether the words left out are said by the dash that stands there: *ten to fifteen* is *10-15*.
    fn is_said_by_dash(&self, own: usize, words: &[String]) -> bool {
        let between = own.checked_sub(1).map_or("", |before| self.quoted.between(before, own));
        matches!(between.trim(), "-" | "–" | "‑") && words.len() == 1 && matches!(words[0].as_str(), "to" | "and")
    }

    /// Whether one is *a* and the other *one*, with a *million* after both: *$1 million*, *a million dollars*.
    fn is_one_of_scale(&self, run: &Run, own: &[String], said: &[String]) -> bool {
        let ([own], [said]) = (own, said) else { return false };
        let are = |one: &str, other: &str| matches!(one, "a" | "an") && matches!(other, "one" | "1");
        let is_scale = |word: &str| {
            let word = word.to_lowercase();
            matches!(word.as_str(), "million" | "billion" | "trillion" | "dozen" | "half" | "third" | "quarter")
        };
        let next = self.quoted.words().get(run.own.end).map(|_| self.quoted.text_of(run.own.end));
        (are(own, said) || are(said, own)) && next.is_some_and(|next| next.split(' ').any(is_scale))
    }

    /// Whether a sentence of the record ends right before the word.
    pub(super) fn is_stop_before(&self, at: usize) -> bool {
        let Some([before, word]) = at.checked_sub(1).and_then(|before| self.record.words().get(before..=at)) else {
            return false;
        };
        let turn = self.record.transcript().turns[word.turn as usize].text();
        let between = turn.get(before.span.end() as usize..word.span.start() as usize);
        before.turn == word.turn
            && between.is_some_and(|between| between.contains(['.', '?', '!']) && !between.contains(".."))
    }

    /// The change with the words on both sides whole, and neither side empty where a word beside it can be had.
    fn written(&self, kind: ChangeKind, run: &Run) -> Change {
        // An *um* does not stand for the words put in beside it.
        let is_only_put_in = run.said.clone().all(|at| is_filler(self.record.text_of(at)));
        let missing = if is_only_put_in && !run.own.is_empty() { String::new() } else { self.said(&run.said) };
        let added = self.place(&run.own);
        let (mut own, mut said) = (run.own.clone(), run.said.clone());
        let words = self.quoted.words().len();
        let may_widen_back = |own: &Range<usize>, said: &Range<usize>| {
            own.start > 0 && said.start > 0 && self.quoted.gap_before(own.start) != Gap::Parts
        };
        let gap = self.gap(&own);
        let lacks_words = own.is_empty() || is_only_put_in;
        if lacks_words && may_widen_back(&own, &said) {
            (own.start, said.start) = (own.start - 1, said.start - 1);
        }
        let may_widen = |own: &Range<usize>| own.end < words && self.quoted.gap_before(own.end) != Gap::Parts;
        if lacks_words && may_widen(&own) {
            (own.end, said.end) = (own.end + 1, said.end + 1);
        }
        while may_widen_back(&own, &said)
            && (is_torn_before(self.quoted.words(), own.start) || self.is_said_torn_before(said.start))
        {
            (own.start, said.start) = (own.start - 1, said.start - 1);
        }
        while may_widen(&own) && (is_torn_before(self.quoted.words(), own.end) || self.is_said_torn_before(said.end)) {
            (own.end, said.end) = (own.end + 1, said.end + 1);
        }
        let left_out = self.record.passages(run.said.clone());
        Change { kind, own: self.place(&own), added, said: self.said(&said), missing, left_out, gap }
    }

    /// From the word before to the word after, where no words stand between.
    fn gap(&self, own: &Range<usize>) -> Option<ProseSpan> {
        let words = self.quoted.words();
        let (before, after) = (words.get(own.start.checked_sub(1)?)?, words.get(own.end)?);
        own.is_empty().then(|| ProseSpan::new(before.span.end(), after.span.start()))
    }

    fn place(&self, own: &Range<usize>) -> ProseSpan {
        let words = &self.quoted.words()[own.clone()];
        let first = words.first().map_or(ProseSpan::empty(0), |word| word.span);
        words.last().map_or(first, |last| first.to(last.span))
    }

    /// The words as the record has them, with what stands between them.
    fn said(&self, said: &Range<usize>) -> String {
        let words = self.record.words();
        let last = words.len();
        let said = said.start.min(last)..said.end.min(last);
        let mut text = String::new();
        for turn in words[said].chunk_by(|one, other| one.turn == other.turn) {
            let whole = turn[0].span.to(turn[turn.len() - 1].span);
            let words = whole.slice(self.record.transcript().turns[turn[0].turn as usize].text());
            text = if text.is_empty() { words.to_owned() } else { format!("{text} {words}") };
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn is_said_torn_before(&self, at: usize) -> bool {
        let words = self.record.words();
        at > 0
            && at < words.len()
            && words[at - 1].turn == words[at].turn
            && words[at - 1].span.end() == words[at].span.start()
    }

    fn own_words(&self, own: &Range<usize>) -> Vec<String> {
        own.clone().map(|at| lower(self.quoted.text_of(at))).collect()
    }

    fn said_words(&self, said: &Range<usize>) -> Vec<String> {
        said.clone().map(|at| lower(self.record.text_of(at))).collect()
    }

    fn is_own_name(&self, at: usize) -> bool {
        is_name(self.quoted.text_of(at)) && !self.quoted.begins_sentence(at)
    }

    fn is_said_name(&self, at: usize) -> bool {
        let word = self.record.words()[at];
        let turn = self.record.transcript().turns[word.turn as usize].text();
        let before = turn[..word.span.start() as usize].trim_end();
        let begins = before.is_empty() || before.ends_with(['.', '?', '!', ':', '"', '“', '…', ')', ']', '-', '—']);
        is_name(self.record.text_of(at)) && !begins
    }
}

/// Where the first words of both would stand: what is put in before all that was said stands right before that.
fn first_place(steps: &[Step]) -> Option<(usize, usize)> {
    let own = steps.iter().find_map(|step| match *step {
        Step::Same { own, .. } | Step::Changed { own, .. } | Step::Added { own } => Some(own),
        Step::LeftOut { .. } => None,
    })?;
    let said = steps.iter().find_map(|step| match *step {
        Step::Same { said, .. } | Step::Changed { said, .. } | Step::LeftOut { said } => Some(said),
        Step::Added { .. } => None,
    })?;
    Some((own, said))
}

fn start(last: Option<(usize, usize)>, own: Option<usize>, said: Option<usize>) -> Run {
    let (last_own, last_said) = last.unwrap_or_default();
    let (own, said) = (own.unwrap_or(last_own), said.unwrap_or(last_said));
    Run { own: own..own, said: said..said }
}

pub(super) fn lower(word: &str) -> String {
    word.replace(['’', '‘'], "'").to_lowercase()
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    is_capital && !matches!(word, "I" | "OK") && !is_title(word)
}

/// The words without *May*, the month or the woman, which is no verb: a name, where `are_names` says so of its place.
fn without_months(words: &[String], are_names: impl Iterator<Item = bool>) -> Vec<String> {
    let is_month = |(word, is_name): &(&String, bool)| *is_name && word.as_str() == "may";
    words.iter().zip(are_names).filter(|both| !is_month(both)).map(|(word, _)| word.clone()).collect()
}

/// Whether words may be mistaken for one another by ear: nearly the same letters.
fn sound_alike(own: &[String], said: &[String]) -> bool {
    const ALIKE: f64 = 0.8;
    let (own, said) = (own.concat(), said.concat());
    own.len().min(said.len()) >= 3 && strsim::normalized_damerau_levenshtein(&own, &said) >= ALIKE
}
