//! The exit code of [`copydesk::cli::run`], and nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    copydesk::cli::run()
}
