//! The rule `inconsistent-acronym-form`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{BodyDifference, BodyVariant};
use crate::markup::ProseSpan;

declare_rule! {
    /// One acronym is written in two ways.
    ///
    /// ## Why
    ///
    /// *NATO*, *Nato* and *N.A.T.O.* are each right in some house, and two of them in one story are right in none. The form that the draft
    /// uses less often is marked; on a tie, the later one.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to NATO in May, and the admirals of NATO came.
    ///
    /// Nobody from Nato paid for the ferry.
    ///             ^^^^ inconsistent-acronym-form
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to NATO in May, and NATO-led troops came.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Headlines and captions, which have rules of their own; quotations; letters that are another word (*Who*, *Us*); one *US*
    /// among *U.S.*, which most often was pasted in with a headline or a post.
    ///
    /// ## References
    ///
    /// The Guardian style guide, *abbreviations and acronyms*; AP Stylebook, *abbreviations and acronyms*.
    pub static INCONSISTENT_ACRONYM_FORM: "inconsistent-acronym-form" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Warning),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let variants = context.draft.body_variants().iter();
    for variant in variants.filter(|variant| variant.difference == BodyDifference::AcronymForm) {
        let (Some(&usual), Some(&odd)) = (variant.usual.first(), variant.odd.first()) else { continue };
        let form = context.slice(usual);
        reporter
            .report(odd, format!("this acronym is written {form} elsewhere"))
            .related(usual, "it is written so here")
            .fix(format!("write {form}"), Safety::Suggested, edits(context, variant, form));
    }
}

/// A stop that also ends the sentence stays.
fn edits(context: &Context<'_>, variant: &BodyVariant, form: &str) -> Vec<(ProseSpan, String)> {
    let mended = |&place: &ProseSpan| {
        let mut rest = context.draft.prose().text()[place.end() as usize..].chars();
        let ends = context.slice(place).ends_with('.')
            && match (rest.next(), rest.next()) {
                (Some(' '), Some(next)) => next.is_uppercase(),
                (Some(next), _) => next == '\n',
                (None, _) => true,
            };
        let stop = if ends && !form.ends_with('.') { "." } else { "" };
        (place, format!("{form}{stop}"))
    };
    variant.odd.iter().map(mended).collect()
}
