//! The stylebooks by name.
//!
//! Not here: what each asks for; the rules know that.

use schemars::JsonSchema;
use serde::Deserialize;

/// The stylebook a newsroom follows where stylebooks disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
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

impl Style {
    /// Those of the stylebooks, in the order of the documentation.
    pub const OF_STYLEBOOKS: [Style; 6] =
        [Style::Ap, Style::Reuters, Style::Bbc, Style::Guardian, Style::Economist, Style::Nyt];

    /// Every style: those of the stylebooks, and none.
    pub const ALL: [Style; 7] =
        [Style::Ap, Style::Reuters, Style::Bbc, Style::Guardian, Style::Economist, Style::Nyt, Style::None];

    /// The word for it in configuration and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Style::Ap => "ap",
            Style::Reuters => "reuters",
            Style::Bbc => "bbc",
            Style::Guardian => "guardian",
            Style::Economist => "economist",
            Style::Nyt => "nyt",
            Style::None => "none",
        }
    }

    /// The style of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Style> {
        Style::ALL.into_iter().find(|style| style.name() == name)
    }
}
