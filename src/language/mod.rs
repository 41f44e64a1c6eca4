//! Facts more than one rule needs. No judgment: nothing here calls anything wrong.
//!
//! Two passes. The *block pass* ([`BlockFacts`]) is a pure function of one
//! block's text and kind, and is cached; its spans count from the start of the
//! block. The *draft pass* ([`Draft`]) joins block facts across paragraphs and
//! touches facts, not text. So the cost of a keystroke follows the edit.
//!
//! Not here: levels, messages, fixes.

mod acronym;
mod asking;
mod block;
mod cache;
mod capitals;
mod courtesy;
mod cue;
mod date;
mod draft;
mod headline;
mod indirect;
mod insertion;
mod join;
mod lexicon;
mod local;
mod mark;
mod memo;
mod names;
mod narration;
mod occasion;
mod on_demand;
mod organisations;
mod orphan;
mod pairing;
mod pasted;
mod people;
mod place;
mod plain;
mod quotation;
mod reference;
mod register;
mod renaming;
mod retold;
mod sentence;
mod set_apart;
mod shift;
mod slip;
mod sourcing;
mod standing;
mod telling;
#[cfg(test)]
pub(crate) mod testing;
mod titled;
mod token;
mod variant;
mod wording;

pub use acronym::{Acronym, AcronymPlace, AcronymUse, MeantAcronym, Spelling, folded_name};
pub use asking::{is_asker, is_asking, is_leader};
pub use block::{BlockFacts, BlockSpan};
pub use cache::BlockCache;
pub use date::{WeekdayDate, WeekdayEvidence};
pub use draft::{BlockView, Draft, analyse};
pub use headline::Story;
pub use insertion::{Brackets, Insertion, InsertionKind};
pub use lexicon::{
    CueUse, CueVerb, Cues, Holders, NameSuffix, Sex, holders_of, is_function_word, is_title, name_suffix,
};
pub use mark::{Glyph, Mark, MarkClass, Reading, Role, Spacing};
pub use names::{
    AgeBeside, Before, NameBeginning, NameRun, NameTie, Nature, PartInSentence, ParticledName, Relation, SentenceStart,
    Voice,
};
pub use occasion::Occasion;
pub use organisations::{BodyDifference, BodyKind, BodyMention, BodyVariant, LowerCaseTwin, NameForm, NamedBody};
pub use pairing::{Closure, MarkedSpan, Pairs};
pub use people::{Age, OfficeNouns, Person};
pub use plain::plain_words;
pub use quotation::{
    Attribution, Beginning, Certainty, Confidence, Cue, CuePlace, Ending, Form, Juncture, Manner, Part, Quotation,
    Speaker, SpeakerKind, Standing, StrayClosing,
};
pub use reference::{Naming, Reference};
pub use register::Register;
pub use renaming::Renamed;
pub use retold::Retold;
pub use sentence::Sentence;
pub use slip::{is_slip, slip_keys};
pub use sourcing::{Number, Sourcing, UnnamedSource};
pub use telling::{Aspect, Clause, Inflection, Telling, Told};
pub use titled::{Title, Titled};
pub use token::{Shape, Token, TokenKind, stem, words_of};
pub use variant::{SpellingDifference, SpellingPair};
pub use wording::{
    Difference, Fit, FoldedWord, Seam, Wording, folded_words, is_decade, is_torn_before, number_in_letters,
};
