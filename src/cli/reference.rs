//! The page of the command line, made from the arguments themselves.

use super::args::Cli;
use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};
use std::fmt::Write as _;

/// Every command with its arguments, in Markdown: `docs/cli.md`.
#[must_use]
pub fn reference() -> String {
    let mut cli = Cli::command();
    cli.build();
    let mut page = format!("# Command line\n\n{}.\n\n", about(&cli));
    let _ = writeln!(page, "```text\n{}\n```\n", examples(&cli));
    let global: Vec<&Arg> = cli.get_arguments().filter(|arg| arg.is_global_set()).collect();
    let _ = writeln!(page, "With every command:\n\n{}", table(&global));
    for command in cli.get_subcommands().filter(|command| command.get_name() != "help" && !command.is_hide_set()) {
        section(command, &mut page);
    }
    page.trim_end().to_owned() + "\n"
}

fn section(command: &Command, page: &mut String) {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let _ = writeln!(page, "## {}\n\n{}.\n\n```text\n{usage}\n```\n", command.get_name(), about(command));
    let own = |arg: &&Arg| !arg.is_global_set() && !arg.is_hide_set() && arg.get_id() != "help";
    let arguments: Vec<&Arg> = command.get_arguments().filter(own).collect();
    if !arguments.is_empty() {
        let _ = writeln!(page, "{}", table(&arguments));
    }
    let examples = examples(command);
    if !examples.is_empty() {
        let _ = writeln!(page, "```text\n{examples}\n```\n");
    }
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn examples(command: &Command) -> String {
    command.get_after_help().map(ToString::to_string).unwrap_or_default()
}

fn table(arguments: &[&Arg]) -> String {
    let mut table = "| argument | what it does |\n|---|---|\n".to_owned();
    for argument in arguments {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(table, "| {} | {} |", cell(&code(argument)), cell(&format!("{help}.{}", values(argument))));
    }
    table
}

/// The argument as it is typed: `-q`, `--quiet`; `--format <FORMAT>`; `[PATH]…`.
fn code(argument: &Arg) -> String {
    let value = argument.get_value_names().into_iter().flatten().map(|name| format!(" <{name}>")).collect::<String>();
    let value = if argument.get_action().takes_values() { value } else { String::new() };
    let short = argument.get_short().map(|short| format!("`-{short}`"));
    let long = argument.get_long().map(|long| format!("`--{long}{value}`"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    if names.is_empty() { format!("`{}`", argument.to_string().replace("...", "…")) } else { names.join(", ") }
}

/// What it may be and what it is by default, where that is worth saying.
fn values(argument: &Arg) -> String {
    let mut text = String::new();
    if !argument.get_action().takes_values() {
        return text;
    }
    let values = argument.get_possible_values();
    let values: Vec<String> = values.iter().map(value).collect();
    if !values.is_empty() {
        let apart = if values.iter().any(|value| value.contains(": ")) { "; " } else { ", " };
        let _ = write!(text, " One of {}.", values.join(apart));
    }
    let defaults: Vec<String> =
        argument.get_default_values().iter().map(|value| format!("`{}`", value.to_string_lossy())).collect();
    if !defaults.is_empty() {
        let _ = write!(text, " By default {}.", defaults.join(", "));
    }
    text
}

/// A value as it is typed, and what it means.
fn value(value: &PossibleValue) -> String {
    let meaning = value.get_help().map(|help| format!(": {}", help.to_string().trim_end_matches('.')));
    format!("`{}`{}", value.get_name(), meaning.unwrap_or_default())
}

/// A text as a cell of a table, on one line.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
