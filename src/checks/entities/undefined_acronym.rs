//! The rule `undefined-acronym`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{Acronym, AcronymPlace, Spelling};
use crate::markup::BlockKind;

declare_rule! {
    /// An acronym is never spelled out.
    ///
    /// ## Why
    ///
    /// Readers who do not know the letters lose the sentence, and those who guess may guess wrong.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the TVQB on Monday.
    ///                                   ^^^^ undefined-acronym
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, wrote to the Tern Valley Quarry Board (TVQB) on Monday. The TVQB did not answer.
    /// ```
    ///
    /// Letters that everybody knows need no name:
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, told the BBC that the FBI and the UN had written to her.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Letters on the list of known acronyms, units, time zones, postal codes and numerals; lines in capitals and
    /// datelines; quotations; captions, credits and headlines; partners (*T&Q*) and channels (*TQTV*); labelled codes
    /// (*IATA: TVQ*) and those of shares (*<TVQ>*); companies that are called by letters (*TVQ Ferries Inc.*); a full name
    /// that stands elsewhere in the draft; letters that say beside them what they are (*the protest group TVQB*, *TVQB, the
    /// quarry’s owner*); words in capitals.
    ///
    /// ## References
    ///
    /// The Economist style guide, *abbreviations*; BBC News style guide, *abbreviations and acronyms*.
    pub static UNDEFINED_ACRONYM: "undefined-acronym" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Hint),
        fix: FixKind::None,
        since: "0.1.0",
        check: check,
    }
}

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for acronym in context.draft.acronyms().iter().filter(|acronym| !is_explained(acronym)) {
        if let Some(first) = acronym.places.iter().find(|place| is_story(place)) {
            reporter.report(first.span, format!("{} is never spelled out", acronym.letters));
        }
    }
}

/// Known, or spelled out or described somewhere, or a slip for letters that are.
fn is_explained(acronym: &Acronym) -> bool {
    let known = acronym.known || acronym.words_in_draft || acronym.slip_of.is_some();
    known || acronym.places.iter().any(|place| place.spelling != Spelling::None)
}

/// The paper's own words in the running story.
fn is_story(place: &AcronymPlace) -> bool {
    !place.quoted && (place.kind.is_story() || place.kind == BlockKind::Standfirst)
}
