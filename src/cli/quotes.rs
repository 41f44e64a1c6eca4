//! `copydesk quotes`: who said what.

use super::args::{ListFormat, QuoteForm, QuotesArgs};
use super::batch::{each, use_threads};
use super::drafts::Source;
use super::problem::Problem;
use super::projects::Projects;
use super::screen::Screen;
use super::stream;
use crate::config::Config;
use crate::language::{BlockCache, Draft, Form, analyse};
use crate::markup;
use crate::output::{self, QuoteCounts, Quoted};
use crate::text::Document;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

/// Runs the command.
pub(super) fn run(args: &QuotesArgs, screen: Screen) -> Result<ExitCode, Problem> {
    use_threads(&args.input);
    let mut projects = Projects::without_wishes();
    if args.jsonl {
        let config = projects.config_of_records()?;
        return stream::run(|record| record.quotes(&read(record.document(), &config)));
    }
    let jobs = projects.jobs(&args.paths, &args.input)?;
    let json = args.format == ListFormat::Json;
    let mut counts = QuoteCounts::default();
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
        let all = Quoted::all(&path, &document, &draft);
        let quoted = match &args.speaker {
            Some(name) => all.by_speaker(name),
            None => all,
        };
        let quoted = if args.form.is_empty() { quoted } else { quoted.of_forms(&forms(&args.form)) };
        counts.add(&quoted);
        if json {
            out.write_all(between.as_bytes())?;
            out.write_all(output::quotes_json(&quoted).as_bytes())?;
            between = ",";
        } else if !quoted.is_empty() {
            out.write_all(output::quotes_table(&quoted, screen.width()).as_bytes())?;
        }
        Ok(())
    })?;
    let end = if json { output::list_tail().to_owned() } else { counts.line() + "\n" };
    out.write_all(end.as_bytes())?;
    out.flush()?;
    Ok(unread.exit_code())
}

fn forms(wanted: &[QuoteForm]) -> Vec<Form> {
    let form = |wanted: &QuoteForm| match wanted {
        QuoteForm::Direct => Form::Direct,
        QuoteForm::Mixed => Form::Mixed,
        QuoteForm::Indirect => Form::Indirect,
    };
    wanted.iter().map(form).collect()
}

/// The facts of a draft, read as its configuration asks.
pub(super) fn read(document: &Document, config: &Config) -> Draft {
    analyse(Arc::new(markup::extract(document)), BlockCache::default().reading_with(config.cues()))
}
