//! Frames of the base protocol: a header with `Content-Length`, a blank line, JSON.
//!
//! Here: reading them from a client that makes mistakes, and finding the next
//! sound frame after a broken one. Not here: what a message means (`transport`).

use serde_json::Value;
use std::io::{self, BufRead, Read};

const CONTENT_LENGTH: &[u8] = b"content-length:";

/// The longest header line that is looked at as one.
const LONGEST_LINE: usize = 8 << 10;

/// What was read next.
#[derive(Debug, PartialEq)]
pub(super) enum Frame {
    /// A message: any JSON value.
    Message(Value),
    /// Something that is not a frame, and why. Reading goes on behind it.
    Broken(&'static str),
    /// The client closed its side.
    End,
}

/// Reads frames one after another.
#[derive(Debug)]
pub(super) struct FrameReader<R> {
    input: R,
    /// The longest body that is accepted, in bytes.
    longest_body: usize,
    /// *Invariant:* between lines it holds at most the tail of a line that was
    /// cut, in which the next header may begin.
    line: Vec<u8>,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where a header is due.
    Header,
    /// Behind a broken frame, where anything may stand before the next header.
    Debris,
}

enum Line {
    Blank,
    Length(Option<usize>),
    OtherHeader,
    Debris,
}

impl<R: BufRead> FrameReader<R> {
    /// Reads frames of at most `longest_body` bytes from `input`.
    pub(super) fn new(input: R, longest_body: usize) -> Self {
        FrameReader { input, longest_body, line: Vec::new(), place: Place::Header }
    }

    /// The next frame. A failure to read is the end.
    pub(super) fn next_frame(&mut self) -> Frame {
        self.read_frame().unwrap_or(Frame::End)
    }

    fn read_frame(&mut self) -> io::Result<Frame> {
        let mut length = None;
        let mut header_begun = false;
        loop {
            if !self.read_line()? {
                return Ok(Frame::End);
            }
            match self.take_line() {
                Line::Blank if header_begun => break,
                Line::Blank => {}
                Line::Length(value) => (length, header_begun, self.place) = (Some(value), true, Place::Header),
                Line::OtherHeader => header_begun = true,
                Line::Debris if self.place == Place::Debris => {}
                Line::Debris => return Ok(self.broken("malformed header")),
            }
        }
        match length {
            Some(Some(length)) if length <= self.longest_body => self.read_body(length),
            Some(_) => Ok(self.broken("bad Content-Length")),
            None => Ok(self.broken("no Content-Length")),
        }
    }

    fn broken(&mut self, why: &'static str) -> Frame {
        self.place = Place::Debris;
        Frame::Broken(why)
    }

    /// Appends to `line` up to the next line feed, or as much of an overlong line as is looked at.
    fn read_line(&mut self) -> io::Result<bool> {
        let read = self.input.by_ref().take(LONGEST_LINE as u64).read_until(b'\n', &mut self.line)?;
        Ok(read > 0)
    }

    fn take_line(&mut self) -> Line {
        if !self.line.ends_with(b"\n") {
            self.keep_tail();
            return Line::Debris;
        }
        let text = self.line.trim_ascii();
        let debris = self.place == Place::Debris || !is_header(text);
        let kind = match find_content_length(text) {
            _ if text.is_empty() => Line::Blank,
            Some(at) if at == 0 || debris => Line::Length(parse_length(&text[at + CONTENT_LENGTH.len()..])),
            _ if debris => Line::Debris,
            _ => Line::OtherHeader,
        };
        self.line.clear();
        kind
    }

    /// Drops a line that was cut, but for a header that may stand at its end.
    fn keep_tail(&mut self) {
        let keep = match find_content_length(&self.line) {
            Some(at) if at > 0 => self.line.len() - at,
            _ => self.line.len().min(CONTENT_LENGTH.len() - 1),
        };
        self.line.drain(..self.line.len() - keep);
    }

    fn read_body(&mut self, length: usize) -> io::Result<Frame> {
        // The claimed length is not trusted with memory before the bytes are there.
        let mut body = Vec::with_capacity(length.min(64 << 10));
        if self.input.by_ref().take(length as u64).read_to_end(&mut body)? < length {
            return Ok(Frame::End);
        }
        match parse(body) {
            Some(value) => Ok(Frame::Message(value)),
            None => Ok(self.broken("malformed JSON")),
        }
    }
}

/// Where the length header begins. It is looked for inside the line too: after
/// a broken frame the next header may stand behind debris.
fn find_content_length(line: &[u8]) -> Option<usize> {
    line.windows(CONTENT_LENGTH.len()).rposition(|window| window.eq_ignore_ascii_case(CONTENT_LENGTH))
}

fn parse_length(value: &[u8]) -> Option<usize> {
    std::str::from_utf8(value.trim_ascii()).ok()?.parse().ok()
}

fn is_header(line: &[u8]) -> bool {
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    name.len() < line.len()
        && !name.is_empty()
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
}

/// Parses a body, after mending what clients are known to get wrong: half a
/// surrogate pair in an escape, and bytes that are not UTF-8.
fn parse(body: Vec<u8>) -> Option<Value> {
    if let Ok(value) = serde_json::from_slice(&body) {
        return Some(value);
    }
    let mut text = String::from_utf8_lossy(&body).into_owned().into_bytes();
    mend_surrogates(&mut text);
    serde_json::from_slice(&text).ok()
}

/// Turns every escape that is half of a surrogate pair without its other half
/// into U+FFFD, which is one UTF-16 unit too, so that columns stay true.
fn mend_surrogates(json: &mut [u8]) {
    let mut at = 0;
    while at < json.len() {
        if json[at] != b'\\' {
            at += 1;
            continue;
        }
        match surrogate(&json[at..]) {
            Some(0xD800..=0xDBFF) if matches!(surrogate(&json[at + 6..]), Some(0xDC00..=0xDFFF)) => at += 12,
            Some(_) => {
                json[at + 2..at + 6].copy_from_slice(b"fffd");
                at += 6;
            }
            None => at += 2,
        }
    }
}

/// The surrogate that an escape at the start of `json` stands for.
fn surrogate(json: &[u8]) -> Option<u32> {
    let digits = json.strip_prefix(b"\\u")?.get(..4)?;
    let value = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    (0xD800..=0xDFFF).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn frames(input: &[u8]) -> Vec<Frame> {
        let mut reader = FrameReader::new(input, 1 << 10);
        let mut frames = Vec::new();
        loop {
            match reader.next_frame() {
                Frame::End => return frames,
                frame => frames.push(frame),
            }
        }
    }

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn headers_may_be_of_any_case_and_order() {
        let input = "content-LENGTH:2\r\nContent-Type: x; charset=utf-8\r\n\r\n{}\r\nContent-Type: y\r\nContent-Length: 1 \n\n7";
        assert_eq!(frames(input.as_bytes()), [Frame::Message(json!({})), Frame::Message(json!(7))]);
    }

    #[test]
    fn a_broken_frame_is_told_once_and_the_next_one_is_read() {
        let broken = [
            ("{\"id\":1}\r\n", "malformed header"),
            ("Content-Type: x\r\n\r\n{\"id\":1}", "no Content-Length"),
            ("Content-Length: many\r\n\r\n{\"id\":1}", "bad Content-Length"),
            ("Content-Length: -1\r\n\r\n{\"id\":1}", "bad Content-Length"),
            ("Content-Length: 99999999999999999999999\r\n\r\n{\"id\":1}", "bad Content-Length"),
            ("Content-Length: 1025\r\n\r\n{\"id\":1}", "bad Content-Length"),
            ("Content-Length: 8\r\n\r\n{\"id\":1]", "malformed JSON"),
            ("Content-Length: 4\r\n\r\n{\"id\":1}", "malformed JSON"),
        ];
        for (debris, why) in broken {
            let input = format!("{debris}{}", frame("7"));
            assert_eq!(frames(input.as_bytes()), [Frame::Broken(why), Frame::Message(json!(7))], "{debris}");
        }
    }

    #[test]
    fn a_header_is_found_wherever_an_overlong_line_is_cut() {
        for length in LONGEST_LINE - 20..LONGEST_LINE + 20 {
            let input = format!("{}{}", "{".repeat(length), frame("7"));
            assert_eq!(frames(input.as_bytes()).last(), Some(&Frame::Message(json!(7))), "{length}");
        }
    }

    #[test]
    fn a_body_that_is_not_utf_8_is_mended() {
        let body = b"\"caf\xe9\"";
        let input = [format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat();
        assert_eq!(frames(&input), [Frame::Message(json!("caf\u{fffd}"))]);
    }

    #[test]
    fn half_a_surrogate_pair_is_mended_and_a_whole_one_is_kept() {
        let whole = r#""\ud83d\ude00 \\ud83d \ud83d \ude00 \ud83d\ud83d\ude00 \n""#;
        let mended = json!("😀 \\ud83d \u{fffd} \u{fffd} \u{fffd}😀 \n");
        assert_eq!(frames(frame(whole).as_bytes()), [Frame::Message(mended)]);
    }

    #[test]
    fn an_end_inside_a_frame_is_the_end() {
        assert_eq!(frames(b"Content-Length: 10\r\n\r\n{}"), []);
        assert_eq!(frames(b"Content-Len"), [Frame::Broken("malformed header")]);
    }
}
