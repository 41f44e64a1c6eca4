//! One thing under two names: what the rules say that find an acronym, a body or a place called so here and otherwise there.
//!
//! Not here: which two names are one (`language`), and names of people, of which the stylebook knows more.

use super::{Context, Reporter};
use crate::findings::Safety;
use crate::language::{BodyDifference, BodyVariant};
use crate::markup::ProseSpan;

/// What is said of the two names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording {
    /// What has them: *this place*.
    pub what: &'static str,
    /// How it has them: *called*, *written*.
    pub how: &'static str,
}

/// The variants of the draft that differ so. Linear in the variants.
pub(super) fn variants<'d>(
    context: &Context<'d>,
    difference: BodyDifference,
) -> impl Iterator<Item = &'d BodyVariant> + use<'d> {
    context.draft.body_variants().iter().filter(move |variant| variant.difference == difference)
}

/// Reports the first odd place of a variant; the fix writes in each odd place what `mended` makes of it and the usual name.
pub(super) fn report(
    context: &Context<'_>,
    reporter: &mut Reporter<'_>,
    variant: &BodyVariant,
    wording: Wording,
    mended: impl Fn(ProseSpan, &str) -> String,
) {
    let (Some(&usual), Some(&odd)) = (variant.usual.first(), variant.odd.first()) else { return };
    let (name, Wording { what, how }) = (context.slice(usual), wording);
    reporter
        .report(odd, format!("{what} is {how} {name} elsewhere"))
        .related(usual, format!("it is {how} so here"))
        .fix(format!("write {name}"), Safety::Suggested, variant.odd.iter().map(|&place| (place, mended(place, name))));
}
