//! The picture of the terminal in the README: what the program prints, in its colours, as SVG.
//!
//! Not here: the pictures of editors, which `editors/vscode/test/pictures.mjs` takes.

use crate::support::{expect_none, keep_fresh, root};
use std::fmt::Write as _;
use std::process::Command;

const DRAFT: &str = "tests/drafts/faulty/bridge.md";
/// How many findings are shown; what follows them is left out up to the last line.
const FINDINGS: usize = 4;
/// The columns and the size of one.
const COLUMNS: usize = 102;
const WIDTH: f64 = 12.2;
const HEIGHT: f64 = 24.4;
/// The place of the first line, below the frame of the window.
const TOP: f64 = 61.0;
const LEFT: f64 = 9.0;

#[test]
fn the_picture_of_the_terminal_is_fresh() {
    let output = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(["check", DRAFT, "--color", "always"])
        .current_dir(root())
        .output()
        .expect("the program runs");
    let printed = String::from_utf8(output.stdout).expect("what is printed is text");
    let fault = keep_fresh(&root().join("docs/images/check.svg"), &picture(&shown(&printed)));
    expect_none(&fault.into_iter().collect::<Vec<_>>(), "`UPDATE=1 cargo test picture` draws it.");
}

/// The command, the first findings and the last line.
fn shown(printed: &str) -> Vec<String> {
    let mut lines = vec![format!("$ copydesk check {DRAFT}")];
    let findings: Vec<&str> = printed.trim_end().split("\n\n").collect();
    let (last, findings) = findings.split_last().expect("something is printed");
    for finding in findings.iter().take(FINDINGS) {
        lines.extend(finding.lines().map(str::to_owned));
        lines.push(String::new());
    }
    if findings.len() > FINDINGS {
        lines.extend(["\u{1b}[2m…\u{1b}[0m".to_owned(), String::new()]);
    }
    lines.extend(last.lines().map(str::to_owned));
    lines
}

/// A window with these lines.
fn picture(lines: &[String]) -> String {
    let (width, height) = (COLUMNS as f64 * WIDTH + 2.0 * LEFT, TOP + lines.len() as f64 * HEIGHT);
    let mut svg = format!(
        "<svg viewBox=\"0 0 {width:.1} {height:.1}\" xmlns=\"http://www.w3.org/2000/svg\">\n{STYLE}\
         <rect fill=\"#fafaf7\" stroke=\"#d8d8d2\" x=\"1\" y=\"1\" width=\"{:.1}\" height=\"{:.1}\" rx=\"8\"/>\n\
         <circle cx=\"26\" cy=\"22\" r=\"7\" fill=\"#ff5f57\"/><circle cx=\"48\" cy=\"22\" r=\"7\" fill=\"#febc2e\"/>\
         <circle cx=\"70\" cy=\"22\" r=\"7\" fill=\"#28c840\"/>\n",
        width - 2.0,
        height - 2.0,
    );
    for (row, line) in lines.iter().enumerate() {
        let mut column = 0;
        for (style, text) in painted(line) {
            let length = text.chars().count();
            let (x, y) = (LEFT + column as f64 * WIDTH, TOP + row as f64 * HEIGHT);
            if !text.trim().is_empty() {
                let text = text.replace('&', "&amp;").replace('<', "&lt;").replace(' ', "\u{a0}");
                let place = format!("x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{:.1}\"", length as f64 * WIDTH);
                writeln!(svg, "<text class=\"{}\" {place}>{text}</text>", style.trim_end())
                    .expect("a string takes any text");
            }
            column += length;
        }
    }
    svg + "</svg>\n"
}

/// The stretches of a line between its escape codes, each with the classes that are in force.
fn painted(line: &str) -> Vec<(String, &str)> {
    let mut classes = String::new();
    let mut stretches = Vec::new();
    for (number, part) in line.split("\u{1b}[").enumerate() {
        let (code, text) = if number == 0 { ("", part) } else { part.split_once('m').expect("a code ends with m") };
        match code {
            "0" => classes.clear(),
            "" => {}
            code => write!(classes, "c{code} ").expect("a string takes any text"),
        }
        stretches.push((classes.clone(), text));
    }
    stretches
}

/// The colours of a light terminal, by the number of their escape code.
const STYLE: &str = "<style>
text { font: 20px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #2e3440 }
.c1 { font-weight: bold }
.c2 { fill: #7f8389 }
.c3 { font-style: italic }
.c32 { fill: #387c44 }
.c33 { fill: #a66e00 }
.c36, .c96 { fill: #067882 }
.c91 { fill: #bf3636 }
.c94 { fill: #3465a4 }
</style>
";
