//! Quotation marks and apostrophes: the one scanner of the house.
//!
//! A mark's role comes from its neighbours (space before and letter after is an
//! opening), with the glyph as tie-break. Not here: which mark closes which
//! (`quotation`), and whether that is a fault (`checks::quotes`).

use super::BlockSpan;

/// What a mark looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// `"`
    StraightDouble,
    /// `'`
    StraightSingle,
    /// `“`
    OpeningDouble,
    /// `”`
    ClosingDouble,
    /// `‘`
    OpeningSingle,
    /// `’`
    ClosingSingle,
    /// `«`
    OpeningGuillemet,
    /// `»`
    ClosingGuillemet,
}

/// What a mark does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Opens a quotation.
    Opening,
    /// Closes one.
    Closing,
    /// Stands for missing letters or makes a possessive.
    Apostrophe,
    /// Feet, inches, minutes, seconds, ditto.
    Measure,
}

/// One mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands in its block.
    pub span: BlockSpan,
    /// What it looks like.
    pub glyph: Glyph,
    /// What it does.
    pub role: Role,
}
