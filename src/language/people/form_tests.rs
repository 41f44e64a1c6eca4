//! Names whose form is not that of most: family name first, particles, titles that several share, letters of a seat.

use super::tests::people;
use crate::language::testing::{draft, draft_in};
use crate::text::Format;

#[test]
fn a_family_name_may_stand_first() {
    for (text, names) in [
        ("It was Chen Meiling’s idea. Ms Chen left. “No,” Chen said.", "Chen Meiling | Chen | Chen"),
        ("Park Ji-hoon, a chemist, won. Mr Park left. Park was late.", "Park Ji-hoon | Park | Park"),
        ("A chemist, Kim Jong Bin, won. Mr Kim left.", "Kim Jong Bin | Kim"),
        ("Kim Jong-bin, a chemist, won. Kim Jong Bin left.", "Kim Jong-bin | Kim Jong Bin"),
        (
            "Nakamoru Emi, an engineer, won. Dr Nakamoru left. “No,” Nakamoru said.",
            "Nakamoru Emi | Nakamoru | Nakamoru",
        ),
    ] {
        assert_eq!(people(text), [names], "{text}");
    }
    let lawyer = "Nakamoru Emi, an engineer, won. Mr Nakamoru, her lawyer, left.";
    assert_eq!(people(lawyer), ["Nakamoru Emi", "Nakamoru"]);
    assert_eq!(people("Kim Bell, a chemist, won. Ms Bell left."), ["Kim Bell | Bell"]);
    for (text, names) in [
        ("Li Andersson, a minister, won. Ms Andersson left.", "Li Andersson | Andersson"),
        ("Lau Jensen, a Dane, won. “No,” Jensen said.", "Lau Jensen | Jensen"),
    ] {
        assert_eq!(people(text), [names], "{text}");
    }
    assert_eq!(people("They met at Chen Press. Ms Chen left."), ["Chen"]);
}

#[test]
fn particles_belong_to_the_name() {
    for (text, names) in [
        (
            "Abdulrahman bin Saleh al-Thaqafi, the minister, left. Al-Thaqafi was late.",
            "Abdulrahman bin Saleh al-Thaqafi | Al-Thaqafi",
        ),
        ("Fahd bin Nasser, the chairman, left. Bin Nasser was late.", "Fahd bin Nasser | Bin Nasser"),
        (
            "De Bassano says it was late.\n\nThe mayor, Rui de Bassano, left. Mr de Bassano was ill.",
            "De Bassano | Rui de Bassano | de Bassano",
        ),
        ("Noura bint Khalid Al Velden, the owner, left.", "Noura bint Khalid Al Velden"),
        ("Ana de la Silva, the mayor, left. De la Silva was late.", "Ana de la Silva | De la Silva"),
    ] {
        assert_eq!(people(text), [names], "{text}");
    }
}

#[test]
fn a_name_with_a_particle_gains_the_given_name() {
    let draft = draft("De Bassano says it was late.\n\nThe mayor, Rui de Bassano, left. Mr de Bassano was ill.");
    assert_eq!(draft.people().iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Rui de Bassano"]);
}

#[test]
fn a_title_may_be_that_of_several() {
    for (text, names) in [
        ("Reps. Ida Holm and Lars Munro left.", ["Ida Holm", "Lars Munro"]),
        ("Sens. Ruiz and Velden left. Sen. Ana Ruiz was late.", ["Ruiz | Ana Ruiz", "Velden"]),
        ("Messrs Velden and Munro own it. Mr Munro left.", ["Velden", "Munro | Munro"]),
    ] {
        assert_eq!(people(text), names, "{text}");
    }
    let draft = draft("Sens. Ana Ruiz and Tom Bell left. Sen. Ruiz was late.");
    let roles = draft.people().iter().map(|person| person.role.map(|role| draft.prose().slice(role)));
    assert_eq!(roles.collect::<Vec<_>>(), [Some("Sen."), None]);
    assert!(people("Seats for the Presidents Cup and Harbour Open are gone.").is_empty());
    assert!(people("They elect more Senators and Congressmen/women in May.").is_empty());
}

#[test]
fn whoever_sits_for_a_place_and_whoever_wrote_the_story_is_nobody_by_name() {
    assert!(people("“No,” said the Karst North MP. The Karst North MP was late.").is_empty());
    assert_eq!(people("By Ana Ruiz\n\nTom Bell, the mayor, left."), ["Tom Bell"]);
}

#[test]
fn a_clause_about_one_person_tells_a_person() {
    assert_eq!(people("It was often Jusse Smolden, who was late."), ["Jusse Smolden"]);
    assert!(people("It was often Harbour Athletic, who were late.").is_empty());
}

#[test]
fn what_begins_a_sentence_or_ranks_somebody_is_no_part_of_the_name() {
    assert_eq!(people("Investigating Donald Velden, they found nothing."), ["Donald Velden"]);
    assert_eq!(people("Marine Lance Cpl. Vasil Pistol left."), ["Vasil Pistol"]);
    assert!(people("They work for General Electric. General Electric was late.").is_empty());
}

#[test]
fn kin_may_have_a_given_name_alone() {
    assert_eq!(people("Tom Bell rows. His wife, Ana, keeps the inn. Ana sings."), ["Tom Bell", "Ana | Ana"]);
    assert_eq!(people("Tom Bell rows. His boat, Ana, is old."), ["Tom Bell"]);
}

#[test]
fn whoever_was_born_with_another_surname_is_one_person() {
    let text = "Ana Ruiz-Bell wrote novels. She was born Ana Ruiz in Karst.";
    assert_eq!(people(text), ["Ana Ruiz-Bell | Ana Ruiz"]);
    let others = "Ana Bell wrote novels. She was born Ida Ruiz in Karst.";
    assert_eq!(people(others), ["Ana Bell", "Ida Ruiz"]);
}

#[test]
fn a_capital_of_the_headline_tells_no_person() {
    let text =
        "# Karst votes to close pool: “It will cost lives”\n\n“It will cost lives,” Ana Ruiz told Karst council.";
    let draft = draft_in(Format::Markdown, text);
    let names = draft.people().iter().map(|person| person.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Ana Ruiz"]);
}

#[test]
fn whoever_has_a_title_may_be_called_as_a_place_is() {
    assert_eq!(people("“It is safe,” said Judge Falls. Judge Falls left."), ["Falls | Falls"]);
}

#[test]
fn a_place_may_be_called_as_somebody_is() {
    for text in [
        "They met on St Olaf’s Square.",
        "KARST FALLS, Holm (GNS) — It rained.",
        "They met in Cardinal Falls.",
        "It blew in German Bight.",
        "They met at Ana Cottage.",
    ] {
        assert_eq!(people(text), [""; 0], "{text}");
    }
}
