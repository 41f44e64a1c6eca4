//! What is set apart, and whose words it is.

use crate::language::{Draft, Form, testing};
use crate::text::Format;

/// The words set apart in a text as *speaker: part | part*.
fn told(text: &str) -> Vec<String> {
    let draft: Draft = testing::draft_in(Format::Markdown, text);
    let apart = draft.said().into_iter().filter(|quotation| quotation.form == Form::SetApart);
    let lines = apart.map(|quotation| {
        let parts: Vec<&str> = quotation.parts.iter().map(|part| draft.prose().slice(part.span)).collect();
        let speaker = quotation.speaker().map_or("nobody", |speaker| &speaker.name);
        format!("{speaker}: {}", parts.join(" | "))
    });
    lines.collect()
}

#[test]
fn block_quotations_with_a_source() {
    for (text, words) in [
        ("Nobody came.\n\n> The ferry was lost.\n>\n> — Ana Ruiz, mayor", "Ana Ruiz: The ferry was lost."),
        ("Nobody came.\n\n> The ferry was lost.\n> — Ana Ruiz, mayor", "Ana Ruiz: The ferry was lost."),
        ("It sank.\n\n> It was lost.\n>\n> — Ana Ruiz, her mate for thirty years", "Ana Ruiz: It was lost."),
        ("It sank.\n\n> It was lost.\n> — Ana Ruiz of the Harbour Alliance", "Ana Ruiz: It was lost."),
        ("Ana Ruiz came.\n\n> The ferry\n> was lost.\n\n— Ruiz", "Ana Ruiz: The ferry\nwas lost."),
        ("Ana Ruiz said in a statement:\n\n> It was lost.\n>\n> We wept.", "Ana Ruiz: It was lost. | We wept."),
    ] {
        assert_eq!(told(text), [words], "{text}");
    }
}

#[test]
fn block_quotations_under_each_other() {
    let two =
        "Two of many:\n\n> The ferry was lost.\n> — Ana Ruiz, mayor\n\n> We wept.\n>\n> All of us.\n>\n> — Tom Bell";
    assert_eq!(told(two), ["Ana Ruiz: The ferry was lost.", "Tom Bell: We wept. | All of us."]);
}

#[test]
fn block_quotations_of_which_nothing_says_whose_they_are() {
    for text in [
        "Ana Ruiz came.\n\n> The ferry was lost.\n\nNobody wept.",
        "The song in full:\n\n> The ferry was lost.",
        "Ana Ruiz said:\n\n> “The ferry was lost.”",
        "Ana Ruiz said:\n\n> “It was lost,” the ferryman, Tom Bell, said.",
        "> The ferry was lost\n> - as was the boat, and everybody who was in it, on a night in May when nobody looked",
    ] {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}

#[test]
fn answers_of_an_interview() {
    let letters =
        "# Ten minutes with Ana Ruiz\n\nQ: Why?\n\nA: I was late.\n\nIt rained.\n\n**Q:** Again?\n\n**A:** No.";
    assert_eq!(told(letters), ["Ana Ruiz: I was late. | It rained.", "Ana Ruiz: No."]);
    let names =
        "**Joss Lind:** You are late.\n\n**Ana Ruiz:** I am.\n\n**JL:** Why?\n\n**AR:** It “rained”.\n\nThe end.";
    assert_eq!(told(names), ["Ana Ruiz: I am.", "Ana Ruiz: It “rained”."]);
    let told_between =
        "Ana Ruiz: I won.\n\nShe left, and nobody saw her.\n\nRuiz: I know you.\n\nTom Bell: I left.\n\nBell: You did.";
    assert_eq!(
        told(told_between),
        ["Ana Ruiz: I won.", "Ana Ruiz: I know you.", "Tom Bell: I left.", "Tom Bell: You did."]
    );
    let two = "Ana Ruiz: We won.\n\nTom Bell: You lost.\n\nRuiz: I won.\n\nBell: You did not.";
    let turns = ["Ana Ruiz: We won.", "Tom Bell: You lost.", "Ana Ruiz: I won.", "Tom Bell: You did not."];
    assert_eq!(told(two), turns);
}

#[test]
fn answers_to_questions_in_bold_type() {
    let bold = "# Ten minutes with Ana Ruiz\n\nShe sings.\n\n**Why a lighthouse?**\n\nNobody can drop in. I like that.\n\nIt is dry.\n\n\
                **And hens?**\n\n“Hens” is what I call them.\n\n*Is that all?*\n\nI hope so.\n\nShe left.\n\n*The Dry Lamp is out in May.*\n\nIt costs nine pounds.";
    let words = ["Nobody can drop in. I like that. | It is dry.", "“Hens” is what I call them.", "I hope so."];
    assert_eq!(told_by_ruiz(&words), told(bold));
}

fn told_by_ruiz(words: &[&str]) -> Vec<String> {
    words.iter().map(|words| format!("Ana Ruiz: {words}")).collect()
}

#[test]
fn labels_that_are_no_talk() {
    for text in [
        "Winner: Ana Ruiz took the seat.\n\nLoser: Tom Bell lost it.\n\nWinner: the ferry.\n\nLoser: the bridge.",
        "Ana Ruiz and Tom Bell came.\n\nWinners: You know them.\n\nLosers: We all are.\n\nWinners: I am one.\n\nRuiz won.",
        "Ana Ruiz: “We won.”\n\nTom Bell: “You lost.”\n\nAna Ruiz: “I won.”",
        "Q: Why?\n\nNobody answered.",
        "Ana Ruiz sank.\n\n**Who is she?**\n\nThe mayor.\n\n**Where?**\n\nIn the river.\n\n**Why?**\n\nNobody knows.",
    ] {
        assert_eq!(told(text), [""; 0], "{text}");
    }
}

#[test]
fn whoever_answers_without_a_label_is_whom_the_draft_introduces() {
    let answers =
        "**Why the mill?**\n\nI like flour.\n\n**Was it dear?**\n\nI paid too much.\n\n**Again?**\n\nI would not.";
    for (before, behind, speaker) in [
        ("# The mill\n\nAna Ruiz met Tom Bell. Ruiz bought the mill in May.", "", "Ana Ruiz"),
        ("# Ana Ruiz on flour\n\nTom Bell met her. Bell is no baker.", "", "Ana Ruiz"),
        ("# The mill\n\nAna Ruiz and Tom Bell run the mill.", "", "nobody"),
        ("# The mill\n\nThe miller bakes.", "Ana Ruiz owns the mill at Holm.", "Ana Ruiz"),
        ("# The mill\n\nAna Ruiz bakes at Holm. Tom Bell met her there.", "", "Ana Ruiz"),
        ("# The mill\n\nThe baker Ana Ruiz talks to Tom Bell.", "", "Ana Ruiz"),
    ] {
        let text = format!("{before}\n\n{answers}\n\n{behind}");
        let speakers: Vec<String> =
            told(&text).iter().map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect();
        assert_eq!(speakers, [speaker; 3], "{text}");
    }
}
