//! Words of a record in the narration, outside any marks.
//!
//! Not here: whether that is a fault; that is for `checks::matching`.

use super::evidence::Evidence;
use super::index::{Record, SEED_WORDS, seed};
use super::transcript::Timecode;
use crate::language::{Draft, FoldedWord, Seam, Wording};
use crate::markup::ProseSpan;

/// So many words in a row are no chance.
const FEWEST_WORDS: usize = 8;
/// So many of them must be small: a list of names or a title is nobody's sentence.
const FEWEST_SMALL: usize = 5;
/// A run of words that stands in more places is a common phrase.
const MOST_PLACES: usize = 32;

/// Words of the narration that stand in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Echo {
    /// Where they stand in the draft.
    pub span: ProseSpan,
    /// Who says them, as the record has the name.
    pub speaker: Option<String>,
    /// When, where the record tells.
    pub time: Option<Timecode>,
}

impl Evidence {
    /// The words in a row of the narration that stand in a record, in order of place. Linear in the draft.
    #[must_use]
    pub fn echoes(&self, draft: &Draft) -> Vec<Echo> {
        let mut echoes = Vec::new();
        if self.sources().is_empty() {
            return echoes;
        }
        let parts = draft.quotations().iter().flat_map(|quotation| &quotation.parts);
        let mut quoted: Vec<ProseSpan> = parts.map(|part| part.span).collect();
        quoted.sort_unstable();
        let is_quoted = |word: &FoldedWord| {
            let after = quoted.partition_point(|part| part.start() <= word.span.start());
            after > 0 && quoted[after - 1].covers(word.span)
        };
        for block in draft.blocks().filter(|block| block.kind.is_story()) {
            let wording = Wording::of_block(block);
            for stretch in wording.words().chunk_by(|one, other| is_quoted(one) == is_quoted(other)) {
                if !is_quoted(&stretch[0]) {
                    self.echoes_in(draft, stretch, &mut echoes);
                }
            }
        }
        echoes
    }

    fn echoes_in(&self, draft: &Draft, words: &[FoldedWord], echoes: &mut Vec<Echo>) {
        let mut at = 0;
        while at + FEWEST_WORDS <= words.len() {
            let longest = self.sources().iter().filter_map(|source| {
                let (start, count) = longest_at(&source.record, &words[at..])?;
                Some((count, source, start))
            });
            let Some((count, source, start)) = longest.max_by_key(|(count, ..)| *count) else {
                at += 1;
                continue;
            };
            let is_small = |word: &&FoldedWord| draft.prose().slice(word.span).starts_with(char::is_lowercase);
            if words[at..at + count].iter().filter(is_small).count() >= FEWEST_SMALL {
                let turn = &source.record.transcript().turns[source.record.words()[start].turn as usize];
                let speaker = turn.speaker.as_deref().map(|label| source.meant_by(label).to_owned());
                let speaker = speaker.or_else(|| source.speaker.clone());
                let span = words[at].span.to(words[at + count - 1].span);
                echoes.push(Echo { span, speaker, time: source.record.moment_of(start).time });
            }
            at += count;
        }
    }
}

/// The longest run of the record that is the first words, if it is long enough: its first word there, and its length.
fn longest_at(record: &Record, words: &[FoldedWord]) -> Option<(usize, usize)> {
    let first = words.get(..SEED_WORDS)?;
    let places = record.places_of_seed(seed(first.iter().map(|word| word.key)));
    let run = |place: usize| {
        let turn = record.words()[place].turn;
        let said = record.words()[place..].iter().take_while(|said| said.turn == turn);
        let same = said
            .zip(words)
            .enumerate()
            .take_while(|(at, (said, own))| said.key == own.key && (*at == 0 || own.seam == Seam::Joined));
        (place, same.count())
    };
    let runs = places.iter().take(MOST_PLACES).map(|(_, place)| run(*place as usize));
    runs.max_by_key(|(_, count)| *count).filter(|(_, count)| *count >= FEWEST_WORDS)
}
