//! A panic in a rule costs one publish, and its message tells nobody the draft.
//!
//! The fault is injected in builds with debug assertions only.
#![cfg(debug_assertions)]

use super::client::{Client, URI, pull, pulling, pushed_to};
use serde_json::{Value, json};

const FAULT: [(&str, &str); 2] = [("COPYDESK_FAULT_INJECTION", "1"), ("COPYDESK_LOG", "trace")];

const DRAFT: &str = "“We will build, she said.\n";

#[test]
fn a_panic_in_a_rule_costs_one_publish() {
    let mut client = Client::spawn(&FAULT);
    client.initialize(pushed_to(), json!({ "settle": 0 }));
    client.open(URI, DRAFT);
    let first = client.pushed(URI, 1);
    assert_eq!(first.len(), 1);
    client.change(2, [1, 0, 1, 0], "<!-- copydesk: panic -->");
    client.wait_for(|message| message["method"] == "window/logMessage" && message["params"]["type"] == 1);
    let hover = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.request("textDocument/hover", hover), Value::Null);
    client.change(3, [1, 0, 1, 24], "");
    assert_eq!(client.pushed(URI, 3), first);
    assert_eq!(client.received("textDocument/publishDiagnostics"), Vec::<Value>::new(), "the second version has none");
    let log = client.shut_down();
    assert!(log.contains("panicked"), "{log}");
    assert!(!log.contains("build"), "the log tells nobody the draft: {log}");
}

#[test]
fn a_client_that_pulls_keeps_what_it_shows() {
    let mut client = Client::spawn(&FAULT);
    client.initialize(pulling(), json!({ "settle": 0 }));
    client.open(URI, DRAFT);
    client.change(2, [1, 0, 1, 0], "<!-- copydesk: panic -->");
    let id = client.ask("textDocument/diagnostic", pull(None));
    let error = client.answer(id)["error"].take();
    assert_eq!((&error["code"], &error["data"]), (&json!(-32802), &json!({ "retriggerRequest": false })));
    client.change(3, [1, 0, 1, 24], "");
    let report = client.request("textDocument/diagnostic", pull(None));
    assert_eq!(report["items"].as_array().unwrap().len(), 1);
    client.shut_down();
}
