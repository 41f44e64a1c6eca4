//! Bytes to text: UTF-8, with or without a byte order mark, and UTF-16 with one.
//!
//! Not here: what the text says.

use super::Unreadable;
use std::borrow::Cow;

/// How much of a file is looked at to tell UTF-16 without its mark.
const LOOK: usize = 1024;

/// First bytes of files that are no text, and what they are.
const OTHERS: [(&[u8], &str); 8] = [
    (b"PK\x03\x04", "a word processor’s document or an archive"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a document in rich text"),
    (b"\xD0\xCF\x11\xE0", "an old word processor’s document"),
    (b"ID3", "a sound recording"),
    (b"RIFF", "a sound recording"),
    (b"\x1F\x8B", "a compressed file"),
    (b"\x89PNG", "a picture"),
];

/// The text of a file, without its byte order mark. Linear.
///
/// # Errors
///
/// Where the bytes are no text in these encodings, at the line of the first that is not.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if let Some((_, what)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Unreadable::new(0, format!("it is {what}, not a transcript")).with_help("save it as plain text"));
    }
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let head = &bytes[..bytes.len().min(LOOK)];
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    if zeros * 4 > head.len() {
        let message = "it is not UTF-8 text: every other byte is zero, as in UTF-16 without its byte order mark";
        return Err(Unreadable::new(0, message).with_help("save it as UTF-8"));
    }
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let line = crate::text::line_breaks(&before).count();
        Unreadable::new(line, "it is not UTF-8 text").with_help("save it as UTF-8")
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Unreadable> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let fault = |line| Unreadable::new(line, "it is broken UTF-16 text").with_help("save it as UTF-8");
    let mut text = String::with_capacity(pairs.len());
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match character {
            Ok(character) => text.push(character),
            Err(_) => return Err(fault(crate::text::line_breaks(&text).count())),
        }
    }
    if odd.is_empty() { Ok(Cow::Owned(text)) } else { Err(fault(crate::text::line_breaks(&text).count())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_utf8_or_utf16_that_says_so() {
        assert_eq!(text(b"\xEF\xBB\xBFWe").as_deref(), Ok("We"));
        assert_eq!(text(b"\xFF\xFEW\0e\0").as_deref(), Ok("We"));
        assert_eq!(text(b"\xFE\xFF\0W\0e").as_deref(), Ok("We"));
        assert_eq!(text("é".as_bytes()).as_deref(), Ok("é"));
    }

    #[test]
    fn what_is_no_text_is_refused_at_its_line() {
        assert_eq!(text(b"one\ntwo \xD2\xEB").map_err(|error| error.line), Err(1));
        assert!(text(b"W\0e\0").is_err());
        assert!(text(b"\xFF\xFEW\0e").is_err());
        assert!(text(b"\xFF\xFE\x00\xD8e\0").is_err());
        assert!(text(b"PK\x03\x04").is_err_and(|error| error.help.is_some()));
    }
}
