//! What the draft would say after a fix, in a few words.

use super::lines::Lines;
use super::paint::{self, clean, paint};
use crate::findings::Fix;
use crate::text::Span;
use std::ops::Range;

/// How many characters are shown on either side of a fix, about.
const AROUND: usize = 28;
/// A fix that reaches over more bytes than this says it with its title alone.
const LONGEST: usize = 120;

/// The words around the edits with the edits made, where that is short enough to help.
pub(super) fn preview(lines: &Lines<'_>, fix: &Fix) -> Option<String> {
    let (first, last) = (fix.edits().first()?.span, fix.edits().last()?.span);
    let line = lines.range(lines.index_of(first.start() as usize));
    let whole = first.to(last);
    let inserted: usize = fix.edits().iter().map(|edit| edit.replacement.len()).sum();
    let fits = whole.end() as usize <= line.end && whole.len() as usize + inserted <= LONGEST;
    let only_text = fix.edits().iter().all(|edit| !edit.replacement.contains(['\n', '\r']));
    (fits && only_text).then(|| drawn(lines.text(), &line, whole, fix))
}

fn drawn(text: &str, line: &Range<usize>, whole: Span, fix: &Fix) -> String {
    let before = text.get(line.start..whole.start() as usize).unwrap_or_default();
    let after = text.get(whole.end() as usize..line.end).unwrap_or_default();
    let mut out = leading(before);
    let mut at = whole.start();
    for edit in fix.edits() {
        out.push_str(&clean(Span::<crate::text::InDocument>::new(at, edit.span.start()).slice(text)));
        out.push_str(&paint(paint::ADDED, clean(&edit.replacement)));
        at = edit.span.end();
    }
    out + &trailing(after)
}

/// The last words of a text.
fn leading(before: &str) -> String {
    match before.char_indices().rev().nth(AROUND) {
        None => clean(before),
        Some((cut, _)) => {
            let cut = before[cut..].find(' ').map_or(cut, |space| cut + space + 1);
            format!("{}{}", paint(paint::QUIET, "…"), clean(&before[cut..]))
        }
    }
}

/// The first words of a text.
fn trailing(after: &str) -> String {
    match after.char_indices().nth(AROUND) {
        None => clean(after),
        Some((cut, _)) => {
            let cut = after[..cut].rfind(' ').unwrap_or(cut);
            format!("{}{}", clean(&after[..cut]), paint(paint::QUIET, " …"))
        }
    }
}
