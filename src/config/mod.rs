//! The desk's choices: which rules, how loud, which style.
//!
//! Here: [`Config`], resolved and ready to ask; [`Choices`], one layer of wishes
//! (a file, a command line); [`Project`], a `copydesk.toml` and the drafts it is
//! for. `file.rs` holds the form on disk, `load.rs` the reading.
//! Not here: the rules themselves; their names come in from outside as [`KnownRule`].

mod choices;
mod cues;
mod fault;
mod file;
mod home;
mod names;
mod project;
mod records;
mod style;
mod stylebook;

pub mod load;

pub use choices::Choices;
pub use fault::{ConfigError, Fault};
pub use file::schema;
pub use home::Home;
pub use names::{ALL_RULES, KnownRule, names_of, nearest};
pub use project::Project;
pub use style::Style;
pub use stylebook::{
    Entry, EntryKind, FormPlace, FormUse, NearMiss, Note, Preference, Stylebook, new_entry, stylebook_schema,
};

use crate::findings::Level;
use crate::language::Cues;
use crate::sources::Declared;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What the configuration says of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Not run.
    Off,
    /// Run at the rule's own level, even where it is off by default or tied to a style.
    On,
    /// Run, at this level.
    At(Level),
}

/// The resolved configuration of one draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    style: Style,
    settings: BTreeMap<String, Setting>,
    cues: Cues,
    sources: Vec<Declared>,
    stylebook: Arc<Stylebook>,
    home: Option<Arc<Home>>,
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

    /// The verbs of saying that drafts are read with.
    #[must_use]
    pub fn cues(&self) -> &Cues {
        &self.cues
    }

    /// The same configuration with these verbs of saying.
    #[must_use]
    pub fn with_cues(mut self, cues: Cues) -> Config {
        self.cues = cues;
        self
    }

    /// The records declared for the draft.
    #[must_use]
    pub fn sources(&self) -> &[Declared] {
        &self.sources
    }

    /// The same configuration with these records too.
    #[must_use]
    pub fn with_sources(mut self, sources: impl IntoIterator<Item = Declared>) -> Config {
        self.sources.extend(sources);
        self
    }

    /// The names as the desk writes them; empty where it has no stylebook.
    #[must_use]
    pub fn stylebook(&self) -> &Stylebook {
        &self.stylebook
    }

    /// The same configuration with this stylebook.
    #[must_use]
    pub fn with_stylebook(mut self, stylebook: Arc<Stylebook>) -> Config {
        self.stylebook = stylebook;
        self
    }

    /// Where these choices stand on disk; none where there is no file.
    #[must_use]
    pub fn home(&self) -> Option<&Home> {
        self.home.as_deref()
    }

    /// The folder of the configuration file; none where there is no file.
    #[must_use]
    pub fn root(&self) -> Option<&Path> {
        self.home().map(Home::root)
    }

    /// The same configuration, of that file.
    #[must_use]
    pub fn with_home(mut self, home: Arc<Home>) -> Config {
        self.home = Some(home);
        self
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
