//! Quotations held against transcripts, whatever stands in either: no panic, places that are there, what was said holds,
//! linear time.

use crate::support::least_work;
use copydesk::language::{BlockCache, Draft, analyse};
use copydesk::sources::{ChangeKind, Declared, Evidence, Grade, Outcome, Record, Source, read};
use copydesk::{Document, Format, markup};
use proptest::prelude::*;
use std::sync::Arc;

/// Words that a quotation and a transcript are made of here: such as are folded, weighed or passed over.
const WORDS: &[&str] = &[
    "we",
    "will",
    "not",
    "never",
    "finish",
    "the",
    "bridge",
    "by",
    "May",
    "um,",
    "you know",
    "fifty-eight",
    "58",
    "$5 million",
    "€5",
    "Ruiz",
    "Kolb",
    "can’t",
    "…",
    "[the town]",
    "[not]",
    "(LAUGHTER)",
    "all",
    "some",
    "colour",
    "color",
    "two hundred",
    "alright",
    "”",
    "“",
    "é😀",
    "\u{2028}",
    "—",
    ". And",
    "? No.",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 0..most).prop_map(|words| words.join(" "))
}

fn draft_of(text: &str) -> Draft {
    analyse(Arc::new(markup::extract(&Document::new(text, Format::Plain))), &mut BlockCache::default())
}

fn evidence_of(transcript: &str) -> Option<Evidence> {
    let transcript = read(transcript.as_bytes(), "talk.txt").ok()?;
    Some(Evidence::new(vec![Source::of(&Declared::default(), "talk.txt".into(), Arc::new(Record::new(transcript)))]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_place_is_there(quoted in words(30), turns in prop::collection::vec(words(30), 1..6)) {
        let draft = draft_of(&format!("“{quoted}” said Ana Ruiz, the mayor.\n\nTom Kolb said: “{quoted}”\n"));
        let turns = turns.iter().zip(["Ana Ruiz", "Tom Kolb"].iter().cycle());
        let transcript: String = turns.map(|(words, speaker)| format!("{speaker}: {words}\n")).collect();
        let Some(evidence) = evidence_of(&transcript) else { return Ok(()) };
        for verdict in evidence.verify(&draft) {
            prop_assert_eq!(evidence.passages(&verdict).len(), verdict.passages.len());
            for change in &verdict.changes {
                let whole = draft.quotations()[verdict.quotation].span();
                prop_assert!(whole.covers(change.own), "{:?} is not in the quotation", change);
            }
            let _ = (verdict.grade(), evidence.elsewhere(&verdict));
        }
    }

    #[test]
    fn what_was_said_holds(said in prop::collection::vec("[a-z]{3,9}", 8..40), from in 0usize..4, count in 4usize..30) {
        let words = &said[from..(from + count).min(said.len())];
        let draft = draft_of(&format!("“{},” said Ana Ruiz, the mayor.\n", words.join(" ")));
        let evidence = evidence_of(&format!("Ana Ruiz: {}.\nTom Kolb: No.\n", said.join(" "))).expect("it is a transcript");
        for verdict in evidence.verify(&draft) {
            prop_assert_eq!(&verdict.outcome, &Outcome::Found);
            prop_assert!(verdict.grade().holds(), "{:?}", verdict);
        }
    }
}

/// The grade of the one quotation of a draft, and how many changes it has.
fn grade(transcript: &str, text: &str) -> Option<(Grade, usize)> {
    let verdicts = evidence_of(transcript)?.verify(&draft_of(text));
    let [verdict] = &verdicts[..] else { return None };
    let changes = verdict.changes.iter().filter(|change| change.kind != ChangeKind::Form);
    Some((verdict.grade(), changes.count()))
}

#[test]
fn what_is_left_out_between_two_pieces_is_one_change() {
    let transcript = "Ana Ruiz: When the bridge is open, I will ask the council for the money to widen the road from the \
                      harbour to the old market and to plant trees along it, for our children and their children.\n\
                      Tom Kolb: Trees, then.\n";
    let draft = "“When the bridge is open, for our children and their children,” said Ana Ruiz, the mayor.\n";
    assert_eq!(grade(transcript, draft), Some((Grade::Omitted, 1)));
}

#[test]
fn pieces_that_change_places_are_out_of_order() {
    let transcript =
        "Ana Ruiz: They ask you to plan the bridge. They ask you to build the roads. Who pays?\nTom Kolb: Me.\n";
    let draft = "“They ask you to build the roads. They ask you to plan the bridge,” said Ana Ruiz, the mayor.\n";
    assert_eq!(grade(transcript, draft), Some((Grade::Reordered, 0)));
}

#[test]
fn who_says_it_word_for_word_is_meant_where_the_draft_is_not_certain() {
    let transcript = "Tom Kolb: I think there are two bridges over there, and one is mine.\n\
                      Peter Lunt: I do not think there are two bridges here.\n";
    let draft =
        "Tom Kolb, an engineer, and Peter Lunt, another, met. “I do not think there are two bridges here,” he said.\n";
    assert_eq!(grade(transcript, draft), Some((Grade::Exact, 0)));
    let named = "“I do not think there are two bridges here,” said Tom Kolb, the engineer.\n";
    assert!(grade(transcript, named).is_some_and(|(grade, _)| !grade.holds()), "{:?}", grade(transcript, named));
}

#[test]
fn nobody_is_told_that_the_opposite_is_another_s_words() {
    let transcript = "Ana Ruiz: The contractor has never let this city down in all those years.\nTom Kolb: I see.\n";
    let draft = "“The contractor has let this city down in all those years,” said Tom Kolb, the engineer.\n";
    assert_ne!(grade(transcript, draft).map(|(grade, _)| grade), Some(Grade::OthersWords));
}

/// The longer transcript has ten times the words, and the same quotations are held against it.
#[test]
fn a_record_that_names_nobody_may_be_anybody_s() {
    let transcript = "We will open the bridge before the summer, and nobody will have to pay for it.\n\
                      I have told the council so in each of three letters.\n";
    let said = |words: &str| grade(transcript, &format!("“{words},” said Ana Ruiz, the mayor.\n"));
    assert_eq!(said("We will open the bridge before the summer"), Some((Grade::Exact, 0)));
    assert_eq!(said("We will open the tunnel before the summer"), Some((Grade::Altered, 1)));
    assert_eq!(said("We will not open the bridge before the summer"), Some((Grade::Critical, 1)));
    assert_eq!(said("Nobody has told us what the ferry is to cost"), None);
}

#[test]
fn time_is_linear_in_the_transcript() {
    let turn = |number: usize| {
        format!(
            "Ana Ruiz: Boat {number} will not leave before the ice on berth {} has gone.\nTom Kolb: Why {number}?\n",
            number % 97
        )
    };
    let transcript = |turns: usize| (0..turns).map(turn).collect::<String>();
    let quotations =
        (0..40).map(|number| format!("“Boat {number} will leave before the ice has gone,” Ana Ruiz said.\n\n"));
    let draft = draft_of(&quotations.collect::<String>());
    let time = |transcript: &str| least_work(3, || evidence_of(transcript).map(|evidence| evidence.verify(&draft)));
    let (short, long) = (transcript(600), transcript(6000));
    let ratio = |_| time(&long).as_secs_f64() / time(&short).as_secs_f64();
    let best = (0..4).map(ratio).find(|ratio| *ratio < 15.0);
    assert!(best.is_some(), "ten times the transcript takes more than fifteen times the time");
}
