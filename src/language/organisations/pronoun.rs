//! *it said*: the organisation or place that the sentence names, where no body spoke before.

use super::{BodyKind, NamedBody};
use crate::language::draft::BlockView;
use crate::language::names::Voice;
use crate::language::quotation::{Quotation, SpeakerKind};
use crate::markup::{Prose, ProseSpan};

/// Gives every *it* that nothing stands for yet the first body its sentence names before it. Linear in the quotations and
/// the bodies.
pub(in crate::language) fn name_pronouns<'d, 'q>(
    prose: &Prose,
    block: impl Fn(u32) -> Option<BlockView<'d>>,
    bodies: &[NamedBody],
    quotations: impl Iterator<Item = &'q mut Quotation>,
) {
    let mut places: Vec<(ProseSpan, usize)> = Vec::new();
    for quotation in quotations {
        let at = quotation.parts.last().map_or(0, |part| part.block);
        let Some(speaker) = quotation.attribution.as_mut().and_then(|found| found.speaker.as_mut()) else { continue };
        let it = speaker.kind == SpeakerKind::Pronoun && speaker.chain.len() <= 1 && speaker.person.is_none();
        if !it || !prose.slice(speaker.mention).eq_ignore_ascii_case("it") {
            continue;
        }
        if places.is_empty() {
            places = speaking(bodies);
        }
        let Some(block) = block(at) else { continue };
        let sentences = &block.facts.sentences;
        let inside = sentences.partition_point(|one| block.to_prose(one.span).start() <= speaker.mention.start());
        let Some(sentence) = inside.checked_sub(1).map(|index| block.to_prose(sentences[index].span)) else { continue };
        let first = places.partition_point(|(place, _)| place.start() < sentence.start());
        if let Some((place, body)) = places.get(first).filter(|(place, _)| place.end() <= speaker.mention.start()) {
            prose.slice(bodies[*body].name()).clone_into(&mut speaker.name);
            speaker.chain.push(*place);
        }
    }
}

/// The mentions of what can speak, in order of place.
fn speaking(bodies: &[NamedBody]) -> Vec<(ProseSpan, usize)> {
    let speaks = bodies.iter().enumerate().filter(|(_, body)| body.kind != BodyKind::Unclear);
    let mentions = speaks.flat_map(|(at, body)| body.mentions.iter().map(move |mention| (mention, at)));
    let mut places: Vec<_> = mentions
        .filter(|(mention, _)| mention.voice == Voice::Narration)
        .map(|(mention, at)| (mention.span, at))
        .collect();
    places.sort_unstable_by_key(|(place, _)| place.start());
    places
}
