//! The words of the names of one block, as spellings are compared.

use super::letters;
use crate::language::BlockSpan;
use crate::language::lexicon::is_kin;
use crate::language::names::{Before, NameRun};
use crate::language::wording::hash_of_text;
use crate::text::narrow;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// One word of a name in a block that tells the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::language) struct NameWord {
    /// A hash of the word: two words with one hash are taken for one, so that the draft pass need not touch the text.
    pub(super) key: u64,
    /// A hash of all that is asked of the place when two spellings are judged: the words beside it, and what is known of
    /// its name.
    pub(super) beside: u64,
    pub(super) span: BlockSpan,
    /// The words beside it in its name.
    pub(super) before: Option<BlockSpan>,
    pub(super) after: Option<BlockSpan>,
    /// The place of its name among the names of the block.
    pub(super) run: u32,
    /// Whether words stand before its name that stand before no surname alone.
    pub(super) introduced: Introduced,
}

/// Whether a name that stands alone is something else than a surname by the words before it: *the Velden*, *his son Velden*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Introduced {
    Yes,
    No,
}

/// The words of the names of a block that are compared, in order; none in a block that says what the draft got wrong,
/// where a name is misspelt on purpose. Linear in the names.
pub(in crate::language) fn name_words(text: &str, runs: &[NameRun]) -> Box<[NameWord]> {
    if is_correction(text) {
        return Box::default();
    }
    let mut found = Vec::new();
    let mut in_name: Vec<BlockSpan> = Vec::new();
    for (run, name) in runs.iter().enumerate() {
        let introduced = introduced(text, name);
        in_name.clear();
        in_name.extend(words(text, name));
        let compared = |span: &BlockSpan| letters::is_name(span.slice(text)) && !is_marked_wrong(text, *span);
        for (index, &span) in in_name.iter().enumerate().filter(|(_, span)| compared(span)) {
            // *Ms Al Velden*: an article before the surname is no given name.
            let article = |before: &usize| {
                *before == 0
                    && name.after == Before::Title
                    && matches!(in_name[*before].slice(text), "Al" | "El" | "al" | "el")
            };
            let before = index.checked_sub(1).filter(|before| !article(before)).map(|before| in_name[before]);
            let after = in_name.get(index + 1).copied();
            found.push(NameWord {
                key: hash_of_text(span.slice(text)),
                beside: beside([before, after].map(|word| word.map(|word| word.slice(text))), name, introduced),
                span,
                before,
                after,
                run: narrow(run),
                introduced,
            });
        }
    }
    found.into_boxed_slice()
}

/// Whether a block says what the draft once got wrong. Linear in its length.
fn is_correction(text: &str) -> bool {
    // Few blocks hold these letters, and short ones are found fast.
    let misspelt = text.contains("spel") && ["misspel", "the spelling of"].iter().any(|note| text.contains(note));
    misspelt || text.contains("corrected") && ["corrected to", "been corrected"].iter().any(|note| text.contains(note))
}

/// *Ana Rwiz’s [sic] bridge*: the writer has seen it.
fn is_marked_wrong(text: &str, word: BlockSpan) -> bool {
    let after = text.get(word.end() as usize..).unwrap_or_default();
    // What stands behind nearly every word.
    if matches!(after.as_bytes(), [b',' | b'.', ..] | [b' ', b'a'..=b'z' | b'A'..=b'Z', ..]) {
        return false;
    }
    let after = ["’s", "'s", "’", "'"].iter().find_map(|owner| after.strip_prefix(owner)).unwrap_or(after).trim_start();
    ["[sic]", "(sic)"].iter().any(|note| after.starts_with(note))
}

/// The words of a name, without marks around them.
fn words<'t>(text: &'t str, run: &NameRun) -> impl Iterator<Item = BlockSpan> + 't {
    run.span.slice(text).split_whitespace().filter_map(move |word| {
        let inner = without_article(bare(word));
        // Both are slices of the text, so the difference is where the inner one begins.
        let start = narrow(inner.as_ptr() as usize - text.as_ptr() as usize);
        (!inner.is_empty()).then(|| BlockSpan::new(start, start + narrow(inner.len())))
    })
}

/// A word without marks around it: most have none.
fn bare(word: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if plain(word.as_bytes().first()) && plain(word.as_bytes().last()) {
        return word;
    }
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// *Dosari* of *al-Dosari*: the article is no part of the spelling.
fn without_article(word: &str) -> &str {
    let article = matches!(word.as_bytes(), [b'a' | b'A' | b'e' | b'E', b'l', b'-', ..]);
    word.get(3..).filter(|rest| article && rest.starts_with(char::is_uppercase)).unwrap_or(word)
}

fn introduced(text: &str, run: &NameRun) -> Introduced {
    let before = text.get(..run.span.start() as usize).unwrap_or_default().trim_end();
    let word = before.trim_end_matches(',').rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    let article = matches!(word, "the" | "The" | "a" | "A" | "an" | "An") && !before.ends_with(',');
    let relative = is_kin(word) || matches!(word, "partner" | "dog");
    if article || relative { Introduced::Yes } else { Introduced::No }
}

fn beside(words: [Option<&str>; 2], name: &NameRun, introduced: Introduced) -> u64 {
    let mut hasher = FxHasher::default();
    (words, name.voice, name.after, name.nature, name.sentence_start, name.part, introduced).hash(&mut hasher);
    hasher.finish()
}
