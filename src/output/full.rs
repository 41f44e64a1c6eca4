//! For reading: the words at fault in their place, why it matters and the way out.

use super::Checked;
use super::excerpt::{Frame, Marker, Rank, draw};
use super::flow::{columns, fold, fold_page};
use super::lines::Lines;
use super::paint::{self, clean, paint};
use super::places::Places;
use super::preview::preview;
use crate::checks::rule_by_id;
use crate::findings::{Finding, Fix, Level, OnRecord};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The findings of one draft. `width` is that of the terminal.
///
/// Why a rule matters is said once a draft, at its first finding.
pub(super) fn write(checked: &Checked<'_>, width: usize) -> String {
    let text = checked.document.text();
    let lines = Lines::of(text);
    let places = Places::of(text, checked.findings.iter().map(|(_, finding)| finding.span.start()));
    let mut explained = BTreeSet::new();
    let mut out = String::new();
    for (level, finding) in checked.findings {
        let place = places.at(finding.span.start());
        let mut markers = vec![Marker { span: finding.span, label: "", rank: Rank::Fault(*level) }];
        markers.extend(finding.related.iter().map(|place| Marker {
            span: place.span,
            label: &place.message,
            rank: Rank::Related,
        }));
        let frame = Frame::new(&lines, &markers, width);
        head(*level, finding, &mut out);
        let at = format!("{}:{}:{}", checked.path, place.line, place.column);
        frame.line("", "╭▸", &at, &mut out);
        frame.line("", "│", "", &mut out);
        draw(&lines, &markers, frame, &mut out);
        let mut notes: Vec<Note> = finding.on_record.iter().map(said).collect();
        notes.extend(ways_out(finding, &lines));
        if explained.insert(finding.rule) {
            notes.extend(why(finding));
        }
        foot(&notes, frame, width, &mut out);
        out.push('\n');
    }
    out
}

fn head(level: Level, finding: &Finding, out: &mut String) {
    let style = paint::level(level);
    let name = paint(style, format!("{}[{}]", level.name(), finding.rule));
    let _ = writeln!(out, "{name}{}", paint(paint::STRONG, format!(": {}", clean(&finding.message))));
}

/// A line of the foot.
struct Note {
    /// Its name, painted.
    name: String,
    /// What it says, and how that is folded.
    text: String,
    fold: fn(&str, usize) -> Vec<String>,
    /// What the draft would say, ready to be printed.
    preview: Option<String>,
}

/// Where the words were said: file and line, which a terminal makes a link of, who, when, and the words.
fn said(place: &OnRecord) -> Note {
    let at = format!("{}:{}", place.path.display(), u64::from(place.line) + 1);
    Note { name: paint(paint::STRONG, "said"), text: clean(&format!("{at} {}", place.message)), fold, preview: None }
}

fn ways_out(finding: &Finding, lines: &Lines<'_>) -> Vec<Note> {
    let note = |fix: &Fix| Note {
        name: paint(paint::HELP, "help"),
        text: clean(&fix.title),
        fold,
        preview: preview(lines, fix),
    };
    finding.fixes.iter().map(note).collect()
}

fn why(finding: &Finding) -> Option<Note> {
    let rule = rule_by_id(finding.rule)?;
    let text = format!("{} More: `copydesk explain {}`", rule.why(), rule.id);
    Some(Note { name: paint(paint::STRONG, "why"), text, fold: fold_page, preview: None })
}

fn foot(notes: &[Note], frame: Frame, width: usize, out: &mut String) {
    if !notes.is_empty() {
        frame.line("", "│", "", out);
    }
    let room = width.saturating_sub(frame.gutter + 10);
    for (index, note) in notes.iter().enumerate() {
        let edges = if index + 1 == notes.len() { ["╰", " "] } else { ["├", "│"] };
        let indent = columns(&note.name) + 2;
        for (row, words) in (note.fold)(&note.text, room).into_iter().enumerate() {
            let words = if row == 0 { format!("{}: {words}", note.name) } else { format!("{:indent$}{words}", "") };
            frame.line("", edges[row.min(1)], &words, out);
        }
        if let Some(preview) = &note.preview {
            frame.line("", edges[1], &format!("      {preview}"), out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{Edit, Related, Safety};
    use crate::text::{Document, Format, Span};
    use proptest::prelude::*;

    const DRAFT: &str = "The council, which has met every Tuesday since the flood, voted nine to two for the bridge \
        after a long evening of speeches from people who live on both banks. “We will finish the bridge by May, and I \
        will be the first to walk across it, the mayor, Ana Ruiz, told a crowd of four hundred.\n\n\
        Ruiz spoke\tin 日本語 as well.\n\n“We are ready.” she said.";

    fn span(words: &str) -> Span {
        let start = u32::try_from(DRAFT.find(words).unwrap()).unwrap();
        Span::new(start, start + u32::try_from(words.len()).unwrap())
    }

    fn finding(words: &str, related: &[(&str, &str)], fixes: Vec<(&str, Span, &str)>) -> Finding {
        let related = related.iter().map(|(words, label)| Related { span: span(words), message: (*label).to_owned() });
        let fix = |(title, span, new): (&str, Span, &str)| {
            Fix::new(title, Safety::Suggested, vec![Edit { span, replacement: new.to_owned() }])
        };
        Finding {
            rule: "some-rule",
            span: span(words),
            certainty: crate::language::Certainty::Sure,
            message: "this is wrong".to_owned(),
            related: related.collect(),
            on_record: Vec::new(),
            fixes: fixes.into_iter().filter_map(fix).collect(),
        }
    }

    fn shown(level: Level, finding: Finding, width: usize) -> String {
        let document = Document::new(DRAFT, Format::Plain);
        let text = write(&Checked { path: "bridge.md", document: &document, findings: &[(level, finding)] }, width);
        anstream::adapter::strip_str(&text).to_string()
    }

    #[test]
    fn long_lines_are_wrapped_and_marked_under_the_words() {
        let related = [("nine", "nine here"), ("two", "two here"), ("Ruiz spoke", "Ruiz again")];
        let found = finding("will be the first to walk across it, the mayor, Ana Ruiz", &related, Vec::new());
        let text = shown(Level::Warning, found, 72);
        let expected = "\
warning[some-rule]: this is wrong
  ╭▸ bridge.md:1:202
  │
1 │ The council, which has met every Tuesday since the flood, voted
  │ nine to two for the bridge after a long evening of speeches from
  │ ────    ─── two here
  │ ╰ nine here
  │ people who live on both banks. “We will finish the bridge by
  │ May, and I will be the first to walk across it, the mayor, Ana
  │            ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
  │ Ruiz, told a crowd of four hundred.
  │ ━━━━
  ┆
3 │ Ruiz spoke in 日本語 as well.
  │ ────────── Ruiz again

";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_fix_shows_what_the_draft_would_say() {
        let end = span("across it,").end();
        let found = finding("“We", &[], vec![("close it", Span::new(end, end), "”"), ("drop it", span("“"), "")]);
        let text = shown(Level::Error, found, 100);
        let expected = "\
error[some-rule]: this is wrong
  ╭▸ bridge.md:1:161
  │
1 │ …“We will finish the bridge by May, and I will be the first to walk across it, the mayor, Ana …
  │  ━━━
  │
  ├ help: close it
  │       …the first to walk across it,” the mayor, Ana Ruiz, told …
  ╰ help: drop it
          …who live on both banks. We will finish the bridge …

";
        assert_eq!(text, expected);
    }

    #[test]
    fn why_a_rule_matters_is_said_once() {
        let found = Finding { rule: "unclosed-quote", ..finding("“We", &[], Vec::new()) };
        let document = Document::new(DRAFT, Format::Plain);
        let findings = [(Level::Error, found.clone()), (Level::Error, found)];
        let text = write(&Checked { path: "bridge.md", document: &document, findings: &findings }, 200);
        let text = anstream::adapter::strip_str(&text).to_string();
        assert_eq!(text.matches("More: copydesk explain unclosed-quote").count(), 1);
    }

    #[test]
    fn wide_letters_and_tabs_keep_the_marks_in_place() {
        let text = shown(Level::Hint, finding("日本語", &[], Vec::new()), 100);
        let expected = "\
hint[some-rule]: this is wrong
  ╭▸ bridge.md:3:15
  │
3 │ Ruiz spoke in 日本語 as well.
  │               ━━━━━━

";
        assert_eq!(text, expected);
    }

    /// A span whose ends are pushed back to the start of their characters.
    fn span_of(text: &str, (one, other): (usize, usize)) -> Span {
        let at = |offset: usize| {
            let offset = offset % (text.len() + 1);
            (0..=offset).rev().find(|offset| text.is_char_boundary(*offset)).unwrap_or_default()
        };
        let (one, other) = (at(one), at(other));
        Span::new(u32::try_from(one.min(other)).unwrap(), u32::try_from(one.max(other)).unwrap())
    }

    proptest! {
        #[test]
        fn whatever_the_draft_holds_nothing_but_text_is_printed(
            text in "[a “”\\r\\n\\té日😀\u{301}\u{202e}\u{1b}\u{0}\u{2028}]{0,200}",
            places in prop::collection::vec((0usize..2000, 0usize..2000), 1..5),
            width in 1usize..120,
        ) {
            let spans: Vec<Span> = places.iter().map(|place| span_of(&text, *place)).collect();
            let edits: Vec<Edit> = spans.iter().map(|span| Edit { span: *span, replacement: "”\r".to_owned() }).collect();
            let found = Finding {
                rule: "some-rule",
                span: spans[0],
                certainty: crate::language::Certainty::Sure,
                message: text.chars().take(20).collect(),
                related: spans.iter().map(|span| Related { span: *span, message: "here".to_owned() }).collect(),
                on_record: Vec::new(),
                fixes: Fix::new("mend it", Safety::Safe, edits).into_iter().collect(),
            };
            let document = Document::new(&text, Format::Plain);
            let findings = [(Level::Error, found)];
            let checked = Checked { path: "draft.md", document: &document, findings: &findings };
            for text in [write(&checked, width), super::super::concise::write(&checked)] {
                let plain = anstream::adapter::strip_str(&text).to_string();
                let harmful = |character: char| character != '\n' && (character.is_control() || character == '\u{202e}');
                prop_assert!(!plain.contains(harmful), "{:?}", plain);
            }
        }
    }
}
