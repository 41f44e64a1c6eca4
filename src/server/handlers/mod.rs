//! What the client may ask of a document, each answered from a report on its
//! newest version. Not here: getting the report (`state`).

mod attribution;
pub(super) mod code_action;
pub(super) mod diagnostic;
pub(super) mod hover;
pub(super) mod inlay_hint;
mod name;
pub(super) mod navigate;
mod record;
mod remember;
pub(super) mod rename;
mod stet;
pub(super) mod symbol;
mod wording;
