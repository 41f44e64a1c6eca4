//! *the Roads and Harbours Committee said*: the whole of a name that the words beside the cue have only one end of.
//!
//! Not here: what a body is called elsewhere in the draft (`noun`, `pronoun`).

use super::{BodyKind, NamedBody};
use crate::language::quotation::{Quotation, SpeakerKind};
use crate::markup::{Prose, ProseSpan};
use crate::text::narrow;
use rustc_hash::FxHashMap;

/// Gives every speaker that is the part of a body's name before or behind its *and* the whole of the name. Linear in the
/// quotations and the mentions of bodies.
pub(in crate::language) fn name_wholes<'q>(
    prose: &Prose,
    bodies: &[NamedBody],
    quotations: impl Iterator<Item = &'q mut Quotation>,
) {
    let mut wholes: Option<Wholes> = None;
    for quotation in quotations {
        let Some(speaker) = quotation.attribution.as_mut().and_then(|found| found.speaker.as_mut()) else { continue };
        let may_be_part = speaker.kind != SpeakerKind::Pronoun && speaker.person.is_none();
        let (before, after) = around(prose, speaker.mention);
        if !may_be_part || !before.ends_with(" and ") && !after.starts_with(" and ") {
            continue;
        }
        let wholes = wholes.get_or_insert_with(|| Wholes::of(prose, bodies));
        let Some(whole) = wholes.around(prose, speaker.mention) else { continue };
        speaker.mention = whole;
        speaker.kind = SpeakerKind::Group;
        prose.slice(whole).clone_into(&mut speaker.name);
        speaker.chain = vec![whole];
    }
}

/// The names of organisations with an *and* in them, each with its article, by their ends.
struct Wholes {
    by_start: FxHashMap<u32, ProseSpan>,
    by_end: FxHashMap<u32, ProseSpan>,
}

impl Wholes {
    fn of(prose: &Prose, bodies: &[NamedBody]) -> Wholes {
        let organisations = bodies.iter().filter(|body| body.kind == BodyKind::Organisation);
        let places = organisations.flat_map(|body| body.mentions.iter().map(|mention| mention.span));
        let places =
            places.filter(|place| prose.slice(*place).contains(" and ")).map(|place| with_article(prose, place));
        let by_end: FxHashMap<u32, ProseSpan> = places.map(|place| (place.end(), place)).collect();
        Wholes { by_start: by_end.values().map(|place| (place.start(), *place)).collect(), by_end }
    }

    /// The name that begins or ends with the words and is longer than they are.
    fn around(&self, prose: &Prose, part: ProseSpan) -> Option<ProseSpan> {
        let behind = self.by_end.get(&part.end()).filter(|whole| whole.start() < part.start());
        let before = || self.by_start.get(&with_article(prose, part).start()).filter(|whole| whole.end() > part.end());
        behind.or_else(before).copied()
    }
}

/// The name with the *the* before it.
fn with_article(prose: &Prose, name: ProseSpan) -> ProseSpan {
    let (before, _) = around(prose, name);
    let article = ["the ", "The "].into_iter().find(|article| before.ends_with(article)).unwrap_or_default();
    ProseSpan::new(name.start() - narrow(article.len()), name.end())
}

fn around(prose: &Prose, span: ProseSpan) -> (&str, &str) {
    let text = prose.text();
    (&text[..span.start() as usize], &text[span.end() as usize..])
}
