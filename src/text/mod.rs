//! The file as typed: the text, its places and its line ends.
//!
//! Here: [`Document`] (a rope and the same text flat), [`Span`] (half-open byte
//! ranges whose coordinate system is a type), [`Position`] and [`Encoding`] (the
//! only UTF-16 in the house), the one line-break function, and [`why_unread`]
//! for a text that cannot be had.
//! Not here: what the text means; markup and prose are the next rooms.

mod document;
mod lines;
mod position;
mod span;
mod unread;

pub use document::{Document, Format};
pub use lines::{LineBreaks, line_breaks};
pub use position::{Encoding, Position};
pub(crate) use span::narrow;
pub use span::{InBlock, InDocument, InProse, Span};
pub use unread::why_unread;
