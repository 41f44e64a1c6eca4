//! The language server: the only room that knows the protocol.
//!
//! ```text
//!  stdin ─▶ frames ─▶ transport ─▶ backend ─▶ state ─▶ worker (reads and checks)
//!                                               │  ◀───────┘ report
//!  stdout ◀─ outbox ◀──────────────────────────┘
//! ```
//!
//! One thread reads, one holds the documents, one checks, one writes; a fifth,
//! the caller of [`run`], awaits answers that are not ready at once.
//! Not here: any fact or judgment about a draft.

mod backend;
mod convert;
mod frames;
mod handlers;
mod logging;
mod outbox;
mod pace;
mod projects;
mod report;
mod session;
mod settle;
mod state;
mod transport;
mod worker;

use backend::{Announcer, Backend};
use outbox::Outbox;
use std::io;
use std::sync::Arc;
use tower_lsp::LspService;

/// How many events may wait for the state thread before the reader waits.
const WAITING_EVENTS: usize = 1024;

/// Serves one client on standard input and output until the conversation ends.
///
/// Answers the exit code: 0 after an orderly shutdown, else 1.
///
/// # Panics
///
/// Where the system gives no thread.
#[must_use]
pub fn run() -> i32 {
    logging::start();
    let runtime = transport::runtime();
    let outbox = Arc::new(Outbox::default());
    let (events, inbox) = crossbeam_channel::bounded(WAITING_EVENTS);
    let (service, socket) = LspService::new(|client| {
        let announcer = Announcer { client: client.clone(), runtime: runtime.handle().clone() };
        state::start(inbox, events.clone(), Arc::clone(&outbox), Box::new(announcer));
        Backend::new(client, events)
    });
    transport::serve(&runtime, (service, socket), outbox, io::BufReader::new(io::stdin()), transport::standard_output())
}
