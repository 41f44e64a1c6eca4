//! Why a command could not do what it was asked.

use super::screen::Screen;
use crate::config::ConfigError;
use crate::output;
use crate::text::why_unread;
use std::io;

/// The end of a command that could not go on.
#[derive(Debug)]
pub(super) enum Problem {
    /// Whoever read the output has had enough; nothing is wrong.
    NobodyReads,
    /// Something is wrong, and there may be a way out.
    Said {
        /// What: lower case, no full stop.
        message: String,
        /// The way out.
        help: Option<String>,
    },
    /// A configuration file is wrong.
    Config(ConfigError),
}

impl Problem {
    /// A problem with its way out.
    pub(super) fn with_help(message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem::Said { message: message.into(), help: Some(help.into()) }
    }

    /// What is printed of it.
    pub(super) fn text(&self, screen: Screen) -> String {
        match self {
            Problem::NobodyReads => String::new(),
            Problem::Said { message, help } => output::problem(message, help.as_deref()),
            Problem::Config(error) => output::config_error(error, screen.width()),
        }
    }
}

/// An error of writing: what goes wrong in reading is told with what was to be read.
impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Problem {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Problem::NobodyReads,
            _ => Problem::Said { message: format!("the answer cannot be written: {}", why_unread(&error)), help: None },
        }
    }
}

impl From<ConfigError> for Problem {
    fn from(error: ConfigError) -> Problem {
        Problem::Config(error)
    }
}
