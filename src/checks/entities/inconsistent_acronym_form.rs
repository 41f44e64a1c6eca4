//! The rule `inconsistent-acronym-form`.

use crate::checks::other_name::{self, Wording};
use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{Acronym, BodyDifference, BodyVariant, Certainty, MeantAcronym};
use crate::markup::ProseSpan;

declare_rule! {
    /// One acronym is written in two ways.
    ///
    /// ## Why
    ///
    /// *NATO*, *Nato* and *N.A.T.O.* are each right in some house, and two of them in one story are right in none. The
    /// form that the draft uses less often is marked; on a tie, the later one.
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
    /// Two letters in the wrong order:
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Valley Quarry Board (TVQB) on Monday. A spokesman for the TVBQ did not answer.
    ///                                                                                                  ^^^^ inconsistent-acronym-form
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
    /// among *U.S.*, which most often was pasted in with a headline or a post. Letters that everybody knows (*NSA*, where the draft
    /// spells out the *NAS*) are told of as information: they may mean what they say.
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
    let after = |place: ProseSpan| &context.draft.prose().text()[place.end() as usize..];
    // *the U.K..* is one stop too many, and no other form.
    let is_form = |variant: &&BodyVariant| variant.odd.first().is_some_and(|odd| !after(*odd).starts_with('.'));
    for variant in other_name::variants(context, BodyDifference::AcronymForm).filter(is_form) {
        let wording = Wording { what: "this acronym", how: "written" };
        other_name::report(context, reporter, variant, wording, |place, form| {
            mended(context.slice(place), after(place), form)
        });
    }
    context.draft.acronyms().iter().for_each(|acronym| report_slip(reporter, acronym));
}

/// Letters in the wrong order, where the paper's own words have them.
fn report_slip(reporter: &mut Reporter<'_>, acronym: &Acronym) {
    let Some(MeantAcronym { letters: right, spelled_out }) = &acronym.slip_of else { return };
    let odd: Vec<ProseSpan> = acronym.places.iter().filter(|place| !place.quoted).map(|place| place.span).collect();
    let Some(&first) = odd.first() else { return };
    let edits = odd.iter().map(|&place| (place, right.to_string()));
    // *the National Academy of Sciences (NAS)* may stand beside the NSA: letters that everybody knows can mean what they say.
    let certainty = if acronym.known { Certainty::Likely } else { Certainty::Sure };
    reporter
        .report(first, format!("the letters that the draft spells out are {right}"))
        .related(*spelled_out, format!("{right} is spelled out here"))
        .certain_as(certainty)
        .fix(format!("write {right}"), Safety::Suggested, edits);
}

/// A stop that also ends the sentence stays.
fn mended(letters: &str, after: &str, form: &str) -> String {
    let mut rest = after.chars();
    let ends = letters.ends_with('.')
        && match (rest.next(), rest.next()) {
            (Some(' '), Some(next)) => next.is_uppercase(),
            (Some(next), _) => next == '\n',
            (None, _) => true,
        };
    let stop = if ends && !form.ends_with('.') { "." } else { "" };
    format!("{form}{stop}")
}
