//! Streams of drafts for archives: a record a line in, an answer a line out, in
//! order, on every core, in constant memory.
//!
//! Not here: what a record and an answer look like (`output`).

use super::drafts::unreadable;
use super::problem::Problem;
use crate::output::{Record, unread_record};
use rayon::prelude::*;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, sync_channel};

/// How many lines wait for a core, and how many bytes are answered at once: so
/// much is held in memory, whatever the length of the stream.
const LINES_WAITING: usize = 256;
const BYTES_AT_ONCE: usize = 4 << 20;

type Line = io::Result<Vec<u8>>;

/// Answers every line of standard input on standard output.
///
/// A line that cannot be read has an answer that says why. What comes in slowly
/// is answered at once: whoever waits for an answer before the next line gets it.
///
/// # Errors
///
/// Where standard input cannot be read or standard output cannot be written.
pub(super) fn run(answer: impl Fn(&Record) -> String + Sync) -> Result<ExitCode, Problem> {
    // A panic answers for its line; its message could hold words of the draft, and belongs in no log.
    std::panic::set_hook(Box::new(|_| {}));
    let lines = lines();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut before = 0;
    loop {
        let some = waiting(&lines)?;
        if some.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        let answers: Vec<String> =
            some.par_iter().enumerate().map(|(index, line)| answered(line, before + index + 1, &answer)).collect();
        for answer in answers {
            out.write_all(answer.as_bytes())?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
        before += some.len();
    }
}

fn answered(line: &[u8], number: usize, answer: &(impl Fn(&Record) -> String + Sync)) -> String {
    let attempt = catch_unwind(AssertUnwindSafe(|| Record::read(line).map(|record| answer(&record))));
    match attempt {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => unread_record(number, &error),
        Err(_) => unread_record(number, "copydesk failed on this text; please report it"),
    }
}

/// The lines of standard input without their line feeds, read ahead by a thread of its own.
fn lines() -> Receiver<Line> {
    let (send, receive) = sync_channel(LINES_WAITING);
    std::thread::spawn(move || {
        let mut input = BufReader::with_capacity(1 << 18, io::stdin());
        loop {
            let mut line = Vec::new();
            let read = input.read_until(b'\n', &mut line);
            let ended = !matches!(read, Ok(bytes) if bytes > 0);
            if line.last() == Some(&b'\n') {
                line.pop();
            }
            let more = match read {
                Ok(0) => break,
                Ok(_) => send.send(Ok(line)),
                Err(error) => send.send(Err(error)),
            };
            if more.is_err() || ended {
                break;
            }
        }
    });
    receive
}

/// One line as soon as there is one, and those that wait behind it.
fn waiting(lines: &Receiver<Line>) -> Result<Vec<Vec<u8>>, Problem> {
    let read = |line: Line| line.map_err(|error| unreadable(Path::new("standard input"), &error));
    let Ok(first) = lines.recv() else { return Ok(Vec::new()) };
    let mut some = vec![read(first)?];
    let mut bytes = some[0].len();
    while some.len() < LINES_WAITING && bytes < BYTES_AT_ONCE {
        let Ok(line) = lines.try_recv() else { break };
        let line = read(line)?;
        bytes += line.len();
        some.push(line);
    }
    Ok(some)
}
