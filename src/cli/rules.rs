//! `copydesk rules`: the list of the rules.

use super::args::{ListFormat, RulesArgs};
use super::problem::Problem;
use super::screen::Screen;
use crate::output;
use std::io::Write;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &RulesArgs, screen: Screen) -> Result<ExitCode, Problem> {
    let text = match args.format {
        ListFormat::Table => output::rules_table(screen.width()),
        ListFormat::Json => output::rules_json(),
    };
    let mut out = screen.out();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
