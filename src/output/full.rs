//! For reading: the words at fault in their place, why it matters and the way out.

use super::Checked;
use super::excerpt::{Frame, Marker, Rank, draw};
use super::flow::fold;
use super::lines::Lines;
use super::paint::{self, clean, paint};
use super::places::Places;
use crate::checks::rule_by_id;
use crate::findings::{Finding, Level};
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
        let mut notes = ways_out(finding);
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

/// A line of the foot: its name, painted, and the text.
type Note = (String, String);

fn ways_out(finding: &Finding) -> Vec<Note> {
    finding.fixes.iter().map(|fix| (paint(paint::HELP, "help"), clean(&fix.title))).collect()
}

fn why(finding: &Finding) -> Option<Note> {
    let rule = rule_by_id(finding.rule)?;
    Some((paint(paint::STRONG, "why"), format!("{} (more: copydesk explain {})", rule.why(), rule.id)))
}

fn foot(notes: &[Note], frame: Frame, width: usize, out: &mut String) {
    if !notes.is_empty() {
        frame.line("", "│", "", out);
    }
    let room = width.saturating_sub(frame.gutter + 10);
    for (index, (name, text)) in notes.iter().enumerate() {
        let edges = if index + 1 == notes.len() { ["╰", " "] } else { ["├", "│"] };
        for (row, words) in fold(text, room).into_iter().enumerate() {
            let words = if row == 0 { format!("{name}: {words}") } else { format!("     {words}") };
            frame.line("", edges[row.min(1)], &words, out);
        }
    }
}
