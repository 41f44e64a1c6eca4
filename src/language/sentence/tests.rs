//! Sentences by example.

use super::boundary::Reader;
use super::sentences;
use crate::language::token::tokens;

fn cut(text: &str) -> Vec<&str> {
    let tokens = tokens(text);
    sentences(text, &tokens).iter().map(|sentence| sentence.span.slice(text)).collect()
}

/// Every row is a text whose sentences stand with a vertical line between them.
#[track_caller]
fn each(rows: &[&str]) {
    for row in rows {
        let text = row.replace(" | ", " ");
        assert_eq!(cut(&text), row.split(" | ").collect::<Vec<_>>(), "in {text:?}");
    }
}

#[test]
fn stops_end_sentences() {
    each(&[
        "The bridge opened. | Nobody came. | Why? | It rained!",
        "It cost £5.5m in 2019. | The council paid half.",
        "He left... | She stayed.",
        "I wonder … I really do.",
        "It was the “iPhone.” | iPhone sales rose.",
        "“What?!” | The hall was silent.",
        "no capital, and no stop",
    ]);
}

#[test]
fn titles_and_initials_go_on() {
    each(&[
        "Mr. Cole met Gen. Diaz and Sen. J. P. Hale. | They talked.",
        "The judge, R. Moreno, and Samuel L. Price agreed. | So did I.",
        "St. Mary’s stands on Mill St. near the river.",
    ]);
}

#[test]
fn abbreviations_end_a_sentence_before_a_word_that_begins_one() {
    each(&[
        "She works for the U.S. Treasury. | He left the U.S. | He never came back.",
        "Acme Inc. Chairman Roy Bell resigned. | So did Acme Inc. | The firm is lost.",
        "It opens at 9 a.m. Monday. | The doors stay open until 5 p.m. | Police will be there.",
        "It opens at 9 a.m. EST and shuts at noon.",
        "See No. 5 on p. 12 of vol. 3. | Then stop.",
        "They sell nails, screws, etc. | Nobody buys them.",
        "It began on Jan. 5 and on Feb. 7 it was over.",
    ]);
}

#[test]
fn closing_marks_stay_with_their_sentence() {
    each(&[
        "“It is over.” | The crowd left.",
        "He said, “It is over.” | “Good,” she said.",
        "\"It is over.\" | \"Good.\"",
        "(It was raining.) | Nobody came.",
        "It rained (as it does here). | Nobody came.",
        "It opened in 1990.[3] | Nobody came.",
    ]);
}

#[test]
fn an_attribution_goes_on_with_its_quotation() {
    each(&[
        "“It is over.” he said.",
        "“Is it over?” she asked the mayor.",
        "“It is over!” Ana Ruiz said. | Nobody spoke.",
        "“It is over.” Ruiz said. | Nobody spoke.",
        "“It is over.” | Ruiz said the bridge was closed.",
        "“It is over.” | He left the room.",
        "“Is it over?” | Ruiz walked away.",
        "“Was it —” | The line went dead.",
        "“We won.” — Ana Ruiz",
    ]);
}

#[test]
fn lines_of_a_list_are_sentences() {
    each(&["1. The bridge is closed. | 2. The road is open.", "(a) The bridge is closed. | (b) The road is open."]);
    assert_eq!(cut("We need:\n- nails\n- screws"), ["We need:", "- nails", "- screws"]);
    assert_eq!(cut("A soft line\nbreak ends nothing."), ["A soft line\nbreak ends nothing."]);
}

#[test]
fn a_missing_space_hides_no_sentence() {
    assert_eq!(cut("The bridge opened.Nobody came."), ["The bridge opened.", "Nobody came."]);
    assert_eq!(cut("It opened on Monday.The mayor came."), ["It opened on Monday.", "The mayor came."]);
    assert_eq!(cut("Hear will.i.am at v.2 or a.b."), ["Hear will.i.am at v.2 or a.b."]);
}

proptest::proptest! {
    #[test]
    fn every_token_is_in_one_sentence(text in "[ \\na-cA-C1.!?’“”\"()\\[\\]—…-]{0,60}") {
        let tokens = tokens(&text);
        let mut at = 0;
        for sentence in sentences(&text, &tokens) {
            proptest::prop_assert_eq!(sentence.tokens.start, at);
            proptest::prop_assert!(sentence.tokens.end > at);
            at = sentence.tokens.end;
        }
        proptest::prop_assert_eq!(at as usize, tokens.len());
    }

    #[test]
    fn nothing_ends_amid_words(text in "[ \\na-cA-C1.!?•’”\"()—-]{0,60}") {
        let tokens = tokens(&text);
        let reader = Reader { text: &text, tokens: &tokens, first: 0 };
        for at in (0..tokens.len()).filter(|at| reader.is_amid_words(*at)) {
            proptest::prop_assert!(reader.end_of_stop(at).is_none() && !reader.begins_list_item(at + 1), "{at}");
        }
    }
}

#[test]
fn a_sentence_ends_inside_a_place_that_goes_on() {
    let draft = crate::language::testing::draft("“It is late. We go to the U.S. Senate,” she said. He left.");
    let place = |words: &str| {
        let from = crate::text::narrow(draft.prose().text().find(words).expect("the draft has the words"));
        crate::markup::ProseSpan::new(from, from + crate::text::narrow(words.len()))
    };
    let ends = |words: &str| draft.sentence_ends_in(place(words));
    assert_eq!(ends("It is late. We go"), 1);
    assert_eq!([ends("It is late"), ends("to the U.S. Senate")], [0, 0]);
}
