//! `copydesk explain`: the page of a rule.

use super::args::ExplainArgs;
use super::problem::Problem;
use super::projects::no_such_rule;
use super::screen::Screen;
use crate::checks::{known_rules, rule_by_id};
use crate::output;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(args: &ExplainArgs, screen: Screen) -> Result<ExitCode, Problem> {
    let rule = rule_by_id(&args.rule).ok_or_else(|| no_page(&args.rule))?;
    let mut out = screen.out();
    out.write_all(output::rule_page(rule, screen.width()).as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The answer to what is no rule; a draft is read with another command, and a group has no page of its own.
fn no_page(name: &str) -> Problem {
    if Path::new(name).is_file() {
        let help = format!("`copydesk check {name}` reads it; `copydesk rules` lists the rules");
        return Problem::with_help(format!("`{name}` is a file, and this shows the page of a rule"), help);
    }
    let known = known_rules();
    let rules: Vec<String> =
        known.iter().filter(|rule| rule.group == name).map(|rule| format!("`{}`", rule.id)).collect();
    if rules.is_empty() {
        return no_such_rule(name, &known);
    }
    Problem::with_help(format!("`{name}` is a group of rules"), format!("ask for one of them: {}", rules.join(", ")))
}
