//! The rule `ambiguous-speaker`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Quotation, SpeakerKind, Standing};

declare_rule! {
    /// *He said* or *she said*, and two people named just before could be meant.
    ///
    /// ## Why
    ///
    /// The writer knows who is speaking. The reader has two names to choose from, and chooses wrong. The rule is off
    /// unless the configuration selects it: sense often tells what grammar does not.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Tom Bell and David Okafor met on the quay on Monday. “The bridge is finished,” he said.
    ///                                                                                ^^ ambiguous-speaker
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Tom Bell and David Okafor met on the quay on Monday. “The bridge is finished,” Bell said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// One person of that pronoun in the two sentences before; one who is the subject there, where the other is not;
    /// somebody whose pronoun the draft does not tell; a speaker who goes on.
    ///
    /// ## References
    ///
    /// *The Associated Press Stylebook*, *pronouns*: make clear to whom they refer.
    pub static AMBIGUOUS_SPEAKER: "ambiguous-speaker" {
        group: Group::Attribution,
        level: DefaultLevel::Off(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut speaking = None;
    for quotation in context.draft.quotations() {
        let Some(speaker) = quotation.speaker().filter(|_| quotation.standing == Standing::Speech) else { continue };
        let goes_on = speaker.person.is_some() && speaking == speaker.person;
        speaking = speaker.person;
        let unclear = speaker.kind == SpeakerKind::Pronoun && !goes_on && has_cue(quotation);
        let [_, through, ..] = speaker.chain[..] else { continue };
        if let Some(&rival) = speaker.rivals.first().filter(|_| unclear) {
            let pronoun = context.slice(speaker.mention).to_lowercase();
            let (one, other) = (context.slice(through), context.slice(rival));
            let report = reporter.report(speaker.mention, format!("“{pronoun}” could be {one} or {other}"));
            report.related(through, "one of them").related(rival, "the other");
        }
    }
}

fn has_cue(quotation: &Quotation) -> bool {
    quotation.attribution.as_ref().is_some_and(|attribution| attribution.cue.is_some())
}
