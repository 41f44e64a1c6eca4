//! The one thread that holds the documents.
//!
//! Everything the client tells arrives here in order, as an [`Event`]. Edits are
//! applied at once, reading is left to the worker, and what the client asks is
//! answered from the report on the newest version, as soon as there is one.
//! Nothing here waits for the client or for the worker.

use super::convert::position;
use super::outbox::Outbox;
use super::pace::Pace;
use super::report::{Report, publish};
use super::session::{Delivery, Session};
use super::settle::{Shown, Typing};
use super::transport::spawn;
use super::worker::{self, Done, Generation, Job, Jobs, News, Outcome};
use crate::lint::Linted;
use crate::text::{Document, Span, narrow};
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, Uri};

/// A question about the newest version of a document. It is dropped unasked
/// where there is no report on it.
pub(super) trait Question: Send {
    /// Whether nobody waits for the answer any longer.
    fn is_cancelled(&self) -> bool;
    /// Answers it from the report.
    fn ask(self: Box<Self>, report: &Report);
}

/// Tells the client something that is not about one document.
pub(super) trait Announce: Send {
    /// Asks the client to ask for diagnostics again.
    fn refresh_diagnostics(&self);
    /// Says that something went wrong inside the server.
    fn fault(&self, message: &'static str);
}

/// What the state thread is told.
pub(super) enum Event {
    /// The session has begun.
    Begin(Arc<Session>),
    /// A document was opened.
    Open { uri: Uri, version: i32, document: Document },
    /// A document was edited.
    Change { uri: Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent> },
    /// A document was closed.
    Close { uri: Uri },
    /// Something is to be known of a document.
    Ask { uri: Uri, question: Box<dyn Question> },
    /// A configuration file may have changed.
    ConfigurationChanged,
    /// The worker has something to tell.
    Worker(News),
    /// The session is over.
    End,
}

/// Starts the state thread. `events` is the sender of what it receives from `inbox`.
pub(super) fn start(inbox: Receiver<Event>, events: Sender<Event>, outbox: Arc<Outbox>, announce: Box<dyn Announce>) {
    let mut state = State {
        events,
        outbox,
        announce,
        session: None,
        jobs: Arc::default(),
        documents: HashMap::new(),
        generation: 0,
    };
    spawn("copydesk-state", move || state.run(&inbox));
}

struct State {
    events: Sender<Event>,
    outbox: Arc<Outbox>,
    announce: Box<dyn Announce>,
    session: Option<Arc<Session>>,
    jobs: Arc<Jobs>,
    documents: HashMap<Uri, Open>,
    generation: Generation,
}

/// A document that is open at the client.
struct Open {
    version: i32,
    document: Document,
    generation: Generation,
    /// *Invariant:* equal to `generation`; the worker reads it to drop void jobs.
    newest: Arc<AtomicU64>,
    knowledge: Knowledge,
    questions: Vec<Box<dyn Question>>,
    /// What the client shows, moved along with the edits since.
    shown: Vec<Shown>,
    typed: Option<Typed>,
    pace: Pace,
    /// When the worker is to be given the newest version; none where it was.
    due: Option<Instant>,
    /// Whether the next report comes of itself, so that a client that pulls has to be told.
    unasked: bool,
}

/// What is known of the newest version.
enum Knowledge {
    /// The worker has it.
    Awaited,
    /// All there is.
    Known(Arc<Report>),
    /// Nothing, because a rule panicked on it.
    Lost,
}

/// The last edit.
#[derive(Clone, Copy)]
struct Typed {
    caret: u32,
    /// When what is held back on its account is shown.
    rests: Instant,
}

impl State {
    fn run(&mut self, inbox: &Receiver<Event>) {
        while let Some(event) = self.next_event(inbox) {
            if matches!(event, Event::End) {
                break;
            }
            if catch_unwind(AssertUnwindSafe(|| self.handle(event))).is_err() {
                self.announce.fault("something failed inside; the server goes on");
            }
        }
        self.jobs.end();
    }

    /// The next event; meanwhile, does what is due.
    fn next_event(&mut self, inbox: &Receiver<Event>) -> Option<Event> {
        loop {
            let Some(due) = self.documents.values().filter_map(Open::next_due).min() else {
                return inbox.recv().ok();
            };
            match inbox.recv_deadline(due) {
                Err(RecvTimeoutError::Timeout) => self.do_what_is_due(Instant::now()),
                received => return received.ok(),
            }
        }
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Begin(session) => self.begin(session),
            Event::Open { uri, version, document } => self.open(uri, version, document),
            Event::Change { uri, version, changes } => self.change(&uri, version, changes),
            Event::Close { uri } => self.close(uri),
            Event::Ask { uri, question } => self.ask(&uri, question),
            Event::ConfigurationChanged => self.read_all_anew(),
            Event::Worker(News::Outcome(outcome)) => self.worked(outcome),
            Event::Worker(News::File(report)) => self.outbox.diagnostics(report.uri, report.message),
            Event::End => {}
        }
    }

    fn begin(&mut self, session: Arc<Session>) {
        let events = self.events.clone();
        worker::start(Arc::clone(&session), Arc::clone(&self.jobs), move |news| {
            // Without a receiver the session is over, and nobody is left to be told.
            let _ = events.send(Event::Worker(news));
        });
        self.session = Some(session);
    }

    fn open(&mut self, uri: Uri, version: i32, document: Document) {
        self.void(&uri);
        let open = Open {
            version,
            document,
            generation: 0,
            newest: Arc::default(),
            knowledge: Knowledge::Awaited,
            questions: Vec::new(),
            shown: Vec::new(),
            typed: None,
            pace: Pace::default(),
            due: None,
            unasked: false,
        };
        self.documents.insert(uri.clone(), open);
        self.read_anew(&uri);
    }

    fn change(&mut self, uri: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let Some(session) = &self.session else { return };
        let Some(open) = self.documents.get_mut(uri) else {
            tracing::warn!("an edit of a document that is not open");
            return;
        };
        open.version = version;
        for change in changes {
            open.apply(change, session);
        }
        self.read_anew(uri);
    }

    fn close(&mut self, uri: Uri) {
        self.void(&uri);
        self.documents.remove(&uri);
        if self.session.as_ref().is_some_and(|session| session.delivery == Delivery::Push) {
            let nothing = publish(&uri, None, &[]);
            self.outbox.diagnostics(uri.clone(), nothing);
        }
        self.jobs.forget(uri);
    }

    /// Makes what the worker still does for a document void.
    fn void(&mut self, uri: &Uri) {
        if let Some(open) = self.documents.get(uri) {
            open.newest.store(Generation::MAX, Ordering::Release);
        }
    }

    fn ask(&mut self, uri: &Uri, question: Box<dyn Question>) {
        let Some(open) = self.documents.get_mut(uri) else { return };
        match &open.knowledge {
            Knowledge::Known(report) => question.ask(report),
            Knowledge::Lost => {}
            Knowledge::Awaited => {
                open.questions.retain(|question| !question.is_cancelled());
                open.questions.push(question);
                if open.due.is_some() {
                    self.jobs.submit(open.reading(uri));
                }
            }
        }
    }

    fn worked(&mut self, outcome: Outcome) {
        let Some(open) = self.documents.get_mut(&outcome.uri) else { return };
        if open.generation != outcome.generation {
            return;
        }
        let questions = std::mem::take(&mut open.questions);
        match outcome.result {
            Ok(Done { report, message }) => {
                open.shown = report.shown();
                open.typed = open.typed.filter(|_| report.holds_back());
                let unasked = std::mem::take(&mut open.unasked);
                open.knowledge = Knowledge::Known(Arc::clone(&report));
                match message {
                    Some(message) => self.outbox.diagnostics(outcome.uri, message),
                    None if unasked => self.announce.refresh_diagnostics(),
                    None => {}
                }
                questions.into_iter().for_each(|question| question.ask(&report));
            }
            Err(_) => {
                open.knowledge = Knowledge::Lost;
                self.announce.fault("a check failed on this version of the draft; what was shown before stays");
            }
        }
    }

    /// Reads what paused, and shows what was held back where the typing rests.
    fn do_what_is_due(&mut self, now: Instant) {
        for (uri, open) in &mut self.documents {
            if open.due.is_some_and(|due| due <= now) {
                self.jobs.submit(open.reading(uri));
            }
            let rested = open.held_back().filter(|(rests, _)| *rests <= now);
            if let Some(linted) = rested.map(|(_, report)| Arc::clone(&report.linted)) {
                open.typed = None;
                open.unasked = true;
                self.jobs.submit(open.job(uri.clone(), Some(linted), None));
            }
        }
    }

    fn read_all_anew(&mut self) {
        self.jobs.expire_configuration();
        let uris: Vec<Uri> = self.documents.keys().cloned().collect();
        for uri in uris {
            self.read_anew(&uri);
            self.documents.entry(uri).and_modify(|open| open.unasked = true);
        }
    }

    /// Has the newest version read, now or when it is due.
    fn read_anew(&mut self, uri: &Uri) {
        let Some(open) = self.documents.get_mut(uri) else { return };
        self.generation += 1;
        open.generation = self.generation;
        open.newest.store(self.generation, Ordering::Release);
        // What is known of the version before is let go first, so that the next one finds room where it was.
        open.knowledge = Knowledge::Awaited;
        if open.due.is_none() || !open.questions.is_empty() {
            self.jobs.submit(open.reading(uri));
        }
    }
}

impl Open {
    fn apply(&mut self, change: TextDocumentContentChangeEvent, session: &Session) {
        let Some(range) = change.range else {
            self.document = Document::new(&change.text, self.document.format());
            (self.typed, self.due) = (None, None);
            return;
        };
        let (from, to) = (position(range.start), position(range.end));
        let offset = |place| self.document.offset(place, session.encoding);
        let old = Span::new(offset(from), offset(to));
        self.document.edit(from, to, session.encoding, &change.text);
        let length = narrow(change.text.len());
        self.shown.iter_mut().for_each(|shown| shown.follow(old, length));
        let (caret, now) = (old.start().saturating_add(length), Instant::now());
        let rests = (!session.settle.is_zero()).then(|| now + session.settle);
        self.typed = rests.map(|rests| Typed { caret, rests });
        self.due = Some(self.pace.due(old, caret, now)).filter(|due| *due > now);
    }

    /// The job of reading the newest version.
    fn reading(&mut self, uri: &Uri) -> Job {
        self.due = None;
        self.pace.note_read();
        let typing = self.typed.map(|typed| Typing { caret: typed.caret, shown: Arc::from(self.shown.as_slice()) });
        self.job(uri.clone(), None, typing)
    }

    fn job(&self, uri: Uri, linted: Option<Arc<Linted>>, typing: Option<Typing>) -> Job {
        Job {
            uri,
            version: self.version,
            generation: self.generation,
            newest: Arc::clone(&self.newest),
            document: self.document.clone(),
            linted,
            typing,
        }
    }

    fn next_due(&self) -> Option<Instant> {
        self.due.into_iter().chain(self.held_back().map(|(rests, _)| rests)).min()
    }

    /// When what is held back is to be shown, and the report that holds it back.
    fn held_back(&self) -> Option<(Instant, &Report)> {
        match &self.knowledge {
            Knowledge::Known(report) if report.holds_back() => Some((self.typed?.rests, report)),
            _ => None,
        }
    }
}
