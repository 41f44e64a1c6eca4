//! Why a file is not read, in words for whoever named it.
//!
//! Not here: the reading.

use std::io;

/// Why a file is not read, to stand behind a colon: *there is no such file*. What is seldom is told as the system does,
/// without its number.
#[must_use]
pub fn why_unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be read".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => {
            let told = error.to_string();
            told.split(" (os error ").next().unwrap_or(&told).to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::why_unread;
    use std::io::{Error, ErrorKind};

    #[test]
    fn what_the_system_says_is_told_in_words() {
        assert_eq!(why_unread(&Error::from(ErrorKind::PermissionDenied)), "it may not be read");
        assert_eq!(why_unread(&Error::new(ErrorKind::InvalidData, "it is not UTF-8 text")), "it is not UTF-8 text");
        assert!(!why_unread(&Error::from_raw_os_error(28)).contains("os error"));
    }
}
