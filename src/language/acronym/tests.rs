//! What spells an acronym out, and what does not.

use super::{Spelling, uses};
use crate::language::token::tokens;

fn spelled(text: &str) -> Vec<(String, Option<String>)> {
    let found = uses(text, &tokens(text));
    let full = |spelling: Spelling<_>| match spelling {
        Spelling::Full(name) => Some(crate::text::Span::slice(name, text).to_owned()),
        _ => None,
    };
    found.into_iter().map(|one| (one.letters.to_string(), full(one.spelling))).collect()
}

#[test]
fn full_names_stand_before_and_inside_brackets() {
    for (text, letters, name) in [
        ("The Tern Valley Action Group (TVAG) met.", "TVAG", "Tern Valley Action Group"),
        ("The Department of Rural Roads (DRR) said so.", "DRR", "Department of Rural Roads"),
        ("The TVAG (Tern Valley Action Group) met.", "TVAG", "Tern Valley Action Group"),
        ("The Bureau for Bridge-Building (BBB) met.", "BBB", "Bureau for Bridge-Building"),
        ("the Welsh Marches Arts Board (WMAB) withdrew", "WMAB", "Welsh Marches Arts Board"),
    ] {
        assert_eq!(spelled(text), [(letters.to_owned(), Some(name.to_owned()))], "{text}");
    }
}

#[test]
fn other_words_beside_it_are_no_full_name() {
    assert_eq!(spelled("The wind rose sharply (TVAG) that day."), [("TVAG".to_owned(), None)]);
}

#[test]
fn a_block_in_capitals_holds_no_acronyms() {
    assert_eq!(spelled("BRIDGE SHUT AFTER STORM"), []);
}
