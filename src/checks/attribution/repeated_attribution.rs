//! The rule `repeated-attribution`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Aspect, Clause, SpeakerKind, Telling};
use crate::text::Span;

declare_rule! {
    /// One quotation is given to its speaker twice.
    ///
    /// ## Why
    ///
    /// Once is enough. A second attribution makes the reader look for a second speaker.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said: “The bridge is safe,” she said.
    ///                                                  ^^^^^^^^ repeated-attribution
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// Ana Ruiz, the mayor, said: “The bridge is safe.”
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Two quotations, two speakers, and a clause that hangs on another (*when Ruiz said “never”, she said it twice*).
    ///
    /// ## References
    ///
    /// Guardian style guide, *quotes*.
    pub static REPEATED_ATTRIBUTION: "repeated-attribution" {
        group: Group::Attribution,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut before: Option<Telling> = None;
    for telling in context.draft.tellings() {
        let Some(first) = before.replace(telling) else { continue };
        let marked = first.leads.is_some() && first.leads == telling.follows;
        if !is_attribution(&first) || !marked || !may_be_one(context, &first, &telling) {
            continue;
        }
        let report = reporter.report(telling.clause_span, "the speaker of this quotation is named before it");
        let report = report.related(first.clause_span, "here");
        if let Some((place, comma, stop)) = end_of(context, &telling) {
            let gone = Span::new(place, stop);
            report.fix("take the second attribution out", Safety::Suggested, [(comma, "."), (gone, "")]);
        }
    }
}

/// *Must allow “…”* gives nobody words.
fn is_attribution(first: &Telling) -> bool {
    first.clause == Clause::Main && (first.aspect == Aspect::Simple || first.lemma == "say")
}

/// A pronoun, or a name or noun that the first mention holds too.
fn may_be_one(context: &Context<'_>, first: &Telling, second: &Telling) -> bool {
    let (one, other) = (context.slice(first.subject), context.slice(second.subject));
    let last = other.split_whitespace().next_back();
    let same = last.is_some_and(|last| one.split_whitespace().any(|word| word == last));
    same || second.kind == SpeakerKind::Pronoun && first.kind != SpeakerKind::Pronoun
}

/// Where the marks close, the comma inside them and the end of the stop, where nothing but the second attribution
/// stands between marks and stop.
fn end_of(context: &Context<'_>, second: &Telling) -> Option<(u32, crate::markup::ProseSpan, u32)> {
    let (quotation, stop) = (second.follows?, second.stop?);
    let mark = context.slice(quotation).chars().next_back()?;
    let inside = quotation.end().checked_sub(crate::text::narrow(mark.len_utf8()))?;
    let comma = Span::new(inside.checked_sub(1)?, inside);
    (context.slice(comma) == ",").then_some((quotation.end(), comma, stop.end()))
}
