//! Shortcodes and template tags in Markdown: `{{< figure … >}}`, `{% include … %}`, `{{ name }}`.
//!
//! Site generators replace them, so they are matter, not words. Their arguments
//! stand between quotation marks that nobody speaks in.

use std::ops::Range;

/// The longest shortcode, in bytes. Two braces further from their end are braces.
const LONGEST: usize = 500;

/// The shortcodes from byte `start` of a text, in order and apart. Linear in the text.
pub(super) fn ranges(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut ends = [("{{", "}}"), ("{%", "%}")].map(|(open, close)| End { open, close, next: Some(start) });
    for (at, _) in text[start..].match_indices('{') {
        let at = start + at;
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let opened = ends.iter_mut().find(|end| text[at..].starts_with(end.open));
        let end = opened.and_then(|end| end.after(text, at + 2));
        found.extend(end.filter(|end| end - at <= LONGEST && !parts(&text[at..*end])).map(|end| at..end));
    }
    found
}

/// A pair of braces, and where it closes next.
struct End {
    open: &'static str,
    close: &'static str,
    /// *Invariant:* nothing closes between the place asked for last and this one; none where nothing does.
    next: Option<usize>,
}

impl End {
    /// Where the first pair from `from` on that closes ends.
    fn after(&mut self, text: &str, from: usize) -> Option<usize> {
        if self.next? < from + self.close.len() {
            self.next = text[from..].find(self.close).map(|found| from + found + self.close.len());
        }
        self.next
    }
}

/// Whether a blank line is inside.
fn parts(text: &str) -> bool {
    text.contains("\n\n") || text.contains("\n\r") || text.contains("\r\r")
}
