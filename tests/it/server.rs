//! The language server, driven as the binary over real pipes.
//!
//! - `client`: a small editor
//! - `frames`: what a client gets wrong is answered or mended
//! - `life`: exit codes, and the end of a server whose client is gone

#[expect(dead_code, reason = "the tests of diagnostics wait for the quotations they need")]
mod client;
mod frames;
mod life;
