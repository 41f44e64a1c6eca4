//! What the client may ask of a document, each answered from a report on its
//! newest version. Not here: getting the report (`state`).

pub(super) mod code_action;
pub(super) mod diagnostic;
pub(super) mod hover;
mod stet;
mod wording;
