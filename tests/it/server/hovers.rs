//! What an editor shows over a finding and over a quotation.

use super::client::{Client, URI, pushed_to};
use serde_json::{Value, json};

fn hover(client: &mut Client, line: u32, column: u32) -> Value {
    let position = json!({ "line": line, "character": column });
    client.request("textDocument/hover", json!({ "textDocument": { "uri": URI }, "position": position }))
}

#[test]
fn a_finding_says_what_why_and_how_to_let_it_stand() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "“We will build, she said.\n\nThe council met.\n");
    let answer = hover(&mut client, 0, 0);
    assert_eq!(answer["contents"]["kind"], "markdown");
    let text = answer["contents"]["value"].as_str().unwrap();
    assert!(text.starts_with("**unclosed-quote**: this quotation is never closed\n\n"), "{text}");
    assert!(text.contains("Without the closing mark"), "{text}");
    assert!(text.contains("`<!-- stet unclosed-quote: reason -->`"), "{text}");
    assert!(text.contains("](https://"), "{text}");
    assert_eq!(answer["range"]["start"], json!({ "line": 0, "character": 0 }));
    assert_eq!(hover(&mut client, 2, 5), Value::Null);
    client.shut_down();
}

#[test]
fn a_client_without_markdown_is_shown_none() {
    let mut capabilities = pushed_to();
    capabilities["textDocument"]["hover"]["contentFormat"] = json!(["plaintext"]);
    let mut client = Client::start(capabilities);
    client.open(URI, "“We will build, she said.\n");
    let answer = hover(&mut client, 0, 0);
    assert_eq!(answer["contents"]["kind"], "plaintext");
    let text = answer["contents"]["value"].as_str().unwrap();
    assert!(text.starts_with("unclosed-quote: this quotation is never closed\n\n"), "{text}");
    assert!(!text.contains("**") && !text.contains("]("), "{text}");
    client.shut_down();
}
