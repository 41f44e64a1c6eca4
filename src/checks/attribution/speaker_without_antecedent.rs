//! The rule `speaker-without-antecedent`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Quotation, Speaker, SpeakerKind, Standing};
use crate::markup::ProseSpan;

declare_rule! {
    /// *He said* or *she said*, and the draft has told of nobody yet.
    ///
    /// ## Why
    ///
    /// A paragraph was moved or cut, and the name went with it. The reader is left with a voice and no face.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge will shut in May. “Nobody asked for this,” she said.
    ///                                                       ^^^ speaker-without-antecedent
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz ran for the council to keep the bridge. “Nobody asked for this,” she said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A name or a noun for a person anywhere before; a speaker who is named in the same paragraph or the next; *they*,
    /// *it*, *I* and *we*; a pronoun inside quotation marks.
    ///
    /// ## References
    ///
    /// *The Associated Press Stylebook*, *attribution*: say who is speaking.
    pub static SPEAKER_WITHOUT_ANTECEDENT: "speaker-without-antecedent" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let first = context.draft.first_somebody();
    let said = context.draft.quotations().iter().filter(|quotation| quotation.standing == Standing::Speech);
    let mut known = None;
    let of_one = |speaker: &Speaker| matches!(context.slice(speaker.mention).to_lowercase().as_str(), "he" | "she");
    for (quotation, speaker) in said.filter_map(with_pronoun).filter(|(_, speaker)| of_one(speaker)) {
        let new = known.replace(speaker.mention) != Some(speaker.mention);
        let before = first.is_some_and(|somebody| somebody.start() < speaker.mention.start());
        if new && !before && !is_told_soon(context, quotation, first) {
            let pronoun = context.slice(speaker.mention).to_lowercase();
            reporter.report(speaker.mention, format!("“{pronoun}” goes back to nobody"));
        }
    }
}

/// A quotation whose own cue has *he* or *she* before it, and the draft does not tell who that is.
fn with_pronoun(quotation: &Quotation) -> Option<(&Quotation, &Speaker)> {
    let cue = quotation.attribution.as_ref().and_then(|attribution| attribution.cue.as_ref());
    let speaker = quotation.speaker().filter(|speaker| cue.is_some() && speaker.kind == SpeakerKind::Pronoun)?;
    speaker.person.is_none().then_some((quotation, speaker))
}

/// Delayed identification: somebody is told of in the same paragraph or the next.
fn is_told_soon(context: &Context<'_>, quotation: &Quotation, somebody: Option<ProseSpan>) -> bool {
    let (Some(part), Some(somebody)) = (quotation.parts.last(), somebody) else { return false };
    let mut near = (part.block..=part.block + 1).filter_map(|index| context.draft.block(index));
    near.any(|block| block.span.covers(somebody))
}
