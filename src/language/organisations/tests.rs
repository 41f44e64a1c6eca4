//! How far the name of a body goes, and what is none.

use crate::language::BodyKind;
use crate::language::testing;

/// The organisations of a text.
fn organisations(text: &str) -> Vec<String> {
    let draft = testing::draft(text);
    let bodies = draft.bodies().iter().filter(|body| body.kind == BodyKind::Organisation);
    bodies.map(|body| draft.prose().slice(body.name()).to_owned()).collect()
}

#[test]
fn what_a_body_is_for_may_have_an_and() {
    for (text, body) in [
        ("The Department of Health and Human Services said so.", "Department of Health and Human Services"),
        ("The Center on Budget and Policy Priorities met.", "Center on Budget and Policy Priorities"),
        ("The Center for the Study of Hate and Extremism met.", "Center for the Study of Hate and Extremism"),
        ("The Institute for Research on Labor and Jobs met.", "Institute for Research on Labor and Jobs"),
        ("The Center for Democracy and Technology met.", "Center for Democracy and Technology"),
        ("The Coalition for a Clean Harbour met.", "Coalition for a Clean Harbour"),
        ("Mothers Against Noise met in Karst.", "Mothers Against Noise"),
        ("Veterans for Harbours met in Karst.", "Veterans for Harbours"),
    ] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    assert_eq!(
        organisations("The Ministry of Roads and Harbour Council met."),
        ["Ministry of Roads", "Harbour Council"]
    );
}

#[test]
fn the_office_of_somebody_is_no_part_of_the_body() {
    for (text, body) in [
        ("Office of Roads and Harbours Deputy Director Ana Ruiz left.", "Office of Roads and Harbours"),
        ("Harbour and Road Administration Commissioner Ana Ruiz left.", "Harbour and Road Administration"),
        ("Harbour Bank of Karst President Ana Ruiz left.", "Harbour Bank of Karst"),
        ("KBC Chief National Correspondent Ana Ruiz left.", "KBC"),
        ("Incoming Senate Minority Leader Ana Ruiz left.", "Senate"),
        ("The Office of Special Counsel met.", "Office of Special Counsel"),
        ("The Ottawa Senators met.", "Ottawa Senators"),
        ("The Karst Sheriff’s office met.", "Karst Sheriff’s office"),
    ] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    for text in [
        "Secretary of State Ana Ruiz left.",
        "Energy Secretary Ana Ruiz left.",
        "They saw it on TV.",
        "They met all Senators, and the Republican Senators left.",
    ] {
        assert!(organisations(text).is_empty(), "{text}");
    }
}

#[test]
fn what_only_describes_a_body_is_no_part_of_its_name() {
    for (text, body) in [
        ("The Labour-controlled Senate met.", "Senate"),
        ("The Karst-based Tern Foods Co. met.", "Tern Foods Co."),
        ("Senior Republicans met in Karst.", "Republicans"),
        ("Members of Congress met in Karst.", "Congress"),
    ] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    assert_eq!(organisations("The Labour-led House and Tory-led Senate met."), ["House", "Senate"]);
}

#[test]
fn a_place_or_a_river_is_no_short_form_of_the_body_called_after_it() {
    for text in [
        "The Tern Rivers Trust met. The Tern is clean again. They swam in the Tern.",
        "Tern Rivers Trust staff met. Tern is a small town. They went to Tern.",
        "The Tern Rivers Trust met. The river Tern is clean. Tern floods.",
    ] {
        let draft = testing::draft(text);
        let trust = draft.bodies().iter().find(|body| body.kind == BodyKind::Organisation);
        assert_eq!(trust.map(|trust| trust.mentions.len()), Some(1), "{text}");
    }
}

#[test]
fn of_two_letters_no_small_word_is_left_out_and_some_of_a_people_are_no_body() {
    let draft = testing::draft("Danes for Karst met. They told DK so.");
    assert!(draft.bodies().iter().all(|body| body.mentions.len() == 1));
    assert!(organisations("They met Danish Voters in Karst.").is_empty());
}

#[test]
fn what_a_body_looks_after_may_be_a_list() {
    for (text, body) in [
        ("The Department of Housing, Roads and Harbours met.", "Department of Housing, Roads and Harbours"),
        (
            "The Committee on Health, Education, Labor and Pensions met.",
            "Committee on Health, Education, Labor and Pensions",
        ),
        ("Customs and Border Protection met.", "Customs and Border Protection"),
        ("U.S. Immigration and Customs Enforcement met.", "U.S. Immigration and Customs Enforcement"),
    ] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    assert_eq!(organisations("The Bank of Karst, Ruiz and Bell met."), ["Bank of Karst"]);
}

#[test]
fn a_number_may_end_a_name() {
    for (text, body) in [("BBC Radio 4 was late.", "BBC Radio 4"), ("They watched Channel 4 there.", "Channel 4")] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    assert_eq!(organisations("Radio 4 was late. They heard Radio 5 there."), ["Radio 4", "Radio 5"]);
}

#[test]
fn a_club_goes_by_the_last_word() {
    let text = "Harborough Rovers lost. Rovers had won twice. The fans of Rovers left.";
    let draft = testing::draft(text);
    assert_eq!(draft.bodies().iter().map(|body| body.mentions.len()).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_town_is_no_short_form_of_what_it_has() {
    let text = "The Karst Flood Action Group met. Families left Karst. Karst is wet.";
    let draft = testing::draft(text);
    assert_eq!(draft.organisations().map(|body| body.mentions.len()).collect::<Vec<_>>(), [1]);
}

#[test]
fn people_of_one_trade_may_own_their_association() {
    for (text, body) in [
        ("The Tern Merchant’s Association said so.", "Tern Merchant’s Association"),
        ("The 2nd Tern Division left.", "Tern Division"),
        ("Tern Holding left.", "Tern Holding"),
    ] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    assert!(organisations("“Division, not unity,” she said. Holding a cup, she left.").is_empty());
}

#[test]
fn a_listed_name_may_look_like_a_possessive_or_an_officer() {
    for (text, body) in [
        ("They ate at McDonald’s there.", "McDonald’s"),
        ("The Standard & Poor’s 500 Index fell. Standard & Poor's said so.", "Standard & Poor’s"),
        ("They work for General Electric there.", "General Electric"),
        ("Senate Democratic Leader Ana Ruiz left.", "Senate"),
    ] {
        assert_eq!(organisations(text), [body], "{text}");
    }
    assert!(organisations("Officials under Presidents Ana Ruiz and Tom Bell left.").is_empty());
}
