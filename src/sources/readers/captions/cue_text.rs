//! The words of captions: tags, voices, times inside the words, character references.
//!
//! Not here: where a caption begins (`web_vtt`, `subrip`).

use super::super::clock;
use super::super::dialogue::{Line, Standing};
use super::Cue;
use crate::markup::decoded;
use crate::sources::{Timecode, Transcriber};
use crate::text::line_breaks;
use std::borrow::Cow;

/// The longest tag, in bytes.
const LONGEST: usize = 300;

/// The lines of all cues. What a recogniser shows twice, since it scrolls, is read once. Linear.
pub(super) fn lines<'t>(cues: &[Cue<'t>], transcriber: Transcriber) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    for cue in cues.iter().filter(|cue| !cue.text.is_empty()) {
        let mut scanner = Scanner::new(*cue);
        scanner.scan();
        let mut found = scanner.lines;
        if transcriber == Transcriber::Recogniser {
            let now = rows_shown(&found);
            let twice = (1..=now.len().min(shown.len())).rev().find(|count| shown.ends_with(&now[..*count]));
            let numbers: Vec<u32> = numbers_shown(&found).into_iter().take(twice.unwrap_or(0)).collect();
            found.retain(|line| !numbers.contains(&line.number));
            shown = now;
        }
        lines.extend(found);
    }
    lines
}

/// The lines of the file that hold words of a cue.
fn numbers_shown(lines: &[Line<'_>]) -> Vec<u32> {
    let mut numbers: Vec<u32> = lines.iter().map(|line| line.number).collect();
    numbers.dedup();
    numbers
}

/// What a cue shows on each of them.
fn rows_shown(lines: &[Line<'_>]) -> Vec<String> {
    let row = |parts: &[Line<'_>]| parts.iter().map(|line| line.words.as_ref()).collect::<String>().trim().to_owned();
    lines.chunk_by(|one, other| one.number == other.number).map(row).collect()
}

/// One cue while it is read.
struct Scanner<'t> {
    rest: &'t str,
    number: u32,
    time: Option<Timecode>,
    voice: Option<Cow<'t, str>>,
    words: String,
    /// Inside what tells how a word is pronounced, which nobody says.
    in_reading: bool,
    standing: Standing,
    lines: Vec<Line<'t>>,
}

impl<'t> Scanner<'t> {
    fn new(cue: Cue<'t>) -> Scanner<'t> {
        Scanner {
            rest: cue.text,
            number: cue.number,
            time: cue.time,
            voice: None,
            words: String::new(),
            in_reading: false,
            standing: Standing::Caption,
            lines: Vec::new(),
        }
    }

    fn scan(&mut self) {
        while let Some(found) = self.rest.find(['<', '{', '\n', '\r']) {
            self.take(found);
            let rest = self.rest;
            let taken = match rest.as_bytes()[0] {
                b'<' => tag(rest).map(|tag| (tag.len() + 2, self.open(tag))),
                b'{' => override_length(rest).map(|length| (length, ())),
                _ => {
                    self.flush();
                    self.standing = if self.lines.is_empty() { Standing::Caption } else { Standing::CaptionGoesOn };
                    self.number += 1;
                    line_breaks(rest).next().map(|found| (found.end, ()))
                }
            };
            match taken {
                Some((length, ())) => self.rest = &rest[length..],
                None => self.take(1),
            }
        }
        self.take(self.rest.len());
        self.flush();
    }

    /// Takes so many bytes as words.
    fn take(&mut self, length: usize) {
        let (words, rest) = self.rest.split_at(length);
        if !self.in_reading {
            self.words.push_str(words);
        }
        self.rest = rest;
    }

    /// What a tag does.
    fn open(&mut self, tag: &'t str) {
        if let Some(time) = clock::whole(tag.trim()) {
            self.flush();
            self.time = Some(time);
            return;
        }
        let name_end = tag.find(|sign: char| sign == '.' || sign.is_whitespace()).unwrap_or(tag.len());
        match &tag[..name_end] {
            "v" => {
                let annotation = tag.split_once(char::is_whitespace).map_or("", |(_, name)| name.trim());
                self.flush();
                self.voice = Some(decoded(annotation)).filter(|name| !name.is_empty());
            }
            "/v" => {
                self.flush();
                self.voice = None;
            }
            "rt" => self.in_reading = true,
            "/rt" | "/ruby" => self.in_reading = false,
            _ => {}
        }
    }

    /// Ends a line, or a part of one.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.is_empty() || (words.trim().is_empty() && self.standing != Standing::SameLine) {
            return;
        }
        let words = Cow::Owned(decoded(&words).replace('\0', "\u{FFFD}"));
        let (time, voice) = (self.time, self.voice.clone());
        self.lines.push(Line { words, time, number: self.number, standing: self.standing, voice });
        self.standing = Standing::SameLine;
    }
}

/// What stands inside the tag a text begins with; none where it is an ordinary sign. Constant time.
fn tag(text: &str) -> Option<&str> {
    let inside = text.get(1..)?;
    if !inside.starts_with(|sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '/' | '.' | '>')) {
        return None;
    }
    let mut end = inside.len().min(LONGEST);
    while !inside.is_char_boundary(end) {
        end -= 1;
    }
    let close = inside[..end].find(['>', '<'])?;
    inside[close..].starts_with('>').then_some(&inside[..close])
}

/// The length of a place or style in the manner of `{\an8}`, which some programs write into SubRip.
fn override_length(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("{\\")?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b'}')?;
    Some(2 + end + 1)
}
