//! What each format reads as: a draft, and its blocks as `Kind text` lines.
//!
//! A line break inside a block is shown as `⏎`.

use copydesk::markup::{FrontMatterEntry, Prose, extract};
use copydesk::text::{Document, Format};

pub(crate) fn read(text: &str, format: Format) -> Prose {
    extract(&Document::new(text, format))
}

/// The blocks, one a line.
fn blocks(text: &str, format: Format) -> Vec<String> {
    let prose = read(text, format);
    let shown = |text: &str| text.replace("\r\n", "⏎").replace(['\n', '\r'], "⏎");
    prose.blocks().iter().map(|block| format!("{:?} {}", block.kind, shown(prose.slice(block.span)))).collect()
}

#[track_caller]
fn expect(format: Format, table: &[(&str, &[&str])]) {
    for (text, wanted) in table {
        assert_eq!(blocks(text, format), *wanted, "\n{text}\n");
    }
}

#[test]
fn markdown_blocks() {
    expect(
        Format::Markdown,
        &[
            ("", &[]),
            (" \n\n\t\n", &[]),
            ("# Mayor: bridge by May\n\nText.", &["Headline Mayor: bridge by May", "Paragraph Text."]),
            ("Mayor: bridge by May\n===\nText.", &["Headline Mayor: bridge by May", "Paragraph Text."]),
            ("# One\n\n## Two\n\n# Three", &["Headline One", "Heading Two", "Heading Three"]),
            ("## Two {#anchor .big}", &["Heading Two"]),
            ("One\ntwo  \nthree\\\nfour", &["Paragraph One⏎two⏎three⏎four"]),
            ("One\r\ntwo\r\n\r\nThree", &["Paragraph One⏎two", "Paragraph Three"]),
            ("One\rtwo\r\rThree", &["Paragraph One⏎two", "Paragraph Three"]),
            ("- one\n- two\n\n  more", &["ListItem one", "ListItem two", "ListItem more"]),
            ("1. one\n   - two\n2. three", &["ListItem one", "ListItem two", "ListItem three"]),
            ("- [ ] ask\n- [x] ring", &["ListItem ask", "ListItem ring"]),
            ("> One\n> two\n>\n> Three\nfour", &["BlockQuotation One⏎two", "BlockQuotation Three⏎four"]),
            ("> - one\n>\n> two\n\nthree", &["ListItem one", "BlockQuotation two", "Paragraph three"]),
            ("> [!NOTE]\n> Text.", &["BlockQuotation Text."]),
            (
                "| a | b |\n|---|---|\n| c | d \\| e |",
                &["TableCell a", "TableCell b", "TableCell c", "TableCell d | e"],
            ),
            ("Text.\n\n---\n\nMore.", &["Paragraph Text.", "Paragraph More."]),
            ("Text.[^1]\n\n[^1]: A note.", &["Paragraph Text.", "Paragraph A note."]),
            ("```\n“code”\n```\n\n    “code”\n\nText.", &["Paragraph Text."]),
            ("\u{FEFF}# Head\n\nText.", &["Headline Head", "Paragraph Text."]),
        ],
    );
}

#[test]
fn markdown_inside_a_block() {
    expect(
        Format::Markdown,
        &[
            ("“*We are ready*,” she said.", &["Paragraph “We are ready,” she said."]),
            ("“We **are** _ready_,” ~~he~~ she", &["Paragraph “We are ready,” he she"]),
            ("Ask [the mayor](https://a.b \"t\") or [her][1].\n\n[1]: x", &["Paragraph Ask the mayor or her."]),
            ("See <https://a.b/c?d=e> now", &["Paragraph See https://a.b/c?d=e now"]),
            ("Run `let \"x\"` now", &["Paragraph Run \u{FFFC} now"]),
            ("`let x`\n\nText.", &["Paragraph Text."]),
            (
                "One {{< fig src=\"a_b\" cap=\"*c*\" >}} two {% t \"x\"\n %}, {{ a }}",
                &["Paragraph One \u{FFFC} two \u{FFFC}, \u{FFFC}"],
            ),
            ("{{<fig>}}\n\nSo {{ open, {% and \n\n }}", &["Paragraph So {{ open, {% and", "Paragraph }}"]),
            ("&ldquo;Fish &amp; chips&rdquo; caf&eacute;", &["Paragraph “Fish & chips” café"]),
            ("\\\"Yes,\\\" 2\\*3 C:\\dir \\\\", &["Paragraph \"Yes,\" 2*3 C:\\dir \\"]),
            ("A ![The mayor, *waving*](m.jpg) b", &["Paragraph A  b", "Caption The mayor, waving"]),
            ("![One](1.jpg)\n![Two](2.jpg)", &["Caption One", "Caption Two"]),
            ("One <b class=\"x\">two</b> three", &["Paragraph One two three"]),
            ("One<br>two<br/>\nthree<br><br>four", &["Paragraph One⏎two⏎three⏎four"]),
            ("One<!-- a note -->two", &["Paragraph Onetwo"]),
            ("Costs $5 and $6, ~10 or ~20", &["Paragraph Costs $5 and $6, ~10 or ~20"]),
            ("\"Straight -- marks...\"", &["Paragraph \"Straight -- marks...\""]),
        ],
    );
}

#[test]
fn plain_blocks() {
    let wrapped =
        "The bridge will be finished by May, the mayor\nsaid on Tuesday, and the road behind it some\ntime after.";
    let lines = "The bridge will be finished by May.\nThe road will follow in June, she said.";
    expect(
        Format::Plain,
        &[
            ("", &[]),
            ("One paragraph.\n\nTwo.", &["Paragraph One paragraph.", "Paragraph Two."]),
            ("One.\n \t\nTwo.\r\n\r\n\r\nThree.", &["Paragraph One.", "Paragraph Two.", "Paragraph Three."]),
            (wrapped, &[&format!("Paragraph {}", wrapped.replace('\n', "⏎"))]),
            (
                lines,
                &["Paragraph The bridge will be finished by May.", "Paragraph The road will follow in June, she said."],
            ),
            ("Bridge by May\n\nText of the story.", &["Headline Bridge by May", "Paragraph Text of the story."]),
            ("Bridge by May", &["Paragraph Bridge by May"]),
            ("“Are you ready?”\n\nShe was.", &["Paragraph “Are you ready?”", "Paragraph She was."]),
            ("‘We are ready’: mayor\n\nShe was.", &["Headline ‘We are ready’: mayor", "Paragraph She was."]),
            (
                "Bridge by May\nBy Jane Doe\n\nLONDON, March 3 (Reuters) - The bridge is late.",
                &[
                    "Headline Bridge by May",
                    "Byline By Jane Doe",
                    "Paragraph LONDON, March 3 (Reuters) - The bridge is late.",
                ],
            ),
            ("Buy:\n\n- one\n- two", &["Paragraph Buy:", "ListItem one", "ListItem two"]),
            ("One <!-- note --> two.\n<!-- more -->\n\nThree.", &["Paragraph One  two.", "Paragraph Three."]),
            ("One.\n\n<!-- a\n\nb -->\n\nTwo <!-- open.", &["Paragraph One.", "Paragraph Two <!-- open."]),
        ],
    );
}

#[test]
fn html_blocks() {
    expect(
        Format::Html,
        &[
            ("", &[]),
            ("Just words", &["Paragraph Just words"]),
            ("One\n\nTwo\r\n \r\nThree\nfour", &["Paragraph One", "Paragraph Two", "Paragraph Three⏎four"]),
            ("<p>One</p><p>Two</p>", &["Paragraph One", "Paragraph Two"]),
            ("<p>One<p>Two\n\nthree", &["Paragraph One", "Paragraph Two⏎three"]),
            ("<title>Site</title><h1>Head</h1><h1>Two</h1>", &["Headline Head", "Heading Two"]),
            ("<title>Page &amp; more</title><p>One", &["Headline Page & more", "Paragraph One"]),
            ("<h2>Two</h2><h6>Six</h6>", &["Heading Two", "Heading Six"]),
            (
                "<ul><li>one<li>two <p>more</p></ul>three",
                &["ListItem one", "ListItem two", "ListItem more", "Paragraph three"],
            ),
            ("<blockquote>One<p>Two</p></blockquote>", &["BlockQuotation One", "BlockQuotation Two"]),
            ("<figure><img alt='no'><figcaption>The mayor</figcaption></figure>", &["Caption The mayor"]),
            ("<table><caption>Sums</caption><tr><th>a<td>b</table>", &["Caption Sums", "TableCell a", "TableCell b"]),
            ("<div>One<div>Two</div>three</div>", &["Paragraph One", "Paragraph Two", "Paragraph three"]),
            ("<p class=\"story standfirst\">One</p>", &["Standfirst One"]),
            ("<div class='article__byline'><span>Jane Doe</span></div>", &["Byline Jane Doe"]),
            (
                "<p>By Jane Doe</p><time>3 March 2026</time><p>Text.",
                &["Byline By Jane Doe", "Dateline 3 March 2026", "Paragraph Text."],
            ),
            ("One<hr>two<br>three<br><br>four", &["Paragraph One", "Paragraph two⏎three", "Paragraph four"]),
            ("<script>“no”</script><style>a</style>One<pre>“no”</pre>two", &["Paragraph One", "Paragraph two"]),
            ("<nav>no</nav><template>no</template><p>One", &["Paragraph One"]),
            ("<nav>yes <p>One", &["Paragraph yes", "Paragraph One"]),
            ("<!doctype html><html><head><meta charset=utf-8></head><body>One</body></html>", &["Paragraph One"]),
            ("One</p></div></q>two < three <p", &["Paragraph One", "Paragraph two < three"]),
        ],
    );
}

#[test]
fn html_inside_a_block() {
    expect(
        Format::Html,
        &[
            ("<p>“<em>We are ready</em>,” she <b>said</b>.", &["Paragraph “We are ready,” she said."]),
            (
                "&ldquo;Caf&eacute; &amp; bar&rdquo; &copyright &nosuch; & &#8217;&#x2019;",
                &["Paragraph “Café & bar” ©right &nosuch; & ’’"],
            ),
            ("<q>One <q>two</q></q> <q>three", &["Paragraph “One ‘two’” three"]),
            ("Run <code>let <b>\"x\"</b></code> now", &["Paragraph Run \u{FFFC} now"]),
            ("One<!-- note -->two <!-- open", &["Paragraph Onetwo"]),
            ("<p>\n   One\n   two  \n</p>", &["Paragraph One⏎   two"]),
        ],
    );
}

#[test]
fn html_in_markdown() {
    expect(
        Format::Markdown,
        &[
            (
                "<figure>\n<img src=x>\n<figcaption>The *mayor* &amp; co</figcaption>\n</figure>\n\nText.",
                &["Caption The *mayor* & co", "Paragraph Text."],
            ),
            ("> <p>One\n> two</p>\n\nText.", &["BlockQuotation One⏎two", "Paragraph Text."]),
            ("<div>\n\n**Text.**\n\n</div>", &["Paragraph Text."]),
            ("<!-- a note -->\nText.\n\n<script>\n“no”\n</script>", &["Paragraph Text."]),
        ],
    );
}

#[test]
fn front_matter_blocks() {
    expect(
        Format::Markdown,
        &[
            ("---\ntitle: Bridge by May\n---\nText.", &["Headline Bridge by May", "Paragraph Text."]),
            ("\u{FEFF}---\r\ntitle: Bridge\r\n---\r\nText.", &["Headline Bridge", "Paragraph Text."]),
            ("---\rtitle: Bridge\r...\rText.", &["Headline Bridge", "Paragraph Text."]),
            (
                "---\ntitle: \"Mayor: \\\"by May\\\" \\u00e9\"\n---\n# Two",
                &["Headline Mayor: \"by May\" é", "Headline Two"],
            ),
            (
                "---\ntitle: 'It''s late'\ndescription: >\n  One\n  two\n\n---\n",
                &["Headline It's late", "Standfirst One two"],
            ),
            (
                "---\nstandfirst: One\n  two\nimage:\n  caption: Three # no\n---\n",
                &["Standfirst One two", "Caption Three"],
            ),
            ("---\nlayout: post\nbyline: Jane Doe\ntags: [a, b]\n---\nText.", &["Byline Jane Doe", "Paragraph Text."]),
            ("---\n---\nText.", &["Paragraph Text."]),
            // A fault costs what is at the fault, and often not even that.
            (
                "---\ntitle: Mayor: by May\ndek: \"Two\"\nx: {\n---\nText.",
                &["Headline Mayor: by May", "Standfirst Two", "Paragraph Text."],
            ),
            ("---\ntitle: One\ndek: \"Two\nx: 3\n---\nText.", &["Headline One", "Standfirst Two", "Paragraph Text."]),
            // Being typed: the closing fence is not there yet.
            ("---\ntitle: One\n\nText.", &["Headline One", "Paragraph Text."]),
            // A line across the page.
            ("---\n\nText: one.\n\nTwo.", &["Paragraph Text: one.", "Paragraph Two."]),
            ("---\nText.\n\n---\nTwo.", &["Paragraph Text.", "Paragraph Two."]),
            (
                "+++\ntitle = \"A \\\"b\\\"\"\nsummary = '''\nOne\ntwo'''\n[x]\ncaption = 'C'\n+++\nText.",
                &["Headline A \"b\"", "Standfirst One⏎two", "Caption C", "Paragraph Text."],
            ),
            ("+++\ntitle = \"One\"\nx = \n+++\nText.", &["Headline One", "Paragraph Text."]),
        ],
    );
}

#[test]
fn front_matter_entries() {
    let yaml = "---\ntags: [a, 'b c']\ndate: 2026-03-03\nempty:\nnull: ~\nsources:\n  - speaker: \"Jane Doe\"\n    files:\n      - a.vtt\n  - speaker: x\ndeep: {a: {b: 1}}\n---\n";
    let toml =
        "+++\ndeep = {a = {b = 1}}\ntags = ['a', \"b c\"]\ndate = 2026-03-03\n[[sources]]\nspeaker = 'Jane Doe'\n+++\n";
    let entries = |text: &str| {
        let prose = read(text, Format::Markdown);
        let shown = |entry: &FrontMatterEntry| format!("{}={} {}", entry.key, entry.value, entry.span.slice(text));
        prose.front_matter().iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(
        entries(yaml),
        [
            "tags=a a",
            "tags=b c 'b c'",
            "date=2026-03-03 2026-03-03",
            "sources.0.speaker=Jane Doe \"Jane Doe\"",
            "sources.0.files=a.vtt a.vtt",
            "sources.1.speaker=x x",
            "deep.a.b=1 1",
        ]
    );
    assert_eq!(
        entries(toml),
        [
            "deep.a.b=1 1",
            "tags=a 'a'",
            "tags=b c \"b c\"",
            "date=2026-03-03 2026-03-03",
            "sources.0.speaker=Jane Doe 'Jane Doe'"
        ]
    );
}

#[test]
fn interviews() {
    expect(
        Format::Markdown,
        &[
            ("**Q:** Why?\n\n**A:** Because.", &["InterviewTurn Q: Why?", "InterviewTurn A: Because."]),
            ("Q. Why?\nA. Because.\nOf that.", &["InterviewTurn Q. Why?", "InterviewTurn A. Because.⏎Of that."]),
            (
                "She sat down.\n\n**Jane Doe:** One.\n\n**BBC:** Two?\n\n**Jane Doe**: Three.\n\nFour.\n\nCouncil: no.",
                &[
                    "Paragraph She sat down.",
                    "InterviewTurn Jane Doe: One.",
                    "InterviewTurn BBC: Two?",
                    "InterviewTurn Jane Doe: Three.",
                    "Paragraph Four.",
                    "Paragraph Council: no.",
                ],
            ),
            ("A. J. Smith: late.\n\nQ. A. Jones: no.", &["Paragraph A. J. Smith: late.", "Paragraph Q. A. Jones: no."]),
            (
                "Mayor: late.\n\nCouncil: no.\n\nPolice: yes.",
                &["Paragraph Mayor: late.", "Paragraph Council: no.", "Paragraph Police: yes."],
            ),
            (
                "Note: a.\n\nNote: b.\n\nPhoto: c.\n\nPhoto: d.",
                &["Paragraph Note: a.", "Paragraph Note: b.", "Paragraph Photo: c.", "Paragraph Photo: d."],
            ),
            (
                "Read: a.\n\nThe: b.\n\nThe 10:30 train",
                &["Paragraph Read: a.", "Paragraph The: b.", "Paragraph The 10:30 train"],
            ),
        ],
    );
    expect(
        Format::Plain,
        &[(
            "DOE: One.\r\nSMITH: Two?\r\nDOE: Three.\r\n\r\nFour.",
            &["InterviewTurn DOE: One.", "InterviewTurn SMITH: Two?", "InterviewTurn DOE: Three.", "Paragraph Four."],
        )],
    );
}

#[test]
fn bylines_and_datelines() {
    let table: [(&str, &str); 17] = [
        ("By JANE DOE ( @janedoe )", "Byline"),
        ("By Jane Doe", "Byline"),
        ("By Jane Doe and John Roe, Political Editor", "Byline"),
        ("BY JANE DOE", "Byline"),
        ("By Reuters", "Byline"),
        ("By Jane Doe Jr.", "Byline"),
        ("By Friday the army had left", "Paragraph"),
        ("By Tuesday", "Paragraph"),
        ("By Jane Doe, who saw it.", "Paragraph"),
        ("LONDON, March 3, 2026", "Dateline"),
        ("Tuesday, 3 March 2026", "Dateline"),
        ("WASHINGTON (AP) —", "Dateline"),
        ("Updated 3 March 2026, 10:42 GMT", "Dateline"),
        ("LONDON", "Paragraph"),
        ("Theresa May", "Paragraph"),
        ("May 3 was a good day", "Paragraph"),
        ("LONDON, March 3 (Reuters) - The bridge is late", "Paragraph"),
    ];
    for (line, kind) in table {
        let found = blocks(&format!("# Head\n\n{line}\n\nText of the story."), Format::Markdown);
        assert_eq!(found[1], format!("{kind} {line}"));
    }
}
