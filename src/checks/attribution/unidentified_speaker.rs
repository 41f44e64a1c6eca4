//! The rule `unidentified-speaker`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Form, Quotation, SpeakerKind, Standing};
use rustc_hash::FxHashSet;

declare_rule! {
    /// Somebody is quoted by name alone, and nothing says who that is.
    ///
    /// ## Why
    ///
    /// A reader weighs words by who says them: an engineer, a neighbour, the owner. A bare name says nothing. The rule
    /// is off unless the configuration selects it, because it does not know whom every reader knows.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The bridge will shut in May. “Nobody asked for this,” Ana Ruiz said.
    ///                                                       ^^^^^^^^ unidentified-speaker
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The bridge will shut in May. “Nobody asked for this,” Ana Ruiz, a ferry pilot, said.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// A title, role, age, place or party beside any mention of the name; a noun for a person in the sentence of the
    /// first mention or the next; a name that the draft does not give in full; somebody named twice or more before
    /// speaking, whom the story is about.
    ///
    /// ## References
    ///
    /// Reuters, *Handbook of Journalism*: say who the source is, and why they are in a position to know.
    pub static UNIDENTIFIED_SPEAKER: "unidentified-speaker" {
        group: Group::Attribution,
        level: DefaultLevel::Off(Level::Information),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut seen = FxHashSet::default();
    for quotation in context.draft.quotations().iter().filter(|quotation| is_told(quotation)) {
        let Some(speaker) = quotation.speaker().filter(|speaker| speaker.kind == SpeakerKind::Person) else { continue };
        let Some(index) = speaker.person.filter(|person| seen.insert(*person)) else { continue };
        let Some(person) = context.draft.person_of(speaker) else { continue };
        let Some(&first) = person.mentions.first() else { continue };
        // Whoever is named before speaking has been met, or is known.
        let introduced_here = speaker.mention.covers(first) && context.slice(first) == person.name;
        let known = context.config.stylebook().is_known(&person.name);
        if introduced_here && !known && person.name.contains(' ') && !context.draft.is_identified(index) {
            reporter.report(first, "nothing says who this is");
        }
    }
}

/// Speech whose own cue stands beside it.
fn is_told(quotation: &Quotation) -> bool {
    let cue = quotation.attribution.as_ref().and_then(|attribution| attribution.cue.as_ref());
    let says = cue.is_some_and(|cue| cue.lemma != ":");
    quotation.standing == Standing::Speech && quotation.form == Form::Direct && says
}
