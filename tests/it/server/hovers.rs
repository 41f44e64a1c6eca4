//! What an editor shows over a finding and over a quotation.

use super::client::{Client, URI, pushed_to};
use serde_json::{Value, json};
use std::fs;

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

/// What is said of the quotation that begins with `words`.
fn hover_over(draft: &str, words: &str) -> String {
    let mut client = Client::start(pushed_to());
    client.open(URI, draft);
    let (before, _) = draft.split_once(words).expect("the draft has the words");
    let column = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
    let answer = hover(&mut client, before.matches('\n').count() as u32, column as u32);
    client.shut_down();
    answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_quotation_in_a_whole_draft_names_its_speaker_and_the_way_to_the_name() {
    let draft = include_str!("../../drafts/clean/levee-night.md");
    let said = [
        ("“We asked for", "Sgt. **Luis Ortega**\n\nOrtega → Luis Ortega, line 15 · cue “said” · sure"),
        ("“Every assumption", "**Anneliese Roth-Barker**\n\nshe → Anneliese Roth-Barker, line 25 · cue “said” · sure"),
        (
            "“You can add",
            "**Anneliese Roth-Barker**\n\nshe → Anneliese Roth-Barker, line 25 · no cue of its own · sure",
        ),
        ("the embankment was designed", "**Anneliese Roth-Barker**\n\ncue “told” · reported, not quoted · sure"),
    ];
    for (words, expected) in said {
        assert_eq!(hover_over(draft, words), expected);
    }
}

#[test]
fn a_speaker_in_doubt_is_said_to_be_in_doubt() {
    let said = |draft: &str| hover_over(draft, "“");
    assert_eq!(said("“We will build it by May,” the barber said.\n"), "**the barber**\n\ncue “said” · sure");
    assert_eq!(
        said("“We will build it by May,” she said.\n"),
        "**she**, and it is not clear who that is\n\ncue “said”"
    );
    assert_eq!(said("“We will build it by May,” a source said.\n"), "**a source**, not named\n\ncue “said” · sure");
    assert_eq!(said("“We will build it by May,” the report said.\n"), "**the report**\n\ncue “said” · sure");
    assert_eq!(said("Ana Ruiz has read “The Bridge” twice.\n"), "");
}

#[test]
fn reported_speech_names_its_speaker_and_marked_words_in_it_their_own() {
    let draft =
        "Ana Ruiz walked across the bridge on Monday.\n\nShe said the plan was “dead in the water” and would go.\n";
    let said = hover_over(draft, "the plan was");
    assert!(
        said.starts_with("**Ana Ruiz**\n\nShe → Ana Ruiz, line 1 · cue “said” · reported, partly quoted"),
        "{said}"
    );
    assert!(hover_over(draft, "“dead").starts_with("**Ana Ruiz**\n\nShe → Ana Ruiz, line 1"));
    let plain = "Ana Ruiz said the bridge would open in May.\n";
    assert_eq!(hover_over(plain, "the bridge"), "**Ana Ruiz**\n\ncue “said” · reported, not quoted · sure");
    assert_eq!(hover_over(plain, "said"), hover_over(plain, "the bridge"), "the words beside it tell the same");
    assert!(hover_over(plain, "Ruiz said").starts_with(&hover_over(plain, "the bridge")), "and so does the name");
    assert_eq!(hover_over("Nobody has read it.\n", "read"), "");
}

#[test]
fn a_name_shows_its_card() {
    let draft = "Ana Ruiz, the mayor, wrote to the Tern Valley Quarry Board (TVQB) in Karst, Ohio.\n\nRuiz had waited. \
                 The TVQB’s answer came in May.\n";
    assert_eq!(
        hover_over(draft, "Ruiz had"),
        "**Ana Ruiz**, the mayor\n\nfirst named on line 1 · Ana Ruiz 1×, Ruiz 1×"
    );
    assert_eq!(
        hover_over(draft, "TVQB’s"),
        "**Tern Valley Quarry Board**, an organisation\n\nfirst named on line 1 · Tern Valley Quarry Board 1×, TVQB 2×"
    );
    assert!(hover_over(draft, "Karst").starts_with("**Karst**, a place\n\n"));
}

#[test]
fn the_card_of_a_person_tells_how_much_they_say_and_what_the_desk_knows() {
    let draft = "Ana Ruiz, the mayor, walked to the bridge. “It will stand,” Ruiz said. “We built it,” she said. She said \
                 nobody had been paid.\n";
    let card = hover_over(draft, "Ana Ruiz");
    assert!(card.ends_with("Ana Ruiz 1×, Ruiz 1×\n\nquoted 2×, reported 1×, as she 2×"), "{card}");
    let mixed = hover_over("Ana Ruiz, the mayor, said the bridge was “lost for good”.\n", "Ana Ruiz");
    assert!(mixed.ends_with("Ana Ruiz 1×\n\nquoted 1×"), "what is partly in marks is counted once: {mixed}");

    let folder = tempfile::tempdir().expect("there is room for a folder");
    let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it can be written");
    file("copydesk.toml", "stylebook = [\"people.toml\"]\n");
    file(
        "people.toml",
        "[[person]]\nname = \"Ana Ruiz\"\naliases = [\"Annie Ruiz\"]\ntitle = \"mayor of Karst\"\npronouns = \"she/her\"\n",
    );
    let uri = format!("file://{}", folder.path().join("bridge.md").display());
    let mut client = Client::start(pushed_to());
    client.open(&uri, draft);
    let place = json!({ "textDocument": { "uri": uri }, "position": { "line": 0, "character": 1 } });
    let answer = client.request("textDocument/hover", place);
    let card = answer["contents"]["value"].as_str().unwrap();
    assert!(card.ends_with("\n\nIn the stylebook: Ana Ruiz · mayor of Karst · she/her · also Annie Ruiz"), "{card}");
    client.shut_down();
}

#[test]
fn a_name_leads_to_its_mentions() {
    let mut client = Client::start(pushed_to());
    client
        .open(URI, "Ana Ruiz wrote to the Tern Valley Quarry Board (TVQB).\n\nRuiz waited. The TVQB did not answer.\n");
    let at = |line: u32, character: u32| json!({ "textDocument": { "uri": URI }, "position": { "line": line, "character": character } });
    let first = client.request("textDocument/definition", at(2, 1));
    assert_eq!(first["range"]["end"], json!({ "line": 0, "character": 8 }));
    let shown = client.request("textDocument/documentHighlight", at(2, 18));
    let starts: Vec<&Value> = shown.as_array().unwrap().iter().map(|one| &one["range"]["start"]["character"]).collect();
    assert_eq!(starts, [&json!(22), &json!(48), &json!(17)]);
    let mut asked = at(2, 1);
    asked["context"] = json!({ "includeDeclaration": true });
    assert_eq!(client.request("textDocument/references", asked).as_array().unwrap().len(), 2);
    assert_eq!(client.request("textDocument/definition", at(2, 8)), Value::Null);
    client.shut_down();
}

/// A folder with a draft and the transcript it names; the draft’s name for the server.
fn folder_with_transcript() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    fs::write(folder.path().join("dredger.vtt"), include_str!("../../drafts/faulty/dredger.vtt"))
        .expect("it can be written");
    let uri = format!("file://{}", folder.path().join("dredger.md").display());
    (folder, uri)
}

#[test]
fn a_quotation_shows_what_was_said_and_leads_there() {
    let draft = include_str!("../../drafts/faulty/dredger.md");
    let (folder, uri) = folder_with_transcript();
    let mut client = Client::start(pushed_to());
    client.open(&uri, draft);
    let line = draft.lines().position(|line| line.starts_with("“The small ones")).unwrap();
    let place = json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": 10 } });
    let hover = client.request("textDocument/hover", place.clone());
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(text.contains("On record: **somebody else’s words**, Greta Farrant says this, not Piers Aldous"), "{text}");
    assert!(text.contains("Greta Farrant, 0:00:37 · [dredger.vtt:21](file://"), "{text}");
    assert!(text.contains("Not all of them can. **The small ones go out over the bar at high water**, and"), "{text}");
    let there = client.request("textDocument/definition", place);
    let transcript = format!("file://{}", folder.path().canonicalize().unwrap().join("dredger.vtt").display());
    assert_eq!(there["uri"], transcript);
    assert_eq!(there["range"]["start"], json!({ "line": 20, "character": 0 }));
    client.shut_down();
}

#[test]
fn a_transcript_that_changes_on_disk_is_read_again() {
    let draft =
        "---\nsources: [dredger.vtt]\n---\n\n“I expect no more than that,” Piers Aldous, the harbour master, said.\n";
    let (folder, uri) = folder_with_transcript();
    let mut client = Client::start(pushed_to());
    client.open(&uri, draft);
    let rules = |client: &mut Client| {
        let of = |message: &Value| message["method"] == "textDocument/publishDiagnostics";
        let shown = client.wait_for(of)["params"]["diagnostics"].take();
        shown.as_array().unwrap().iter().map(|shown| shown["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(rules(&mut client), ["missing-from-transcript"]);
    fs::write(
        folder.path().join("dredger.vtt"),
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Piers Aldous>I expect no more than that.\n",
    )
    .unwrap();
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    assert_eq!(rules(&mut client), [] as [&str; 0]);
    client.shut_down();
}

#[test]
fn an_answer_of_an_interview_names_whoever_answers() {
    let draft = "# Ten minutes with Ana Ruiz\n\nAna Ruiz, the ferryman, sings.\n\nQ: Why?\n\nA: I like it.\n\nQ: Loud?\n\nA: No.\n";
    let hover = hover_over(draft, "I like it");
    assert!(hover.starts_with("**Ana Ruiz**, the ferryman"), "{hover}");
    assert!(hover.contains("set apart, without marks"), "{hover}");
    let card = hover_over(draft, "Ana Ruiz, the");
    assert!(card.contains("quoted 2×") && !card.contains("set apart"), "{card}");
}
