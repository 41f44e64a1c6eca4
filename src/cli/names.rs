//! `copydesk names`: who is in a draft.

use super::args::{ListArgs, ListFormat};
use super::batch::use_threads;
use super::listing::{Listed, Listing, read};
use super::problem::Problem;
use super::projects::Projects;
use super::screen::Screen;
use super::stream;
use crate::output;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &ListArgs, screen: Screen) -> Result<ExitCode, Problem> {
    use_threads(&args.input);
    let mut projects = Projects::without_wishes();
    if args.jsonl {
        let config = projects.config_of_records()?;
        return stream::run(|record| record.names(&read(record.document(), &config)));
    }
    let (mut people, mut organisations) = (0, 0);
    let list = Listing::of(projects, (&args.paths, &args.input), args.format, screen, |listed| {
        let Listed { path, document, draft, .. } = *listed;
        people += draft.people().len();
        organisations += draft.organisations().count();
        match args.format {
            ListFormat::Json => output::names_json(path, document, draft),
            ListFormat::Table => output::names_table(path, document, draft, screen.width()),
        }
    })?;
    list.end(&output::names_line(people, organisations))
}
