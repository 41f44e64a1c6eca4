//! The command line: arguments, and one file a command.

use std::process::ExitCode;

/// Runs the command line of this process.
#[must_use]
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
