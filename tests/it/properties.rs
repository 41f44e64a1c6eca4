//! What must hold for every draft, tried on random ones: realistic drafts taken
//! apart, and strings of everything that is hard to read.

use crate::drafts::{draft, drafts_in};
use copydesk::checks::{Group, RULES, rule_by_id};
use copydesk::config::{Config, Setting};
use copydesk::findings::{Applied, Finding, Fix, Safety, apply};
use copydesk::language::{BlockCache, Draft, analyse};
use copydesk::lint::{Fixed, Linted, Reach, fix, lint, lint_with_cache};
use copydesk::markup::{self, ProseSpan};
use copydesk::sources::Evidence;
use copydesk::text::{Encoding, Span};
use copydesk::{Document, Format};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

pub(crate) const FORMATS: [Format; 3] = [Format::Plain, Format::Markdown, Format::Html];

/// A short draft with much in it that drafts seldom have: an inch, a decade, a paragraph that is never closed.
const ONE_DRAFT: &str = "# ‘We will finish by May’, mayor says\n\n“We will finish the bridge by May,” the mayor, Ana \
    Ruiz, said.\n\n“It is late,” she told the council. “And it is dear.\n\n“But it stands.”\n\nThe Harbour Works Board \
    (HWB) disagrees. ‘No,’ an official said. The HWB's \"plan\" – 7\" of rain, the '90s – is “dead”.\n";

/// Pieces that readers of text stumble over.
pub(crate) const HARD: &[&str] = &[
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "''",
    "’’",
    "``",
    "…",
    "...",
    ". . .",
    "—",
    "--",
    ",”",
    ".”",
    "?”",
    "” he said.",
    "she said, “",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\r\n\r\n",
    "\t",
    " ",
    "\u{a0}",
    "\u{2028}",
    "\u{85}",
    "\u{b}",
    "\u{c}",
    "\u{feff}",
    "\u{200b}",
    "\u{301}",
    "\u{fffc}",
    "\0",
    "é",
    "ß",
    "İ",
    "ﬀ",
    "漢字",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "Mr.",
    "U.S.",
    "J.",
    "7\"",
    "’90s",
    "(NATO)",
    "the UN",
    "NATO (North Atlantic Treaty Organisation)",
    "according to",
    "said that ",
    " told reporters ",
    ", he said, ",
    ", adding ",
    "The bridge will open",
    "Ruiz",
    "Ana Ruiz",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "* ",
    "**",
    "_",
    "`",
    "```",
    "~~~",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "<!--",
    "-->",
    "<!-- stet -->",
    "<!-- stet: off -->",
    "<!-- stet: on -->",
    "<!-- stet vague-source: why -->",
    "<p>",
    "</p>",
    "<blockquote>",
    "<h1>",
    "<script>",
    "<style>",
    "<a href=\"",
    "&amp;",
    "&ldquo;",
    "&#8220;",
    "&#x110000;",
    "&",
    "---\n",
    "title: \"a",
    "stet: [",
    "+++\n",
    "---\ntitle: ",
    "| a | b |\n|---|---|\n",
    "\\",
    "\\\"",
    "Q: ",
    "A: ",
    "—Ruiz",
    "said",
    "Critics say",
    "It is believed that",
    "she smiled",
];

/// The drafts of the tests, and one more.
pub(crate) static SEEDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let drafts = ["clean", "faulty"].into_iter().flat_map(drafts_in);
    let mut seeds: Vec<String> = drafts.map(|path| draft(&path).text().to_string()).collect();
    seeds.push(ONE_DRAFT.to_owned());
    seeds
});

/// Every rule on, those that are off by default too.
pub(crate) static EVERYTHING: LazyLock<Config> = LazyLock::new(|| {
    RULES
        .iter()
        .fold(Config::default(), |config, rule| config.with_setting(rule.id, Setting::At(copydesk::Level::Warning)))
});

/// One change: where (in thousandths of the text), how many characters go, and what comes.
#[derive(Debug, Clone)]
struct Change {
    at: usize,
    goes: usize,
    comes: String,
}

impl Change {
    /// The characters of `text` it replaces, as a range of characters.
    fn characters(&self, text: &str) -> (usize, usize) {
        let length = text.chars().count();
        let start = length * self.at / 1000;
        (start, (start + self.goes).min(length))
    }

    fn apply(&self, text: &str) -> String {
        let (start, end) = self.characters(text);
        let kept_before = text.chars().take(start);
        kept_before.chain(self.comes.chars()).chain(text.chars().skip(end)).collect()
    }
}

fn hard_text(longest: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(HARD).prop_map(str::to_owned),
        2 => "[a-zA-Z]{1,8} ",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..longest).prop_map(|pieces| pieces.concat())
}

fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    let goes = prop_oneof![4 => Just(0), 4 => 1usize..4, 1 => 4usize..400];
    let change = (0usize..=1000, goes, hard_text(4)).prop_map(|(at, goes, comes)| Change { at, goes, comes });
    proptest::collection::vec(change, 1..most)
}

fn seed() -> impl Strategy<Value = String> {
    (0..SEEDS.len()).prop_map(|index| SEEDS[index].clone())
}

fn format() -> impl Strategy<Value = Format> {
    proptest::sample::select(&FORMATS[..])
}

/// A draft that was realistic before it was taken apart, or never.
fn any_draft() -> impl Strategy<Value = String> {
    let torn =
        (seed(), changes(12)).prop_map(|(seed, changes)| changes.iter().fold(seed, |text, change| change.apply(&text)));
    prop_oneof![torn, hard_text(40)]
}

fn lint_all(text: &str, format: Format) -> Linted {
    lint_with_cache(&Document::new(text, format), &Evidence::default(), &EVERYTHING, &mut BlockCache::default())
}

pub(crate) fn findings(text: &str, format: Format) -> Vec<Finding> {
    lint_all(text, format).findings.into_iter().map(|(_, finding)| finding).collect()
}

/// As many cases as fit into a run of all tests; `PROPTEST_CASES=5000 cargo test properties` tries more.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(96);
    // The case that failed is printed, so no file of them is kept.
    ProptestConfig { cases, failure_persistence: None, max_shrink_time: 20_000, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_found_lies_in_the_draft(text in any_draft(), format in format()) {
        for finding in findings(&text, format) {
            let related = finding.related.iter().map(|related| related.span);
            let edits = finding.fixes.iter().flat_map(Fix::edits).map(|edit| edit.span);
            for span in [finding.span].into_iter().chain(related).chain(edits) {
                prop_assert!(text.get(span.range()).is_some(), "{}: {span:?} cuts a character or runs out", finding.rule);
            }
            prop_assert!(!finding.span.is_empty(), "{}: {:?} marks nothing", finding.rule, finding.span);
            prop_assert!(!finding.message.is_empty() && !finding.message.ends_with('.'), "{}", finding.rule);
            for fix in &finding.fixes {
                let apart = fix.edits().windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start());
                prop_assert!(apart, "{}: the edits of “{}” overlap", finding.rule, fix.title);
            }
        }
    }

    #[test]
    fn what_is_reported_lies_in_one_block_and_cuts_no_quotation(text in any_draft(), format in format()) {
        let prose = Arc::new(markup::extract(&Document::new(&text, format)));
        let draft = analyse(prose, &mut BlockCache::default());
        let quoted: Vec<ProseSpan> =
            draft.quotations().iter().flat_map(|quotation| &quotation.parts).map(|part| part.span).collect();
        let mut last = 0;
        for report in draft.reported() {
            prop_assert!(last <= report.span().start(), "reports are out of order");
            last = report.span().start();
            for part in &report.parts {
                let block = draft.block(part.block).expect("a part names its block");
                prop_assert!(!part.span.is_empty() && block.span.covers(part.span));
                prop_assert!(text.is_empty() || draft.prose().text().get(part.span.range()).is_some());
                let cut = quoted.iter().find(|span| span.overlaps(part.span) && !part.span.covers(**span));
                prop_assert!(cut.is_none(), "{:?} cuts {cut:?}", part.span);
            }
        }
    }

    #[test]
    fn edits_one_after_another_find_what_a_fresh_reading_finds(seed in seed(), changes in changes(8), format in format()) {
        let mut cache = BlockCache::default();
        let mut document = Document::new(&seed, format);
        for change in &changes {
            let (start, end) = change.characters(document.text());
            let place = |characters: usize| {
                let byte = document.text().char_indices().nth(characters).map_or(document.text().len(), |(at, _)| at);
                document.position(u32::try_from(byte).unwrap(), Encoding::Utf16)
            };
            let (from, to) = (place(start), place(end));
            let before = Arc::clone(document.text());
            let expected = change.apply(&before);
            document.edit(from, to, Encoding::Utf16, &change.comes);
            // Inside a CRLF a place cannot be named, so there the edit may reach further than asked.
            prop_assert!(before.contains('\r') || change.comes.contains('\r') || **document.text() == *expected);
            let incremental = lint_with_cache(&document, &Evidence::default(), &EVERYTHING, &mut cache);
            let fresh = lint_all(document.text(), format);
            prop_assert_eq!(&incremental.findings, &fresh.findings);
            prop_assert_eq!(facts(&incremental.draft), facts(&fresh.draft));
        }
    }

    #[test]
    fn safe_fixes_come_to_an_end_and_leave_words_alone(text in any_draft(), format in format()) {
        let linted = lint_all(&text, format);
        // What the rules of the house mend is a comment, which is nobody's words wherever it stands.
        let of_house = |finding: &Finding| rule_by_id(finding.rule).is_some_and(|rule| rule.group == Group::House);
        for (_, finding) in linted.findings.iter().filter(|(_, finding)| !of_house(finding)) {
            for edit in finding.fixes.iter().filter(|fix| fix.safety == Safety::Safe).flat_map(Fix::edits) {
                let words = |text: &str| text.chars().filter(|character| character.is_alphanumeric()).collect::<String>();
                let (goes, comes) = (words(edit.span.slice(&text)), words(&edit.replacement));
                let quoted = inside_quotation(&linted.draft, edit.span);
                prop_assert!(!quoted || goes == comes, "{}: a safe fix changes quoted words", finding.rule);
            }
        }
        // In broken text one fault mended may bring another to light: a space taken out shows what a mark does. Fixing
        // goes on until nothing is left. Drafts as people write them are fixed at once; `fixing` proves that.
        let once = fixed_to_the_end(&text, format);
        let twice = fixed_to_the_end(&once.text, format);
        prop_assert_eq!(twice, Fixed { made: Vec::new(), ..once.clone() }, "a second run fixes something again");
        prop_assert!(once.is_settled, "fixes go on for ever: {}", text);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400), format in format()) {
        let _ = lint_all(&String::from_utf8_lossy(&bytes), format);
    }
}

pub(crate) fn facts(draft: &Draft) -> String {
    let mut facts = String::new();
    for block in draft.blocks() {
        writeln!(facts, "{:?} {:?} {:?}", block.kind, block.span, block.facts).expect("a string takes any text");
    }
    let said = (draft.quotations(), draft.reported());
    let named = (draft.people(), draft.bodies(), draft.body_variants(), draft.spelling_pairs());
    let told = (draft.acronyms(), draft.unnamed_sources(), draft.weekday_dates(), draft.retold());
    write!(facts, "{said:#?}\n{named:#?}\n{told:#?}").expect("a string takes any text");
    facts
}

fn inside_quotation(draft: &Draft, edit: Span) -> bool {
    let parts = draft.quotations().iter().flat_map(|quotation| &quotation.parts);
    parts.filter(|part| part.opening_mark.is_some()).any(|part| draft.prose().to_document(part.content).overlaps(edit))
}

pub(crate) fn fixed_to_the_end(text: &str, format: Format) -> Fixed {
    fix(&Document::new(text, format), &Evidence::default(), &EVERYTHING, Reach::SAFE)
}

pub(crate) fn fixed(text: &str, findings: &[Finding]) -> Applied {
    apply(text, findings.iter().filter_map(|finding| finding.best_fix(Safety::Safe)))
}

#[test]
fn every_seed_is_read_in_every_format() {
    for (seed, format) in SEEDS.iter().flat_map(|seed| FORMATS.map(|format| (seed, format))) {
        let _ = lint(&Document::new(seed, format), &Evidence::default(), &EVERYTHING);
    }
}
