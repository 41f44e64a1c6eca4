//! What the words beside a name make of whoever has it.

use crate::language::testing;

/// The role of each person of a text; nothing for one who has none.
fn roles(text: &str) -> Vec<String> {
    let draft = testing::draft(text);
    let role = |person: &crate::language::Person| person.role.map_or("", |role| draft.prose().slice(role)).to_owned();
    draft.people().iter().map(role).collect()
}

#[test]
fn an_office_before_a_name_goes_on_behind_its_noun() {
    for (text, role) in [
        ("Secretary of State Ana Ruiz left on Monday.", "Secretary of State"),
        ("Police and then-Secretary of State Ana Ruiz agreed.", "then-Secretary of State"),
        ("Director of National Intelligence Tom Bell left.", "Director of National Intelligence"),
        ("White House chief of staff Tom Bell said no.", "White House chief of staff"),
        ("He met President-elect Ana Ruiz there.", "President-elect"),
        ("He and former first lady Ana Ruiz left.", "former first lady"),
        ("Ministry of Defence spokesman Tom Bell said so.", "Ministry of Defence spokesman"),
        ("The US secretary of state, Ana Ruiz, left.", "US secretary of state"),
    ] {
        assert_eq!(roles(text), [role], "{text}");
    }
}

#[test]
fn a_trade_or_a_party_before_a_full_name_is_a_role() {
    for (text, role) in [
        ("He met Harbour lobbyist Ana Ruiz there.", "Harbour lobbyist"),
        ("She faces Democratic challenger Ana Ruiz in May.", "Democratic challenger"),
        ("Karst sports reporter Ana Ruiz left.", "Karst sports reporter"),
        ("She faces Democrat Ana Ruiz in May.", "Democrat"),
        ("Republican Ana Ruiz, the mayor of Karst, left.", "the mayor of Karst"),
        ("The EU’s negotiator Tom Bell said no.", "EU’s negotiator"),
        ("In a letter to encounter Ana Ruiz wrote later, he said no.", ""),
    ] {
        assert_eq!(roles(text), [role], "{text}");
    }
}

#[test]
fn an_office_of_a_body_and_a_comma_is_the_role_of_the_name_behind_it() {
    for (text, all) in [
        ("The House minority leader, Ana Ruiz, spoke.", vec!["House minority leader"]),
        ("They fined a Karst Times reporter, Ana Ruiz, on Monday.", vec!["Karst Times reporter"]),
        ("It belongs to his son-in-law, Tom Bell.", vec!["son-in-law"]),
        ("They met a Karst lawyer, Ana Ruiz, Tom Bell and others.", vec!["", ""]),
        ("According to the Karst mayor, Ana Ruiz was late.", vec![""]),
    ] {
        assert_eq!(roles(text), all, "{text}");
    }
}

#[test]
fn a_role_behind_a_name_may_be_of_a_party_or_no_office() {
    for (text, role) in [
        ("Ana Ruiz, a research fellow at the Holm Institute, said so.", "a research fellow at the Holm Institute"),
        ("Ana Ruiz, vice president of the firm, said so.", "vice president of the firm"),
        ("Ana Ruiz, now a lawyer in Holm, said so.", "a lawyer in Holm"),
        ("Ana Ruiz, the top Democrat on the panel, said so.", "the top Democrat on the panel"),
        ("Ana Ruiz, an opponent who’s had far more money, left.", "an opponent"),
        ("Ana Ruiz, economic adviser for Tern Foods, said so.", "economic adviser for Tern Foods"),
        ("Ana Ruiz, citing advisers to the mayor, left.", ""),
    ] {
        assert_eq!(roles(text), [role], "{text}");
    }
}

#[test]
fn who_leads_the_senate_is_a_senator_and_a_member_of_a_party_may_hold_any_office() {
    for text in [
        "The Senate minority leader, Ana Ruiz, came late. “The bridge is lost,” the senator said.",
        "Republican Ana Ruiz came late. She was tired. “The bridge is lost,” the senator said.",
    ] {
        let draft = testing::draft(text);
        let speaker = draft.quotations().iter().find_map(|quotation| quotation.attribution.as_ref()?.speaker.as_ref());
        assert_eq!(speaker.map(|speaker| speaker.name.as_str()), Some("Ana Ruiz"), "{text}");
    }
}

/// The people of a text, each with how often they are named.
fn people(text: &str) -> Vec<(String, usize)> {
    let draft = testing::draft(text);
    draft.people().iter().map(|person| (person.name.clone(), person.mentions.len())).collect()
}

#[test]
fn a_suffix_or_middle_initials_tell_two_of_one_surname() {
    for (text, all) in [
        (
            "Ana Holm Jr. came with Tom Bell. Holm Jr. left. President Holm said no.",
            vec![("Ana Holm Jr.", 2), ("Tom Bell", 1), ("Holm", 1)],
        ),
        ("Ana Holm Jr. came late. Holm Jr. left. Holm said no.", vec![("Ana Holm Jr.", 3)]),
        (
            "Ana H.B. Ruiz met Ana C. Ruiz there. Ana H. B. Ruiz left with Ana C. Ruiz.",
            vec![("Ana H.B. Ruiz", 2), ("Ana C. Ruiz", 2)],
        ),
    ] {
        let all: Vec<(String, usize)> = all.into_iter().map(|(name, times)| (name.to_owned(), times)).collect();
        assert_eq!(people(text), all, "{text}");
    }
}

#[test]
fn adjectives_links_and_halves_of_bodies_are_nobody() {
    for text in [
        "They went to Hillary Holm-voting districts.",
        "A Rupert Holm-owned magazine asked him.",
        "In Karst Ana RuizDemocrats seized it.",
        "The Department of Housing and Urban Harbours said so.",
    ] {
        assert!(people(text).is_empty(), "{text}: {:?}", people(text));
    }
    for (text, name) in [
        ("It is late, says Ana Ruiz Read more about it.", "Ana Ruiz"),
        ("Marine Sgt. Ana Ruiz left.", "Ana Ruiz"),
        ("Brig-Gen Ana Ruiz left.", "Ana Ruiz"),
        ("The German-Russian Colonel Ana Ruiz left.", "Ana Ruiz"),
        ("Georgia Secretary of State Ana Ruiz left.", "Ana Ruiz"),
        ("The mayor met Secretary of State Quessa Arn.", "Quessa Arn"),
        ("It was Senator Ana King of Karst.", "Ana King"),
        ("The mayor met Prime Minister May on Monday.", "May"),
    ] {
        assert_eq!(people(text), [(name.to_owned(), 1)], "{text}");
    }
}

#[test]
fn a_verb_before_an_office_and_a_site_behind_a_name_are_no_roles() {
    assert_eq!(roles("Rep. Dana Holm faces Democratic businessman Tom Bell."), ["Rep.", "Democratic businessman"]);
    assert_eq!(roles("They shut the Ana Tombs, a tourist site northwest of Karst."), [""; 0]);
}

#[test]
fn the_surname_alone_is_not_that_of_kin() {
    let text = "Tom Ruiz came with his daughter Ana Ruiz. Ruiz left.";
    assert_eq!(people(text), [("Tom Ruiz".to_owned(), 2), ("Ana Ruiz".to_owned(), 1)]);
}
