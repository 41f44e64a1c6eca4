//! Writing a draft: all of it or nothing, and nobody else's work lost.
//!
//! Not here: what is written; that is for `fix`.

use super::problem::Problem;
use crate::text::why_unread;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Puts `after` in the place of a draft that was read as `before`, each with its byte-order mark if it has one.
///
/// The new text is written beside it, brought to the disk and moved over it, so that whoever reads has the one or the
/// other. Permissions, the owner where the system allows it, and a symbolic link to the draft stay.
///
/// # Errors
///
/// The draft is not what was read any more, it may not be written, or its folder may not; it is as it was then.
pub(super) fn rewrite(path: &Path, before: &str, after: &str) -> Result<(), Problem> {
    let shown = path.display();
    let cannot = |error: io::Error| {
        let why = match error.kind() {
            // The draft itself is asked for below.
            io::ErrorKind::PermissionDenied => "its folder may not be written".to_owned(),
            _ => why_unread(&error),
        };
        Problem::Said { message: format!("cannot write {shown}: {why}"), help: None }
    };
    let file = path.canonicalize().map_err(cannot)?;
    let metadata = fs::metadata(&file).map_err(cannot)?;
    if may_not_be_written(&file, &metadata) {
        return Err(Problem::with_help(format!("{shown} may not be written"), "--diff shows what would be changed"));
    }
    if fs::read(&file).map_err(cannot)? != before.as_bytes() {
        let message = format!("{shown} was changed while it was read; it is left as it is now");
        return Err(Problem::with_help(message, "save it in your editor, and run this again"));
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::Builder::new().prefix(".copydesk-").tempfile_in(folder).map_err(cannot)?;
    new.write_all(after.as_bytes()).map_err(cannot)?;
    keep_owner(new.as_file(), &metadata);
    new.as_file().set_permissions(metadata.permissions()).map_err(cannot)?;
    new.as_file().sync_all().map_err(cannot)?;
    new.persist(&file).map_err(|error| cannot(error.error))?;
    // Where a folder cannot be brought to the disk, as on Windows, the draft is safe all the same: old or new.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Whether whoever runs this may not write the draft: what is moved over it asks its folder alone.
fn may_not_be_written(file: &Path, metadata: &fs::Metadata) -> bool {
    let denied = |error: io::Error| error.kind() == io::ErrorKind::PermissionDenied;
    metadata.permissions().readonly() || File::options().write(true).open(file).is_err_and(denied)
}

/// Gives the new file the owner and the group of the old one, as far as the system lets whoever runs this do so.
#[cfg(unix)]
fn keep_owner(new: &File, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let _ = fchown(new, None, Some(old.gid()));
    let _ = fchown(new, Some(old.uid()), None);
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

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
        rewrite(&link, "\u{feff}old\r\n", "\u{feff}new\r\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}new\r\n");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
    #[cfg(unix)]
    #[test]
    fn an_owner_and_a_group_stay() {
        use std::os::unix::fs::{MetadataExt, chown};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("draft.md");
        fs::write(&path, "old").unwrap();
        // Only an administrator may give files away; for all others the owner is who runs this.
        let _ = chown(&path, Some(4321), Some(4322));
        let owner = |metadata: fs::Metadata| (metadata.uid(), metadata.gid());
        let before = owner(fs::metadata(&path).unwrap());
        rewrite(&path, "old", "new").unwrap();
        assert_eq!(owner(fs::metadata(&path).unwrap()), before);
    }
}
