//! The command line: arguments, and one file a command.
//!
//! Not here: what findings look like (`output`).

mod args;
mod batch;
mod check;
mod drafts;
mod explain;
mod fix;
mod listing;
mod lsp;
mod names;
mod others;
mod problem;
mod projects;
mod quotes;
mod reference;
mod rewrite;
mod rules;
mod screen;
mod sources;
mod stream;
mod verify;

pub use reference::reference;

use args::{Cli, Command};
use clap::Parser;
use problem::Problem;
use screen::Screen;
use std::process::ExitCode;

/// The exit code of a command that could not run.
const COULD_NOT_RUN: u8 = 2;

/// Runs the command line of this process.
///
/// Answers 0 where all is well, 1 where there are findings that matter, 2 where
/// the command could not do what it was asked.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // What cannot be printed cannot be told anywhere.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(COULD_NOT_RUN));
        }
    };
    let screen = Screen::new(cli.color);
    match dispatch(&cli.command, screen) {
        Ok(code) => code,
        Err(Problem::NobodyReads) => ExitCode::SUCCESS,
        Err(problem) => {
            screen.tell(&problem.text(screen));
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

fn dispatch(command: &Command, screen: Screen) -> Result<ExitCode, Problem> {
    match command {
        Command::Check(args) => check::run(args, screen),
        Command::Fix(args) => fix::run(args, screen),
        Command::Quotes(args) => quotes::run(args, screen),
        Command::Sources(args) => sources::run(args, screen),
        Command::Names(args) => names::run(args, screen),
        Command::Explain(args) => explain::run(args, screen),
        Command::Rules(args) => rules::run(args, screen),
        Command::Lsp(_) => Ok(lsp::run()),
    }
}
