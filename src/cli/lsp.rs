//! `copydesk lsp`: the server, which does everything else itself.

use crate::server;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run() -> ExitCode {
    ExitCode::from(u8::try_from(server::run()).unwrap_or(1))
}
