//! `copydesk fix`: what can be mended without asking, mended.
//!
//! Not here: what a fix is (`findings`), how they are made to the end (`lint`), and writing a draft (`rewrite`).

use super::args::FixArgs;
use super::batch::{Unread, each, use_threads};
use super::drafts::{Origin, Source};
use super::problem::Problem;
use super::projects::{Projects, evidence};
use super::rewrite::rewrite;
use super::screen::{Out, Screen};
use crate::config::Config;
use crate::findings::{Level, Safety};
use crate::lint::{Fixed, Reach, fix};
use crate::output::{Audience, Deed, FixCounts, fixes_diff, fixes_list};
use crate::sources::Library;
use std::collections::HashSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// What came of one draft.
struct Answer {
    path: String,
    text: String,
    fixed: Fixed,
}

/// Runs the command.
pub(super) fn run(args: &FixArgs, screen: Screen) -> Result<ExitCode, Problem> {
    let mut projects = Projects::new(&args.lint.config)?.with_transcripts(&args.lint.evidence);
    use_threads(&args.lint.input);
    let here = [PathBuf::from(".")];
    let jobs = each_once(projects.jobs(if args.paths.is_empty() { &here } else { &args.paths }, &args.lint.input)?);
    let library = Library::default();
    let mut out = screen.exact_out();
    let mut counts = FixCounts::default();
    let mut are_settled = true;
    let work = |(source, config): &(Source, Config)| answer(source, config, (args, screen.audience()), &library);
    let unread = each(&jobs, screen, &mut out, work, |answer, out| {
        out.write_all(answer.text.as_bytes())?;
        if answer.fixed.is_settled {
            counts.add(&answer.fixed);
        } else {
            are_settled = false;
            out.flush()?;
            screen.tell(&endless(&answer.path).text(screen));
        }
        Ok(())
    })?;
    let code = close(out, args, (&counts, unread), screen)?;
    Ok(if are_settled { code } else { ExitCode::from(super::COULD_NOT_RUN) })
}

/// Told of beside the draft, which goes on to standard output as it is: whoever waits there must not lose it.
fn endless(path: &str) -> Problem {
    let message = format!("the fixes of {path} come to no end, for one brings up the next; it is left as it is");
    Problem::with_help(message, "make those of one rule at a time, as with --select unclosed-quote")
}

/// The jobs without those whose draft another path has already led to: two at work on one would be in each other's way.
fn each_once(jobs: Vec<(Source, Config)>) -> Vec<(Source, Config)> {
    let mut files = HashSet::new();
    let mut is_new = |source: &Source| {
        let file = source.path.canonicalize().ok().filter(|_| source.origin != Origin::StandardInput);
        file.is_none_or(|file| files.insert(file))
    };
    jobs.into_iter().filter(|(source, _)| is_new(source)).collect()
}

fn answer(
    source: &Source,
    config: &Config,
    (args, audience): (&FixArgs, Audience),
    library: &Library,
) -> Result<Answer, Problem> {
    let (document, mark) = source.read_with_mark()?;
    let evidence = evidence(library, &document, &source.path, config);
    let fixed = fix(&document, &evidence, config, reach(args));
    let path = source.shown();
    let [before, after] = [document.text(), &*fixed.text].map(|text| mark.to_owned() + text);
    let text = match source.origin {
        _ if args.diff => fixes_diff(&path, &before, &after, audience),
        Origin::StandardInput => after,
        Origin::Named | Origin::Found if fixed.made.is_empty() => String::new(),
        Origin::Named | Origin::Found => {
            rewrite(&source.path, &before, &after)?;
            fixes_list(&path, &fixed, audience)
        }
    };
    Ok(Answer { path, text, fixed })
}

fn reach(args: &FixArgs) -> Reach {
    Reach {
        safety: if args.suggested { Safety::Suggested } else { Reach::UNASKED.safety },
        level: if args.hints { Level::Hint } else { Reach::UNASKED.level },
    }
}

/// Tells what it comes to, on standard error: what stands on standard output may be a draft, or a patch.
fn close(
    mut out: Out,
    args: &FixArgs,
    (counts, unread): (&FixCounts, Unread),
    screen: Screen,
) -> Result<ExitCode, Problem> {
    out.flush()?;
    let deed = if args.diff { Deed::Shown } else { Deed::Done };
    if !args.lint.quiet && !counts.is_empty() {
        screen.tell(&(counts.line(deed) + "\n"));
    }
    let is_asked_for = args.diff && !counts.is_unchanged() && unread == Unread::default();
    Ok(if is_asked_for { ExitCode::from(1) } else { unread.exit_code() })
}
