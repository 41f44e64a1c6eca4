//! Pronouns that go back to somebody the draft does not name.

use crate::language::testing;

/// Whoever says the last quotation of a text.
fn last_speaker(text: &str) -> String {
    let draft = testing::draft(text);
    let speaker = draft.quotations().last().and_then(|last| last.speaker());
    speaker.map_or("nobody", |speaker| speaker.name.as_str()).to_owned()
}

#[test]
fn whoever_spoke_without_a_name_goes_on_where_nobody_is_named() {
    let before = "Mayor Tom Bell said the wall was safe.\n\n";
    for (text, speaker) in [
        (
            "A resident of the port said a boat had sunk. The resident, who rents a room there, said the road was full.\n\n\
             “People fled at once,” he said.",
            "A resident of the port",
        ),
        ("“It is lost,” says a port official who asked not to be named.\n\n“We are done,” he says.", "a port official"),
        ("“It is lost,” says a port official.\n\nTom Bell left the hall.\n\n“We are done,” he says.", "Tom Bell"),
        ("“It is lost,” says a port official.\n\nIt rained.\n\n“We are done,” he says.", "Tom Bell"),
        (
            "Ana Ruiz, an organiser with the union, said the road was full.\n\n“People fled at once,” she said.",
            "Ana Ruiz",
        ),
    ] {
        assert_eq!(last_speaker(&format!("{before}{text}")), speaker, "{text}");
    }
}

#[test]
fn whose_chief_somebody_is_does_not_hide_the_name() {
    for (text, speaker) in [
        ("“It is our duty to help,” said Karst chief of police Ana Ruiz.", "Ana Ruiz"),
        ("“It is our duty to help,” said a friend of violinist Ana Ruiz.", "a friend"),
        ("“It is our duty to help,” said the chief of staff of Ana Ruiz.", "the chief"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn whoever_declines_to_comment_may_speak_on_in_the_paragraph() {
    let before = "Mayor Tom Bell opened the bridge.";
    for (text, speaker) in [
        ("A spokesman declined to comment. “We will not talk about it,” he said.", "A spokesman"),
        (
            "It rained.\n\nA spokesman declined to comment.\n\nIt rained.\n\n“We will not talk about it,” he said.",
            "Tom Bell",
        ),
    ] {
        assert_eq!(last_speaker(&format!("{before} {text}")), speaker, "{text}");
    }
}

#[test]
fn words_that_no_mark_closes_run_into_their_attribution() {
    for (text, speaker) in [
        ("“The wall is lost, says Ana Ruiz, the mayor.\n\nIt rained.", "Ana Ruiz"),
        ("“The wall is lost, I said.\n\nIt rained.", "nobody"),
        ("The jury heard that “nobody could have held the wall”.", "nobody"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn a_paragraph_that_opens_with_a_noun_and_names_nobody_is_about_that_one() {
    let before = "The attorney general, Ana Ruiz, spoke. “No,” said Ida Fenn, a nurse.\n\n";
    for (text, speaker) in [
        ("The mayor was scathing. “They took the water,” she said.", "The mayor"),
        ("The attorney general is no friend of the town. It rained. “I sent flowers,” she said.", "Ana Ruiz"),
        ("An inspector who came in May wrote it down. She said the hall was “damp and cold”.", "An inspector"),
        ("The mayor’s secretary was scathing. “They took the water,” she said.", "The mayor’s secretary"),
        ("A witness statement was read. “They took the water,” she said.", "Ida Fenn"),
        ("The mayor met Ida Fenn. “They took the water,” she said.", "Ida Fenn"),
    ] {
        assert_eq!(last_speaker(&format!("{before}{text}")), speaker, "{text}");
    }
}

#[test]
fn who_holds_an_office_is_not_who_shadows_it() {
    for (text, speaker) in [
        ("Tom Bell, the shadow port minister, rose. “No,” said the port minister.", "the port minister"),
        ("Tom Bell, the shadow port minister, rose. “No,” said the shadow minister.", "Tom Bell"),
        ("Sen. Ana Ruiz of Karst met Sen. Tom Bell of Holm. “No,” said the Karst senator.", "Ana Ruiz"),
        ("“Were you there?” Tom Bell asked.\n\n“I was not,” said the witness.", "the witness"),
        ("Ana Ruiz came. The woman in front of me said it was “very, very long”.", "The woman"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn the_subject_of_a_cue_stands_before_a_clause_and_behind_a_document() {
    for (text, speaker) in [
        ("A review in 2022, which was not published, had found that the ward was “cold and damp”.", "A review"),
        ("In a statement Karst Harbour Trust said it had “learned its lesson”.", "Karst Harbour Trust"),
        ("A 2023 report warned that the wall was “soft and wet”.", "A 2023 report"),
        ("“Four of them,” said Tom Bell, according to a transcript seen by the Times.", "Tom Bell"),
        ("“Put the coats away,” Tom Bell advised.", "Tom Bell"),
        ("A man who lit a fire “stood there and laughed”, a jury has heard.", "nobody"),
        ("“I never asked for it”: Tom Bell on his boat", "Tom Bell"),
    ] {
        assert_eq!(last_speaker(text), speaker, "{text}");
    }
}

#[test]
fn whom_the_draft_is_about_is_meant_where_another_sex_spoke_last() {
    let before = "Ana Ruiz, who wrote seven novels, has died. Ms. Ruiz was born in Karst. Ms. Ruiz was late. Ms. Ruiz left.\n\n\
                  “I read them,” said Ida Fenn, a critic.\n\nIt rained.\n\n";
    for (text, speaker) in [
        ("“I did not,” said Tom Bell.\n\n“He did, too,” she said.", "Ana Ruiz"),
        ("“I did not,” said Tom Bell. Ms. Fenn laughed.\n\n“He did, too,” she said.", "Ida Fenn"),
        ("“I did,” said Ms. Fenn.\n\nIt rained.\n\n“And I wept,” she said.", "Ida Fenn"),
    ] {
        assert_eq!(last_speaker(&format!("{before}{text}")), speaker, "{text}");
    }
}
