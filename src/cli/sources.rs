//! `copydesk sources`: the source audit of drafts.

use super::args::{ListArgs, ListFormat};
use super::batch::use_threads;
use super::listing::{Listed, Listing, read};
use super::problem::Problem;
use super::projects::Projects;
use super::screen::Screen;
use super::stream;
use crate::output::{self, SourceCounts, Sources};
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &ListArgs, screen: Screen) -> Result<ExitCode, Problem> {
    use_threads(&args.input);
    let mut projects = Projects::without_wishes();
    if args.jsonl {
        let config = projects.config_of_records()?;
        return stream::run(|record| record.sources(&read(record.document(), &config)));
    }
    let mut counts = SourceCounts::default();
    let list = Listing::of(projects, (&args.paths, &args.input), args.format, screen, |listed| {
        let Listed { path, document, draft, .. } = *listed;
        let audit = Sources::of(path, document, draft);
        counts.add(&audit);
        match args.format {
            ListFormat::Json => output::sources_json(&audit),
            ListFormat::Table if audit.is_empty() => String::new(),
            ListFormat::Table => output::sources_table(&audit, screen.width()),
        }
    })?;
    list.end(&(counts.line() + "\n"))
}
