//! What a rule has to say: where, what and what to do about it.
//!
//! Here: [`Finding`], [`Level`], [`Related`], [`Fix`], [`Edit`], [`Safety`] and
//! [`apply`], the one function that turns fixes into text.
//! Not here: how loud a finding is (`lint`) or how it is shown (`output`, `server`).

mod apply;
mod fix;

pub use apply::{Applied, apply, compatible_edits, difference};
pub use fix::{Edit, Fix, Safety};

use crate::language::Certainty;
use crate::text::Span;
use std::path::PathBuf;

/// How loud a finding is, quietest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth a thought; editors show three dots.
    Hint,
    /// Good to know.
    Information,
    /// A copy editor would mark it.
    Warning,
    /// Must not be published so.
    Error,
}

impl Level {
    /// Every level, quietest first.
    pub const ALL: [Level; 4] = [Level::Hint, Level::Information, Level::Warning, Level::Error];

    /// The word for it in configuration and output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Level::Hint => "hint",
            Level::Information => "information",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// The level of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// Another place that belongs to the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where, in the same document.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// A place in another file that belongs to the finding: where the words were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnRecord {
    /// The file.
    pub path: PathBuf,
    /// Its line, from zero.
    pub line: u32,
    /// What is there.
    pub message: String,
}

/// One fault in one place. It carries no level: the rule says what, the house
/// decides how loud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule.
    pub rule: &'static str,
    /// The words at fault.
    pub span: Span,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// How sure the rule is. What it is not sure of is never louder than information.
    pub certainty: Certainty,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// Places in other files that belong to it.
    pub on_record: Vec<OnRecord>,
    /// Ways to mend it, best first.
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// The best fix, if it is as safe as that; what comes after it is no better for being safer.
    #[must_use]
    pub fn best_fix(&self, least: Safety) -> Option<&Fix> {
        self.fixes.first().filter(|fix| fix.safety >= least)
    }

    /// A finding of which no more is known than what is wrong, and where.
    #[must_use]
    pub fn new(rule: &'static str, span: Span, message: impl Into<String>) -> Finding {
        Finding {
            rule,
            span,
            message: message.into(),
            certainty: Certainty::Sure,
            related: Vec::new(),
            on_record: Vec::new(),
            fixes: Vec::new(),
        }
    }
}
