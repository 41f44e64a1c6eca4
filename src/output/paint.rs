//! Colours, and making foreign text safe to print.
//!
//! Everything here writes escape codes; the stream it ends in strips them where
//! nobody wants colour. Not here: deciding that.

use crate::findings::Level;
use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use std::fmt::Display;

/// The lines of the frame around an excerpt.
pub(super) const FRAME: Style = AnsiColor::BrightBlue.on_default();
/// What the eye should land on.
pub(super) const STRONG: Style = Style::new().effects(Effects::BOLD);
/// What may be overlooked.
pub(super) const QUIET: Style = Style::new().effects(Effects::DIMMED);
/// Words spoken of, not used.
pub(super) const EMPHASIS: Style = Style::new().effects(Effects::ITALIC);
/// Names of rules and commands, and pieces of a draft.
pub(super) const CODE: Style = AnsiColor::Cyan.on_default();
/// A way out.
pub(super) const HELP: Style = AnsiColor::Cyan.on_default().effects(Effects::BOLD);
/// All is well.
pub(super) const GOOD: Style = AnsiColor::Green.on_default().effects(Effects::BOLD);
/// Words that a fix brings.
pub(super) const ADDED: Style = AnsiColor::Green.on_default().effects(Effects::BOLD);
/// Words that a fix takes away.
pub(super) const REMOVED: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
/// A line of a patch as it would be, and as it is.
pub(super) const COMES: Style = AnsiColor::Green.on_default();
pub(super) const GOES: Style = AnsiColor::Red.on_default();
/// Another place that belongs to the fault.
pub(super) const RELATED: Style = AnsiColor::BrightBlue.on_default().effects(Effects::BOLD);

/// The colour of a level.
pub(super) const fn level(level: Level) -> Style {
    let colour = match level {
        Level::Error => AnsiColor::BrightRed,
        Level::Warning => AnsiColor::Yellow,
        Level::Information => AnsiColor::BrightBlue,
        Level::Hint => AnsiColor::BrightCyan,
    };
    colour.on_default().effects(Effects::BOLD)
}

/// The text in a style.
pub(super) fn paint(style: Style, text: impl Display) -> String {
    let text = text.to_string();
    if text.is_empty() || style == Style::new() { text } else { format!("{style}{text}{style:#}") }
}

/// A character as it may be printed: what would move the cursor, change the
/// direction of the line or start an escape code becomes something harmless of
/// one column.
pub(super) fn printable(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{85}' => ' ',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => '\u{fffd}',
        other if other.is_control() => '\u{fffd}',
        other => other,
    }
}

/// A text as it may be printed on one line.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(printable).collect()
}
