//! What may be said on the command line.
//!
//! Not here: what is done about it; that is one file a command.

use crate::config::Style;
use crate::findings::Level;
use clap::builder::styling::{AnsiColor, Effects, Styles};
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::BrightBlue.on_default().effects(Effects::BOLD))
    .usage(AnsiColor::BrightBlue.on_default().effects(Effects::BOLD))
    .literal(AnsiColor::Cyan.on_default().effects(Effects::BOLD))
    .placeholder(AnsiColor::Cyan.on_default());

/// The copy desk in your editor: who said it, did they say it, and is the name right.
#[derive(Debug, Parser)]
#[command(name = "copydesk", version, styles = STYLES, max_term_width = 100, after_help = "\
Examples:
  copydesk check draft.md               read one draft
  copydesk check stories/               read every draft in a folder
  copydesk fix --diff draft.md          what can be mended without asking
  copydesk quotes draft.md              who said what
  copydesk sources draft.md             who speaks, how much, named or not
  copydesk explain unclosed-quote       why a rule is there, with examples")]
pub(super) struct Cli {
    /// Whether to use colour.
    #[arg(long, value_enum, default_value_t = Colour::Auto, value_name = "WHEN", global = true)]
    pub(super) color: Colour,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(CheckArgs),
    Fix(FixArgs),
    Quotes(QuotesArgs),
    /// Show the source audit: who speaks, how often, in how many words, named or not.
    #[command(after_help = "\
Examples:
  copydesk sources draft.md
  copydesk sources stories/ --format json

Quoted is what stands in marks, reported what is told without them; words and share
count the words in marks.")]
    Sources(ListArgs),
    /// Show who is in a draft, and where.
    #[command(after_help = "\
Examples:
  copydesk names draft.md
  copydesk names stories/ --format json")]
    Names(ListArgs),
    Explain(ExplainArgs),
    Rules(RulesArgs),
    Lsp(LspArgs),
}

/// Read drafts and show what a copy editor would mark.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  copydesk check draft.md
  copydesk check stories/ --format concise
  copydesk check stories/ --select quotes --fail-on error
  copydesk check draft.md --transcript \"Ana Ruiz=interview.vtt\"
  pbpaste | copydesk check - --stdin-filename draft.md

Exit code: 0 where nothing is at or above --fail-on, 1 where something is, 2 where a
draft could not be read. With --jsonl it is 0 once every line has its answer.")]
pub(super) struct CheckArgs {
    /// Drafts and folders; `-` is standard input. In folders: .md .markdown .txt .html .htm, less what .gitignore
    /// leaves out.
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) paths: Vec<PathBuf>,
    /// How findings are shown.
    #[arg(long, value_enum, default_value_t = CheckFormat::Full, value_name = "FORMAT")]
    pub(super) format: CheckFormat,
    /// The quietest level that makes the exit code 1.
    #[arg(long, value_enum, default_value_t = FailOn::Warning, value_name = "LEVEL")]
    pub(super) fail_on: FailOn,
    /// Show hints too. JSON always has them.
    #[arg(long)]
    pub(super) hints: bool,
    #[command(flatten)]
    pub(super) lint: LintArgs,
    /// Read one JSON object {"id", "text", "format"?} a line from standard input and answer one a line.
    #[arg(long, conflicts_with_all = ["paths", "format", "fail_on", "stdin_filename", "hints"])]
    pub(super) jsonl: bool,
}

/// Mend drafts where that cannot change what they say: marks, spaces, commas.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  copydesk fix draft.md
  copydesk fix --diff stories/
  copydesk fix --diff --suggested draft.md
  copydesk fix --suggested --select misquoted-headline draft.md
  pbpaste | copydesk fix - | pbcopy

Exit code: 0 where all was done, 1 where --diff has something to show, 2 where a draft
could not be read or written; it is as it was then.")]
pub(super) struct FixArgs {
    /// Drafts and folders; `-` is standard input, and standard output has the draft then. With --diff, this folder by
    /// default.
    #[arg(value_name = "PATH", required_unless_present = "diff")]
    pub(super) paths: Vec<PathBuf>,
    /// Write nothing, and show as a patch what would be written.
    #[arg(long)]
    pub(super) diff: bool,
    /// Make the fixes too that change what a draft says: where a quotation ends, the words of a transcript, the spelling
    /// of a name. Look at them with --diff.
    #[arg(long)]
    pub(super) suggested: bool,
    /// Mend what is only a hint too.
    #[arg(long)]
    pub(super) hints: bool,
    #[command(flatten)]
    pub(super) lint: LintArgs,
}

/// Show who said what.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  copydesk quotes draft.md
  copydesk quotes draft.md --speaker Ruiz
  copydesk quotes draft.md --form direct,mixed
  copydesk quotes draft.md --verify --transcript \"Ana Ruiz=interview.vtt\"
  copydesk quotes stories/ --format json")]
pub(super) struct QuotesArgs {
    /// Drafts and folders; `-` is standard input.
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) paths: Vec<PathBuf>,
    /// How quotations are shown.
    #[arg(long, value_enum, default_value_t = ListFormat::Table, value_name = "FORMAT")]
    pub(super) format: ListFormat,
    /// Hold them against the transcripts that drafts, copydesk.toml and --transcript name: which hold, which do not, and
    /// where the words were said.
    #[arg(long, conflicts_with_all = ["speaker", "form"])]
    pub(super) verify: bool,
    #[command(flatten)]
    pub(super) evidence: EvidenceArgs,
    /// Only those of this speaker: a part of the name is enough, in any case, with or without accents.
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(super) speaker: Option<String>,
    /// Only those of these forms: all words between marks, some of them, none.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORM")]
    pub(super) form: Vec<QuoteForm>,
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Read one JSON object {"id", "text", "format"?} a line from standard input and answer one a line.
    #[arg(long, conflicts_with_all = ["paths", "format", "verify", "speaker", "form", "stdin_filename"])]
    pub(super) jsonl: bool,
}

/// Which drafts a list is of, and how it is shown.
#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// Drafts and folders; `-` is standard input.
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) paths: Vec<PathBuf>,
    /// How the list is shown.
    #[arg(long, value_enum, default_value_t = ListFormat::Table, value_name = "FORMAT")]
    pub(super) format: ListFormat,
    #[command(flatten)]
    pub(super) input: InputArgs,
    /// Read one JSON object {"id", "text", "format"?} a line from standard input and answer one a line.
    #[arg(long, conflicts_with_all = ["paths", "format", "stdin_filename"])]
    pub(super) jsonl: bool,
}

/// Show the page of a rule: why it is there, what fails, what passes.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  copydesk explain unclosed-quote

`copydesk rules` lists the rules.")]
pub(super) struct ExplainArgs {
    /// The rule.
    #[arg(value_name = "RULE")]
    pub(super) rule: String,
}

/// List the rules, with the level each has by default.
#[derive(Debug, Args)]
pub(super) struct RulesArgs {
    /// How they are shown.
    #[arg(long, value_enum, default_value_t = ListFormat::Table, value_name = "FORMAT")]
    pub(super) format: ListFormat,
}

/// Serve an editor over standard input and output (Language Server Protocol).
#[derive(Debug, Args)]
pub(super) struct LspArgs {
    /// Accepted because many editors say it; there is no other way.
    #[arg(long, hide = true)]
    pub(super) stdio: bool,
}

/// How findings are come by, to show or to mend them.
#[derive(Debug, Args)]
pub(super) struct LintArgs {
    /// Leave out the closing line with the counts.
    #[arg(long, short)]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) config: ConfigArgs,
    #[command(flatten)]
    pub(super) evidence: EvidenceArgs,
    #[command(flatten)]
    pub(super) input: InputArgs,
}

/// Where the choices come from.
#[derive(Debug, Default, Args)]
pub(super) struct ConfigArgs {
    /// Use this configuration file, not the nearest copydesk.toml above each draft.
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Use no configuration file.
    #[arg(long, conflicts_with = "config")]
    pub(super) no_config: bool,
    /// The stylebook to follow where stylebooks disagree.
    #[arg(long, value_name = "STYLE", value_parser = style_parser())]
    pub(super) style: Option<Style>,
    /// Run only these rules or groups, with commas between.
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = NonEmptyStringValueParser::new())]
    pub(super) select: Option<Vec<String>>,
    /// Do not run these rules or groups.
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = NonEmptyStringValueParser::new())]
    pub(super) ignore: Vec<String>,
}

/// What was said outside the drafts.
#[derive(Debug, Default, Args)]
pub(super) struct EvidenceArgs {
    /// Hold quotations against this transcript, beside those that drafts and copydesk.toml name. With a speaker before
    /// it, it is all theirs. May be given more than once.
    #[arg(long, value_name = "[SPEAKER=]FILE", value_parser = transcript)]
    pub(super) transcript: Vec<String>,
}

/// How drafts are read.
#[derive(Debug, Args)]
pub(super) struct InputArgs {
    /// The name of what comes on standard input: it tells the format and the configuration.
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// How many drafts to read at once; by default, one a core.
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub(super) jobs: Option<NonZeroUsize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// In a terminal.
    Auto,
    /// Even into a file or a pipe.
    Always,
    /// Not at all.
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// The words at fault in their place, why it matters and the way out.
    Full,
    /// One line a finding: path:line:column: level: message [rule].
    Concise,
    /// Versioned JSON.
    Json,
    /// Workflow commands, which GitHub shows beside the lines of a pull request.
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// For reading.
    Table,
    /// Versioned JSON.
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum QuoteForm {
    /// All words stand between marks: “The bridge is lost,” Ruiz said.
    Direct,
    /// Some do: Ruiz said the bridge was “lost for good”.
    Mixed,
    /// None do: Ruiz said the bridge was lost.
    Indirect,
    /// None do, since the layout sets them apart: a block quotation, an answer in an interview.
    SetApart,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Hint,
    Information,
    Warning,
    Error,
    Never,
}

impl FailOn {
    /// The quietest level that fails, or none where nothing does.
    pub(super) fn level(self) -> Option<Level> {
        match self {
            FailOn::Hint => Some(Level::Hint),
            FailOn::Information => Some(Level::Information),
            FailOn::Warning => Some(Level::Warning),
            FailOn::Error => Some(Level::Error),
            FailOn::Never => None,
        }
    }
}

fn style_parser() -> impl TypedValueParser<Value = Style> {
    PossibleValuesParser::new(Style::ALL.map(Style::name))
        .map(|name| Style::from_name(&name).expect("only the names of styles are accepted"))
}

/// A transcript as it is named; which part of it is the speaker is seen by `sources`.
fn transcript(named: &str) -> Result<String, &'static str> {
    let is_file = !named.is_empty() && !named.ends_with('=');
    is_file.then(|| named.to_owned()).ok_or("it names no file")
}

fn jobs(number: &str) -> Result<NonZeroUsize, &'static str> {
    number.parse().map_err(|_| "it is no number from 1 up")
}
