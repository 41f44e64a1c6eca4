//! Writing a draft: all of it or nothing, and nobody else's work lost.
//!
//! Not here: what is written; that is for `fix`.

use super::problem::Problem;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Puts `after` in the place of a draft that was read as `before`.
///
/// The new text is written beside it, brought to the disk and moved over it, so that whoever reads has the one or the
/// other. A byte-order mark, permissions, and a link to the draft stay.
///
/// # Errors
///
/// The draft is not what was read any more, it may not be written, or its folder may not; it is as it was then.
pub(super) fn rewrite(path: &Path, before: &str, after: &str) -> Result<(), Problem> {
    let shown = path.display();
    let cannot = |error: io::Error| Problem::Said { message: format!("cannot write {shown}: {error}"), help: None };
    let file = path.canonicalize().map_err(cannot)?;
    let permissions = fs::metadata(&file).map_err(cannot)?.permissions();
    if permissions.readonly() {
        return Err(Problem::with_help(format!("{shown} may not be written"), "--diff shows what would be changed"));
    }
    let bytes = fs::read(&file).map_err(cannot)?;
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { b"" };
    if bytes[mark.len()..] != *before.as_bytes() {
        let message = format!("{shown} was changed while it was read; it is left as it is now");
        return Err(Problem::with_help(message, "save it in your editor, and run this again"));
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".copydesk-").tempfile_in(folder).map_err(cannot)?;
    new.write_all(mark).and_then(|()| new.write_all(after.as_bytes())).map_err(cannot)?;
    new.as_file().set_permissions(permissions).map_err(cannot)?;
    new.as_file().sync_all().map_err(cannot)?;
    new.persist(&file).map_err(|error| cannot(error.error))?;
    // Where a folder cannot be brought to the disk, as on Windows, the draft is safe all the same: old or new.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_that_somebody_else_has_changed_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("draft.md");
        fs::write(&path, "as somebody else has it").unwrap();
        assert!(rewrite(&path, "as it was read", "as it would be").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "as somebody else has it");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_draft_that_may_not_be_written_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("draft.md");
        fs::write(&path, "old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(rewrite(&path, "old", "new").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn a_mark_a_mode_and_a_link_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("draft.md"), folder.path().join("link.md"));
        fs::write(&path, "\u{feff}old\r\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("draft.md", &link).unwrap();
        rewrite(&link, "old\r\n", "new\r\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}new\r\n");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
