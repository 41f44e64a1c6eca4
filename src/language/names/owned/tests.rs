//! Names of bodies that hold an owner.

use crate::language::BodyKind;
use crate::language::testing;

/// The organisations of a text, and then the people.
fn names(text: &str) -> Vec<String> {
    let draft = testing::draft(text);
    let bodies = draft.bodies().iter().filter(|body| body.kind == BodyKind::Organisation);
    let bodies = bodies.map(|body| draft.prose().slice(body.name()).to_owned());
    bodies.chain(draft.people().iter().map(|person| person.name.clone())).collect()
}

#[test]
fn an_owner_is_part_of_the_name_of_a_body() {
    for (text, body) in [
        ("It went to the Tern County Sheriff’s Office on Monday.", "Tern County Sheriff’s Office"),
        ("It went to the Attorney General’s Office on Monday.", "Attorney General’s Office"),
        ("It went to the Karst Police Officers’ Association on Monday.", "Karst Police Officers’ Association"),
        ("It went to the Karst Teachers' Union on Monday.", "Karst Teachers' Union"),
        ("It went to St. Olav’s Hospital on Monday.", "St. Olav’s Hospital"),
        ("It went to the Karst Shipowners’ Association on Monday.", "Karst Shipowners’ Association"),
        ("It went to the Bakers’ and Ferry Workers Union on Monday.", "Bakers’ and Ferry Workers Union"),
        ("It went to St Olav’s Free Church on Monday.", "St Olav’s Free Church"),
        ("It went to the Holm People’s Workers Party on Monday.", "Holm People’s Workers Party"),
        ("It went to the Women’s Quarry Center on Monday.", "Women’s Quarry Center"),
    ] {
        assert_eq!(names(text), [body], "{text}");
    }
}

#[test]
fn what_somebody_or_something_else_has_is_a_name_of_its_own() {
    for (text, found) in [
        ("It went to Ana Ruiz’s Harbour Council on Monday.", "Harbour Council"),
        ("It went to Karst’s Harbour Council on Monday.", "Harbour Council"),
        ("It went to the Harbour Press’ Ferry Office on Monday.", "Ferry Office"),
    ] {
        assert!(names(text).contains(&found.to_owned()), "{text}: {:?}", names(text));
    }
}
