//! Whose words a quotation is said to be, and how sure that is.
//!
//! Not here: whether they are (`verify`), and what a name may mean in a record (`whose`).

use super::evidence::Evidence;
use super::part::is_a_part;
use super::whose::{Called, is_pronoun, share_a_word};
use crate::language::{Certainty, Draft, Quotation, SpeakerKind};

/// Whose words they are said to be, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Claim<'e> {
    pub(super) called: Option<Called<'e>>,
    pub(super) told: Told,
}

impl<'e> Claim<'e> {
    /// What the draft tells of a quotation; `naming` is that of whom it says it is.
    pub(super) fn of(called: Option<Called<'e>>, naming: Naming, quotation: &Quotation) -> Claim<'e> {
        Claim { called, told: told(naming, quotation) }
    }
}

/// What the words beside the cue have of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// A word of it.
    ByName,
    /// All of it, and the record has somebody by that name: `RUIZ` over what Ana Ruiz says.
    ByLabel,
    /// None, and they say what somebody does there: *the moderator*.
    ByPart,
    /// None.
    Otherwise,
}

impl Naming {
    pub(super) fn of(evidence: &Evidence, called: Called<'_>) -> Naming {
        if share_a_word(called.name, called.mention) {
            let is_label = evidence.sources().iter().any(|source| source.labels_with(called));
            if is_label { Naming::ByLabel } else { Naming::ByName }
        } else if is_a_part(called.mention) {
            Naming::ByPart
        } else {
            Naming::Otherwise
        }
    }
}

/// How the draft tells who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Told {
    /// By name, beside the words.
    ByName,
    /// By a pronoun or a description that can only mean one, as far as is known.
    ByReference,
    /// Most likely somebody with a name: from what stands near, or by a pronoun that may mean others.
    Likely,
    /// Not for certain.
    Uncertain,
}

/// How the draft calls whoever says it.
pub(super) fn called<'d>(draft: &'d Draft, quotation: &'d Quotation) -> Option<Called<'d>> {
    let speaker = quotation.speaker()?;
    Some(Called { name: &speaker.name, mention: draft.prose().slice(speaker.mention) })
}

/// How sure it is who speaks.
fn told(naming: Naming, quotation: &Quotation) -> Told {
    /// A name beside the words may still be that of whom they are about.
    const BESIDE: f64 = 0.9;
    let Some((attribution, speaker)) = quotation.attribution.as_ref().zip(quotation.speaker()) else {
        return Told::Uncertain;
    };
    let is_person = matches!(speaker.kind, SpeakerKind::Person | SpeakerKind::Pronoun);
    // What may be a name to the draft is one to the record.
    let is_label = speaker.kind == SpeakerKind::Group && naming == Naming::ByLabel;
    let is_named = speaker.name.starts_with(char::is_uppercase) && !is_pronoun(&speaker.name);
    if !(is_person || is_label) || !is_named || naming == Naming::ByPart {
        Told::Uncertain
    } else if attribution.confidence.certainty() != Certainty::Sure || !speaker.rivals.is_empty() || is_label {
        Told::Likely
    } else if matches!(naming, Naming::ByName | Naming::ByLabel) && attribution.confidence.fraction() >= BESIDE {
        Told::ByName
    } else {
        Told::ByReference
    }
}
