//! `copydesk quotes`: who said what.

use super::args::{ListFormat, QuoteForm, QuotesArgs};
use super::batch::use_threads;
use super::listing::{Listed, Listing, read};
use super::problem::Problem;
use super::projects::Projects;
use super::screen::Screen;
use super::{stream, verify};
use crate::language::Form;
use crate::output::{self, QuoteCounts, Quoted};
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &QuotesArgs, screen: Screen) -> Result<ExitCode, Problem> {
    use_threads(&args.input);
    let mut projects = Projects::without_wishes();
    if args.jsonl {
        let config = projects.config_of_records()?;
        return stream::run(|record| record.quotes(&read(record.document(), &config)));
    }
    if args.verify {
        return verify::run(args, projects.with_transcripts(&args.evidence), screen);
    }
    if !args.evidence.transcript.is_empty() {
        let help = "add `--verify` to hold the quotations against it";
        return Err(Problem::with_help("a transcript is named, and nothing is held against it", help));
    }
    let mut counts = QuoteCounts::default();
    let list = Listing::of(projects, (&args.paths, &args.input), args.format, screen, |listed| {
        let Listed { path, document, draft, .. } = *listed;
        let all = Quoted::all(path, document, draft);
        let quoted = match &args.speaker {
            Some(name) => all.by_speaker(name),
            None => all,
        };
        let quoted = if args.form.is_empty() { quoted } else { quoted.of_forms(&forms(&args.form)) };
        counts.add(&quoted);
        match args.format {
            ListFormat::Json => output::quotes_json(&quoted),
            ListFormat::Table if quoted.is_empty() => String::new(),
            ListFormat::Table => output::quotes_table(&quoted, screen.width()),
        }
    })?;
    list.end(&(counts.line() + "\n"))
}

fn forms(wanted: &[QuoteForm]) -> Vec<Form> {
    let form = |wanted: &QuoteForm| match wanted {
        QuoteForm::Direct => Form::Direct,
        QuoteForm::Mixed => Form::Mixed,
        QuoteForm::Indirect => Form::Indirect,
        QuoteForm::SetApart => Form::SetApart,
    };
    wanted.iter().map(form).collect()
}
