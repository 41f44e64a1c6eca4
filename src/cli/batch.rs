//! Many drafts at once: read on every core, written in order.

use super::args::InputArgs;
use super::problem::Problem;
use super::screen::{Out, Screen};
use rayon::prelude::*;
use std::io::Write;
use std::process::ExitCode;

/// How many drafts are held at once; what came of so many is written together.
const AT_ONCE: usize = 256;

/// How many drafts could not be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Unread(usize);

impl Unread {
    /// The exit code of a run in which so many could not be read.
    pub(super) fn exit_code(self) -> ExitCode {
        if self.0 == 0 { ExitCode::SUCCESS } else { ExitCode::from(super::COULD_NOT_RUN) }
    }
}

/// Does the work for each job, and gives what came of it to `take`, in order.
///
/// A draft that cannot be read does not keep the others from being read: its
/// problem is told, and it is counted.
///
/// # Errors
///
/// Where the output cannot be written.
pub(super) fn each<J: Sync, T: Send>(
    jobs: &[J],
    screen: Screen,
    out: &mut Out,
    work: impl Fn(&J) -> Result<T, Problem> + Sync,
    mut take: impl FnMut(T, &mut Out) -> Result<(), Problem>,
) -> Result<Unread, Problem> {
    let mut unread = Unread::default();
    for some in jobs.chunks(AT_ONCE) {
        let done: Vec<Result<T, Problem>> = some.par_iter().map(&work).collect();
        for result in done {
            match result {
                Ok(result) => take(result, out)?,
                Err(problem) => {
                    out.flush()?;
                    unread.0 += 1;
                    screen.tell(&problem.text(screen));
                }
            }
        }
    }
    Ok(unread)
}

/// Sets how many threads read drafts. Where they run already, they are enough.
pub(super) fn use_threads(args: &InputArgs) {
    if let Some(jobs) = args.jobs {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
}
