//! The one thread that reads drafts and checks them.
//!
//! It works on snapshots, so typing goes on meanwhile; of the versions that wait
//! only the newest of each document is read. A rule that panics costs that one
//! version its report. Not here: who is told of a report (`state`).

use super::projects::{FileReport, Projects, file_path};
use super::report::Report;
use super::session::{Delivery, Session};
use super::settle::Typing;
use super::transport::spawn;
use crate::config::Config;
use crate::language::BlockCache;
use crate::lint::{Linted, lint_with_cache};
use crate::sources::{Docket, Evidence, Library, Shelf};
use crate::text::{Document, Format};
use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use tower_lsp::ls_types::Uri;

/// Counts the states of all documents; no two share a number.
pub(super) type Generation = u64;

/// What is to be done to a document.
#[derive(Debug)]
pub(super) struct Job {
    /// Its name.
    pub(super) uri: Uri,
    /// The version as the client counts.
    pub(super) version: i32,
    /// The version as we count.
    pub(super) generation: Generation,
    /// The newest version as we count; the job is void where that is another.
    pub(super) newest: Arc<AtomicU64>,
    /// A snapshot of its text.
    pub(super) document: Document,
    /// The facts and findings, where they are known and only to be shown anew.
    pub(super) linted: Option<Arc<Linted>>,
    /// Typing that has not come to rest.
    pub(super) typing: Option<Typing>,
}

impl Job {
    fn is_void(&self) -> bool {
        self.newest.load(Ordering::Acquire) != self.generation
    }
}

/// What the worker has to tell.
#[derive(Debug)]
pub(super) enum News {
    /// A job was done.
    Outcome(Outcome),
    /// A configuration file was read.
    File(FileReport),
}

/// What came of a job.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The document.
    pub(super) uri: Uri,
    /// The version as we count.
    pub(super) generation: Generation,
    /// What is known of it.
    pub(super) result: Result<Done, RulePanicked>,
}

/// A job that went well.
#[derive(Debug)]
pub(super) struct Done {
    /// What is known of the version.
    pub(super) report: Arc<Report>,
    /// Where diagnostics are sent, the message that sends them.
    pub(super) message: Option<Vec<u8>>,
}

/// A rule or the reading of the draft panicked.
#[derive(Debug, Clone, Copy)]
pub(super) struct RulePanicked;

/// The jobs that wait.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    queue: Mutex<Queue>,
    filled: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    /// *Invariant:* one for each document.
    jobs: VecDeque<Job>,
    /// What goes before every job.
    notes: VecDeque<Note>,
}

#[derive(Debug)]
enum Note {
    Closed(Uri),
    ConfigurationChanged,
    End,
}

enum Task {
    Job(Box<Job>),
    Note(Note),
}

impl Jobs {
    /// Puts a job in place of any that waits for the same document.
    pub(super) fn submit(&self, job: Job) {
        let mut queue = self.lock();
        match queue.jobs.iter_mut().find(|waiting| waiting.uri == job.uri) {
            Some(waiting) => *waiting = job,
            None => queue.jobs.push_back(job),
        }
        self.filled.notify_one();
    }

    /// Lets go of what is kept for a document.
    pub(super) fn forget(&self, uri: Uri) {
        self.lock().jobs.retain(|job| job.uri != uri);
        self.note(Note::Closed(uri));
    }

    /// Has the configuration read again before the next job.
    pub(super) fn expire_configuration(&self) {
        self.note(Note::ConfigurationChanged);
    }

    /// Ends the worker.
    pub(super) fn end(&self) {
        self.note(Note::End);
    }

    fn note(&self, note: Note) {
        self.lock().notes.push_back(note);
        self.filled.notify_one();
    }

    fn next(&self) -> Option<Task> {
        let idle = |queue: &mut Queue| queue.jobs.is_empty() && queue.notes.is_empty();
        let mut queue = self.filled.wait_while(self.lock(), idle).unwrap_or_else(PoisonError::into_inner);
        // A document that was closed may be open again, with a job of its own.
        queue.notes.pop_front().map(Task::Note).or_else(|| queue.jobs.pop_front().map(Box::new).map(Task::Job))
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        // The queue is sound between any two statements, so a panic elsewhere does not spoil it.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts the worker; `tell` is told what comes of every job that is not void.
pub(super) fn start(session: Arc<Session>, jobs: Arc<Jobs>, tell: impl Fn(News) + Send + 'static) {
    spawn("copydesk-lint", move || {
        let mut worker = Worker {
            session,
            caches: HashMap::new(),
            projects: Projects::new(),
            library: Library::default(),
            docket: Arc::default(),
            tell,
        };
        worker.warm_up();
        while let Some(task) = jobs.next() {
            match task {
                Task::Note(Note::Closed(uri)) => worker.forget(&uri),
                Task::Note(Note::ConfigurationChanged) => worker.expire_configuration(),
                Task::Note(Note::End) => break,
                Task::Job(job) => {
                    if let Some(outcome) = worker.run(*job) {
                        (worker.tell)(News::Outcome(outcome));
                    }
                }
            }
        }
    });
}

struct Worker<T> {
    session: Arc<Session>,
    caches: HashMap<Uri, BlockCache>,
    projects: Projects,
    /// The transcripts of the session.
    library: Library,
    /// What came of holding quotations against them.
    docket: Arc<Docket>,
    tell: T,
}

impl<T: Fn(News)> Worker<T> {
    fn forget(&mut self, uri: &Uri) {
        self.caches.remove(uri);
        self.projects.forget(uri);
    }

    fn expire_configuration(&mut self) {
        let tell = &self.tell;
        self.projects.expire(&self.session, &|report| tell(News::File(report)));
    }

    /// Builds the word lists before the first draft is opened.
    fn warm_up(&mut self) {
        let draft = Document::new("“It is warm,” the mayor, Ana Ruiz, said.", Format::Markdown);
        let _ = catch_unwind(|| {
            lint_with_cache(&draft, &Evidence::default(), &Config::default(), &mut BlockCache::default())
        });
    }

    /// Does a job, or nothing where a newer one will come.
    fn run(&mut self, job: Job) -> Option<Outcome> {
        if job.is_void() {
            return None;
        }
        let linted = match &job.linted {
            Some(linted) => Ok(Arc::clone(linted)),
            None => catch_unwind(AssertUnwindSafe(|| Arc::new(self.lint(&job)))),
        };
        if job.is_void() {
            return None;
        }
        let (uri, generation) = (job.uri.clone(), job.generation);
        let result = linted.and_then(|linted| catch_unwind(AssertUnwindSafe(|| self.report(job, linted))));
        if result.is_err() {
            // The cache may have been left in the middle of a version.
            self.caches.remove(&uri);
        }
        Some(Outcome { uri, generation, result: result.map_err(|_| RulePanicked) })
    }

    fn lint(&mut self, job: &Job) -> Linted {
        #[cfg(debug_assertions)]
        fault::inject(&job.document);
        let tell = &self.tell;
        let config = self.projects.config(&job.uri, &self.session, &|report| tell(News::File(report)));
        let cache = self.caches.entry(job.uri.clone()).or_default();
        let is_left_out = config.is_none();
        let config = config.unwrap_or_default();
        let evidence = evidence(&self.library, job, &config).remembering(Arc::clone(&self.docket));
        let mut linted = lint_with_cache(&job.document, &evidence, &config, cache);
        if is_left_out {
            linted.findings.clear();
        }
        linted
    }

    fn report(&mut self, job: Job, linted: Arc<Linted>) -> Done {
        let tell = &self.tell;
        let config = self.projects.config(&job.uri, &self.session, &|report| tell(News::File(report)));
        let (session, typing) = (&self.session, job.typing.as_ref());
        let report = Report::new(session, job.uri, job.version, job.document, linted, config, typing);
        let message = (self.session.delivery == Delivery::Push).then(|| report.message());
        Done { report: Arc::new(report), message }
    }
}

/// What is on record for the draft of a job. A draft that is on no disk has no files beside it.
fn evidence(library: &Library, job: &Job, config: &Config) -> Evidence {
    let Some(path) = file_path(&job.uri) else { return Evidence::default() };
    library.evidence(&job.document, &Shelf::beside(&path, config.root()), config.sources())
}

/// A fault for the tests: proof that one costs one publish and not the server.
#[cfg(debug_assertions)]
mod fault {
    use crate::text::Document;

    /// Panics where the tests ask for it, with words of the draft in the
    /// message, as a slice out of bounds has them.
    pub(super) fn inject(document: &Document) {
        let asked = std::env::var_os("COPYDESK_FAULT_INJECTION").is_some();
        assert!(!asked || !document.text().contains("<!-- copydesk: panic -->"), "in the draft `{}`", document.text());
    }
}
