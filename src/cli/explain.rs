//! `copydesk explain`: the page of a rule.

use super::args::ExplainArgs;
use super::problem::Problem;
use super::projects::no_such_rule;
use super::screen::Screen;
use crate::checks::{known_rules, rule_by_id};
use crate::output;
use std::io::Write;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &ExplainArgs, screen: Screen) -> Result<ExitCode, Problem> {
    let rule = rule_by_id(&args.rule).ok_or_else(|| no_such_rule(&args.rule, &known_rules()))?;
    let mut out = screen.out();
    out.write_all(output::rule_page(rule, screen.width()).as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
