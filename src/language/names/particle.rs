//! Names with particles before their last word: *Ana de Silvan*, *Dr Von Velden*.
//!
//! Not here: whether one is written in two ways (`checks::entities`).

use super::{NameRun, Voice};
use crate::language::BlockSpan;
use crate::language::token::{Shape, Token, TokenKind};

const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "del", "della", "di", "du", "la", "las", "los", "von", "van", "der", "den", "ter", "ten",
    "zu",
];

/// The most letters one of them has: *della*.
const LONGEST_PARTICLE: usize = 5;

/// How far back the word before the last one is looked for, in bytes: bounds the work for each name.
const REACH: usize = 48;

/// The last word of a name with the particles before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParticledName {
    /// From the first particle to the end of the name.
    pub span: BlockSpan,
    /// The given name before the particles, where there is one.
    pub given: Option<BlockSpan>,
}

/// The names of the narration with particles, in order. Linear in the names.
pub(in crate::language) fn particled_names(text: &str, tokens: &[Token], names: &[NameRun]) -> Box<[ParticledName]> {
    let narrated = names.iter().filter(|run| run.voice == Voice::Narration);
    narrated.filter_map(|run| with_particles(text, tokens, run.span)).collect()
}

/// A name with its particles, where it has some and they do not begin a sentence, where a capital proves nothing.
fn with_particles(text: &str, tokens: &[Token], name: BlockSpan) -> Option<ParticledName> {
    if !may_have_particle(text.get(..name.end() as usize)?) {
        return None;
    }
    let last = tokens.partition_point(|token| token.span.start() < name.end()).checked_sub(1)?;
    let is_particle = |at: &usize| {
        let word = tokens[*at].text(text);
        PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(word))
    };
    let from = (0..last).rev().take_while(is_particle).last()?;
    let before = from.checked_sub(1).map(|before| tokens[before])?;
    let inside = tokens[from].span.start() > name.start() && before.shape != Shape::Lower;
    let given = inside.then_some(before.span);
    // *la France* is an article and a country.
    let article = given.is_none() && tokens[from].text(text).starts_with(['l', 'L']);
    let starts = before.kind == TokenKind::Stop || before.kind == TokenKind::Mark;
    let span = BlockSpan::new(tokens[from].span.start(), name.end());
    (!starts && !article).then_some(ParticledName { span, given })
}

/// Whether the last word of a text may have a particle before it: most have a longer word there, and that is seen
/// without looking for its token.
fn may_have_particle(text: &str) -> bool {
    let near = &text.as_bytes()[text.len().saturating_sub(REACH)..];
    let Some(space) = near.iter().rposition(u8::is_ascii_whitespace).filter(|_| near.is_ascii()) else { return true };
    let before = near[..space].trim_ascii_end();
    before.len() <= LONGEST_PARTICLE
        || !before[before.len() - LONGEST_PARTICLE - 1..].iter().all(u8::is_ascii_alphanumeric)
}
