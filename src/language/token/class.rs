//! What a character can be to the tokeniser.
//!
//! A table answers for ASCII, where nearly all the time goes; a match for the rest.

/// What a character begins or goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    Upper,
    Lower,
    Digit,
    Mark,
    /// A full stop, alone or in an ellipsis.
    Dot,
    /// Any other end of a sentence.
    Stop,
    Dash,
    /// An `@`.
    At,
    Opaque,
    Symbol,
    /// Not ASCII: ask [`of`].
    Wide,
}

/// The class of every byte.
pub(super) const BYTES: [Class; 256] = table();

const fn table() -> [Class; 256] {
    let mut classes = [Class::Symbol; 256];
    let mut byte: u8 = 0;
    loop {
        classes[byte as usize] = match byte {
            0..=b' ' | 0x7F => Class::Space,
            b'A'..=b'Z' => Class::Upper,
            b'a'..=b'z' => Class::Lower,
            b'0'..=b'9' => Class::Digit,
            b'"' | b'\'' | b'`' => Class::Mark,
            b'.' => Class::Dot,
            b'!' | b'?' => Class::Stop,
            b'-' => Class::Dash,
            b'@' => Class::At,
            0x80..=0xFF => Class::Wide,
            _ => Class::Symbol,
        };
        if byte == 255 {
            return classes;
        }
        byte += 1;
    }
}

/// The class of any character.
pub(super) fn of(character: char) -> Class {
    match character {
        '\0'..='\x7F' => BYTES[character as usize],
        '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›' | '´' | '＂' => {
            Class::Mark
        }
        '…' => Class::Dot,
        '。' | '！' | '？' | '؟' | '۔' | '।' | '‽' | '‼' | '⁇' | '⁈' | '⁉' => Class::Stop,
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⸺' | '⸻' => Class::Dash,
        '\u{FFFC}' => Class::Opaque,
        '\u{200B}' | '\u{FEFF}' | '\u{200E}' | '\u{200F}' | '\u{2060}' => Class::Space,
        _ if character.is_lowercase() => Class::Lower,
        _ if character.is_uppercase() => Class::Upper,
        // Letters without case are no sign of a name, and so count with the small ones.
        _ if character.is_alphabetic() => Class::Lower,
        _ if character.is_numeric() => Class::Digit,
        _ if character.is_whitespace() || character.is_control() => Class::Space,
        _ => Class::Symbol,
    }
}

/// Whether the character only modifies the letter before it: accents of their own, joiners, soft hyphens.
pub(super) const fn is_modifier(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}
