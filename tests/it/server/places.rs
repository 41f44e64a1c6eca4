//! Columns count in the unit that was agreed on, in a draft that had to be mended too.

use super::client::{Client, URI, notification, pushed_to};
use serde_json::{Value, json};

/// Before the mark at fault: 6 bytes, 2 code points and 4 UTF-16 units that are
/// no ASCII, and nine characters that are.
const LINE: &str = "“A” 😀 né, “we will build, Ruiz said.";

fn start_column(offered: Value) -> (Value, Value) {
    let mut capabilities = pushed_to();
    if !offered.is_null() {
        capabilities["general"] = json!({ "positionEncodings": offered });
    }
    let mut client = Client::spawn(&[]);
    let result = client.initialize(capabilities, json!({ "settle": 0 }));
    client.open(URI, &format!("First, a line.\n\nAnother.\r\n{LINE}\n"));
    let diagnostics = client.pushed(URI, 1);
    client.shut_down();
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    let start = &diagnostics[0]["range"]["start"];
    assert_eq!(start["line"], 3);
    (result["capabilities"]["positionEncoding"].clone(), start["character"].clone())
}

#[test]
fn utf_16_is_the_default() {
    assert_eq!(start_column(Value::Null), (json!("utf-16"), json!(11)));
    assert_eq!(start_column(json!(["utf-16"])), (json!("utf-16"), json!(11)));
    assert_eq!(start_column(json!(["utf-7"])), (json!("utf-16"), json!(11)));
}

#[test]
fn utf_8_is_taken_wherever_it_is_offered() {
    assert_eq!(start_column(json!(["utf-32", "utf-16", "utf-8"])), (json!("utf-8"), json!(18)));
}

#[test]
fn utf_32_comes_before_utf_16() {
    assert_eq!(start_column(json!(["utf-16", "utf-32"])), (json!("utf-32"), json!(10)));
}

#[test]
fn edits_count_in_the_unit_too() {
    for (encoding, column) in [("utf-8", 18), ("utf-16", 11), ("utf-32", 10)] {
        let mut client = Client::spawn(&[]);
        let mut capabilities = pushed_to();
        capabilities["general"] = json!({ "positionEncodings": [encoding] });
        client.initialize(capabilities, json!({ "settle": 0 }));
        client.open(URI, LINE);
        assert_eq!(client.pushed(URI, 1).len(), 1);
        let width = if encoding == "utf-8" { 3 } else { 1 };
        client.change(2, [0, column, 0, column + width], "");
        assert_eq!(client.pushed(URI, 2), Vec::<Value>::new(), "{encoding}: the mark is gone");
        client.shut_down();
    }
}

#[test]
fn a_draft_that_is_not_utf_8_is_read_all_the_same() {
    let mut client = Client::start(pushed_to());
    let draft = r#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"URI","languageId":"markdown","version":1,"text":"At the caf*, “we will build, she said."}}}"#;
    let mut body = draft.replace("URI", URI).into_bytes();
    let at = body.iter().position(|byte| *byte == b'*').unwrap();
    body[at] = 0xE9;
    client.send_bytes(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
    client.send_bytes(&body);
    let diagnostics = client.pushed(URI, 1);
    assert_eq!(diagnostics[0]["range"]["start"], json!({ "line": 0, "character": 13 }));
    client.shut_down();
}

#[test]
fn half_a_surrogate_pair_does_not_lose_the_draft() {
    let mut client = Client::start(pushed_to());
    let text = r"A half \ud83d, a whole \ud83d\ude00, “we will build, she said.";
    let document = json!({ "uri": URI, "languageId": "markdown", "version": 1, "text": "TEXT" });
    let message = notification("textDocument/didOpen", json!({ "textDocument": document })).to_string();
    let body = message.replace("TEXT", text);
    client.send_bytes(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    let diagnostics = client.pushed(URI, 1);
    assert_eq!(diagnostics[0]["range"]["start"], json!({ "line": 0, "character": 22 }));
    client.shut_down();
}
