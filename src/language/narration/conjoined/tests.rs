//! Two people who say one thing, and the pronouns that go back to several.

use crate::language::testing;
use crate::language::testing::draft;
use crate::text::Format;

#[test]
fn two_people_speak_as_one() {
    for (text, speakers) in [
        ("“We shut at noon,” Ruiz and Bell said in a statement.", "Ana Ruiz and Tom Bell"),
        ("“We shut at noon,” said Ruiz and Bell, who run the port.", "Ana Ruiz and Tom Bell"),
        ("In a letter, Mayor Ana Ruiz and Councillor Tom Bell wrote: “We shut at noon.”", "Ana Ruiz and Tom Bell"),
        ("Ana Ruiz, the mayor, and Tom Bell, the ferryman, said: “We shut at noon.”", "Ana Ruiz and Tom Bell"),
        ("On Monday Ruiz and Bell said: “We shut at noon.”", "Ana Ruiz and Tom Bell"),
        ("Ana Ruiz, the mayor, and Tom Bell said: “We shut at noon.”", "Ana Ruiz and Tom Bell"),
        ("Munro met the clerk, Ana Ruiz, and Tom Bell, the ferryman, said: “We shut at noon.”", "Tom Bell"),
        ("Ruiz met Bell and Munro said: “We shut at noon.”", "Munro"),
        ("“We shut at noon,” said Ruiz, and Bell agreed.", "Ana Ruiz"),
        ("“We shut at noon,” said Ruiz and Bell agreed.", "Ana Ruiz"),
        ("“We shut at noon,” said Tom Bell of Karst and Sons.", "Tom Bell"),
        ("Works and Planning Minister Tom Bell said: “We shut at noon.”", "Tom Bell"),
        ("Former Mayor and Party Chairman Tom Bell said: “We shut at noon.”", "Tom Bell"),
    ] {
        let draft = draft(&format!("Ana Ruiz and Tom Bell met the board.\n\n{text}"));
        let speaker = draft.quotations().last().and_then(|last| last.speaker());
        assert_eq!(speaker.map_or("nobody", |speaker| speaker.name.as_str()), speakers, "{text}");
    }
    let draft = draft("Ana Ruiz and Tom Bell met. Ruiz and Bell said the port would shut.");
    assert_eq!(draft.reported()[0].speaker().expect("somebody says it").name, "Ana Ruiz and Tom Bell");
}

#[test]
fn more_than_two_speak_as_one() {
    let all = "Ana Ruiz, Tom Bell and Ida Fenn";
    for (text, speakers) in [
        ("“We shut at noon,” Ruiz, Bell and Fenn said in a letter.", all),
        ("“We shut at noon,” said Ruiz, Bell and Fenn.", all),
        ("Ruiz, Bell and Fenn said: “We shut at noon.”", all),
        ("Ruiz, Bell, and Fenn said: “We shut at noon.”", all),
        ("In Karst, Bell and Fenn said: “We shut at noon.”", "Tom Bell and Ida Fenn"),
        ("After she met Ruiz, Bell and Fenn said: “We shut at noon.”", "Tom Bell and Ida Fenn"),
        ("“We shut at noon,” Ana Ruiz and her deputy, Tom Bell, said.", "Ana Ruiz and Tom Bell"),
        ("Ana Ruiz and her deputy, Tom Bell, said: “We shut at noon.”", "Ana Ruiz and Tom Bell"),
        ("Ana Ruiz met her deputy, Tom Bell, and said: “We shut at noon.”", "Ana Ruiz"),
    ] {
        let draft = draft(&format!("Ana Ruiz, Tom Bell and Ida Fenn met the board.\n\n{text}"));
        let speaker = draft.quotations().last().and_then(|last| last.speaker());
        assert_eq!(speaker.map_or("nobody", |speaker| speaker.name.as_str()), speakers, "{text}");
    }
}

#[test]
fn a_line_may_end_between_the_two() {
    let text = "Ana Ruiz and Tom Bell met the board.\n\nRuiz\nand Bell said: “We shut at noon.”\n";
    let draft = testing::draft_in(Format::Markdown, text);
    let speaker = draft.quotations().last().and_then(|last| last.speaker()).expect("somebody says it");
    assert_eq!(speaker.name, "Ana Ruiz and Tom Bell");
}

#[test]
fn they_are_the_several_who_spoke_last() {
    for (text, speaker) in [
        ("Officials said the port was shut. They said it would stay so.", "Officials"),
        (
            "Ana Ruiz and Tom Bell met. Ruiz and Bell said it was over. They said that boats were late.",
            "Ana Ruiz and Tom Bell",
        ),
        (
            "Officials said the port was shut. The council said the ferry was lost. It said that boats were late.",
            "The council",
        ),
        ("The council said the port was shut. They said that boats were late.", "They"),
    ] {
        let draft = draft(text);
        let last = draft.reported().last().and_then(|last| last.speaker()).expect("somebody is told to say it");
        assert_eq!(last.name, speaker, "{text}");
    }
}
