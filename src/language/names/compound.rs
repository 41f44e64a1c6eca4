//! Words of two halves, and words that are two: *Karst-based*, *RuizDemocrats*.
//!
//! Not here: names of two halves, which are names as any other.

/// What follows the hyphen where a name is the first half of a description: *Karst-based*.
const DESCRIPTIONS: &[&str] = &[
    "affiliated",
    "aligned",
    "area",
    "backed",
    "based",
    "born",
    "controlled",
    "educated",
    "era",
    "funded",
    "held",
    "inspired",
    "led",
    "like",
    "linked",
    "made",
    "occupied",
    "only",
    "owned",
    "related",
    "run",
    "sponsored",
    "style",
    "trained",
    "wide",
];

/// *Karst* of *Karst-based*; any other word as it is.
pub(in crate::language) fn head_of_compound(word: &str) -> &str {
    // Most words end with another letter than all descriptions do, or have neither hyphen: the longer one begins with that byte.
    let may_describe = matches!(word.as_bytes().last(), Some(b'a' | b'd' | b'e' | b'n' | b'y'));
    if !may_describe || !word.bytes().any(|byte| matches!(byte, b'-' | 0xE2)) {
        return word;
    }
    match word.rsplit_once(['-', '‑']) {
        Some((head, tail)) if DESCRIPTIONS.contains(&tail) => head,
        _ => word,
    }
}

/// The fewest letters of a part in *-ing* that is a verb: *Ai-ming* is a name.
const LONG_PARTICIPLE: usize = 6;

/// *Karst-based*, *Labour-controlled*, *Tern-leaning*: an adjective that begins with a name.
pub(in crate::language) fn describes(word: &str) -> bool {
    // Most words end with another letter than all of these, or have no hyphen: the longer one begins with that byte.
    let may_describe = matches!(word.as_bytes().last(), Some(b'a' | b'd' | b'e' | b'g' | b'n' | b'y'));
    if !may_describe || !word.bytes().any(|byte| matches!(byte, b'-' | 0xE2)) {
        return false;
    }
    if head_of_compound(word).len() < word.len() {
        return true;
    }
    let tail = word.rsplit_once(['-', '‑']).map(|(_, tail)| tail).filter(|tail| tail.starts_with(char::is_lowercase));
    tail.is_some_and(|tail| {
        tail.ends_with("ed") && tail.len() > 2 || tail.ends_with("ing") && tail.len() >= LONG_PARTICIPLE
    })
}

/// The longest beginning of a surname that a capital follows: *VanderBerg*.
const LONGEST_PARTICLE: usize = 4;

/// *RuizDemocrats*: two words that have lost the space between them, as pages of links have them. *McBell* and *DeRuiz* are one.
pub(super) fn is_glued(word: &str) -> bool {
    let bytes = word.as_bytes();
    let second = bytes.windows(2).position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    second.is_some_and(|last| last >= LONGEST_PARTICLE) && !word.starts_with("Vander") && !word.starts_with("Vanden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_head_of_every_description() {
        for word in DESCRIPTIONS.iter().flat_map(|tail| [format!("Karst-{tail}"), format!("Holm‑{tail}")]) {
            assert!(matches!(head_of_compound(&word), "Karst" | "Holm") && describes(&word), "{word}");
        }
        for (word, is_description) in [("Labour-voting", true), ("Karst-lit", false), ("Ai-ming", false), ("ed", false)]
        {
            assert_eq!((head_of_compound(word), describes(word)), (word, is_description), "{word}");
        }
    }
}
