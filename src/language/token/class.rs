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

/// How many small ASCII letters some bytes begin with.
pub(super) fn small_letters(bytes: &[u8]) -> usize {
    let mut count = 0;
    // Eight at a time, since most words have fewer: in `small`, the highest bit of each byte tells.
    while let Some((eight, _)) = bytes[count..].split_first_chunk::<8>() {
        let ascii = u64::from_le_bytes(*eight) & LOW;
        let from_a = ascii + EACH * u64::from(0x80 - b'a');
        let beyond_z = ascii + EACH * u64::from(0x80 - b'z' - 1);
        let small = from_a & !beyond_z & !u64::from_le_bytes(*eight) & !LOW;
        if small != !LOW {
            return count + (small ^ !LOW).trailing_zeros() as usize / 8;
        }
        count += 8;
    }
    count + bytes[count..].iter().take_while(|byte| byte.is_ascii_lowercase()).count()
}

/// A one in each of eight bytes, and all bits but the highest of each.
const EACH: u64 = 0x0101_0101_0101_0101;
const LOW: u64 = EACH * 0x7F;

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

#[cfg(test)]
mod tests {
    use super::small_letters;

    proptest::proptest! {
        #[test]
        fn small_letters_are_counted_as_one_by_one(text in "[a-z]{0,20}[`a-z{A-Zé\\x00\\x7f]{0,4}[a-z]{0,20}") {
            let one_by_one = text.bytes().take_while(u8::is_ascii_lowercase).count();
            proptest::prop_assert_eq!(small_letters(text.as_bytes()), one_by_one);
        }
    }
}
