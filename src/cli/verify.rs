//! `copydesk quotes --verify`: whether the quotations stand on record.

use super::args::{ListFormat, QuotesArgs};
use super::batch::each;
use super::drafts::Source;
use super::listing::read;
use super::problem::Problem;
use super::projects::{Projects, evidence};
use super::screen::Screen;
use crate::config::Config;
use crate::output::{self, Verified, VerifiedCounts};
use crate::sources::Library;
use std::io::Write;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &QuotesArgs, mut projects: Projects, screen: Screen) -> Result<ExitCode, Problem> {
    let jobs = projects.jobs(&args.paths, &args.input)?;
    let library = Library::default();
    let mut out = screen.out();
    let is_json = args.format == ListFormat::Json;
    if is_json {
        out.write_all(output::list_head().as_bytes())?;
    }
    let work = |(source, config): &(Source, Config)| {
        let document = source.read()?;
        let evidence = evidence(&library, &document, &source.path, config);
        Ok((source.shown(), read(&document, config), document, evidence))
    };
    let mut counts = VerifiedCounts::default();
    let mut between = "";
    let unread = each(&jobs, screen, &mut out, work, |(path, draft, document, evidence), out| {
        let verified = Verified::of(&path, &document, &draft, &evidence);
        counts.add(&verified);
        let text = match args.format {
            ListFormat::Json => output::verified_json(&verified),
            ListFormat::Table if verified.is_empty() => String::new(),
            ListFormat::Table => output::verified_table(&verified, screen.width()),
        };
        out.write_all(between.as_bytes())?;
        out.write_all(text.as_bytes())?;
        between = if is_json { "," } else { "" };
        for fault in evidence.faults() {
            out.flush()?;
            let problem = Problem::Said { message: format!("{path}: {}", fault.message), help: None };
            screen.tell(&problem.text(screen));
        }
        Ok(())
    })?;
    let line = if is_json { output::list_tail().to_owned() } else { counts.line() + "\n" };
    out.write_all(line.as_bytes())?;
    out.flush()?;
    Ok(unread.exit_code())
}
