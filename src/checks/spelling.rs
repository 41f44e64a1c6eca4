//! One name in two spellings: what the rules say that find it so here and otherwise there.
//!
//! Not here: which two spellings are one name (`language`).

use super::{Context, Reporter};
use crate::config::Preference;
use crate::findings::Safety;
use crate::language::SpellingPair;

/// Reports the odd spelling of a pair, or the one that the stylebook has not; `how` says how a name has it: *spelled*, *written*.
/// A quoted spelling is marked where the narration has no other, and not mended.
pub(super) fn report(context: &Context<'_>, reporter: &mut Reporter<'_>, pair: &SpellingPair, how: &str) {
    let (Some(&usual), Some(&odd)) = (pair.usual.first(), pair.odd.first().or(pair.quoted.first())) else { return };
    let preferred = context.config.stylebook().preference(context.slice(usual), context.slice(odd));
    let (first, related, wrong, source) = match preferred {
        Preference::Both => return,
        Preference::Second => (usual, odd, &pair.usual, "in the stylebook"),
        Preference::First => (odd, usual, &pair.odd, "in the stylebook"),
        Preference::Neither => (odd, usual, &pair.odd, "elsewhere"),
    };
    let spelling = context.slice(related);
    reporter
        .report(first, format!("this name is {how} {spelling} {source}"))
        .related(related, format!("it is {how} so here"))
        .fix(format!("write {spelling}"), Safety::Suggested, wrong.iter().map(|&place| (place, spelling)));
}
