//! `copydesk check`: drafts in, findings out.

use super::args::{CheckArgs, CheckFormat};
use super::batch::{Unread, each, use_threads};
use super::drafts::Source;
use super::others;
use super::problem::Problem;
use super::projects::{Projects, evidence};
use super::screen::{Out, Screen};
use super::stream;
use crate::config::Config;
use crate::findings::Level;
use crate::lint::{Leveled, lint};
use crate::output::{Checked, Format, Summary};
use crate::sources::Library;
use crate::text::Document;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// What came of one draft.
struct Answer {
    text: String,
    shown: Vec<Leveled>,
    hidden_hints: usize,
    loudest: Option<Level>,
}

/// Runs the command.
pub(super) fn run(args: &CheckArgs, screen: Screen) -> Result<ExitCode, Problem> {
    let mut projects = Projects::new(&args.lint.config)?.with_transcripts(&args.lint.evidence);
    use_threads(&args.lint.input);
    if args.jsonl {
        return check_stream(&mut projects);
    }
    let jobs = projects.jobs(&args.paths, &args.lint.input)?;
    let format = format(args.format, screen);
    let mut run = Run { args, screen, format, summary: Summary::default(), loudest: None };
    let mut out = screen.out();
    out.write_all(format.head().as_bytes())?;
    let library = Library::default();
    let others = others::of(&jobs);
    let work = |(source, config): &(Source, Config)| {
        let document = source.read()?;
        let evidence = evidence(&library, &document, &source.path, config);
        let evidence = match &others {
            Some(others) => evidence.beside(Arc::clone(others), source.path.clone()),
            None => evidence,
        };
        let findings = with_short_paths(lint(&document, &evidence, config));
        Ok(answer(source, &document, findings, args, format))
    };
    let unread = each(&jobs, screen, &mut out, work, |answer, out| run.take(&answer, out))?;
    run.close(out, unread)
}

fn check_stream(projects: &mut Projects) -> Result<ExitCode, Problem> {
    let config = projects.config_of_records()?;
    let library = Library::default();
    stream::run(|record| {
        let evidence = evidence(&library, record.document(), Path::new("record"), &config);
        record.findings(&lint(record.document(), &evidence, &config))
    })
}

/// The findings with the files of the record told from the working folder, where they lie below it.
fn with_short_paths(mut findings: Vec<Leveled>) -> Vec<Leveled> {
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default();
    for place in findings.iter_mut().flat_map(|(_, finding)| &mut finding.on_record) {
        if let Ok(below) = place.path.strip_prefix(&here) {
            place.path = below.to_owned();
        }
    }
    findings
}

fn format(format: CheckFormat, screen: Screen) -> Format {
    match format {
        CheckFormat::Full => Format::Full { width: screen.width() },
        CheckFormat::Concise => Format::Concise,
        CheckFormat::Json => Format::Json,
        CheckFormat::Github => Format::Github,
    }
}

/// The lowest level that is shown: machines get all, people no hints unless they
/// ask for them or let them decide the exit code.
fn lowest_shown(args: &CheckArgs) -> Level {
    let all = args.hints || args.format == CheckFormat::Json || args.fail_on.level() == Some(Level::Hint);
    if all { Level::Hint } else { Level::Information }
}

fn answer(source: &Source, document: &Document, findings: Vec<Leveled>, args: &CheckArgs, format: Format) -> Answer {
    let loudest = findings.iter().map(|(level, _)| *level).max();
    let found = findings.len();
    let lowest = lowest_shown(args);
    let shown: Vec<Leveled> = findings.into_iter().filter(|(level, _)| *level >= lowest).collect();
    let path = source.shown();
    let text = format.draft(&Checked { path: &path, document, findings: &shown });
    Answer { text, hidden_hints: found - shown.len(), shown, loudest }
}

/// A run as far as it has come.
struct Run<'a> {
    args: &'a CheckArgs,
    screen: Screen,
    format: Format,
    summary: Summary,
    loudest: Option<Level>,
}

impl Run<'_> {
    /// Writes what came of one draft.
    fn take(&mut self, answer: &Answer, out: &mut Out) -> Result<(), Problem> {
        if self.summary.drafts > 0 {
            out.write_all(self.format.between().as_bytes())?;
        }
        out.write_all(answer.text.as_bytes())?;
        self.summary.add(&answer.shown, answer.hidden_hints);
        self.loudest = self.loudest.max(answer.loudest);
        Ok(())
    }

    /// Writes the end. The counts go beside the findings where a person reads
    /// them, and to standard error where a program does; JSON has them inside.
    fn close(self, mut out: Out, unread: Unread) -> Result<ExitCode, Problem> {
        out.write_all(self.format.tail(&self.summary).as_bytes())?;
        let line = self.summary.line() + "\n";
        match self.format {
            Format::Json => {}
            _ if self.args.lint.quiet || self.summary.drafts == 0 => {}
            Format::Full { .. } => out.write_all(line.as_bytes())?,
            Format::Concise | Format::Github => {
                out.flush()?;
                self.screen.tell(&line);
            }
        }
        out.flush()?;
        let fails = self.args.fail_on.level().is_some_and(|level| self.loudest >= Some(level));
        Ok(if unread == Unread::default() && fails { ExitCode::from(1) } else { unread.exit_code() })
    }
}
