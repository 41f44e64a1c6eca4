//! The exit code of [`copydesk::cli::run`], and nothing else.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Reading a draft asks for many small pieces of memory, and a keystroke for thousands of the same sizes as the one before.
/// Without huge pages: with them a server that holds one draft of 100 kB takes three times the memory.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    copydesk::cli::run()
}
