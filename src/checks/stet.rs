//! What came of each `stet`, for the rules that look after them, and edits that take one away.
//!
//! Not here: what a comment says and where it reaches (`markup`), and the
//! silencing itself (`lint`).

use crate::findings::Edit;
use crate::markup::{Directive, DirectiveKind};
use crate::text::Span;
use crate::text::narrow;

/// What came of one name in a `stet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It silenced a finding.
    Used,
    /// Its rule ran, and there was nothing to silence.
    Idle,
    /// Its rule did not run, so nothing can be said of it.
    NotRun,
    /// No rule has that name.
    Unknown,
}

/// What came of one `stet`: a standing for each of the names in it, in their
/// order; just one where it names none and means every rule.
pub type Standings = Vec<Standing>;

const BLANK: [char; 2] = [' ', '\t'];
const BREAK: [char; 2] = ['\n', '\r'];
const QUOTE: [char; 2] = ['"', '\''];

/// Takes the name at `index` out of a directive, and says what is taken: the whole directive where no other name in it is
/// of use, since one without a name would silence every rule.
#[must_use]
pub fn without_useless_name(text: &str, directive: &Directive, standings: &[Standing], index: usize) -> (String, Edit) {
    let is_of_use = |standing: &Standing| matches!(standing, Standing::Used | Standing::NotRun);
    match directive.rules.get(index) {
        Some((name, span)) if standings.iter().any(is_of_use) => {
            (format!("take `{name}` out of the comment"), without_name(text, *span))
        }
        _ => without_directive(text, directive),
    }
}

/// Takes a whole directive out of the document, and says what is taken.
#[must_use]
pub fn without_directive(text: &str, directive: &Directive) -> (String, Edit) {
    match directive.kind {
        DirectiveKind::File => ("remove the entry".to_owned(), without_entry(text, directive.span)),
        DirectiveKind::Line | DirectiveKind::Off | DirectiveKind::On => {
            ("remove the comment".to_owned(), without_comment(text, directive.span))
        }
    }
}

/// A comment goes with its line where it stands alone on it (and with the blank
/// line that parted it from the text), else with the space before it.
fn without_comment(text: &str, comment: Span) -> Edit {
    let (before, after) = (&text[..comment.start() as usize], &text[comment.end() as usize..]);
    let indent = before.len() - before.trim_end_matches(BLANK).len();
    let start = before.len() - indent;
    let span = match (text[..start].ends_with(BREAK) || start == 0, rest_of_line(after)) {
        (true, Some(rest)) => {
            let above_is_blank = start == 0 || is_blank_line_before(&text[..start]);
            let below = if above_is_blank { blank_line(&after[rest..]) } else { 0 };
            Span::new(narrow(start), comment.end() + narrow(rest + below))
        }
        // The space stays where it parts the words on both sides.
        (false, _) if !after.is_empty() && !after.starts_with(char::is_whitespace) => comment,
        _ => Span::new(narrow(start), comment.end()),
    };
    Edit { span, replacement: String::new() }
}

/// An entry of the front matter goes with its line where it has one of its own,
/// else out of the list it stands in.
fn without_entry(text: &str, value: Span) -> Edit {
    let (before, after) = (&text[..value.start() as usize], &text[value.end() as usize..]);
    let quoted = before.ends_with(QUOTE) && after.starts_with(QUOTE);
    let value = if quoted { Span::new(value.start() - 1, value.end() + 1) } else { value };
    let (before, after) = (&text[..value.start() as usize], &text[value.end() as usize..]);
    match rest_of_line(after) {
        Some(rest) if before.trim_end_matches(BLANK).ends_with(['-', ':', '=']) => {
            let start = before.rfind(BREAK).map_or(0, |at| at + 1);
            Edit { span: Span::new(narrow(start), value.end() + narrow(rest)), replacement: String::new() }
        }
        _ => without_name(text, value),
    }
}

/// Takes one name out of a list of several, with the comma or the space that
/// parts it from the next or the one before.
fn without_name(text: &str, name: Span) -> Edit {
    let (before, after) = (&text[..name.start() as usize], &text[name.end() as usize..]);
    let separator = |next: char| next == ',' || next == ' ' || next == '\t';
    let following = after.len() - after.trim_start_matches(separator).len();
    let preceding = before.len() - before.trim_end_matches(separator).len();
    let is_listed = |part: &str| part.contains(',');
    let span = if is_listed(&after[..following]) {
        Span::new(name.start(), name.end() + narrow(following))
    } else {
        Span::new(name.start() - narrow(preceding), name.end())
    };
    Edit { span, replacement: String::new() }
}

/// The bytes to the end of the line with its break, where there is nothing but blanks.
fn rest_of_line(after: &str) -> Option<usize> {
    let blanks = after.len() - after.trim_start_matches(BLANK).len();
    let rest = &after[blanks..];
    let width = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(BREAK)) };
    (width > 0 || rest.is_empty()).then_some(blanks + width)
}

/// The bytes of the blank line that the text begins with; 0 where it begins with another.
fn blank_line(text: &str) -> usize {
    rest_of_line(text).unwrap_or_default()
}

/// Whether the last whole line of the text is blank.
fn is_blank_line_before(text: &str) -> bool {
    let line = text.strip_suffix("\r\n").or_else(|| text.strip_suffix(BREAK)).unwrap_or(text);
    let line = line.trim_end_matches(BLANK);
    line.is_empty() || line.ends_with(BREAK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{Fix, Safety, apply};

    fn after(text: &str, words: &str, edit: fn(&str, Span) -> Edit) -> String {
        let start = narrow(text.find(words).expect("the words are in the text"));
        let edit = edit(text, Span::new(start, start + narrow(words.len())));
        let fix = Fix::new("remove", Safety::Safe, vec![edit]).expect("one edit cannot overlap");
        apply(text, [&fix]).text
    }

    #[test]
    fn a_comment_goes_with_its_line_or_with_the_space_before_it() {
        assert_eq!(after("a\n<!-- stet -->\nb\n", "<!-- stet -->", without_comment), "a\nb\n");
        assert_eq!(after("a\r\n  <!-- stet -->\r\nb", "<!-- stet -->", without_comment), "a\r\nb");
        assert_eq!(after("a <!-- stet -->\nb\n", "<!-- stet -->", without_comment), "a\nb\n");
        assert_eq!(after("a <!-- stet -->b", "<!-- stet -->", without_comment), "a b");
        assert_eq!(after("a <!-- stet --> b", "<!-- stet -->", without_comment), "a b");
        assert_eq!(after("<!-- stet -->", "<!-- stet -->", without_comment), "");
        assert_eq!(after("a\n\n<!-- stet -->\n\nb\n", "<!-- stet -->", without_comment), "a\n\nb\n");
        assert_eq!(after("<!-- stet -->\r\n\r\nb\n", "<!-- stet -->", without_comment), "b\n");
        assert_eq!(after("a\n\n<!-- stet -->\nb\n", "<!-- stet -->", without_comment), "a\n\nb\n");
    }

    #[test]
    fn an_entry_goes_with_its_line_or_out_of_its_list() {
        assert_eq!(after("---\nstet: one\ntitle: a\n---\n", "one", without_entry), "---\ntitle: a\n---\n");
        assert_eq!(after("stet:\n  - one\n  - two\n", "two", without_entry), "stet:\n  - one\n");
        assert_eq!(after("stet: [one, two]\n", "one", without_entry), "stet: [two]\n");
        assert_eq!(after("stet = [\"one\", \"two\"]\n", "two", without_entry), "stet = [\"one\"]\n");
        assert_eq!(after("stet: [one]\n", "one", without_entry), "stet: []\n");
    }

    #[test]
    fn a_name_goes_with_its_comma() {
        assert_eq!(after("stet one, two: why", "one", without_name), "stet two: why");
        assert_eq!(after("stet one, two: why", "two", without_name), "stet one: why");
        assert_eq!(after("stet one two: why", "two", without_name), "stet one: why");
        assert_eq!(after("stet: [one, two, three]", "two", without_name), "stet: [one, three]");
    }
}
