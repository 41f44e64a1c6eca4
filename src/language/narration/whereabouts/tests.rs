//! What a state or a country behind a town does to the town, and to whoever is from there.

use crate::language::BodyKind;
use crate::language::testing::draft;

/// The places a text names.
fn places(text: &str) -> Vec<String> {
    let draft = draft(text);
    let places = draft.bodies().iter().filter(|body| body.kind == BodyKind::Place);
    places.map(|place| draft.prose().slice(place.name()).to_owned()).collect()
}

#[test]
fn a_town_is_told_by_the_state_or_the_country_behind_it() {
    for (text, town) in [
        ("A flood came to Harlow, Neb., on Monday.", "Harlow"),
        ("A flood came to Harlow, N.D., on Monday.", "Harlow"),
        ("A flood came to Harlow, North Dakota, on Monday.", "Harlow"),
        ("A flood came to Harlow, New South Wales, on Monday.", "Harlow"),
        ("A flood came to Harlow, Virginia, on Monday.", "Harlow"),
        ("A flood came to Harlow, Singapore June 12, with no warning.", "Harlow"),
        ("A flood came to Harlow Head, S.C., on Monday.", "Harlow Head"),
    ] {
        assert_eq!(places(text).first().map(String::as_str), Some(town), "{text}");
    }
}

#[test]
fn a_longer_name_and_a_surname_are_no_state() {
    for text in [
        "They saw Harlow, Ohio State’s captain, on Monday.",
        "They met Harlow, Denver and Bell on Monday.",
        "They met Harlow, Jr., on Monday.",
    ] {
        assert!(!places(text).contains(&"Harlow".to_owned()), "{text}");
    }
}

#[test]
fn the_state_of_a_town_says_nothing() {
    for (text, speaker) in [
        ("Tom Bell, who farms near Harlow, Neb., said: “The wall will hold.”", "Tom Bell"),
        ("Ana Ruiz, 59, a nurse from Harlow, Georgia, said: “The wall will hold.”", "Ana Ruiz"),
        ("Ana Ruiz, 72, from Harlow, Mo., a friend of the mayor, said: “The wall will hold.”", "Ana Ruiz"),
        ("Ana Ruiz, a pilot in Harlow, Md., said: “The wall will hold.”", "Ana Ruiz"),
    ] {
        let draft = draft(text);
        let said = draft.quotations().last().and_then(|last| last.speaker());
        assert_eq!(said.map_or("nobody", |speaker| speaker.name.as_str()), speaker, "{text}");
    }
}
