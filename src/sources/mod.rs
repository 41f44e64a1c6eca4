//! What was said outside the draft: the evidence quotations are held against.
//!
//! Here: [`Transcript`], what one source has, turn by turn; [`Source`], whose words it is and how it is to be read;
//! [`Evidence`], all sources of one draft.
//! Not here: any judgment about a quotation; that is `checks::matching`.

mod align;
mod another;
mod claim;
mod cut;
mod date;
mod declared;
mod docket;
mod echo;
mod evidence;
mod hearing;
mod index;
mod kept;
mod lexicon;
pub mod load;
mod locate;
mod memory;
mod other_drafts;
mod part;
mod pieces;
mod quoted;
mod readers;
mod reading;
mod repeat;
mod said;
mod same;
#[cfg(test)]
mod testing;
mod transcript;
mod turned;
mod verdict;
mod verify;
mod weigh;
mod whose;

pub use declared::{Declared, DeclaredFile, Shelf};
pub use docket::Docket;
pub use echo::Echo;
pub use evidence::{Evidence, Policy, Source, SourceFault, SourceKind};
pub use index::{Record, SaidWord};
pub use lexicon::Critical;
pub use load::Library;
pub use other_drafts::{OtherDrafts, OtherWording};
pub use readers::{Unreadable, read};
pub use said::Said;
pub use transcript::{InTurn, Moment, Timecode, Transcriber, Transcript, Turn, TurnSpan};
pub use verdict::{Change, ChangeKind, Grade, Outcome, Passage, Seam, Seaming, Verdict};
