//! A name is written down in the stylebook from where it stands, and the finding goes.

use super::client::{Client, array, pushed_to};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const DRAFT: &str = "The mayor, Ana Brodowska, opened the bridge. Nobody had asked Brodowska to cut the ribbon.

On Monday Ana Brodowksa cut it.
";

struct Desk {
    folder: TempDir,
    client: Client,
    uri: String,
}

impl Desk {
    /// An editor with the draft open, beside these files.
    fn open(files: &[(&str, &str)]) -> Desk {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        for (name, text) in files {
            fs::write(folder.path().join(name), text).expect("it can be written");
        }
        let mut capabilities = pushed_to();
        capabilities["workspace"] =
            json!({ "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } });
        // Columns are bytes then.
        capabilities["general"] = json!({ "positionEncodings": ["utf-8"] });
        let mut client = Client::start(capabilities);
        let uri = format!("file://{}", folder.path().join("bridge.md").display());
        client.open(&uri, DRAFT);
        Desk { folder, client, uri }
    }

    /// What is offered at a place, asked for by hand.
    fn offered(&mut self, line: u32, character: u32) -> Vec<Value> {
        let place = json!({ "line": line, "character": character });
        let context = json!({ "diagnostics": [], "triggerKind": 1 });
        let range = json!({ "start": place, "end": place });
        let params = json!({ "textDocument": { "uri": self.uri }, "range": range, "context": context });
        array(&self.client.request("textDocument/codeAction", params))
    }

    /// Makes the edits of an action on disk, where each is an insertion at the start of a line.
    fn make(&self, action: &Value) {
        for change in array(&action["edit"]["documentChanges"]) {
            if change["kind"] == "create" {
                fs::write(path(&change["uri"]), "").expect("it can be made");
                continue;
            }
            let file = path(&change["textDocument"]["uri"]);
            let text = fs::read_to_string(file).expect("it was made");
            let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
            let edit = &change["edits"][0];
            assert_eq!(edit["range"]["start"], edit["range"]["end"]);
            let count = |unit: &str| edit["range"]["start"][unit].as_u64().and_then(|at| usize::try_from(at).ok());
            let (line, column) = count("line").zip(count("character")).expect("it has a place");
            lines[line].insert_str(column, edit["newText"].as_str().expect("it has a text"));
            fs::write(file, lines.join("\n")).expect("it can be written");
        }
    }
}

fn path(uri: &Value) -> &Path {
    Path::new(uri.as_str().and_then(|uri| uri.strip_prefix("file://")).expect("it is a file"))
}

fn titled<'o>(offered: &'o [Value], title: &str) -> &'o Value {
    let titles: Vec<&Value> = offered.iter().map(|action| &action["title"]).collect();
    offered.iter().find(|action| action["title"] == title).unwrap_or_else(|| panic!("{title} is not in {titles:?}"))
}

#[test]
fn a_finding_goes_when_both_names_are_written_down() {
    let book = "[[person]]\nname = \"Inés Peña\"";
    let mut desk = Desk::open(&[("copydesk.toml", "stylebook = [\"people.toml\"]\n"), ("people.toml", book)]);
    let uri = desk.uri.clone();
    assert_eq!(desk.client.pushed(&uri, 1).len(), 1);
    let offered = desk.offered(2, 16);
    desk.make(titled(&offered, "Add “Ana Brodowksa” to people.toml"));
    desk.client.notify("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    let found = desk.client.pushed(&uri, 1);
    assert_eq!(found[0]["message"], "the stylebook has Ana Brodowksa");
    let offered = desk.offered(2, 16);
    assert!(offered.iter().all(|action| action["title"] != "Add “Ana Brodowksa” to people.toml"), "it is there now");
    let offered = desk.offered(0, 12);
    desk.make(titled(&offered, "Add “Ana Brodowska” to people.toml"));
    let book = fs::read_to_string(desk.folder.path().join("people.toml")).unwrap();
    let entry = |name: &str| format!("[[person]]\nname = \"{name}\"\n");
    assert_eq!(book, ["Inés Peña", "Ana Brodowksa", "Ana Brodowska"].map(entry).join("\n"));
    desk.client.notify("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(desk.client.pushed(&uri, 1), Vec::<Value>::new());
    assert!(desk.offered(2, 16).is_empty(), "both are written down");
    desk.client.shut_down();
}

#[test]
fn a_desk_without_a_stylebook_gets_one() {
    let mut desk = Desk::open(&[("copydesk.toml", "# the desk\nstyle = \"ap\"\n")]);
    let offered = desk.offered(2, 16);
    desk.make(titled(&offered, "Add “Ana Brodowska” to people.toml"));
    let read = |name: &str| fs::read_to_string(desk.folder.path().join(name)).unwrap();
    assert_eq!(read("copydesk.toml"), "# the desk\nstylebook = [\"people.toml\"]\nstyle = \"ap\"\n");
    assert_eq!(read("people.toml"), "[[person]]\nname = \"Ana Brodowska\"\n");
    desk.client.shut_down();
}

#[test]
fn without_a_configuration_file_there_is_nowhere_to_write() {
    let mut desk = Desk::open(&[]);
    let offered = desk.offered(2, 16);
    assert!(!offered.is_empty(), "the finding can be mended");
    assert!(offered.iter().all(|action| !action["title"].as_str().unwrap().starts_with("Add")));
    desk.client.shut_down();
}
