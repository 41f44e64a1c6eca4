//! Names in plain small letters, for those who have no accents on their keyboard.
//!
//! Not here: whether two names are one person's.

/// Letters with their marks, and the plain letters they are asked for by.
const PLAIN: [(&str, &str); 23] = [
    ("àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęěẹẻẽếềểễệ", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįıịỉ", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŋ", "n"),
    ("òóôõöøōŏőơọỏốồổỗộớờởỡợ", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűųưụủứừửữự", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("þ", "th"),
];

/// The words in plain small letters; an apostrophe stands inside a word, a hyphen between two. Linear in the length.
#[must_use]
pub fn plain_words(name: &str) -> Vec<String> {
    let mut folded = String::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_lowercase) {
        // Most letters are plain already, and names are compared often.
        let is_plain = character.is_ascii();
        let marked = if is_plain { None } else { PLAIN.iter().find(|(marked, _)| marked.contains(character)) };
        let plain = marked.map(|(_, plain)| *plain);
        match (character, plain) {
            (_, Some(plain)) => folded.push_str(plain),
            ('\'' | '’' | '‘' | 'ʼ' | '.' | '\u{300}'..='\u{36f}', _) => {}
            (other, _) if other.is_alphanumeric() => folded.push(other),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().map(str::to_owned).collect()
}
