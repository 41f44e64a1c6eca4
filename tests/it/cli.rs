//! The command line, as transcripts in `tests/cmd/`.
//!
//! `TRYCMD=overwrite cargo test cli` rewrites what is shown; read it before it is committed.

use crate::support::{expect_none, keep_fresh, read, root};
use copydesk::checks::{RULES, known_rules};
use copydesk::config::Project;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

fn copydesk() -> Command {
    Command::new(env!("CARGO_BIN_EXE_copydesk"))
}

#[test]
fn the_transcripts_of_the_command_line_hold() {
    let folder = root().join("tests/cmd");
    trycmd::TestCases::new().case(folder.join("*.trycmd")).case(folder.join("*.toml")).run();
}

#[test]
fn the_page_of_the_command_line_is_fresh() {
    let page = format!(
        "<!-- Written by `UPDATE=1 cargo test` from the code; edit it there. -->\n\n{}",
        copydesk::cli::reference()
    );
    let fault = keep_fresh(&root().join("docs/cli.md"), &page);
    expect_none(&fault.into_iter().collect::<Vec<_>>(), "`UPDATE=1 cargo test cli` writes it.");
}

#[test]
fn a_record_is_answered_before_the_next_one_comes() {
    let mut child =
        copydesk().args(["quotes", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for number in 0..3 {
        writeln!(input, "{{\"id\": {number}, \"text\": \"\"}}").unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert_eq!(answer, format!("{{\"id\":{number},\"quotes\":[]}}\n"));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn answers_come_in_order_whatever_the_length_of_the_texts() {
    let mut child = copydesk().args(["check", "--jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    const RECORDS: usize = 2000;
    let writer = std::thread::spawn(move || {
        for number in 0..RECORDS {
            let text = "The bridge is late. ".repeat(number * 7 % 50);
            writeln!(input, "{{\"id\": {number}, \"text\": \"{text}\"}}").unwrap();
        }
    });
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    writer.join().unwrap();
    assert!(child.wait().unwrap().success());
    let expected: String = (0..RECORDS).map(|number| format!("{{\"id\":{number},\"findings\":[]}}\n")).collect();
    assert_eq!(output, expected);
}

#[test]
fn a_program_gets_a_mended_draft_byte_by_byte() {
    let mut child =
        copydesk().args(["fix", "-", "--quiet"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let around = |stop: &str| {
        format!("\u{feff}\u{1b}[31mred\u{8}\u{c}\r\n\r\n“The boiler is new{stop}” said Mira Kolb.\r\n\r\n\u{1b}[0m")
    };
    child.stdin.take().unwrap().write_all(around(".").as_bytes()).unwrap();
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(output, around(","));
}

#[cfg(unix)]
#[test]
fn a_draft_that_two_paths_lead_to_is_mended_once() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("draft.md"), "“The boiler is new.” said Mira Kolb.\n").unwrap();
    std::os::unix::fs::symlink("draft.md", folder.path().join("link.md")).unwrap();
    let output = copydesk().args(["fix", "draft.md", "link.md"]).current_dir(folder.path()).output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "1 fix made in 1 draft\n");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = copydesk()
        .args(["check", "--format", "json", "--fail-on", "never"])
        .arg(root().join("tests/cmd/check.in/stories"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(told, "");
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let draft = root().join("tests/cmd/check.in/stories/bridge.md");
    let output = |colour: &str| {
        let output = copydesk().args(["check", "--color", colour]).arg(&draft).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(!output("auto").contains('\u{1b}'));
    assert!(!output("never").contains('\u{1b}'));
    assert!(output("always").contains('\u{1b}'));
}

#[test]
fn every_rule_is_listed_and_explained() {
    let output = |args: &[&str]| String::from_utf8(copydesk().args(args).output().unwrap().stdout).unwrap();
    let (table, json) = (output(&["rules"]), output(&["rules", "--format", "json"]));
    let listed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(listed["version"], 1);
    assert_eq!(listed["rules"].as_array().unwrap().len(), RULES.len());
    for (index, rule) in RULES.iter().enumerate() {
        assert!(table.contains(rule.id), "{} is not in the table", rule.id);
        assert_eq!(listed["rules"][index]["id"], rule.id);
        assert!(output(&["explain", rule.id]).starts_with(rule.id), "{} is not explained", rule.id);
    }
}

#[test]
fn the_page_of_the_configuration_is_understood() {
    let page = read(&root().join("docs/configuration.md"));
    let blocks: Vec<&str> =
        page.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default()).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let project = Project::parse(Path::new("copydesk.toml"), block, &known_rules());
        assert!(project.is_ok(), "{block}{}", project.unwrap_err());
    }
}

#[test]
fn the_pages_on_speakers_and_names_show_what_is_printed() {
    shows_what_is_printed("docs/attribution.md", "ferry.md", &["quotes", "sources"]);
    shows_what_is_printed("docs/names.md", "quarry.md", &["names"]);
}

#[test]
fn the_readme_and_the_page_on_transcripts_show_what_is_printed() {
    for (page, arguments) in [
        ("README.md", ["quotes", "tests/drafts/clean/ships-bell.md", "--speaker", "coyle"].as_slice()),
        ("README.md", ["sources", "tests/drafts/clean/levee-night.md"].as_slice()),
        ("README.md", ["check", "tests/drafts/faulty/dredger.md", "--format", "concise"].as_slice()),
        ("docs/transcripts.md", ["quotes", "--verify", "tests/drafts/faulty/dredger.md"].as_slice()),
    ] {
        let output = copydesk().args(arguments).current_dir(root()).output().expect("the program runs");
        let printed = String::from_utf8(output.stdout).expect("what is printed is text");
        let shown = format!("$ copydesk {}\n{printed}", arguments.join(" "));
        assert!(read(&root().join(page)).contains(&shown), "{page} does not show\n{shown}");
    }
}

/// Runs the commands that a page shows over the draft that it shows.
fn shows_what_is_printed(page: &str, draft: &str, commands: &[&str]) {
    let text = read(&root().join(page));
    let fence = |from: &str| text.split_once(from).and_then(|(_, rest)| rest.split_once("```")).map(|(text, _)| text);
    let folder = tempfile::tempdir().expect("a folder for the draft");
    std::fs::write(folder.path().join(draft), fence("```markdown\n").expect("the page has a draft"))
        .expect("the draft is written");
    for command in commands {
        let shown = fence(&format!("```text\n$ copydesk {command} {draft}\n")).expect("the page shows the command");
        let output = copydesk().args([*command, draft]).current_dir(folder.path()).output().expect("the program runs");
        let printed = String::from_utf8(output.stdout).expect("what is printed is text");
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&printed).contains(&words(shown)), "{printed}is not what {page} shows:\n{shown}");
    }
}
