//! Letters behind a name: *Ana Ruiz OBE*, *Tom Bell KC MP*. They are no part of it.

use crate::language::lexicon::{ShortList, WordClass, is_organisation_word, is_place};
use crate::language::narration::{Stretch, Words};
use crate::language::token::stem;

/// Honours, degrees and callings, British and Irish ones most of all; none that is also a state or a team.
static HONOURS: ShortList = ShortList::new(&[
    "BEM", "CBE", "CGC", "CMG", "CVO", "DBE", "DCB", "DCMG", "DPhil", "DSC", "DSO", "FBA", "FRCP", "FRCS", "FRS",
    "FRSA", "FRSE", "GBE", "GCB", "KBE", "KC", "KCB", "KCMG", "KCVO", "KPM", "LVO", "MBE", "MVO", "OBE", "PhD", "QC",
    "QPM",
]);

/// Seats in a parliament, whose letters stand behind the name of a constituency too: *Karst North MP*.
static SEATS: ShortList = ShortList::new(&["MEP", "MLA", "MP", "MSP", "TD"]);

/// A run without the letters behind the name in it; the run as it is where they are all that follows a place or a party.
pub(super) fn without_letters(words: Words<'_>, run: Stretch) -> Stretch {
    let mut to = run.to;
    while to > run.from + 1 {
        let last = stem(words.word(to - 1));
        let seat = || SEATS.has(last) && is_person(words, Stretch { to: to - 1, ..run });
        if !HONOURS.has(last) && !seat() {
            break;
        }
        to -= 1;
    }
    Stretch { to, ..run }
}

/// *Karst North MP*: a constituency and whoever sits for it, and nobody by name.
pub(super) fn is_seat(words: Words<'_>, name: Stretch) -> bool {
    name.to - name.from > 1 && SEATS.has(stem(words.word(name.to - 1)))
}

/// The first token behind a name and its letters.
pub(super) fn past_letters(words: Words<'_>, mut at: usize) -> usize {
    // Most of what follows a name is in small letters.
    while words.is_capital(at) && are_letters(words.word(at)) {
        at += 1;
    }
    at
}

/// Whether a word is letters that may stand behind a name.
pub(in crate::language) fn are_letters(word: &str) -> bool {
    let word = stem(word.trim_end_matches(','));
    HONOURS.has(word) || SEATS.has(word)
}

/// Whether words before the letters of a seat are somebody’s name: *Mr Ruiz*, *Ana Ruiz*; not *Karst North*.
fn is_person(words: Words<'_>, name: Stretch) -> bool {
    let titled = words.is(name.from, WordClass::Title) && name.to > name.from + 1;
    let place = |token: usize| is_place(stem(words.word(token))) || is_organisation_word(words.word(token));
    let the = name.from > 0 && words.is(name.from - 1, WordClass::Determiner);
    let plain = name.to == name.from + 2 && !the && !(name.from..name.to).any(place);
    titled || words.is_given_name(name.from) && name.to > name.from + 1 || plain
}

#[cfg(test)]
mod tests {
    use crate::language::testing::draft;

    /// Everybody of a text, with their role.
    fn people(text: &str) -> Vec<String> {
        let draft = draft(text);
        let role = |person: &crate::language::Person| {
            person.role.map(|role| format!(", {}", draft.prose().slice(role))).unwrap_or_default()
        };
        draft.people().iter().map(|person| format!("{}{}", person.name, role(person))).collect()
    }

    #[test]
    fn letters_are_no_part_of_a_name() {
        for (text, expected) in [
            ("Ana Ruiz KC told Tom Bell OBE that Ruiz was late.", &["Ana Ruiz", "Tom Bell"][..]),
            (
                "Mr Bell MP left. “I was late,” Tom Bell MP, the shipping minister, said.",
                &["Tom Bell, the shipping minister"],
            ),
            ("Dr. Wynfryd Trevalga MSP, 53, left. Dr Trevalga was late.", &["Wynfryd Trevalga"]),
            (
                "Ana Ruiz left. In a letter to the mayor, Ida Holm, Mr Bell MP wrote to Ms Holm.",
                &["Ana Ruiz", "Ida Holm, mayor", "Bell"],
            ),
        ] {
            assert_eq!(people(text), expected, "{text}");
        }
    }

    #[test]
    fn a_knight_goes_by_the_given_name() {
        assert_eq!(people("Sir Godfrey Tench KCB wrote it. Sir Godfrey was late."), ["Godfrey Tench"]);
    }

    #[test]
    fn whoever_has_letters_speaks_under_the_name() {
        for text in [
            "Ana Ruiz came. “I was late,” said Ana Ruiz KC.",
            "Ana Ruiz came. Ana Ruiz KC, for the Crown, said: “I was late.”",
        ] {
            assert_eq!(draft(text).quotations()[0].speaker().expect("somebody says it").name, "Ana Ruiz", "{text}");
        }
    }
}
