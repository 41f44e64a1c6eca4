//! Chinese and Korean family names, which stand before the given name: *Chen Meiling*, *Park Ji-hoon*.
//!
//! Not here: Vietnamese names, which go by the last word, and Japanese ones, which news copy turns round.

use super::entries;
use super::word_map::WordMap;
use std::sync::LazyLock;

/// What a word is in the names of families that stand first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The name of a family, and seldom a given name of the West.
    Family,
    /// Also a given name, a word or a surname of the West.
    FamilyOrAnother,
    /// A syllable of Korean given names, in small letters.
    Syllable,
}

static PARTS: LazyLock<WordMap<Part>> = LazyLock::new(|| {
    let part = |section: &str| match section {
        "family name" => Part::Family,
        "or another name" => Part::FamilyOrAnother,
        _ => Part::Syllable,
    };
    let lines = entries(include_str!("family_names.txt"));
    lines.flat_map(|(section, line)| line.split_whitespace().map(move |word| (word, part(section)))).collect()
});

/// For each letter of the alphabet, a bit for each letter that stands behind it where a family name begins: most names are told
/// to be none by their first two letters.
static BEGINNINGS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    let mut beginnings = [0; 26];
    for (word, _) in PARTS.iter().filter(|(_, part)| **part != Part::Syllable) {
        if let [first, second, ..] = word.as_bytes() {
            beginnings[usize::from(first - b'A')] |= 1 << (second & 31);
        }
    }
    beginnings
});

/// Whether a family name may begin with the first two letters of a name.
fn may_begin(name: &str) -> bool {
    let [first, second, _, _, ..] = name.as_bytes() else { return false };
    let seconds = BEGINNINGS.get(usize::from(first.wrapping_sub(b'A')));
    seconds.is_some_and(|seconds| seconds >> (second & 31) & 1 == 1)
}

/// The most letters such a family name has.
const LONGEST: usize = 6;

/// The family name of a full name where it stands first: *Chen* of *Chen Meiling*.
pub(in crate::language) fn family_name_first(name: &str) -> Option<&str> {
    if !may_begin(name) {
        return None;
    }
    let space = name.bytes().take(LONGEST + 1).position(|byte| byte == b' ')?;
    let (family, given) = (&name[..space], &name[space + 1..]);
    let part = PARTS.get(family)?;
    // Of *Chen Li* either may be the family name.
    let plain = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let no_family = |word: &str| PARTS.get(word) != Some(&Part::Family);
    let alone = || given.split(' ').count() <= 2 && given.split(' ').all(|word| plain(word) && no_family(word));
    (is_of_two_halves(given) || is_korean(given) || *part == Part::Family && alone()).then_some(family)
}

/// *Ji-hoon*, *Ka-shing*: no given name of the West has its second half in small letters.
fn is_of_two_halves(given: &str) -> bool {
    given.split_once('-').is_some_and(|(first, second)| {
        first.starts_with(char::is_uppercase) && second.starts_with(char::is_lowercase) && !second.contains(' ')
    })
}

/// *Jong Un*, *Jong-Un*.
fn is_korean(given: &str) -> bool {
    let mut halves = given.split([' ', '-']).map(super::lower);
    let syllables = halves.by_ref().take(2).filter(|half| PARTS.get(half) == Some(&Part::Syllable)).count();
    syllables == 2 && halves.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::family_name_first;

    #[test]
    fn a_family_name_stands_first_where_only_it_can() {
        for (name, family) in [
            ("Chen Meiling", "Chen"),
            ("Park Ji-hoon", "Park"),
            ("Lee Soo-jin", "Lee"),
            ("Zhang Wei Ming", "Zhang"),
            ("Kim Jong Un", "Kim"),
        ] {
            assert_eq!(family_name_first(name), Some(family), "{name}");
        }
        for name in [
            "Meiling Chen",
            "Kim Bell",
            "Lee Ruiz-Holm",
            "Chen Li",
            "Young Ana",
            "Chen",
            "Park R. Bell",
            "Wu T.",
            "Kim Young",
        ] {
            assert_eq!(family_name_first(name), None, "{name}");
        }
    }
}
