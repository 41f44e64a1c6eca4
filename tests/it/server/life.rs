//! Exit codes, and the end of a server whose client is gone.

use super::client::{Client, URI, pushed_to};
use serde_json::{Value, json};

#[test]
fn exit_after_shutdown_is_0() {
    Client::start(pushed_to()).shut_down();
}

#[test]
fn exit_without_shutdown_is_1() {
    let mut client = Client::start(pushed_to());
    client.notify("exit", Value::Null);
    assert_eq!(client.end().0, Some(1));
}

#[test]
fn exit_before_anything_is_1() {
    let mut client = Client::spawn(&[]);
    client.notify("exit", Value::Null);
    assert_eq!(client.end().0, Some(1));
}

#[test]
fn the_end_of_input_is_1() {
    let mut client = Client::start(pushed_to());
    client.close_input();
    assert_eq!(client.end().0, Some(1));
}

#[test]
fn the_end_of_input_inside_a_message_is_1() {
    let mut client = Client::start(pushed_to());
    client.send_bytes(b"Content-Length: 100\r\n\r\n{\"json");
    client.close_input();
    assert_eq!(client.end().0, Some(1));
}

#[test]
fn nothing_is_answered_after_shutdown() {
    let mut client = Client::start(pushed_to());
    client.request("shutdown", Value::Null);
    let id = client.ask("textDocument/hover", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32600);
    client.notify("exit", Value::Null);
    assert_eq!(client.end().0, Some(0));
}

#[test]
fn nothing_is_answered_before_initialize() {
    let mut client = Client::spawn(&[]);
    client.open(URI, "“We will build, she said.");
    let id = client.ask("textDocument/hover", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32002);
    client.initialize(pushed_to(), json!({ "settle": 0 }));
    assert_eq!(client.received("textDocument/publishDiagnostics"), Vec::<Value>::new());
    client.shut_down();
}

#[test]
fn a_second_initialize_is_refused() {
    let mut client = Client::start(pushed_to());
    let id = client.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(client.answer(id)["error"]["code"], -32600);
    client.shut_down();
}

#[test]
fn the_death_of_the_client_ends_the_server() {
    // Any process will do as the editor that dies; the pipe stays open, held by the test.
    let mut editor = Client::spawn(&[]);
    let mut client = Client::spawn(&[]);
    client.request("initialize", json!({ "processId": editor.process(), "rootUri": null, "capabilities": {} }));
    // Its number stays taken until the test lets go of it, however late the server begins to watch.
    editor.kill();
    assert_eq!(client.end().0, Some(1));
    drop(editor);
}

#[test]
fn a_client_that_cannot_be_found_is_served() {
    // Its number may be of another container.
    let mut client = Client::spawn(&[]);
    client.request("initialize", json!({ "processId": i32::MAX, "rootUri": null, "capabilities": {} }));
    client.shut_down();
}

#[test]
fn a_client_that_reads_nothing_does_not_keep_the_server() {
    let mut client = Client::deaf(&[]);
    client.close_input();
    assert_eq!(client.end().0, Some(1));
}
