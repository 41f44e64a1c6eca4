//! Workflow commands: GitHub shows them beside the lines of a pull request.

use super::Checked;
use super::places::Places;
use crate::findings::Level;
use std::fmt::Write as _;

/// The findings of one draft.
pub(super) fn write(checked: &Checked<'_>) -> String {
    let places = Places::of_spans(checked.document.text(), checked.findings.iter().map(|(_, finding)| finding.span));
    let mut out = String::new();
    for (level, finding) in checked.findings {
        let (start, end) = (places.at(finding.span.start()), places.at(finding.span.end()));
        let command = match level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Information | Level::Hint => "notice",
        };
        let _ = writeln!(
            out,
            "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            property(checked.path),
            start.line,
            end.line,
            start.column,
            end.column,
            property(finding.rule),
            data(&finding.message),
        );
    }
    out
}

/// The message of a command: what would end it is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: what would end the property is escaped too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn whatever_would_end_a_command_is_escaped() {
        assert_eq!(data("100%\r\nof: it, too"), "100%25%0D%0Aof: it, too");
        assert_eq!(property("C:\\a,b%.md"), "C%3A\\a%2Cb%25.md");
    }
}
