//! The command line: arguments, and one file a command.

use crate::server;
use std::process::ExitCode;

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("lsp") => ExitCode::from(u8::try_from(server::run()).unwrap_or(1)),
        _ => ExitCode::SUCCESS,
    }
}
