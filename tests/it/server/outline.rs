//! The speaker beside a quotation, and the outline of a draft: the same names as on hover.

use super::client::{Client, URI, array, pushed_to};
use serde_json::{Value, json};

const DRAFT: &str = "# Ferry to stop\n\n\
    Maria Munro, the harbour master, closed the ticket office in March. “Nobody came,” she said. “Nobody.”\n\n\
    ## The town\n\n\
    “It is a disgrace,” said Tom Bell. “A disgrace.”\n\n\
    “And we will say so.”\n";

fn hints(client: &mut Client) -> Vec<(u64, u64, String)> {
    let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
    let params = json!({ "textDocument": { "uri": URI }, "range": range });
    let hints = array(&client.request("textDocument/inlayHint", params));
    let place = |hint: &Value, of: &str| hint["position"][of].as_u64().expect("a place");
    let label = |hint: &Value| hint["label"].as_str().expect("a label").to_owned();
    hints.iter().map(|hint| (place(hint, "line"), place(hint, "character"), label(hint))).collect()
}

#[test]
fn a_hint_names_the_speaker_where_the_words_beside_it_do_not() {
    let mut client = Client::start(pushed_to());
    client.open(URI, DRAFT);
    let found = hints(&mut client);
    let lines: Vec<(u64, &str)> = found.iter().map(|(line, _, label)| (*line, label.as_str())).collect();
    assert_eq!(lines, [(2, "Maria Munro"), (2, "Maria Munro"), (8, "Tom Bell")]);
    client.shut_down();
}

#[test]
fn the_outline_has_headings_and_under_them_who_said_what() {
    let mut capabilities = pushed_to();
    capabilities["textDocument"]["documentSymbol"] = json!({ "hierarchicalDocumentSymbolSupport": true });
    let mut client = Client::start(capabilities);
    client.open(URI, DRAFT);
    let outline = array(&client.request("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })));
    let names = |symbols: &[Value]| -> Vec<String> {
        symbols.iter().map(|symbol| symbol["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&outline), ["Ferry to stop", "The town"]);
    let said = array(&outline[1]["children"]);
    assert_eq!(names(&said), ["Tom Bell", "Tom Bell", "Tom Bell"]);
    assert_eq!(said[0]["detail"], "“It is a disgrace,”");
    client.shut_down();
}

#[test]
fn a_client_that_takes_no_nested_outline_has_a_flat_one() {
    let mut client = Client::start(pushed_to());
    client.open(URI, DRAFT);
    let outline = array(&client.request("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })));
    assert_eq!(outline.len(), 7);
    assert_eq!(outline[6]["containerName"], "The town");
    assert_eq!(outline[6]["location"]["range"]["start"]["line"], 8);
    client.shut_down();
}

#[test]
fn the_outline_of_an_interview_has_its_answers() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "Ana Ruiz sings.\n\nQ: Why?\n\nA: I heard “a low hum” and more.\n\nQ: Loud?\n\nA: No.\n");
    let outline = array(&client.request("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } })));
    let names: Vec<&str> = outline.iter().filter_map(|symbol| symbol["name"].as_str()).collect();
    assert_eq!(names, ["Ana Ruiz", "Ana Ruiz"]);
    client.shut_down();
}
