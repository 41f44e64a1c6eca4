//! `copydesk quotes --verify`: whether the quotations stand on record.

use super::args::{ListFormat, QuotesArgs};
use super::listing::{Listed, Listing};
use super::problem::Problem;
use super::projects::{Projects, evidence};
use super::screen::Screen;
use crate::output::{self, Verified, VerifiedCounts};
use crate::sources::Library;
use crate::text::Encoding;
use std::process::ExitCode;

/// What is said where no draft has a transcript.
const NAME_ONE: &str =
    "no transcript is named: write `sources: [interview.vtt]` in the front matter, or add --transcript\n";

/// Whether any draft names one.
#[derive(PartialEq, Eq)]
enum Transcripts {
    NoneNamed,
    Named,
}

/// Runs the command.
pub(super) fn run(args: &QuotesArgs, projects: Projects, screen: Screen) -> Result<ExitCode, Problem> {
    let library = Library::default();
    let mut counts = VerifiedCounts::default();
    let mut transcripts = Transcripts::NoneNamed;
    let list = Listing::of(projects, (&args.paths, &args.input), args.format, screen, |listed| {
        let Listed { path, file, document, draft, config } = *listed;
        let evidence = evidence(&library, document, file, config);
        for fault in evidence.faults() {
            let line = fault.span.map_or(String::new(), |span| {
                let place = document.position(span.start(), Encoding::Utf32);
                format!(":{}:{}", place.line + 1, place.column + 1)
            });
            let problem = Problem::Said { message: format!("{path}{line}: {}", fault.message), help: None };
            screen.tell(&problem.text(screen));
        }
        if !evidence.sources().is_empty() || !evidence.faults().is_empty() {
            transcripts = Transcripts::Named;
        }
        let verified = Verified::of(path, document, draft, &evidence);
        counts.add(&verified);
        match args.format {
            ListFormat::Json => output::verified_json(&verified),
            ListFormat::Table if verified.is_empty() => String::new(),
            ListFormat::Table => output::verified_table(&verified, screen.width()),
        }
    })?;
    let hint = if transcripts == Transcripts::NoneNamed && !counts.is_empty() { NAME_ONE } else { "" };
    list.end(&format!("{}\n{hint}", counts.line()))
}
