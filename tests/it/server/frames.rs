//! What a client gets wrong is answered or mended, and the service goes on.

use super::client::{Client, frame, pushed_to};
use serde_json::{Value, json};

#[test]
fn a_broken_frame_is_answered_and_survived() {
    let mut client = Client::start(pushed_to());
    let broken: [(&str, i64); 8] = [
        ("Content-Length: 9\r\n\r\n{\"id\":1]]", -32700),
        ("Content-Length: 2\r\n\r\n[]", -32600),
        ("Content-Length: 2\r\n\r\n{}", -32600),
        ("Content-Length: 9999999999999999\r\n\r\n{}", -32700),
        ("Content-Length: -7\r\n\r\n{}", -32700),
        ("Content-Length: seven\r\n\r\n{}", -32700),
        ("Content-Type: text/plain\r\n\r\n{}", -32700),
        ("{\"jsonrpc\":\"2.0\"}\r\n", -32700),
    ];
    for (bytes, code) in broken {
        client.send_bytes(bytes.as_bytes());
        let answer = client.wait_for(|message| message["id"].is_null() && message.get("error").is_some());
        assert_eq!(answer["error"]["code"], code, "{bytes}");
        client.request("textDocument/hover", hover_anywhere());
    }
    client.shut_down();
}

#[test]
fn headers_may_be_lower_case_and_more_than_one() {
    let mut client = Client::start(pushed_to());
    let body = json!({ "jsonrpc": "2.0", "id": "own", "method": "textDocument/hover", "params": hover_anywhere() });
    let length = body.to_string().len();
    let message = format!("x-editor: vi\r\ncontent-length: {length}\r\nContent-Type: a/b; charset=utf-8\r\n\r\n{body}");
    client.send_bytes(message.as_bytes());
    let answer = client.wait_for(|message| message["id"] == "own");
    assert_eq!(answer["result"], Value::Null);
    client.shut_down();
}

#[test]
fn a_frame_may_come_byte_by_byte() {
    let mut client = Client::start(pushed_to());
    let body = json!({ "jsonrpc": "2.0", "id": "slow", "method": "textDocument/hover", "params": hover_anywhere() });
    for byte in frame(&body) {
        client.send_bytes(&[byte]);
    }
    client.wait_for(|message| message["id"] == "slow");
    client.shut_down();
}

#[test]
fn what_nobody_knows_is_refused_and_survived() {
    let mut client = Client::start(pushed_to());
    let id = client.ask("textDocument/divination", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32601);
    let id = client.ask("textDocument/hover", json!({ "textDocument": 7 }));
    assert_eq!(client.answer(id)["error"]["code"], -32602);
    client.notify("textDocument/didChange", json!({ "textDocument": 7 }));
    client.notify("$/progress", json!({ "token": 1, "value": {} }));
    client.notify("textDocument/didClose", json!({ "textDocument": { "uri": "file:///drafts/never-opened.md" } }));
    client.shut_down();
}

fn hover_anywhere() -> Value {
    json!({ "textDocument": { "uri": "file:///drafts/never-opened.md" }, "position": { "line": 0, "character": 0 } })
}
