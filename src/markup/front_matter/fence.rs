//! The fences around front matter.

use crate::text::line_breaks;
use std::ops::Range;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    Yaml,
    Toml,
}

/// Front matter found at the start of a text.
#[derive(Debug)]
pub(super) struct Fence {
    pub(super) syntax: Syntax,
    /// The bytes between the fences.
    pub(super) content: Range<usize>,
    /// Where the draft begins.
    pub(super) end: usize,
}

impl Fence {
    /// The front matter that begins at byte `start` of a text; none where the
    /// text begins with a line across the page instead. Linear in the text.
    ///
    /// Without a closing fence, as while it is being typed, it ends before the
    /// first blank line, if all before it looks like entries.
    pub(super) fn find(text: &str, start: usize) -> Option<Fence> {
        let ends = line_breaks(&text[start..]).map(|found| start + found.start..start + found.end);
        let mut lines = Lines { text, from: start, ends: ends.chain(std::iter::once(text.len()..text.len())) };
        let syntax = match lines.next()?.1 {
            "---" => Syntax::Yaml,
            "+++" => Syntax::Toml,
            _ => return None,
        };
        let content = lines.from;
        let (mut entries, mut others) = (0, 0);
        let mut first_blank = None;
        for (range, line) in lines {
            if is_closing(syntax, line) {
                let empty = entries == 0 && others == 0;
                return (entries > 0 || empty).then_some(Fence {
                    syntax,
                    content: content..range.start,
                    end: range.end,
                });
            }
            match shape(line) {
                Shape::Blank => {
                    first_blank.get_or_insert((entries > 0 && others == 0).then_some(range.start));
                }
                Shape::Entry => entries += 1,
                Shape::Part => {}
                Shape::Other => others += 1,
            }
        }
        let end = first_blank.unwrap_or((entries > 0 && others == 0).then_some(text.len()))?;
        Some(Fence { syntax, content: content..end, end })
    }
}

struct Lines<'t, I> {
    text: &'t str,
    from: usize,
    ends: I,
}

impl<'t, I: Iterator<Item = Range<usize>>> Iterator for Lines<'t, I> {
    type Item = (Range<usize>, &'t str);

    /// The range of a line with its break, and the line without white space at its end.
    fn next(&mut self) -> Option<Self::Item> {
        let end = self.ends.next()?;
        let line = &self.text[self.from..end.start];
        let range = self.from..end.end;
        self.from = end.end;
        Some((range, line.trim_end()))
    }
}

fn is_closing(syntax: Syntax, line: &str) -> bool {
    match syntax {
        Syntax::Yaml => matches!(line, "---" | "..."),
        Syntax::Toml => line == "+++",
    }
}

/// What a line between fences looks like.
enum Shape {
    Blank,
    /// It begins with a key.
    Entry,
    /// It goes on with the entry before it, or is a comment.
    Part,
    Other,
}

fn shape(line: &str) -> Shape {
    let bare = line.trim_start();
    if bare.is_empty() {
        return Shape::Blank;
    }
    let part = bare.len() < line.len() || bare.starts_with(['#', '[', ']', '{', '}']) || bare.starts_with("- ");
    let quoted = bare.trim_start_matches(['"', '\'']);
    let name = quoted.trim_start_matches(|next: char| next.is_alphanumeric() || matches!(next, '_' | '-' | '.'));
    let after = name.trim_start_matches(['"', '\'']).trim_start();
    // YAML wants a space after the colon, and whoever forgets it means front matter all the same.
    let colon = after == ":" || [": ", ":\t", ":[", ":{"].iter().any(|colon| after.starts_with(colon));
    let separated = colon || after.starts_with('=');
    match (part, separated && name.len() < quoted.len()) {
        (true, _) => Shape::Part,
        (false, true) => Shape::Entry,
        (false, false) => Shape::Other,
    }
}
