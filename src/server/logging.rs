//! Logs on standard error: what happens, never a word of a draft.

use std::io;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// The variable that says what is logged: `debug`, or targets with levels.
const FILTER: &str = "COPYDESK_LOG";

/// Starts logging. Where it was started before, that stays.
pub(super) fn start() {
    let filter = EnvFilter::builder().with_default_directive(LevelFilter::WARN.into()).with_env_var(FILTER);
    // The protocol crate logs whole messages, and with them drafts.
    let silence = "tower_lsp_server=off".parse().expect("a target and a level make a directive");
    let filter = filter.from_env_lossy().add_directive(silence);
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(false).try_init();
    log_panics_without_their_words();
}

/// The message of a panic may quote the draft (a slice out of bounds does), so
/// only its place is logged.
fn log_panics_without_their_words() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        tracing::error!(%place, "panicked");
    }));
}
