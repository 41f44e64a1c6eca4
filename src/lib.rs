//! # copydesk
//!
//! The copy desk in a journalist's editor: who said it, did they say it, and is
//! the name right.
//!
//! A draft is read once, downstream only: text becomes prose, prose becomes
//! facts, facts become findings; editors and CI receive findings.
//!
//! ```text
//!  bytes ─▶ text ─▶ markup ─▶ language ─▶ checks ─▶ lint ─▶ output ─▶ terminal, CI
//!          Document  Prose     Draft       Finding   level,  server ─▶ editor
//!             ▲                  ▲            ▲      order,
//!          (rope)           sources ──────────┘      silence
//!                           Evidence   config ─┘
//! ```
//!
//! The modules stand in that order, and each imports only those before it.

pub mod text;

pub mod markup;

pub mod language;

pub mod findings;

pub mod sources;

pub mod config;

pub mod checks;

pub mod lint;

pub mod output;

pub mod server;

pub mod cli;

pub use findings::{Finding, Level};
pub use lint::lint;
pub use text::{Document, Format};
