//! Whole drafts: `tests/drafts/clean/` stays silent, `tests/drafts/faulty/` keeps its findings.
//!
//! The findings of a faulty draft stand beside it in `<name>.findings`, one a
//! line. `tests/drafts/faulty/PLANTED.md` lists the faults that were put in; each
//! must be found by its rule on its line, and nothing else. `tests/drafts/stylebook/` is the desk of a small newspaper, with
//! its `copydesk.toml` and its stylebook.

use crate::support::{expect_none, files_under, keep_fresh, read, root, shown};
use copydesk::checks::known_rules;
use copydesk::config::{Choices, Config, load};
use copydesk::findings::{Finding, Level};
use copydesk::lint::lint;
use copydesk::sources::{Evidence, Library, Shelf};
use copydesk::text::{Encoding, Span};
use copydesk::{Document, Format};
use std::path::{Path, PathBuf};

const PLANTED: &str = "tests/drafts/faulty/PLANTED.md";

/// The drafts of a folder under `tests/drafts`, in order of path.
pub(crate) fn drafts_in(folder: &str) -> Vec<PathBuf> {
    let mut files = files_under(&format!("tests/drafts/{folder}"));
    files.retain(|path| format_of(path).is_some() && path.file_name().is_some_and(|name| name != "PLANTED.md"));
    files
}

/// A draft of the repository.
pub(crate) fn draft(path: &Path) -> Document {
    Document::new(&read(path), format_of(path).unwrap_or_default())
}

fn format_of(path: &Path) -> Option<Format> {
    match path.extension()?.to_str()? {
        "md" => Some(Format::Markdown),
        "txt" => Some(Format::Plain),
        "html" => Some(Format::Html),
        _ => None,
    }
}

/// What the draft names as its sources, from the files beside it.
fn evidence(path: &Path, document: &Document) -> Evidence {
    Library::default().evidence(document, &Shelf::beside(path, None), &[])
}

#[test]
fn clean_drafts_are_silent_at_every_level() {
    let mut faults = Vec::new();
    for path in drafts_in("clean") {
        let document = draft(&path);
        for (level, finding) in lint(&document, &evidence(&path, &document), &Config::default()) {
            let position = document.position(finding.span.start(), Encoding::Utf32);
            let words = document.slice(finding.span);
            let (line, column) = (position.line + 1, position.column + 1);
            let (path, rule) = (shown(&path), finding.rule);
            faults.push(format!("{path}:{line}:{column}: {} {rule}: {} [{words}]", level.name(), finding.message));
        }
    }
    expect_none(&faults, "A finding on clean copy is a fault of the rule, or the copy is not clean: read it.");
}

#[test]
fn faulty_drafts_keep_their_findings() {
    keep_findings("faulty", |_| Config::default());
}

#[test]
fn the_drafts_of_a_desk_with_a_stylebook_keep_their_findings() {
    let folder = root().join("tests/drafts/stylebook");
    let project = load::load(&folder.join("copydesk.toml"), &known_rules()).expect("the stylebook is right");
    keep_findings("stylebook", |path| project.config_for(path, &Choices::default()));
}

/// Proves that the drafts of a folder have the findings that stand beside them.
fn keep_findings(folder: &str, config: impl Fn(&Path) -> Config) {
    let mut faults = Vec::new();
    for path in drafts_in(folder) {
        let document = draft(&path);
        let findings = lint(&document, &evidence(&path, &document), &config(&path));
        let lines: String = findings.iter().map(|(level, finding)| concise(&document, *level, finding)).collect();
        faults.extend(keep_fresh(&path.with_extension("findings"), &lines));
    }
    expect_none(&faults, "If the new findings are right, `UPDATE=1 cargo test drafts` rewrites them.");
}

/// Line and column from one, level, rule, message; then related places and fixes, indented.
fn concise(document: &Document, level: Level, finding: &Finding) -> String {
    let place = |offset| {
        let position = document.position(offset, Encoding::Utf32);
        format!("{}:{}", position.line + 1, position.column + 1)
    };
    let (at, level) = (place(finding.span.start()), level.name());
    let mut text = format!("{at} {level} {}: {}\n", finding.rule, finding.message);
    for related in &finding.related {
        text.push_str(&format!("    {} {}\n", place(related.span.start()), related.message));
    }
    for said in &finding.on_record {
        let file = said.path.file_name().unwrap_or_default().to_string_lossy();
        text.push_str(&format!("    {file}:{} {}\n", said.line + 1, said.message));
    }
    for fix in &finding.fixes {
        text.push_str(&format!("    fix: {}\n", fix.title));
    }
    text
}

/// One row of a table of `PLANTED.md`.
#[derive(Debug, PartialEq, Eq)]
struct Planted {
    file: String,
    /// Counted from one.
    line: u32,
    rule: String,
    words: String,
}

impl Planted {
    /// Whether the finding tells this fault, at its place or at the other one of two that differ.
    fn is_told_by(&self, document: &Document, finding: &Finding) -> bool {
        let line = |offset| document.position(offset, Encoding::Utf32).line + 1;
        let covers = |span: Span| (line(span.start())..=line(span.end())).contains(&self.line);
        let related = finding.related.iter().map(|related| related.span);
        finding.rule == self.rule && [finding.span].into_iter().chain(related).any(covers)
    }
}

#[test]
fn what_is_planted_is_found_and_nothing_else() {
    let rows = planted(&read(&root().join(PLANTED)));
    let mut faults: Vec<String> = Vec::new();
    for path in drafts_in("faulty") {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let rows: Vec<&Planted> = rows.iter().filter(|row| row.file == name).collect();
        if rows.is_empty() {
            faults.push(format!("{PLANTED}: it has no table for {name}"));
        }
        faults.extend(compare(&path, &rows));
    }
    let drafts: Vec<PathBuf> = drafts_in("faulty");
    let is_draft = |name: &str| drafts.iter().any(|path| path.file_name().is_some_and(|file| file == name));
    faults.extend(
        rows.iter().filter(|row| !is_draft(&row.file)).map(|row| format!("{PLANTED}: there is no {}", row.file)),
    );
    expect_none(&faults, "Each row of PLANTED.md is to be found, and any other finding there is a false alarm.");
}

/// Planted and not found, or found and not planted.
fn compare(path: &Path, rows: &[&Planted]) -> Vec<String> {
    let document = draft(path);
    let findings: Vec<Finding> = lint(&document, &evidence(path, &document), &Config::default())
        .into_iter()
        .map(|(_, finding)| finding)
        .collect();
    let mut faults = Vec::new();
    for row in rows {
        let place = format!("{}:{}", shown(path), row.line);
        let text = document.text().split('\n').nth(row.line as usize - 1).unwrap_or_default();
        if !text.contains(&row.words) {
            faults.push(format!("{place}: “{}” is not on this line", row.words));
        }
        let is_found = findings.iter().any(|finding| row.is_told_by(&document, finding));
        if !is_found {
            faults.push(format!("{place}: {} does not find {}", row.rule, row.words));
        }
    }
    let planted = |finding: &Finding| rows.iter().any(|row| row.is_told_by(&document, finding));
    for finding in findings.iter().filter(|finding| !planted(finding)) {
        let line = document.position(finding.span.start(), Encoding::Utf32).line + 1;
        let words = document.slice(finding.span);
        faults.push(format!("{}:{line}: {} is not planted: {} [{words}]", shown(path), finding.rule, finding.message));
    }
    faults
}

/// The rows of the tables, each under a heading that names the draft, with the columns line, rule, words, why.
fn planted(page: &str) -> Vec<Planted> {
    let mut file = String::new();
    let mut rows = Vec::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            file = heading.trim().to_owned();
        }
        let Some(row) = line.strip_prefix('|') else { continue };
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [number, rule, words, _, ..] = cells[..] else { continue };
        let Some(number) = number.parse().ok().filter(|line| *line > 0) else { continue };
        let (rule, words) = (rule.trim_matches('`').to_owned(), words.trim_matches('`').to_owned());
        rows.push(Planted { file: file.clone(), line: number, rule, words });
    }
    rows
}

#[test]
fn a_table_of_planted_faults_is_read() {
    let page = "# Planted\n\n## a.md\n\n| line | rule | words | why |\n|---:|---|---|---|\n| 3 | `vague-source` | `Experts say` | why |\n";
    let row = Planted { file: "a.md".into(), line: 3, rule: "vague-source".into(), words: "Experts say".into() };
    assert_eq!(planted(page), [row]);
}
