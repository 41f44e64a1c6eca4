//! The rule `drifting-quote`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Difference, Draft, Quotation, Speaker, SpeakerKind, Wording};
use crate::markup::BlockKind;
use std::ops::Range;

declare_rule! {
    /// One quotation stands in the draft in two wordings.
    ///
    /// ## Why
    ///
    /// Nobody says one thing twice in almost the same words. Where the draft has it twice, one of the two was typed from
    /// memory, and the reader who notices trusts neither.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “I would rather have people late for work than in the river,” said Dora Lunt, who closed the bridge.
    ///
    /// Drivers were angry. Ms Lunt said she would “rather have people late to work than in the river”.
    ///                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drifting-quote
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “I would rather have people late for work than in the river,” said Dora Lunt, who closed the bridge.
    ///
    /// Drivers were angry. Ms Lunt said she would “rather have people late for work than in the river”.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A part of a quotation that is repeated word for word, or with an ellipsis where words are left out. Case,
    /// punctuation and contractions. Two speakers. The echo of an answer in a question.
    pub static DRIFTING_QUOTE: "drifting-quote" {
        group: Group::Matching,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// Shorter ones are alike by chance: people say *we are going to build a wall* more than once. The words of a heading or
/// under a picture, which are taken from the story, may be fewer.
const FEWEST_WORDS: usize = 9;
/// A difference of more bytes is not spelled out in the message.
const MOST_SHOWN: usize = 60;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let draft = context.draft;
    let mut told = None;
    for pair in draft.retold() {
        let (later, earlier) = (&draft.quotations()[pair.later], &draft.quotations()[pair.earlier]);
        // What stands on record was held against that.
        let is_heard = context.is_found(pair.later) && context.is_found(pair.earlier);
        if told == Some(pair.later) || is_heard || !may_be_one(context, later, earlier) {
            continue;
        }
        let is_heading = is_heading(draft, later) || is_heading(draft, earlier);
        let (later, earlier) = (draft.wording(later), draft.wording(earlier));
        if !is_heading && later.words().len().min(earlier.words().len()) < FEWEST_WORDS {
            continue;
        }
        let places = ((&later, pair.own.clone()), (&earlier, pair.other.clone()));
        told = report(context, reporter, places).then_some(pair.later).or(told);
    }
}

/// Some words of a wording.
type Words<'w> = (&'w Wording, Range<usize>);

/// Reports two wordings of one sentence, unless they are cut into sentences otherwise; says whether it did.
fn report(context: &Context<'_>, reporter: &mut Reporter<'_>, (later, earlier): (Words<'_>, Words<'_>)) -> bool {
    let difference = |margin| Difference::between(context.draft.prose(), later.clone(), earlier.clone(), margin);
    let Some((exact, shown)) = difference(0).zip(difference(1)) else { return false };
    let (now, before) = (context.slice(shown.own()), context.slice(shown.other()));
    if breaks(now) != breaks(before) {
        return false;
    }
    let message = if now.len().max(before.len()) <= MOST_SHOWN {
        format!("quoted further up with “{before}”, here with “{now}”")
    } else {
        "quoted further up in other words".to_owned()
    };
    let fix = (exact.own(), context.slice(exact.other()));
    reporter
        .report(later.0.place(later.1), message)
        .related(earlier.0.place(earlier.1), "the same words, as they are quoted first")
        .fix("quote it as further up", Safety::Suggested, [fix]);
    true
}

/// Whether the words stand in a heading or under a picture.
fn is_heading(draft: &Draft, quotation: &Quotation) -> bool {
    let block = draft.first_block(quotation);
    block.is_some_and(|block| matches!(block.kind, BlockKind::Heading | BlockKind::Caption))
}

/// How many marks and ends of sentences stand between words: where they differ, the two are not one sentence.
fn breaks(words: &str) -> usize {
    [". ", "? ", "! ", "“", "”", "\"", "‘", " '", "' "].iter().map(|end| words.matches(end).count()).sum()
}

/// Whether one speaker may have said both, and neither is a question that takes up the other.
fn may_be_one(context: &Context<'_>, one: &Quotation, other: &Quotation) -> bool {
    let asks = |quotation: &Quotation| {
        quotation.parts.last().is_some_and(|part| context.slice(part.content).trim_end().ends_with('?'))
    };
    let same_speaker = match (one.speaker().and_then(surname), other.speaker().and_then(surname)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    let block = |quotation: &Quotation| quotation.parts.first().map(|part| part.block);
    asks(one) == asks(other) && same_speaker && block(one) != block(other)
}

/// The last word of a name; a pronoun or a description, such as *the mayor*, may stand for anybody.
fn surname(speaker: &Speaker) -> Option<&str> {
    let last = speaker.name.split_whitespace().next_back()?;
    let is_name = speaker.kind != SpeakerKind::Pronoun && speaker.name.starts_with(char::is_uppercase);
    is_name.then_some(last)
}
