//! Which names are one organisation or one place, and which of the two.
//!
//! The block pass (`local`) finds how far a name goes and what its words and those beside it make of it. The draft pass
//! puts together what has one key; an acronym and the name that spells it out; *Boeing* and *Boeing Commercial*; a name
//! and a former one. What is a person (`people`) is left out.
//! Not here: whether two spellings are both right; that is `checks::entities`.

mod evidence;
mod extent;
mod join;
mod key;
mod local;
mod lower;
mod memo;
mod noun;
mod offices;
mod pronoun;
mod spelling;
mod taking_up;
mod trim;
mod variants;
mod whole;

pub(super) use local::{LocalBody, bodies, letters_of, letters_that_begin};
pub use lower::LowerCaseTwin;
pub(super) use memo::BodiesMemo;
pub(super) use offices::offices_in;
pub use variants::{BodyDifference, BodyVariant};

use super::draft::BlockView;
use super::names::Voice;
use super::quotation::Quotation;
use super::shift::Shift;
use crate::markup::{BlockKind, Prose, ProseSpan};

/// Gives the bodies that speak under a part of their name, a pronoun or a noun the name the draft has for them. Linear in
/// the quotations and in the mentions of bodies, but for sorting them.
pub(super) fn name_speakers<'d>(
    prose: &Prose,
    block: impl Fn(u32) -> Option<BlockView<'d>>,
    bodies: &[NamedBody],
    quotations: &mut [Quotation],
    reported: &mut [Quotation],
) {
    whole::name_wholes(prose, bodies, quotations.iter_mut().chain(reported.iter_mut()));
    pronoun::name_pronouns(prose, block, bodies, quotations.iter_mut().chain(reported.iter_mut()));
    noun::name_nouns(prose, bodies, quotations.iter_mut().chain(reported.iter_mut()));
    taking_up::take_up(prose, bodies, quotations, reported);
}

/// Something with a name that is no person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBody {
    /// What it is.
    pub kind: BodyKind,
    /// Every place, in order of reading; at least one.
    pub mentions: Vec<BodyMention>,
    /// Where the name of an organisation begins a longer one, in order: *Tern* of *the Tern Prize*.
    pub inside: Vec<ProseSpan>,
}

/// What has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyKind {
    /// A body of people: a company, an authority, a newspaper.
    Organisation,
    /// A place.
    Place,
    /// It is not clear what: a product, a work, a law, a person of one name.
    Unclear,
}

/// One place where a body is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BodyMention {
    /// Where the name stands, without its possessive.
    pub span: ProseSpan,
    /// Whose words it stands in.
    pub voice: Voice,
    /// The kind of its block.
    pub kind: BlockKind,
    /// What form of the name it is.
    pub form: NameForm,
}

/// Which form of its name a mention has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// The name in full.
    Full,
    /// A short form of it, an acronym, or a former name.
    Other,
}

impl NamedBody {
    /// The name as the draft first gives it in full: where that is in the story, else where it first stands.
    #[must_use]
    pub fn name(&self) -> ProseSpan {
        let full = |mention: &&BodyMention| {
            mention.form == NameForm::Full && !matches!(mention.kind, BlockKind::Headline | BlockKind::Heading)
        };
        let first = self.mentions.iter().find(full).or(self.mentions.first());
        first.map_or(ProseSpan::empty(0), |mention| mention.span)
    }

    /// Moves every place, each of which holds the same words.
    fn follow(&mut self, shift: Shift) {
        self.mentions.iter_mut().for_each(|mention| shift.follow(&mut mention.span));
        self.inside.iter_mut().for_each(|place| shift.follow(place));
    }
}

#[cfg(test)]
mod tests;
