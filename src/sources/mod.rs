//! What was said outside the draft: the evidence quotations are held against.
//!
//! Here: [`Transcript`], what one source has, turn by turn; [`Source`], whose words it is and how it is to be read;
//! [`Evidence`], all sources of one draft.
//! Not here: any judgment about a quotation; that is `checks::matching`.

mod declared;
mod evidence;
pub mod load;
mod readers;
mod transcript;

pub use declared::{Declared, DeclaredFile, Shelf};
pub use evidence::{Evidence, Policy, Source, SourceFault, SourceKind};
pub use load::Library;
pub use readers::{Unreadable, read};
pub use transcript::{InTurn, Moment, Timecode, Transcriber, Transcript, Turn, TurnSpan};
