//! The transport: messages in from the client, answers and notifications out.
//!
//! It takes the place of the protocol crate's own loop and keeps its router. The
//! thread that reads hands each message to its handler in order: a handler has
//! passed on what it was told by its first poll, so later messages cannot
//! overtake it. What is not answered by then is awaited elsewhere.
//! Not here: frames (`frames`), what waits to be written (`outbox`), the handlers.

use super::frames::{Frame, FrameReader};
use super::outbox::Outbox;
use futures_util::future::BoxFuture;
use futures_util::{FutureExt, Sink, SinkExt, Stream, StreamExt};
use serde::Serialize;
use serde_json::Value;
use std::io::{self, BufRead, Write};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::mpsc::UnboundedSender;
use tower::Service;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id, Request, Response};
use tower_lsp::{ClientSocket, LanguageServer, LspService};

/// The longest message that is accepted, in bytes.
const LONGEST_MESSAGE: usize = 256 << 20;

/// How long the last messages may take to be written once the conversation is over.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// The runtime on which answers are awaited: the thread that calls [`serve`].
///
/// # Panics
///
/// Where the system gives no runtime; then there is no server.
pub(super) fn runtime() -> Runtime {
    Builder::new_current_thread().build().expect("a runtime without drivers asks nothing of the system")
}

/// Serves one client until the conversation ends, and answers the exit code:
/// 0 after an orderly shutdown, else 1.
pub(super) fn serve<S: LanguageServer>(
    runtime: &Runtime,
    (service, socket): (LspService<S>, ClientSocket),
    outbox: Arc<Outbox>,
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
) -> i32 {
    let (ended, mut ending) = tokio::sync::mpsc::unbounded_channel();
    let (requests, answers) = socket.split();
    let written = spawn_writer(Arc::clone(&outbox), output, ended.clone());
    runtime.spawn(forward(requests, Arc::clone(&outbox)));
    let reader = Conversation {
        service,
        answers,
        outbox: Arc::clone(&outbox),
        runtime: runtime.handle().clone(),
        ended,
        progress: Progress::Open,
    };
    spawn("copydesk-read", move || reader.run(FrameReader::new(input, LONGEST_MESSAGE)));
    let code = runtime.block_on(ending.recv()).unwrap_or(1);
    outbox.close();
    // A client that no longer reads must not keep the server alive.
    let _ = written.recv_timeout(LAST_WORDS);
    code
}

/// Standard output without the buffer that breaks writes at line ends: a
/// message is one write where the system allows it.
pub(super) fn standard_output() -> Box<dyn Write + Send> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        if let Ok(descriptor) = io::stdout().as_fd().try_clone_to_owned() {
            return Box::new(std::fs::File::from(descriptor));
        }
    }
    Box::new(io::stdout())
}

/// Starts a named thread.
///
/// # Panics
///
/// Where the system gives no thread; then there is no server.
pub(super) fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().name(name.to_owned()).spawn(work).expect("the system gives the few threads of the server");
}

fn spawn_writer(outbox: Arc<Outbox>, output: impl Write + Send + 'static, ended: Ended) -> mpsc::Receiver<()> {
    let (done, written) = mpsc::channel();
    spawn("copydesk-write", move || {
        if outbox.write_to(output).is_err() {
            outbox.close();
            let _ = ended.send(1);
        }
        let _ = done.send(());
    });
    written
}

async fn forward(mut requests: impl Stream<Item = Request> + Unpin, outbox: Arc<Outbox>) {
    while let Some(request) = requests.next().await {
        outbox.message(bytes(&request));
    }
}

type Ended = UnboundedSender<i32>;
type Answer = BoxFuture<'static, Option<Response>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Open,
    ShutDown,
}

/// The reading side.
struct Conversation<S, A> {
    service: LspService<S>,
    answers: A,
    outbox: Arc<Outbox>,
    runtime: Handle,
    ended: Ended,
    progress: Progress,
}

impl<S: LanguageServer, A: Sink<Response> + Unpin> Conversation<S, A> {
    fn run(mut self, mut frames: FrameReader<impl BufRead>) {
        loop {
            self.outbox.wait_for_room();
            match frames.next_frame() {
                Frame::End => break,
                Frame::Broken(why) => self.refuse(Id::Null, ErrorCode::ParseError, why),
                Frame::Message(message) if message.get("method").is_some() => {
                    if self.request(message).is_break() {
                        break;
                    }
                }
                Frame::Message(message) => self.reply(message),
            }
        }
        let _ = self.ended.send(if self.progress == Progress::ShutDown { 0 } else { 1 });
    }

    /// A request or notification of the client; breaks at the `exit` notification.
    fn request(&mut self, message: Value) -> std::ops::ControlFlow<()> {
        let id = message.get("id").and_then(|id| serde_json::from_value::<Id>(id.clone()).ok());
        let Ok(request) = serde_json::from_value::<Request>(message) else {
            self.refuse(id.unwrap_or_default(), ErrorCode::InvalidRequest, "not a request");
            return std::ops::ControlFlow::Continue(());
        };
        match request.method() {
            "exit" => return std::ops::ControlFlow::Break(()),
            "initialize" => self.watch_client(&request),
            _ => {}
        }
        match request.id().cloned() {
            None => self.notify(request),
            Some(id) => self.ask(id, request),
        }
        std::ops::ControlFlow::Continue(())
    }

    fn notify(&mut self, request: Request) {
        let mut handling = self.handle(request);
        if (&mut handling).now_or_never().is_none() {
            self.runtime.spawn(handling);
        }
    }

    fn ask(&mut self, id: Id, request: Request) {
        if self.outbox.admit_request().is_err() {
            return self.refuse(id, ErrorCode::ServerError(REQUEST_FAILED), "too many requests are open");
        }
        let shuts_down = request.method() == "shutdown";
        let mut answer = self.handle(request);
        let outbox = Arc::clone(&self.outbox);
        match (&mut answer).now_or_never() {
            Some(response) => {
                if shuts_down && response.as_ref().is_some_and(Response::is_ok) {
                    self.progress = Progress::ShutDown;
                }
                outbox.answer(bytes(&response.unwrap_or_else(|| lost(id))));
            }
            None => {
                let send = async move { outbox.answer(bytes(&answer.await.unwrap_or_else(|| lost(id)))) };
                self.runtime.spawn(send);
            }
        }
    }

    /// Calls the handler; a panic in it is an error of that request alone.
    fn handle(&mut self, request: Request) -> Answer {
        let id = request.id().cloned();
        let failed = move || id.map(|id| Response::from_error(id, Error::internal_error()));
        let service = &mut self.service;
        match std::panic::catch_unwind(AssertUnwindSafe(|| service.call(request))) {
            Ok(answer) => AssertUnwindSafe(answer)
                .catch_unwind()
                .map(move |answer| answer.map_or_else(|_| failed(), |answer| answer.ok().flatten()))
                .boxed(),
            Err(_) => std::future::ready(failed()).boxed(),
        }
    }

    /// The client's answer to a request of ours.
    fn reply(&mut self, message: Value) {
        match serde_json::from_value::<Response>(message) {
            // The sink takes an answer at once; it has no capacity to wait for.
            Ok(response) => drop(self.answers.send(response).now_or_never()),
            Err(_) => self.refuse(Id::Null, ErrorCode::InvalidRequest, "neither a request nor an answer"),
        }
    }

    fn refuse(&self, id: Id, code: ErrorCode, why: &'static str) {
        tracing::warn!(code = code.code(), why, "refused");
        let error = Error { code, message: why.into(), data: None };
        self.outbox.message(bytes(&Response::from_error(id, error)));
    }

    /// Ends the server when the client's process dies: a client that crashes
    /// does not always close the pipe, because its children may hold it open.
    fn watch_client(&self, initialize: &Request) {
        let process = initialize.params().and_then(|params| params.get("processId")).and_then(Value::as_i64);
        let Some(process) = process.and_then(|process| i32::try_from(process).ok()) else { return };
        let ended = self.ended.clone();
        spawn("copydesk-watch", move || {
            // A process that cannot be found may live in another container; then the end of input must do.
            if let Ok(mut client) = waitpid_any::WaitHandle::open(process)
                && client.wait().is_ok()
            {
                let _ = ended.send(1);
            }
        });
    }
}

/// `RequestFailed` of the protocol.
const REQUEST_FAILED: i64 = -32803;

/// The answer where the service, on its way out, gave none.
fn lost(id: Id) -> Response {
    Response::from_error(id, Error::invalid_request())
}

fn bytes(message: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(message).expect("messages hold only strings as keys and no failing serialisers")
}
