//! `copydesk check`: drafts in, findings out.

use super::args::{CheckArgs, CheckFormat, InputArgs};
use super::drafts::{Origin, Source, sources};
use super::problem::Problem;
use super::projects::Projects;
use super::screen::{Out, Screen};
use crate::config::Config;
use crate::findings::Level;
use crate::lint::{Leveled, lint};
use crate::output::{Checked, Format, Summary};
use crate::sources::Evidence;
use rayon::prelude::*;
use std::io::Write;
use std::process::ExitCode;

/// How many drafts are held at once; the findings of so many are written together.
const AT_ONCE: usize = 256;

/// What came of one draft.
struct Answer {
    text: String,
    shown: Vec<Leveled>,
    hidden_hints: usize,
    loudest: Option<Level>,
}

/// Runs the command.
pub(super) fn run(args: &CheckArgs, screen: Screen) -> Result<ExitCode, Problem> {
    let mut projects = Projects::new(&args.config)?;
    use_threads(&args.input);
    let mut jobs = Vec::new();
    for source in sources(&args.paths, args.input.stdin_filename.as_deref())? {
        if source.origin != Origin::Found || projects.covers(&source.path)? {
            let config = projects.config(&source.path)?;
            jobs.push((source, config));
        }
    }
    let format = format(args.format, screen);
    let mut run = Run { args, screen, format, summary: Summary::default(), loudest: None, unread: 0 };
    let mut out = screen.out();
    out.write_all(format.head().as_bytes())?;
    for some in jobs.chunks(AT_ONCE) {
        let answers: Vec<Result<Answer, Problem>> =
            some.par_iter().map(|(source, config)| answer(source, config, args, format)).collect();
        for answer in answers {
            run.take(answer, &mut out)?;
        }
    }
    run.close(out)
}

/// Sets how many threads read drafts. Where they run already, they are enough.
pub(super) fn use_threads(args: &InputArgs) {
    if let Some(jobs) = args.jobs {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
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

fn answer(source: &Source, config: &Config, args: &CheckArgs, format: Format) -> Result<Answer, Problem> {
    let document = source.read()?;
    let findings = lint(&document, &Evidence::default(), config);
    let loudest = findings.iter().map(|(level, _)| *level).max();
    let found = findings.len();
    let lowest = lowest_shown(args);
    let shown: Vec<Leveled> = findings.into_iter().filter(|(level, _)| *level >= lowest).collect();
    let path = source.shown();
    let text = format.draft(&Checked { path: &path, document: &document, findings: &shown });
    Ok(Answer { text, hidden_hints: found - shown.len(), shown, loudest })
}

/// A run as far as it has come.
struct Run<'a> {
    args: &'a CheckArgs,
    screen: Screen,
    format: Format,
    summary: Summary,
    loudest: Option<Level>,
    unread: usize,
}

impl Run<'_> {
    /// Writes what came of one draft. A draft that cannot be read does not keep
    /// the others from being read.
    fn take(&mut self, answer: Result<Answer, Problem>, out: &mut Out) -> Result<(), Problem> {
        match answer {
            Ok(answer) => {
                if self.summary.drafts > 0 {
                    out.write_all(self.format.between().as_bytes())?;
                }
                out.write_all(answer.text.as_bytes())?;
                self.summary.add(&answer.shown, answer.hidden_hints);
                self.loudest = self.loudest.max(answer.loudest);
            }
            Err(problem) => {
                out.flush()?;
                self.unread += 1;
                self.screen.tell(&problem.text(self.screen));
            }
        }
        Ok(())
    }

    fn close(self, mut out: Out) -> Result<ExitCode, Problem> {
        out.write_all(self.format.tail(&self.summary).as_bytes())?;
        let line = self.closing_line();
        if matches!(self.format, Format::Full { .. }) {
            out.write_all(line.as_bytes())?;
            out.flush()?;
        } else {
            out.flush()?;
            self.screen.tell(&line);
        }
        let fails = self.args.fail_on.level().is_some_and(|level| self.loudest >= Some(level));
        Ok(match (self.unread, fails) {
            (0, false) => ExitCode::SUCCESS,
            (0, true) => ExitCode::from(1),
            _ => ExitCode::from(2),
        })
    }

    /// The counts; they go beside the findings where a person reads them, and to
    /// standard error where a program does. JSON has them inside.
    fn closing_line(&self) -> String {
        if self.args.quiet || self.format == Format::Json {
            return String::new();
        }
        self.summary.line() + "\n"
    }
}
