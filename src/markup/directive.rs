//! `stet` comments: "let it stand", the editor's own mark, silences a rule.
//!
//! Here: what one says. Not here: where it reaches (`silence`) and where comments
//! stand in a format (the extractors).

use crate::text::{Span, narrow};

/// One `stet` comment or front-matter entry.
///
/// ```text
/// <!-- stet unattributed-quote: said at the council, see minutes -->
/// <!-- stet rule-a, rule-b -->     two rules        <!-- stet -->       every rule
/// <!-- stet rule-a: off -->        from here on     <!-- stet: off -->  every rule
/// <!-- stet rule-a: on -->         no longer        <!-- stet: on -->   every rule
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The whole comment, for removing it.
    pub span: Span,
    /// What it silences, and where.
    pub kind: DirectiveKind,
    /// The rule ids it names with their places; empty means every rule.
    pub rules: Vec<(String, Span)>,
    /// The reason given after the colon.
    pub reason: Option<String>,
    /// The stretch of the document it speaks for: findings that start inside it
    /// or at its end are silenced, as far as no later directive says otherwise
    /// ([`Prose::silencing`](super::Prose::silencing) has the last word).
    pub reach: Span,
}

/// How far a directive reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveKind {
    /// On or above the line: the block the comment stands in or beside, on the
    /// same line; where it stands alone, the next block.
    Line,
    /// From here on, to the `on` that ends it or the end of the draft.
    Off,
    /// Ends the last `off`. Reaches nothing itself.
    On,
    /// The whole file: from the front matter.
    File,
}

impl Directive {
    /// Reads an HTML comment, `<!--` and `-->` included, that stands at byte
    /// `start` of the document; none where it is not a `stet`. Linear in the comment.
    pub(super) fn read(comment: &str, start: u32) -> Option<Directive> {
        let span = Span::new(start, start + narrow(comment.len()));
        let inside = comment.strip_prefix("<!--")?;
        let inside = inside.strip_suffix("-->").unwrap_or(inside);
        let inside = inside.trim_start().trim_end();
        let (word, rest) = inside.split_at_checked(4)?;
        if !word.eq_ignore_ascii_case("stet") || rest.starts_with(|next: char| next != ':' && !next.is_whitespace()) {
            return None;
        }
        let at = start + narrow(rest.as_ptr() as usize - comment.as_ptr() as usize);
        let (names, tail) = rest.split_at(rest.find([':', '—', '–']).unwrap_or(rest.len()));
        let tail = tail.trim_start_matches([':', '—', '–']);
        // Without the colon, `stet off` can only mean the switch: no rule is called that.
        let (names, tail) = if matches!(names.trim(), "off" | "on") { ("", names) } else { (names, tail) };
        let (kind, reason) = kind_and_reason(tail);
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        Some(Directive { span, kind, rules: names_in(names, at), reason, reach: span })
    }

    /// The directive of one `stet` entry of the front matter: ids separated by
    /// commas or white space, or `all`.
    pub(super) fn of_file(value: &str, span: Span) -> Directive {
        let same_bytes = value.len() == span.len() as usize;
        let mut rules = names_in(value, span.start());
        if !same_bytes {
            rules.iter_mut().for_each(|(_, place)| *place = span);
        }
        rules.retain(|(name, _)| !matches!(name.as_str(), "all" | "true"));
        Directive { span, kind: DirectiveKind::File, rules, reason: None, reach: span }
    }
}

/// What stands after the colon: `off` or `on`, with or without a reason, or a
/// reason alone. *Off the record* and *off-air* are reasons.
fn kind_and_reason(tail: &str) -> (DirectiveKind, &str) {
    let tail = tail.trim();
    for (word, kind) in [("off", DirectiveKind::Off), ("on", DirectiveKind::On)] {
        let Some((start, rest)) = tail.split_at_checked(word.len()) else { continue };
        let after = rest.trim_start();
        let parted =
            rest.starts_with([':', ';', ',']) || after.len() < rest.len() && after.starts_with(['-', '–', '—', '(']);
        if start.eq_ignore_ascii_case(word) && (after.is_empty() || parted) {
            return (kind, after.trim_start_matches([':', ';', ',', '-', '–', '—']).trim());
        }
    }
    (DirectiveKind::Line, tail)
}

/// The names in a list separated by commas or white space, with their places.
fn names_in(list: &str, start: u32) -> Vec<(String, Span)> {
    let names = list.split(|next: char| next == ',' || next.is_whitespace()).filter(|name| !name.is_empty());
    names
        .map(|name| {
            let at = start + narrow(name.as_ptr() as usize - list.as_ptr() as usize);
            (name.to_owned(), Span::new(at, at + narrow(name.len())))
        })
        .collect()
}
