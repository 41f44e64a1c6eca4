//! Fixes of whole drafts, made to the end.
//!
//! Not here: what holds for the fixes of any text (`properties`), and `copydesk fix` (`cli`).

use crate::properties::{EVERYTHING, FORMATS, SEEDS, findings, fixed, fixed_to_the_end};
use copydesk::findings::{Level, Safety};
use copydesk::lint::{Fixed, Reach, fix};
use copydesk::sources::Evidence;
use copydesk::text::{Document, Format};

/// What is only suggested comes to an end too where somebody asks for all of it at once.
#[test]
fn suggested_fixes_of_realistic_drafts_settle() {
    let everything = Reach { safety: Safety::Suggested, level: Level::Hint };
    for seed in SEEDS.iter() {
        let format = if seed.starts_with('<') { Format::Html } else { Format::Markdown };
        let fixed = |text: &str| fix(&Document::new(text, format), &Evidence::default(), &EVERYTHING, everything);
        let once = fixed(seed);
        assert!(once.is_settled, "fixes go on for ever: {seed}");
        assert_eq!(fixed(&once.text), Fixed { made: Vec::new(), ..once.clone() }, "{seed}");
    }
}

#[test]
fn a_text_whose_fixes_come_to_no_end_is_left_as_it_is() {
    let everything = Reach { safety: Safety::Suggested, level: Level::Hint };
    let text = "if (share.indexOf('\"') > -1) { console.log(\"it's quoted\"); }";
    let fixed = fix(&Document::new(text, Format::Plain), &Evidence::default(), &EVERYTHING, everything);
    assert!(!fixed.is_settled && fixed.made.is_empty(), "{fixed:?}");
    assert_eq!(fixed.text, text);
}

/// Fixing twice is fixing once, in every draft of `tests/drafts` as its own format and as every other.
#[test]
fn realistic_drafts_are_fixed_at_once() {
    for (seed, format) in SEEDS.iter().flat_map(|seed| FORMATS.map(|format| (seed, format))) {
        let once = fixed(seed, &findings(seed, format));
        assert_eq!(once.left, 0, "{format:?}: fixes are in each other's way");
        let twice = fixed(&once.text, &findings(&once.text, format));
        assert_eq!(twice.text, once.text, "{format:?}: a second run fixes something again");
        assert_eq!(fixed_to_the_end(seed, format).text, once.text, "{format:?}: one round is the end");
    }
}
