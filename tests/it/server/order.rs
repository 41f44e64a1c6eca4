//! Edits apply in order, only the newest version is published, output is bounded.

use super::client::{Client, URI, change, frame, pull, pulling, pushed_to};
use serde_json::{Value, json};

const OTHER: &str = "file:///drafts/other.md";

/// A generator of numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

fn draft(paragraphs: usize) -> String {
    let paragraph = "“We will finish the bridge by May,” the mayor, Ana Ruiz, said 😀 on Monday.\n\n";
    paragraph.repeat(paragraphs)
}

#[test]
fn a_thousand_rapid_edits_apply_in_order() {
    let mut client = Client::start(pushed_to());
    let mut lines: Vec<Vec<u16>> = draft(20).lines().map(|line| line.encode_utf16().collect()).collect();
    client.open(URI, &draft(20));
    let (mut dice, mut burst) = (Dice(7), Vec::new());
    for version in 2..=1001 {
        let line = dice.below(lines.len());
        let at = dice.below(lines[line].len() + 1);
        // Half a pair would not be a place between characters.
        let at = if at > 0 && (0xDC00..0xE000).contains(lines[line].get(at).unwrap_or(&0)) { at - 1 } else { at };
        let text = ["“", "”", "a", " ", "😀", "said"][dice.below(6)];
        let units: Vec<u16> = text.encode_utf16().collect();
        lines[line].splice(at..at, units);
        let (line, at) = (line as u32, at as u32);
        burst.extend(frame(&change(version, [line, at, line, at], text)));
    }
    client.send_bytes(&burst);
    let edited = client.pushed(URI, 1001);
    let lines: Vec<String> = lines.iter().map(|line| String::from_utf16(line).unwrap()).collect();
    client.open(OTHER, &(lines.join("\n") + "\n"));
    assert_eq!(edited, client.pushed(OTHER, 1));
    assert!(!edited.is_empty(), "the edits leave something to find");
    client.shut_down();
}

#[test]
fn of_a_burst_at_most_a_tenth_is_published_and_the_last_version_is() {
    let mut client = Client::start(pushed_to());
    client.open(URI, &draft(1000));
    let here_and_there = |edit: u32| frame(&change(edit + 2, [edit % 7 * 2, 3, edit % 7 * 2, 3], "x"));
    let burst: Vec<u8> = (0..300).flat_map(here_and_there).collect();
    client.send_bytes(&burst);
    client.pushed(URI, 301);
    let others = client.received("textDocument/publishDiagnostics").len();
    assert!(others < 30, "{others} versions were published before the last");
    client.shut_down();
}

#[test]
fn of_a_run_in_one_place_the_last_version_is_published_though_nobody_asks() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "“We will build, she said.\n");
    let run: Vec<u8> = (0..300).flat_map(|edit| frame(&change(edit + 2, [0, 3 + edit, 0, 3 + edit], "x"))).collect();
    client.send_bytes(&run);
    client.pushed(URI, 301);
    let others = client.received("textDocument/publishDiagnostics").len();
    assert!(others < 30, "{others} versions were published before the last");
    client.shut_down();
}

#[test]
fn a_client_that_does_not_read_gets_the_newest_version_only() {
    let mut client = Client::deaf(&[]);
    let params = json!({ "processId": null, "capabilities": pushed_to(), "initializationOptions": { "settle": 0 } });
    client.ask("initialize", params);
    client.notify("initialized", json!({}));
    // One publish of these is longer than what a pipe holds.
    client.open(URI, &"“We will build, she said.\n\n".repeat(3000));
    for version in 2..=40 {
        client.change(version, [0, 3, 0, 3], "x");
        // Once this is answered to nobody, the version before it has been handed to the worker.
        client.ask(
            "textDocument/hover",
            json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } }),
        );
    }
    client.listen();
    client.pushed(URI, 40);
    let others = client.received("textDocument/publishDiagnostics").len();
    assert!(others <= 3, "{others} versions waited for a client that did not read");
    client.shut_down();
}

#[test]
fn too_many_open_requests_are_refused_and_all_are_answered() {
    let mut client = Client::start(pulling());
    client.open(URI, &draft(3000));
    let ids: Vec<i64> = (0..400).map(|_| client.ask("textDocument/diagnostic", pull(None))).collect();
    let answers: Vec<Value> = ids.into_iter().map(|id| client.answer(id)).collect();
    assert!(answers.iter().all(|answer| answer.get("result").is_some() || answer["error"]["code"] == -32803));
    assert!(answers[0].get("result").is_some());
    client.request("textDocument/diagnostic", pull(None));
    client.shut_down();
}

#[test]
fn a_request_is_cancelled_while_the_draft_is_read() {
    let mut client = Client::start(pulling());
    client.open(URI, &draft(10_000));
    let id = client.ask("textDocument/diagnostic", pull(None));
    client.notify("$/cancelRequest", json!({ "id": id }));
    assert_eq!(client.answer(id)["error"]["code"], -32800);
    client.request("textDocument/diagnostic", pull(None));
    client.shut_down();
}

#[test]
fn a_request_sees_every_edit_sent_before_it() {
    let mut client = Client::start(pushed_to());
    client.open(URI, "\n");
    for version in 2..=50 {
        client.change(version, [0, 0, 0, 0], if version % 2 == 0 { "“We will build. " } else { "x" });
        let hover = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
        let answer = client.request("textDocument/hover", hover);
        assert_eq!(answer.is_null(), version % 2 == 1, "version {version}");
        if version % 2 == 1 {
            client.change(version, [0, 0, 0, 100_000], "");
        }
    }
    client.shut_down();
}
