//! A name is changed through the draft, in every form and in nobody's quoted words.

use super::client::{Client, URI, array, pushed_to};
use serde_json::{Value, json};

const DRAFT: &str = "# Brodowska opens bridge

The mayor, Ana **Brodowska**, opened the bridge. “Nobody asked Ana Brodowska,” said Brodowska, 51.

Ms. Brodowska’s husband, Karl Brodowska, cut the ribbon. The Tern Board paid; Tern Board money, he said.
";

fn place(line: u32, character: u32) -> Value {
    json!({ "textDocument": { "uri": URI }, "position": { "line": line, "character": character } })
}

fn editor() -> Client {
    let mut capabilities = pushed_to();
    capabilities["textDocument"]["rename"] = json!({ "prepareSupport": true });
    let mut client = Client::start(capabilities);
    client.open(URI, DRAFT);
    client
}

/// The draft after a rename; the edits are made from the last to the first, as an editor does.
fn renamed(client: &mut Client, line: u32, character: u32, wanted: &str) -> String {
    let mut asked = place(line, character);
    asked["newName"] = json!(wanted);
    let edit = client.request("textDocument/rename", asked);
    let mut lines: Vec<Vec<u16>> = DRAFT.lines().map(|line| line.encode_utf16().collect()).collect();
    for edit in array(&edit["changes"][URI]).iter().rev() {
        let count = |end: &str, unit: &str| {
            let place = edit["range"][end][unit].as_u64().and_then(|at| usize::try_from(at).ok());
            place.expect("it has a place")
        };
        let line = &mut lines[count("start", "line")];
        let words = edit["newText"].as_str().expect("it has a text");
        line.splice(count("start", "character")..count("end", "character"), words.encode_utf16());
    }
    lines.iter().map(|line| String::from_utf16_lossy(line) + "\n").collect()
}

#[test]
fn a_person_is_renamed_in_every_form_but_in_quotations() {
    let mut client = editor();
    let prepared = client.request("textDocument/prepareRename", place(2, 12));
    assert_eq!(prepared["placeholder"], "Ana Brodowska");
    let draft = renamed(&mut client, 2, 12, "Anna Brodowski");
    let expected = "# Brodowski opens bridge

The mayor, Anna **Brodowski**, opened the bridge. “Nobody asked Ana Brodowska,” said Brodowski, 51.

Ms. Brodowski’s husband, Karl Brodowska, cut the ribbon. The Tern Board paid; Tern Board money, he said.
";
    assert_eq!(draft, expected);
    client.shut_down();
}

#[test]
fn from_a_surname_alone_the_surname_changes() {
    let mut client = editor();
    let draft = renamed(&mut client, 4, 6, "Brodowski");
    assert!(draft.contains("Ana **Brodowski**, opened"), "{draft}");
    assert!(draft.contains("Karl Brodowska"), "{draft}");
    let draft = renamed(&mut client, 4, 65, "Tern Trust");
    assert!(draft.ends_with("The Tern Trust paid; Tern Trust money, he said.\n"), "{draft}");
    client.shut_down();
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let mut client = editor();
    let id = client.ask("textDocument/prepareRename", place(2, 66));
    let refused = client.answer(id);
    assert_eq!(refused["error"]["message"], "this name is in a quotation, which is left as it is");
    let mut asked = place(2, 12);
    asked["newName"] = json!("“Ana”");
    let id = client.ask("textDocument/rename", asked);
    assert_eq!(client.answer(id)["error"]["code"], -32803);
    assert_eq!(client.request("textDocument/prepareRename", place(2, 5)), Value::Null, "no name stands there");
    client.shut_down();
}

#[test]
fn a_client_that_does_not_ask_first_is_told_of_renaming_too() {
    let mut client = Client::spawn(&[]);
    let told = client.initialize(pushed_to(), json!({}));
    assert_eq!(told["capabilities"]["renameProvider"], json!(true));
    client.shut_down();
}
