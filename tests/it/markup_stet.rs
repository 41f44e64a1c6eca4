//! What a `stet` says, and which places it speaks for.

use copydesk::markup::{Directive, DirectiveKind, Prose};
use copydesk::text::{Format, Span};

use crate::markup_tables::read;

/// What the only directive of a comment says: kind, rules and reason.
fn said(comment: &str) -> Option<(DirectiveKind, Vec<String>, Option<String>)> {
    let text = format!("One {comment} two.");
    let prose = read(&text, Format::Markdown);
    let directive: &Directive = prose.directives().first()?;
    assert_eq!(directive.span.slice(&text), comment);
    for (rule, place) in &directive.rules {
        assert_eq!(place.slice(&text), rule);
    }
    let rules = directive.rules.iter().map(|(rule, _)| rule.clone()).collect();
    Some((directive.kind, rules, directive.reason.clone()))
}

#[test]
fn comments_say() {
    use DirectiveKind::{Line, Off, On};
    let table: [(&str, DirectiveKind, &[&str], Option<&str>); 17] = [
        ("<!-- stet -->", Line, &[], None),
        ("<!--stet-->", Line, &[], None),
        ("<!-- Stet rule-a -->", Line, &["rule-a"], None),
        ("<!-- stet rule-a: she said it -->", Line, &["rule-a"], Some("she said it")),
        ("<!-- stet rule-a, rule-b rule-c: é: “so” -->", Line, &["rule-a", "rule-b", "rule-c"], Some("é: “so”")),
        ("<!-- stet rule-a — she said it -->", Line, &["rule-a"], Some("she said it")),
        ("<!-- stet: she said it -->", Line, &[], Some("she said it")),
        ("<!-- stet\nrule-a:\nshe said it\n-->", Line, &["rule-a"], Some("she said it")),
        ("<!-- stet: off -->", Off, &[], None),
        ("<!-- stet off -->", Off, &[], None),
        ("<!-- stet rule-a: off -->", Off, &["rule-a"], None),
        ("<!-- stet rule-a: off: wire copy -->", Off, &["rule-a"], Some("wire copy")),
        ("<!-- stet rule-a: OFF (wire copy) -->", Off, &["rule-a"], Some("(wire copy)")),
        ("<!-- stet rule-a: on -->", On, &["rule-a"], None),
        ("<!-- stet: on -->", On, &[], None),
        ("<!-- stet rule-a: off the record -->", Line, &["rule-a"], Some("off the record")),
        ("<!-- stet rule-a: on-air slip -->", Line, &["rule-a"], Some("on-air slip")),
    ];
    for (comment, kind, rules, reason) in table {
        let wanted = (kind, rules.iter().map(ToString::to_string).collect(), reason.map(ToString::to_string));
        assert_eq!(said(comment), Some(wanted), "{comment}");
    }
    for comment in ["<!-- note -->", "<!-- stetson -->", "<!-- ste -->", "<!-- -->", "`<!-- stet -->`"] {
        assert_eq!(said(comment), None, "{comment}");
    }
}

/// Whether `rule` is silenced where `words` stand, and by which comment.
fn silenced<'t>(text: &'t str, prose: &Prose, rule: &str, words: &str) -> Option<&'t str> {
    let start = u32::try_from(text.find(words).expect("the words stand in the text")).expect("a short text");
    let found = prose.silencing(rule, Span::new(start, start + 1))?;
    Some(prose.directives()[found].span.slice(text))
}

/// Each of `words` is silenced for `rule-a` by the comment named, or by none.
#[track_caller]
fn expect(format: Format, text: &str, wanted: &[(&str, Option<&str>)]) {
    let prose = read(text, format);
    for (words, comment) in wanted {
        assert_eq!(silenced(text, &prose, "rule-a", words), *comment, "{words} in\n{text}\n");
        assert_eq!(silenced(text, &prose, "rule-z", words), comment.filter(|comment| !comment.contains("rule-a")));
    }
}

#[test]
fn on_or_above_the_line() {
    let one = Some("<!-- stet rule-a -->");
    expect(Format::Markdown, "One <!-- stet rule-a --> two.\n\nThree.", &[("One", one), ("two", one), ("Three", None)]);
    expect(
        Format::Markdown,
        "One.\n\n<!-- stet rule-a -->\nTwo.\n\nThree.",
        &[("One", None), ("Two", one), ("Three", None)],
    );
    expect(Format::Markdown, "One.\n<!-- stet rule-a -->\n\nTwo.", &[("One", None), ("Two", one)]);
    expect(Format::Markdown, "# One <!-- stet rule-a -->\n\nTwo.", &[("One", one), ("Two", None)]);
    expect(
        Format::Markdown,
        "One\ntwo. <!-- stet rule-a -->\n\nThree.",
        &[("One", one), ("two", one), ("Three", None)],
    );
    expect(Format::Markdown, "- One <!-- stet rule-a -->\n- Two\n", &[("One", one), ("Two", None)]);
    expect(Format::Markdown, "> <!-- stet rule-a -->\n> One\n\nTwo", &[("One", one), ("Two", None)]);
    expect(Format::Markdown, "| One <!-- stet rule-a --> | Two |\n|--|--|\n", &[("One", one), ("Two", None)]);
    expect(Format::Markdown, "One.\n\n<!-- stet rule-a -->", &[("One", None)]);
    expect(Format::Html, "<p>One</p><!-- stet rule-a -->\n<p>Two</p>", &[("One", one), ("Two", None)]);
    expect(Format::Html, "<p>One</p>\n<!-- stet rule-a -->\n<p>Two</p>", &[("One", None), ("Two", one)]);
    expect(Format::Html, "<!-- stet rule-a --><p>One</p><p>Two</p>", &[("One", one), ("Two", None)]);
    expect(
        Format::Plain,
        "One.\n\n<!-- stet rule-a -->\nTwo.\nThree.",
        &[("One", None), ("Two", one), ("Three", None)],
    );
    expect(Format::Plain, "One. <!-- stet rule-a -->\nTwo.", &[("One", one), ("Two", None)]);
    let all = Some("<!-- stet: so she said -->");
    expect(Format::Plain, "One. <!-- stet: so she said -->\nTwo.", &[("One", all), ("Two", None)]);
}

#[test]
fn from_here_on() {
    let off = Some("<!-- stet: off -->");
    let text = "One.\n\n<!-- stet: off -->\n\nTwo.\n\nThree.\n\n<!-- stet: on -->\n\nFour.";
    for format in [Format::Markdown, Format::Plain, Format::Html] {
        expect(format, text, &[("One", None), ("Two", off), ("Three", off), ("Four", None)]);
    }
    let named = Some("<!-- stet rule-a: off -->");
    let text = "One.\n\n<!-- stet rule-a: off -->\n\nTwo.\n\n<!-- stet: on -->\n\nThree.\n\n<!-- stet rule-a: off -->\n\nFour.";
    expect(Format::Markdown, text, &[("One", None), ("Two", named), ("Three", None), ("Four", named)]);
    // The nearest switch above wins, also for one rule out of all.
    let text = "<!-- stet: off -->\n\nOne.\n\n<!-- stet rule-a: on -->\n\nTwo.";
    let prose = read(text, Format::Markdown);
    assert_eq!(silenced(text, &prose, "rule-a", "One"), off);
    assert_eq!(silenced(text, &prose, "rule-a", "Two"), None);
    assert_eq!(silenced(text, &prose, "rule-z", "Two"), off);
    let reaches: Vec<&str> = prose.directives().iter().map(|directive| directive.reach.slice(text)).collect();
    assert_eq!(reaches, [&text[18..], "<!-- stet rule-a: on -->"]);
}

#[test]
fn in_the_whole_file() {
    let text = "---\ntitle: One\nstet: [rule-a, 'rule-b']\n---\n\nTwo.";
    let prose = read(text, Format::Markdown);
    assert_eq!(silenced(text, &prose, "rule-a", "One"), Some("rule-a"));
    assert_eq!(silenced(text, &prose, "rule-b", "Two"), Some("rule-b"));
    assert_eq!(silenced(text, &prose, "rule-c", "Two"), None);
    let text = "+++\nstet = \"rule-a, rule-b\"\n+++\n\nTwo.";
    let prose = read(text, Format::Markdown);
    let places = prose.directives()[0].rules.iter().map(|(rule, place)| (rule.as_str(), place.slice(text)));
    assert_eq!(places.collect::<Vec<_>>(), [("rule-a", "rule-a"), ("rule-b", "rule-b")]);
    let text = "---\nstet: all\n---\n\nTwo.";
    assert_eq!(silenced(text, &read(text, Format::Markdown), "rule-a", "Two"), Some("all"));
}

#[test]
fn of_two_that_say_the_same_the_first_counts() {
    let text = "<!-- stet rule-a: one -->\n<!-- stet rule-a: two -->\nOne.";
    let prose = read(text, Format::Markdown);
    assert_eq!(silenced(text, &prose, "rule-a", "One"), Some("<!-- stet rule-a: one -->"));
    let text = "<!-- stet: off -->\n\nOne. <!-- stet rule-a -->";
    let prose = read(text, Format::Markdown);
    assert_eq!(silenced(text, &prose, "rule-a", "One"), Some("<!-- stet rule-a -->"));
}
