//! Lists of what is in drafts: `quotes`, `sources` and `names` differ only in what they list.
//!
//! Not here: what stands in a list; that is for each command and for `output`.

use super::args::{InputArgs, ListFormat};
use super::batch::{Unread, each};
use super::drafts::Source;
use super::problem::Problem;
use super::projects::Projects;
use super::screen::{Out, Screen};
use crate::config::Config;
use crate::language::{BlockCache, Draft, analyse};
use crate::markup;
use crate::output;
use crate::text::Document;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// One draft of a list.
pub(super) struct Listed<'l> {
    /// Its path as it is shown.
    pub(super) path: &'l str,
    /// Its path, or the name of what comes on standard input.
    pub(super) file: &'l Path,
    pub(super) document: &'l Document,
    pub(super) draft: &'l Draft,
    /// The configuration it is read with.
    pub(super) config: &'l Config,
}

/// A list while it is written.
pub(super) struct Listing {
    format: ListFormat,
    out: Out,
    unread: Unread,
}

impl Listing {
    /// Reads the drafts, and writes what `show` makes of each, in order; nothing where it makes nothing.
    ///
    /// # Errors
    ///
    /// Where the drafts cannot be found or the output cannot be written.
    pub(super) fn of(
        mut projects: Projects,
        (paths, input): (&[PathBuf], &InputArgs),
        format: ListFormat,
        screen: Screen,
        mut show: impl FnMut(&Listed<'_>) -> String,
    ) -> Result<Listing, Problem> {
        let jobs = projects.jobs(paths, input)?;
        let mut out = screen.out();
        let json = format == ListFormat::Json;
        if json {
            out.write_all(output::list_head().as_bytes())?;
        }
        let mut between = "";
        let work = |(source, config): &(Source, Config)| {
            let document = source.read()?;
            Ok(((source.shown(), source.path.clone()), read(&document, config), document, config.clone()))
        };
        let unread = each(&jobs, screen, &mut out, work, |((path, file), draft, document, config), out| {
            out.write_all(between.as_bytes())?;
            let listed = Listed { path: &path, file: &file, document: &document, draft: &draft, config: &config };
            out.write_all(show(&listed).as_bytes())?;
            between = if json { "," } else { "" };
            Ok(())
        })?;
        Ok(Listing { format, out, unread })
    }

    /// Ends the list; for people, with a line that adds it up.
    ///
    /// # Errors
    ///
    /// Where the output cannot be written.
    pub(super) fn end(mut self, line: &str) -> Result<ExitCode, Problem> {
        match self.format {
            ListFormat::Json => self.out.write_all(output::list_tail().as_bytes())?,
            ListFormat::Table => self.out.write_all(line.as_bytes())?,
        }
        self.out.flush()?;
        Ok(self.unread.exit_code())
    }
}

/// The facts of a draft, read as its configuration asks.
pub(super) fn read(document: &Document, config: &Config) -> Draft {
    analyse(Arc::new(markup::extract(document)), BlockCache::default().reading_with(config.cues()))
}
