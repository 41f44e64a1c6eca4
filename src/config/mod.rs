//! The desk's choices: which rules, how loud, which style.
//!
//! Here: [`Config`], resolved and ready to ask. `file.rs` holds the form it has
//! on disk, `load.rs` the reading.
//! Not here: the rules themselves; their ids come in from outside.

use crate::findings::Level;
use std::collections::BTreeMap;

/// The stylebook a newsroom follows where stylebooks disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// Associated Press.
    Ap,
    /// Reuters.
    Reuters,
    /// BBC.
    Bbc,
    /// The Guardian.
    Guardian,
    /// The Economist.
    Economist,
    /// The New York Times.
    Nyt,
    /// None: rules on which stylebooks disagree are silent.
    #[default]
    None,
}

/// What the configuration says of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Not run.
    Off,
    /// Run, at this level.
    At(Level),
}

/// The resolved configuration of one draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    style: Style,
    settings: BTreeMap<String, Setting>,
}

impl Config {
    /// The style in force.
    #[must_use]
    pub fn style(&self) -> Style {
        self.style
    }

    /// What is said of the rule, or nothing where its default stands.
    #[must_use]
    pub fn setting(&self, rule: &str) -> Option<Setting> {
        self.settings.get(rule).copied()
    }

    /// The same configuration with one rule set.
    #[must_use]
    pub fn with_setting(mut self, rule: &str, setting: Setting) -> Config {
        self.settings.insert(rule.to_owned(), setting);
        self
    }

    /// The same configuration with this style.
    #[must_use]
    pub fn with_style(mut self, style: Style) -> Config {
        self.style = style;
        self
    }
}
