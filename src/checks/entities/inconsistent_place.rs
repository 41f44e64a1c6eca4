//! The rule `inconsistent-place`.

use crate::checks::other_name::{self, Wording};
use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::Level;
use crate::language::{BodyDifference, BodyVariant};
use crate::markup::ProseSpan;

declare_rule! {
    /// One place has two names in a draft.
    ///
    /// ## Why
    ///
    /// Readers may take *Kiev* and *Kyiv* for two towns, and each choice says something that the paper should say only
    /// once. The name that the draft uses less often is marked; on a tie, the later one.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, flew to Kyiv in May, and wrote from Kyiv.
    ///
    /// She had been in Kiev before.
    ///                 ^^^^ inconsistent-place
    /// ```
    ///
    /// ## Passes
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, flew to Kyiv in May. She had chicken Kiev on the plane.
    /// ```
    ///
    /// A sentence that tells of both names:
    ///
    /// ```draft
    /// The mayor, Ana Ruiz, flew to Mumbai, which was called Bombay when she was born.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// Dishes and teams; quotations, headlines and captions; a draft that says somewhere that the two are one.
    ///
    /// ## References
    ///
    /// AP Stylebook, *geographic names*; The Guardian style guide, *foreign placenames*.
    pub static INCONSISTENT_PLACE: "inconsistent-place" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

/// How many places of each name are looked at: bounds the work for each.
const MOST: usize = 8;

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    for variant in other_name::variants(context, BodyDifference::Place).filter(|variant| !is_told(context, variant)) {
        let wording = Wording { what: "this place", how: "called" };
        other_name::report(context, reporter, variant, wording, |_, name| name.to_owned());
    }
}

/// Whether the draft tells somewhere that the place has two names.
fn is_told(context: &Context<'_>, variant: &BodyVariant) -> bool {
    let (usual, odd) = (|| variant.usual.iter().take(MOST), variant.odd.iter().take(MOST));
    let both = |odd: &ProseSpan| usual().any(|usual| context.draft.share_a_sentence(*usual.min(odd), *usual.max(odd)));
    odd.chain(usual()).any(|place| is_introduced(context, *place)) || variant.odd.iter().take(MOST).any(both)
}

/// *known as Kiev*, *formerly Kiev*, *then called Kiev*.
fn is_introduced(context: &Context<'_>, place: ProseSpan) -> bool {
    let before = context.draft.prose().text()[..place.start() as usize].trim_end();
    ["known as", "formerly", "called", "then", "now", "renamed", "as", "chicken", "Dynamo"]
        .iter()
        .any(|word| before.ends_with(word))
}
