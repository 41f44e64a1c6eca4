//! Time is linear in the text: ordinary copy, one hard piece over and over, and drafts that are nothing but names.

#[path = "../../benches/lint/many_names.rs"]
mod many_names;

use crate::properties::{EVERYTHING, FORMATS, HARD, SEEDS};
use crate::support::least_work;
use copydesk::lint::lint;
use copydesk::sources::Evidence;
use copydesk::{Document, Format};
use std::time::Duration;

/// Ten times as much may take up to so many times the time.
const MOST: f64 = 15.0;

/// Expects the time to grow no faster than the draft. The least of several runs counts, and a measurement that fails is
/// taken again, since caches shared with other work can only make it worse.
fn expect_linear(draft: fn(usize) -> String, length: usize, format: Format) {
    let (short, long) = (draft(length), draft(length * 10));
    let mut ratio = f64::INFINITY;
    for _ in 0..4 {
        ratio = ratio.min(time(&long, format, 1).as_secs_f64() / time(&short, format, 4).as_secs_f64());
        if ratio < MOST {
            return;
        }
    }
    panic!("{format:?}: ten times the draft takes {ratio:.1} times the time");
}

/// The least time of several runs, every rule on.
fn time(text: &str, format: Format, runs: usize) -> Duration {
    let document = Document::new(text, format);
    least_work(runs, || lint(&document, &Evidence::default(), &EVERYTHING))
}

#[test]
fn time_is_linear_in_the_length() {
    for format in FORMATS {
        expect_linear(ordinary_copy, 120_000, format);
    }
}

#[test]
fn time_is_linear_in_the_number_of_names() {
    expect_linear(many_names::draft_of_names, 60_000, Format::Markdown);
}

#[test]
fn time_is_linear_in_the_number_of_people_of_one_surname() {
    expect_linear(brothers_by_the_name_of_ruiz, 300, Format::Markdown);
}

#[test]
fn time_is_linear_in_the_pronouns_of_a_paragraph_that_names_nobody() {
    expect_linear(she_in_one_paragraph, 2_000, Format::Markdown);
}

/// One hard piece over and over is where a search that goes back to the start shows. What takes no longer than ordinary
/// copy, with room for pieces that are nothing but marks, is right; anything else must not grow faster than its length.
#[test]
fn no_piece_over_and_over_takes_long() {
    const LENGTH: usize = 10_000;
    for format in FORMATS {
        let ordinary_time = time(&ordinary_copy(LENGTH), format, 6);
        for piece in HARD {
            let time = |length: usize| time(&piece.repeat(length / piece.len()), format, 2);
            let grows = || time(LENGTH * 6).as_secs_f64() / time(LENGTH).as_secs_f64();
            let is_linear = time(LENGTH) < ordinary_time * 4 || (0..3).any(|_| grows() < 12.0);
            assert!(is_linear, "{format:?}: {piece:?} over and over takes more than linear time");
        }
    }
}

/// Paragraphs of realistic drafts over and over, up to `length` bytes. Each holds a number of its own, since one that was
/// read once is not read again; and there are few enough of them for the shortest copy to repeat itself too.
fn ordinary_copy(length: usize) -> String {
    let paragraphs = SEEDS.iter().flat_map(|seed| seed.split("\n\n").skip(1).step_by(5)).collect::<Vec<_>>();
    let mut copy = String::with_capacity(length + 1000);
    for (number, paragraph) in paragraphs.iter().cycle().enumerate() {
        copy.push_str(&paragraph.replacen(' ', &format!(" {number} "), 1));
        copy.push_str("\n\n");
        if copy.len() >= length {
            break;
        }
    }
    copy
}

/// One paragraph about whoever it opens with, of whom an endless word tells more.
fn she_in_one_paragraph(length: usize) -> String {
    let said = "“We met Ana Ruiz,” she said. ".repeat(length / 40);
    format!("The {} mayor was scathing. {said}", "a".repeat(length))
}

/// Pairs of brothers, none of whom has the given name of another.
fn brothers_by_the_name_of_ruiz(pairs: usize) -> String {
    let given = |number: usize| -> String {
        let letters = [number % 26, number / 26 % 26, number / 676 % 26].map(|at| char::from(b'a' + at as u8));
        format!("N{}", letters.iter().collect::<String>())
    };
    let pair =
        |at: usize| format!("{0} Ruiz, the mayor, and his brother, {0}o Ruiz, opened the bridge.\n\n", given(at));
    (0..pairs).map(pair).collect()
}
