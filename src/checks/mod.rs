//! The judgments: one pure rule a file.
//!
//! Here: [`Rule`], [`Context`], [`Reporter`], the registry [`RULES`], and the
//! groups. Not here: facts (`language`), levels and silence (`lint`).

mod context;
mod other_name;
mod registry;
mod rule;
mod spelling;

pub mod attribution;
pub mod entities;
pub mod house;
pub mod matching;
pub mod quotes;
pub mod stet;

pub use context::{Context, Report, Reporter};
pub use registry::{RULES, known_rules, rule_by_id};
pub use rule::{DefaultLevel, FixKind, Group, Rule};
