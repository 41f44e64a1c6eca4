//! Words that differ and are the same words all the same.
//!
//! What one word alone can tell is folded in `language::wording`, and does not come here. This is for what is cut into
//! words otherwise (*policy maker*, *policymaker*) and for short forms of several words (*U.S.*, *United States*).

use super::lexicon::ordinal;

/// Short forms, and the words they stand for.
const SHORT: [(&str, &str); 11] = [
    ("us", "united states"),
    ("uk", "united kingdom"),
    ("usa", "united states of america"),
    ("un", "united nations"),
    ("eu", "european union"),
    ("etc", "et cetera"),
    ("vs", "versus"),
    ("tv", "television"),
    ("ya", "you"),
    ("cause", "because"),
    ("yeah", "yes"),
];

/// Whether two runs of words, in lower case, are one run in two settings. Linear in their length.
pub(super) fn are_one(own: &[String], said: &[String]) -> bool {
    letters(own) == letters(said)
}

/// The letters and figures of the words, each short form written out, an ending of an ordinal left out: *8th*.
fn letters(words: &[String]) -> String {
    let mut all = String::new();
    for word in words {
        let plain: String = word.chars().filter(|next| next.is_alphanumeric()).collect();
        let long = SHORT.iter().find(|(short, _)| *short == plain).map_or(plain.as_str(), |(_, long)| long);
        let figures = long.trim_end_matches(|next: char| next.is_ascii_lowercase());
        let is_ordinal = !figures.is_empty() && matches!(&long[figures.len()..], "st" | "nd" | "rd" | "th");
        match ordinal(word) {
            Some(number) => all.push_str(&number.to_string()),
            None => all.extend(if is_ordinal { figures } else { long }.chars().filter(|next| *next != ' ')),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::are_one;

    fn same(own: &str, said: &str) -> bool {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        are_one(&words(own), &words(said))
    }

    #[test]
    fn one_thing_is_cut_into_words_in_many_ways() {
        for (own, said) in [
            ("policy maker", "policymaker"),
            ("u.s.", "united states"),
            ("a.a.", "aa"),
            ("8", "8th"),
            ("8", "eighth"),
            ("21st", "twenty-first"),
            ("the north-west", "the northwest"),
        ] {
            assert!(same(own, said), "{own} / {said}");
        }
        for (own, said) in [("five", "six"), ("5th", "6th"), ("all", "some"), ("can", "cannot"), ("a", "the")] {
            assert!(!same(own, said), "{own} / {said}");
        }
    }
}
