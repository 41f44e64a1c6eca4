//! The configuration of a draft is the nearest `copydesk.toml`, read again when it changes.

use super::client::{Client, URI, pulling, pushed_to};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const DRAFT: &str = "“We will build, she said.\n";

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The diagnostics sent next for a file.
fn shown(client: &mut Client, uri: &str) -> Value {
    let of =
        |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri;
    client.wait_for(of)["params"]["diagnostics"].take()
}

#[test]
fn a_broken_file_keeps_the_last_good_one_and_shows_where_it_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copydesk.toml");
    let (draft, file_uri) = (uri(&folder.path().join("bridge.md")), uri(&file));
    let mut client = Client::start(pushed_to());
    fs::write(&file, "ignore = [\"unclosed-quote\"]\n").unwrap();
    client.open(&draft, DRAFT);
    assert_eq!(shown(&mut client, &draft), json!([]), "the rule is off");

    fs::write(&file, "style = \"“none”\"\nignore = [\"unclosed-quotes\"]\n").unwrap();
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": draft } }));
    let faults = shown(&mut client, &file_uri);
    assert_eq!(faults[1]["code"], "broken-config");
    assert!(faults[1]["codeDescription"].is_null(), "there is no page of that name");
    assert_eq!(faults[1]["range"]["start"], json!({ "line": 1, "character": 10 }));
    assert_eq!(shown(&mut client, &draft), json!([]), "the rule is off still");

    fs::write(&file, "").unwrap();
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": draft } }));
    assert_eq!(shown(&mut client, &file_uri), json!([]));
    assert_eq!(shown(&mut client, &draft).as_array().unwrap().len(), 1, "the rule is on");
    client.shut_down();
}

#[test]
fn the_faults_of_a_file_go_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copydesk.toml");
    let mut client = Client::start(pushed_to());
    fs::write(&file, "style = \"none").unwrap();
    client.open(&uri(&folder.path().join("bridge.md")), DRAFT);
    assert_eq!(shown(&mut client, &uri(&file)).as_array().unwrap().len(), 1);
    fs::remove_file(&file).unwrap();
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    assert_eq!(shown(&mut client, &uri(&file)), json!([]));
    client.shut_down();
}

#[test]
fn a_stylebook_is_read_again_and_shows_where_it_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    let (file, book) = (folder.path().join("copydesk.toml"), folder.path().join("people.toml"));
    let draft = uri(&folder.path().join("bridge.md"));
    let mut client = Client::start(pushed_to());
    fs::write(&file, "stylebook = [\"people.toml\"]\n").unwrap();
    fs::write(&book, "[[person]]\nname = \"Karin Lindqvist\"\n").unwrap();
    client.open(&draft, "The mayor, Karin Lindqist, went home.\n");
    assert_eq!(shown(&mut client, &draft)[0]["code"], "stylebook-name");

    fs::write(&book, "[[person]]\nnam = \"Karin Lindqist\"\n").unwrap();
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    assert_eq!(shown(&mut client, &uri(&book))[0]["code"], "broken-config");
    assert_eq!(shown(&mut client, &draft)[0]["code"], "stylebook-name", "the last good one holds");

    fs::write(&book, "[[person]]\nname = \"Karin Lindqist\"\n").unwrap();
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    assert_eq!(shown(&mut client, &uri(&book)), json!([]));
    assert_eq!(shown(&mut client, &draft), json!([]));
    client.shut_down();
}

#[test]
fn a_draft_that_its_project_leaves_out_has_no_findings() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("copydesk.toml"), "exclude = [\"*.md\"]\n").unwrap();
    let draft = uri(&folder.path().join("bridge.md"));
    let mut client = Client::start(pushed_to());
    client.open(&draft, DRAFT);
    assert_eq!(shown(&mut client, &draft), json!([]));
    client.shut_down();
}

#[test]
fn the_client_is_asked_to_watch_and_a_client_that_pulls_to_pull_again() {
    let mut capabilities = pulling();
    capabilities["workspace"]["didChangeWatchedFiles"] = json!({ "dynamicRegistration": true });
    let mut client = Client::start(capabilities);
    let registration = client.wait_for(|message| message["method"] == "client/registerCapability");
    assert_eq!(registration["params"]["registrations"][0]["method"], "workspace/didChangeWatchedFiles");
    client.open(URI, DRAFT);
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    client.wait_for(|message| message["method"] == "workspace/diagnostic/refresh");
    client.shut_down();
}

#[test]
fn the_nearest_file_upwards_counts() {
    let folder = tempfile::tempdir().unwrap();
    let desk = folder.path().join("desk");
    fs::create_dir_all(desk.join("city")).unwrap();
    fs::write(folder.path().join("copydesk.toml"), "").unwrap();
    fs::write(desk.join("copydesk.toml"), "ignore = [\"unclosed-quote\"]\n").unwrap();
    let mut client = Client::start(pushed_to());
    for (draft, findings) in [(desk.join("city/bridge.md"), 0), (folder.path().join("bridge.md"), 1)] {
        let draft = uri(&draft);
        client.open(&draft, DRAFT);
        assert_eq!(shown(&mut client, &draft).as_array().unwrap().len(), findings, "{draft}");
    }
    client.shut_down();
}

#[test]
fn a_verb_of_saying_counts_once_the_file_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copydesk.toml");
    let draft = uri(&folder.path().join("bridge.md"));
    let mut client = Client::start(pushed_to());
    fs::write(&file, "").unwrap();
    client.open(&draft, "“We were told in March,” twinkled Ana Ruiz, the mayor.\n");
    let rules = |shown: Value| -> Vec<String> {
        let found = shown.as_array().unwrap().iter();
        found.filter_map(|diagnostic| diagnostic["code"].as_str().map(str::to_owned)).collect()
    };
    let rule = "impossible-verb-of-saying".to_owned();
    assert!(!rules(shown(&mut client, &draft)).contains(&rule));
    fs::write(&file, "[cues]\ngesture = [\"twinkle\"]\n").unwrap();
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": draft } }));
    assert!(rules(shown(&mut client, &draft)).contains(&rule));
    client.shut_down();
}
