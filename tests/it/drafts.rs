//! Whole drafts: `tests/drafts/clean/` stays silent, `tests/drafts/faulty/` keeps its findings.
//!
//! The findings of a faulty draft stand beside it in `<name>.findings`, one a
//! line. `tests/drafts/PLANTED.md` lists the faults that were put in; each must
//! be found by its rule on its line.

use crate::linting::quotations_are_not_read_yet;
use crate::support::{expect_none, files_under, keep_fresh, read, root, shown};
use copydesk::checks::rule_by_id;
use copydesk::config::Config;
use copydesk::findings::{Finding, Level};
use copydesk::lint::lint;
use copydesk::sources::Evidence;
use copydesk::text::Encoding;
use copydesk::{Document, Format};
use std::path::{Path, PathBuf};

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

#[test]
fn clean_drafts_are_silent_at_every_level() {
    let mut faults = Vec::new();
    for path in drafts_in("clean") {
        let document = draft(&path);
        for (level, finding) in lint(&document, &Evidence::default(), &Config::default()) {
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
    let mut faults = Vec::new();
    for path in drafts_in("faulty") {
        let document = draft(&path);
        let findings = lint(&document, &Evidence::default(), &Config::default());
        let lines: String = findings.iter().map(|(level, finding)| concise(&document, *level, finding)).collect();
        let beside = path.with_extension("findings");
        if lines.is_empty() && !beside.exists() && quotations_are_not_read_yet() {
            continue;
        }
        faults.extend(keep_fresh(&beside, &lines));
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
    for fix in &finding.fixes {
        text.push_str(&format!("    fix: {}\n", fix.title));
    }
    text
}

/// One row of `PLANTED.md`.
#[derive(Debug, PartialEq, Eq)]
struct Planted {
    file: String,
    /// Counted from one.
    line: u32,
    rule: String,
    words: String,
}

#[test]
fn every_planted_fault_is_found() {
    let table = root().join("tests/drafts/PLANTED.md");
    if !table.is_file() || quotations_are_not_read_yet() {
        return;
    }
    let rows = planted(&read(&table));
    assert!(!rows.is_empty(), "no row of {} can be read", shown(&table));
    let faults: Vec<String> = rows.iter().filter_map(not_found).collect();
    expect_none(&faults, "Each of these was planted; see tests/drafts/PLANTED.md.");
}

/// What is wrong with a row, if its rule exists and does not find it. A row of a rule to come waits.
fn not_found(row: &Planted) -> Option<String> {
    rule_by_id(&row.rule)?;
    let path = root().join("tests/drafts/faulty").join(row.file.trim_start_matches("faulty/"));
    if !path.is_file() {
        return Some(format!("PLANTED.md: there is no draft {}", row.file));
    }
    let document = draft(&path);
    let place = format!("{}:{}", shown(&path), row.line);
    let text = document.text().split('\n').nth(row.line as usize - 1).unwrap_or_default();
    if !text.contains(&row.words) {
        return Some(format!("{place}: “{}” is not on this line", row.words));
    }
    let findings = lint(&document, &Evidence::default(), &Config::default());
    let line_of = |finding: &Finding| document.position(finding.span.start(), Encoding::Utf32).line + 1;
    let found = findings.iter().any(|(_, finding)| finding.rule == row.rule && line_of(finding) == row.line);
    (!found).then(|| format!("{place}: {} does not find “{}”", row.rule, row.words))
}

/// The rows of a Markdown table with the columns file, line, rule, words.
fn planted(page: &str) -> Vec<Planted> {
    let row = |line: &str| {
        let cells: Vec<&str> =
            line.trim().strip_prefix('|')?.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        let [file, line, rule, words, ..] = cells[..] else { return None };
        let line = line.parse().ok().filter(|line| *line > 0)?;
        Some(Planted { file: file.to_owned(), line, rule: rule.to_owned(), words: words.to_owned() })
    };
    page.lines().filter_map(row).collect()
}

#[test]
fn a_table_of_planted_faults_is_read() {
    let page = "# Planted\n\n| file | line | rule | words |\n|---|---|---|---|\n| `faulty/a.md` | 3 | `vague-source` | Experts say | why |\n";
    let row = Planted { file: "faulty/a.md".into(), line: 3, rule: "vague-source".into(), words: "Experts say".into() };
    assert_eq!(planted(page), [row]);
}
