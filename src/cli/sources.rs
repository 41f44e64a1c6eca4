//! `copydesk sources`: the source audit of drafts.

use super::args::{ListFormat, SourcesArgs};
use super::batch::{each, use_threads};
use super::drafts::Source;
use super::problem::Problem;
use super::projects::Projects;
use super::quotes::read;
use super::screen::Screen;
use super::stream;
use crate::config::Config;
use crate::output::{self, SourceCounts, Sources};
use std::io::Write;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &SourcesArgs, screen: Screen) -> Result<ExitCode, Problem> {
    use_threads(&args.input);
    let mut projects = Projects::without_wishes();
    if args.jsonl {
        let config = projects.config_of_records()?;
        return stream::run(|record| record.sources(&read(record.document(), &config)));
    }
    let jobs = projects.jobs(&args.paths, &args.input)?;
    let json = args.format == ListFormat::Json;
    let mut counts = SourceCounts::default();
    let mut out = screen.out();
    let mut between = "";
    if json {
        out.write_all(output::list_head().as_bytes())?;
    }
    let work = |(source, config): &(Source, Config)| {
        let document = source.read()?;
        Ok((source.shown(), read(&document, config), document))
    };
    let unread = each(&jobs, screen, &mut out, work, |(path, draft, document), out| {
        let audit = Sources::of(&path, &document, &draft);
        counts.add(&audit);
        if json {
            out.write_all(between.as_bytes())?;
            out.write_all(output::sources_json(&audit).as_bytes())?;
            between = ",";
        } else if !audit.is_empty() {
            out.write_all(output::sources_table(&audit, screen.width()).as_bytes())?;
        }
        Ok(())
    })?;
    let end = if json { output::list_tail().to_owned() } else { counts.line() + "\n" };
    out.write_all(end.as_bytes())?;
    out.flush()?;
    Ok(unread.exit_code())
}
