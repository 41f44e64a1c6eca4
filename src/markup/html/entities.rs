//! Character references in text: `&rdquo;`, `&#8221;`, `&copy` without its semicolon.
//!
//! The few that fill news pages are known here; every other one is asked of the tokeniser.

use html5gum::{Token, Tokenizer};
use std::borrow::Cow;
use std::ops::Range;

/// The longest name is 32 bytes; a number needs fewer.
const LONGEST: usize = 34;

/// Names that news pages are full of, so that asking for them costs nothing.
const COMMON: [(&str, &str); 16] = [
    ("&amp;", "&"),
    ("&nbsp;", "\u{A0}"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&mdash;", "—"),
    ("&ndash;", "–"),
    ("&hellip;", "…"),
    ("&#39;", "'"),
    ("&#8217;", "’"),
    ("&#160;", "\u{A0}"),
];

/// One character reference and what it stands for.
pub(super) struct Entity {
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
    /// What it stands for; never empty.
    pub(super) text: Cow<'static, str>,
}

/// The character references of a text, in order. An ampersand that begins none is
/// an ampersand. Linear in the text.
pub(super) fn in_text(text: &str) -> impl Iterator<Item = Entity> {
    text.match_indices('&').filter_map(|(start, _)| {
        let (length, decoded) = reference(&text[start..])?;
        Some(Entity { range: start..start + length, text: decoded })
    })
}

/// The text with its character references decoded. Linear.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut from = 0;
    for entity in in_text(text) {
        decoded.push_str(&text[from..entity.range.start]);
        decoded.push_str(&entity.text);
        from = entity.range.end;
    }
    decoded.push_str(&text[from..]);
    Cow::Owned(decoded)
}

/// The reference at the start of a text: its length and meaning.
fn reference(text: &str) -> Option<(usize, Cow<'static, str>)> {
    let bytes = text.as_bytes();
    let part_of_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'#';
    let name = 1 + bytes.iter().skip(1).take(LONGEST).take_while(part_of_name).count();
    let length = if bytes.get(name) == Some(&b';') { name + 1 } else { name };
    let candidate = &text[..length];
    if name == 1 {
        return None;
    }
    if let Some((_, meaning)) = COMMON.iter().find(|(known, _)| *known == candidate) {
        return Some((length, Cow::Borrowed(meaning)));
    }
    let decoded: String = Tokenizer::new(candidate)
        .map(|token| match token {
            Ok(Token::String(text)) => String::from_utf8_lossy(&text).into_owned(),
            Ok(_) => String::new(),
            Err(never) => match never {},
        })
        .collect();
    // Without a semicolon only the first letters may be the name: `&copyright` is `©right`.
    let shared = decoded.bytes().rev().zip(candidate.bytes().rev()).take_while(|(one, other)| one == other).count();
    let meaning = decoded.get(..decoded.len() - shared).filter(|meaning| !meaning.is_empty())?;
    Some((length - shared, Cow::Owned(meaning.to_owned())))
}
