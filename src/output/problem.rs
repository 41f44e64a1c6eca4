//! Why copydesk could not do what it was asked, for the terminal.

use super::paint::{self, clean, paint};
use crate::config::ConfigError;
use crate::findings::Level as HouseLevel;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};

/// A problem and the way out, where one is known.
#[must_use]
pub fn problem(message: &str, help: Option<&str>) -> String {
    let name = paint(paint::level(HouseLevel::Error), "error");
    let mut text = format!("{name}{}\n", paint(paint::STRONG, format!(": {message}")));
    if let Some(help) = help {
        text.push_str(&format!("  {}: {help}\n", paint(paint::HELP, "help")));
    }
    text
}

/// Every fault of a configuration file, in its place.
#[must_use]
pub fn config_error(error: &ConfigError, width: usize) -> String {
    let (path, text, faults) = match error {
        ConfigError::Unreadable { .. } => return problem(&error.to_string(), None),
        ConfigError::Faulty { path, text, faults } => (path.display().to_string(), text, faults),
    };
    let path = clean(&path);
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).term_width(width);
    let mut out = String::new();
    for fault in faults {
        let place = AnnotationKind::Primary.span(fault.span.range());
        let title = Level::ERROR.primary_title(fault.message.as_str());
        let group: Group<'_> = title.element(Snippet::source(text.as_str()).path(path.as_str()).annotation(place));
        let group = match &fault.help {
            Some(help) => group.element(Level::HELP.message(help.as_str())),
            None => group,
        };
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out.truncate(out.trim_end().len());
    out + "\n"
}
