//! Diagnostics are pushed or pulled, never both, and a new one in the sentence
//! being typed waits until the typing rests.

use super::client::{Client, URI, pull, pulling, pushed_to};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const DRAFT: &str = "“We will build, she said.\n\nThe council met.\n";

#[test]
fn who_does_not_pull_is_sent_diagnostics_with_their_version() {
    let mut client = Client::spawn(&[]);
    let result = client.initialize(pushed_to(), json!({ "settle": 0 }));
    assert_eq!(result["capabilities"].get("diagnosticProvider"), None);
    client.open(URI, DRAFT);
    let diagnostics = client.pushed(URI, 1);
    let finding = &diagnostics[0];
    assert_eq!(finding["code"], "unclosed-quote");
    assert_eq!(finding["source"], "copydesk");
    assert_eq!(finding["severity"], 1);
    assert_eq!(finding["data"], json!({ "rule": "unclosed-quote" }));
    assert!(finding["codeDescription"]["href"].as_str().unwrap().ends_with("unclosed-quote.md"));
    client.shut_down();
}

#[test]
fn who_pulls_is_sent_nothing() {
    let mut client = Client::spawn(&[]);
    let result = client.initialize(pulling(), json!({ "settle": 0 }));
    assert_eq!(result["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"], false);
    client.open(URI, DRAFT);
    let report = client.request("textDocument/diagnostic", pull(None));
    assert_eq!(report["kind"], "full");
    assert_eq!(report["items"][0]["code"], "unclosed-quote");
    client.notify("textDocument/didClose", json!({ "textDocument": { "uri": URI } }));
    assert_eq!(client.received("textDocument/publishDiagnostics"), Vec::<Value>::new());
    client.shut_down();
}

#[test]
fn who_pulls_again_is_told_whether_anything_changed() {
    let mut client = Client::start(pulling());
    client.open(URI, DRAFT);
    let first = client.request("textDocument/diagnostic", pull(None));
    let id = first["resultId"].as_str().unwrap();
    client.change(2, [2, 0, 2, 0], "On Monday, ");
    let second = client.request("textDocument/diagnostic", pull(Some(id)));
    assert_eq!(second, json!({ "kind": "unchanged", "resultId": id }));
    client.change(3, [0, 0, 0, 1], "");
    let third = client.request("textDocument/diagnostic", pull(Some(id)));
    assert_eq!((&third["kind"], &third["items"]), (&json!("full"), &json!([])));
    client.shut_down();
}

#[test]
fn what_the_client_does_not_understand_is_left_out() {
    let mut client = Client::start(json!({}));
    client.open(URI, DRAFT);
    let diagnostics = client.pushed(URI, 1);
    let keys: Vec<&String> = diagnostics[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["code", "message", "range", "severity", "source"]);
    client.shut_down();
}

#[test]
fn a_closed_draft_has_no_diagnostics_left() {
    let mut client = Client::start(pushed_to());
    client.open(URI, DRAFT);
    client.pushed(URI, 1);
    client.notify("textDocument/didClose", json!({ "textDocument": { "uri": URI } }));
    let message = client.wait_for(|message| message["method"] == "textDocument/publishDiagnostics");
    assert_eq!(message["params"], json!({ "uri": URI, "diagnostics": [] }));
    client.open(URI, DRAFT);
    assert_eq!(client.pushed(URI, 1).len(), 1);
    client.shut_down();
}

#[test]
fn the_whole_text_may_be_sent_as_an_edit() {
    let mut client = Client::start(pushed_to());
    client.open(URI, DRAFT);
    client.pushed(URI, 1);
    let document = json!({ "uri": URI, "version": 2 });
    let changes = json!([{ "text": "Nothing." }, { "text": "Ruiz says “We will build." }]);
    client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    assert_eq!(client.pushed(URI, 2)[0]["range"]["start"], json!({ "line": 0, "character": 10 }));
    client.shut_down();
}

#[test]
fn a_new_finding_waits_until_the_typing_rests() {
    let mut client = Client::spawn(&[]);
    client.initialize(pushed_to(), json!({ "settle": 300 }));
    client.open(URI, DRAFT);
    assert_eq!(client.pushed(URI, 1).len(), 1, "what is opened is not being typed");
    let typed = Instant::now();
    client.change(2, [2, 16, 2, 16], " “We");
    assert_eq!(client.pushed(URI, 2).len(), 1, "the old finding alone");
    assert_eq!(client.pushed(URI, 2).len(), 2, "the new one too, without another edit");
    assert!(typed.elapsed() >= Duration::from_millis(300));
    client.change(3, [2, 20, 2, 20], " will");
    assert_eq!(client.pushed(URI, 3).len(), 2, "what is shown stays");
    client.change(4, [2, 17, 2, 18], "");
    assert_eq!(client.pushed(URI, 4).len(), 1, "what is mended goes at once");
    client.shut_down();
}

#[test]
fn a_new_finding_elsewhere_does_not_wait() {
    let mut client = Client::spawn(&[]);
    client.initialize(pushed_to(), json!({ "settle": 60_000 }));
    client.open(URI, "“We will build,” she said.\n\nThe council met.\n");
    client.pushed(URI, 1);
    let document = json!({ "uri": URI, "version": 2 });
    let mark = json!({ "start": { "line": 0, "character": 15 }, "end": { "line": 0, "character": 16 } });
    let there = json!({ "start": { "line": 2, "character": 0 }, "end": { "line": 2, "character": 0 } });
    let changes = json!([{ "range": mark, "text": "" }, { "range": there, "text": "Now t" }]);
    client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    assert_eq!(client.pushed(URI, 2).len(), 1);
    client.shut_down();
}

#[test]
fn who_pulls_is_told_to_pull_again_once_the_typing_rests() {
    let mut client = Client::spawn(&[]);
    client.initialize(pulling(), json!({ "settle": 100 }));
    client.open(URI, "The council met.\n");
    client.change(2, [0, 16, 0, 16], " “We");
    let report = client.request("textDocument/diagnostic", pull(None));
    assert_eq!(report["items"], json!([]));
    let refresh = client.wait_for(|message| message["method"] == "workspace/diagnostic/refresh");
    let answer = json!({ "jsonrpc": "2.0", "id": refresh["id"], "result": null });
    client.send_bytes(&super::client::frame(&answer));
    let report = client.request("textDocument/diagnostic", pull(report["resultId"].as_str()));
    assert_eq!(report["items"].as_array().unwrap().len(), 1);
    client.shut_down();
}
