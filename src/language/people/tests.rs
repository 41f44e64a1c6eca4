//! Which names of a draft are one person’s.

use crate::language::{BlockCache, Draft, analyse};
use crate::markup;
use crate::text::{Document, Format};
use std::sync::Arc;

fn draft(text: &str) -> Draft {
    analyse(Arc::new(markup::extract(&Document::new(text, Format::Plain))), &mut BlockCache::default())
}

/// The people of a text, each with the places that name them.
fn people(text: &str) -> Vec<String> {
    let draft = draft(text);
    let places = |spans: &[crate::markup::ProseSpan]| {
        spans.iter().map(|span| draft.prose().slice(*span)).collect::<Vec<_>>().join(" | ")
    };
    draft.people().iter().map(|person| places(&person.mentions)).collect()
}

#[test]
fn one_person_under_several_names() {
    for (text, names) in [
        ("Tom Holm (born Tomas Bellini) sings. Bellini left Karst early.", "Tom Holm | Tomas Bellini | Bellini"),
        ("Tom Holm, better known as Nino Karst, sings. Karst was late.", "Tom Holm | Nino Karst | Karst"),
        ("Yuki Arai came. Arai Yuki sings.", "Yuki Arai | Arai Yuki"),
        ("Saint Aldric wept. Aldric said nothing, and he left.", "Saint Aldric | Aldric"),
        ("Maria Ruiz Bell came. Ruiz Bell sings.", "Maria Ruiz Bell | Ruiz Bell"),
        ("Maria Quell came.\n\nTOM QUELL sings. MARIA QUELL sings.", "Maria Quell | MARIA QUELL"),
    ] {
        assert_eq!(people(text).first().map(String::as_str), Some(names), "{text}");
    }
}

#[test]
fn a_word_that_only_begins_the_sentence_is_no_part_of_a_name() {
    for (text, names) in [
        ("Tom Bell came. Following Bell, the band played.", "Tom Bell | Bell"),
        ("Tom Bell came. Hey Tom! All of Bell was wet.", "Tom Bell | Tom | Bell"),
    ] {
        assert_eq!(people(text), [names], "{text}");
    }
}

#[test]
fn kin_do_not_take_a_surname_over() {
    let text = "Ana Ruiz came. Ruiz sang. Her brother, Tom Ruiz, played. Ruiz sang again.";
    assert_eq!(people(text), ["Ana Ruiz | Ruiz | Ruiz", "Tom Ruiz"]);
}
