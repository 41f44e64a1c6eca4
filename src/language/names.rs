//! Runs of words that may be names, inside one block.
//!
//! Not here: who is who through the draft (`people`).

use super::BlockSpan;
use super::lexicon::WordClass;
use super::local::LocalQuote;
use super::narration::{Stretch, Words, is_possessive};
use super::token::stem;

/// One run of capitals that may be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameRun {
    /// The name without a courtesy title before it and without a possessive after it.
    pub span: BlockSpan,
    /// How many words it has.
    pub words: u8,
    /// Whether a title stands before it: `Mr`, `Sen.`, `Judge`.
    pub after: Before,
    /// Where it stands.
    pub voice: Voice,
    /// Whether it begins its sentence, where a capital proves nothing.
    pub sentence_start: SentenceStart,
}

/// What stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Before {
    /// A courtesy title, rank or office.
    Title,
    /// Anything else.
    Other,
}

/// Whose words a name stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// The writer's.
    Narration,
    /// Somebody else's, in marks.
    Quoted,
}

/// Whether a run begins its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SentenceStart {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// The runs of a block, in order. Linear in the tokens.
pub(super) fn runs(words: Words<'_>, quotes: &[LocalQuote]) -> Vec<NameRun> {
    let mut found = Vec::new();
    let mut quote = 0;
    let mut at = 0;
    while at < words.tokens.len() {
        let Some(run) = words.name_forward(at, words.tokens.len()) else {
            at += 1;
            continue;
        };
        let run = cut_at_possessive(words, run);
        while quotes.get(quote).is_some_and(|quote| quote.close_token < run.from) {
            quote += 1;
        }
        let quoted = quotes.get(quote).is_some_and(|quote| quote.open_token < run.from);
        found.extend(name_run(words, run, if quoted { Voice::Quoted } else { Voice::Narration }));
        at = run.to;
    }
    found
}

/// A possessive ends its name: “Obama's | White House”.
fn cut_at_possessive(words: Words<'_>, run: Stretch) -> Stretch {
    let cut = (run.from..run.to).find(|&token| is_possessive(words.word(token)));
    Stretch { from: run.from, to: cut.map_or(run.to, |token| token + 1) }
}

fn name_run(words: Words<'_>, run: Stretch, voice: Voice) -> Option<NameRun> {
    let titles = (run.from..run.to).take_while(|&token| words.is(token, WordClass::Title)).count();
    let from = run.from + titles;
    if from >= run.to {
        return None;
    }
    let first = words.tokens[from].span;
    let last = words.tokens[run.to - 1].span;
    let cut = last.slice(words.text).len() - stem(last.slice(words.text)).len();
    let span = BlockSpan::new(first.start(), last.end() - u32::try_from(cut).unwrap_or(0));
    let starts = run.from == 0 || words.is_sentence_stop(run.from - 1);
    Some(NameRun {
        span,
        words: u8::try_from(run.to - from).unwrap_or(u8::MAX),
        after: if titles > 0 { Before::Title } else { Before::Other },
        voice,
        sentence_start: if starts && titles == 0 { SentenceStart::Yes } else { SentenceStart::No },
    })
}
