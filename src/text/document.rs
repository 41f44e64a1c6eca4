//! The draft held in a rope, with the same text flat for reading.
//!
//! Not here: reading from disk, and telling the format from a path (`cli`, `server`).

use super::span::narrow;
use super::{Encoding, Position, Span};
use ropey::Rope;
use std::sync::{Arc, OnceLock};

/// How the file is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// Running text and blank lines.
    #[default]
    Plain,
    /// CommonMark, with front matter.
    Markdown,
    /// HTML.
    Html,
}

impl Format {
    /// The format that files with this extension have, in any case and without
    /// the full stop; none where no draft is called so.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Format> {
        match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Format::Plain),
            "md" | "markdown" | "mdown" => Some(Format::Markdown),
            "html" | "htm" => Some(Format::Html),
            _ => None,
        }
    }
}

/// In so many bytes of a line the rope is faster than to count them.
const LONG_LINE: usize = 4096;

/// One version of a draft.
///
/// Cloning is cheap (the rope shares its leaves), so a worker takes a snapshot
/// while the editor types on. The flat text is made once per version, on first use.
#[derive(Debug, Clone)]
pub struct Document {
    rope: Rope,
    format: Format,
    /// *Invariant:* where set, equal to the whole text of `rope`.
    text: OnceLock<Arc<str>>,
}

impl Document {
    /// The document that holds `text`.
    #[must_use]
    pub fn new(text: &str, format: Format) -> Self {
        Document { rope: Rope::from_str(text), format, text: OnceLock::from(Arc::from(text)) }
    }

    /// How it is marked up.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The whole text, flat.
    #[must_use]
    pub fn text(&self) -> &Arc<str> {
        self.text.get_or_init(|| Arc::from(String::from(&self.rope)))
    }

    /// The length in bytes, at most `u32::MAX`.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.rope.len_bytes()).unwrap_or(u32::MAX)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rope.len_bytes() == 0
    }

    /// The words a span covers.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.slice(self.text())
    }

    /// The number of lines: one more than there are line breaks.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        narrow(self.rope.len_lines())
    }

    /// Line `line`, counted from zero, without its break; none past the last.
    /// Logarithmic.
    #[must_use]
    pub fn line(&self, line: u32) -> Option<Span> {
        let (start, end) = self.line_in_chars(line as usize)?;
        Some(Span::of(self.rope.char_to_byte(start)..self.rope.char_to_byte(end)))
    }

    /// Replaces what lies between two positions, in whichever order they come.
    /// Logarithmic in the length, apart from the flat text, which is made anew
    /// when it is next asked for.
    pub fn edit(&mut self, from: Position, to: Position, encoding: Encoding, replacement: &str) {
        let (one, other) = (self.offset(from, encoding), self.offset(to, encoding));
        let start = self.rope.byte_to_char(one.min(other) as usize);
        let end = self.rope.byte_to_char(one.max(other) as usize);
        self.rope.remove(start..end);
        self.rope.insert(start, replacement);
        self.text = OnceLock::new();
    }

    /// The place of a byte offset; an offset inside a character names the
    /// character, one inside a line break the end of the line before it, and one
    /// past the end the end. Logarithmic.
    #[must_use]
    pub fn position(&self, offset: u32, encoding: Encoding) -> Position {
        let text = self.text();
        let mut byte = (offset as usize).min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.rope.byte_to_line(byte);
        let start = self.rope.line_to_byte(line);
        if text[start..byte].ends_with('\r') && text[byte..].starts_with('\n') {
            byte -= 1;
        }
        let content = &text[start..byte];
        let column = match encoding {
            Encoding::Utf8 => content.len(),
            _ if content.len() > LONG_LINE => self.column_by_rope(start, byte, encoding),
            Encoding::Utf16 => content.chars().map(char::len_utf16).sum(),
            Encoding::Utf32 => content.chars().count(),
        };
        Position { line: narrow(line), column: narrow(column) }
    }

    /// How far the byte at `to` stands behind that at `from`.
    fn column_by_rope(&self, from: usize, to: usize, encoding: Encoding) -> usize {
        let [start, end] = [from, to].map(|byte| self.rope.byte_to_char(byte));
        match encoding {
            Encoding::Utf8 => to - from,
            Encoding::Utf16 => self.rope.char_to_utf16_cu(end) - self.rope.char_to_utf16_cu(start),
            Encoding::Utf32 => end - start,
        }
    }

    /// The byte offset of a place. A column past the end of the line means its
    /// end (before the line break), a line past the last the end of the text, and a column inside
    /// a character its start, as the protocol has it. Logarithmic.
    #[must_use]
    pub fn offset(&self, position: Position, encoding: Encoding) -> u32 {
        let Some((start, end)) = self.line_in_chars(position.line as usize) else {
            return self.len();
        };
        let content = self.rope.slice(start..end);
        let wanted = position.column as usize;
        let column = match encoding {
            Encoding::Utf8 => content.byte_to_char(wanted.min(content.len_bytes())),
            Encoding::Utf16 => content.utf16_cu_to_char(wanted.min(content.len_utf16_cu())),
            Encoding::Utf32 => wanted.min(content.len_chars()),
        };
        narrow(self.rope.char_to_byte(start + column))
    }

    /// Where a line starts and ends, its break left out, in code points.
    fn line_in_chars(&self, line: usize) -> Option<(usize, usize)> {
        if line >= self.rope.len_lines() {
            return None;
        }
        let start = self.rope.line_to_char(line);
        let mut end = self.rope.line_to_char(line + 1);
        if end > start && self.rope.char(end - 1) == '\n' {
            end -= 1;
        }
        if end > start && self.rope.char(end - 1) == '\r' {
            end -= 1;
        }
        Some((start, end))
    }
}
