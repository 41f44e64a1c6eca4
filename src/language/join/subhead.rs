//! A line between paragraphs that quotes: whoever says the words further down.
//!
//! Not here: headlines, whose words are held against the whole story (`headline`).

use super::backwards::fills_block;
use crate::language::quotation::{Attribution, Confidence, Quotation};
use crate::markup::{BlockKind, Prose};

/// How many quotations further down are searched for the words: bounds the work for each line.
const QUOTATIONS_AHEAD: usize = 12;

/// Fewer words stand elsewhere by chance.
const FEWEST_WORDS: u32 = 3;

/// The words stand under the name of whoever says them, and once more in a line of their own.
const REPEATED: Confidence = Confidence::percent(74);

/// A line of nothing but marked words that no stop ends belongs to whoever says them in what follows, and not to
/// whoever spoke before it. Linear in the quotations.
pub(super) fn name_subheads(prose: &Prose, quotations: &mut [Quotation]) {
    for index in 0..quotations.len() {
        if !is_subhead(prose, &quotations[index]) {
            continue;
        }
        let words = content(prose, &quotations[index]);
        let says = |later: &&Quotation| content(prose, later).contains(&words);
        let later = quotations[index + 1..].iter().take(QUOTATIONS_AHEAD).find(says);
        if let Some(found) = later.and_then(|later| later.attribution.clone()) {
            let confidence = found.confidence.min(REPEATED);
            quotations[index].attribution = Some(Attribution { cue: None, confidence, ..found });
        }
    }
}

fn is_subhead(prose: &Prose, quotation: &Quotation) -> bool {
    let [part] = quotation.parts.as_slice() else { return false };
    let paragraph = prose.blocks().get(part.block as usize).is_some_and(|block| block.kind == BlockKind::Paragraph);
    let goes_on = prose.slice(part.content).trim_end().ends_with(['.', ',', '…', '—']);
    let known = quotation.attribution.as_ref().is_some_and(|known| known.cue.is_some());
    paragraph && !goes_on && !known && quotation.words >= FEWEST_WORDS && fills_block(prose, part)
}

/// The words of a quotation in small letters, each between two spaces.
fn content(prose: &Prose, quotation: &Quotation) -> String {
    let mut words = String::from(" ");
    for part in &quotation.parts {
        for word in prose.slice(part.content).split(|letter: char| !letter.is_alphanumeric()) {
            if !word.is_empty() {
                words.push_str(&word.to_lowercase());
                words.push(' ');
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::language::testing;

    /// Whoever says the second quotation of a text.
    fn second(text: &str) -> String {
        let draft = testing::draft(text);
        draft.quotations()[1].speaker().map_or("nobody", |speaker| &speaker.name).to_owned()
    }

    #[test]
    fn a_line_between_paragraphs_belongs_to_whoever_says_it_below() {
        for (line, speaker) in [
            ("‘Safe because of the wall’", "Tom Bell"),
            ("“Safe because of the wall”", "Tom Bell"),
            ("“Safe because of the mill”", "Ana Ruiz"),
            ("“Safe because of the wall.”", "Ana Ruiz"),
        ] {
            let text = format!(
                "“It is lost,” said Ana Ruiz.\n\n{line}\n\nThe town met.\n\n“We are safe because of the wall and the mill,” said Tom Bell.\n"
            );
            assert_eq!(second(&text), speaker, "{line}");
        }
    }
}
