//! What waits to be written to the client, and never more than fits.
//!
//! Diagnostics have one slot for each document: newer ones replace those a slow
//! client has not read yet. Answers are bounded by the number of requests that
//! may be open, and the reader stops while too much else is waiting.

use std::collections::{HashMap, VecDeque};
use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use tower_lsp::ls_types::Uri;

/// How many requests may be open at a time.
const OPEN_REQUESTS: usize = 256;

/// How many messages may wait before no more are read.
const WAITING_MESSAGES: usize = 1024;

/// The messages on their way to the client.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    queue: Mutex<Queue>,
    filled: Condvar,
    emptied: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    entries: VecDeque<Entry>,
    /// *Invariant:* one slot for each `Entry::Diagnostics`.
    diagnostics: HashMap<Uri, Vec<u8>>,
    /// Requests that were let in and whose answer is not written yet.
    open_requests: usize,
    closed: bool,
}

#[derive(Debug)]
enum Entry {
    Answer(Vec<u8>),
    Message(Vec<u8>),
    Diagnostics(Uri),
}

impl Outbox {
    /// Lets a request in, or not where too many are open.
    pub(super) fn admit_request(&self) -> Result<(), TooManyRequests> {
        let mut queue = self.lock();
        if queue.open_requests >= OPEN_REQUESTS {
            return Err(TooManyRequests);
        }
        queue.open_requests += 1;
        Ok(())
    }

    /// Sends the answer to a request that was let in.
    pub(super) fn answer(&self, message: Vec<u8>) {
        self.push(Entry::Answer(message));
    }

    /// Sends anything else.
    pub(super) fn message(&self, message: Vec<u8>) {
        self.push(Entry::Message(message));
    }

    /// Sends the diagnostics of a document, in place of any that still wait.
    pub(super) fn diagnostics(&self, uri: Uri, message: Vec<u8>) {
        let mut queue = self.lock();
        if queue.diagnostics.insert(uri.clone(), message).is_none() {
            queue.entries.push_back(Entry::Diagnostics(uri));
            self.filled.notify_one();
        }
    }

    /// Waits until the client has read enough that more may be asked of the server.
    pub(super) fn wait_for_room(&self) {
        let full = |queue: &mut Queue| queue.entries.len() >= WAITING_MESSAGES && !queue.closed;
        drop(self.emptied.wait_while(self.lock(), full).unwrap_or_else(PoisonError::into_inner));
    }

    /// Ends the writing once what waits is written.
    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.filled.notify_all();
        self.emptied.notify_all();
    }

    /// Writes messages as they come, until the outbox is closed and empty.
    ///
    /// # Errors
    ///
    /// Where the client no longer reads.
    pub(super) fn write_to(&self, output: impl Write) -> io::Result<()> {
        let mut output = io::BufWriter::with_capacity(64 << 10, output);
        while let Some(entry) = self.next_entry() {
            let (Entry::Answer(body) | Entry::Message(body)) = &entry else { continue };
            write!(output, "Content-Length: {}\r\n\r\n", body.len())?;
            output.write_all(body)?;
            output.flush()?;
            if matches!(entry, Entry::Answer(_)) {
                self.lock().open_requests -= 1;
            }
            self.emptied.notify_one();
        }
        Ok(())
    }

    fn next_entry(&self) -> Option<Entry> {
        let idle = |queue: &mut Queue| queue.entries.is_empty() && !queue.closed;
        let mut queue = self.filled.wait_while(self.lock(), idle).unwrap_or_else(PoisonError::into_inner);
        match queue.entries.pop_front()? {
            Entry::Diagnostics(uri) => queue.diagnostics.remove(&uri).map(Entry::Message),
            entry => Some(entry),
        }
    }

    fn push(&self, entry: Entry) {
        self.lock().entries.push_back(entry);
        self.filled.notify_one();
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        // The queue is sound between any two statements, so a panic elsewhere does not spoil it.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The client asks faster than it reads the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooManyRequests;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(outbox: &Outbox) -> String {
        outbox.close();
        let mut output = Vec::new();
        outbox.write_to(&mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn newer_diagnostics_take_the_place_of_those_that_wait() {
        let outbox = Outbox::default();
        let uri = |name: &str| format!("file:///{name}").parse::<Uri>().unwrap();
        for round in 0..1000 {
            outbox.diagnostics(uri("a"), format!("a{round}").into_bytes());
            outbox.diagnostics(uri("b"), format!("b{round}").into_bytes());
        }
        outbox.message(b"end".to_vec());
        let expected = "Content-Length: 4\r\n\r\na999Content-Length: 4\r\n\r\nb999Content-Length: 3\r\n\r\nend";
        assert_eq!(written(&outbox), expected);
    }

    #[test]
    fn a_request_is_open_until_its_answer_is_written() {
        let outbox = Outbox::default();
        for _ in 0..OPEN_REQUESTS {
            assert_eq!(outbox.admit_request(), Ok(()));
            outbox.answer(b"1".to_vec());
        }
        assert_eq!(outbox.admit_request(), Err(TooManyRequests));
        written(&outbox);
        assert_eq!(outbox.admit_request(), Ok(()));
    }
}
