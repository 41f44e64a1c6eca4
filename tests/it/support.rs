//! Files of the repository, differences a person can read, and `UPDATE=1`.
//!
//! Not here: anything that knows what a rule or a finding is.

use similar::{ChangeTag, TextDiff};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A path as it is written in a message: from the root, with forward slashes.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The text of a file of the repository.
pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", shown(path)))
}

/// Every file under a folder of the repository, in order of path; none where there is no such folder.
pub(crate) fn files_under(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The files among them that end in `.extension`.
pub(crate) fn files_with_extension(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut files = files_under(folder);
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files
}

/// The name of a file without its extension.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The name of the folder a file is in.
pub(crate) fn folder_name(path: &Path) -> String {
    path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether this run rewrites what is generated.
pub(crate) fn update_requested() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// Proves that a generated file is fresh, or writes it under `UPDATE=1`. What is wrong comes back.
pub(crate) fn keep_fresh(path: &Path, wanted: &str) -> Option<String> {
    let found = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if found == wanted {
        return None;
    }
    if update_requested() {
        let folder = path.parent().expect("a file of the repository is in a folder");
        fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{} cannot be made: {error}", shown(folder)));
        fs::write(path, wanted).unwrap_or_else(|error| panic!("{} cannot be written: {error}", shown(path)));
        return None;
    }
    Some(format!("{} is not what the code says now:\n{}", shown(path), difference(&shown(path), &found, wanted)))
}

/// What differs, with three lines around it. `-` is what the file says, `+` what is true.
pub(crate) fn difference(path: &str, found: &str, wanted: &str) -> String {
    let diff = TextDiff::from_lines(found, wanted);
    let mut shown = String::new();
    for group in diff.grouped_ops(3) {
        let line = group.first().map_or(0, |operation| operation.old_range().start) + 1;
        writeln!(shown, "  {path}:{line}").expect("a string takes any text");
        for change in group.iter().flat_map(|operation| diff.iter_changes(operation)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            writeln!(shown, "    {sign} {}", change.value().trim_end_matches('\n')).expect("a string takes any text");
        }
    }
    shown
}

/// Fails with all that is wrong at once, so that one run shows the whole work.
#[track_caller]
pub(crate) fn expect_none(failures: &[String], advice: &str) {
    assert!(failures.is_empty(), "\n\n{}\n\n{} in all. {advice}\n", failures.join("\n"), failures.len());
}

/// How much work this thread has done so far. Other work on the machine does not count, so that two measurements of one
/// run can be compared.
#[cfg(unix)]
pub(crate) fn work_done() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap_or_default()
}

/// How much work this thread has done so far, as far as the time that passed tells.
#[cfg(not(unix))]
pub(crate) fn work_done() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

/// The work that something takes: the least of several runs.
pub(crate) fn least_work<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let work = |_| {
        let before = work_done();
        std::hint::black_box(run());
        work_done() - before
    };
    (0..runs).map(work).min().unwrap_or_default()
}
