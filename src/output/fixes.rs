//! What `fix` did, or would do: a list of fixes, and a patch.
//!
//! Not here: making fixes (`lint`) and writing drafts (`cli`).

use super::paint::{self, clean, paint};
use super::summary::counted;
use crate::lint::Fixed;
use annotate_snippets::renderer::Style;
use similar::{ChangeTag, InlineChange, TextDiff};
use std::fmt::Write as _;

/// How many lines are shown on either side of a change.
const AROUND: usize = 2;

/// Who reads what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// At a terminal: in colour, and nothing a draft holds may move the cursor or change it.
    People,
    /// Such as `patch`: byte by byte.
    Programs,
}

impl Audience {
    fn paint(self, style: Style, text: &str) -> String {
        match self {
            Audience::People => paint(style, harmless(text)),
            Audience::Programs => text.to_owned(),
        }
    }
}

/// What was done to one draft, a line a fix: where, what, and the rule; nothing where nothing was done.
#[must_use]
pub fn fixes_list(path: &str, fixed: &Fixed, audience: Audience) -> String {
    let mut out = String::new();
    for made in &fixed.made {
        let at = audience.paint(paint::STRONG, &format!("{path}:{}:", made.line));
        let rule = audience.paint(paint::QUIET, &format!("[{}]", made.rule));
        let _ = writeln!(out, "{at} {} {rule}", clean(&made.title));
    }
    out
}

/// The patch from the draft as it is to the draft as it would be, for people and for `patch`.
///
/// It is in the unified format; in colour, the words that change stand out of their line. Linear where the texts are much
/// alike, as they are after fixes.
#[must_use]
pub fn fixes_diff(path: &str, before: &str, after: &str, audience: Audience) -> String {
    let diff = TextDiff::from_slices(&lines(before), &lines(after));
    let mut out = String::new();
    for hunk in diff.unified_diff().context_radius(AROUND).iter_hunks() {
        if out.is_empty() {
            // In a name with a space, `patch` looks for the tab that ends it.
            let end = if path.contains(' ') { "\t" } else { "" };
            let name = |sign: &str| audience.paint(paint::STRONG, &format!("{sign} {path}{end}"));
            let _ = writeln!(out, "{}\n{}", name("---"), name("+++"));
        }
        let _ = writeln!(out, "{}", audience.paint(paint::FRAME, &hunk.header().to_string()));
        for change in hunk.ops().iter().flat_map(|op| diff.iter_inline_changes_deadline(op, None)) {
            out.push_str(&line(&change, audience));
        }
    }
    out
}

/// The lines of a text as `patch` has them: they end with a line feed, and with nothing else.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn line(change: &InlineChange<'_, str>, audience: Audience) -> String {
    let (sign, line, word) = match change.tag() {
        ChangeTag::Equal => (" ", Style::new(), Style::new()),
        ChangeTag::Delete => ("-", paint::GOES, paint::REMOVED),
        ChangeTag::Insert => ("+", paint::COMES, paint::ADDED),
    };
    let mut out = audience.paint(line, sign);
    for (is_changed, text) in change.values() {
        let words = text.trim_end_matches(['\n', '\r']);
        out.push_str(&audience.paint(if *is_changed { word } else { line }, words));
        out.push_str(&text[words.len()..]);
    }
    if !out.ends_with('\n') {
        out.push_str("\n\\ No newline at end of file\n");
    }
    out
}

/// What came of the drafts of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FixCounts {
    drafts: usize,
    changed: usize,
    made: usize,
    left: usize,
}

impl FixCounts {
    /// Counts one draft more.
    pub fn add(&mut self, fixed: &Fixed) {
        self.drafts += 1;
        self.changed += usize::from(!fixed.made.is_empty());
        self.made += fixed.made.len();
        self.left += fixed.left;
    }

    /// Whether no draft was read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.drafts == 0
    }

    /// Whether no draft was changed, or would be.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.changed == 0
    }

    /// One line: `3 fixes made in 1 of 2 drafts (4 more change what the draft says: …)`.
    #[must_use]
    pub fn line(&self, deed: Deed) -> String {
        let drafts = counted(self.drafts, "draft");
        let place = if self.changed == self.drafts { drafts } else { format!("{} of {drafts}", self.changed) };
        let head = match (self.made, deed) {
            (0, _) => paint(paint::GOOD, format!("nothing to fix in {}", counted(self.drafts, "draft"))),
            (made, Deed::Done) => paint(paint::STRONG, format!("{} made in {place}", fixes(made))),
            (made, Deed::Shown) => paint(paint::STRONG, format!("{} to be made in {place}", fixes(made))),
        };
        let rest = match self.left {
            0 => String::new(),
            1 => " (1 more changes what the draft says: see it with --suggested --diff)".to_owned(),
            left => format!(" ({left} more change what the draft says: see them with --suggested --diff)"),
        };
        head + &paint(paint::QUIET, rest)
    }
}

/// What was done with the fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// They were made.
    Done,
    /// They were shown.
    Shown,
}

fn fixes(count: usize) -> String {
    if count == 1 { "1 fix".to_owned() } else { format!("{count} fixes") }
}

/// The text with what would move the cursor or change its colour made harmless. All else stays as it is.
fn harmless(text: &str) -> String {
    let harmless = |character: char| if character.is_control() && character != '\t' { '\u{fffd}' } else { character };
    text.chars().map(harmless).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn a_patch_has_the_lines_that_change_and_those_around_them() {
        let (before, after) = ("one\ntwo\nthree.\nfour\nfive\nsix\n", "one\ntwo\nthree,\nfour\nfive\nsix\n");
        let patch = plain(&fixes_diff("a.md", before, after, Audience::People));
        assert_eq!(patch, fixes_diff("a.md", before, after, Audience::Programs));
        assert_eq!(patch, "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n one\n two\n-three.\n+three,\n four\n five\n");
        assert_eq!(fixes_diff("a.md", "one\n", "one\n", Audience::People), "");
    }

    #[test]
    fn a_patch_tells_of_a_last_line_without_an_end_and_keeps_the_ends_of_others() {
        let patch = plain(&fixes_diff("a.md", "one\r\ntwo ", "one\r\ntwo", Audience::People));
        let end = "\\ No newline at end of file\n";
        assert_eq!(patch, format!("--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n one\r\n-two \n{end}+two\n{end}"));
    }

    #[test]
    fn a_draft_cannot_paint_the_terminal_and_a_program_gets_every_byte() {
        let patch = |audience| fixes_diff("a.md", "\u{1b}[31mred\u{a0}x .\n", "\u{1b}[31mred\u{a0}x.\n", audience);
        let shown = plain(&patch(Audience::People));
        assert!(!shown.contains('\u{1b}') && shown.contains("\u{fffd}[31mred\u{a0}x."), "{shown}");
        assert!(patch(Audience::Programs).ends_with("\n+\u{1b}[31mred\u{a0}x.\n"));
    }

    #[test]
    fn the_lines_of_a_patch_end_where_those_of_patch_do() {
        let patch = fixes_diff("my draft.txt", "one\rtwo .\rthree\r", "one\rtwo.\rthree\r", Audience::Programs);
        let (head, end) = ("--- my draft.txt\t\n+++ my draft.txt\t\n", "\\ No newline at end of file\n");
        assert_eq!(patch, format!("{head}@@ -1 +1 @@\n-one\rtwo .\rthree\r\n{end}+one\rtwo.\rthree\r\n{end}"));
    }
}
