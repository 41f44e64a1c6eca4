//! Places as an editor names them: a line and a column in the unit it chose.

/// A place as line and column, both from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, counted from zero.
    pub line: u32,
    /// The column, counted from zero in the units of an [`Encoding`].
    pub column: u32,
}

/// The unit in which columns are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, the default of the protocol.
    Utf16,
    /// Unicode code points.
    Utf32,
}

impl Encoding {
    /// How many units the text takes.
    #[must_use]
    pub fn width(self, text: &str) -> u32 {
        let width = match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
            Encoding::Utf32 => text.chars().count(),
        };
        u32::try_from(width).unwrap_or(u32::MAX)
    }
}
