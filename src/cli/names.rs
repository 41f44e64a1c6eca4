//! `copydesk names`: who is in a draft.

use super::args::{ListFormat, NamesArgs};
use super::batch::{each, use_threads};
use super::drafts::Source;
use super::problem::Problem;
use super::projects::Projects;
use super::quotes::read;
use super::screen::Screen;
use super::stream;
use crate::config::Config;
use crate::output;
use std::io::Write;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &NamesArgs, screen: Screen) -> Result<ExitCode, Problem> {
    use_threads(&args.input);
    let mut projects = Projects::without_wishes();
    if args.jsonl {
        let config = projects.config_of_records()?;
        return stream::run(|record| record.names(&read(record.document(), &config)));
    }
    let jobs = projects.jobs(&args.paths, &args.input)?;
    let json = args.format == ListFormat::Json;
    let work = |(source, config): &(Source, Config)| {
        let document = source.read()?;
        let (path, draft) = (source.shown(), read(&document, config));
        let text = match args.format {
            ListFormat::Json => output::names_json(&path, &document, &draft),
            ListFormat::Table if draft.people().is_empty() => String::new(),
            ListFormat::Table => output::names_table(&path, &document, &draft),
        };
        Ok((text, draft.people().len()))
    };
    let mut out = screen.out();
    let mut between = "";
    let mut people = 0;
    if json {
        out.write_all(output::list_head().as_bytes())?;
    }
    let unread = each(&jobs, screen, &mut out, work, |(text, names), out| {
        people += names;
        out.write_all(between.as_bytes())?;
        out.write_all(text.as_bytes())?;
        between = if json { "," } else { "" };
        Ok(())
    })?;
    let end = if json { output::list_tail().to_owned() } else { output::names_line(people) };
    out.write_all(end.as_bytes())?;
    out.flush()?;
    Ok(unread.exit_code())
}
