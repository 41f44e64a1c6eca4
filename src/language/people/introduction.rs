//! Which names introduce somebody.
//!
//! Not here: whose name it is (`find`), and names of one word (`People::introduce_alone`).

use super::find::{given, styled_name, surname};
use super::gather::Run;
use crate::language::lexicon::{family_name_first, is_place, name_noun, starter::begins_sentence, word_class};
use crate::language::names::{Before, NameBeginning, Nature, PartInSentence, SentenceStart};
use crate::markup::BlockKind;
use rustc_hash::FxHashSet;

/// The single words that are spoken of as people: with a title before them, or as speakers.
pub(super) fn spoken_of_alone<'p>(runs: &[Run<'p>], speakers: &FxHashSet<u32>) -> FxHashSet<&'p str> {
    // *Karst votes to close its pool: “…”*: a capital of the headline tells no person.
    let in_story = |run: &&Run<'_>| {
        run.facts.after == Before::Title || !matches!(run.kind, BlockKind::Headline | BlockKind::Heading)
    };
    let alone = runs.iter().filter(|run| run.facts.words == 1 && run.facts.nature != Nature::Other).filter(in_story);
    alone
        .filter(|run| {
            let spoken_of = run.facts.part == PartInSentence::Subject && run.facts.pronoun_after.is_some();
            run.facts.after == Before::Title || speakers.contains(&run.span.start()) || spoken_of
        })
        .map(|run| run.name)
        .collect()
}

pub(super) fn is_introduction(run: &Run<'_>, speakers: &FxHashSet<u32>, alone: &FxHashSet<&str>) -> bool {
    if run.facts.words < 2
        || styled_name(run.name).is_some()
        || matches!(run.kind, BlockKind::Headline | BlockKind::Heading)
    {
        return false;
    }
    match run.facts.nature {
        Nature::Person => true,
        Nature::Perhaps => {
            let speaks = speakers.contains(&run.span.start()) && run.facts.words <= 4;
            let family_first = family_name_first(run.name).is_some();
            // *Li Andersson* may stand in either order.
            let known = alone.contains(surname(run.name)) || family_first && alone.contains(given(run.name));
            let known = known && run.facts.words <= 4 && !begins_a_sentence_only(run);
            speaks || known && (!family_first || may_be_given(given(run.name)))
        }
        Nature::Other => false,
    }
}

/// Whether words behind a family name may be the given name: *Chen Meiling*, and no *Chen Press*.
fn may_be_given(words: &str) -> bool {
    words.split(' ').all(|word| word_class(word).is_none() && name_noun(word).is_none() && !is_place(word))
}

/// *Following Ruiz*, *Top Ruiz aides*: a first word that is no name, with a capital from the sentence.
fn begins_a_sentence_only(run: &Run<'_>) -> bool {
    let first = run.name.split(' ').next().unwrap_or_default();
    let adjective = matches!(
        first,
        "Top" | "Senior" | "Former" | "Late" | "Young" | "Old" | "New" | "Big" | "Like" | "Now" | "U.S." | "US"
    );
    let opens = run.facts.sentence_start == SentenceStart::Yes && (first.ends_with("ing") || first.ends_with("ly"));
    // *in Iowa | Ruiz said*
    let place = run.facts.words == 2 && run.facts.begins == NameBeginning::Other && is_place(first);
    adjective || opens || place || begins_sentence(first)
}
