//! The rule `mixed-speakers`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Confidence, Ending, Form, Quotation, SpeakerKind, Standing};

declare_rule! {
    /// Two speakers are quoted in one paragraph.
    ///
    /// ## Why
    ///
    /// A new speaker wants a new paragraph, or the reader gives the words to the wrong one.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “The bridge has never been safe,” Ana Ruiz said. “We painted it and nothing more,” Tom Okafor said.
    ///                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed-speakers
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “The bridge has never been safe,” Ana Ruiz said.
    ///
    /// “We painted it and nothing more,” Tom Okafor said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Fewer than five words, an exchange inside one sentence, a pronoun or a noun that may be the first speaker,
    /// interviews, and block quotations.
    ///
    /// ## References
    ///
    /// Reuters Handbook, *quotes*.
    pub static MIXED_SPEAKERS: "mixed-speakers" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

/// Shorter marked words are a fragment.
const FEWEST_WORDS: u32 = 5;
/// The speaker stands beside the words.
const SURE: Confidence = Confidence::percent(85);

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let quotations = context.draft.quotations().iter().filter(|quotation| is_speech(context, quotation));
    let mut before: Option<&Quotation> = None;
    for quotation in quotations {
        let Some(first) = before.replace(quotation) else { continue };
        let together = first.parts.last().map(|part| part.block) == quotation.parts.first().map(|part| part.block);
        // *Ruiz: “…” Bell: “…”*: the labels keep the turns apart.
        let labelled =
            quotation.attribution.as_ref().and_then(|found| found.cue.as_ref()).is_some_and(|cue| cue.lemma == ":");
        if together
            && !labelled
            && are_two(context, first, quotation)
            && !context.draft.in_one_sentence(first, quotation)
        {
            let report = reporter.report(quotation.span(), "this paragraph quotes a second speaker");
            report.related(first.span(), "the first one here");
        }
    }
}

/// Words of their own cue, with their marks in order, in the running text.
fn is_speech(context: &Context<'_>, quotation: &Quotation) -> bool {
    let block = context.draft.first_block(quotation);
    let attribution = quotation.attribution.as_ref();
    let cued = attribution.is_some_and(|found| found.cue.is_some() && found.confidence >= SURE);
    let direct = quotation.form == Form::Direct && quotation.standing == Standing::Speech;
    let closed = quotation.parts.iter().all(|part| part.ending == Ending::Closed);
    let story = block.is_some_and(|block| block.kind.is_story());
    story && cued && closed && direct && quotation.words >= FEWEST_WORDS
}

/// Two names that share no word: a noun or a pronoun may be whoever was named.
fn are_two(context: &Context<'_>, first: &Quotation, second: &Quotation) -> bool {
    let (Some(one), Some(other)) = (first.speaker(), second.speaker()) else { return false };
    let mention = context.slice(other.mention);
    let named =
        |text: &str| text.split_whitespace().next_back().is_some_and(|word| word.starts_with(char::is_uppercase));
    let person = one.kind == SpeakerKind::Person && other.kind == SpeakerKind::Person;
    let shared = one.name.split_whitespace().any(|word| other.name.contains(word) || mention.contains(word));
    person && named(mention) && named(context.slice(one.mention)) && !shared
}
