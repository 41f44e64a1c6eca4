//! The rule `inconsistent-particle`.

use crate::checks::rule::declare_rule;
use crate::checks::{Context, DefaultLevel, FixKind, Group, Reporter};
use crate::findings::{Level, Safety};
use crate::language::{BlockSpan, BlockView, Shape, Token, TokenKind, Voice};
use crate::markup::{BlockKind, ProseSpan};
use std::collections::BTreeMap;

declare_rule! {
    /// The particle of a name is written in two ways.
    ///
    /// ## Why
    ///
    /// *de Blasio* or *De Blasio*: the bearer decides, and a draft has one of them. The rarer form is marked. Two of a family may
    /// differ, so only what stands with one given name is held against each other.
    ///
    /// ## Fails
    ///
    /// ```draft
    /// The mayor, Ana de Silvan, lives beside the bridge. Nobody had asked Ana De Silvan about it.
    ///                                                                         ^^^^^^^^^ inconsistent-particle
    /// ```
    ///
    /// ## Passes
    ///
    /// A capital where the surname stands alone, as many styles have it:
    ///
    /// ```draft
    /// The mayor, Ana de Silvan, lives beside the bridge. Nobody had asked De Silvan about it.
    /// ```
    ///
    /// ## Not flagged
    ///
    /// The start of a sentence; headlines; quoted words; a form with the given name beside one without; other given names.
    ///
    /// ## References
    ///
    /// AP Stylebook, *foreign names*; Chicago Manual of Style, *names with particles*.
    pub static INCONSISTENT_PARTICLE: "inconsistent-particle" {
        group: Group::Entities,
        level: DefaultLevel::On(Level::Information),
        fix: FixKind::Suggested,
        since: "0.1.0",
        check: check,
    }
}

const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "del", "della", "di", "du", "la", "las", "los", "von", "van", "der", "den", "ter", "ten",
    "zu",
];

/// The most letters one of them has: *della*.
const LONGEST_PARTICLE: usize = 5;

/// A surname with its particles, and the given name before it where there is one.
type Key<'d> = (String, Option<&'d str>);

fn check(context: &Context<'_>, reporter: &mut Reporter<'_>) {
    let mut forms: BTreeMap<Key<'_>, BTreeMap<&str, Vec<ProseSpan>>> = BTreeMap::new();
    for block in context.draft.blocks().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem))
    {
        for run in block.facts.names.iter().filter(|run| run.voice == Voice::Narration) {
            let Some((place, given)) = with_particles(&block, run.span) else { continue };
            let key = (context.slice(place).to_lowercase(), given);
            forms.entry(key).or_default().entry(context.slice(place)).or_default().push(place);
        }
    }
    for by_form in forms.values().filter(|by_form| by_form.len() > 1) {
        let rank =
            |places: &Vec<ProseSpan>| (places.len(), std::cmp::Reverse(places.first().map(|place| place.start())));
        let Some((usual, places)) = by_form.iter().max_by_key(|(_, places)| rank(places)) else { continue };
        let Some(&related) = places.first() else { continue };
        for odd in by_form.iter().filter(|(form, _)| *form != usual).map(|(_, odd)| odd) {
            let Some(&first) = odd.first() else { continue };
            reporter
                .report(first, format!("this name is written {usual} elsewhere"))
                .related(related, "it is written so here")
                .fix(format!("write {usual}"), Safety::Suggested, odd.iter().map(|place| (*place, *usual)));
        }
    }
}

/// The last word of a name with the particles before it, and the given name before them.
fn with_particles<'d>(block: &BlockView<'d>, name: BlockSpan) -> Option<(ProseSpan, Option<&'d str>)> {
    if !may_have_particle(block.text.get(..name.end() as usize)?) {
        return None;
    }
    let tokens = &block.facts.tokens;
    let last = tokens.partition_point(|token| token.span.start() < name.end()).checked_sub(1)?;
    let is_particle = |at: &usize| {
        let word = tokens[*at].text(block.text);
        PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(word))
    };
    let from = (0..last).rev().take_while(is_particle).last()?;
    let before = from.checked_sub(1).map(|before| tokens[before]);
    let starts = before.is_none_or(|before| before.kind == TokenKind::Stop || before.kind == TokenKind::Mark);
    let named = |before: &Token| tokens[from].span.start() > name.start() && before.shape != Shape::Lower;
    let given = before.filter(named).map(|before| before.text(block.text));
    let span = BlockSpan::new(tokens[from].span.start(), name.end());
    // *la France* is an article and a country.
    let article = given.is_none() && tokens[from].text(block.text).starts_with(['l', 'L']);
    (!starts && !article).then(|| (block.to_prose(span), given))
}

/// How far back the word before the last one is looked for, in bytes: bounds the work for each name.
const REACH: usize = 48;

/// Whether the last word of a text may have a particle before it: most have a longer word there, and that is seen
/// without looking for its token.
fn may_have_particle(text: &str) -> bool {
    let near = &text.as_bytes()[text.len().saturating_sub(REACH)..];
    let Some(space) = near.iter().rposition(u8::is_ascii_whitespace).filter(|_| near.is_ascii()) else { return true };
    let before = near[..space].trim_ascii_end();
    before.len() <= LONGEST_PARTICLE
        || !before[before.len() - LONGEST_PARTICLE - 1..].iter().all(u8::is_ascii_alphanumeric)
}
