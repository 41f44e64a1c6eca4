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
fn a_name_goes_on_with_its_letters_after_a_comma() {
    for (text, name) in [
        ("the Tern Valley Action Group, or TVAG, met", "Tern Valley Action Group"),
        ("the Tern Valley Action Group, known as TVAG, met", "Tern Valley Action Group"),
        ("the Tern Valley Action Group (“TVAG”) met", "Tern Valley Action Group"),
        ("the Action Group for a Tern Valley Aqueduct (AGTVA) met", "Action Group for a Tern Valley Aqueduct"),
    ] {
        assert_eq!(spelled(text)[0].1.as_deref(), Some(name), "{text}");
    }
}

#[test]
fn a_name_does_not_begin_with_a_small_word_and_is_not_drawn_from_a_sentence() {
    let full = |text: &str| spelled(text)[0].1.clone();
    assert_eq!(full("the Office of Rural Roads (ORR)").as_deref(), Some("Office of Rural Roads"));
    assert_eq!(full("During the war Tern Valley voted against a council known as DTVAG"), None);
    assert_eq!(full("the Tern Valley Tax Credit, also referred to as TVTC").as_deref(), Some("Tern Valley Tax Credit"));
}

#[test]
fn a_description_stands_before_or_after_the_letters() {
    for text in [
        "the protest group TVAG met",
        "her bank, TVAG, closed",
        "the TVAG news agency said",
        "TVAG, the protest group, met",
        "TVAG stands for nothing",
        "a body known as TVAG met",
    ] {
        let found = uses(text, &tokens(text));
        assert_eq!(found[0].spelling, Spelling::Described, "{text}");
    }
    for text in ["she wrote to TVAG on Monday", "the TVAG’s new group met", "TVAG, Ruiz said, met"] {
        assert_eq!(uses(text, &tokens(text))[0].spelling, Spelling::None, "{text}");
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
