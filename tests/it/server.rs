//! The language server, driven as the binary over real pipes.
//!
//! - `client`: a small editor
//! - `order`: edits in order, only the newest version published, output bounded
//! - `frames`: what a client gets wrong is answered or mended
//! - `life`: exit codes, and the end of a server whose client is gone
//! - `faults`: a panic in a rule costs one publish
//! - `places`: columns in each unit
//! - `delivery`: pushed or pulled, never both; what waits until the typing rests
//! - `configuration`: the nearest `copydesk.toml`, read again when it changes
//! - `renames`: a name changed through the draft
//! - `stylebook`: a name written down
//! - `hovers`, `actions`: what an editor shows at a place

mod actions;
mod client;
mod configuration;
mod delivery;
mod faults;
mod frames;
mod hovers;
mod life;
mod order;
mod outline;
mod places;
mod renames;
mod stylebook;
