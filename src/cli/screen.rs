//! The terminal: how wide it is, and the streams into it.

use super::args::Colour;
use crate::output::Audience;
use anstream::{AutoStream, ColorChoice};
use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

/// Standard output, buffered; escape codes are stripped where nobody wants colour.
pub(super) type Out = BufWriter<AutoStream<StdoutLock<'static>>>;

/// What is known of the terminal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    width: usize,
}

impl Screen {
    /// Longer lines are hard to read, and a pipe has no width.
    const WIDEST: usize = 100;

    /// Takes note of the wish for colour and of the width.
    pub(super) fn new(colour: Colour) -> Screen {
        let choice = match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        };
        choice.write_global();
        let terminal = io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
        let width = terminal.map_or(Screen::WIDEST, |(width, _)| usize::from(width.0).min(Screen::WIDEST));
        Screen { width }
    }

    /// How many columns to use.
    pub(super) fn width(self) -> usize {
        self.width
    }

    /// Standard output, to be flushed at the end.
    pub(super) fn out(self) -> Out {
        BufWriter::with_capacity(1 << 16, AutoStream::auto(io::stdout().lock()))
    }

    /// Standard output for drafts and patches: what a program reads reaches it byte by byte, escape codes of a draft too.
    pub(super) fn exact_out(self) -> Out {
        let stdout = io::stdout().lock();
        let stream = match self.audience() {
            Audience::People => AutoStream::auto(stdout),
            Audience::Programs => AutoStream::always_ansi(stdout),
        };
        BufWriter::with_capacity(1 << 16, stream)
    }

    /// Who reads standard output: people, where it is a terminal or somebody wants colour all the same.
    pub(super) fn audience(self) -> Audience {
        let stdout = io::stdout();
        let is_plain = AutoStream::choice(&stdout) == ColorChoice::Never;
        if is_plain && !stdout.is_terminal() { Audience::Programs } else { Audience::People }
    }

    /// Writes to standard error. What cannot be written there cannot be told anywhere.
    pub(super) fn tell(self, text: &str) {
        let _ = AutoStream::auto(io::stderr().lock()).write_all(text.as_bytes());
    }
}
