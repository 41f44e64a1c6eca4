//! Drafts with their findings marked by carets, as `tests/specs/README.md` defines them.
//!
//! Here: [`Fence`] blocks of a Markdown page, taking the carets out of a draft
//! ([`unmarked`]) and putting them in ([`marked`]).

use copydesk::text::{Encoding, Span};
use copydesk::{Document, Format};

/// A page as it is written: fenced blocks and the lines between them.
#[derive(Debug)]
pub(crate) enum Piece<'p> {
    /// A line outside every fenced block.
    Line(&'p str),
    /// A fenced block.
    Fence(Fence<'p>),
}

/// A fenced block.
#[derive(Debug)]
pub(crate) struct Fence<'p> {
    /// The line of the page it starts on, counted from one.
    pub line: usize,
    /// The backticks it opens with.
    pub ticks: &'p str,
    /// The words after them.
    pub info: &'p str,
    /// The lines inside.
    pub lines: Vec<&'p str>,
}

impl Fence<'_> {
    /// The format its info string names, Markdown where it names none.
    pub(crate) fn format(&self) -> Result<Format, String> {
        match self.info.split_once(' ').map(|(_, format)| format.trim()) {
            None | Some("md") => Ok(Format::Markdown),
            Some("txt") => Ok(Format::Plain),
            Some("html") => Ok(Format::Html),
            Some(other) => Err(format!("line {}: there is no draft format “{other}”, only md, txt, html", self.line)),
        }
    }

    /// What kind of block it is: the first word of its info string.
    pub(crate) fn kind(&self) -> &str {
        self.info.split(' ').next().unwrap_or_default()
    }

    /// The lines inside as a file would hold them.
    pub(crate) fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
    }

    /// The document inside, without the caret lines.
    pub(crate) fn document(&self) -> Result<Document, String> {
        Ok(Document::new(&unmarked(&self.lines), self.format()?))
    }
}

/// Cuts a page into fenced blocks and the lines between them.
pub(crate) fn pieces(page: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut open: Option<Fence<'_>> = None;
    for (number, line) in page.lines().enumerate() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        match open.take() {
            Some(fence) if ticks.len() >= fence.ticks.len() && line == ticks => pieces.push(Piece::Fence(fence)),
            Some(mut fence) => {
                fence.lines.push(line);
                open = Some(fence);
            }
            None if ticks.len() >= 3 => {
                open = Some(Fence { line: number + 1, ticks, info: line[ticks.len()..].trim(), lines: Vec::new() });
            }
            None => pieces.push(Piece::Line(line)),
        }
    }
    pieces.extend(open.map(Piece::Fence));
    pieces
}

/// The draft without its caret lines.
pub(crate) fn unmarked(lines: &[&str]) -> String {
    lines.iter().filter(|line| !is_caret_line(line)).flat_map(|line| [line, "\n"]).collect()
}

/// Whether a line is spaces, carets, one space and a rule id.
fn is_caret_line(line: &str) -> bool {
    let carets = line.trim_start_matches(' ');
    let id = carets.trim_start_matches('^');
    let id_alone = id.strip_prefix('…').unwrap_or(id);
    carets.len() > id.len()
        && id_alone
            .strip_prefix(' ')
            .is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
}

/// The draft with a caret line under the first line of each finding, in order of place.
pub(crate) fn marked<'f>(document: &Document, findings: impl IntoIterator<Item = (Span, &'f str)>) -> String {
    let mut findings: Vec<(Span, &str)> = findings.into_iter().collect();
    findings.sort_unstable();
    let mut out = String::new();
    let mut findings = findings.into_iter().peekable();
    for (number, line) in document.text().split_terminator('\n').enumerate() {
        out.push_str(line);
        out.push('\n');
        while let Some((span, rule)) = findings.next_if(|(span, _)| line_of(document, span.start()) <= number) {
            out.push_str(&caret_line(document, line, span, rule));
        }
    }
    for (span, rule) in findings {
        out.push_str(&caret_line(document, "", span, rule));
    }
    out
}

fn line_of(document: &Document, offset: u32) -> usize {
    document.position(offset, Encoding::Utf32).line as usize
}

fn caret_line(document: &Document, line: &str, span: Span, rule: &str) -> String {
    let start = document.position(span.start(), Encoding::Utf32);
    let end = document.position(span.end(), Encoding::Utf32);
    let goes_on = end.line > start.line;
    let end_column = if goes_on { line.chars().count() } else { end.column as usize };
    let width = end_column.saturating_sub(start.column as usize).max(1);
    let (indent, carets) = (" ".repeat(start.column as usize), "^".repeat(width));
    format!("{indent}{carets}{} {rule}\n", if goes_on { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_go_out_and_come_back_the_same() {
        let page = "“We are 😀 ready,\n ^^^^^^^^ one-rule\n        ^ other-rule\n\nThe end.\n^^^^^^^^… third-rule\nAnd more.\n";
        let lines: Vec<&str> = page.lines().collect();
        let text = unmarked(&lines);
        assert_eq!(text, "“We are 😀 ready,\n\nThe end.\nAnd more.\n");
        let document = Document::new(&text, Format::Plain);
        let place = |words: &str| {
            let start = u32::try_from(text.find(words).unwrap()).unwrap();
            Span::new(start, start + u32::try_from(words.len()).unwrap())
        };
        let findings =
            [(place("The end.\nAnd"), "third-rule"), (place("We are 😀"), "one-rule"), (place("😀"), "other-rule")];
        assert_eq!(marked(&document, findings), page);
    }

    #[test]
    fn only_caret_lines_are_taken_out() {
        for line in ["^^ two words", "^", "^^^ ", "a ^^ rule", "^^Rule"] {
            assert!(!is_caret_line(line), "{line}");
        }
    }

    #[test]
    fn a_longer_fence_holds_a_shorter_one() {
        let pieces = pieces("a\n````draft txt\n```\nb\n```\n````\nc\n");
        let [Piece::Line("a"), Piece::Fence(fence), Piece::Line("c")] = &pieces[..] else { panic!("{pieces:?}") };
        assert_eq!((fence.line, fence.kind(), fence.text().as_str()), (2, "draft", "```\nb\n```\n"));
    }
}
