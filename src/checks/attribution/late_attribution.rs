//! The rule `late-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Confidence, CuePlace, Draft, Form, Quotation, Speaker, SpeakerKind, Standing};
use crate::markup::ProseSpan;

declare_rule! {
    /// A long quotation runs on before the reader learns who speaks.
    ///
    /// ## Why
    ///
    /// Readers weigh words by who said them. At the end of three sentences by a speaker they have not met they have to go back.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// “The bridge was built in nine weeks, and the steel came from a yard that had closed. Nobody tested the bolts until the river took the first of them,” said Tom Okafor, an engineer.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ late-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// “The bridge was built in nine weeks,” said Tom Okafor, an engineer. “The steel came from a yard that had closed, and nobody tested the bolts until the river took the first of them.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A speaker named before, a quotation of one sentence up to 40 words, short sentences up to 25 words in all, a
    /// pronoun or a title in place of the name.
    ///
    /// ## References
    ///
    /// Reuters, *Handbook of Journalism: quotes*: the attribution comes early.
    pub static LATE_ATTRIBUTION: "late-attribution" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

/// One sentence longer than this keeps the reader waiting.
const MOST_WORDS: usize = 40;
/// And so does more than one sentence, where they are longer than this in all.
const MOST_WORDS_OF_SENTENCES: usize = 25;
/// From here on the speaker is known.
const LINK: Confidence = Confidence::percent(50);

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for quotation in context.draft.quotations() {
        let Some((speaker, mention)) = late_speaker(quotation) else { continue };
        let person = context.draft.person_of(speaker);
        let first = person.and_then(|person| person.mentions.first());
        // Somebody new comes with a full name; “the Republican” was told of before.
        let is_introduction =
            first.is_some_and(|first| mention.overlaps(*first) && context.slice(*first).contains(char::is_whitespace));
        if is_introduction && is_long(context.draft, quotation, mention) {
            let report = reporter.report(quotation.span(), "the reader learns late who speaks");
            report.related(mention, "the speaker");
        }
    }
}

/// The speaker and their mention, where it stands after the quotation has begun.
fn late_speaker(quotation: &Quotation) -> Option<(&Speaker, ProseSpan)> {
    let attribution = quotation.attribution.as_ref().filter(|attribution| attribution.confidence >= LINK)?;
    let speech = quotation.standing == Standing::Speech && quotation.form == Form::Direct;
    let late = attribution.cue.as_ref().is_some_and(|cue| cue.place != CuePlace::Before);
    let speaker = quotation.speaker().filter(|speaker| speech && late && speaker.kind == SpeakerKind::Person);
    let placed = speaker.map(|speaker| (speaker, speaker.mention));
    placed.filter(|(_, mention)| mention.start() >= quotation.span().start())
}

/// Whether the words before the mention are many.
fn is_long(draft: &Draft, quotation: &Quotation, mention: ProseSpan) -> bool {
    let (mut words, mut sentences) = (0, 0);
    for part in quotation.parts.iter().take_while(|part| part.span.end() <= mention.start()) {
        let Some(block) = draft.block(part.block) else { continue };
        let tokens = &block.facts.tokens;
        let from = tokens.partition_point(|token| block.to_prose(token.span).start() < part.content.start());
        let to = tokens.partition_point(|token| block.to_prose(token.span).start() < part.content.end());
        words += tokens[from..to].iter().filter(|token| token.is_word()).count();
        let starts = &block.facts.sentences;
        let first = starts.partition_point(|sentence| block.to_prose(sentence.span).start() < part.content.start());
        let next = starts.partition_point(|sentence| block.to_prose(sentence.span).start() < part.content.end());
        // The first sentence begins with the mark.
        sentences += 1 + next - first;
    }
    words > MOST_WORDS || sentences > 1 && words > MOST_WORDS_OF_SENTENCES
}
