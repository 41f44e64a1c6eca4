//! The draft held in a rope, with the same text flat for reading.
//!
//! Not here: reading from disk, and telling the format from a path (`cli`, `server`).

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

    /// Replaces what lies between two positions. Logarithmic in the length.
    pub fn edit(&mut self, from: Position, to: Position, encoding: Encoding, replacement: &str) {
        let start = self.rope.byte_to_char(self.offset(from, encoding) as usize);
        let end = self.rope.byte_to_char(self.offset(to, encoding) as usize).max(start);
        self.rope.remove(start..end);
        self.rope.insert(start, replacement);
        self.text = OnceLock::new();
    }

    /// The place of a byte offset; an offset inside a character names the
    /// character, one past the end the end.
    #[must_use]
    pub fn position(&self, offset: u32, encoding: Encoding) -> Position {
        let byte = (offset as usize).min(self.rope.len_bytes());
        let character = self.rope.byte_to_char(byte);
        let line = self.rope.char_to_line(character);
        let line_start = self.rope.line_to_char(line);
        let column = match encoding {
            Encoding::Utf8 => self.rope.char_to_byte(character) - self.rope.char_to_byte(line_start),
            Encoding::Utf16 => self.rope.slice(line_start..character).len_utf16_cu(),
            Encoding::Utf32 => character - line_start,
        };
        Position { line: narrow(line), column: narrow(column) }
    }

    /// The byte offset of a place. A column past the end of the line means its
    /// end (before the line break), a line past the last the end of the text, and a column inside
    /// a character its start, as the protocol has it.
    #[must_use]
    pub fn offset(&self, position: Position, encoding: Encoding) -> u32 {
        let line = position.line as usize;
        if line >= self.rope.len_lines() {
            return self.len();
        }
        let start = self.rope.line_to_char(line);
        let slice = self.rope.line(line);
        let mut content = slice.len_chars();
        while content > 0 && matches!(slice.char(content - 1), '\n' | '\r') {
            content -= 1;
        }
        let slice = slice.slice(..content);
        let wanted = position.column as usize;
        let column = match encoding {
            Encoding::Utf8 => slice.byte_to_char(wanted.min(slice.len_bytes())),
            Encoding::Utf16 => slice.utf16_cu_to_char(wanted.min(slice.len_utf16_cu())),
            Encoding::Utf32 => wanted.min(content),
        };
        narrow(self.rope.char_to_byte(start + column))
    }
}

fn narrow(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
