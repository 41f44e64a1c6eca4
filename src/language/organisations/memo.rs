//! The bodies of the version read last, so that a keystroke that changes no name has none joined anew.

use super::NamedBody;
use super::join::join;
use super::key::word_key;
use super::local::LocalBody;
use super::variants::{BodyVariant, variants};
use crate::language::acronym::Acronym;
use crate::language::draft::BlockView;
use crate::language::people::People;
use crate::language::shift::{Shift, Typed};
use crate::markup::{Prose, ProseSpan};
use std::sync::Arc;

/// What is what in the version read last.
#[derive(Debug, Default)]
pub(in crate::language) struct BodiesMemo {
    /// *Invariant:* what [`join`] gives for that version.
    bodies: Arc<Vec<NamedBody>>,
    /// *Invariant:* what [`variants`] gives for them.
    variants: Arc<Vec<BodyVariant>>,
    /// The full names beside acronyms, each with the key of the letters.
    spelled_out: Vec<(u64, ProseSpan)>,
}

impl BodiesMemo {
    /// Brings the bodies up to a new version; gives them, and those spelled in two ways.
    ///
    /// Linear in the number of names; where only the one block was typed in and everything that [`join`] asks for is the
    /// same there, in that of mentions: then places are moved and nothing else. `typed` is none where the people are
    /// others than before.
    pub(in crate::language) fn follow<'d>(
        &mut self,
        typed: Option<&Typed>,
        prose: &Prose,
        blocks: impl Iterator<Item = BlockView<'d>> + Clone,
        people: &People,
        acronyms: &[Acronym],
    ) -> (Arc<Vec<NamedBody>>, Arc<Vec<BodyVariant>>) {
        let of_acronym = |acronym: &Acronym| {
            let letters = word_key(&acronym.letters);
            acronym.expansions().map(move |(_, name)| (letters, name)).collect::<Vec<_>>()
        };
        let spelled_out = acronyms.iter().flat_map(of_acronym).collect();
        let before = std::mem::replace(&mut self.spelled_out, spelled_out);
        let stay = |typed: &&Typed| {
            let names = typed.keeps(&typed.before.bodies, &typed.now.bodies, LocalBody::moved);
            names && spelled_out_stay(&before, &self.spelled_out, typed.shift)
        };
        if let Some(typed) = typed.filter(stay) {
            Arc::make_mut(&mut self.bodies).iter_mut().for_each(|body| body.follow(typed.shift));
            Arc::make_mut(&mut self.variants).iter_mut().for_each(|variant| variant.follow(typed.shift));
        } else {
            self.bodies = Arc::new(join(prose, blocks, people.places().into_iter(), acronyms));
            self.variants = Arc::new(variants(prose, &self.bodies));
        }
        (Arc::clone(&self.bodies), Arc::clone(&self.variants))
    }
}

/// Whether the same full names stand beside the same letters.
fn spelled_out_stay(before: &[(u64, ProseSpan)], now: &[(u64, ProseSpan)], shift: Shift) -> bool {
    let stays = |((one, old), (other, new)): (&(u64, ProseSpan), &(u64, ProseSpan))| {
        one == other && shift.span(*old) == Some(*new)
    };
    before.len() == now.len() && before.iter().zip(now).all(stays)
}
