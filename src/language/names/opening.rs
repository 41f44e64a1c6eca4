//! Words that have their capital from the sentence they begin, and are no part of the name behind them.

use crate::language::lexicon::starter::begins_sentence;
use crate::language::lexicon::{MayBeCue, ShortList};
use crate::language::narration::{Stretch, Words};
use crate::language::token::Shape;

/// Words that call somebody, and verbs and nouns that sentences begin with and names do not.
static OPENINGS: ShortList = ShortList::new(&[
    "Accompanying",
    "Alright",
    "Announcing",
    "Backing",
    "Calling",
    "Citing",
    "Combining",
    "Comparing",
    "Congratulations",
    "Considering",
    "Dear",
    "Dearest",
    "Describing",
    "Discussing",
    "Echoing",
    "Excluding",
    "Featuring",
    "Goodbye",
    "Having",
    "Hello",
    "Hey",
    "Hi",
    "Hurray",
    "Including",
    "Introducing",
    "Joining",
    "Leaving",
    "Listening",
    "Meet",
    "Meeting",
    "Mirroring",
    "Oh",
    "Ok",
    "Okay",
    "Oldest",
    "Quoting",
    "Reading",
    "Recalling",
    "Regarding",
    "Remember",
    "Remembering",
    "Replacing",
    "See",
    "Seeing",
    "Sincerely",
    "Speaking",
    "Starring",
    "Succeeding",
    "Thank",
    "Thanking",
    "Thanks",
    "Using",
    "Visiting",
    "Watching",
    "Welcome",
    "Wow",
    "Yeah",
]);

/// How many words of a run at the beginning of a sentence are no part of a name: *Following | Ruiz*, *All of | Ruiz*. Fewer
/// than the run has.
pub(in crate::language) fn opening(words: Words<'_>, run: Stretch) -> usize {
    let plain = words.tokens[run.from].shape == Shape::Capitalised;
    let starts = run.from == 0 || words.is_sentence_stop(run.from - 1) || words.is_mark(run.from - 1);
    let word = words.word(run.from);
    if run.to - run.from < 2 || !plain || !starts || words.is_given_name(run.from) {
        return 0;
    }
    let verb = words.lexemes[run.from].cue == MayBeCue::Yes && words.class(run.from).is_none();
    let age = word.ends_with("-year-old");
    // *Similarly | Ruiz*
    let adverb = word.len() > 5 && word.ends_with("ly") && words.class(run.from).is_none();
    // *Investigating | Ana Ruiz*
    let participle =
        word.len() > 5 && word.ends_with("ing") && run.to > run.from + 2 && words.is_given_name(run.from + 1);
    let opens = age || adverb || participle || OPENINGS.has(word) || begins_sentence(word) || verb;
    let of = usize::from(words.word(run.from + 1) == "of");
    if opens && run.from + 1 + of < run.to { 1 + of } else { 0 }
}
