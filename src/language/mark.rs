//! Quotation marks and apostrophes: the one scanner of the house.
//!
//! A mark's role comes from its neighbours (space before and letter after is an
//! opening), with the glyph as tie-break. Not here: which mark closes which
//! (`pairing`), and whether that is a fault (`checks::quotes`).

mod scanner;

pub(super) use scanner::marks;

use super::BlockSpan;

/// What a mark looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// `"`
    StraightDouble,
    /// `'`
    StraightSingle,
    /// `“`, and the low `„`
    OpeningDouble,
    /// `”`
    ClosingDouble,
    /// `‘`, the low `‚` and the grave accent that stands for it
    OpeningSingle,
    /// `’`, and the acute accent that stands for it
    ClosingSingle,
    /// Two single marks typed for one double: `’’`
    TwoSingles,
    /// `«`
    OpeningGuillemet,
    /// `»`
    ClosingGuillemet,
}

/// Which marks close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkClass {
    /// `"` `“` `”` and what stands for them.
    Double,
    /// `'` `‘` `’`
    Single,
    /// `«` `»`
    Guillemet,
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
    /// How its role was told.
    pub reading: Reading,
    /// Whether white space stands right before it (or nothing does).
    pub space_before: Spacing,
    /// Whether white space stands right after it (or nothing does).
    pub space_after: Spacing,
}

/// How the role of a mark was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// By what stands around it: any glyph in its place would do the same.
    Evident,
    /// By its glyph or by what is open: another glyph in its place might do something else.
    Inferred,
}

/// What stands next to a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spacing {
    /// The edge of the block.
    Edge,
    /// White space.
    Space,
    /// A character.
    Tight,
}

impl Glyph {
    /// The glyph of a character, if it is a mark.
    #[must_use]
    pub const fn of(character: char) -> Option<Glyph> {
        Some(match character {
            '"' => Glyph::StraightDouble,
            '\'' => Glyph::StraightSingle,
            '“' | '„' | '‟' => Glyph::OpeningDouble,
            '”' => Glyph::ClosingDouble,
            '‘' | '‚' | '‛' | '`' => Glyph::OpeningSingle,
            '’' | '´' => Glyph::ClosingSingle,
            '«' => Glyph::OpeningGuillemet,
            '»' => Glyph::ClosingGuillemet,
            _ => return None,
        })
    }

    /// Which marks it pairs with.
    #[must_use]
    pub const fn class(self) -> MarkClass {
        match self {
            Glyph::StraightDouble | Glyph::OpeningDouble | Glyph::ClosingDouble | Glyph::TwoSingles => {
                MarkClass::Double
            }
            Glyph::StraightSingle | Glyph::OpeningSingle | Glyph::ClosingSingle => MarkClass::Single,
            Glyph::OpeningGuillemet | Glyph::ClosingGuillemet => MarkClass::Guillemet,
        }
    }

    /// The character that closes what this glyph opens.
    #[must_use]
    pub const fn closer(self) -> char {
        match self {
            Glyph::StraightDouble => '"',
            Glyph::StraightSingle => '\'',
            Glyph::OpeningDouble | Glyph::ClosingDouble | Glyph::TwoSingles => '”',
            Glyph::OpeningSingle | Glyph::ClosingSingle => '’',
            Glyph::OpeningGuillemet | Glyph::ClosingGuillemet => '»',
        }
    }

    /// The character that opens what this glyph closes.
    #[must_use]
    pub const fn opener(self) -> char {
        match self {
            Glyph::StraightDouble => '"',
            Glyph::StraightSingle => '\'',
            Glyph::OpeningDouble | Glyph::ClosingDouble | Glyph::TwoSingles => '“',
            Glyph::OpeningSingle | Glyph::ClosingSingle => '‘',
            Glyph::OpeningGuillemet | Glyph::ClosingGuillemet => '«',
        }
    }
}
