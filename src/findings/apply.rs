//! Fixes into text.

use super::{Edit, Fix};
use crate::text::Span;

/// A text after fixes, and which of them were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The new text.
    pub text: String,
    /// The fixes that were made, by their place among those given, in order of place in the text.
    pub made: Vec<usize>,
    /// How many were left because they touch one already made; a second run makes them.
    pub left: usize,
}

/// Makes the fixes in order of place; one that overlaps a fix already taken is left.
///
/// `O(n log n)` in the number of edits and linear in the text.
#[must_use]
pub fn apply<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> Applied {
    let Selected { edits, made, left } = select(text, fixes);
    Applied { text: rewrite(text, &edits), made, left }
}

/// The edits that [`apply`] would make, in order of place.
#[must_use]
pub fn compatible_edits<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> Vec<&'f Edit> {
    select(text, fixes).edits
}

/// The one edit that makes `new` of `old`: all between what they begin and what they end with alike; none where they are
/// alike throughout.
#[must_use]
pub fn difference(old: &str, new: &str) -> Option<Edit> {
    let pairs = old.chars().zip(new.chars());
    let before: usize = pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let (rest, new_rest) = (old.get(before..)?, new.get(before..)?);
    let pairs = rest.chars().rev().zip(new_rest.chars().rev());
    let after: usize = pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let (to, new_to) = (old.len() - after, new_rest.len() - after);
    let span = Span::of(before..to);
    (old != new).then(|| Edit { span, replacement: new_rest[..new_to].to_owned() })
}

struct Selected<'f> {
    edits: Vec<&'f Edit>,
    made: Vec<usize>,
    left: usize,
}

fn select<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> Selected<'f> {
    let mut fixes: Vec<(usize, &Fix)> = fixes.into_iter().enumerate().collect();
    fixes.sort_by_key(|(_, fix)| fix.edits().first().map(|edit| edit.span));
    let mut selected = Selected { edits: Vec::new(), made: Vec::new(), left: 0 };
    for (index, fix) in fixes {
        if fix.edits().iter().all(|edit| fits(text, &selected.edits, edit)) {
            for edit in fix.edits() {
                let at = selected.edits.partition_point(|other| other.span <= edit.span);
                selected.edits.insert(at, edit);
            }
            selected.made.push(index);
        } else {
            selected.left += 1;
        }
    }
    selected
}

fn fits(text: &str, taken: &[&Edit], edit: &Edit) -> bool {
    let at = taken.partition_point(|other| other.span <= edit.span);
    let clear = |other: Option<&&Edit>| other.is_none_or(|other| !clash(other.span, edit.span));
    text.get(edit.span.range()).is_some() && clear(at.checked_sub(1).and_then(|i| taken.get(i))) && clear(taken.get(at))
}

/// Two insertions in one place clash too: their order would be arbitrary.
fn clash(one: Span, other: Span) -> bool {
    one.overlaps(other) || one.start() == other.start() || (one.end() == other.start()) && one.is_empty()
}

fn rewrite(text: &str, edits: &[&Edit]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for edit in edits {
        out.push_str(&text[from..edit.span.start() as usize]);
        out.push_str(&edit.replacement);
        from = edit.span.end() as usize;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_makes_one_text_of_another() {
        for (old, new) in
            [("", "é"), ("é", ""), ("“a” b", "“a,” b"), ("aa", "aaa"), ("aaa", "aa"), ("a”b", "a’b"), ("ab", "cd")]
        {
            let edit = difference(old, new).expect("the texts differ");
            assert_eq!(rewrite(old, &[&edit]), new, "{old} {new}");
        }
        assert_eq!(difference("same", "same"), None);
    }
}
