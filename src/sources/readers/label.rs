//! Labels at the start of a line: `NAME:`, `Name (00:12):`, `[00:12:31] NAME:`, `Q.`, `Name  0:12`.
//!
//! Here: what one line begins with, looked at alone. Not here: whether the lines of a file are a conversation at all
//! (`dialogue`), and what looks like a name (`name`).

use super::clock;
use super::name::{self, Surety};
use crate::sources::Timecode;

/// The longest label, in bytes.
const LONGEST: usize = 160;

/// What a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label<'t> {
    /// Who speaks, without what stands in brackets behind the name.
    pub(super) speaker: Option<&'t str>,
    /// When.
    pub(super) time: Option<Timecode>,
    /// How much it looks like a label.
    pub(super) surety: Surety,
    /// The words behind it.
    pub(super) words: &'t str,
}

/// The label of a line; none where it has none. Constant time.
pub(super) fn label(line: &str) -> Option<Label<'_>> {
    let line = undecorated(line);
    let (time, rest) = leading_time(line);
    let labelled = examination(rest).or_else(|| with_colon(rest)).or_else(|| with_time(rest));
    match (labelled, time) {
        (Some(found), Some(time)) => Some(Label { time: found.time.or(Some(time)), surety: Surety::Certain, ..found }),
        (Some(found), None) => Some(found),
        (None, Some(time)) => only_time(line, rest, time),
        (None, None) => None,
    }
}

/// A line that begins with a time: the name after it if nothing else is there, or the words.
fn only_time<'t>(line: &'t str, rest: &'t str, time: Timecode) -> Option<Label<'t>> {
    let name = rest.trim().trim_end_matches(['*', '_']).trim();
    let dashed = rest.trim_start().starts_with(['-', '–']);
    let in_brackets = line.starts_with(['[', '(']);
    let bare = name.trim_start_matches(['-', '–', ' ']);
    let surety = if dashed { Surety::Certain } else { Surety::Doubtful };
    match name::read(bare) {
        Some((speaker, _)) => Some(Label { speaker: Some(speaker), time: Some(time), surety, words: "" }),
        // *12:30 we met* is a sentence; a time that belongs to the record stands apart.
        None if in_brackets || name.is_empty() || rest.starts_with(['\t', '-', '–', '|']) || rest.starts_with("  ") =>
        {
            let words = rest.trim_start().trim_start_matches(['-', '–', '|']).trim_start();
            Some(Label { speaker: None, time: Some(time), surety: Surety::Certain, words })
        }
        None => None,
    }
}

/// `Q.`, `A:` and `Q` with some space behind it, as in the record of an examination.
fn examination(line: &str) -> Option<Label<'_>> {
    let speaker = line.get(..1).filter(|letter| matches!(*letter, "Q" | "A"))?;
    let rest = &line[1..];
    let words = match rest.strip_prefix(['.', ':']) {
        Some(words) if words.is_empty() || words.starts_with(char::is_whitespace) => words,
        _ if rest.starts_with('\t') || rest.starts_with("  ") => rest,
        _ => return None,
    };
    // *A. J. Smith* is a name.
    let initials = rest.starts_with(". ") && rest.as_bytes().get(3) == Some(&b'.');
    let words = words.trim_start_matches(['*', '_']).trim_start();
    (!initials).then_some(Label { speaker: Some(speaker), time: None, surety: Surety::Likely, words })
}

/// `Name:`, with a time before or behind the colon or none.
fn with_colon(line: &str) -> Option<Label<'_>> {
    let head = head(line);
    let in_time = |at: usize| {
        let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let bytes = head.as_bytes();
        at.checked_sub(1).is_some_and(|before| digit(bytes.get(before))) && digit(line.as_bytes().get(at + 1))
    };
    let colon = head.match_indices(':').map(|(at, _)| at).find(|at| !in_time(*at))?;
    let rest = line[colon + 1..].trim_start_matches(['*', '_']);
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let (name, time) = trailing_time(&head[..colon]);
    let bold = head[..colon].ends_with(['*', '_']) || rest.len() < line.len() - colon - 1;
    let (speaker, surety) = name::read(name)?;
    let (behind, words) = leading_time(rest.trim_start());
    let time = time.or(behind);
    let words = if behind.is_some() { words } else { rest };
    let bracketed = name.trim().starts_with('[');
    let surety = if time.is_some() || bold || bracketed { Surety::Certain } else { surety };
    Some(Label { speaker: Some(speaker), time, surety, words: words.trim_start().trim_start_matches("** ") })
}

/// `Name  0:12`, alone on its line, or `Name [00:12:31] words`.
fn with_time(line: &str) -> Option<Label<'_>> {
    let head = head(line);
    let end = line.trim_end().trim_end_matches(['*', '_']);
    if end.len() <= head.len() {
        let (name, time) = trailing_time(end);
        if let (Some(time), Some((speaker, _))) =
            (time, name::read(name.trim_end_matches([',', '|', '·', '-', '–', ' '])))
        {
            return Some(Label { speaker: Some(speaker), time: Some(time), surety: Surety::Certain, words: "" });
        }
    }
    let open = head.find(['[', '('])?;
    let (time, words) = leading_time(&line[open..]);
    let (speaker, _) = name::read(&head[..open])?;
    time.map(|time| Label {
        speaker: Some(speaker),
        time: Some(time),
        surety: Surety::Doubtful,
        words: words.trim_start(),
    })
}

/// The time a text begins with, in brackets or bare, and what follows.
fn leading_time(text: &str) -> (Option<Timecode>, &str) {
    let open = text.starts_with(['[', '(']);
    let inner = if open { text[1..].trim_start() } else { text };
    let Some((time, length)) = clock::leading(inner) else { return (None, text) };
    let rest = &inner[length..];
    match rest.strip_prefix([']', ')']) {
        Some(rest) if open => (Some(time), rest),
        None if !open && (rest.is_empty() || rest.starts_with(char::is_whitespace)) => (Some(time), rest),
        _ => (None, text),
    }
}

/// A text without the time it ends with, in brackets or bare, and that time.
fn trailing_time(text: &str) -> (&str, Option<Timecode>) {
    let trimmed = text.trim_end().trim_end_matches(['*', '_']).trim_end();
    let (inner, open) = match trimmed.strip_suffix([']', ')']) {
        Some(inner) => (inner.trim_end(), true),
        None => (trimmed, false),
    };
    let digits = |sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '.' | ',');
    let before = inner.trim_end_matches(digits);
    let Some(time) = clock::whole(&inner[before.len()..]) else { return (text, None) };
    let name = before.trim_end();
    match name.strip_suffix(['[', '(']) {
        Some(name) if open => (name.trim_end(), Some(time)),
        None if !open && before.len() > name.len() => (name, Some(time)),
        _ => (text, None),
    }
}

/// The line without what sets labels off: heading signs, emphasis.
fn undecorated(line: &str) -> &str {
    let line = line.trim();
    let heading = line.trim_start_matches('#');
    let line = if heading.len() < line.len() && heading.starts_with(' ') { heading.trim_start() } else { line };
    line.trim_start_matches(['*', '_'])
}

/// As much of the line as may be label.
fn head(line: &str) -> &str {
    let mut end = line.len().min(LONGEST);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Speaker, time and words as one text.
    fn read(line: &str) -> String {
        label(line).map_or_else(
            || "none".to_owned(),
            |label| {
                let time = label.time.map(|time| time.to_string()).unwrap_or_default();
                format!("{}|{time}|{}", label.speaker.unwrap_or_default(), label.words)
            },
        )
    }

    #[test]
    fn labels_are_read_as_programs_and_people_write_them() {
        for (line, wanted) in [
            ("ANA RUIZ: We will.", "ANA RUIZ||We will."),
            ("Ana Ruiz (00:12): We will.", "Ana Ruiz|0:00:12|We will."),
            ("Speaker 1 (01:00:12):", "Speaker 1|1:00:12|"),
            ("[00:12:31] RUIZ: We will.", "RUIZ|0:12:31|We will."),
            ("00:12:31 Ana Ruiz: We will.", "Ana Ruiz|0:12:31|We will."),
            ("Ana Ruiz: [00:12:31] We will.", "Ana Ruiz|0:12:31|We will."),
            ("**Ana Ruiz:** We will.", "Ana Ruiz||We will."),
            ("**Ana Ruiz**: We will.", "Ana Ruiz||We will."),
            ("**[00:12] Ana Ruiz:** We will.", "Ana Ruiz|0:00:12|We will."),
            ("### Ana Ruiz [00:12]", "Ana Ruiz|0:00:12|"),
            ("Ana Ruiz  0:12  ", "Ana Ruiz|0:00:12|"),
            ("Ana Ruiz | 00:12", "Ana Ruiz|0:00:12|"),
            ("Speaker 1 [00:00:12] We will.", "Speaker 1|0:00:12|We will."),
            ("[00:00:12.10] - Ana Ruiz", "Ana Ruiz|0:00:12|"),
            ("[00:12:31] We will.", "|0:12:31|We will."),
            ("0:12", "|0:00:12|"),
            ("Q. Will you?", "Q||Will you?"),
            ("A:  We will.", "A||We will."),
            ("MARA VOSS, HARBOUR RADIO HOST: We will.", "MARA VOSS||We will."),
            ("RUIZ (voice-over): We will.", "RUIZ||We will."),
            ("SEN. ANA RUIZ (I-MT), CHAIR: We will.", "SEN. ANA RUIZ||We will."),
            ("[Ana Ruiz]: We will.", "Ana Ruiz||We will."),
        ] {
            assert_eq!(read(line), wanted, "{line}");
        }
    }

    #[test]
    fn sentences_are_no_labels() {
        for line in [
            "We will finish: by May.",
            "There is one thing: money.",
            "See https://example.org/a: it is there.",
            "At 12:30 we met.",
            "12:30 we met.",
            "A. J. Ruiz will.",
            "Note: this is late.",
            "“Ana”: a song.",
            "",
        ] {
            assert_eq!(read(line), "none", "{line}");
        }
    }
}
