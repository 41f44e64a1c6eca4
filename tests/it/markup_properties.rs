//! What holds for the prose of any text whatever.

use crate::markup_tables::read;
use crate::support::least_work;
use copydesk::markup::{BlockKind, Prose, ProseSpan};
use copydesk::text::{Format, Span, line_breaks};
use proptest::prelude::*;

const FORMATS: [Format; 3] = [Format::Plain, Format::Markdown, Format::Html];

/// Markup whole and broken, and words between it.
const PIECES: &[&str] = &[
    "We are ready",
    "she said",
    " ",
    "  ",
    "\t",
    "é",
    "😀",
    "e\u{301}",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    ".",
    ",",
    "?",
    ":",
    "\u{A0}",
    "\u{2028}",
    "\u{85}",
    "\u{B}",
    "\u{FEFF}",
    "\0",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\r\n\r\n",
    "\n   ",
    "  \n",
    "\\\n",
    "*",
    "**",
    "_",
    "__",
    "***",
    "`",
    "``",
    "```\n",
    "~~",
    "~",
    "# ",
    "## ",
    "===\n",
    "---\n",
    "+++\n",
    "- ",
    "1. ",
    "> ",
    "    ",
    "[",
    "]",
    "(",
    ")",
    "![",
    "[a](b)",
    "![a](b \"c\")",
    "[^1]",
    "[^1]: ",
    "[x]: y\n",
    "| a | b |\n|---|---|\n",
    "|",
    "\\",
    "\\\"",
    "\\*",
    "&",
    "&amp;",
    "&rdquo;",
    "&#8221;",
    "&#10;",
    "&#0;",
    "&nosuch;",
    "&copy",
    "<",
    ">",
    "</",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<div>",
    "</div>",
    "<h1>",
    "</h1>",
    "<title>",
    "</title>",
    "<li>",
    "<blockquote>",
    "</blockquote>",
    "<td>",
    "<q>",
    "</q>",
    "<code>",
    "</code>",
    "<script>",
    "</script>",
    "<pre>",
    "</pre>",
    "<p class=\"byline\">",
    "<a href='",
    "<!--",
    "-->",
    "<!-- stet rule-a: x -->",
    "<!-- stet: off -->",
    "<!doctype html>",
    "<![CDATA[",
    "<?php ",
    "title: ",
    "title: \"",
    "stet: [a, b]\n",
    "tags:\n  - a\n",
    "description: >\n  ",
    "title = \"",
    "{",
    "{{",
    "}}",
    "{%",
    "%}",
    "{{< a >}}",
    "}",
    "Q: ",
    "A: ",
    "Jane Doe: ",
    "By Jane Doe",
    "LONDON, March 3, 2026",
    "http://a.b/c",
    "x.",
];

fn markup() -> impl Strategy<Value = String> {
    let front = prop::sample::select(&["", "", "---\n", "+++\n", "\u{FEFF}---\r\n", "\u{FEFF}"][..]);
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..60);
    (front, pieces).prop_map(|(front, pieces)| format!("{front}{}", pieces.concat()))
}

fn format() -> impl Strategy<Value = Format> {
    prop::sample::select(&FORMATS[..])
}

/// Every span of prose that begins and ends on a character, if there are few, or some of them.
fn spans(prose: &Prose) -> Vec<ProseSpan> {
    let narrow = |value: usize| u32::try_from(value).expect("a short text");
    let bounds: Vec<u32> =
        (0..=prose.text().len()).filter(|&at| prose.text().is_char_boundary(at)).map(narrow).collect();
    let step = bounds.len() / 40 + 1;
    let ends = |start: usize| bounds[start..].iter().copied().step_by(step).chain(bounds.get(start + 1).copied());
    bounds.iter().enumerate().flat_map(|(start, &from)| ends(start).map(move |to| Span::new(from, to))).collect()
}

fn blocks_are_in_order(text: &str, prose: &Prose) -> Result<(), TestCaseError> {
    let mut end = 0;
    for (index, block) in prose.blocks().iter().enumerate() {
        let words = prose.slice(block.span);
        prop_assert!(!words.is_empty() && words.trim() == words, "{text:?}: {words:?}");
        let gap = &prose.text()[end..block.span.start() as usize];
        let breaks = line_breaks(gap).count();
        prop_assert!(gap.trim().is_empty() && breaks == usize::from(index > 0), "{text:?}: {gap:?} parts blocks");
        let lines: Vec<_> = line_breaks(words).collect();
        let blank = |pair: &[std::ops::Range<usize>]| words[pair[0].end..pair[1].start].trim().is_empty();
        prop_assert!(!lines.windows(2).any(blank), "{text:?}: {words:?} holds a blank line");
        end = block.span.end() as usize;
    }
    prop_assert_eq!(end, prose.text().len());
    Ok(())
}

fn places_lead_back(text: &str, prose: &Prose) -> Result<(), TestCaseError> {
    for span in spans(prose) {
        let shown = prose.to_document(span);
        prop_assert!(text.get(shown.range()).is_some(), "{text:?}: {span:?} is shown at {shown:?}");
        if let Some(exact) = prose.to_document_exact(span) {
            prop_assert_eq!(text.get(exact.range()), Some(prose.slice(span)));
            prop_assert_eq!(exact, shown);
            for offset in exact.start()..exact.end() {
                prop_assert_eq!(prose.from_document(offset), Some(span.start() + (offset - exact.start())));
            }
        }
    }
    for offset in 0..=u32::try_from(text.len()).expect("a short text") {
        if let Some(place) = prose.from_document(offset) {
            let back = prose.to_document(Span::new(place, place + 1));
            prop_assert!(back.start() <= offset && offset < back.end());
            prop_assert!(
                prose.block_at(place).is_some() || prose.text().as_bytes()[place as usize].is_ascii_whitespace()
            );
        }
    }
    Ok(())
}

fn entries_stand_where_they_say(text: &str, prose: &Prose) -> Result<(), TestCaseError> {
    prop_assert!(prose.directives().is_sorted_by_key(|directive| directive.span));
    for directive in prose.directives() {
        prop_assert!(text.get(directive.span.range()).is_some() && text.get(directive.reach.range()).is_some());
        for (_, place) in &directive.rules {
            prop_assert!(text.get(place.range()).is_some());
        }
    }
    for entry in prose.front_matter() {
        prop_assert!(text.get(entry.span.range()).is_some());
    }
    Ok(())
}

fn all_hold(text: &str, format: Format) -> Result<(), TestCaseError> {
    let prose = read(text, format);
    blocks_are_in_order(text, &prose)?;
    places_lead_back(text, &prose)?;
    entries_stand_where_they_say(text, &prose)
}

proptest! {
    #[test]
    fn prose_of_markup(text in markup(), format in format()) {
        all_hold(&text, format)?;
    }

    #[test]
    fn prose_of_anything(text in any::<String>(), format in format()) {
        all_hold(&text, format)?;
    }

    #[test]
    fn plain_words_are_the_same_in_every_format(words in "[a-zé“”]{2,9}( [a-zé“”]{1,9}){0,9}") {
        for format in FORMATS {
            let prose = read(&words, format);
            prop_assert_eq!(prose.text(), words.as_str());
            prop_assert_eq!(prose.blocks()[0].kind, BlockKind::Paragraph);
        }
    }

    /// The text of HTML is what the tokeniser says it is.
    #[test]
    fn html_loses_no_words(words in prop::collection::vec("[a-z]{1,5}", 1..20), tags in prop::collection::vec(0..6usize, 20)) {
        let tag = ["<b>", "</b>", "<!-- c -->", "<a href=\"x\">", "<br/>", " \r\n"];
        let text: String = words.iter().zip(tags).map(|(word, index)| format!("{word}{}", tag[index])).collect();
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
        let prose = read(&text, Format::Html);
        prop_assert_eq!(letters(prose.text()), words.concat());
    }
}

#[test]
fn an_insertion_stands_beside_the_word_before_it() {
    let table = [
        (Format::Markdown, "“*We are ready*, she said.", "We are ready", "“*We are ready|*, she said."),
        (Format::Markdown, "She said *we are* ready.", "She said ", "She said |*we are* ready."),
        (Format::Markdown, "**“We are ready** she said.", "“We are ready", "**“We are ready|** she said."),
        (Format::Markdown, "[“We are ready](x) she said.", "“We are ready", "[“We are ready|](x) she said."),
        (Format::Markdown, "“Fish &amp; chips", "“Fish &", "“Fish &amp;| chips"),
        (Format::Markdown, "> “One\n> two", "“One\n", "> “One\n|> two"),
        (Format::Html, "<p>“<em>We are ready</em>, she", "We are ready", "<p>“<em>We are ready|</em>, she"),
        (Format::Plain, "“We are\nready", "“We are", "“We are|\nready"),
    ];
    for (format, text, words, wanted) in table {
        let prose = read(text, format);
        let at = prose.text().find(words).expect("the words are prose") + words.len();
        let place = prose.to_document_exact(Span::empty(u32::try_from(at).expect("a short text")));
        let place = place.expect("the place is between two characters").start() as usize;
        assert_eq!(format!("{}|{}", &text[..place], &text[place..]), wanted);
    }
}

#[test]
fn only_what_is_the_same_bytes_can_be_edited() {
    let table = [
        (Format::Markdown, "One *two* three", "One", Some("One")),
        (Format::Markdown, "One *two* three", "two", Some("two")),
        (Format::Markdown, "One *two* three", "One two", None),
        (Format::Markdown, "One\ntwo", "One\ntwo", Some("One\ntwo")),
        (Format::Markdown, "> One\n> two", "One\ntwo", None),
        (Format::Markdown, "One \\\"two", "\"", None),
        (Format::Markdown, "One \\\"two", "two", Some("two")),
        (Format::Markdown, "One &quot;two", "\"", None),
        (Format::Markdown, "One `two` three", "\u{FFFC}", None),
        (Format::Markdown, "---\ntitle: 'One two'\n---", "two", Some("two")),
        (Format::Markdown, "---\ntitle: One\n  two\n---", "two", None),
        (Format::Markdown, "---\ntitle: 'It''s two'\n---", "two", None),
        (Format::Markdown, "+++\ntitle = \"One\"\n+++", "One", Some("One")),
        (Format::Plain, "One\ntwo <!-- x -->\nthree", "two", Some("two")),
        (Format::Html, "<p>One\n   two", "One\n   two", Some("One\n   two")),
    ];
    for (format, text, words, wanted) in table {
        let prose = read(text, format);
        let at = u32::try_from(prose.text().find(words).expect("the words are prose")).expect("a short text");
        let span = Span::new(at, at + u32::try_from(words.len()).expect("a short text"));
        let found = prose.to_document_exact(span).map(|span| span.slice(text));
        assert_eq!(found, wanted, "{words} in {text}");
    }
}

#[test]
fn an_escaped_value_is_shown_word_by_word() {
    let text = "---\ntitle: 'It''s “two” now'\n---";
    let prose = read(text, Format::Markdown);
    let at = u32::try_from(prose.text().find("two").expect("it is prose")).expect("a short text");
    assert_eq!(prose.to_document(Span::new(at, at + 3)).slice(text), "two");
    assert_eq!(prose.to_document_exact(Span::empty(at)), None);
}

/// Text of which readers that look back or ahead make too much.
const NASTY: [&str; 37] = [
    "{{",
    "{% %}",
    "{{ a }} ",
    "a.",
    "{a=",
    "{a: ",
    "a: &b *b\n",
    "[",
    "![",
    "*",
    "**a",
    "_a",
    "`",
    "<",
    "<a ",
    "<!--",
    "<!-- stet -->",
    "<!-- stet: off -->\n\n",
    "“",
    "&",
    "&a",
    "> ",
    "- ",
    "a\n",
    "\n",
    "<div>",
    "<p><div>",
    "</p>",
    "<q>",
    "<code>",
    "|a",
    "[a]: b\n",
    "[^1]",
    "~",
    "<h1>",
    "Q: a\n",
    "a <br>",
];

/// How long reading `times` texts takes, in seconds, each made of `pieces` pieces.
fn cost(format: Format, front: &str, piece: &str, pieces: usize, times: usize) -> f64 {
    let text = format!("{front}{}", piece.repeat(pieces));
    let reading = || (0..times).for_each(|_| assert!(read(&text, format).text().len() <= text.len() * 4));
    least_work(1, reading).as_secs_f64()
}

#[test]
fn nasty_texts_are_read_in_linear_time() {
    let fronts = ["---\n", "---\na: ", "+++\na = 1\n", "+++\na = "];
    let cases = FORMATS.into_iter().map(|format| (format, "")).chain(fronts.map(|front| (Format::Markdown, front)));
    for ((format, front), piece) in cases.flat_map(|case| NASTY.into_iter().map(move |piece| (case, piece))) {
        let pieces = 3_000 / piece.len();
        // Ten short texts and one ten times as long are the same work, so a busy
        // machine slows both; the best of a few counts. What is not linear costs
        // the long one ten times as much.
        let (mut short, mut long) = (f64::INFINITY, f64::INFINITY);
        let linear = (0..40).any(|_| {
            short = short.min(cost(format, front, piece, pieces, 10));
            long = long.min(cost(format, front, piece, pieces * 10, 1));
            long < short.max(0.000_5) * 2.5
        });
        assert!(linear, "{format:?} {front:?} {piece:?}: {short:.6} s in parts and {long:.6} s in one");
    }
}
