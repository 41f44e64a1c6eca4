//! One line a finding, as compilers write them: `path:line:column: level: message [rule]`.

use super::Checked;
use super::paint::{self, clean, paint};
use super::places::Places;
use std::fmt::Write as _;

/// The findings of one draft.
pub(super) fn write(checked: &Checked<'_>) -> String {
    let starts = checked.findings.iter().map(|(_, finding)| finding.span.start());
    let places = Places::of(checked.document.text(), starts);
    let mut out = String::new();
    for (level, finding) in checked.findings {
        let place = places.at(finding.span.start());
        let at = paint(paint::STRONG, format!("{}:{}:{}:", checked.path, place.line, place.column));
        let name = paint(paint::level(*level), format!("{}:", level.name()));
        let rule = paint(paint::QUIET, format!("[{}]", finding.rule));
        let _ = writeln!(out, "{at} {name} {} {rule}", clean(&finding.message));
    }
    out
}
