//! Findings for people and machines outside the editor: one writer a format,
//! each with its own versioned wire types.
//!
//! Here: text made of findings, facts and faults. Escape codes for colour are
//! part of it where people read it; the stream it ends in strips them.
//! Not here: which findings are shown, and writing to a stream (`cli`).

mod asked;
mod catalogue;
mod concise;
mod excerpt;
mod fixes;
mod flow;
mod full;
mod github;
mod lines;
mod names;
mod page;
mod paint;
mod places;
mod preview;
mod problem;
mod quotes;
mod quotes_table;
mod records;
mod role;
mod rows;
mod sources;
mod summary;
mod verified;
mod wire;

pub use catalogue::{rules_json, rules_table};
pub use fixes::{Audience, Deed, FixCounts, fixes_diff, fixes_list};
pub use names::{names_json, names_line, names_table};
pub use page::rule_page;
pub use problem::{config_error, problem};
pub use quotes::{QuoteCounts, Quoted, quotes_json};
pub use quotes_table::quotes_table;
pub use records::{Record, unread_record};
pub use role::Role;
pub use sources::{SourceCounts, Sources, sources_json, sources_table};
pub use summary::Summary;
pub use verified::{Verified, VerifiedCounts, verified_json, verified_table};

use crate::lint::Leveled;
use crate::text::Document;

/// One draft and those of its findings that are shown.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// Its path, as it is to be shown.
    pub path: &'a str,
    /// The draft.
    pub document: &'a Document,
    /// The findings, in order of place.
    pub findings: &'a [Leveled],
}

/// A format of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For reading, in a terminal of so many columns.
    Full {
        /// The columns.
        width: usize,
    },
    /// One line a finding.
    Concise,
    /// Versioned JSON, one document for the whole run.
    Json,
    /// Workflow commands of GitHub.
    Github,
}

impl Format {
    /// What comes before the first draft.
    #[must_use]
    pub fn head(self) -> String {
        if self == Format::Json { format!("{{\"version\":{},\"files\":[", wire::VERSION) } else { String::new() }
    }

    /// One draft. Linear in its length and in what it has to say.
    #[must_use]
    pub fn draft(self, checked: &Checked<'_>) -> String {
        match self {
            Format::Full { width } => full::write(checked, width),
            Format::Concise => concise::write(checked),
            Format::Json => wire::file(checked),
            Format::Github => github::write(checked),
        }
    }

    /// What comes between two drafts.
    #[must_use]
    pub fn between(self) -> &'static str {
        if self == Format::Json { "," } else { "" }
    }

    /// What comes after the last draft.
    #[must_use]
    pub fn tail(self, summary: &Summary) -> String {
        if self == Format::Json { format!("],\"summary\":{}}}\n", wire::summary(summary)) } else { String::new() }
    }
}

/// What comes before the first draft of a list in JSON.
#[must_use]
pub fn list_head() -> String {
    Format::Json.head()
}

/// What comes after the last.
#[must_use]
pub fn list_tail() -> &'static str {
    "]}\n"
}
