//! What was said outside the draft: the evidence quotations are held against.
//!
//! Here: [`Transcript`], what one source has, turn by turn; [`Source`], whose words it is and how it is to be read;
//! [`Evidence`], all sources of one draft.
//! Not here: any judgment about a quotation; that is `checks::matching`.

mod evidence;
mod readers;
mod transcript;

pub use evidence::{Evidence, Policy, Source, SourceKind};
pub use readers::{Unreadable, read};
pub use transcript::{InTurn, Moment, Timecode, Transcriber, Transcript, Turn, TurnSpan};
