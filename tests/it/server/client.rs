//! A small editor that speaks the protocol over pipes.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The document most tests are about.
pub(super) const URI: &str = "file:///drafts/bridge.md";

/// Far more than anything takes, so that a hang is a failure and not a stuck build.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server process and the messages it sent.
pub(super) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    unread: Option<(ChildStdout, Sender<Value>)>,
    inbox: Receiver<Value>,
    /// Messages that were received while another was waited for, oldest first.
    passed_over: Vec<Value>,
    log: Option<JoinHandle<String>>,
    last_id: i64,
}

impl Client {
    /// A server that was sent nothing yet, and whose output is not read before [`Client::listen`].
    pub(super) fn deaf(environment: &[(&str, &str)]) -> Client {
        let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        command.args(["lsp", "--stdio"]).envs(environment.iter().copied());
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary is built beside the tests");
        let mut errors = child.stderr.take().expect("standard error is piped");
        let log = thread::spawn(move || {
            let mut log = String::new();
            let _ = errors.read_to_string(&mut log);
            log
        });
        let (sender, inbox) = channel();
        let unread = child.stdout.take().map(|output| (output, sender));
        let (input, log) = (child.stdin.take(), Some(log));
        Client { child, input, unread, inbox, passed_over: Vec::new(), log, last_id: 0 }
    }

    /// A server that was sent nothing yet.
    pub(super) fn spawn(environment: &[(&str, &str)]) -> Client {
        let mut client = Client::deaf(environment);
        client.listen();
        client
    }

    /// A server that has begun a session in which findings are shown at once.
    pub(super) fn start(capabilities: Value) -> Client {
        let mut client = Client::spawn(&[]);
        client.initialize(capabilities, json!({ "settle": 0 }));
        client
    }

    /// Begins to read what the server sends.
    pub(super) fn listen(&mut self) {
        let (output, sender) = self.unread.take().expect("nothing was read before");
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read_message(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
    }

    /// Begins a session; answers the result.
    pub(super) fn initialize(&mut self, capabilities: Value, options: Value) -> Value {
        let params = json!({
            "processId": std::process::id(),
            "rootUri": null,
            "capabilities": capabilities,
            "initializationOptions": options,
        });
        let result = self.request("initialize", params);
        self.notify("initialized", json!({}));
        result
    }

    /// Sends bytes as they are.
    pub(super) fn send_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the input is open");
        input.write_all(bytes).expect("the server reads");
        input.flush().expect("the server reads");
    }

    /// Sends a notification.
    pub(super) fn notify(&mut self, method: &str, params: Value) {
        self.send_bytes(&frame(&notification(method, params)));
    }

    /// Sends a request and does not wait; answers its id.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        let request = json!({ "jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params });
        self.send_bytes(&frame(&request));
        self.last_id
    }

    /// The whole answer to a request.
    pub(super) fn answer(&mut self, id: i64) -> Value {
        self.wait_for(|message| message["id"] == json!(id) && message.get("method").is_none())
    }

    /// Sends a request and waits for its result.
    pub(super) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let mut answer = self.answer(id);
        assert_eq!(answer.get("error"), None, "{method}");
        answer["result"].take()
    }

    /// The first message not yet taken that fits.
    pub(super) fn wait_for(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.passed_over.iter().position(&fits) {
            return self.passed_over.remove(at);
        }
        loop {
            let message = self.inbox.recv_timeout(PATIENCE).expect("the server sends the message waited for");
            if fits(&message) {
                return message;
            }
            self.passed_over.push(message);
        }
    }

    /// The messages of a method that came so far and were not taken.
    pub(super) fn received(&mut self, method: &str) -> Vec<Value> {
        self.passed_over.extend(self.inbox.try_iter());
        self.passed_over.iter().filter(|message| message["method"] == method).cloned().collect()
    }

    /// Opens a Markdown draft as version 1.
    pub(super) fn open(&mut self, uri: &str, text: &str) {
        let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Replaces a range, as `[line, column, line, column]`, in a version of the draft.
    pub(super) fn change(&mut self, version: u32, range: [u32; 4], text: &str) {
        self.send_bytes(&frame(&change(version, range, text)));
    }

    /// The diagnostics sent for a version of a draft.
    pub(super) fn pushed(&mut self, uri: &str, version: u32) -> Vec<Value> {
        let message = self.wait_for(|message| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri
                && message["params"]["version"] == version
        });
        array(&message["params"]["diagnostics"])
    }

    /// Closes the server's input.
    pub(super) fn close_input(&mut self) {
        self.input = None;
    }

    /// Ends the process, as a crash would.
    pub(super) fn kill(&mut self) {
        self.child.kill().expect("the process is ours");
    }

    /// The number of the process.
    pub(super) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the process to end by itself; its exit code and what it logged.
    pub(super) fn end(mut self) -> (Option<i32>, String) {
        // The log ends when the process does, so a hang shows in the channel that the log does not reach.
        let log = self.log.take().expect("the log is read once");
        let (sender, ended) = channel();
        thread::spawn(move || sender.send(log.join().expect("reading the log does not panic")));
        let log = ended.recv_timeout(PATIENCE).expect("the server ends");
        (self.child.wait().expect("the process is ours").code(), log)
    }

    /// Ends the session as it should be; what the server logged.
    pub(super) fn shut_down(mut self) -> String {
        assert_eq!(self.request("shutdown", Value::Null), Value::Null);
        self.notify("exit", Value::Null);
        let (code, log) = self.end();
        assert_eq!(code, Some(0));
        log
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // It may have ended already, and then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The items of an array.
pub(super) fn array(value: &Value) -> Vec<Value> {
    value.as_array().expect("the protocol has an array here").clone()
}

/// A message with its header.
pub(super) fn frame(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// A notification.
pub(super) fn notification(method: &str, params: Value) -> Value {
    json!({ "jsonrpc": "2.0", "method": method, "params": params })
}

/// The notification of an edit of [`URI`].
pub(super) fn change(version: u32, [line, column, end_line, end_column]: [u32; 4], text: &str) -> Value {
    let range = json!({
        "start": { "line": line, "character": column },
        "end": { "line": end_line, "character": end_column },
    });
    let document = json!({ "uri": URI, "version": version });
    let params = json!({ "textDocument": document, "contentChanges": [{ "range": range, "text": text }] });
    notification("textDocument/didChange", params)
}

/// The capabilities of an editor that is sent diagnostics, with all their details.
pub(super) fn pushed_to() -> Value {
    json!({
        "textDocument": {
            "publishDiagnostics": {
                "versionSupport": true,
                "relatedInformation": true,
                "codeDescriptionSupport": true,
                "dataSupport": true,
            },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "codeAction": {
                "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["", "quickfix", "source"] } },
                "isPreferredSupport": true,
            },
        },
    })
}

/// The capabilities of an editor that asks for diagnostics, and can be told to ask again.
pub(super) fn pulling() -> Value {
    json!({
        "textDocument": { "diagnostic": {}, "publishDiagnostics": { "versionSupport": true } },
        "workspace": { "diagnostics": { "refreshSupport": true } },
    })
}

/// Asks for the diagnostics of [`URI`].
pub(super) fn pull(previous: Option<&str>) -> Value {
    json!({ "textDocument": { "uri": URI }, "previousResultId": previous })
}

fn read_message(output: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok(),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length.expect("every message has a length")];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("every message is JSON"))
}
