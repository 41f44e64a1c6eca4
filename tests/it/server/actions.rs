//! Quick fixes, and letting a finding stand.

use super::client::{Client, URI, array, pushed_to};
use serde_json::{Value, json};

fn versioned() -> Value {
    let mut capabilities = pushed_to();
    capabilities["workspace"] = json!({ "workspaceEdit": { "documentChanges": true } });
    capabilities
}

fn actions(client: &mut Client, diagnostics: &[Value], only: Value) -> Vec<Value> {
    let range = diagnostics[0]["range"].clone();
    let mut context = json!({ "diagnostics": diagnostics });
    if !only.is_null() {
        context["only"] = only;
    }
    let params = json!({ "textDocument": { "uri": URI }, "range": range, "context": context });
    array(&client.request("textDocument/codeAction", params))
}

/// Makes the edits of an action as the next version.
fn make(client: &mut Client, version: i32, edits: &Value) {
    let changes: Vec<Value> = array(edits).into_iter().rev().map(as_change).collect();
    let document = json!({ "uri": URI, "version": version });
    client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
}

fn as_change(mut edit: Value) -> Value {
    json!({ "range": edit["range"].take(), "text": edit["newText"].take() })
}

#[test]
fn a_quick_fix_mends_its_finding() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "The 😀 mayor said: “We will build.\n");
    let found = client.pushed(URI, 1);
    let offered = actions(&mut client, &found, Value::Null);
    let fix = &offered[0];
    assert_eq!((&fix["title"], &fix["kind"]), (&json!("Close the quotation"), &json!("quickfix")));
    assert_eq!(fix["diagnostics"], json!(found), "the action names the finding that was sent");
    assert_eq!(fix.get("isPreferred"), None, "a fix that the writer decides on is never preferred");
    make(&mut client, 2, &fix["edit"]["changes"][URI]);
    assert_eq!(client.pushed(URI, 2), Vec::<Value>::new());
    client.shut_down();
}

#[test]
fn edits_name_their_version_where_the_client_can_read_it() {
    let mut client = Client::start(versioned());
    client.open(URI, "“We will build, she said.\n");
    let found = client.pushed(URI, 1);
    let fix = &actions(&mut client, &found, Value::Null)[0];
    let changes = &fix["edit"]["documentChanges"][0];
    assert_eq!(changes["textDocument"], json!({ "uri": URI, "version": 1 }));
    assert_eq!(changes["edits"].as_array().unwrap().len(), 1);
    assert_eq!(fix["edit"].get("changes"), None);
    client.shut_down();
}

#[test]
fn only_the_kinds_that_were_asked_for_are_offered() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "“We will build, she said.\n");
    let found = client.pushed(URI, 1);
    assert!(actions(&mut client, &found, json!(["refactor"])).is_empty());
    assert!(actions(&mut client, &found, json!(["source.fixAll"])).is_empty(), "it has no safe fix");
    assert!(!actions(&mut client, &found, json!(["quickfix"])).is_empty());
    client.shut_down();
}

#[test]
fn a_finding_may_be_let_stand() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "The mayor spoke.\n\nShe said\nwe “will build.\n\n- A list\n- of “two\n");
    let found = client.pushed(URI, 1);
    assert_eq!(found.len(), 2);
    let stet = |offered: Vec<Value>| {
        let stet = offered.into_iter().find(|action| action["title"].as_str().unwrap().contains("stet"));
        stet.unwrap()["edit"]["changes"][URI].take()
    };
    let above = stet(actions(&mut client, &found[..1], Value::Null));
    assert_eq!(above[0]["newText"], "<!-- stet unclosed-quote -->\n", "above the paragraph");
    assert_eq!(above[0]["range"]["start"], json!({ "line": 2, "character": 0 }));
    let beside = stet(actions(&mut client, &found[1..], Value::Null));
    assert_eq!(beside[0]["newText"], " <!-- stet unclosed-quote -->", "a line above would part the list");
    assert_eq!(beside[0]["range"]["start"], json!({ "line": 6, "character": 9 }));
    client.shut_down();
}

#[test]
fn an_unclosed_quotation_is_closed_before_its_attribution() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "The council met.\n\n“We will build it by May, Ana Ruiz said. Nobody else spoke.\n");
    let found = client.pushed(URI, 1);
    assert_eq!(found.len(), 1);
    let edits = actions(&mut client, &found, Value::Null)[0]["edit"]["changes"][URI].take();
    let after_the_comma = json!({ "line": 2, "character": 25 });
    assert_eq!(edits[0]["newText"], "”");
    assert_eq!(edits[0]["range"], json!({ "start": after_the_comma, "end": after_the_comma }));
    make(&mut client, 2, &edits);
    assert_eq!(client.pushed(URI, 2), Vec::<Value>::new());
    client.shut_down();
}

#[test]
fn every_safe_fix_is_made_to_the_end() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "“It is over.” she said. “ It was late,” she said.\n");
    let found = client.pushed(URI, 1);
    let offered = actions(&mut client, &found, json!(["source.fixAll"]));
    make(&mut client, 2, &offered[0]["edit"]["changes"][URI]);
    let left = client.pushed(URI, 2);
    assert!(
        left.is_empty() || actions(&mut client, &left, json!(["source.fixAll"])).is_empty(),
        "nothing is left to fix"
    );
    client.shut_down();
}
